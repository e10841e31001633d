import type { Day } from "../day.ts";
import type { Indicator, SumRelation } from "../indicators/indicator.ts";
import { isMetOnce, isOneOff } from "../plan/deadline.ts";
import { deadlinesOf, type FormerDeadline } from "../plan/former-deadline.ts";
import type { PlanHead, Section } from "../plan/plan.ts";
import type { PlanDeadline } from "../plan/plan-deadline.ts";
import type { Asked, Closing, Role } from "../register/obligation.ts";
import type { Period } from "../register/register.ts";
import type { ColumnKind, Status, TableColumns, TableId } from "./report.ts";

export interface Choice {
  value: Status;
  label: string;
}

/** A column that a person fills. */
export interface Column<T extends TableId = TableId> {
  id: TableColumns[T];
  title: string;
  kind: ColumnKind;
  choices?: Choice[];
}

/** One row of the duties table: an obligation with the plan's words. */
export interface DutyRow {
  key: string;
  duty: string;
  section: string;
  role: Role;
  answersFor: { id: string; name: string } | null;
  invited: boolean;
  leadIn: string | null;
  text: string;
  deadlineText: string | null;
  /** For bundles of before: one deadline, done once or coming again as those that hold. */
  deadline: FormerDeadline;
  /** Those that hold for the body; forms of before do not say. */
  deadlines?: PlanDeadline[];
  /** What shall come out of it; absent where the plan does not say. */
  product?: string;
  dueBy: Day | null;
  asked: Asked;
  /** Why Sở Tư pháp does not ask for it; absent where it does. */
  exempt?: string;
  closedIn: Closing | null;
  /** Who leads and who coordinates, in the plan's own words; forms of before do not say. */
  leads?: string[];
  coordinates?: string[];
}

/** Whether a row owes an answer: it is asked for, no earlier period closed it, and it is no invitation. */
export function isOwed({ asked, closedIn, invited }: DutyRow): boolean {
  return asked === "asked" && closedIn === null && !invited;
}

/** Whether what a row asks ends with a day: it is done once, or the part of it that is has begun and stands open. */
export function endsWithDay(
  row: Partial<Pick<DutyRow, "deadline" | "deadlines">> & Pick<DutyRow, "dueBy">,
): boolean {
  const deadlines = deadlinesOf(row);
  return isOneOff(deadlines) || (row.dueBy !== null && deadlines.some(isMetOnce));
}

interface DutiesTable {
  title: string;
  columns: Column<"duties">[];
  rows: DutyRow[];
  /** Keys of the rows for other work of the agency's own, blank until it fills them. */
  own: string[];
}

/** Last period's value of a figure: a number, or why there is none. */
export type LastValue =
  | {
      value: number;
      periodName: string;
      /** That period was much shorter or longer: what flows in it cannot be compared. */
      otherLength?: true;
    }
  | "unknown"
  | null;

/** One row of the figures table: an indicator that concerns the agency. */
export interface FigureRow {
  /** The indicator's id. */
  key: string;
  number: string;
  name: string;
  unit: string;
  kind: Indicator["kind"];
  nature: Indicator["nature"];
  joint: boolean;
  partOf: string | null;
  source: string;
  last: LastValue;
}

export interface FiguresTable {
  title: string;
  columns: Column<"figures">[];
  rows: FigureRow[];
  /** Relations of which the agency has every part. */
  sums: SumRelation[];
  /** Pairs of its rows that are both nothing or both something. */
  together: [string, string][];
  /** Figures that the agency gives in another report of the same round; absent where there are none. */
  elsewhere?: FigureElsewhere[];
}

/** A figure that is asked once in a round, and the period that asks for it. */
export interface FigureElsewhere {
  key: string;
  number: string;
  name: string;
  period: { id: string; name: string };
  /** The number of that period's plan. */
  plan: string;
}

/** One row of the general assessment: a text, or a fact about the report itself. */
export interface AssessmentRow {
  key: AssessmentKey;
  title: string;
  help: string;
  kind: "text" | "phone" | "document" | "day" | "line";
  required: boolean;
}

/** The rows of the general assessment, in the order of the sheet. */
export const ASSESSMENT_KEYS = [
  "advantages",
  "shortcomings",
  "causes",
  "direction",
  "proposals",
  "letter_number",
  "letter_date",
  "contact_name",
  "contact_phone",
  "signer_authority",
  "signer_title",
  "signer_name",
] as const;
export type AssessmentKey = (typeof ASSESSMENT_KEYS)[number];

interface AssessmentTable {
  title: string;
  columns: Column<"assessment">[];
  rows: AssessmentRow[];
}

/** A rule that Sở Tư pháp switched off for this agency and period; days inclusive. */
export interface Exemption {
  rule: string;
  reason: string;
  from: Day;
  to: Day | null;
}

/** What one agency gets for one period; complete, so that the check works without network. */
export interface Form {
  schema: 2;
  plan: PlanHead;
  period: Omit<Period, "state" | "openFor">;
  agency: { id: string; name: string };
  sections: Section[];
  tables: { duties: DutiesTable; figures: FiguresTable; assessment: AssessmentTable };
  exemptions: Exemption[];
  rulesVersion: string;
  /** SHA-256 in hex of the canonical JSON of all the rest. */
  hash: string;
}
