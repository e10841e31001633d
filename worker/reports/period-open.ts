import type { Period } from "../../shared/register/register.ts";
import { Problem } from "../http/problem.ts";
import { periodOrNull } from "../store/read-periods.ts";
import { headOrNull } from "../store/read-reports.ts";

/** Whether a period takes sends and decisions of an agency: it is open, or open again for that one. */
export function isOpenFor({ state, openFor }: Period, agency: string): boolean {
  return state === "open" || openFor.includes(agency);
}

/** Nothing is frozen, reminded or arranged in a trial. Problem: trial_fixed. */
export function refuseTrial({ trial }: Pick<Period, "trial">): void {
  if (trial) throw new Problem("trial_fixed");
}

/** After a refused batch: the period closed meanwhile, or another write came first. */
export async function refuseLost(db: D1Database, periodId: string, agency: string): Promise<never> {
  const period = await periodOrNull(db, periodId);
  if (period === null || !isOpenFor(period, agency)) throw new Problem("period_closed");
  const stored = await headOrNull(db, periodId, agency);
  throw new Problem("rev_stale", { rev: stored?.head.rev ?? 0 });
}
