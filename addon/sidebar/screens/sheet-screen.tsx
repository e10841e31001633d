import type { Place } from "../../../shared/report/place.ts";
import { FILLING } from "../../../shared/wording/filling.ts";
import { dueLine, LABELS, PHRASES, SENTENCES } from "../../../shared/wording/sidebar.ts";
import { reportLabel } from "../../../shared/wording/status.ts";
import type { HomeView, SheetView } from "../../contract/sheet.ts";
import type { Actions } from "../actions.ts";
import { ApprovalBox } from "../components/approval-box.tsx";
import { Button } from "../components/button.tsx";
import { Chip } from "../components/chip.tsx";
import { History } from "../components/history.tsx";
import { PeriodSelect } from "../components/period-select.tsx";
import { firstWrong, mayLeave, owedBlanks } from "../findings.ts";
import { NewsPanel } from "../news/news-panel.tsx";
import { ownPeriods } from "../periods.ts";
import { RowPanel } from "../row/row-panel.tsx";
import { UnwrittenRows } from "../row/unwritten-rows.tsx";
import type { AtSheet } from "../store.ts";
import { CheckPanel } from "./check-panel.tsx";
import { FirstSteps } from "./first-steps.tsx";
import { LastPanel } from "./last-panel.tsx";
import { NothingPanel } from "./nothing-panel.tsx";
import { BehindPanel, LockedPanel, OwnPanel, Predecessors } from "./own-panels.tsx";
import { PreviewPanel } from "./preview-panel.tsx";
import { ReturnedBox } from "./returned-box.tsx";
import { ConfirmPanel, SentPanel } from "./send-panels.tsx";

interface Props {
  state: AtSheet;
  home: HomeView;
  sheet: SheetView;
  actions: Actions;
}

/** Whether the agency is the one to act: nothing was sent, or it came back. */
function waits({ head }: SheetView): boolean {
  const state = head?.state ?? null;
  return state === null || state === "withdrawn" || state === "returned";
}

/** What was returned binds further sends too, and is the next thing to do only until the report is sent again. */
function waitsForMending({ head }: SheetView): boolean {
  return head === null || head.state === "returned";
}

/** The period of the sheet, or the choice among those of this file and those that could be added. */
function Periods({ state, home, sheet, actions }: Props) {
  const periods = ownPeriods(home);
  if (periods.length < 2) return <p>{PHRASES.period(sheet.periodName)}</p>;
  return (
    <PeriodSelect
      periods={periods}
      plans={home.plans}
      made={home.sheets}
      chosen={sheet.periodId}
      busy={state.busy !== null}
      onChoose={actions.choosePeriod}
    />
  );
}

function Identity(props: Props) {
  const { sheet } = props;
  const state = sheet.head?.state ?? null;
  const waitsForSend = waits(sheet);
  const late = waitsForSend && sheet.daysLeft < 0;
  const latest = sheet.head?.latest ?? 0;
  return (
    <header>
      <h1>{sheet.agency.name}</h1>
      <p class="muted small">{PHRASES.user(props.home.me.name)}</p>
      <Periods {...props} />
      <p class={late ? "late" : "muted"}>{dueLine(sheet.agencyDue, sheet.daysLeft, waitsForSend)}</p>
      <p class="state-line">
        {sheet.head === null ? <span>{SENTENCES.stateUnknown}</span> : <Chip label={reportLabel(state)} />}
        {latest > 0 && <span class="muted">{PHRASES.version(latest)}</span>}
      </p>
      {/* What was sent just now says its time itself. */}
      {sheet.lastSent !== null && props.state.sent === null && (
        <p class="muted">{PHRASES.lastSent(sheet.lastSent)}</p>
      )}
    </header>
  );
}

/** Whether the period takes nothing from this agency any more. */
function isClosed({ periods }: HomeView, { agency, periodId }: SheetView): boolean {
  const period = periods.find(({ id }) => id === periodId);
  return period?.state === "closed" && !period.openFor.includes(agency.id);
}

/** Whether number and day of the signed report are recorded with a version. */
function isSigned({ versions }: SheetView, sent: number): boolean {
  return versions.some(({ letter, version }) => version === sent && letter !== undefined);
}

/** Why nothing can be sent now, or null where it can. */
function whyNoSend(home: HomeView, sheet: SheetView): string | null {
  if (isClosed(home, sheet)) return SENTENCES.periodClosed;
  // What Sở Tư pháp entered the agency may replace by its own until it is approved.
  if (sheet.head?.state === "in_review") return sheet.head.onBehalf ? null : SENTENCES.locked;
  return sheet.head?.state === "approved" ? SENTENCES.lockedApproved : null;
}

/** What is to be mended next: the first error of a check, else what came back. */
function toMend(state: AtSheet, sheet: SheetView): Place | null {
  if (state.check !== null) return firstWrong(state.check);
  return waitsForMending(sheet) ? (sheet.returned?.items?.[0]?.place ?? null) : null;
}

/** Today, or the cut-off where that has passed: a day on which work of the period may have been finished. */
function exampleDay({ periods, today }: HomeView, { periodId }: SheetView): string {
  const to = periods.find(({ id }) => id === periodId)?.to ?? today;
  return to < today ? to : today;
}

