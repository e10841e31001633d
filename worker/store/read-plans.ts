import type { Duty, Plan, PlanHead } from "../../shared/plan/plan.ts";
import { storedDuty } from "../../shared/plan/stored-duty.ts";
import { rows } from "./rows.ts";

interface PlanRow extends PlanHead {
  sections: string;
}

const PLAN_HEAD = "id, number, date, issuer, title";

/** A plan by its id, or as that of a stored period; bound as ?1 and ?2 of a query. */
export type PlanKey = [plan: string, period: null] | [plan: null, period: string];
/** The plan that a key means. */
export const KEYED_PLAN = "coalesce(?1, (SELECT plan FROM period WHERE id = ?2))";

/** What `planOf` makes a plan of. */
export function planQueries(db: D1Database, key: PlanKey): [D1PreparedStatement, D1PreparedStatement] {
  return [
    db.prepare(`SELECT ${PLAN_HEAD}, sections FROM plan WHERE id = ${KEYED_PLAN}`).bind(...key),
    db.prepare(`SELECT duties FROM plan_part WHERE plan = ${KEYED_PLAN} ORDER BY position`).bind(...key),
  ];
}

export function planOf(plans: D1Result | undefined, parts: D1Result | undefined): Plan | null {
  const row = rows<PlanRow>(plans)[0];
  if (row === undefined) return null;
  const duties = rows<{ duties: string }>(parts).flatMap((part): Duty[] =>
    JSON.parse(part.duties).map(storedDuty),
  );
  return { ...row, sections: JSON.parse(row.sections), duties };
}

export async function planHeads(db: D1Database): Promise<PlanHead[]> {
  const { results } = await db.prepare(`SELECT ${PLAN_HEAD} FROM plan ORDER BY date, id`).all<PlanHead>();
  return results;
}

/** A plan with its duties in order, or null. */
export async function planOrNull(db: D1Database, id: string): Promise<Plan | null> {
  const [plans, parts] = await db.batch(planQueries(db, [id, null]));
  return planOf(plans, parts);
}
