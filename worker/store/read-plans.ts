import type { Day } from "../../shared/day.ts";
import type { DutyOrigins } from "../../shared/plan/duty-origins.ts";
import type { Duty, Plan, PlanHead, PlanState } from "../../shared/plan/plan.ts";
import { type PlanChange, planAt } from "../../shared/plan/plan-change.ts";
import { storedDuty } from "../../shared/plan/stored-duty.ts";
import type { Group } from "../../shared/register/register.ts";
import { rows } from "./rows.ts";

interface PlanRow extends PlanHead {
  sections: string;
  state: PlanState;
  rev: number;
  changes: string;
  names: string;
  trial: string | null;
}

/** A plan as it was published, with what became of it; `planAt` gives it as it holds at a cut-off. */
export interface StoredPlan {
  state: PlanState;
  /** Of the plan and its changes, on which the next change builds. */
  rev: number;
  published: Plan;
  changes: PlanChange[];
  /** What its names mean beyond the register. */
  names: Group[];
  /** The bodies that try it; null: it is no trial. */
  trial: string[] | null;
}

const PLAN_HEAD = "id, number, date, issuer, title";
/** In the statement that reads the plan: most plans have no change, and another statement would cost every form. */
const CHANGES = `(SELECT json_group_array(json_object('id', c.id, 'plan', c.plan, 'kind', c.kind,
  'document', c.document, 'date', c.date, 'reason', c.reason, 'duties', json(c.duties), 'at', c.at, 'by', c.by))
  FROM plan_change c WHERE c.plan = plan.id)`;
/** Later than the day of any change. */
const END_OF_TIME: Day = "9999-12-31";

/** A plan by its id, or as that of a stored period; bound as ?1 and ?2 of a query. */
export type PlanKey = [plan: string, period: null] | [plan: null, period: string];
/** The plan that a key means. */
export const KEYED_PLAN = "coalesce(?1, (SELECT plan FROM period WHERE id = ?2))";

/** What `storedPlanOf` makes a plan of. */
export function planQueries(db: D1Database, key: PlanKey): [D1PreparedStatement, D1PreparedStatement] {
  return [
    db
      .prepare(
        `SELECT ${PLAN_HEAD}, sections, state, rev, names, trial, ${CHANGES} AS changes FROM plan WHERE id = ${KEYED_PLAN}`,
      )
      .bind(...key),
    db.prepare(`SELECT duties FROM plan_part WHERE plan = ${KEYED_PLAN} ORDER BY position`).bind(...key),
  ];
}

export function storedPlanOf(plans: D1Result | undefined, parts: D1Result | undefined): StoredPlan | null {
  const row = rows<PlanRow>(plans)[0];
  if (row === undefined) return null;
  const { changes, names, rev, sections, state, trial, ...head } = row;
  // Its publication was taken back: nothing of it is shown until it is published again.
  if (state === "draft" && trial === null) return null;
  const duties = rows<{ duties: string }>(parts).flatMap((part): Duty[] =>
    JSON.parse(part.duties).map(storedDuty),
  );
  const published = { ...head, sections: JSON.parse(sections), duties };
  return {
    state,
    rev,
    published,
    changes: JSON.parse(changes),
    names: JSON.parse(names),
    trial: trial && JSON.parse(trial),
  };
}

/** The plans that were published; neither those of trials nor one that was taken back. */
export async function planHeads(db: D1Database): Promise<PlanHead[]> {
  const { results } = await db
    .prepare(`SELECT ${PLAN_HEAD} FROM plan WHERE state <> 'draft' ORDER BY date, id`)
    .all<PlanHead>();
  return results;
}

/** The plans of these trials. */
export async function trialPlanHeads(db: D1Database, ids: readonly string[]): Promise<PlanHead[]> {
  const { results } = await db
    .prepare(`SELECT ${PLAN_HEAD} FROM plan WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id`)
    .bind(JSON.stringify(ids))
    .all<PlanHead>();
  return results;
}

/** A plan as it was published, with its changes, or null. */
export async function storedPlanOrNull(db: D1Database, id: string): Promise<StoredPlan | null> {
  const [plans, parts] = await db.batch(planQueries(db, [id, null]));
  return storedPlanOf(plans, parts);
}

/** A plan with its duties in order as all its changes leave it, or null. */
export async function planOrNull(db: D1Database, id: string): Promise<Plan | null> {
  const stored = await storedPlanOrNull(db, id);
  return stored && planAt(stored.published, stored.changes, END_OF_TIME);
}

/** By duty, where its fields stand in the plan's document and who set them. */
export async function readPlanOrigins(db: D1Database, plan: string): Promise<Map<string, DutyOrigins>> {
  const { results } = await db
    .prepare("SELECT duty, content FROM plan_origin WHERE plan = ? ORDER BY duty")
    .bind(plan)
    .all<{ duty: string; content: string }>();
  return new Map(results.map(({ content, duty }) => [duty, JSON.parse(content)]));
}
