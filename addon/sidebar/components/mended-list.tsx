import { LAST_WORDS } from "../../../shared/wording/last-period.ts";
import { LABELS, PHRASES } from "../../../shared/wording/sidebar.ts";
import type { Actions } from "../actions.ts";
import type { AppliedMend } from "../store.ts";
import { Button } from "./button.tsx";
import { Change } from "./change.tsx";

interface Props {
  mended: AppliedMend[];
  busy: boolean;
  onUndo: Actions["undoMend"];
}

/** What was mended on request, the newest first, each with a way back. */
export function MendedList({ mended, busy, onUndo }: Props) {
  if (mended.length === 0) return null;
  return (
    <ul class="mended" aria-label={LABELS.mended}>
      {mended.map(({ column, mend, row, taken }) => (
        <li key={`${mend.table} ${mend.key} ${mend.column} ${mend.after}`} class="box tone-good">
          <span class="mended-what">
            <span class="sign" aria-hidden="true">
              ✓
            </span>{" "}
            {taken ? LAST_WORDS.takenOver(row, column) : PHRASES.mended(row, column)}
          </span>
          <Change mend={mend} />
          <Button kind="quiet" off={busy} onPress={() => onUndo(mend)}>
            {LABELS.undo}
          </Button>
        </li>
      ))}
    </ul>
  );
}
