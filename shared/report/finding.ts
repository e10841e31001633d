import type { Day } from "../day.ts";
import type { ColumnId, TableId } from "./report.ts";

export type Severity = "error" | "warning" | "info";

/** Where a finding lies. A location is a value; the cell's address is derived at the display edge alone. */
export interface Place {
  table?: TableId;
  /** A row's key; empty for rows that lost theirs. */
  row?: string;
  column?: ColumnId;
  /** The n-th line within the cell, from 1 (evidence). */
  item?: number;
}

export type Counts = Partial<Record<Severity, number>>;

/** How many findings of a cell, a row or the report are not told one by one. */
export interface LeftOut {
  cell?: Counts;
  row?: Counts;
  report?: Counts;
}

/** Bad news about what a person typed: an ordinary result, worded in `wording/findings.ts`. */
export interface Finding {
  rule: string;
  severity: Severity;
  at: Place;
  details: Record<string, string | number | string[]>;
  /** Sở Tư pháp switched this rule off for this agency and period: the finding informs, and says why. */
  exempted?: { reason: string; to: Day | null };
  /** The last of its cell, row or report that is told: how many more there are. */
  more?: LeftOut;
}
