// Reading a tab: everything in one rectangle.
import type { Cell } from "../../../shared/report/report.ts";
import type { Attached } from "../tabs/carry-over.ts";
import type { Area } from "../tabs/tab.ts";
import { fileSettings, spreadsheet } from "./file.ts";
import { isMade, toCell, toShownCell } from "./values.ts";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Everything that a tab holds, in one read. */
export function readGrid(sheet: Sheet, timeZone: string = fileSettings().timeZone): Cell[][] {
  return sheet
    .getDataRange()
    .getValues()
    .map((row) => row.map((value) => toCell(value, timeZone)));
}

/**
 * Everything that a tab holds in which people type: a number or a day that the spreadsheet made of a typed text with
 * what it shows. At most two reads more, and none where all is text.
 */
export function readTyped(sheet: Sheet, file = fileSettings()): Cell[][] {
  return typedIn(sheet.getDataRange(), file);
}

/** Some rows of a tab in which people type, as `readTyped` reads them. */
export function readTypedRows(sheet: Sheet, { column, columns, row, rows }: Area): Cell[][] {
  return typedIn(sheet.getRange(row, column, rows, columns), fileSettings());
}

function typedIn(range: GoogleAppsScript.Spreadsheet.Range, file: ReturnType<typeof fileSettings>): Cell[][] {
  const values = range.getValues();
  const made = values.flat().filter(isMade);
  if (made.length === 0) return values.map((row) => row.map((value) => toCell(value, file.timeZone)));
  const shown = range.getDisplayValues();
  const formats = made.some((value) => value instanceof Date) ? range.getNumberFormats() : [];
  return values.map((row, line) =>
    row.map((value, at) =>
      toShownCell(value, { shown: shown[line]?.[at] ?? "", format: formats[line]?.[at] ?? "" }, file),
    ),
  );
}

/** Everything that the tab holds at which the person looks. */
export function readActiveGrid(): Cell[][] {
  return readGrid(spreadsheet().getActiveSheet());
}

/** What is merged in a tab: all but the first cell of each take no text. */
export function mergedAreas(sheet: Sheet): Area[] {
  return sheet
    .getDataRange()
    .getMergedRanges()
    .map((range) => ({
      row: range.getRow(),
      column: range.getColumn(),
      rows: range.getNumRows(),
      columns: range.getNumColumns(),
    }));
}

/** What a tab holds and at least so much of it as a new tab of a size will cover. */
function coveredBy(
  sheet: Sheet,
  grid: readonly Cell[][],
  size: { rows: number; columns: number },
): GoogleAppsScript.Spreadsheet.Range {
  const rows = Math.min(Math.max(grid.length, size.rows), sheet.getMaxRows());
  const columns = Math.min(Math.max(grid[0]?.length ?? 1, size.columns), sheet.getMaxColumns());
  return sheet.getRange(1, 1, rows, columns);
}

/** A tab's contents, and which cells of a size bear notes. */
export function readWithNotes(
  sheet: Sheet,
  size: { rows: number; columns: number },
): { grid: Cell[][]; notes: string[][] } {
  const grid = readGrid(sheet);
  return { grid, notes: coveredBy(sheet, grid, size).getNotes() };
}

/** A tab's contents with all that a person may have attached to its cells. */
export function readAttached(sheet: Sheet, size: { rows: number; columns: number }): Attached {
  const grid = readTyped(sheet);
  const range = coveredBy(sheet, grid, size);
  return {
    grid,
    notes: range.getNotes(),
    formulas: range.getFormulas(),
    rules: range.getDataValidations(),
  };
}
