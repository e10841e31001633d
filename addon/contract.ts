// What the sidebar asks of the add-on's server code through `google.script.run`, and the plain data it gets.
// No Date and no undefined travels there; problems come back as data, since a thrown error loses all but its message.
import type { Day } from "../shared/day.ts";
import type { OfficeField } from "../shared/province/view.ts";
import type { Period } from "../shared/register/register.ts";
import type { DifferenceKind } from "../shared/report/differences.ts";
import type { Place, Severity } from "../shared/report/finding.ts";
import type { Mend } from "../shared/report/mends.ts";
import type { Head, TableId } from "../shared/report/report.ts";
import type {
  DecisionLine,
  MeReply,
  ReportListLine,
  SnapshotChangesReply,
  SnapshotLine,
  VersionLine,
} from "../shared/wire/api.ts";

/** Bad news in words for the person: what happened and what to do now. */
export interface AddonProblem {
  /** A worker's problem code, or the add-on's own: `offline`, `no_sheet`, `not_configured`, `no_identity`, `busy`. */
  code: string;
  title: string;
  detail: string;
  /** With `rows_locked`: what differs where Sở Tư pháp opened nothing. */
  locked?: DifferenceItem[];
}

export type Answer<T> = { ok: true; value: T } | { ok: false; problem: AddonProblem };

/** A place of a report with its names for people. */
export interface NamedPlace {
  place: Place;
  /** The table's title. */
  table: string;
  /** Short name of the row, e.g. `II.2.a.1`, and the start of its words (empty where the name says it). */
  duty: string;
  title: string;
  /** The column's title, or empty for a whole row. */
  column: string;
}

/** What two versions, or two texts of one place, say differently; whole rows have no column. */
export interface DifferenceItem extends NamedPlace {
  kind: DifferenceKind;
  before: string;
  after: string;
  /** What would put the earlier text back, where that is offered. */
  mend: Mend | null;
}

/** A row or cell that came back, with why. */
export interface ReturnedItem extends NamedPlace {
  reason: string;
}

/** What Sở Tư pháp returned; `items` null: the whole report is open. */
export interface ReturnedView {
  version: number;
  reason: string;
  /** Day and time in Vietnam. */
  at: string;
  items: ReturnedItem[] | null;
}

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
  /** What was found about the sheet itself; absent where there is nothing. */
  notices?: Notice[];
}

/**
 * Something about the sheet itself. With `moved` nothing is sent until `acceptPlaces` or, where `restorable`,
 * `restorePlaces` has answered it.
 */
export interface Notice {
  kind: "moved" | "copied_tab" | "copied_file";
  message: string;
  hint: string;
  restorable: boolean;
}

