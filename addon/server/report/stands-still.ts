// Whether rows are still what a check read of them: others type, sort and insert rows while a run is at work.
import { readTypedRows } from "../sheets/read-grid.ts";
import { keyOf } from "../tabs/read-table.ts";
import type { OpenTable } from "./check-sheet.ts";

/**
 * Reads some lines (counted from 0) again, just before they are written: whether each still bears its key, and holds
 * in some columns what was read.
 */
export function standsStill(
  { found, grid, sheet }: OpenTable,
  [first, last]: readonly [number, number],
  columns: readonly number[],
): boolean {
  const wide = Math.max(found.key, ...columns) + 1;
  if (last >= sheet.getMaxRows() || wide > sheet.getMaxColumns()) return false;
  const area = { row: first + 1, column: 1, rows: last - first + 1, columns: wide };
  const now = readTypedRows(sheet, area);
  return now.every((row, at) => {
    const before = grid[first + at];
    const same = (column: number) =>
      JSON.stringify(row[column] ?? null) === JSON.stringify(before?.[column] ?? null);
    return keyOf(row, found) === keyOf(before, found) && columns.every(same);
  });
}
