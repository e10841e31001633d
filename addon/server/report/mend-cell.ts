// Mends: prepared edits of one cell, applied or undone on an exact match alone.
import type { Mend } from "../../../shared/report/mends.ts";
import { isObject } from "../../../shared/report/reading/read-cell.ts";
import type { Cell } from "../../../shared/report/report.ts";
import type { Answer } from "../../contract/answer.ts";
import type { CheckView } from "../../contract/check.ts";
import { withLock } from "../lock.ts";
import { writeCell } from "../sheets/write-cells.ts";
import { linesOfKey } from "../tabs/read-table.ts";
import { toTabValue } from "../tabs/table.ts";
import { failed, succeeded } from "../worker-client.ts";
import { checkCurrent, showCheck } from "./check-sheet.ts";
import { standsStill } from "./stands-still.ts";

/** Cells are compared as they stand, a text to the character; a mend that empties a cell writes "" for blank. */
function same(a: Cell, b: Cell): boolean {
  return JSON.stringify(a === "" ? null : a) === JSON.stringify(b === "" ? null : b);
}

/** Puts one content where another stands, and checks again. */
function replace(
  periodId: string | null,
  { column, key, table }: Mend,
  before: Cell,
  after: Cell,
): Answer<CheckView> {
  return withLock(() => {
    const current = checkCurrent(periodId);
    if (!current.ok) return current;
    const open = current.value.tables.find((one) => one.table.id === table);
    const at = open?.found.columns[column];
    const lines = open && key !== "" ? linesOfKey(open.grid, open.found, open.table, key) : [];
    const [line] = lines;
    if (!open || at === undefined || line === undefined || lines.length > 1) return failed("place_changed");
    const stands = open.grid[line]?.[at] ?? null;
    if (!same(stands, before) || isObject(stands)) return failed("place_changed");
    if (!standsStill(open, [line, line], [at])) return failed("place_changed");
    const refused = writeCell(open.sheet, line + 1, at + 1, toTabValue(after));
    if (refused) return { ok: false, problem: refused };
    const mended = checkCurrent(periodId);
    return mended.ok ? succeeded(showCheck(mended.value)) : mended;
  });
}

/** Writes a mend into its cell, if that still holds what the mend was made for, and checks again. */
export function applyMend(periodId: string | null, mend: Mend): Answer<CheckView> {
  return replace(periodId, mend, mend.before, mend.after);
}

/** Takes a mend back, if its cell still holds what the mend wrote, and checks again. */
export function undoMend(periodId: string | null, mend: Mend): Answer<CheckView> {
  return replace(periodId, mend, mend.after, mend.before);
}