/** A reporter at the sheet: where the report stands, what is missing, check and send. */
export function SheetScreen({ state, home, sheet, actions }: Props) {
  const busy = state.busy !== null;
  const noSend = whyNoSend(home, sheet);
  const until = PHRASES.sendAgainBy(sheet.agencyDue, sheet.daysLeft);
  /** A send whose answer never came is offered again. */
  const waiting = noSend === null ? sheet.waiting : null;
  // One accent at a time: sending once the check is clean, before that checking.
  const ready = noSend === null && state.check !== null && mayLeave(state.check);
  const wrong = noSend === null ? toMend(state, sheet) : null;
  const isBlank = noSend === null && wrong === null && state.check !== null && owedBlanks(state.check) > 0;
  const maySendNow = ready || (waiting !== null && state.check === null);
  if (state.preview !== null) return <PreviewPanel state={state} preview={state.preview} actions={actions} />;
  return (
    <>
      <Identity state={state} home={home} sheet={sheet} actions={actions} />
      {sheet.news !== undefined && !state.confirming && (
        <NewsPanel news={sheet.news} sheet={sheet} me={home.me.id} busy={busy} actions={actions} />
      )}
      <LockedPanel state={state} actions={actions} />
      <BehindPanel state={state} actions={actions} />
      {state.first && (
        <FirstSteps
          sheet={sheet}
          rows={state.first}
          day={exampleDay(home, sheet)}
          onDone={actions.closeFirst}
        />
      )}
      {waiting !== null && state.trouble === null && !state.confirming && (
        <p class="box tone-ongoing">{PHRASES.waiting(waiting)}</p>
      )}
      {sheet.returned !== null && waitsForMending(sheet) && (
        <ReturnedBox returned={sheet.returned} until={until} actions={actions} />
      )}
      {state.sent !== null && <SentPanel sent={state.sent} signed={isSigned(sheet, state.sent.version)} />}
      {sheet.head?.state === "sent" && state.sent === null && <p class="muted">{SENTENCES.whatNext}</p>}
      {noSend !== null && state.sent === null && <p class="box tone-quiet">{noSend}</p>}
      {sheet.head?.onBehalf && <p class="box tone-waiting">{SENTENCES.onBehalf}</p>}
      {sheet.formOutdated && noSend === null && <p class="box tone-ongoing">{SENTENCES.formOutdated}</p>}
      {!state.confirming && (
        <OwnPanel
          key={sheet.head?.rev}
          state={state}
          sheet={sheet}
          closed={isClosed(home, sheet)}
          actions={actions}
        />
      )}
      {!state.confirming && (
        <RowPanel
          state={state}
          periodId={sheet.periodId}
          mayWrite={noSend === null}
          until={until}
          actions={actions}
        />
      )}
      {state.confirming && (
        <UnwrittenRows row={state.row} periodId={sheet.periodId} busy={busy} all actions={actions} />
      )}
      {!state.confirming && (
        <LastPanel key={sheet.periodId} state={state} mayTake={noSend === null} actions={actions} />
      )}
      {home.approval && noSend === null && (
        <ApprovalBox approval={home.approval} periodId={sheet.periodId} busy={busy} actions={actions} />
      )}
      {!state.confirming && <NothingPanel state={state} mayFill={noSend === null} actions={actions} />}
      {state.confirming ? (
        <ConfirmPanel state={state} sheet={sheet} actions={actions} />
      ) : (
        <CheckPanel state={state} waits={waits(sheet)} maySend={noSend === null} actions={actions} />
      )}
      {!state.confirming && sheet.versions.length > 0 && (
        <details>
          <summary>{LABELS.history}</summary>
          <History versions={sheet.versions} decisions={sheet.decisions} titled={false} />
        </details>
      )}
      {!state.confirming && <Predecessors state={state} sheet={sheet} actions={actions} />}
      {!state.confirming && (
        <footer class="actions">
          {wrong !== null && (
            <Button id="to-wrong" kind="primary" off={busy} onPress={() => actions.jump(wrong)}>
              {LABELS.toWrong}
            </Button>
          )}
          {isBlank && (
            <Button id="go-on" kind="primary" off={busy} onPress={actions.goOn}>
              {FILLING.goOn}
            </Button>
          )}
          <Button
            id="check"
            kind={
              waits(sheet) && !maySendNow && !isBlank && wrong === null && noSend === null
                ? "primary"
                : "plain"
            }
            off={busy}
            onPress={actions.check}
          >
            {state.check === null ? LABELS.check : LABELS.checkAgain}
          </Button>
          {noSend === null && (
            <Button
              id="send"
              kind={maySendNow && wrong === null ? "primary" : "plain"}
              off={busy}
              onPress={actions.askToSend}
            >
              {sheet.head?.state === "sent" || waiting !== null ? LABELS.sendAgain : LABELS.send}
            </Button>
          )}
          <div class="quiet-actions">
            <Button kind="quiet" off={busy} onPress={() => actions.showWords(!sheet.whole)}>
              {sheet.whole ? LABELS.briefWords : LABELS.wholeWords}
            </Button>
            <Button kind="quiet" off={busy} onPress={() => actions.build(sheet.periodId)}>
              {LABELS.rebuild}
            </Button>
            {/* Just made, there is nothing yet to fear for. */}
            {!state.first && <span class="muted small">{LABELS.rebuildKeeps}</span>}
          </div>
        </footer>
      )}
    </>
  );
}
