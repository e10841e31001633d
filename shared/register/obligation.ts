import type { Day } from "../day.ts";
import type { PlanDeadline } from "../plan/plan-deadline.ts";

export type Role = "lead" | "coordinate";

/** Whether a duty's window has begun by the cut-off, still waits for central guidance, or Sở Tư pháp exempted it. */
export type Asked = "asked" | "not_yet" | "waiting" | "exempt";

/** The guiding document that sets a `central_guidance` duty going, as Sở Tư pháp entered it. */
export interface Guidance {
  planId: string;
  duty: string;
  document: string;
  date: Day;
  /** The last day that the document sets, or null. */
  due: Day | null;
}

/** An earlier period in which an agency's one-off obligation was counted done or not arising. */
export interface Closing {
  agency: string;
  key: string;
  periodId: string;
  periodName: string;
  status: "done" | "not_arising";
}

/** What one agency owes on one duty in one period, in one role (lead wins). */
export interface Obligation {
  /** Row key within the agency's report: the duty's id, with `@body` where it answers for another body. */
  key: string;
  duty: string;
  section: string;
  /** The agency that reports. */
  agency: string;
  /** The body that it answers for, where that is not itself. */
  answersFor: string | null;
  role: Role;
  invited: boolean;
  asked: Asked;
  /** The last day for doing it, or null where there is none. */
  dueBy: Day | null;
  /** Those that hold for the body, where some of the duty's are for named bodies alone. */
  deadlines?: readonly PlanDeadline[];
  closedIn: Closing | null;
  answeredBy: "report" | null;
  /** Why it is exempt; null where it is not. */
  exempt: string | null;
}

/**
 * What Sở Tư pháp changed of a period's obligations, with its reason: an agency or one of its duties exempted
 * (in force from a day on, to a day or open), a duty added to an agency, or moved from it to another.
 */
export type Adjustment = { id: number; agency: string; reason: string; from: Day; to: Day | null } & (
  | { kind: "exempt"; duty: string | null }
  | { kind: "add"; duty: string; role: Role }
  | { kind: "reassign"; duty: string; successor: string }
);
