import type { Day } from "../day.ts";
import type { Indicator } from "../indicators/indicator.ts";
import type { PlanHead } from "../plan/plan.ts";
import type { Asked, Role } from "../register/obligation.ts";
import type { AgencyKind, Period } from "../register/register.ts";
import type { ReportLetter, ReportState, Status } from "../report/report.ts";

/** How one body stands on one duty: its counted status, else why it has none. */
export type Standing = Status | Exclude<Asked, "asked"> | "missing";

/** How a duty stands as a whole (by its bound leads alone); without any it is asked of others, or has no lead yet. */
export type DutyState = Standing | "incomplete" | "invited" | "unassigned";

/** States in which a section counts duties, and standings of obligations, in the order in which tables tell them. */
export const SECTION_STATES: readonly DutyState[] = [
  "done",
  "in_progress",
  "not_started",
  "not_arising",
  "incomplete",
  "not_yet",
  "waiting",
  "exempt",
];
export const STANDINGS: readonly Standing[] = [
  "done",
  "in_progress",
  "not_started",
  "not_arising",
  "missing",
  "not_yet",
  "waiting",
  "exempt",
];

export interface BodyAnswer {
  agency: string;
  answersFor: string | null;
  standing: Standing;
  /** The counted version and the row from which the standing comes; null where nothing counts yet. */
  source: { version: number; key: string } | null;
  completed: Day | null;
  overdue: boolean;
  /** The earlier period that closed it, by name, or null. */
  closedIn: string | null;
  /** Why Sở Tư pháp does not ask for it, or null. */
  exempt: string | null;
}

export interface DutyLine {
  duty: string;
  section: string;
  leadIn: string | null;
  text: string;
  deadlineText: string | null;
  /** What shall come out of it; absent where the plan does not say. */
  product?: string;
  /** The Central document that sets it going, `waiting` until there is one; null where the duty needs none. */
  guidance: { document: string; date: Day; due: Day | null } | "waiting" | null;
  state: DutyState;
  /** Bound leads that have answered, of those who were asked. */
  answered: number;
  of: number;
  leads: BodyAnswer[];
  coordinators: BodyAnswer[];
  invited: BodyAnswer[];
}

/** Counts by duty state or standing; absent keys are zero. */
export type Counts<K extends string> = Partial<Record<K, number>>;

export interface SectionLine {
  id: string;
  title: string;
  duties: Counts<DutyState>;
  obligations: Counts<Standing>;
}

/** Where one agency's report stands. */
export interface AgencyLine {
  id: string;
  name: string;
  kind: AgencyKind;
  /** Has a bound obligation that is not exempt; a body that is only invited, or exempt, blocks nothing. */
  expected: boolean;
  /** Why nothing at all is asked of it, or null. */
  exempt: string | null;
  state: ReportState | null;
  /** The newest version that was not taken back, and the counted one, or null. */
  latest: number | null;
  counted: number | null;
  /** The newest version was entered by Sở Tư pháp. */
  onBehalf: boolean;
  /** So was the one that counts. */
  countedOnBehalf: boolean;
  /** The day in Vietnam of the first send that was not taken back, and whether it was within the due day. */
  sentOn: Day | null;
  onTime: boolean | null;
  /** Days from the due day to the first send, or to `asOf` while none was sent; 0 where it is not late. */
  daysLate: number;
  /** As recorded after sending, of the version that counts, else of the newest; absent where none was. */
  letter?: ReportLetter;
}

/**
 * Where the reports of expected agencies stand: those received came on time or late, the rest is missing. Bodies
 * that are only invited are in none of the counts.
 */
export interface ReportingCounts {
  expected: number;
  received: number;
  approved: number;
  onTime: number;
  late: number;
  /** Expected, and nothing sent. */
  missing: number;
  /** Agencies of which nothing is asked for a reason and nothing came; not among the expected. */
  exempt: number;
}

/** The counts in the order in which tables tell them. */
export const REPORTING_KEYS: readonly (keyof ReportingCounts)[] = [
  "expected",
  "received",
  "approved",
  "onTime",
  "late",
  "missing",
  "exempt",
];

/** A report of a body that ended before the cut-off: readable, not added, offered to who took over. */
export interface NotCountedLine {
  agency: string;
  name: string;
  endedOn: Day | null;
  state: ReportState | null;
  version: number;
  successors: string[];
}

/** One agency's share in a figure, in the smallest unit. */
export interface FigurePart {
  agency: string;
  version: number;
  total: number;
  /** Of which only coordinated, another agency of the province leading; null where the indicator is not joint. */
  coordinated: number | null;
  /** The period of the round in whose report it stands; absent: of this one. */
  period?: string;
}

