import type { Day } from "../shared/day.ts";

const VIETNAM_OFFSET = 7 * 3_600_000;
const DAY_LENGTH = 86_400_000;

/** When a request happens, for the domain. */
export interface Moment {
  /** The day in Vietnam. */
  today: Day;
  /** The instant as an ISO text in UTC; on a fixed day it lies within that day. */
  at: string;
}

/** The domain's moment: real, or moved to the fixed day at the same time of day in Vietnam. */
export function momentOf(now: number, fixedDay: Day | null): Moment {
  const local = now + VIETNAM_OFFSET;
  const midnight = fixedDay === null ? local - (local % DAY_LENGTH) : Date.parse(`${fixedDay}T00:00:00Z`);
  const moved = midnight + (local % DAY_LENGTH);
  return {
    today: new Date(moved).toISOString().slice(0, 10),
    at: new Date(moved - VIETNAM_OFFSET).toISOString(),
  };
}
