import type { ReportListLine } from "../../../shared/wire/replies/report.ts";
import { REMINDER_LABELS } from "../../../shared/wording/reminding.ts";
import { OVERDUE_FILTER, PART_WORDS, partCount } from "../../../shared/wording/reports-list.ts";
import { LABELS, PHRASES, SENTENCES } from "../../../shared/wording/sidebar.ts";
import { REPORT_STATES } from "../../../shared/wording/status.ts";
import type { ReportsView } from "../../contract/review.ts";
import type { HomeView } from "../../contract/sheet.ts";
import type { Actions } from "../actions.ts";
import { Button } from "../components/button.tsx";
import { Fold } from "../components/fold.tsx";
import { PeriodSelect } from "../components/period-select.tsx";
import { PulledBox } from "../components/pulled-box.tsx";
import { ReportLine } from "../components/report-line.tsx";
import { choosable } from "../periods.ts";
import {
  byKind,
  countReports,
  daysOverdue,
  findReports,
  type ListChoice,
  openParts,
  STATE_FILTERS,
  type StateFilter,
} from "../reports.ts";
import type { State } from "../store.ts";

interface Props {
  state: State;
  home: HomeView;
  actions: Actions;
}

function Counts({ reports }: { reports: ReportsView }) {
  const { expected, received, approved } = countReports(reports.reports);
  return (
    <dl class="counts">
      <div>
        <dt>{LABELS.expected}</dt>
        <dd>{expected}</dd>
      </div>
      <div>
        <dt>{LABELS.received}</dt>
        <dd>{received}</dd>
      </div>
      <div>
        <dt>{LABELS.approved}</dt>
        <dd>{approved}</dd>
      </div>
    </dl>
  );
}

function Filters({ list, actions }: { list: ListChoice; actions: Actions }) {
  return (
    <div class="pair">
      <div class="field">
        <label for="search">{LABELS.search}</label>
        <input
          id="search"
          type="search"
          value={list.search}
          onInput={(event) => actions.choose({ search: event.currentTarget.value })}
        />
      </div>
      <div class="field">
        <label for="state">{LABELS.state}</label>
        <select
          id="state"
          value={list.filter}
          onChange={(event) => actions.choose({ filter: event.currentTarget.value as StateFilter })}
        >
          {STATE_FILTERS.map((it) => (
            <option key={it} value={it}>
              {nameOfFilter(it)}
            </option>
          ))}
        </select>
      </div>
    </div>
  );
}

function nameOfFilter(it: StateFilter): string {
  if (it === "all") return LABELS.all;
  return it === "overdue" ? OVERDUE_FILTER : REPORT_STATES[it].word;
}

function List({ state, home, actions, reports }: Props & { reports: ReportsView }) {
  const { list } = state;
  const due = home.periods.find((period) => period.id === reports.period.id)?.agencyDue ?? home.today;
  const isLate = (line: ReportListLine) => daysOverdue(line, due, home.today) > 0;
  const parts = byKind(findReports(reports.reports, list.filter, list.search, isLate), isLate);
  const open = openParts(parts, list);
  const shown = parts.reduce((sum, { lines }) => sum + lines.length, 0);
  if (reports.reports.length === 0) return <p class="muted">{SENTENCES.noReports}</p>;
  return (
    <>
      <Counts reports={reports} />
      <Filters list={list} actions={actions} />
      <p class={shown === reports.reports.length ? "unseen" : "muted small"} aria-live="polite">
        {shown === 0 ? SENTENCES.nothingFound : PHRASES.shown(shown, reports.reports.length)}
      </p>
      {parts.length > 0 && <h2 class="unseen">{LABELS.agencies}</h2>}
      <div class="folds">
        {parts.map((part) => (
          <Fold
            key={part.part}
            title={PART_WORDS[part.part]}
            count={partCount(part.received, part.lines.length, part.overdue)}
            unfolded={open.has(part.part) || part.lines.some(({ agency }) => agency.id === state.left)}
            choice={{
              chosen: list.folds[part.part] ?? null,
              choose: (chosen) => actions.choose({ folds: { ...list.folds, [part.part]: chosen } }),
            }}
          >
            <ul class="agencies">
              {part.lines.map((line) => (
                <ReportLine key={line.agency.id} {...{ line, due, home, state, actions }} />
              ))}
            </ul>
          </Fold>
        ))}
      </div>
    </>
  );
}

/** A reviewer's list of agencies in a period, and the province view. */
export function ReportsScreen({ state, home, actions }: Props) {
  const periods = choosable(home.periods, ["reviewer"]);
  const busy = state.busy !== null;
  const { periodId, reports, pulled } = state;
  return (
    <>
      <header>
        <h1>{LABELS.reports}</h1>
        <p class="muted">{PHRASES.user(home.me.name)}</p>
        {periods.length === 0 && <p>{SENTENCES.noPeriod}</p>}
      </header>
      {periods.length > 0 && (
        <PeriodSelect periods={periods} chosen={periodId} busy={busy} onChoose={actions.list} />
      )}
      {pulled !== null && <PulledBox pulled={pulled} onShow={actions.showPulled} />}
      {reports?.hasPulled && (
        <Button kind="quiet" off={busy} onPress={actions.openSelected}>
          {LABELS.openSelected}
        </Button>
      )}
      {reports !== null && reports.period.id === periodId && (
        <List state={state} home={home} actions={actions} reports={reports} />
      )}
      {periodId !== null && (
        <footer class="actions">
          <Button kind="primary" off={busy} onPress={() => actions.pull(periodId)}>
            {LABELS.pull}
          </Button>
          <Button off={busy} onPress={actions.goProvince}>
            {LABELS.province}
          </Button>
          <Button off={busy} onPress={actions.goReminders}>
            {REMINDER_LABELS.reminders}
          </Button>
        </footer>
      )}
    </>
  );
}
