// The one place where a spreadsheet is touched: a grid is read in, rectangles of edits go out.
import type { Cell } from "../../../shared/report/report.ts";
import type { Area, Style, Tab, TabCell } from "../tabs/tab.ts";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** What a tab is for, kept in its developer metadata, so that renaming or moving it does not lose it. */
export interface TabMark {
  kind: "duties" | "form" | "removed" | "viewed" | "province";
  id: string;
}

const MARK = "legal-education-reports";
const FONT = "Times New Roman";

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
  if (value instanceof Date) return { date: Utilities.formatDate(value, timeZone, "yyyy-MM-dd") };
  if (typeof value === "number" || typeof value === "boolean") return value;
  const text = String(value);
  return /^#(REF!|N\/A|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!|ERROR!)$/.test(text) ? { error: text } : text;
}

/** Everything that a tab holds, in one read. */
export function readGrid(sheet: Sheet): Cell[][] {
  const { timeZone } = fileSettings();
  return sheet
    .getDataRange()
    .getValues()
    .map((row) => row.map((value) => toCell(value, timeZone)));
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

function writeCells(sheet: Sheet, tab: Tab): void {
  const range = sheet.getRange(1, 1, tab.rows.length, tab.columns.length);
  // Formats first: a cell that is text already takes a leading = or a date-like text as it is.
  range.setNumberFormats(each(tab.rows, ({ number }) => (number ? "0" : "@")));
  range.setValues(tab.rows.map((row) => row.map(({ value }) => value ?? "")));
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
  for (const { area, note } of tab.guarded) {
    // A warning only: a hard protection would break the flags of colleagues, since triggers run as whoever types.
    rangeOf(sheet, area).protect().setDescription(note).setWarningOnly(true);
  }
}

function writeChoices(sheet: Sheet, tab: Tab): void {
  for (const { area, labels, help } of tab.choices) {
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
  const whole = sheet.getDataRange();
  whole.clearDataValidations();
  whole.clearNote();
  sheet.clear();
  ensureSize(sheet, tab.rows.length, tab.columns.length);
  writeCells(sheet, tab);
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
  range.setNumberFormat("@");
  range.setValues(rows.map((row) => row.map(({ value }) => value ?? "")));
  range.setFontFamily(FONT);
  range.setFontSize(12);
  range.setVerticalAlignment("top");
  range.setWrap(true);
}

/** Flags of a check: grounds and notes of the cells to be filled, and the check column's words. */
export interface Flags {
  area: Area;
  grounds: string[][];
  notes: string[][];
  checkArea: Area;
  words: string[][];
  inks: string[][];
  checkGrounds: string[][];
}

/** Writes flags in six rectangles, however many rows there are. */
export function writeFlags(sheet: Sheet, flags: Flags): void {
  const cells = rangeOf(sheet, flags.area);
  cells.setBackgrounds(flags.grounds);
  cells.setNotes(flags.notes);
  const check = rangeOf(sheet, flags.checkArea);
  check.setNumberFormat("@");
  check.setValues(flags.words);
  check.setFontColors(flags.inks);
  check.setBackgrounds(flags.checkGrounds);
}

/** Shows a tab and selects a cell of it, counted from 1. */
export function selectCell(sheet: Sheet, row: number, column: number): void {
  sheet.activate();
  sheet.getRange(row, column).activate();
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