/** A figure added over counted reports: as reported, and without what was only coordinated. */
export interface FigureSum {
  reported: number;
  withoutCoordinated: number;
  /** How many agencies gave it. */
  agencies: number;
}

export interface FigureLine {
  key: string;
  number: string;
  name: string;
  unit: string;
  kind: Indicator["kind"];
  nature: Indicator["nature"];
  joint: boolean;
  partOf: string | null;
  source: string;
  /** Null where no counted report gave it. */
  sum: FigureSum | null;
  /** The list behind the sum, in protocol order. */
  parts: FigurePart[];
  /** Expected agencies that it concerns and that gave none in a counted report. */
  awaited: string[];
  /** The same sum of the period with which it is compared, null where there is none. */
  last: FigureSum | null;
  /** Of the bodies that gave it in both; absent where the same bodies gave it, or it is compared with nothing. */
  both?: FiguresOfBoth;
}

/** A figure of the bodies that gave it in two periods, without what was only coordinated. */
export interface FiguresOfBoth {
  /** How many bodies they are. */
  agencies: number;
  now: number;
  before: number;
}

/** A document that several reports cite, perhaps the same work told twice. */
export interface DoubleReport {
  /** Names it within a period: its day, then its number without case, accents and spaces. */
  id: string;
  type: string | null;
  number: string;
  date: Day;
  places: { agency: string; key: string; duty: string; role: Role; version: number }[];
  /** What Sở Tư pháp decided, or null while it has not. */
  decision: { verdict: "same" | "different"; note: string; by: string; at: string } | null;
  /** What was decided before a later report cited it too; absent where nothing was. */
  former?: NonNullable<DoubleReport["decision"]>;
  /** What a decision builds on; views of before do not say. */
  rev?: number;
}

/** What an agency wrote, by where it stands: a row's column, or a line of its general assessment. */
export type TextKind =
  | "work"
  | "result"
  | "difficulty"
  | "proposal"
  | "advantages"
  | "shortcomings"
  | "causes"
  | "direction"
  | "proposals";

/** A text as an agency wrote it, with its source. */
export interface TextLine {
  kind: TextKind;
  agency: string;
  answersFor: string | null;
  /** Null where it is not of a duty of the plan. */
  duty: string | null;
  key: string;
  version: number;
  text: string;
}

/** The merged provincial view of a period; only counted versions enter, the rest is named. */
export interface ProvinceView {
  plan: PlanHead;
  period: Period;
  asOf: Day;
  reporting: ReportingCounts;
  /** The same by kind of agency, in protocol order of their first agency. */
  kinds: ({ kind: AgencyKind } & ReportingCounts)[];
  duties: DutyLine[];
  totals: { duties: Counts<DutyState>; obligations: Counts<Standing> };
  sections: SectionLine[];
  figures: FigureLine[];
  /** Documents that counted reports cite: every citation, and without those decided to be the same. */
  documents: {
    cited: number;
    withoutDoubles: number;
    /** Answers that say that there is no document; absent where none does. */
    none?: number;
  };
  doubles: DoubleReport[];
  /** The period before, or null: its name, whether its length allows comparing flows, statuses then counted. */
  last: { id: string; name: string; otherLength: boolean; statuses: Counts<Status> } | null;
  /** Agencies with obligations in protocol order; `bodies` names every body that an answer mentions. */
  agencies: AgencyLine[];
  notCounted: NotCountedLine[];
  bodies: { id: string; name: string; shortName: string }[];
}

/** What Sở Tư pháp itself writes for the report of a period, and how it is signed. */
export const OFFICE_FIELDS = [
  "implementation",
  "advantages",
  "shortcomings",
  "causes",
  "direction",
  "proposals",
  "addressee",
  "recipients",
  "signer_authority",
  "signer_title",
  "signer_name",
] as const;
export type OfficeField = (typeof OFFICE_FIELDS)[number];
export type OfficeTexts = Partial<Record<OfficeField, string>>;

/** All that a report of the province is made of: what a snapshot freezes and every export reads. */
export interface ProvinceDocument {
  schema: 2;
  view: ProvinceView;
  texts: TextLine[];
  office: OfficeTexts;
}

/** Where a document comes from: the live view, or a snapshot with its number and hash. */
export type DocumentSource =
  | { kind: "live" }
  | {
      kind: "snapshot";
      number: number;
      at: string;
      by: string;
      sha256: string;
      /** The words of Sở Tư pháp are those that it is still writing, not the frozen ones. */
      officeDraft?: true;
      /** Number and day under which it was signed. */
      signed?: { number: string; date: Day };
    };
