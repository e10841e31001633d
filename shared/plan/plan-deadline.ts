import type { Day } from "../day.ts";

/** A quarter of a year. */
export type Quarter = 1 | 2 | 3 | 4;

/** A deadline as plans state it; a duty may have several. None is the empty list. */
export type PlanDeadline =
  /** Due that day; of a range of days, its last. */
  | { type: "date"; date: Day }
  /** A month; `from` where a range of months begins earlier. */
  | { type: "month"; year: number; month: number; from?: { year: number; month: number } }
  | { type: "quarter"; year: number; quarter: Quarter; from?: { year: number; quarter: Quarter } }
  | { type: "year"; year: number }
  /** A list of years, or a range. */
  | { type: "years"; years: number[] }
  | { type: "years"; from: number; to: number }
  | { type: "annual" }
  | { type: "recurring"; every: "month" | "quarter" | "six_months" }
  | { type: "continuous" }
  /** On guidance from above: no day until it is entered. */
  | { type: "central_guidance" }
  /** Its words say when, and no day follows from them. */
  | { type: "other" };

/** A deadline of a duty: its own words where the line has several, and the names that it is for; absent: everybody. */
export type DutyDeadline = PlanDeadline & { text?: string; for?: string[] };
