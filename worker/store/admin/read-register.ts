import type { Plan } from "../../../shared/plan/plan.ts";
import { everyWording } from "../../../shared/plan/plan-change.ts";
import type { Register } from "../../../shared/register/register.ts";
import { planHeads, storedPlanOrNull } from "../read-plans.ts";
import { readRegister } from "../read-register.ts";

/** The register's revision, on which writes of agencies and groups build. */
export async function registerRev(db: D1Database): Promise<number> {
  return (await db.prepare("SELECT rev FROM revision WHERE scope = 'register'").first<number>("rev")) ?? 0;
}

export interface RegisterAt {
  rev: number;
  register: Register;
}

/** The register with its revision; the revision is the older of the two where a write comes between. */
export async function readRegisterAt(db: D1Database): Promise<RegisterAt> {
  const rev = await registerRev(db);
  return { rev, register: await readRegister(db) };
}

/** Every plan with its duties as they ever read: each must still find its names in the register after a write. */
export async function readPlans(db: D1Database): Promise<Plan[]> {
  const heads = await planHeads(db);
  const plans = await Promise.all(heads.map(({ id }) => storedPlanOrNull(db, id)));
  return plans.flatMap((stored) => (stored === null ? [] : everyWording(stored.published, stored.changes)));
}
