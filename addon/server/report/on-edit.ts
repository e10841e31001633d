// A simple trigger after every edit by a person: the rows touched are checked again at once. It may use no service
// that needs authorisation, and makes the same few calls however many rows there are.
import { checkReport } from "../../../shared/report/check.ts";
import type { Cell, ReportRow, TableId } from "../../../shared/report/report.ts";
import { partUntouched } from "../../../shared/report/untouched.ts";
import { AGAIN_WORDS } from "../../../shared/wording/live.ts";
import { readKept } from "../kept-form.ts";
import type { KeptForm, Memory } from "../kept-shapes.ts";
import { noteOwnRows } from "../news/seen-sheet.ts";
import { fileSettings } from "../sheets/file.ts";
import { readTyped } from "../sheets/read-grid.ts";
import { markedTabs } from "../sheets/tabs.ts";
import { type Flags, writeFlags } from "../sheets/write-flags.ts";
import { tableOfMark, tableTabs } from "../table-tabs.ts";
import { type Checked, flagsOf } from "../tabs/flags.ts";
import { openingOf } from "../tabs/opening.ts";
import { type FoundTable, findTable, keyOf, readRows, reportOf } from "../tabs/read-table.ts";
import { quietMarks } from "../tabs/row-marks.ts";
import { tableOf } from "../tabs/tables.ts";
import { judgedOn } from "./judged-day.ts";
import { isWide } from "./wide-rules.ts";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Lines = readonly [number, number];

/** An edited table's form, with what is remembered of its last check. */
interface KeptRows {
  id: TableId;
  kept: KeptForm;
  memory: Memory | null;
}

const EDITS = "edits";

/** The moment of the last edit; a sidebar that follows asks for it again and again, so it is one property. */
export function lastEdit(): number {
  return Number(PropertiesService.getDocumentProperties().getProperty(EDITS) ?? 0);
}

/** Notes that the sheet was edited, whoever follows it. Gives the edit's number. */
export function noteEdit(): number {
  const now = Date.now();
  PropertiesService.getDocumentProperties().setProperty(EDITS, String(now));
  return now;
}

/** What is flagged of an edited table: its rows by themselves, and which of them a full check has to settle. */
function checkedRows(
  kept: KeptForm,
  memory: Memory | null,
  id: TableId,
  { found, grid, lines }: { found: FoundTable; grid: Cell[][]; lines: Lines },
): Checked {
  const table = tableOf(kept.form, id);
  const report = reportOf({ [id]: readRows(grid, found, table) }, kept.form, fileSettings());
  const { everywhere, read } = checkReport(report, { form: kept.form, asOf: judgedOn(kept) });
  const touched = new Set(grid.slice(lines[0], lines[1] + 1).map((row) => keyOf(row, found)));
  const ours = everywhere.filter(({ at }) => at.table === id);
  const hanging = ours.filter(({ at, rule }) => isWide(rule) && touched.has(at.row ?? ""));
  const alone = ours.filter(({ rule }) => !isWide(rule));
  return {
    table,
    grid,
    found,
    lines,
    findings: partUntouched(alone, read).others,
    quiet: quietMarks(read, id),
    opening: openingOf(kept.returned, table, alone),
    again: new Set([...(memory?.wide[id] ?? []), ...hanging.map(({ at }) => at.row ?? "")]),
  };
}

/** Words for rows that were not touched and whose findings hang on others: one rectangle of the check's column. */
function staleWords(checked: Checked, [first, last]: Lines): Flags["check"] {
  const { again, found, grid } = checked;
  const at = found.check;
  if (at === null) return null;
  const text = (line: number) => String(grid[line]?.[at] ?? "");
  const stale = grid.flatMap((row, line) => {
    const elsewhere = line > found.head && (line < first || line > last);
    return elsewhere && again?.has(keyOf(row, found)) && !text(line).includes(AGAIN_WORDS) ? [line] : [];
  });
  const [from, to] = [stale[0], stale[stale.length - 1]];
  if (from === undefined || to === undefined) return null;
  const { check } = flagsOf({ ...checked, lines: [from, to] }, null);
  if (!check) return null;
  const fresh = (line: number) => stale.includes(line) || (line >= first && line <= last);
  return {
    ...check,
    words: check.words.map((words, down) => (fresh(from + down) ? words : [text(from + down)])),
    inks: null,
    grounds: null,
  };
}

