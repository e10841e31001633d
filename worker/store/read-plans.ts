import type { Duty, Plan, PlanHead } from "../../shared/plan/plan.ts";
import { rows } from "./rows.ts";

interface PlanRow extends PlanHead {
  sections: string;
}

const PLAN_HEAD = "id, number, date, issuer, title";

/** What `planOf` makes a plan of. */
export function planQueries(db: D1Database, id: string): [D1PreparedStatement, D1PreparedStatement] {
  return [
    db.prepare(`SELECT ${PLAN_HEAD}, sections FROM plan WHERE id = ?`).bind(id),
    db.prepare("SELECT duties FROM plan_part WHERE plan = ? ORDER BY position").bind(id),
  ];
}

export function planOf(plans: D1Result | undefined, parts: D1Result | undefined): Plan | null {
  const row = rows<PlanRow>(plans)[0];
  if (row === undefined) return null;
  const duties = rows<{ duties: string }>(parts).flatMap((part): Duty[] => JSON.parse(part.duties));
  return { ...row, sections: JSON.parse(row.sections), duties };
}

export async function planHeads(db: D1Database): Promise<PlanHead[]> {
  const { results } = await db.prepare(`SELECT ${PLAN_HEAD} FROM plan ORDER BY date, id`).all<PlanHead>();
  return results;
}

/** A plan with its duties in order, or null. */
export async function planOrNull(db: D1Database, id: string): Promise<Plan | null> {
  const [plans, parts] = await db.batch(planQueries(db, id));
  return planOf(plans, parts);
}
