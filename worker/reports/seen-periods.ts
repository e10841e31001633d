import type { PlanHead } from "../../shared/plan/plan.ts";
import type { PlacedPeriod } from "../../shared/register/register.ts";
import { scopeOf } from "../auth/roles.ts";
import type { AppContext } from "../http/context.ts";
import { readPeriods, readTrialPeriods } from "../store/read-periods.ts";
import { planHeads, trialPlanHeads } from "../store/read-plans.ts";

/** The running trials that somebody sees: of their own body, or all for who may start one. */
async function trialsSeen(c: AppContext): Promise<PlacedPeriod[]> {
  const person = c.get("person");
  if (scopeOf(person, "writePlans") === "all") return readTrialPeriods(c.env.DB, "all");
  return person.agency === null ? [] : readTrialPeriods(c.env.DB, { agency: person.agency });
}

/** The periods that somebody may choose from: those that count, and trials for those who try. */
export async function periodsSeen(c: AppContext): Promise<PlacedPeriod[]> {
  return [...(await readPeriods(c.env.DB)), ...(await trialsSeen(c))];
}

/** The plans of the periods that somebody sees. */
export async function plansSeen(c: AppContext): Promise<PlanHead[]> {
  const trials = await trialsSeen(c);
  const heads = await planHeads(c.env.DB);
  return trials.length === 0
    ? heads
    : [
        ...heads,
        ...(await trialPlanHeads(
          c.env.DB,
          trials.map(({ planId }) => planId),
        )),
      ];
}
