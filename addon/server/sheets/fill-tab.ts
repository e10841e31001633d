// Filling a tab from data, in a few rectangles whatever its size.
import { GUARD_NOTE, LOCKED_NOTE, VIEW_NOTE } from "../../../shared/wording/sheet.ts";
import type { Area, Choices, Style, Tab, TabCell } from "../tabs/tab.ts";
import { fileSettings, settle } from "./file.ts";
import { ensureSize } from "./tabs.ts";
import { formatOf, toValue } from "./values.ts";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;
type Rule = GoogleAppsScript.Spreadsheet.DataValidation;

export const FONT = "Times New Roman";

export function rangeOf(sheet: Sheet, { row, column, rows, columns }: Area): Range {
  return sheet.getRange(row, column, rows, columns);
}

function each<T>(rows: TabCell[][], pick: (style: Style) => T): T[][] {
  return rows.map((row) => row.map(({ style }) => pick(style)));
}

/** Takes merged cells apart that meet the table, each whole; those elsewhere too where nothing else is a person's. */
function takeApart(sheet: Sheet, table: Range, keepAround: boolean): void {
  const all = keepAround ? table : sheet.getRange(1, 1, sheet.getMaxRows(), sheet.getMaxColumns());
  for (const merged of all.getMergedRanges()) merged.breakApart();
}

function writeNotes(range: Range, tab: Tab): void {
  if (!tab.notes || tab.notes.length === 0) {
    range.clearNote();
    return;
  }
  const grid = tab.rows.map((row) => row.map(() => ""));
  for (const { column, note, row } of tab.notes) {
    const line = grid[row - 1];
    if (line && column <= line.length) line[column - 1] = note;
  }
  range.setNotes(grid);
}

function writeTabCells(sheet: Sheet, tab: Tab, keepAround: boolean): void {
  const { timeZone } = fileSettings();
  const range = sheet.getRange(1, 1, tab.rows.length, tab.columns.length);
  // Formats first: a cell that is text already takes a leading = or a date-like text as it is. What is refused is
  // refused here, before anything else of the old tab is touched.
  range.setNumberFormats(tab.rows.map((row) => row.map(formatOf)));
  settle();
  // Cells under a merged one would take no text, and no line of freezing goes through one.
  takeApart(sheet, range, keepAround);
  // A strict rule would refuse all of the values.
  range.clearDataValidations();
  range.setValues(tab.rows.map((row) => row.map(({ value }) => toValue(value, timeZone))));
  if (!keepAround) writeNotes(range, tab);
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

/** Rows as high as the text that wraps in them, counted from 1. */
export function fitRows(sheet: Sheet, first: number, rows: number): void {
  sheet.autoResizeRows(first, rows);
}

/** Whether a protection without words is what a run left of a warning over one of these areas when it was cut off. */
function isHalfMade(protection: GoogleAppsScript.Spreadsheet.Protection, areas: readonly Area[]): boolean {
  if (protection.getDescription() !== "" || !protection.canEdit()) return false;
  const range = protection.getRange();
  const its = [range.getRow(), range.getColumn(), range.getNumRows(), range.getNumColumns()].join();
  return areas.some(({ column, columns, row, rows }) => [row, column, rows, columns].join() === its);
}

/** Takes warnings away that bear some words, or that were cut off before they bore any; a person's own stay. */
export function removeGuards(sheet: Sheet, words: ReadonlySet<string>, areas: readonly Area[]): void {
  for (const protection of sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE)) {
    if (words.has(protection.getDescription()) || isHalfMade(protection, areas)) protection.remove();
  }
}

function writeGuards(sheet: Sheet, tab: Tab): void {
  const own = new Set<string>([GUARD_NOTE, VIEW_NOTE, LOCKED_NOTE, ...tab.guarded.map(({ note }) => note)]);
  removeGuards(
    sheet,
    own,
    tab.guarded.map(({ area }) => area),
  );
  for (const { area, note } of tab.guarded.filter(({ area }) => area.rows > 0)) {
    // A warning only: a hard protection would break the flags of colleagues, since triggers run as whoever types.
    rangeOf(sheet, area).protect().setDescription(note).setWarningOnly(true);
  }
}

function choiceRule({ help, labels }: Choices): Rule {
  return SpreadsheetApp.newDataValidation()
    .requireValueInList(labels, true)
    .setAllowInvalid(true)
    .setHelpText(help)
    .build();
}

function writeChoices(sheet: Sheet, tab: Tab): void {
  const choices = tab.choices.filter(({ area }) => area.rows > 0);
  if (tab.rules && tab.rules.length > 0) {
    const grid = tab.rows.map((row) => row.map((): Rule | null => null));
    const put = (row: number, column: number, rule: Rule) => {
      const line = grid[row - 1];
      if (line && column <= line.length) line[column - 1] = rule;
    };
    for (const { column, row, rule } of tab.rules) put(row, column, rule as Rule);
    for (const one of choices) {
      const rule = choiceRule(one);
      for (let down = 0; down < one.area.rows; down++) put(one.area.row + down, one.area.column, rule);
    }
    // Null is no rule, though the types do not say so.
    sheet.getRange(1, 1, tab.rows.length, tab.columns.length).setDataValidations(grid as Rule[][]);
    return;
  }
  for (const one of choices) rangeOf(sheet, one.area).setDataValidation(choiceRule(one));
}

/** Whether a merged cell that a person left would be cut by a line of freezing. */
function isCut(merged: readonly Range[], axis: "rows" | "columns", frozen: number): boolean {
  return merged.some((range) => {
    const [first, count] =
      axis === "rows" ? [range.getRow(), range.getNumRows()] : [range.getColumn(), range.getNumColumns()];
    return first <= frozen && first + count - 1 > frozen;
  });
}

/** Lines stay in sight, unless that would cut a merged cell that a person made around the table. */
function freeze(sheet: Sheet, { frozenColumns = 0, frozenRows }: Tab, keepAround: boolean): void {
  const around = keepAround
    ? sheet.getRange(1, 1, sheet.getMaxRows(), sheet.getMaxColumns()).getMergedRanges()
    : [];
  if (!isCut(around, "rows", frozenRows)) sheet.setFrozenRows(frozenRows);
  if (!isCut(around, "columns", frozenColumns)) sheet.setFrozenColumns(frozenColumns);
}

/** Writes all of a tab over what stands there; what a person attached stays where the tab says so. */
export function fillTab(
  sheet: Sheet,
  tab: Tab,
  {
    fit = false,
    keepAround = false,
    showAll = false,
  }: { fit?: boolean; keepAround?: boolean; showAll?: boolean },
): void {
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
  if (fit) fitRows(sheet, 1, tab.rows.length);
  writeChoices(sheet, tab);
  writeGuards(sheet, tab);
  const { SOLID } = SpreadsheetApp.BorderStyle;
  for (const table of [...(tab.table ? [tab.table] : []), ...(tab.moreTables ?? [])]) {
    rangeOf(sheet, table).setBorder(true, true, true, true, true, true, "#bdc1c6", SOLID);
  }
  freeze(sheet, tab, keepAround);
  sheet.setHiddenGridlines(true);
  settle();
}
