import type { RefObject } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { isBlank } from "../../../shared/unseen.ts";
import { LABELS, PHRASES, SENTENCES } from "../../../shared/wording/sidebar.ts";
import type { NamedPlace, ReturnedItem } from "../../contract/places.ts";
import type { SelectedPlace } from "../../contract/review.ts";
import type { Actions } from "../actions.ts";
import { Button } from "../components/button.tsx";
import { PlaceList, PlaceName } from "../components/place-list.tsx";
import type { AtReport } from "../store.ts";

interface Props {
  state: AtReport;
  actions: Actions;
  onDone: () => void;
}

/** The whole row, or the one cell that is selected. */
function Scope({
  selected,
  onCell,
  onChange,
}: {
  selected: SelectedPlace;
  onCell: boolean;
  onChange: (on: boolean) => void;
}) {
  if (selected.cell === null) return null;
  const option = (on: boolean, words: string) => (
    <label>
      <input type="radio" name="scope" checked={on === onCell} onChange={() => onChange(on)} />
      {words}
    </label>
  );
  return (
    <fieldset class="scope">
      <legend class="unseen">{LABELS.returnScope}</legend>
      {option(false, LABELS.wholeRow)}
      {option(true, PHRASES.cell(selected.cell.column))}
    </fieldset>
  );
}

function Chosen({
  chosen,
  actions,
  onRemove,
}: {
  chosen: ReturnedItem[];
  actions: Actions;
  onRemove: (item: ReturnedItem) => void;
}) {
  return (
    <PlaceList
      items={chosen}
      onJump={actions.jump}
      say={(item) => <span class="reason">{item.reason}</span>}
      beside={(item) => (
        <Button kind="quiet" onPress={() => onRemove(item)}>
          {LABELS.remove}
        </Button>
      )}
    />
  );
}

interface ReasonProps {
  words: string;
  missing: boolean;
  area: RefObject<HTMLTextAreaElement | null>;
  onInput: (words: string) => void;
}

/** Why a place comes back; it takes focus when it appears, so that the reason is typed at once. */
function Reason({ words, missing, area, onInput }: ReasonProps) {
  useLayoutEffect(() => area.current?.focus(), [area]);
  return (
    <>
      <div class="field">
        <label for="reason">{LABELS.reason}</label>
        <textarea
          id="reason"
          ref={area}
          rows={4}
          maxLength={2000}
          value={words}
          required
          aria-invalid={missing}
          aria-describedby="reason-note"
          onInput={(event) => onInput(event.currentTarget.value)}
        />
      </div>
      <p id="reason-note" class={missing ? "late" : "muted"}>
        {SENTENCES.reasonMissing}
      </p>
    </>
  );
}

function samePlace(a: NamedPlace, b: NamedPlace): boolean {
  return JSON.stringify(a.place) === JSON.stringify(b.place);
}

/** Giving rows and cells back, each with its reason: one at once, or several gathered before they are sent. */
export function ReturnRowsPanel({ state, actions, onDone }: Props) {
  const [chosen, setChosen] = useState<ReturnedItem[]>([]);
  const [reason, setReason] = useState("");
  const [onCell, setOnCell] = useState(false);
  const [asked, setAsked] = useState(false);
  const area = useRef<HTMLTextAreaElement>(null);
  const { selected } = state;
  const busy = state.busy !== null;
  const place = selected && ((onCell && selected.cell) || selected.row);
  const missing = asked && isBlank(reason);
  /** What is chosen with what is being written, or null where its reason is missing. */
  const gathered = (): ReturnedItem[] | null => {
    if (place === null) return chosen;
    setAsked(true);
    if (isBlank(reason)) {
      area.current?.focus();
      return null;
    }
    return [...chosen.filter((item) => !samePlace(item, place)), { ...place, reason: reason.trim() }];
  };
  const addMore = () => {
    const all = gathered();
    if (all === null) return;
    setChosen(all);
    setReason("");
    setOnCell(false);
    setAsked(false);
    actions.forgetSelected();
  };
  const send = async () => {
    const all = gathered();
    if (all === null || all.length === 0) return;
    if (await actions.giveBackRows(all.map(({ place, reason }) => ({ place, reason })))) onDone();
  };
  const cancel = () => {
    actions.forgetSelected();
    onDone();
  };
  return (
    <section class="card">
      {chosen.length > 0 && (
        <Chosen
          chosen={chosen}
          actions={actions}
          onRemove={(gone) => setChosen(chosen.filter((item) => item !== gone))}
        />
      )}
      {selected === null || place === null ? (
        <>
          <p class="muted">{SENTENCES.selectRow}</p>
          <Button off={busy} onPress={actions.select}>
            {LABELS.takeSelected}
          </Button>
        </>
      ) : (
        <>
          <div class="chosen">
            <PlaceName of={selected.row} />
          </div>
          <Scope selected={selected} onCell={onCell} onChange={setOnCell} />
          <Reason words={reason} missing={missing} area={area} onInput={setReason} />
        </>
      )}
      <div class="row">
        {(selected !== null || chosen.length > 0) && (
          <Button kind="primary" off={busy} onPress={send}>
            {LABELS.sendReturn}
          </Button>
        )}
        {selected !== null && (
          <Button off={busy} onPress={addMore}>
            {LABELS.anotherRow}
          </Button>
        )}
        <Button off={busy} onPress={cancel}>
          {LABELS.cancel}
        </Button>
      </div>
    </section>
  );
}
