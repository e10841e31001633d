// Reading the agency's tables from their tabs and checking them as one report.
import { blocksSending, checkReport } from "../../shared/report/check.ts";
import type { Finding } from "../../shared/report/finding.ts";
import type { ReadReport } from "../../shared/report/read-report.ts";
import type { Cell, Report, ReportRow, TableId } from "../../shared/report/report.ts";
import { NAMED_PROBLEMS } from "../../shared/wording/addon-problems.ts";
import type { Answer, CheckView } from "../contract.ts";
import { groupsOf } from "./finding-groups.ts";
import { judgedAt, judgedOn } from "./judged-day.ts";
import { currentForm, type KeptForm, tableTabs } from "./kept-form.ts";
import { progressView } from "./progress-view.ts";
import { fileSettings, readGrid, readNotes, writeFlags } from "./sheets/grid.ts";
import { entryAreas, flagsOf } from "./tabs/flags.ts";
import { type FoundTable, findTable, readRows, reportOf } from "./tabs/read-table.ts";
import { quietMarks } from "./tabs/row-marks.ts";
import type { Table } from "./tabs/table.ts";
import { tablesOf } from "./tabs/tables.ts";
import { failed, succeeded } from "./worker-client.ts";

/** A table as it stands in its tab. */
export interface OpenTable {
  table: Table;
  sheet: GoogleAppsScript.Spreadsheet.Sheet;
  grid: Cell[][];
  found: FoundTable;
}

export interface CheckedSheet {
  kept: KeptForm;
  tables: OpenTable[];
  report: Report;
  read: ReadReport;
  findings: Finding[];
  blocked: boolean;
}

type Named = (typeof NAMED_PROBLEMS)[keyof typeof NAMED_PROBLEMS];

function named(problem: ReturnType<Named>): Answer<never> {
  return { ok: false, problem };
}

/** The tables of the sheet in this spreadsheet, one read each; a problem where a tab or its head is gone. */
function openTables({ form }: KeptForm): Answer<OpenTable[]> {
  const tabs = tableTabs(form.period.id);
  const tables = tablesOf(form);
  const gone = tables.filter(({ id }) => !tabs[id]);
  if (gone.length > 0) return named(NAMED_PROBLEMS.tabsLost(gone.map(({ title }) => title)));
  const open: OpenTable[] = [];
  for (const table of tables) {
    const sheet = tabs[table.id];
    if (!sheet) continue;
    const grid = readGrid(sheet);
    const found = findTable(grid, table);
    if (!found) return named(NAMED_PROBLEMS.tableLost(table.title));
    if (found.missing.length > 0) return named(NAMED_PROBLEMS.columnsLost(table.title, found.missing));
    open.push({ table, sheet, grid, found });
  }
  return succeeded(open);
}

/** The sheet in this spreadsheet, read and checked; a problem where there is none or one of its tables is damaged. */
export function checkCurrent(): Answer<CheckedSheet> {
  const kept = currentForm();
  if (!kept) return failed("no_sheet");
  const open = openTables(kept);
  if (!open.ok) return open;
  const rows: Partial<Record<TableId, ReportRow[]>> = {};
  for (const { found, grid, table } of open.value) rows[table.id] = readRows(grid, found, table);
  const report = reportOf(rows, kept.form, fileSettings());
  const { read, findings } = checkReport(report, { form: kept.form, asOf: judgedOn(kept) });
  return succeeded({
    kept,
    tables: open.value,
    report,
    read,
    findings,
    blocked: blocksSending(findings),
  });
}

/** Writes the flags of a check into the tab of a table. */
export function flagTable(
  { found, grid, sheet, table }: OpenTable,
  read: ReadReport,
  findings: readonly Finding[],
): void {
  const notes = readNotes(sheet, entryAreas(grid, found));
  writeFlags(sheet, flagsOf({ table, grid, found, findings, quiet: quietMarks(read, table.id) }, notes));
}

/** Writes the flags of a check into all its tabs, and gives what the sidebar shows. */
export function showCheck({ findings, kept, read, report, tables }: CheckedSheet): CheckView {
  for (const open of tables) flagTable(open, read, findings);
  return {
    checkedAt: judgedAt(kept),
    errors: findings.filter(({ severity }) => severity === "error").length,
    warnings: findings.filter(({ severity }) => severity === "warning").length,
    progress: progressView(read, findings, kept.form),
    groups: groupsOf(findings, report, kept.form),
  };
}
