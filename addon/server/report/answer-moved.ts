// A person's answer where texts changed places: they stand right as they are, or go back to where they were.
import type { Cell } from "../../../shared/report/report.ts";
import type { Answer } from "../../contract/answer.ts";
import type { CheckView } from "../../contract/check.ts";
import { withLock } from "../lock.ts";
import { writeCells } from "../sheets/write-cells.ts";
import { keyOf } from "../tabs/read-table.ts";
import { toTabValue } from "../tabs/table.ts";
import { failed, succeeded } from "../worker-client.ts";
import { type CheckedSheet, checkCurrent, showCheck } from "./check-sheet.ts";
import type { Moved } from "./permuted.ts";

/** Takes the texts as they stand now for right. */
export function acceptPlaces(periodId: string | null): Answer<CheckView> {
  return withLock(() => {
    const checked = checkCurrent(periodId);
    return checked.ok ? succeeded(showCheck({ ...checked.value, moved: [] })) : checked;
  });
}

/** Puts the texts of a column back under their keys, in runs of lines that stand together. */
function putBack({ tables }: CheckedSheet, { before, column, table }: Moved): void {
  const open = tables.find((one) => one.table.id === table);
  const at = open?.found.columns[column];
  if (!open || at === undefined || before === null) return;
  const cells = open.grid.map((row): Cell | undefined => before.get(keyOf(row, open.found)));
  for (let line = open.found.head + 1; line < cells.length; line++) {
    if (cells[line] === undefined) continue;
    let end = line;
    while (cells[end + 1] !== undefined) end += 1;
    const values = cells.slice(line, end + 1).map((cell) => [toTabValue(cell)]);
    writeCells(open.sheet, line + 1, at + 1, values);
    line = end;
  }
}

/** Puts texts back where they stood at the last check, where all of them are still there, and checks again. */
export function restorePlaces(periodId: string | null): Answer<CheckView> {
  return withLock(() => {
    const checked = checkCurrent(periodId);
    if (!checked.ok) return checked;
    const whole = checked.value.moved.filter(({ before }) => before !== null);
    if (whole.length === 0) return failed("place_changed");
    for (const moved of whole) putBack(checked.value, moved);
    const mended = checkCurrent(periodId);
    return mended.ok ? succeeded(showCheck(mended.value)) : mended;
  });
}
