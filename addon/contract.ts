// What the sidebar asks of the add-on's server code through `google.script.run`, and the plain data it gets.
// No Date and no undefined travels there; problems come back as data, since a thrown error loses all but its message.
import type { Day } from "../shared/day.ts";
import type { Period } from "../shared/register/register.ts";
import type { Place, Severity } from "../shared/report/finding.ts";
import type { Mend } from "../shared/report/mends.ts";
import type { Head, TableId } from "../shared/report/report.ts";
import type { DecisionLine, MeReply, ReportListLine, VersionLine } from "../shared/wire/api.ts";

/** Bad news in words for the person: what happened and what to do now. */
export interface AddonProblem {
  /** A worker's problem code, or the add-on's own: `offline`, `no_sheet`, `not_configured`, `no_identity`, `busy`. */
  code: string;
  title: string;
  detail: string;
}

export type Answer<T> = { ok: true; value: T } | { ok: false; problem: AddonProblem };

/** A finding made ready to show: its words, and the place to jump to. */
export interface FindingItem {
  severity: Severity;
  rule: string;
  place: Place;
  /** What is wrong, and what to do, in Vietnamese. */
  message: string;
  hint: string;
  /** The column's title, or empty where the finding has none. */
  column: string;
  /** What would put it right, where that is certain enough to offer. */
  mend: Mend | null;
  /** Sở Tư pháp switched the rule off for this agency: why, and until when. */
  exempted: { reason: string; to: Day | null } | null;
}

/** Findings of one row (or of the whole report: `row` null), under their section. */
export interface FindingGroup {
  /** Null for what concerns the whole report. */
  table: TableId | null;
  row: string | null;
  /** Short name of the row, e.g. `II.2.a.1` or `1.1` (empty where its title says it), and the start of its words. */
  duty: string;
  title: string;
  section: string;
  items: FindingItem[];
}

/** How far one table is filled: rows asked for, and of those complete, left blank, or with another error. */
export interface TableProgress {
  table: TableId;
  title: string;
  asked: number;
  complete: number;
  missing: number;
  wrong: number;
}

export interface ProgressView {
  tables: TableProgress[];
  /** Duties that may stay blank: not yet asked for, waiting for guidance, closed or invited. */
  later: number;
}

/** The last check of the sheet. */
export interface CheckView {
  checkedAt: string;
  errors: number;
  warnings: number;
  progress: ProgressView;
  groups: FindingGroup[];
}

/** The agency's sheet in this spreadsheet. */
export interface SheetView {
  periodId: string;
  periodName: string;
  planTitle: string;
  agency: { id: string; name: string };
  agencyDue: Day;
  /** Negative once the due day has passed. */
  daysLeft: number;
  /** Null where the network did not answer. */
  head: Head | null;
  returned: { reason: string; at: string } | null;
  /** The newest sent version, shown as day and time in Vietnam, or null. */
  lastSent: string | null;
  /** What building did beside the form: sentences about what was kept where. */
  notes: string[];
}

/** What the sidebar shows when it opens. */
export interface HomeView {
  me: MeReply["account"];
  today: Day;
  /** The demo fixes the day; said plainly. */
  demo: boolean;
  periods: Period[];
  sheet: SheetView | null;
  /** Set where the worker did not answer: what is shown was kept from before, and the check still works. */
  offline: AddonProblem | null;
}

export interface SentView {
  version: number;
  /** Day and time in Vietnam, ready to show. */
  sentAt: string;
  late: boolean;
  head: Head;
}

export interface ReportsView {
  period: { id: string; name: string };
  reports: ReportListLine[];
}

export interface OpenedReport {
  agency: { id: string; name: string };
  period: { id: string; name: string };
  version: VersionLine;
  head: Head;
  versions: VersionLine[];
  decisions: DecisionLine[];
  /** Warnings and infos of the version, by row. */
  groups: FindingGroup[];
  progress: ProgressView;
  /** The tabs into which it was written. */
  tabs: string[];
}

export interface PulledView {
  period: { id: string; name: string };
  tabs: string[];
  expected: number;
  received: number;
  approved: number;
  onTime: number;
}

/** Every function that the sidebar may call; `main.ts` exposes one global a line. */
export interface AddonServer {
  /** Who am I, which periods, and the sheet in this spreadsheet if any. */
  home(): Answer<HomeView>;
  /** Builds the sheet for a period, or rebuilds it keeping what was typed. */
  buildSheet(periodId: string): Answer<SheetView>;
  /** Reads the sheet, flags cells and lists findings; works without network. */
  checkSheet(): Answer<CheckView>;
  /** Selects the cell of a place. */
  jumpTo(place: Place): Answer<null>;
  /** Writes a mend into its cell, if that still holds what the mend was made for, and checks again. */
  applyMend(mend: Mend): Answer<CheckView>;
  /** Takes a mend back, if its cell still holds what the mend wrote, and checks again. */
  undoMend(mend: Mend): Answer<CheckView>;
  /** Checks and sends. With errors nothing is sent, and the problem is `report_has_errors`. */
  sendReport(): Answer<SentView>;
  /** Reviewer: agencies and where their reports stand. */
  listReports(periodId: string): Answer<ReportsView>;
  /** Reviewer: writes one version into a read-only tab and shows it. */
  openReport(periodId: string, agencyId: string): Answer<OpenedReport>;
  startReview(periodId: string, agencyId: string, version: number, rev: number): Answer<Head>;
  approveReport(periodId: string, agencyId: string, version: number, rev: number): Answer<Head>;
  returnReport(
    periodId: string,
    agencyId: string,
    version: number,
    rev: number,
    reason: string,
  ): Answer<Head>;
  /** Reviewer and viewer: writes the province view into tabs of this spreadsheet. */
  pullProvince(periodId: string): Answer<PulledView>;
}
