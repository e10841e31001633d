import { useRef } from "preact/hooks";
import { LAST_WORDS } from "../../../shared/wording/last-period.ts";
import { DUTY_STATES } from "../../../shared/wording/status.ts";
import type { LastCell, LastRow } from "../../contract/last.ts";
import type { Actions } from "../actions.ts";
import { openCells, takenOf } from "../last-actions.ts";
import type { AtSheet } from "../store.ts";
import { Button } from "./button.tsx";
import { Chip } from "./chip.tsx";

interface Props {
  row: LastRow;
  state: AtSheet;
  /** Texts may be taken over into the sheet. */
  mayTake: boolean;
  actions: Actions;
  /** Without its name, where that stands above. */
  named?: boolean;
}

/** What is shown of a text before it is opened. */
const SHOWN = 110;

/** One text as it was reported; a long one begins, and opens whole. */
function Said({ cell: { text, title } }: { cell: LastCell }) {
  const long = text.length > SHOWN || text.split("\n").length > 3;
  const label = <span class="muted">{title}: </span>;
  if (!long) {
    return (
      <p class="said">
        {label}
        {text}
      </p>
    );
  }
  return (
    <details class="said">
      <summary>
        {label}
        <span class="begin">{text.slice(0, SHOWN).replace(/\s+\S*$/, "")}… </span>
        <span class="whole">{LAST_WORDS.whole}</span>
      </summary>
      <p>{text}</p>
    </details>
  );
}

/** Taking over and back; the focus goes from the one button to the other, and the row stays in sight. */
function Taking({ row, state, actions }: Omit<Props, "mayTake">) {
  const part = useRef<HTMLDivElement>(null);
  const busy = state.busy !== null;
  const taken = takenOf(row, state.mended);
  const open = openCells(row, state.mended);
  const act = async (does: (row: LastRow) => Promise<unknown>) => {
    await does(row);
    part.current?.querySelector("button")?.focus();
  };
  return (
    <div class="row" ref={part}>
      {taken.length > 0 && (
        <>
          <span class="took">
            <span class="sign" aria-hidden="true">
              ✓
            </span>{" "}
            {LAST_WORDS.taken(taken.length)}
          </span>
          <Button kind="quiet" off={busy} onPress={() => act(actions.undoLast)}>
            {LAST_WORDS.undo}
            <span class="unseen"> {row.duty}</span>
          </Button>
        </>
      )}
      {open.length > 0 && (
        <Button off={busy} onPress={() => act(actions.takeLast)}>
          {LAST_WORDS.take}
          <span class="unseen"> {row.duty}</span>
        </Button>
      )}
    </div>
  );
}

/** A row of last period: what it said, the way to its row in the sheet, and taking it over. */
export function LastRowItem({ row, state, mayTake, actions, named = true }: Props) {
  const { cells, duty, key, status, table, title } = row;
  const name = (
    <>
      <span class="finding-head">
        <span class="duty">{duty}</span>
        {status !== null && <Chip label={DUTY_STATES[status]} />}
      </span>
      {title !== "" && <span class="duty-text">{title}</span>}
    </>
  );
  const texts = cells.filter(({ column }) => column !== "status" || status === null);
  return (
    <li class="last-row">
      {named &&
        (key === null ? (
          <div class="finding">{name}</div>
        ) : (
          <button type="button" class="finding" onClick={() => actions.jump({ table, row: key })}>
            {name}
          </button>
        ))}
      {texts.map((cell) => (
        <Said key={cell.column} cell={cell} />
      ))}
      {mayTake && <Taking row={row} state={state} actions={actions} />}
    </li>
  );
}
