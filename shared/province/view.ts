import type { Day } from "../day.ts";
import type { PlanHead } from "../plan/plan.ts";
import type { Asked } from "../register/obligation.ts";
import type { Period } from "../register/register.ts";
import type { ReportState, Status } from "../report/report.ts";

/** How one body stands on one duty: its counted status, else why it has none. */
export type Standing = Status | Exclude<Asked, "asked"> | "missing";

/** How a duty stands as a whole (by its bound leads alone). */
export type DutyState = Standing | "incomplete" | "invited";

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
}

export interface DutyLine {
  duty: string;
  section: string;
  leadIn: string | null;
  text: string;
  deadlineText: string | null;
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
  /** Has a bound obligation; a body that is only invited is listed and blocks nothing. */
  expected: boolean;
  state: ReportState | null;
  /** The newest and the counted version, or null. */
  latest: number | null;
  counted: number | null;
  /** The day in Vietnam of the first send, and whether it was within the due day. */
  sentOn: Day | null;
  onTime: boolean | null;
}

/** A difficulty or proposal as an agency wrote it, with its source. */
export interface TextLine {
  kind: "difficulty" | "proposal";
  agency: string;
  answersFor: string | null;
  duty: string;
  key: string;
  version: number;
  text: string;
}

/** The merged provincial view of a period; only counted versions enter, the rest is named. */
export interface ProvinceView {
  plan: PlanHead;
  period: Period;
  asOf: Day;
  reporting: { expected: number; received: number; approved: number; onTime: number };
  duties: DutyLine[];
  totals: { duties: Counts<DutyState>; obligations: Counts<Standing> };
  sections: SectionLine[];
  /** All agencies with obligations in protocol order; `bodies` names every body that an answer mentions. */
  agencies: AgencyLine[];
  bodies: { id: string; name: string; shortName: string }[];
  texts: TextLine[];
}
