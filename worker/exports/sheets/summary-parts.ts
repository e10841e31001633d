// What the tables of the first tab have in common.
import { TOTAL } from "../../../shared/wording/tables.ts";
import { formula, letters, type SheetCell, text } from "./grid.ts";
import { COUNT_FORMAT, type Look } from "./look.ts";

export const BOLD: Look = { bold: true };

/** The line above a table. */
export const heading = (words: string) => [text(words, { bold: true, wrap: false, border: false })];
/** The row of sums below a table: columns from `from` on are added from `first` to `last`. */
export function totalRow(first: number, last: number, from: number, sums: readonly number[]): SheetCell[] {
  const cells = sums.map((sum, index) => {
    const column = letters(from + index);
    return formula(`SUM(${column}${first}:${column}${last})`, sum, COUNT_FORMAT, BOLD);
  });
  return [text("", BOLD), text(TOTAL, BOLD), ...cells];
}
