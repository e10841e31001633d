// Writing a tab anew from data, in a few rectangles whatever its size.
import type { Cell } from "../../../shared/report/report.ts";
import type { Area, Style, Tab, TabCell, TabValue } from "../tabs/tab.ts";
import { fileSettings } from "./file.ts";
import { readGrid } from "./read-grid.ts";
import { ensureSize, ensureTab, findTab, type TabMark } from "./tabs.ts";
import { formatOf, toValue } from "./values.ts";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const FONT = "Times New Roman";

function rangeOf(sheet: Sheet, { row, column, rows, columns }: Area): GoogleAppsScript.Spreadsheet.Range {
  return sheet.getRange(row, column, rows, columns);
}

function each<T>(rows: TabCell[][], pick: (style: Style) => T): T[][] {
  return rows.map((row) => row.map(({ style }) => pick(style)));
}

function writeTabCells(sheet: Sheet, tab: Tab, keepNotes: boolean): void {
  const { timeZone } = fileSettings();
  const range = sheet.getRange(1, 1, tab.rows.length, tab.columns.length);
  // Cells under a merged one would take no text.
  range.breakApart();
  range.clearDataValidations();
  if (!keepNotes) range.clearNote();
  // Formats first: a cell that is text already takes a leading = or a date-like text as it is.
  range.setNumberFormats(tab.rows.map((row) => row.map(formatOf)));
  range.setValues(tab.rows.map((row) => row.map(({ value }) => toValue(value, timeZone))));
  range.setFontFamily(FONT);
  range.setFontSizes(each(tab.rows, ({ size }) => size));
  range.setFontWeights(each(tab.rows, ({ bold }) => (bold ? "bold" : "normal")));
  range.setFontStyles(each(tab.rows, ({ italic }) => (italic ? "italic" : "normal")));
  range.setFontColors(each(tab.rows, ({ ink }) => ink));
  range.setBackgrounds(each(tab.rows, ({ ground }) => ground));
  range.setHorizontalAlignments(each(tab.rows, ({ align }) => align));
  range.setWrapStrategies(
    each(tab.rows, ({ wrap }) =>
      wrap ? SpreadsheetApp.WrapStrategy.WRAP : SpreadsheetApp.WrapStrategy.OVERFLOW,
    ),
  );
  range.setVerticalAlignment("top");
}

/** Clears what an earlier, larger table left outside the new one; the new one is written by then. */
function clearOutside(sheet: Sheet, tab: Tab, before: { rows: number; columns: number }): void {
  const [rows, columns] = [tab.rows.length, tab.columns.length];
  const outside: Area[] = [
    { row: rows + 1, column: 1, rows: before.rows - rows, columns: Math.max(before.columns, columns) },
    { row: 1, column: columns + 1, rows: Math.min(before.rows, rows), columns: before.columns - columns },
  ];
  for (const area of outside.filter((one) => one.rows > 0 && one.columns > 0)) {
    const range = rangeOf(sheet, area);
    range.clearContent();
    range.clearFormat();
    range.clearDataValidations();
    range.clearNote();
  }
}

/** Widths are set for runs of equal columns, so that a matrix of sixty agencies costs few calls. */
function writeColumns(sheet: Sheet, tab: Tab): void {
  for (let from = 0; from < tab.columns.length; ) {
    let to = from + 1;
    while (to < tab.columns.length && tab.columns[to]?.width === tab.columns[from]?.width) to += 1;
    sheet.setColumnWidths(from + 1, to - from, tab.columns[from]?.width ?? 100);
    from = to;
  }
  for (const [index, { hidden }] of tab.columns.entries()) {
    if (hidden) sheet.hideColumns(index + 1);
  }
  if (tab.hiddenRows) sheet.hideRows(1, tab.hiddenRows);
}

function writeGuards(sheet: Sheet, tab: Tab): void {
  for (const protection of sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE)) protection.remove();
  for (const { area, note } of tab.guarded.filter(({ area }) => area.rows > 0)) {
    // A warning only: a hard protection would break the flags of colleagues, since triggers run as whoever types.
    rangeOf(sheet, area).protect().setDescription(note).setWarningOnly(true);
  }
}