/** Whether the sheet was edited since it was last looked at. */
export interface CheckState {
  /** Another number after every edit by a person; 0 where none is known. */
  edits: number;
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
  returned: ReturnedView | null;
  /** The form has changed since the newest version was sent. */
  formOutdated: boolean;
  /** Reports of bodies that this agency took over: readable, and not added. */
  predecessors: { agency: { id: string; name: string }; version: number }[];
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

/** What one version says otherwise than another, by row; `against` is null where there is nothing to compare with. */
export interface DifferencesView {
  version: number;
  against: { kind: "version" | "last"; version: number } | null;
  rows: { table: string; duty: string; title: string; items: DifferenceItem[] }[];
}

/** The row and cell that the reviewer selected in an opened report. */
export interface SelectedPlace {
  row: NamedPlace;
  /** Null where no cell to be filled is selected. */
  cell: NamedPlace | null;
}

/** A place to be returned. */
export interface PlaceToReturn {
  place: Place;
  reason: string;
}

/** A text of Sở Tư pháp that somebody else changed as well. */
export interface OfficeConflict {
  field: OfficeField;
  label: string;
  mine: string;
  theirs: string;
}

/** The texts of Sở Tư pháp in their tab. */
export interface OfficeView {
  period: { id: string; name: string };
  tab: string;
  /** When and by whom they were last saved, or null. */
  saved: { at: string; by: string } | null;
  /** Fields that hold words, of all. */
  filled: number;
  of: number;
  /** Fields that both changed; empty where all is in step. */
  conflicts: OfficeConflict[];
  /** What stands in the tab is what is saved. */
  inStep: boolean;
  /** The name under which an older tab was kept, because it was damaged or held text beside the table; or null. */
  aside: string | null;
}

export interface SnapshotsView {
  period: { id: string; name: string };
  snapshots: SnapshotLine[];
  changes: SnapshotChangesReply;
}

/** A file to keep, as base64. */
export interface FileView {
  name: string;
  type: string;
  base64: string;
}

export type FileFormat = "docx" | "xlsx";

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
  /** Reviewer: selects the cell of a place in the report that is open in tabs. */
  jumpInReport(place: Place): Answer<null>;
  /** Writes a mend into its cell, if that still holds what the mend was made for, and checks again. */
  applyMend(mend: Mend): Answer<CheckView>;
  /** Takes a mend back, if its cell still holds what the mend wrote, and checks again. */
  undoMend(mend: Mend): Answer<CheckView>;
  /** Takes texts that changed places for right as they stand, and checks again. */
  acceptPlaces(): Answer<CheckView>;
  /** Puts texts that changed places back where they stood at the last check, and checks again. */
  restorePlaces(): Answer<CheckView>;
  /** Cheap: whether a person edited the sheet since; for a sidebar that follows. */
  checkState(): Answer<CheckState>;
  /** Checks and sends. With errors nothing is sent, and the problem is `report_has_errors`. */
  sendReport(): Answer<SentView>;
  /** Takes the version back that was just sent, while nobody looks at it. */
  takeBack(version: number, rev: number): Answer<SheetView>;
  /** Asks Sở Tư pháp to return the report, with a reason. */
  askBack(version: number, rev: number, reason: string): Answer<SheetView>;
  /** An agency's own report as a Word document for its signature. */
  downloadReport(periodId: string, agencyId: string, version: number): Answer<FileView>;
  /** Reviewer: agencies and where their reports stand. */
  listReports(periodId: string): Answer<ReportsView>;
  /** Reviewer: writes one version into a read-only tab and shows it. */
  openReport(periodId: string, agencyId: string): Answer<OpenedReport>;
  /** Reviewer: the row that is selected in the opened report. */
  selectedPlace(): Answer<SelectedPlace>;
  /** Reviewer: what a version says otherwise than the one before, or than the last period. */
  listDifferences(
    periodId: string,
    agencyId: string,
    version: number,
    against: "before" | "last",
  ): Answer<DifferencesView>;
  startReview(periodId: string, agencyId: string, version: number, rev: number): Answer<Head>;
  /** `remark` may be empty. */
  approveReport(
    periodId: string,
    agencyId: string,
    version: number,
    rev: number,
    remark: string,
  ): Answer<Head>;
  /** Takes the counted version out of the totals. */
  unapproveReport(
    periodId: string,
    agencyId: string,
    version: number,
    rev: number,
    reason: string,
  ): Answer<Head>;
  /** Returns the whole report (`places` null), or rows and cells of it. */
  returnReport(
    periodId: string,
    agencyId: string,
    version: number,
    rev: number,
    reason: string,
    places: PlaceToReturn[] | null,
  ): Answer<Head>;
  /** Reviewer and viewer: writes the province view into tabs of this spreadsheet. */
  pullProvince(periodId: string): Answer<PulledView>;
  /** Reviewer and viewer: the province's report as a file, live or from a snapshot. */
  downloadProvince(periodId: string, snapshot: number | null, format: FileFormat): Answer<FileView>;
  /** Reviewer: opens the texts of Sở Tư pháp in their tab. */
  openOfficeTexts(periodId: string): Answer<OfficeView>;
  /** Reviewer: saves what stands in that tab; where somebody else was quicker both texts are shown. */
  saveOfficeTexts(periodId: string): Answer<OfficeView>;
  /** Reviewer and viewer: what was frozen, and what the next snapshot would hold otherwise. */
  listSnapshots(periodId: string): Answer<SnapshotsView>;
  freezeSnapshot(periodId: string): Answer<SnapshotsView>;
}
