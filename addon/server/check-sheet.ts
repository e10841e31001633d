import { type Day, showDay } from "../../shared/day.ts";
import { blocksSending, checkReport } from "../../shared/report/check.ts";
import type { Finding } from "../../shared/report/finding.ts";
import type { DutyRow, Form } from "../../shared/report/form.ts";
import { progressOf } from "../../shared/report/progress.ts";
import type { ReadReport } from "../../shared/report/read-report.ts";
import type { Cell, Report } from "../../shared/report/report.ts";
import { sayFinding } from "../../shared/wording/findings.ts";
import type { CheckView, FindingGroup } from "../contract.ts";
import type { KeptForm } from "./kept-form.ts";
import { fileSettings, readGrid, readNotes, writeFlags } from "./sheets/grid.ts";
import { type Checked, entryAreas, flagsOf } from "./tabs/flags.ts";
import { type FoundTable, findTable, readRows, reportOf } from "./tabs/read-duties.ts";

const VIETNAM = "Asia/Ho_Chi_Minh";

/** The day on which the sheet is judged: a demo's, else today in Vietnam. */
export function judgedOn({ fixedDay }: Pick<KeptForm, "fixedDay">): Day {
  return fixedDay ?? Utilities.formatDate(new Date(), VIETNAM, "yyyy-MM-dd");
}

/** When the sheet is judged, as people read it: that day with the time of day in Vietnam. */
function judgedAt(kept: KeptForm): string {
  return `${showDay(judgedOn(kept))} ${Utilities.formatDate(new Date(), VIETNAM, "dd/MM/yyyy HH:mm").slice(11)}`;
}

export interface CheckedSheet {
  grid: Cell[][];
  table: FoundTable;
  report: Report;
  read: ReadReport;
  findings: Finding[];
  blocked: boolean;
}

/** Reads a duties tab and checks it; null where its table is not to be found. */
export function checkTab(sheet: GoogleAppsScript.Spreadsheet.Sheet, kept: KeptForm): CheckedSheet | null {
  const grid = readGrid(sheet);
  const table = findTable(grid, kept.form);
  if (!table) return null;
  const report = reportOf(readRows(grid, table), kept.form, fileSettings());
  const { read, findings } = checkReport(report, { form: kept.form, asOf: judgedOn(kept) });
  return { grid, table, report, read, findings, blocked: blocksSending(findings) };
}

/** Writes the flags of a check into its tab. */
export function flagTab(sheet: GoogleAppsScript.Spreadsheet.Sheet, checked: Checked): void {
  const notes = readNotes(sheet, entryAreas(checked.grid, checked.table));
  writeFlags(sheet, flagsOf(checked, notes));
}

function rowTitle(row: DutyRow): string {
  return row.answersFor ? `${row.answersFor.name}: ${row.text}` : row.text;
}

/** Findings by row in the order of the form, ready to show. */
export function groupsOf(findings: readonly Finding[], form: Form): FindingGroup[] {
  const rows = new Map(form.tables.duties.rows.map((row) => [row.key, row]));
  const sections = new Map(form.sections.map(({ id, title }) => [id, `${id}. ${title}`]));
  const columns = new Map(form.tables.duties.columns.map(({ id, title }) => [id, title]));
  const groups = new Map<string, FindingGroup>();
  for (const finding of findings) {
    const key = finding.at.row ?? null;
    const row = key === null ? undefined : rows.get(key);
    const id = key === null ? "report" : `row ${key}`;
    const group = groups.get(id) ?? {
      row: key,
      duty: row?.duty ?? key ?? "",
      title: row ? rowTitle(row) : "",
      section: row ? (sections.get(row.section) ?? row.section) : "",
      items: [],
    };
    group.items.push({
      severity: finding.severity,
      rule: finding.rule,
      place: finding.at,
      ...sayFinding(finding),
      column: finding.at.column ? (columns.get(finding.at.column) ?? "") : "",
    });
    groups.set(id, group);
  }
  return [...groups.values()];
}

/** What the sidebar shows of a check. */
export function checkView({ read, findings }: CheckedSheet, kept: KeptForm): CheckView {
  return {
    checkedAt: judgedAt(kept),
    errors: findings.filter(({ severity }) => severity === "error").length,
    warnings: findings.filter(({ severity }) => severity === "warning").length,
    progress: progressOf(read, findings),
    groups: groupsOf(findings, kept.form),
  };
}
