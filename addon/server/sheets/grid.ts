// The one place where a spreadsheet is touched: a grid is read in, rectangles of edits go out.
import { errorValueOf } from "../../../shared/report/read-cell.ts";
import type { Cell, TableId } from "../../../shared/report/report.ts";
import { type Area, STYLES, type Style, type Tab, type TabCell, type TabValue } from "../tabs/tab.ts";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** What a tab is for, kept in its developer metadata, so that renaming or moving it does not lose it. */
export interface TabMark {
  kind: TableId | "form" | "removed" | "differences" | "viewed" | "province";
  id: string;
}

const MARK = "legal-education-reports";
const FONT = "Times New Roman";
const DAY = "yyyy-MM-dd";

function spreadsheet(): GoogleAppsScript.Spreadsheet.Spreadsheet {
  return SpreadsheetApp.getActiveSpreadsheet();
}

function markText({ kind, id }: TabMark): string {
  return `${kind} ${id}`;
}

function markOf(sheet: Sheet): TabMark | null {
  const text = sheet
    .getDeveloperMetadata()
    .find((metadata) => metadata.getKey() === MARK)
    ?.getValue();
  if (!text) return null;
  const space = text.indexOf(" ");
  return { kind: text.slice(0, space) as TabMark["kind"], id: text.slice(space + 1) };
}

/** All tabs that bear a mark, in the order of the spreadsheet. */
export function markedTabs(): { mark: TabMark; sheet: Sheet }[] {
  return spreadsheet()
    .getSheets()
    .flatMap((sheet) => {
      const mark = markOf(sheet);
      return mark ? [{ mark, sheet }] : [];
    });
}

/** The tab with this mark, or null. */
export function findTab(wanted: TabMark): Sheet | null {
  const text = markText(wanted);
  return markedTabs().find(({ mark }) => markText(mark) === text)?.sheet ?? null;
}

/** The mark of the tab that the person looks at, or null. */
export function activeMark(): TabMark | null {
  return markOf(spreadsheet().getActiveSheet());
}

/** The language and time zone of the file: they decide what typing makes of a text. */
export function fileSettings(): { locale: string; timeZone: string } {
  return {
    locale: spreadsheet().getSpreadsheetLocale(),
    timeZone: spreadsheet().getSpreadsheetTimeZone(),
  };
}

function toCell(value: unknown, timeZone: string): Cell {
  if (value === "" || value === null || value === undefined) return null;
  if (value instanceof Date) return { date: Utilities.formatDate(value, timeZone, DAY) };
  if (typeof value === "number" || typeof value === "boolean") return value;
  const error = errorValueOf(String(value));
  return error === null ? String(value) : { error };
}

/** Everything that a tab holds, in one read. */
export function readGrid(sheet: Sheet): Cell[][] {
  const { timeZone } = fileSettings();
  return sheet
    .getDataRange()
    .getValues()
    .map((row) => row.map((value) => toCell(value, timeZone)));
}

/** Leaves a tab as it is, under a name that says so, and no longer takes it for the add-on's. Gives the name. */
export function setAside(sheet: Sheet, suffix: string): string {
  for (const metadata of sheet.getDeveloperMetadata()) if (metadata.getKey() === MARK) metadata.remove();
  sheet.setName(freeName(`${sheet.getName()} ${suffix}`, sheet));
  return sheet.getName();
}

function freeName(wanted: string, own: Sheet | null): string {
  const clean = wanted.replace(/[[\]*?:/\\]/g, " ").slice(0, 95);
  const taken = new Set(
    spreadsheet()
      .getSheets()
      .filter((sheet) => sheet.getSheetId() !== own?.getSheetId())
      .map((sheet) => sheet.getName()),
  );
  let name = clean;
  for (let n = 2; taken.has(name); n++) name = `${clean} (${n})`;
  return name;
}

function ensureTab(mark: TabMark, name: string, keepName: boolean): Sheet {
  const found = findTab(mark);
  if (found) {
    const wanted = keepName ? found.getName() : freeName(name, found);
    if (found.getName() !== wanted) found.setName(wanted);
    return found;
  }
  const sheet = spreadsheet().insertSheet(freeName(name, null));
  sheet.addDeveloperMetadata(MARK, markText(mark));
  return sheet;
}

function ensureSize(sheet: Sheet, rows: number, columns: number): void {
  const missingRows = rows - sheet.getMaxRows();
  if (missingRows > 0) sheet.insertRowsAfter(sheet.getMaxRows(), missingRows);
  const missingColumns = columns - sheet.getMaxColumns();
  if (missingColumns > 0) sheet.insertColumnsAfter(sheet.getMaxColumns(), missingColumns);
}

function rangeOf(sheet: Sheet, { row, column, rows, columns }: Area): GoogleAppsScript.Spreadsheet.Range {
  return sheet.getRange(row, column, rows, columns);
}

function each<T>(rows: TabCell[][], pick: (style: Style) => T): T[][] {
  return rows.map((row) => row.map(({ style }) => pick(style)));
}

