import { useState } from "preact/hooks";
import { LAST_WORDS } from "../../../shared/wording/last-period.ts";
import type { LastRow, LastView } from "../../contract/last.ts";
import type { Actions } from "../actions.ts";
import { Button } from "../components/button.tsx";
import { LastRowItem } from "../components/last-row.tsx";
import { type LastFilter, lastOf, pickLast } from "../last-actions.ts";
import type { AtSheet } from "../store.ts";

interface Props {
  state: AtSheet;
  /** Texts may be taken over: the sheet can still be sent. */
  mayTake: boolean;
  actions: Actions;
}

/** Neighbouring rows under one heading. */
function bySection(rows: readonly LastRow[]): { heading: string; rows: LastRow[] }[] {
  const runs: { heading: string; rows: LastRow[] }[] = [];
  for (const row of rows) {
    const apart = row.own ? LAST_WORDS.ownHeading : LAST_WORDS.goneHeading;
    const heading = row.key === null ? apart : row.section;
    const last = runs[runs.length - 1];
    if (last?.heading === heading) last.rows.push(row);
    else runs.push({ heading, rows: [row] });
  }
  return runs;
}

function Filters({
  view,
  filter,
  onPick,
}: {
  view: LastView;
  filter: LastFilter;
  onPick: (it: LastFilter) => void;
}) {
  const blank = view.rows.filter((row) => row.blank).length;
  const names: Record<LastFilter, string> = {
    all: `${LAST_WORDS.all} ${view.rows.length}`,
    blank: `${LAST_WORDS.blank} ${blank}`,
    selected: LAST_WORDS.selected,
  };
  return (
    <fieldset class="filters">
      <legend class="unseen">{LAST_WORDS.filter}</legend>
      {(Object.keys(names) as LastFilter[]).map((it) => (
        <button key={it} type="button" aria-pressed={it === filter} onClick={() => onPick(it)}>
          {names[it]}
        </button>
      ))}
    </fieldset>
  );
}

function Rows({ view, state, mayTake, actions }: Props & { view: LastView }) {
  const [filter, setFilter] = useState<LastFilter>("all");
  const rows = pickLast(view.rows, filter, state.lastAt);
  const pick = async (it: LastFilter) => {
    if (it !== "selected" || (await actions.pickLastRow())) setFilter(it);
  };
  const none =
    filter === "selected" && state.lastAt !== null
      ? LAST_WORDS.nothingAt(state.lastAt.duty)
      : LAST_WORDS.noBlank;
  return (
    <>
      <p class="muted small">{mayTake ? LAST_WORDS.help : LAST_WORDS.readOnly}</p>
      <Filters view={view} filter={filter} onPick={pick} />
      {rows.length === 0 && <p class="muted">{none}</p>}
      <div class="findings">
        {bySection(rows).map(({ heading, rows: [first, ...more] }) => (
          <section key={`${heading} ${first?.table} ${first?.id}`}>
            <h3>{heading}</h3>
            {first?.own && mayTake && <p class="muted small">{LAST_WORDS.ownHelp}</p>}
            <ul class="last-rows">
              {(first ? [first, ...more] : []).map((row) => (
                <LastRowItem
                  key={`${row.table} ${row.id}`}
                  row={row}
                  state={state}
                  mayTake={mayTake}
                  actions={actions}
                />
              ))}
            </ul>
          </section>
        ))}
      </div>
    </>
  );
}

function Body(props: Props) {
  const { state, actions } = props;
  const view = lastOf(state);
  const again = (label: string) => (
    <Button kind="quiet" off={state.busy !== null} onPress={actions.showLast}>
      {label}
    </Button>
  );
  if (view === null) {
    return (
      <>
        <p class="muted">{state.busy === "last" ? LAST_WORDS.loading : LAST_WORDS.notLoaded}</p>
        {state.busy !== "last" && again(LAST_WORDS.load)}
      </>
    );
  }
  if (view.last === null) return <p class="muted">{LAST_WORDS.first}</p>;
  return (
    <>
      {view.version === null ? (
        <p class="muted">{LAST_WORDS.noneCounted(view.last.name)}</p>
      ) : (
        <p class="figure">{LAST_WORDS.headingOf(view.last.name, view.version)}</p>
      )}
      {view.predecessors.length > 0 && <p class="muted">{LAST_WORDS.predecessors(view.predecessors)}</p>}
      {view.rows.length > 0 && <Rows {...props} view={view} />}
      {view.version !== null && again(LAST_WORDS.reload)}
    </>
  );
}

/** What the report of the period before said, beside this one's; asked for when it is opened. */
export function LastPanel(props: Props) {
  const { state, actions } = props;
  const [open, setOpen] = useState(false);
  return (
    <details
      class="last"
      onToggle={({ currentTarget }) => {
        setOpen(currentTarget.open);
        if (currentTarget.open && lastOf(state) === null) void actions.showLast();
      }}
    >
      <summary>{LAST_WORDS.heading}</summary>
      {open && (
        <section>
          <Body {...props} />
        </section>
      )}
    </details>
  );
}
