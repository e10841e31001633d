import { useRef } from "preact/hooks";
import { LAST_WORDS } from "../../../shared/wording/last-period.ts";
import { ROW_WORDS } from "../../../shared/wording/row.ts";
import type { RowView } from "../../contract/row.ts";
import type { Actions } from "../actions.ts";
import { Button } from "../components/button.tsx";
import { FindingList } from "../components/finding-list.tsx";
import { LastRowItem } from "../components/last-row.tsx";
import { LongText } from "../components/long-text.tsx";
import { lastOf } from "../last-actions.ts";
import type { AtSheet } from "../store.ts";
import { RowForm } from "./row-form.tsx";
import { viewOf } from "./row-state.ts";
import { UnwrittenRows } from "./unwritten-rows.tsx";

interface Props {
  state: AtSheet;
  periodId: string;
  /** The sheet can be sent: else the row is only read. */
  mayWrite: boolean;
  /** Until when what was returned is to be sent again. */
  until: string;
  actions: Actions;
}

/** What the plan and the form say of the row, in full. */
function About({ view: { facts, leadIn, section, title } }: { view: RowView }) {
  return (
    <>
      <p class="muted small">{section}</p>
      {leadIn !== null && <p class="muted">{leadIn}</p>}
      {title !== "" && <p class="row-words">{title}</p>}
      {facts.length > 0 && (
        <dl class="row-facts">
          {facts.map(({ text, title: name }) => (
            <div key={name}>
              <dt>{name}:</dt>
              <dd>
                <LongText of={{ text, unread: false }} name={name} blank="" />
              </dd>
            </div>
          ))}
        </dl>
      )}
    </>
  );
}

function Returned({ reasons, until }: { reasons: readonly string[]; until: string }) {
  if (reasons.length === 0) return null;
  return (
    <div class="box tone-bad">
      <p class="box-title">{ROW_WORDS.returned}</p>
      {reasons.map((reason) => (
        <p key={reason} class="reason">
          {reason}
        </p>
      ))}
      <p>{until}</p>
    </div>
  );
}

/** Findings of the row. */
function Found({ view, state, actions }: Omit<Props, "periodId" | "until" | "mayWrite"> & { view: RowView }) {
  const { items } = view;
  if (items.length === 0) return view.mark === "" ? null : <p class="muted">{view.mark}</p>;
  const { name, place } = view;
  const group = { table: place.table, row: place.row, duty: ROW_WORDS.found, title: "", section: "", items };
  return (
    <FindingList
      groups={[group]}
      onJump={actions.jump}
      onMend={(applied) => actions.applyMend({ ...applied, row: name })}
      busy={state.busy !== null}
    />
  );
}

/** What the row said in the period before, and taking it over. */
function Last({ view: { place }, state, mayWrite, actions }: Omit<Props, "until"> & { view: RowView }) {
  const last = lastOf(state);
  if (place.table === "figures") return null;
  if (last === null) {
    return (
      <Button kind="quiet" off={state.busy !== null} onPress={actions.showLast}>
        {LAST_WORDS.load}
      </Button>
    );
  }
  const rows = last.rows.filter(({ key, table }) => key === place.row && table === place.table);
  if (rows.length === 0) return null;
  return (
    <section>
      <h3>{ROW_WORDS.last}</h3>
      <ul class="last-rows">
        {rows.map((row) => (
          <LastRowItem
            key={row.id}
            row={row}
            state={state}
            mayTake={mayWrite}
            actions={actions}
            named={false}
          />
        ))}
      </ul>
    </section>
  );
}

function Steps({
  view,
  state,
  actions,
  onGone,
}: Omit<Props, "periodId" | "until" | "mayWrite"> & {
  view: RowView;
  onGone: () => void;
}) {
  const go = (to: RowView["next"]) => async () => {
    if (to !== null && (await actions.goToRow(to))) onGone();
  };
  const step = (words: string, to: RowView["next"]) => (
    <Button kind="quiet" off={state.busy !== null || to === null} onPress={go(to)}>
      {words}
    </Button>
  );
  return (
    <div class="row row-steps">
      {step(`‹ ${ROW_WORDS.previous}`, view.previous)}
      {step(`${ROW_WORDS.next} ›`, view.next)}
      {step(`${ROW_WORDS.nextBlank} »`, view.nextBlank)}
    </div>
  );
}

function Row({ view, ...props }: Props & { view: RowView }) {
  const { state, mayWrite, until, actions } = props;
  const part = useRef<HTMLDivElement>(null);
  /** The first field that may be filled, where keyboard and reader go on. */
  const toFirst = () =>
    part.current
      ?.querySelector<HTMLElement>("select, input:not([readonly]), textarea:not([readonly])")
      ?.focus();
  const goOn = async () => {
    const to = view.next ?? view.nextBlank;
    if (mayWrite ? await actions.writeRow(to) : to !== null && (await actions.goToRow(to))) toFirst();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const { altKey, ctrlKey, key, metaKey } = event;
    const isList = event.target instanceof HTMLSelectElement;
    const beside = { ArrowDown: view.next, ArrowUp: view.previous }[key];
    if ((ctrlKey || metaKey) && key === "Enter") void goOn();
    // In a list of choices Alt with an arrow opens it.
    else if (altKey && beside && !isList) void actions.goToRow(beside).then((gone) => gone && toFirst());
    else return;
    event.preventDefault();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the fields and buttons inside.
    <div class="row-body" ref={part} onKeyDown={onKeyDown}>
      <Returned reasons={view.returned} until={until} />
      <About view={view} />
      <RowForm view={view} state={state} mayWrite={mayWrite} actions={actions} onGoOn={goOn} />
      <Steps view={view} state={state} actions={actions} onGone={toFirst} />
      <Found view={view} state={state} actions={actions} />
      <Last {...props} view={view} />
    </div>
  );
}

/** The row at which the person is: what it asks, its cells to be filled here, and the way to the next. */
export function RowPanel(props: Props) {
  const { state, periodId, actions } = props;
  const { folded } = state.row;
  const view = viewOf(state.row, periodId);
  return (
    <>
      <UnwrittenRows row={state.row} periodId={periodId} busy={state.busy !== null} actions={actions} />
      <details
        class="selected-row"
        open={!folded}
        onToggle={({ currentTarget: { open } }) => {
          if (open === folded) actions.foldRow(!open);
        }}
      >
        <summary>
          {/* Folded it is not followed: the row may be another by now. */}
          <h2>{folded || view === null ? ROW_WORDS.title : ROW_WORDS.heading(view.name)}</h2>
        </summary>
        {!folded && (view === null ? <p class="muted">{ROW_WORDS.none}</p> : <Row {...props} view={view} />)}
      </details>
    </>
  );
}
