import type { Obligation } from "../register/obligation.ts";
import type { Answer } from "../report/digest.ts";
import type { Counts, DutyState, Standing } from "./view.ts";

/** How many bodies stand how on one duty. Adding tallies is associative, so a country is the sum of provinces. */
export interface DutyTally {
  leads: Counts<Standing>;
  coordinators: Counts<Standing>;
  invited: Counts<Standing>;
}

/** Adds two counts; neither is changed. */
export function addCounts<K extends string>(a: Counts<K>, b: Counts<K>): Counts<K> {
  const sum: Counts<K> = { ...a };
  for (const key of Object.keys(b) as K[]) sum[key] = (sum[key] ?? 0) + (b[key] ?? 0);
  return sum;
}

/** Adds two tallies of one duty. */
export function addTallies(a: DutyTally, b: DutyTally): DutyTally {
  return {
    leads: addCounts(a.leads, b.leads),
    coordinators: addCounts(a.coordinators, b.coordinators),
    invited: addCounts(a.invited, b.invited),
  };
}

/** The sum of all counts. */
export function total<K extends string>(counts: Counts<K>): number {
  return (Object.values(counts) as number[]).reduce((sum, value) => sum + value, 0);
}

/**
 * How a body stands on its obligation: what an earlier period closed, its counted answer's status, why nothing is
 * asked of it, or that it is missing. A duty to send this very report is done once the report counts.
 */
export function standingOf(obligation: Obligation, answer: Answer | null, counted: boolean): Standing {
  const { asked, answeredBy, closedIn } = obligation;
  if (answeredBy === "report" && counted) return "done";
  if (answeredBy !== "report" && closedIn) return closedIn.status;
  if (answeredBy !== "report" && answer?.status) return answer.status;
  return asked === "asked" ? "missing" : asked;
}

/** One obligation's share in its duty's tally. */
export function tallyOf(obligation: Obligation, standing: Standing): DutyTally {
  const one: Counts<Standing> = { [standing]: 1 };
  if (obligation.invited) return { leads: {}, coordinators: {}, invited: one };
  return obligation.role === "lead"
    ? { leads: one, coordinators: {}, invited: {} }
    : { leads: {}, coordinators: one, invited: {} };
}

export const NO_TALLY: DutyTally = { leads: {}, coordinators: {}, invited: {} };

/**
 * How a duty stands as a whole, by its bound leads alone; `answered` of `of` who are asked. Exempt leads are left
 * out, unless all are.
 */
export function dutyStateOf({ leads }: DutyTally): { state: DutyState; answered: number; of: number } {
  const bound = total(leads);
  const all = bound - (leads.exempt ?? 0);
  const of = all - (leads.not_yet ?? 0) - (leads.waiting ?? 0);
  const answered = of - (leads.missing ?? 0);
  if (bound === 0) return { state: "invited", answered, of };
  if (all === 0) return { state: "exempt", answered, of };
  if (leads.missing) return { state: "incomplete", answered, of };
  const done = leads.done ?? 0;
  if (done > 0 && done + (leads.not_arising ?? 0) === all) return { state: "done", answered, of };
  for (const same of ["not_arising", "not_started", "not_yet", "waiting"] as const) {
    if (leads[same] === all) return { state: same, answered, of };
  }
  return { state: "in_progress", answered, of };
}