/** The flags of an edit, with the table as it was read for them; null where there is nothing to flag. */
function flagsAt(
  sheet: KeptRows,
  grid: Cell[][],
  edited: Lines,
): { flags: Flags[]; found: FoundTable; lines: Lines } | null {
  const { id, kept, memory } = sheet;
  const found = findTable(grid, tableOf(kept.form, id));
  if (!found || found.missing.length + found.doubled.length > 0) return null;
  const lines: Lines = [Math.max(edited[0], found.head + 1), Math.min(edited[1], grid.length - 1)];
  if (lines[1] < lines[0]) return null;
  const checked = checkedRows(kept, memory, id, { found, grid, lines });
  const stale = staleWords(checked, lines);
  return { flags: [flagsOf(checked, null), ...(stale ? [{ cells: [], check: stale }] : [])], found, lines };
}

/** The lines on which the rows of some lines stand now, from the first to the last of them. */
function linesNow(grid: Cell[][], found: FoundTable, lines: Lines, now: Cell[][], head: FoundTable): Lines {
  const keys = new Set(grid.slice(lines[0], lines[1] + 1).map((row) => keyOf(row, found)));
  const at = now.flatMap((row, line) => {
    const key = line > head.head ? keyOf(row, head) : "";
    return key !== "" && keys.has(key) ? [line] : [];
  });
  return [Math.min(...at), Math.max(...at)];
}

function rowsAt({ id, kept }: KeptRows, grid: Cell[][], found: FoundTable, lines: Lines): ReportRow[] {
  const keys = new Set(grid.slice(lines[0], lines[1] + 1).map((row) => keyOf(row, found)));
  return readRows(grid, found, tableOf(kept.form, id)).filter(({ key }) => keys.has(key));
}

/** A tab that others change without end is left to the next check. */
const MOST_TRIES = 3;

/**
 * Runs are parallel: flags are written only where the tab, read again at the last moment, is as it was. Gives the rows
 * that were flagged.
 */
export function flagRows(sheet: Sheet, rows: KeptRows, edited: Lines): ReportRow[] {
  const file = fileSettings();
  let grid = readTyped(sheet, file);
  let lines = edited;
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const made = flagsAt(rows, grid, lines);
    if (!made) return [];
    const now = readTyped(sheet, file);
    if (JSON.stringify(now) === JSON.stringify(grid)) {
      writeFlags(sheet, made.flags);
      return rowsAt(rows, grid, made.found, made.lines);
    }
    const head = findTable(now, tableOf(rows.kept.form, rows.id));
    if (!head) return [];
    lines = linesNow(grid, made.found, made.lines, now, head);
    grid = now;
  }
  return [];
}

/** Flags the rows of a table that a person edited anew; edits elsewhere are left alone. */
export function edited(range: GoogleAppsScript.Spreadsheet.Range): void {
  const tabs = markedTabs();
  const sheet = range.getSheet();
  const tab = tabs.find((one) => one.sheet.getSheetId() === sheet.getSheetId());
  const id = tab && tableOfMark(tab.mark);
  if (!tab || !id || tableTabs(tab.mark.id, tabs)[id]?.getSheetId() !== sheet.getSheetId()) return;
  noteEdit();
  const read = readKept(tab.mark.id, tabs);
  if (!read?.kept) return;
  const first = range.getRow() - 1;
  const rows = { id, kept: read.kept, memory: read.memory };
  noteOwnRows(tab.mark.id, id, flagRows(sheet, rows, [first, first + range.getNumRows() - 1]));
}