/** Warns before some areas are edited; earlier warnings of the same words go. */
export function guardAreas(sheet: Sheet, areas: readonly Area[], note: string): void {
  for (const protection of sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE)) {
    if (protection.getDescription() === note) protection.remove();
  }
  for (const area of areas) rangeOf(sheet, area).protect().setDescription(note).setWarningOnly(true);
}

function writeChoices(sheet: Sheet, tab: Tab): void {
  for (const { area, labels, help } of tab.choices.filter(({ area }) => area.rows > 0)) {
    const rule = SpreadsheetApp.newDataValidation()
      .requireValueInList(labels, true)
      .setAllowInvalid(true)
      .setHelpText(help)
      .build();
    rangeOf(sheet, area).setDataValidation(rule);
  }
}

/**
 * Writes a tab anew: finds it by its mark or inserts it, and replaces all that stands in it.
 * `keepName` leaves the name that a person may have given it, `keepAround` notes and what stands beside and below;
 * `showAll` shows rows and columns that were hidden.
 */
export function writeTab(
  mark: TabMark,
  tab: Tab,
  options: { keepName: boolean; keepAround?: boolean; showAll?: boolean },
): Sheet {
  const { keepAround = false, keepName, showAll = false } = options;
  const sheet = ensureTab(mark, tab.name, keepName);
  const before = { rows: sheet.getLastRow(), columns: sheet.getLastColumn() };
  ensureSize(sheet, tab.rows.length, tab.columns.length);
  // Over the old content and never by clearing first: a run that is cut off leaves the text in the sheet.
  writeTabCells(sheet, tab, keepAround);
  if (!keepAround) clearOutside(sheet, tab, before);
  if (showAll) {
    sheet.showRows(1, tab.rows.length);
    sheet.showColumns(1, tab.columns.length);
  }
  writeColumns(sheet, tab);
  writeChoices(sheet, tab);
  writeGuards(sheet, tab);
  const { SOLID } = SpreadsheetApp.BorderStyle;
  for (const table of [...(tab.table ? [tab.table] : []), ...(tab.moreTables ?? [])]) {
    rangeOf(sheet, table).setBorder(true, true, true, true, true, true, "#bdc1c6", SOLID);
  }
  sheet.setFrozenRows(tab.frozenRows);
  sheet.setFrozenColumns(tab.frozenColumns ?? 0);
  sheet.setHiddenGridlines(true);
  return sheet;
}

function lineText(line: readonly (Cell | TabValue | undefined)[], width: number): string {
  return JSON.stringify(Array.from({ length: width }, (_, at) => line[at] ?? ""));
}

/**
 * Appends rows below what a tab holds, but those that stand there already: a run that was cut off wrote them. The tab
 * is inserted with its head where it is not there yet.
 */
export function appendRows(mark: TabMark, head: Tab, wanted: TabCell[][]): void {
  const found = findTab(mark);
  const begun = found !== null && found.getLastRow() >= head.rows.length;
  const sheet = begun ? found : writeTab(mark, head, { keepName: true });
  const width = head.columns.length;
  const there = new Set(begun ? readGrid(sheet).map((line) => lineText(line, width)) : []);
  const rows = wanted.filter(
    (line) =>
      !there.has(
        lineText(
          line.map(({ value }) => value),
          width,
        ),
      ),
  );
  if (rows.length === 0) return;
  const first = sheet.getLastRow() + 1;
  ensureSize(sheet, first + rows.length - 1, head.columns.length);
  const range = sheet.getRange(first, 1, rows.length, head.columns.length);
  const { timeZone } = fileSettings();
  range.setNumberFormats(rows.map((row) => row.map(formatOf)));
  range.setValues(rows.map((row) => row.map(({ value }) => toValue(value, timeZone))));
  range.setFontFamily(FONT);
  range.setFontSize(12);
  range.setVerticalAlignment("top");
  range.setWrap(true);
}

/** Holds rows at a height, counted from 1: a long text in them is read in the formula bar. */
export function holdHeight(sheet: Sheet, first: number, rows: number, height: number): void {
  if (rows > 0) sheet.setRowHeightsForced(first, rows, height);
}
