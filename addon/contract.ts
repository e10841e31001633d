// What the sidebar asks of the add-on's server code through `google.script.run`, and the plain data it gets.
// No Date and no undefined travels there; problems come back as data, since a thrown error loses all but its message.
import type { Day } from "../shared/day.ts";
import type { ReminderContact, ReminderReason } from "../shared/province/reminders.ts";
import type { DoubleReport, OfficeField } from "../shared/province/view.ts";
import type { Period } from "../shared/register/register.ts";
import type { DifferenceKind } from "../shared/report/differences.ts";
import type { Place, Severity } from "../shared/report/finding.ts";
import type { Mend } from "../shared/report/mends.ts";
import type { ColumnId, Head, Status, TableId } from "../shared/report/report.ts";
import type {
  DecisionLine,
  MeReply,
  ReportListLine,
  SnapshotChangesReply,
  SnapshotLine,
  VersionLine,
} from "../shared/wire/api.ts";
import type { ReminderTexts } from "../shared/wording/reminders.ts";
import type { Label } from "../shared/wording/status.ts";

/** Bad news in words for the person: what happened and what to do now. */
export interface AddonProblem {
  /** A worker's problem code, or the add-on's own: `offline`, `no_sheet`, `not_configured`, `no_identity`, `signed_out`, `busy`. */
  code: string;
  title: string;
  detail: string;
  /** With `rows_locked`: what differs where Sở Tư pháp opened nothing. */
  locked?: DifferenceItem[];
  /** After a send: day and time in Vietnam where it may have arrived all the same; null where nothing waits any more. */
  waiting?: string | null;
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

/** Kinds of work that findings ask for. */
export type Todo = "fill" | "mend" | "see";

/** A finding made ready to show: its words, and the place to jump to. */
export interface FindingItem {
  severity: Severity;
  rule: string;
  place: Place;
  /** What kind of work it asks for: to fill in what is missing, to mend what stands, or to look at it once more. */
  todo: Todo;
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

/**
 * How far one table is filled: rows asked for, and of those filled with nothing more to do, filled with work still to
 * do (declared under way or not started; duties alone), left blank, or with another error.
 */
export interface TableProgress {
  table: TableId;
  title: string;
  asked: number;
  done: number;
  ongoing: number;
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

/** What was read of a cell, in words; `unread`: as typed, since it could not be read. Null for a blank cell. */
export type PreviewText = { text: string; unread: boolean } | null;

/** A document cited as evidence, as read; a line that could not be read is its `subject`, `unread`. */
export interface PreviewDocument {
  /** Kind, number and day, those that it has, e.g. `Kế hoạch số 12/KH-STC ngày 05/03/2021`. */
  name: string;
  subject: string;
  link: string;
  unread: boolean;
}

/** A row of the duties table as it will be read. */
export interface PreviewRow {
  place: Place;
  duty: string;
  title: string;
  /** Its status, or why it has none. */
  state: Label;
  result: PreviewText;
  completed: PreviewText;
  documents: PreviewDocument[];
  difficulty: PreviewText;
  proposal: PreviewText;
  /** The columns, by title, that the row owes and that stand blank. */
  blank: string[];
}

export interface PreviewFigure {
  place: Place;
  number: string;
  name: string;
  unit: string;
  total: PreviewText;
  /** Of which only coordinated; absent where the figure has no such part. */
  coordinated?: PreviewText;
  note: PreviewText;
}

export interface PreviewLine {
  place: Place;
  title: string;
  text: PreviewText;
  required: boolean;
}

/** What Sở Tư pháp will see of the sheet as it stands, in the form's order. */
export interface PreviewView {
  /** Day and time in Vietnam at which the sheet was read. */
  at: string;
  agency: string;
  periodName: string;
  /** How many of the plan's duties stand so, those without any left out. */
  counts: { state: Label; count: number }[];
  sections: { title: string; rows: PreviewRow[] }[];
  figures: PreviewFigure[];
  /** The general assessment; and the facts of the report itself: letter, contact, signer. */
  assessment: PreviewLine[];
  facts: PreviewLine[];
}

/** Whether the sheet was edited since it was last looked at. */
export interface CheckState {
  /** Another number after every edit by a person; 0 where none is known. */
  edits: number;
}

/** A version in the history; without `sentAt` it was sent just now. */
export type SentLine = Pick<VersionLine, "version" | "sentAt" | "sentBy" | "onBehalf">;

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
  /** Sends and decisions so far; none right after building, where the worker did not tell. */
  versions: SentLine[];
  decisions: DecisionLine[];
  /** Reports of bodies that this agency took over: readable, and not added. */
  predecessors: { agency: { id: string; name: string }; version: number }[];
  /** The newest sent version, shown as day and time in Vietnam, or null. */
  lastSent: string | null;
  /** What building did beside the form: sentences about what was kept where. */
  notes: string[];
  /** After building: cells that say otherwise than a newer version that somebody else sent. */
  behind: DifferenceItem[];
  /** Day and time in Vietnam of a send whose answer never came, as far as is known; or null. */
  waiting: string | null;
}

/** What the sidebar shows when it opens. */
export interface HomeView {
  me: MeReply["account"];
  today: Day;
  /** The demo fixes the day; said plainly. */
  demo: boolean;
  periods: Period[];
  /** The plans of these periods where there are several, else none: one plan goes without saying. */
  plans: { id: string; title: string }[];
  /** The sheet of the agency's at which the person looks, or the file's first; null without one. */
  sheet: SheetView | null;
  /** Periods that have a sheet of the agency's in this file. */
  sheets: string[];
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
  /** The province view stands in tabs of this file. */
  hasPulled: boolean;
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
  /** Names under which older tabs were kept, because a person wrote in them. */
  aside: string[];
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

/** The report behind the selected cell of a pulled tab, and the place in it where one is known. */
export interface ReportAt {
  periodId: string;
  agencyId: string;
  place: Place | null;
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

/** An agency to be reminded, with texts ready to be sent. */
export interface ReminderItem {
  agency: { id: string; name: string };
  /** In a few words. */
  why: string;
  contacts: ReminderContact[];
  /** The instant of the last reminder, or null. */
  last: string | null;
  texts: ReminderTexts;
}

export interface RemindersView {
  period: { id: string; name: string };
  asOf: Day;
  /** By reason, those without agencies left out. */
  groups: { reason: ReminderReason; label: string; items: ReminderItem[] }[];
  /** To all who are named; null where there is nobody. */
  texts: ReminderTexts | null;
}

export interface RemindersWritten {
  view: RemindersView;
  tab: string;
  /** The name under which an older tab was kept, because a person wrote or changed something in it; or null. */
  aside: string | null;
}

/** What one cell of last period's report said, to the letter. */
export interface LastCell {
  column: ColumnId;
  title: string;
  text: string;
  /** It may stand again, and its cell in this sheet is blank. */
  open: boolean;
}

/** A row of last period's counted report, to be read beside the row of this sheet. */
export interface LastRow {
  table: TableId;
  /** The row in this sheet that answers for the same; null where there is none. */
  key: string | null;
  /** Other work of the agency's own: taken over, it fills the first blank row for such work. */
  own: boolean;
  /** Its key in last period's report. */
  id: string;
  duty: string;
  title: string;
  section: string;
  status: Status | null;
  cells: LastCell[];
  /** Of its cells that may stand again none is filled in this sheet, and one of them is open. */
  blank: boolean;
}

/** What the agency's counted report of the period before said. */
export interface LastView {
  periodId: string;
  /** The period before, of the same plan; null where this is the first. */
  last: { id: string; name: string } | null;
  /** The version that counts there; null where none does. */
  version: number | null;
  /** In the order of this sheet's form, then what has no row in it. */
  rows: LastRow[];
  /** Names of bodies that the agency took over since that period began: what they reported in it is not here. */
  predecessors: string[];
}

/** Texts to be taken over into one row; `key` null is the first blank row for other work. */
export interface RowToTake {
  table: TableId;
  key: string | null;
  texts: { column: ColumnId; text: string }[];
}

/** What was taken over, with the way back of each cell; the others held text already. */
export interface TakenView {
  check: CheckView;
  taken: { mend: Mend; row: string; column: string }[];
  kept: number;
}

/** A document that several counted reports cite, with who cites it where. */
export interface DoubleItem extends Omit<DoubleReport, "places"> {
  /** `title` is the start of the duty's words. */
  places: (DoubleReport["places"][number] & { name: string; title: string })[];
}

export interface DoublesView {
  period: { id: string; name: string };
  items: DoubleItem[];
}

/** What is decided on such a document; `note` may be empty. */
export interface DoubleVerdict {
  verdict: "same" | "different";
  note: string;
}

/** A file to keep, as base64. */
export interface FileView {
  name: string;
  type: string;
  base64: string;
}

export type FileFormat = "docx" | "xlsx";

/**
 * Every function that the sidebar may call; `main.ts` exposes one global a line. A `periodId` says which of the file's
 * sheets is meant, whatever tab is looked at meanwhile; null means the sheet that is looked at.
 */
export interface AddonServer {
  /** Who am I, which periods, and the sheet in this spreadsheet if any. */
  home(): Answer<HomeView>;
  /** Builds the sheet for a period, or rebuilds it keeping what was typed. */
  buildSheet(periodId: string): Answer<SheetView>;
  /** Shows another of the file's sheets. */
  openSheet(periodId: string): Answer<SheetView>;
  /** Reads the sheet, flags cells and lists findings; works without network. */
  checkSheet(periodId: string | null): Answer<CheckView>;
  /** Selects the cell of a place. */
  jumpTo(periodId: string | null, place: Place): Answer<null>;
  /** Reviewer: selects the cell of a place in the report that is open in tabs. */
  jumpInReport(place: Place): Answer<null>;
  /** Writes a mend into its cell, if that still holds what the mend was made for, and checks again. */
  applyMend(periodId: string | null, mend: Mend): Answer<CheckView>;
  /** Takes a mend back, if its cell still holds what the mend wrote, and checks again. */
  undoMend(periodId: string | null, mend: Mend): Answer<CheckView>;
  /** Takes texts that changed places for right as they stand, and checks again. */
  acceptPlaces(periodId: string | null): Answer<CheckView>;
  /** Puts texts that changed places back where they stood at the last check, and checks again. */
  restorePlaces(periodId: string | null): Answer<CheckView>;
  /** What Sở Tư pháp will see of the sheet as it stands; needs no network and changes nothing. */
  previewReport(periodId: string | null): Answer<PreviewView>;
  /** What the agency's own counted report of the period before said, row by row. */
  lastTexts(periodId: string | null): Answer<LastView>;
  /** The row of the sheet at which the person is. */
  rowAtSelection(periodId: string | null): Answer<NamedPlace>;
  /** Writes texts of last period's row into cells that are blank, and checks again. */
  takeLast(periodId: string | null, row: RowToTake): Answer<TakenView>;
  /** Cheap: whether a person edited the sheet since; for a sidebar that follows. */
  checkState(): Answer<CheckState>;
  /** Checks and sends. With errors nothing is sent, and the problem is `report_has_errors`. */
  sendReport(periodId: string | null): Answer<SentView>;
  /** Takes the version back that was just sent, while nobody looks at it. */
  takeBack(periodId: string | null, version: number, rev: number): Answer<SheetView>;
  /** Asks Sở Tư pháp to return the report, with a reason. */
  askBack(periodId: string | null, version: number, rev: number, reason: string): Answer<SheetView>;
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
  /** Shows a pulled tab by its name. */
  showPulled(tab: string): Answer<null>;
  /** Reviewer: whose report the selected cell of a pulled tab comes from. */
  reportAtSelection(): Answer<ReportAt>;
  /** Reviewer and viewer: the province's report as a file, live or from a snapshot. */
  downloadProvince(periodId: string, snapshot: number | null, format: FileFormat): Answer<FileView>;
  /** Reviewer: opens the texts of Sở Tư pháp in their tab. */
  openOfficeTexts(periodId: string): Answer<OfficeView>;
  /** Reviewer: saves what stands in that tab; where somebody else was quicker both texts are shown. */
  saveOfficeTexts(periodId: string): Answer<OfficeView>;
  /** Reviewer and viewer: what was frozen, and what the next snapshot would hold otherwise. */
  listSnapshots(periodId: string): Answer<SnapshotsView>;
  freezeSnapshot(periodId: string): Answer<SnapshotsView>;
  /** Reviewer: who is late, waits for a return or lacks something, with ready texts. */
  listReminders(periodId: string): Answer<RemindersView>;
  /** Reviewer: stores that agencies were reminded by hand. */
  markReminded(periodId: string, agencies: string[]): Answer<RemindersView>;
  /** Reviewer: writes the list into a tab of this spreadsheet. */
  writeReminders(periodId: string): Answer<RemindersWritten>;
  /** Reviewer: documents that several counted reports cite. */
  listDoubles(periodId: string): Answer<DoublesView>;
  /** Reviewer: decides on one; `seen` is when the decision that the person saw was made, null for none. */
  decideDouble(
    periodId: string,
    id: string,
    verdict: DoubleVerdict,
    seen: string | null,
  ): Answer<DoublesView>;
}
