import type { Day } from "../day.ts";
import type { Deadline, PlanHead, Section } from "../plan/plan.ts";
import type { Asked, Closing, Role } from "../register/obligation.ts";
import type { Period } from "../register/register.ts";
import type { ColumnId, Status } from "./report.ts";

export interface Choice {
  value: Status;
  label: string;
}

/** A column that a person fills. */
export interface Column {
  id: ColumnId;
  title: string;
  kind: "choice" | "text" | "date" | "evidence";
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
  deadline: Deadline;
  dueBy: Day | null;
  asked: Asked;
  closedIn: Closing | null;
}

export interface DutiesTable {
  title: string;
  columns: Column[];
  rows: DutyRow[];
}

/** What one agency gets for one period; complete, so that the check works without network. */
export interface Form {
  schema: 1;
  plan: PlanHead;
  period: Omit<Period, "state">;
  agency: { id: string; name: string };
  sections: Section[];
  tables: { duties: DutiesTable };
  rulesVersion: string;
  /** SHA-256 in hex of the canonical JSON of all the rest. */
  hash: string;
}
