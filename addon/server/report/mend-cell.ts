// Mends: prepared edits of one cell, applied or undone on an exact match alone.
import { applyMend, type Edit, type Mend } from "../../../shared/report/mends.ts";
import { isObject } from "../../../shared/report/reading/read-cell.ts";
import type { Answer } from "../../contract/answer.ts";
import type { CheckView } from "../../contract/check.ts";
import { withLock } from "../lock.ts";
import { writeCell } from "../sheets/write-cells.ts";
import { linesOfKey } from "../tabs/read-table.ts";
import { toTabValue } from "../tabs/table.ts";
import { failed, succeeded } from "../worker-client.ts";
import { checkCurrent, noteOwnRow, showCheck } from "./check-sheet.ts";
import { standsStill } from "./stands-still.ts";

/** Puts one content where another stands, and checks again. */
function replace(periodId: string | null, edit: Edit): Answer<CheckView> {
  return withLock(() => {
    const current = checkCurrent(periodId);
    if (!current.ok) return current;
    const { report, tables } = current.value;
    const open = tables.find(({ table }) => table.id === edit.table);
    const at = open?.found.columns[edit.column];
    const [line] = open ? linesOfKey(open.grid, open.found, open.table, edit.key) : [];
    const stands = applyMend(report, edit) !== null && !isObject(edit.before);
    if (!open || at === undefined || line === undefined || !stands) return failed("place_changed");
    if (!standsStill(open, [line, line], [at])) return failed("place_changed");
    const refused = writeCell(open.sheet, line + 1, at + 1, toTabValue(edit.after));
    if (refused) return { ok: false, problem: refused };
    const mended = checkCurrent(periodId);
    if (!mended.ok) return mended;
    noteOwnRow(mended.value, edit.table, edit.key);
    return succeeded(showCheck(mended.value));
  });
}

/** Writes a mend into its cell, if that still holds what the mend was made for, and checks again. */
export function writeMend(periodId: string | null, mend: Mend): Answer<CheckView> {
  return replace(periodId, mend);
}

/** Takes a mend back, if its cell still holds what the mend wrote, and checks again. */
export function undoMend(periodId: string | null, mend: Mend): Answer<CheckView> {
  return replace(periodId, { ...mend, before: mend.after, after: mend.before });
}
