import { type Day, daysInMonth, makeDay } from "../day.ts";
import type { PlanDeadline } from "./plan-deadline.ts";

/** From its first day on a duty is asked for, after its last it is late. */
export interface Window {
  first: Day;
  last: Day;
}

function months(from: { year: number; month: number }, to: { year: number; month: number }): Window | null {
  const first = makeDay(from.year, from.month, 1);
  const last = makeDay(to.year, to.month, daysInMonth(to.year, to.month));
  return first === null || last === null ? null : { first, last };
}

/**
 * The days of a deadline, from the first of its first month to the last of its last. What is due on a day has that
 * day's year before it: a plan names the end of the work and leaves the beginning open. Null where no calendar day
 * follows: of what comes again, and of `central_guidance`, whose days the guiding document sets.
 */
export function windowOf(deadline: PlanDeadline): Window | null {
  switch (deadline.type) {
    case "date":
      return { first: `${deadline.date.slice(0, 4)}-01-01`, last: deadline.date };
    case "month":
      return months(deadline.from ?? deadline, deadline);
    case "quarter": {
      const { year, quarter } = deadline.from ?? deadline;
      return months({ year, month: quarter * 3 - 2 }, { year: deadline.year, month: deadline.quarter * 3 });
    }
    case "year":
      return months({ year: deadline.year, month: 1 }, { year: deadline.year, month: 12 });
    case "years": {
      const years = "years" in deadline ? deadline.years : [deadline.from, deadline.to];
      return months({ year: Math.min(...years), month: 1 }, { year: Math.max(...years), month: 12 });
    }
    case "annual":
    case "recurring":
    case "continuous":
    case "central_guidance":
    case "other":
      return null;
    default:
      return deadline satisfies never;
  }
}

/** Whether a deadline is met once and then over; the others come again in every period and are never late. */
export function isMetOnce(deadline: PlanDeadline): boolean {
  switch (deadline.type) {
    case "date":
    case "month":
    case "quarter":
    case "year":
    case "years":
    case "central_guidance":
      return true;
    case "annual":
    case "recurring":
    case "continuous":
    case "other":
      return false;
    default:
      return deadline satisfies never;
  }
}

/**
 * Whether a duty with these deadlines is done once and then closed. Without any it comes again in every period; with
 * one that is met once beside one that comes again it is both: the first has its day, the duty stays.
 */
export function isOneOff(deadlines: readonly PlanDeadline[]): boolean {
  return deadlines.length > 0 && deadlines.every(isMetOnce);
}

/** Whether some of a duty's deadlines wait for a document of Central. */
export function isGuided({ deadlines }: { deadlines: readonly PlanDeadline[] }): boolean {
  return deadlines.some(({ type }) => type === "central_guidance");
}
