// What the sidebar asks of the add-on's server code through `google.script.run`, and the plain data it gets.
// No Date and no undefined travels there; problems come back as data, since a thrown error loses all but its message.

import type { Mend } from "../../shared/report/mends.ts";
import type { Place } from "../../shared/report/place.ts";
import type { Head, ReportLetter } from "../../shared/report/report.ts";
import type { Answer } from "./answer.ts";
import type { ApprovalView } from "./approval.ts";
import type { CheckView, NextBlank } from "./check.ts";
import type { LastView, RowToTake, TakenView } from "./last.ts";
import type { NewsView } from "./news.ts";
import type { Filled, FilledView } from "./nothing.ts";
import type { NamedPlace, PlaceToReturn } from "./places.ts";
import type { PreviewView } from "./preview.ts";
import type {
  DoublesView,
  DoubleVerdict,
  FileFormat,
  FileView,
  OfficeView,
  PulledView,
  SnapshotsView,
} from "./province.ts";
import type { RemindersView, RemindersWritten } from "./reminders.ts";
import type { DifferencesView, OpenedReport, ReportAt, ReportsView, SelectedPlace } from "./review.ts";
import type { CheckState, RowPlace, RowView, RowWrite, RowWritten, SeenRow } from "./row.ts";
import type { HomeView, SentView, SheetView } from "./sheet.ts";

/**
 * Every function that the sidebar may call; `main.ts` exposes one global a line. A `periodId` says which of the file's
 * sheets is meant, whatever tab is looked at meanwhile; null means the sheet that is looked at.
 */
export interface AddonServer {
  /** Who am I, which periods, and the sheet in this spreadsheet if any; `periodId` is the period shown without one. */
  home(periodId?: string | null): Answer<HomeView>;
  /** Builds the sheet for a period, or rebuilds it keeping what was typed. */
  buildSheet(periodId: string): Answer<SheetView>;
  /** Shows another of the file's sheets. */
  openSheet(periodId: string): Answer<SheetView>;
  /** The person has read what is new of a sheet: it is told no more. */
  readNews(periodId: string, news: NewsView): Answer<null>;
  /** Shows the form's own words whole in all rows, or as many as show in a few lines. */
  showWords(periodId: string | null, whole: boolean): Answer<{ whole: boolean }>;
  /** Reads the sheet, flags cells and lists findings; works without network. */
  checkSheet(periodId: string | null): Answer<CheckView>;
  /** Selects the cell of a place. */
  jumpTo(periodId: string | null, place: Place): Answer<null>;
  /** Selects the first cell of the next row that was not touched, from where the person is and round again. */
  jumpToBlank(periodId: string | null): Answer<NextBlank>;
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
  /** Fills rows that hold nothing with "Không phát sinh" and one reason: of a section, or of all for null. */
  fillNothing(periodId: string | null, section: string | null, reason: string): Answer<FilledView>;
  /** Takes that back in the rows that still hold it. */
  undoNothing(periodId: string | null, filled: Filled): Answer<FilledView>;
  /**
   * Cheap: whether a person edited the sheet since, for a sidebar that follows; with `seen` also where the person is,
   * and the row there where it is another than was seen or was edited.
   */
  checkState(seen?: SeenRow | null): Answer<CheckState>;
  /** Selects a row of the sheet and shows it. */
  goToRow(periodId: string | null, place: RowPlace): Answer<RowView>;
  /** Writes cells of one row, all of them where each holds what was shown, else none; then goes on to another row. */
  writeRow(periodId: string | null, write: RowWrite): Answer<RowWritten>;
  /** Checks and sends. With errors nothing is sent, and the problem is `report_has_errors`. */
  sendReport(periodId: string | null): Answer<SentView>;
  /** As the own body's approver: checks, and confirms the cells as they stand for sending. */
  confirmReport(periodId: string | null): Answer<ApprovalView>;
  /** Takes the version back that was just sent, while nobody looks at it. */
  takeBack(periodId: string | null, version: number, rev: number): Answer<SheetView>;
  /** Asks Sở Tư pháp to return the report, with a reason. */
  askBack(periodId: string | null, version: number, rev: number, reason: string): Answer<SheetView>;
  /** The agency's own report as a Word document from what stands in the sheet, before it is sent. */
  draftReport(periodId: string | null): Answer<FileView>;
  /** Records number and day of the document that was signed on a version, after it was sent. */
  recordLetter(periodId: string | null, version: number, letter: ReportLetter): Answer<SheetView>;
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
  /** Reviewer: decides on one; `seen` is when the decision that the person saw was made, `rev` what else they saw. */
  decideDouble(
    periodId: string,
    id: string,
    verdict: DoubleVerdict,
    seen: string | null,
    rev?: number | null,
  ): Answer<DoublesView>;
}
