import { useState } from "preact/hooks";
import { DOUBLE_WORDS } from "../../../shared/wording/doubles.ts";

import { showInstant } from "../../../shared/wording/instant.ts";
import { ROLE_WORDS } from "../../../shared/wording/sheet.ts";
import type { DoubleItem, DoubleVerdict } from "../../contract/province.ts";
import type { Actions } from "../actions.ts";
import { Button } from "../components/button.tsx";
import { Chip } from "../components/chip.tsx";
import { ReasonPanel } from "../components/reason-panel.tsx";
import type { State } from "../store.ts";

type Verdict = DoubleVerdict["verdict"];

interface Props {
  state: State;
  actions: Actions;
}

/** A document that many rows cite must not hide what there is to decide. */
const FIRST_PLACES = 5;

function Places({ places, state, actions }: Props & Pick<DoubleItem, "places">) {
  return (
    <ul class="places">
      {places.map(({ agency, duty, key, name, role, title, version }, at) => (
        <li key={`${agency} ${key}`}>
          <button
            type="button"
            class="finding"
            aria-disabled={state.busy !== null}
            onClick={() => actions.openCiting(agency, key)}
          >
            <span>{DOUBLE_WORDS.place(name, ROLE_WORDS[role].toLowerCase())}</span>
            <span class="muted small">{DOUBLE_WORDS.row(duty, version)}</span>
            {places[at - 1]?.duty !== duty && <span class="duty-text muted small">{title}</span>}
          </button>
        </li>
      ))}
    </ul>
  );
}

/** One place of each agency first, so that all of them are in sight, then the others. */
function AllPlaces({ places, state, actions }: Props & Pick<DoubleItem, "places">) {
  const isFirst = ({ agency }: DoubleItem["places"][number], at: number) =>
    places.findIndex((place) => place.agency === agency) === at;
  const ordered = [...places.filter(isFirst), ...places.filter((place, at) => !isFirst(place, at))];
  const rest = places.length > FIRST_PLACES + 1 ? ordered.slice(FIRST_PLACES) : [];
  const first = ordered.slice(0, ordered.length - rest.length);
  return (
    <>
      <Places places={first} state={state} actions={actions} />
      {rest.length > 0 && (
        <details>
          <summary>{DOUBLE_WORDS.morePlaces(rest.length)}</summary>
          <Places places={rest} state={state} actions={actions} />
        </details>
      )}
    </>
  );
}

/** What was decided, by whom and when, with the note. */
function Decided({ decision }: { decision: NonNullable<DoubleItem["decision"]> }) {
  const { at, by, note, verdict } = decision;
  return (
    <>
      <p class="facts">
        <Chip label={{ sign: "✓", word: DOUBLE_WORDS[verdict], tone: "quiet" }} />
        <span class="muted">{DOUBLE_WORDS.decidedBy(by, showInstant(at))}</span>
      </p>
      {note !== "" && <blockquote>{note}</blockquote>}
    </>
  );
}

interface PanelProps extends Props {
  /** Nothing is decided any more in a period that is closed to all. */
  closed: boolean;
}

/** The buttons of a decision, or of deciding anew. */
function Deciding({ item, state, actions }: Props & { item: DoubleItem }) {
  const [asking, setAsking] = useState<Verdict | null>(null);
  const [changing, setChanging] = useState(false);
  const busy = state.busy !== null;
  const done = () => {
    setAsking(null);
    setChanging(false);
  };
  const ask = (verdict: Verdict) => (
    <Button off={busy} onPress={() => setAsking(verdict)}>
      {DOUBLE_WORDS[verdict]}
    </Button>
  );
  if (asking !== null)
    return (
      <ReasonPanel
        label={DOUBLE_WORDS.note}
        help={DOUBLE_WORDS.explain[asking]}
        confirm={DOUBLE_WORDS.confirm[asking]}
        required={false}
        busy={busy}
        onConfirm={(note) => actions.decideDouble(item, { verdict: asking, note })}
        onDone={done}
      />
    );
  return item.decision === null || changing ? (
    <div class="row">
      {ask("same")}
      {ask("different")}
    </div>
  ) : (
    <Button kind="quiet" off={busy} onPress={() => setChanging(true)}>
      {DOUBLE_WORDS.change}
    </Button>
  );
}

function Double({ item, state, closed, actions }: PanelProps & { item: DoubleItem }) {
  return (
    <li>
      <h3>{DOUBLE_WORDS.document(item.type, item.number, item.date)}</h3>
      {item.decision !== null && <Decided decision={item.decision} />}
      {item.former !== undefined && (
        <>
          <p class="muted small">{DOUBLE_WORDS.reopened}</p>
          <Decided decision={item.former} />
        </>
      )}
      <AllPlaces places={item.places} state={state} actions={actions} />
      {!closed && <Deciding item={item} state={state} actions={actions} />}
    </li>
  );
}

function Items({ items, ...props }: PanelProps & { items: readonly DoubleItem[] }) {
  return (
    <ul class="doubles">
      {items.map((item) => (
        <Double key={item.id} item={item} {...props} />
      ))}
    </ul>
  );
}

/** Documents that several counted reports cite: the open ones first, those decided below. */
export function DoublesPanel(props: PanelProps) {
  const { state, closed, actions } = props;
  const view = state.doubles?.period.id === state.periodId ? state.doubles : null;
  const open = view?.items.filter(({ decision }) => decision === null) ?? [];
  const decided = view?.items.filter(({ decision }) => decision !== null) ?? [];
  return (
    <section>
      <h2>{DOUBLE_WORDS.heading}</h2>
      <p class="muted">{DOUBLE_WORDS.help}</p>
      {closed && <p class="muted">{DOUBLE_WORDS.closed}</p>}
      {view !== null && view.items.length === 0 && <p>{DOUBLE_WORDS.none}</p>}
      {open.length > 0 && (
        <>
          <p class="group-head">{DOUBLE_WORDS.open(open.length)}</p>
          <Items items={open} {...props} />
        </>
      )}
      {decided.length > 0 && (
        <details open={open.length === 0}>
          <summary>{DOUBLE_WORDS.decided(decided.length)}</summary>
          <Items items={decided} {...props} />
        </details>
      )}
      <div class="row">
        <Button off={state.busy !== null} onPress={actions.listDoubles}>
          {view === null ? DOUBLE_WORDS.show : DOUBLE_WORDS.refresh}
        </Button>
      </div>
    </section>
  );
}
