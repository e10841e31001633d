import type { Plan } from "../../shared/plan/plan.ts";
import { carriedInto } from "../../shared/register/carried.ts";
import { lastBefore } from "../../shared/register/next-period.ts";
import type { Period } from "../../shared/register/register.ts";
import { readAdjustments } from "../store/admin/read-adjustments.ts";
import { readExemptions } from "../store/read-form-facts.ts";
import { readPeriods } from "../store/read-periods.ts";
import { readRegister } from "../store/read-register.ts";

/** The period before one that is new, and what was decided in it and still runs; nothing where there is none. */
export async function readCarried(db: D1Database, next: Period, { duties }: Pick<Plan, "duties">) {
  const last = lastBefore(await readPeriods(db), next);
  const exemptions = last === null ? [] : await readExemptions(db, last.id);
  const adjustments = last === null ? [] : await readAdjustments(db, last.id);
  const facts = { register: await readRegister(db), duties: new Set(duties.map(({ id }) => id)), next };
  return { last, ...carriedInto(exemptions, adjustments, facts) };
}
