// Flags of a check: few rectangles however many rows there are, and notes only where one changed.
import type { Area } from "../tabs/tab.ts";
import { type Step, tryWrites } from "./try-writes.ts";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

/** Grounds and notes of the cells to be filled and what stands between them, and the check column's words. */
export interface Flags {
  cells: { area: Area; grounds: string[][]; notes: string[][] | null }[];
  check: { area: Area; words: string[][]; inks: string[][] | null; grounds: string[][] | null } | null;
}

function rangeOf(sheet: Sheet, { row, column, rows, columns }: Area): Range {
  return sheet.getRange(row, column, rows, columns);
}

/** The notes that stand in some areas. */
export function readNotes(sheet: Sheet, areas: readonly Area[]): string[][][] {
  return areas.map((area) => rangeOf(sheet, area).getNotes());
}

function placeOf(sheet: Sheet, area: Area): string {
  return `“${sheet.getName()}” (${rangeOf(sheet, area).getA1Notation()})`;
}

/** One column of an area by itself: where a part of it is somebody else's, the rest is flagged all the same. */
function columnsOf({ area, grounds, notes }: Flags["cells"][number]): Flags["cells"] {
  const at = (grid: string[][], column: number) => grid.map((row) => [row[column] ?? ""]);
  return Array.from({ length: area.columns }, (_, column) => ({
    area: { ...area, column: area.column + column, columns: 1 },
    grounds: at(grounds, column),
    notes: notes && at(notes, column),
  }));
}

function cellStep(sheet: Sheet, flagged: Flags["cells"][number]): Step {
  const { area, grounds, notes } = flagged;
  return {
    place: () => placeOf(sheet, area),
    does: () => {
      const range = rangeOf(sheet, area);
      range.setBackgrounds(grounds);
      if (notes) range.setNotes(notes);
    },
    ...(area.columns > 1
      ? { otherwise: () => columnsOf(flagged).map((column) => cellStep(sheet, column)) }
      : {}),
  };
}

function checkStep(sheet: Sheet, check: NonNullable<Flags["check"]>): Step {
  const place = () => placeOf(sheet, check.area);
  const does = (range: Range) => {
    range.setValues(check.words);
    if (check.inks) range.setFontColors(check.inks);
    if (check.grounds) range.setBackgrounds(check.grounds);
  };
  // The column is the check's own: a rule that somebody put on it goes, where it is in the way.
  const cleared = () => does(rangeOf(sheet, check.area).clearDataValidations());
  return {
    place,
    does: () => does(rangeOf(sheet, check.area)),
    otherwise: () => [{ place, does: cleared }],
  };
}

/** The steps that write flags in a few rectangles; null leaves notes or colours as they are. */
export function flagSteps(sheet: Sheet, { cells, check }: Flags): Step[] {
  return [...cells.map((flagged) => cellStep(sheet, flagged)), ...(check ? [checkStep(sheet, check)] : [])];
}

/** Writes flags; what a tab refuses is left out, and no work hangs on it. */
export function writeFlags(sheet: Sheet, all: readonly Flags[]): void {
  tryWrites(all.flatMap((flags) => flagSteps(sheet, flags)));
}
