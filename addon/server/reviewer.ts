// What a reviewer of Sở Tư pháp does: see who sent, look at a report, decide; and pulling the province view.
import { type ReadReport, readReport } from "../../shared/report/read-report.ts";
import type { Head, TableId } from "../../shared/report/report.ts";
import type { ReviewRequest, VersionReply } from "../../shared/wire/api.ts";
import { viewedHint, viewedTabName } from "../../shared/wording/sheet.ts";
import { showInstant } from "../../shared/wording/sidebar.ts";
import type { Answer, FindingGroup, OpenedReport, PulledView, ReportsView } from "../contract.ts";
import { flagTable } from "./check-sheet.ts";
import { groupsOf } from "./finding-groups.ts";
import { progressView } from "./progress-view.ts";
import { findTab, readGrid, selectCell, type TabMark, writeTab } from "./sheets/grid.ts";
import { provinceTabs } from "./tabs/province-tabs.ts";
import { findTable } from "./tabs/read-table.ts";
import { firstEntry, type Table, tableTab } from "./tabs/table.ts";
import { TABLE_IDS, tableOf } from "./tabs/tables.ts";
import { failed, succeeded, worker } from "./worker-client.ts";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Agencies of a period and where their reports stand. */
export function listReports(periodId: string): Answer<ReportsView> {
  const periods = worker.periods();
  if (!periods.ok) return periods;
  const reply = worker.reports(periodId);
  if (!reply.ok) return reply;
  const name = periods.value.periods.find(({ id }) => id === periodId)?.name ?? periodId;
  return succeeded({ period: { id: periodId, name }, reports: reply.value.reports });
}

type Viewed = { read: ReadReport; reply: VersionReply };

/** The first table's tab bears the agency's name alone; the mark keeps one tab a table for all reports. */
function viewedMark(id: TableId): TabMark {
  return { kind: "viewed", id: id === "duties" ? "report" : `report ${id}` };
}

/** Writes one table of a version into its tab for looking at, with the flags that it had when it was sent. */
function writeViewedTable(table: Table, { read, reply }: Viewed): Sheet {
  const { findings, form, report, version } = reply;
  const tab = tableTab(table, form, report.tables[table.id] ?? [], {
    name: viewedTabName(form.agency.name, table.id === "duties" ? null : table.title),
    hint: viewedHint(version.version, showInstant(version.sentAt)),
    guardAll: true,
  });
  const sheet = writeTab(viewedMark(table.id), tab, { keepName: false });
  const grid = readGrid(sheet);
  const found = findTable(grid, table);
  if (found) flagTable({ table, sheet, grid, found }, read, findings);
  return sheet;
}

/** Writes a version into the tabs for looking at reports; one that stands from another report is emptied. */
function writeViewed(viewed: Viewed): string[] {
  const tables = TABLE_IDS.map((id) => tableOf(viewed.reply.form, id)).filter(
    ({ id, rows }) => rows.length > 0 || findTab(viewedMark(id)) !== null,
  );
  const written = tables.map((table) => ({ table, sheet: writeViewedTable(table, viewed) }));
  const [first] = written;
  if (first) {
    const { row, column } = firstEntry(first.table);
    selectCell(first.sheet, row, column);
  }
  return written.filter(({ table }) => table.rows.length > 0).map(({ sheet }) => sheet.getName());
}

function withoutMends(group: FindingGroup): FindingGroup {
  return { ...group, items: group.items.map((item) => ({ ...item, mend: null })) };
}

/** Opens the newest version of an agency's report in tabs, with its versions and decisions. */
export function openReport(periodId: string, agencyId: string): Answer<OpenedReport> {
  const reply = worker.report(periodId, agencyId);
  if (!reply.ok) return reply;
  const { head, versions, decisions } = reply.value;
  const opened = worker.version(periodId, agencyId, head.latest);
  if (!opened.ok) return opened;
  const { form, report, version, findings } = opened.value;
  const read = readReport(report, form);
  return succeeded({
    agency: form.agency,
    period: { id: form.period.id, name: form.period.name },
    version,
    head,
    versions,
    decisions,
    // What a reviewer reads is sent already: nothing is offered to be mended there.
    groups: groupsOf(findings, report, form).map(withoutMends),
    progress: progressView(read, findings, form),
    tabs: writeViewed({ read, reply: opened.value }),
  });
}

/** Decides on a version that the reviewer has seen, at the revision that was shown. */
export function decide(
  periodId: string,
  agencyId: string,
  rev: number,
  request: ReviewRequest,
): Answer<Head> {
  const reply = worker.review(periodId, agencyId, rev, request);
  return reply.ok ? succeeded(reply.value.head) : reply;
}

/** Writes the province view of a period into tabs of this spreadsheet, in place of those of the pull before. */
export function pullProvince(periodId: string): Answer<PulledView> {
  const reply = worker.province(periodId);
  if (!reply.ok) return reply;
  const view = reply.value;
  const sheets = provinceTabs(view).map(({ id, tab }) =>
    writeTab({ kind: "province", id: `${id} ${view.period.id}` }, tab, { keepName: true }),
  );
  const first = sheets[0];
  if (!first) return failed("unexpected");
  selectCell(first, 1, 1);
  return succeeded({
    period: { id: view.period.id, name: view.period.name },
    tabs: sheets.map((sheet) => sheet.getName()),
    ...view.reporting,
  });
}
