// Who is there, and the sheets of the file.
import type { Day } from "../../shared/day.ts";
import type { Period } from "../../shared/register/register.ts";
import type { Head } from "../../shared/report/report.ts";
import type { MeReply } from "../../shared/wire/replies/catalogue.ts";
import type { DecisionLine, VersionLine } from "../../shared/wire/replies/report.ts";
import type { AddonProblem } from "./answer.ts";
import type { ApprovalView } from "./approval.ts";
import type { Notice } from "./check.ts";
import type { NewsView } from "./news.ts";
import type { DifferenceItem, ReturnedView } from "./places.ts";
import type { ReportsView } from "./review.ts";

/** A version in the history; without `sentAt` it was sent just now. */
export type SentLine = Pick<VersionLine, "version" | "sentAt" | "sentBy" | "onBehalf" | "letter">;

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
  /** The form's own words are shown whole, not cut to a few lines. */
  whole: boolean;
  /** Right after the first building, with nothing filled: how many rows of each table are asked for. */
  first?: { title: string; asked: number }[];
  /** Day and time in Vietnam of a send whose answer never came, as far as is known; or null. */
  waiting: string | null;
  /** On opening: what is new since the person knew it last; absent where nothing is. */
  news?: NewsView;
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
  /** Where the own body wants its reports confirmed before they are sent; absent where it does not. */
  approval?: ApprovalView;
  /** Reviewer: where reports stand in the period shown; absent where that has to be asked for by itself. */
  reports?: ReportsView;
}

export interface SentView {
  version: number;
  /** Day and time in Vietnam, ready to show. */
  sentAt: string;
  late: boolean;
  head: Head;
  /** What could not be written into the sheet; absent where nothing was refused. */
  notices?: Notice[];
}
