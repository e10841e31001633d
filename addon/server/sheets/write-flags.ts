// Flags of a check: few rectangles however many rows there are, and notes only where one changed.
import type { Area } from "../tabs/tab.ts";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Grounds and notes of the cells to be filled and what stands between them, and the check column's words. */
export interface Flags {
  cells: { area: Area; grounds: string[][]; notes: string[][] | null }[];
  check: { area: Area; words: string[][]; inks: string[][] | null; grounds: string[][] | null } | null;
}

function rangeOf(sheet: Sheet, { row, column, rows, columns }: Area): GoogleAppsScript.Spreadsheet.Range {
  return sheet.getRange(row, column, rows, columns);
}

/** The notes that stand in some areas. */
export function readNotes(sheet: Sheet, areas: readonly Area[]): string[][][] {
  return areas.map((area) => rangeOf(sheet, area).getNotes());
}

/** Writes flags in a few rectangles; null leaves notes or colours as they are. */
export function writeFlags(sheet: Sheet, { cells, check }: Flags): void {
  for (const { area, grounds, notes } of cells) {
    const range = rangeOf(sheet, area);
    range.setBackgrounds(grounds);
    if (notes) range.setNotes(notes);
  }
  if (!check) return;
  const range = rangeOf(sheet, check.area);
  range.setValues(check.words);
  if (check.inks) range.setFontColors(check.inks);
  if (check.grounds) range.setBackgrounds(check.grounds);
}
