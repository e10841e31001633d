import { type Day, makeDay } from "../day.ts";
import type { Deadline } from "./plan.ts";

/** The first day on which a duty is asked for, or null where no calendar day starts it. */
export function firstDayOf(deadline: Deadline): Day | null {
  switch (deadline.type) {
    case "quarter":
      return makeDay(deadline.year, deadline.quarter * 3 - 2, 1);
    case "year":
      return makeDay(deadline.year, 1, 1);
    case "years":
      return makeDay(Math.min(...deadline.years), 1, 1);
    case "annual":
    case "central_guidance":
    case "none":
      return null;
  }
}

/**
 * The last day for doing a duty (inclusive): of its quarter, its year, the last of its years.
 * Null for `annual`, `none` and `central_guidance`, whose day the guiding document sets.
 */
export function lastDayOf(deadline: Deadline): Day | null {
  switch (deadline.type) {
    case "quarter":
      return makeDay(
        deadline.year,
        deadline.quarter * 3,
        deadline.quarter === 1 || deadline.quarter === 4 ? 31 : 30,
      );
    case "year":
      return makeDay(deadline.year, 12, 31);
    case "years":
      return makeDay(Math.max(...deadline.years), 12, 31);
    case "annual":
    case "central_guidance":
    case "none":
      return null;
  }
}

/** Whether a duty is done once and then closed; yearly and undated duties return every period. */
export function isOneOff(deadline: Deadline): boolean {
  switch (deadline.type) {
    case "quarter":
    case "year":
    case "years":
    case "central_guidance":
      return true;
    case "annual":
    case "none":
      return false;
  }
}
