// What a reviewer of Sở Tư pháp does: see who sent, look at a report, decide; and pulling the province view.
import { pathsOf } from "../../../shared/report/open-paths.ts";
import { type ReadReport, readReport } from "../../../shared/report/reading/read-report.ts";
import { type Head, type Returned, TABLES } from "../../../shared/report/report.ts";
import type { VersionReply } from "../../../shared/wire/replies/report.ts";
import type { ReviewRequest } from "../../../shared/wire/requests/reports.ts";
import { showInstant } from "../../../shared/wording/instant.ts";
import { viewedHint, viewedTabName } from "../../../shared/wording/sheet.ts";
import type { Answer } from "../../contract/answer.ts";
import type { FindingGroup } from "../../contract/check.ts";
import type { PlaceToReturn } from "../../contract/places.ts";
import type { OpenedReport, ReportsView } from "../../contract/review.ts";
import { telling } from "../lock.ts";
import { flagTables } from "../report/check-sheet.ts";
import { groupsOf } from "../report/finding-groups.ts";
import { progressView } from "../report/progress-view.ts";
import { selectCell } from "../sheets/file.ts";
import { readGrid } from "../sheets/read-grid.ts";
import { findTab, type MarkedTab, markedTabs } from "../sheets/tabs.ts";
import { writeTab } from "../sheets/write-tab.ts";
import { findTable } from "../tabs/read-table.ts";
import { firstEntry, type Table, tableTab } from "../tabs/table.ts";
import { tableOf } from "../tabs/tables.ts";
import { failed, succeeded, worker } from "../worker-client.ts";
import { namedPeriod } from "./named-period.ts";
import { keepViewing, viewedMark } from "./viewed-report.ts";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** The list as the sidebar shows it beside this file. */
export function reportsView(
  { period, reports }: Omit<ReportsView, "hasPulled">,
  tabs: readonly MarkedTab[],
): ReportsView {
  return { period, reports, hasPulled: tabs.some(({ mark }) => mark.kind === "province") };
}

/** Agencies of a period and where their reports stand. */
export function listReports(periodId: string): Answer<ReportsView> {
  const period = namedPeriod(periodId);
  if (!period.ok) return period;
  const reply = worker.reports(periodId);
  if (!reply.ok) return reply;
  return succeeded(reportsView({ period: period.value, ...reply.value }, markedTabs()));
}

type Viewed = { read: ReadReport; reply: VersionReply };

/** What is returned of the version that is looked at. */
function returnedOf({ head, version }: VersionReply): Returned | null {
  const { returned, state } = head;
  return state === "returned" && returned?.base === version.version ? returned : null;
}

/** Writes one table of a version into its tab for looking at, with the flags that it had when it was sent. */
function writeViewedTable(table: Table, { read, reply }: Viewed): Sheet {
  const { findings, form, report, version } = reply;
  const opened = returnedOf(reply);
  const tab = tableTab(table, form, report.tables[table.id] ?? [], {
    name: viewedTabName(form.agency.name, table.id === "duties" ? null : table.title),
    hint: viewedHint(version.version, showInstant(version.sentAt)),
    guardAll: true,
  });
  const sheet = writeTab(viewedMark(table.id), tab, { keepName: false, fit: true });
  const grid = readGrid(sheet);
  const found = findTable(grid, table);
  if (found) flagTables([{ table, sheet, grid, found }], read, findings, opened);
  return sheet;
}

/** Writes a version into the tabs for looking at reports; one that stands from another report is emptied. */
function writeViewed(viewed: Viewed): string[] {
  const tables = TABLES.map((id) => tableOf(viewed.reply.form, id)).filter(
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

/** Opens the newest version of an agency's report in tabs, with its versions and decisions. Problem: report_not_sent. */
export function openReport(periodId: string, agencyId: string): Answer<OpenedReport> {
  return telling(() => opened(periodId, agencyId));
}

function opened(periodId: string, agencyId: string): Answer<OpenedReport> {
  const reply = worker.report(periodId, agencyId, "latest");
  if (!reply.ok) return reply.problem.code === "report_unknown" ? failed("report_not_sent") : reply;
  const { head, versions, decisions, shown } = reply.value;
  if (head.latest === 0) return failed("report_not_sent");
  const newest = shown ? succeeded(shown) : worker.version(periodId, agencyId, head.latest);
  if (!newest.ok) return newest;
  const { form, report, version, findings } = newest.value;
  keepViewing({ form, version: version.version });
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
    tabs: writeViewed({ read, reply: newest.value }),
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

/** Returns the whole report, or the rows and cells that are named, each with its own reason. */
export function returnReport(
  periodId: string,
  agencyId: string,
  version: number,
  rev: number,
  reason: string,
  places: PlaceToReturn[] | null,
): Answer<Head> {
  const paths = places && pathsOf(places);
  return decide(periodId, agencyId, rev, {
    action: "return",
    version,
    reason,
    ...(paths === null ? {} : { paths }),
  });
}
