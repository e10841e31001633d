// Reading the agency's tables from their tabs and checking them as one report.
import { blocksSending, checkReport } from "../../../shared/report/check.ts";
import { citedDocuments, owingDocument } from "../../../shared/report/cited-documents.ts";
import type { Finding } from "../../../shared/report/finding.ts";
import type { ReadReport } from "../../../shared/report/reading/read-report.ts";
import {
  type Cell,
  type ColumnId,
  type Report,
  type ReportRow,
  type Returned,
  TABLES,
  type TableId,
} from "../../../shared/report/report.ts";
import { partUntouched } from "../../../shared/report/untouched.ts";
import { NAMED_PROBLEMS } from "../../../shared/wording/addon-problems.ts";
import { LOCKED_NOTE } from "../../../shared/wording/sheet.ts";
import type { Answer } from "../../contract/answer.ts";
import type { CheckView } from "../../contract/check.ts";
import { type KeptSheet, keepMemory } from "../kept-form.ts";
import type { KeptForm, Memory } from "../kept-shapes.ts";
import { noteOwnRows } from "../news/seen-sheet.ts";
import { fileSettings } from "../sheets/file.ts";
import { readTyped } from "../sheets/read-grid.ts";
import { type MarkedTab, markedTabs } from "../sheets/tabs.ts";
import { type Refused, type Step, tryWrites } from "../sheets/try-writes.ts";
import { flagSteps, readNotes } from "../sheets/write-flags.ts";
import { guardAreas } from "../sheets/write-tab.ts";
import { tableTabs } from "../table-tabs.ts";
import { flaggedAreas, flagsOf } from "../tabs/flags.ts";
import { lockedAreas, openingOf } from "../tabs/opening.ts";
import { type FoundTable, findTable, headPlaces, readRows, reportOf } from "../tabs/read-table.ts";
import { quietMarks } from "../tabs/row-marks.ts";
import type { Table } from "../tabs/table.ts";
import { tablesOf } from "../tabs/tables.ts";
import { succeeded } from "../worker-client.ts";
import { checkView } from "./check-view.ts";
import { judgedAt, judgedOn } from "./judged-day.ts";
import { noticesOf, refusedNotices } from "./notices.ts";
import { openSheetOf } from "./open-sheet.ts";
import { emptied, type Moved, movedTexts, remembered } from "./permuted.ts";
import { isWide } from "./wide-rules.ts";

/** A table as it stands in its tab. */
export interface OpenTable {
  table: Table;
  sheet: GoogleAppsScript.Spreadsheet.Sheet;
  grid: Cell[][];
  found: FoundTable;
}

export interface CheckedSheet {
  kept: KeptForm;
  sheet: KeptSheet;
  tabs: MarkedTab[];
  /** Texts that changed places since the last check, about which nobody has answered yet. */
  moved: Moved[];
  tables: OpenTable[];
  report: Report;
  read: ReadReport;
  /** What is listed, and what marks and counts go by. */
  findings: Finding[];
  everywhere: readonly Finding[];
  blocked: boolean;
}

type Named = (typeof NAMED_PROBLEMS)[keyof typeof NAMED_PROBLEMS];

function named(problem: ReturnType<Named>): Answer<never> {
  return { ok: false, problem };
}

/** The tables of the sheet in this spreadsheet, one read each; a problem where a tab or its head is gone. */
export function openTables({ form }: KeptForm, marked: readonly MarkedTab[]): Answer<OpenTable[]> {
  const tabs = tableTabs(form.period.id, marked);
  const file = fileSettings();
  const tables = tablesOf(form);
  const gone = tables.filter(({ id }) => !tabs[id]);
  if (gone.length > 0) return named(NAMED_PROBLEMS.tabsLost(gone.map(({ title }) => title)));
  const open: OpenTable[] = [];
  for (const table of tables) {
    const sheet = tabs[table.id];
    if (!sheet) continue;
    const grid = readTyped(sheet, file);
    const found = findTable(grid, table);
    if (!found) return named(NAMED_PROBLEMS.tableLost(table.title));
    if (found.missing.length > 0) return named(NAMED_PROBLEMS.columnsLost(table.title, found.missing));
    if (found.doubled.length > 0)
      return named(NAMED_PROBLEMS.headsDoubled(table.title, headPlaces(found.doubled)));
    open.push({ table, sheet, grid, found });
  }
  return succeeded(open);
}

/** The columns of each table that a person fills. */
function filledColumns(tables: readonly OpenTable[]): Record<TableId, ColumnId[]> {
  const columns: Record<TableId, ColumnId[]> = { duties: [], figures: [], assessment: [] };
  for (const { table } of tables) {
    columns[table.id] = table.columns.flatMap(({ fills }) => (fills === undefined ? [] : [fills]));
  }
  return columns;
}

/**
 * A period's sheet (null: the one that the person looks at), read and checked; a problem where there is none or one of
 * its tables is damaged.
 */
