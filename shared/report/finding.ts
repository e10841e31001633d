import type { Day } from "../day.ts";
import type { Details, Place, Severity } from "./place.ts";
import type { RuleId } from "./rules.ts";

export type Counts = Partial<Record<Severity, number>>;

/** How many findings of a cell, a row or the report are not told one by one. */
export interface LeftOut {
  cell?: Counts;
  row?: Counts;
  report?: Counts;
}

/** Bad news about what a person typed: an ordinary result, worded in `wording/findings/`. */
export interface Finding {
  rule: RuleId;
  severity: Severity;
  at: Place;
  details: Details;
  /** Sở Tư pháp switched this rule off for this agency and period: the finding informs, and says why. */
  exempted?: { reason: string; to: Day | null };
  /** The last of its cell, row or report that is told: how many more there are. */
  more?: LeftOut;
}
