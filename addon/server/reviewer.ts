// What a reviewer of Sở Tư pháp does: see who sent, look at a report, decide; and pulling the province view.
import { progressOf } from "../../shared/report/progress.ts";
import { readReport } from "../../shared/report/read-report.ts";
import type { Head } from "../../shared/report/report.ts";
import type { ReviewRequest, VersionReply } from "../../shared/wire/api.ts";
import { viewedHint, viewedTabName } from "../../shared/wording/sheet.ts";
import { showInstant } from "../../shared/wording/sidebar.ts";
import type { Answer, OpenedReport, PulledView, ReportsView } from "../contract.ts";
import { flagTab, groupsOf } from "./check-sheet.ts";
import { readGrid, selectCell, writeTab } from "./sheets/grid.ts";
import { dutiesTab, FIRST_ENTRY, HEAD_ROW } from "./tabs/duties-tab.ts";
import { provinceTabs } from "./tabs/province-tabs.ts";
import { findTable } from "./tabs/read-duties.ts";
import { failed, succeeded, worker } from "./worker-client.ts";

/** Agencies of a period and where their reports stand. */
export function listReports(periodId: string): Answer<ReportsView> {
  const periods = worker.periods();
  if (!periods.ok) return periods;
  const reply = worker.reports(periodId);
  if (!reply.ok) return reply;
  const name = periods.value.periods.find(({ id }) => id === periodId)?.name ?? periodId;
  return succeeded({ period: { id: periodId, name }, reports: reply.value.reports });
}

/** Writes a version into the tab for looking at reports, with the flags that it had when it was sent. */
function writeViewed({ form, report, version, findings }: VersionReply): string {
  const tab = dutiesTab(form, report.tables.duties, {
    name: viewedTabName(form.agency.name),
    hint: viewedHint(version.version, showInstant(version.sentAt)),
    guardAll: true,
  });
  const sheet = writeTab({ kind: "viewed", id: "report" }, tab, { keepName: false });
  const grid = readGrid(sheet);
  const table = findTable(grid, form);
  if (table) flagTab(sheet, { grid, table, read: readReport(report, form), findings });
  selectCell(sheet, HEAD_ROW + 1, FIRST_ENTRY);
  return sheet.getName();
}

/** Opens the newest version of an agency's report in a tab, with its versions and decisions. */
export function openReport(periodId: string, agencyId: string): Answer<OpenedReport> {
  const reply = worker.report(periodId, agencyId);
  if (!reply.ok) return reply;
  const { head, versions, decisions } = reply.value;
  const opened = worker.version(periodId, agencyId, head.latest);
  if (!opened.ok) return opened;
  const { form, report, version, findings } = opened.value;
  return succeeded({
    agency: form.agency,
    period: { id: form.period.id, name: form.period.name },
    version,
    head,
    versions,
    decisions,
    groups: groupsOf(findings, form),
    progress: progressOf(readReport(report, form), findings),
    tab: writeViewed(opened.value),
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
