import { isOneOff } from "../shared/plan/deadline.ts";
import type { Plan } from "../shared/plan/plan.ts";
import type { Closing } from "../shared/register/obligation.ts";
import type { EarlierDigest } from "./store/read-frame.ts";

/**
 * The one-off obligations that counted reports of earlier periods (oldest first) closed; the first closing stands.
 * Recurring duties are owed anew in every period.
 */
export function closingsOf(plan: Plan, earlier: readonly EarlierDigest[]): Closing[] {
  const oneOff = new Set(plan.duties.filter(({ deadline }) => isOneOff(deadline)).map(({ id }) => id));
  const closings = new Map<string, Closing>();
  for (const { agency, periodId, periodName, digest } of earlier) {
    for (const { key, duty, status } of digest.answers) {
      const id = JSON.stringify([agency, key]);
      if ((status !== "done" && status !== "not_arising") || !oneOff.has(duty) || closings.has(id)) continue;
      closings.set(id, { agency, key, periodId, periodName, status });
    }
  }
  return [...closings.values()];
}
