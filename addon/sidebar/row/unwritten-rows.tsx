import { ROW_WORDS } from "../../../shared/wording/row.ts";
import type { Actions } from "../actions.ts";
import { Button } from "../components/button.tsx";
import { type RowState, unwritten } from "./row-state.ts";

interface Props {
  row: RowState;
  periodId: string;
  busy: boolean;
  /** The row in view too, where its own form is not. */
  all?: boolean;
  actions: Pick<Actions, "goToRow" | "dropDraft">;
}

/** Rows for which something was typed here that is not in the sheet: offered until it is written or dropped. */
export function UnwrittenRows({ row, periodId, busy, all = false, actions }: Props) {
  const drafts = unwritten(row, periodId, all);
  if (drafts.length === 0) return null;
  return (
    <ul class="unwritten">
      {drafts.map((draft) => (
        <li key={`${draft.place.table} ${draft.place.row}`} class="box tone-ongoing">
          <p>{ROW_WORDS.otherRow(draft.name)}</p>
          <div class="row">
            <Button off={busy} onPress={() => actions.goToRow(draft.place)}>
              {ROW_WORDS.open(draft.name)}
            </Button>
            <Button kind="quiet" off={busy} onPress={() => actions.dropDraft(draft)}>
              {ROW_WORDS.drop}
            </Button>
          </div>
        </li>
      ))}
    </ul>
  );
}