/** What a cell takes: a day stays a date of the file's own time zone, so that no zone moves it. */
function toValue(value: TabValue, timeZone: string): string | number | boolean | Date {
  if (value === null) return "";
  return typeof value === "object" ? Utilities.parseDate(value.date, timeZone, DAY) : value;
}

function formatOf({ value, style }: TabCell): string {
  if (typeof value === "object" && value !== null) return "dd/mm/yyyy";
  return style.number ? "0" : "@";
}

function writeCells(sheet: Sheet, tab: Tab): void {
  const { timeZone } = fileSettings();
  const range = sheet.getRange(1, 1, tab.rows.length, tab.columns.length);
  range.clearDataValidations();
  range.clearNote();
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
}

function writeGuards(sheet: Sheet, tab: Tab): void {
  for (const protection of sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE)) protection.remove();
  for (const { area, note } of tab.guarded.filter(({ area }) => area.rows > 0)) {
    // A warning only: a hard protection would break the flags of colleagues, since triggers run as whoever types.
    rangeOf(sheet, area).protect().setDescription(note).setWarningOnly(true);
  }
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
 * `keepName` leaves the name that a person may have given it.
 */
export function writeTab(mark: TabMark, tab: Tab, options: { keepName: boolean }): Sheet {
  const sheet = ensureTab(mark, tab.name, options.keepName);
  const before = { rows: sheet.getLastRow(), columns: sheet.getLastColumn() };
  ensureSize(sheet, tab.rows.length, tab.columns.length);
  // Over the old content and never by clearing first: a run that is cut off leaves the text in the sheet.
  writeCells(sheet, tab);
  clearOutside(sheet, tab, before);
  writeColumns(sheet, tab);
  writeChoices(sheet, tab);
  writeGuards(sheet, tab);
  if (tab.table) {
    rangeOf(sheet, tab.table).setBorder(
      true,
      true,
      true,
      true,
      true,
      true,
      "#bdc1c6",
      SpreadsheetApp.BorderStyle.SOLID,
    );
  }
  sheet.setFrozenRows(tab.frozenRows);
  sheet.setFrozenColumns(tab.frozenColumns ?? 0);
  sheet.setHiddenGridlines(true);
  return sheet;
}

/** Appends rows below what a tab holds; the tab is inserted with its head where it is not there yet. */
export function appendRows(mark: TabMark, head: Tab, rows: TabCell[][]): void {
  const sheet = findTab(mark) ?? writeTab(mark, head, { keepName: true });
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

/** Flags of a check: grounds and notes of the cells to be filled, and the check column's words. */
export interface Flags {
  entries: { area: Area; grounds: string[][]; notes: string[][] }[];
  check: { area: Area; words: string[][]; inks: string[][]; grounds: string[][] } | null;
}

/** The notes that stand in some areas. */
export function readNotes(sheet: Sheet, areas: readonly Area[]): string[][][] {
  return areas.map((area) => rangeOf(sheet, area).getNotes());
}

/** Writes flags in a few rectangles, however many rows there are. */
export function writeFlags(sheet: Sheet, { entries, check }: Flags): void {
  for (const { area, grounds, notes } of entries) {
    const cells = rangeOf(sheet, area);
    cells.setBackgrounds(grounds);
    cells.setNotes(notes);
  }
  if (!check) return;
  const words = rangeOf(sheet, check.area);
  words.setNumberFormat("@");
  words.setValues(check.words);
  words.setFontColors(check.inks);
  words.setBackgrounds(check.grounds);
}

/** Shows a tab and selects a cell of it, counted from 1. */
export function selectCell(sheet: Sheet, row: number, column: number): void {
  sheet.activate();
  sheet.getRange(row, column).activate();
}

/** Writes one content: text as text whatever the cell's format was, a day as a day, a number as a number. */
export function writeCell(sheet: Sheet, row: number, column: number, value: TabValue): void {
  const range = sheet.getRange(row, column, 1, 1);
  const plain = typeof value === "number" || typeof value === "boolean";
  range.setNumberFormat(plain ? "General" : formatOf({ value, style: STYLES.body }));
  range.setValues([[toValue(value, fileSettings().timeZone)]]);
}

const PIECE = 40_000;

/** Keeps a long text in a hidden tab, in pieces below a cell's limit of 50,000 characters. */
export function keepText(mark: TabMark, name: string, text: string): void {
  const sheet = ensureTab(mark, name, true);
  const pieces: string[][] = [];
  for (let at = 0; at < text.length; at += PIECE) pieces.push([text.slice(at, at + PIECE)]);
  sheet.clear();
  ensureSize(sheet, pieces.length, 1);
  const range = sheet.getRange(1, 1, pieces.length, 1);
  range.setNumberFormat("@");
  range.setValues(pieces);
  sheet.hideSheet();
}

/** The text kept under a mark, or null. */
export function keptText(mark: TabMark): string | null {
  const sheet = findTab(mark);
  if (!sheet) return null;
  return sheet
    .getDataRange()
    .getValues()
    .map((row) => String(row[0] ?? ""))
    .join("");
}