export function checkCurrent(periodId: string | null): Answer<CheckedSheet> {
  const tabs = markedTabs();
  const opened = openSheetOf(periodId, tabs);
  return opened.ok ? checkOpened(opened.value, tabs) : opened;
}

/** A sheet whose form is at hand, read and checked; a problem where one of its tables is damaged. */
export function checkOpened(sheet: KeptSheet, tabs: MarkedTab[]): Answer<CheckedSheet> {
  const { kept, memory } = sheet;
  const open = openTables(kept, tabs);
  if (!open.ok) return open;
  const rows: Partial<Record<TableId, ReportRow[]>> = {};
  for (const { found, grid, table } of open.value) rows[table.id] = readRows(grid, found, table);
  const report = reportOf(rows, kept.form, fileSettings());
  const { read, findings, everywhere } = checkReport(report, { form: kept.form, asOf: judgedOn(kept) });
  return succeeded({
    kept,
    sheet,
    tabs,
    report,
    read,
    findings,
    everywhere,
    moved: memory ? movedTexts(memory.rows, report.tables, filledColumns(open.value)) : [],
    tables: open.value,
    blocked: blocksSending(findings),
  });
}

/** The steps that write the flags of a check into tabs of tables, and mark what was returned of them. */
function flagging(
  tables: readonly OpenTable[],
  read: ReadReport,
  findings: readonly Finding[],
  returned: Returned | null,
): Step[] {
  const { others } = partUntouched(findings, read);
  // All notes first: reads and writes that take turns would wait for one another each time.
  const notes = tables.map((open) => readNotes(open.sheet, flaggedAreas(open)));
  return tables.flatMap(({ found, grid, sheet, table }, at) => {
    const opening = openingOf(returned, table, findings);
    const quiet = quietMarks(read, table.id);
    const flags = flagsOf({ table, grid, found, findings: others, quiet, opening }, notes[at] ?? []);
    return flagSteps(sheet, flags);
  });
}

/** Writes the flags of a check into tabs of tables, as far as the tabs take them. */
export function flagTables(...checked: Parameters<typeof flagging>): void {
  tryWrites(flagging(...checked));
}

/** Marks what was returned in all tables, and warns before the rest is edited; without a return it clears both. */
export function markReturned({ everywhere, kept, read, tables }: CheckedSheet): void {
  const guards = tables.map((open): Step => {
    const opening = openingOf(kept.returned, open.table, everywhere);
    const areas = lockedAreas(open.grid, open.found, opening);
    return {
      place: () => open.sheet.getName(),
      does: () => guardAreas(open.sheet, areas, LOCKED_NOTE),
    };
  });
  tryWrites([...flagging(tables, read, everywhere, kept.returned), ...guards]);
}

/** Notes a row as the person has just written it: the next opening does not tell it as somebody else's. */
export function noteOwnRow({ kept, report }: CheckedSheet, table: TableId, wanted: string): void {
  const rows: readonly ReportRow[] = report.tables[table];
  noteOwnRows(
    kept.form.period.id,
    table,
    rows.filter(({ key }) => key === wanted),
  );
}

/** What is to be remembered of a check. */
function memoryOf({ everywhere, kept, moved, report, sheet, tables }: CheckedSheet): Memory {
  const wide: Memory["wide"] = {};
  for (const id of TABLES) {
    const rows = everywhere.filter(({ at, rule }) => at.table === id && at.row !== undefined && isWide(rule));
    if (rows.length > 0) wide[id] = [...new Set(rows.map(({ at }) => at.row ?? ""))];
  }
  const own = new Set(kept.form.tables.duties.own);
  // A row that was deleted is remembered until a rebuild brings it back; rows of the agency's own may go.
  const owed = tables.flatMap(({ table }) => table.rows.map(({ key }) => key)).filter((key) => !own.has(key));
  const before = sheet.memory?.rows ?? {};
  return {
    rows: remembered(before, report.tables, moved, new Set(owed)),
    emptied: emptied(before, report.tables, sheet.memory?.emptied ?? {}),
    wide,
  };
}

/** Flags the tabs and remembers what was seen; what the file refuses is left undone and given. */
function flagAndRemember(checked: CheckedSheet): Refused[] {
  const { everywhere, kept, read, sheet, tables } = checked;
  const memory: Step = {
    place: () => sheet.hidden.getName(),
    does: () => keepMemory(sheet, memoryOf(checked)),
  };
  return tryWrites([...flagging(tables, read, everywhere, kept.returned), memory]);
}

/** Writes the flags of a check into all its tabs, remembers what it saw, and gives what the sidebar shows. */
export function showCheck(checked: CheckedSheet): CheckView {
  const refused = flagAndRemember(checked);
  const notices = [...noticesOf(checked), ...refusedNotices(refused)];
  const { findings, kept, read } = checked;
  const cited = citedDocuments(read).map(({ text }) => text);
  return {
    checkedAt: judgedAt(kept),
    ...checkView(checked, kept.form),
    ...(cited.length > 0 ? { documents: { cited, owing: owingDocument(findings, read) } } : {}),
    ...(notices.length > 0 ? { notices } : {}),
  };
}
