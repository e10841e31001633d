// The one place where a spreadsheet is touched: a grid is read in, rectangles of edits go out.
import { errorValueOf } from "../../../shared/report/read-cell.ts";
import type { Cell, TableId } from "../../../shared/report/report.ts";
import { type Area, STYLES, type Style, type Tab, type TabCell, type TabValue } from "../tabs/tab.ts";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** What a tab is for, kept in its developer metadata, so that renaming or moving it does not lose it. */
export interface TabMark {
  kind:
    | TableId
    | "form"
    | "removed"
    | "differences"
    | "viewed"
    | "viewing"
    | "province"
    | "office"
    | "office-base"
    | "reminders";
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

/** A tab that bears a mark; `copied` where it is a person's copy of the tab for which the mark was made. */
export interface MarkedTab {
  mark: TabMark;
  sheet: Sheet;
  copied: boolean;
}

function markedTab(sheet: Sheet, text: string): MarkedTab {
  const [words = "", own] = text.split("\n");
  const space = words.indexOf(" ");
  const mark: TabMark = { kind: words.slice(0, space) as TabMark["kind"], id: words.slice(space + 1) };
  return { mark, sheet, copied: own !== undefined && own !== String(sheet.getSheetId()) };
}

/** All tabs that bear a mark, in the order of the spreadsheet and copies last; one question for the whole file. */
export function markedTabs(): MarkedTab[] {
  const tabs = spreadsheet()
    .createDeveloperMetadataFinder()
    .withKey(MARK)
    .find()
    .flatMap((metadata) => {
      const sheet = metadata.getLocation().getSheet();
      return sheet ? [{ ...markedTab(sheet, metadata.getValue() ?? ""), place: sheet.getIndex() }] : [];
    });
  return tabs.sort((a, b) => Number(a.copied) - Number(b.copied) || a.place - b.place);
}

/** The tab of the add-on's own with this mark, or null; a person's copy of it is never taken for it. */
export function findOwnTab(wanted: TabMark, tabs: readonly MarkedTab[]): Sheet | null {
  return findTab(
    wanted,
    tabs.filter(({ copied }) => !copied),
  );
}

/** The tab with this mark, or null. */
export function findTab(wanted: TabMark, tabs: readonly MarkedTab[] = markedTabs()): Sheet | null {
  const text = markText(wanted);
  return tabs.find(({ mark }) => markText(mark) === text)?.sheet ?? null;
}

/** The mark of the tab that the person looks at, or null. */
export function activeMark(tabs: readonly MarkedTab[] = markedTabs()): TabMark | null {
  const active = spreadsheet().getActiveSheet().getSheetId();
  return tabs.find(({ sheet }) => sheet.getSheetId() === active)?.mark ?? null;
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
export function readGrid(sheet: Sheet, timeZone: string = fileSettings().timeZone): Cell[][] {
  return sheet
    .getDataRange()
    .getValues()
    .map((row) => row.map((value) => toCell(value, timeZone)));
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

/** Leaves a tab as it is, under a name that says so, and no longer takes it for the add-on's. Gives the name. */
export function setAside(sheet: Sheet, suffix: string): string {
  const name = sheet.getName();
  // Named before it is left: a run that is cut off in between finds it again, and names it no second time.
  if (!name.endsWith(suffix)) sheet.setName(freeName(`${name} ${suffix}`, sheet));
  leaveTab(sheet);
  return sheet.getName();
}

/** Leaves a tab as it is and no longer takes it for the add-on's. */
export function leaveTab(sheet: Sheet): void {
  for (const metadata of sheet.getDeveloperMetadata()) if (metadata.getKey() === MARK) metadata.remove();
}

/** A tab's contents, and which cells of a size bear notes. */
export function readWithNotes(
  sheet: Sheet,
  size: { rows: number; columns: number },
): { grid: Cell[][]; notes: string[][] } {
  const grid = readGrid(sheet);
  const rows = Math.min(Math.max(grid.length, size.rows), sheet.getMaxRows());
  const columns = Math.min(Math.max(grid[0]?.length ?? 1, size.columns), sheet.getMaxColumns());
  return { grid, notes: sheet.getRange(1, 1, rows, columns).getNotes() };
}

function cleanName(wanted: string): string {
  return wanted.replace(/[[\]*?:/\\]/g, " ").slice(0, 95);
}

/** A blank tab of this name without a mark: what a run left that was cut off between making and marking it. */
function blankTab(name: string): Sheet | null {
  const sheet = spreadsheet().getSheetByName(cleanName(name));
  return sheet && sheet.getLastRow() === 0 && sheet.getDeveloperMetadata().length === 0 ? sheet : null;
}

function freeName(wanted: string, own: Sheet | null): string {
  const clean = cleanName(wanted);
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
  const sheet = blankTab(name) ?? spreadsheet().insertSheet(freeName(name, null));
  // With the tab's own number: a copy of the tab bears the mark too, and is told by it.
  sheet.addDeveloperMetadata(MARK, `${markText(mark)}\n${sheet.getSheetId()}`);
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
  return style.format;
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

/** Carries out what was written so far: what comes next may leave the file, or let another run at it. */
export function settle(): void {
  SpreadsheetApp.flush();
}

/** Shows a tab at the cell where it was left. */
export function showTab(sheet: Sheet): void {
  sheet.activate();
}

/** Holds rows at a height, counted from 1: a long text in them is read in the formula bar. */
export function holdHeight(sheet: Sheet, first: number, rows: number, height: number): void {
  if (rows > 0) sheet.setRowHeightsForced(first, rows, height);
}

/** Shows a tab and selects a cell of it, counted from 1. */
export function selectCell(sheet: Sheet, row: number, column: number): void {
  sheet.activate();
  sheet.getRange(row, column).activate();
}

function formatOfValue(value: TabValue): string {
  const plain = typeof value === "number" || typeof value === "boolean";
  return plain ? "General" : formatOf({ value, style: STYLES.body });
}

/** Writes contents: text as text whatever the cell's format was, a day as a day, a number as a number. */
export function writeCells(sheet: Sheet, row: number, column: number, values: TabValue[][]): void {
  const { timeZone } = fileSettings();
  const range = sheet.getRange(row, column, values.length, values[0]?.length ?? 1);
  range.setNumberFormats(values.map((line) => line.map(formatOfValue)));
  range.setValues(values.map((line) => line.map((value) => toValue(value, timeZone))));
}

/** Writes one content. */
export function writeCell(sheet: Sheet, row: number, column: number, value: TabValue): void {
  writeCells(sheet, row, column, [[value]]);
}

const PIECE = 40_000;

function piecesOf(text: string): string[] {
  const pieces: string[] = [];
  for (let at = 0; at < text.length; at += PIECE) pieces.push(text.slice(at, at + PIECE));
  return pieces;
}

/**
 * Keeps long texts in a hidden tab, one a column (null leaves a column as it is), in pieces below a cell's limit of
 * 50,000 characters.
 */
export function keepTexts(mark: TabMark, name: string, texts: readonly (string | null)[]): void {
  const sheet = ensureTab(mark, name, true);
  texts.forEach((text, at) => {
    if (text !== null) writeText(sheet, text, at + 1);
  });
  sheet.hideSheet();
}

/** Over the old text and down to its end: a run that is cut off never leaves half of both. */
function writeText(sheet: Sheet, text: string, column: number): void {
  const pieces = piecesOf(text);
  const rows = Math.max(pieces.length, sheet.getLastRow(), 1);
  ensureSize(sheet, rows, column);
  const range = sheet.getRange(1, column, rows, 1);
  range.setNumberFormat("@");
  range.setValues(Array.from({ length: rows }, (_, at) => [pieces[at] ?? ""]));
}

/** Keeps a text beside others in a hidden tab that is there. */
export function keepBeside(sheet: Sheet, text: string, column: number): void {
  writeText(sheet, text, column);
}

/** Keeps one long text in a hidden tab. */
export function keepText(mark: TabMark, name: string, text: string): void {
  keepTexts(mark, name, [text]);
}

/** The texts kept in a tab, a column each. */
export function textsIn(sheet: Sheet): string[] {
  const rows = sheet.getDataRange().getValues();
  return (rows[0] ?? []).map((_, at) => rows.map((row) => String(row[at] ?? "")).join(""));
}

/** The text kept under a mark, or null. */
export function keptText(mark: TabMark, tabs: readonly MarkedTab[] = markedTabs()): string | null {
  const sheet = findTab(mark, tabs);
  return sheet && (textsIn(sheet)[0] ?? null);
}
