// The file in which the add-on runs, and where in it the person is.

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** The file itself. */
export function spreadsheet(): GoogleAppsScript.Spreadsheet.Spreadsheet {
  return SpreadsheetApp.getActiveSpreadsheet();
}

/** What tells this file from a copy of it. */
export function fileId(): string {
  return spreadsheet().getId();
}

/** The cell at which the person is, counted from 1. */
export function currentCell(): { row: number; column: number } {
  const cell = spreadsheet().getCurrentCell();
  return { row: cell?.getRow() ?? 1, column: cell?.getColumn() ?? 1 };
}

/** What tells the tab at which the person looks. */
export function activeTab(): number {
  return spreadsheet().getActiveSheet().getSheetId();
}

/** The language and time zone of the file: they decide what typing makes of a text. */
export function fileSettings(): { locale: string; timeZone: string } {
  return {
    locale: spreadsheet().getSpreadsheetLocale(),
    timeZone: spreadsheet().getSpreadsheetTimeZone(),
  };
}

/** Carries out what was written so far: what comes next may leave the file, or let another run at it. */
export function settle(): void {
  SpreadsheetApp.flush();
}

/** Shows a tab at the cell where it was left. */
export function showTab(sheet: Sheet): void {
  sheet.activate();
}

/** Shows a tab and selects a cell of it, counted from 1. */
export function selectCell(sheet: Sheet, row: number, column: number): void {
  sheet.activate();
  sheet.getRange(row, column).activate();
}
