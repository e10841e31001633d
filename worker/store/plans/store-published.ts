import type { DutyOrigins } from "../../../shared/plan/duty-origins.ts";
import type { Plan } from "../../../shared/plan/plan.ts";
import type { Group } from "../../../shared/register/register.ts";
import { type AuditEntry, bumpPlan, runGuarded, writeAudit } from "../guard.ts";
import { writeOrigins, writePlan } from "./plan-rows.ts";
import { endTrialOf } from "./store-trial.ts";

interface Publication {
  draft: string;
  rev: number;
  plan: Plan;
  names: readonly Group[];
  origins: readonly { duty: string; origins: DutyOrigins }[];
  at: string;
  by: string;
}

/** Whether a plan of this id, or of this number and year, stands. */
export async function planStands(db: D1Database, { id, number, date }: Plan): Promise<boolean> {
  const row = await db
    .prepare(
      `SELECT 1 AS here FROM plan WHERE (id = ?1 OR (number = ?2 AND substr(date, 1, 4) = substr(?3, 1, 4)))
         AND state <> 'draft'`,
    )
    .bind(id, number, date)
    .first();
  return row !== null;
}

/** Makes a draft a plan, and ends its trial. False, and nothing stored, where another write came first. */
export function storePublished(
  db: D1Database,
  { at, by, draft, names, origins, plan, rev }: Publication,
  audit: AuditEntry,
): Promise<boolean> {
  return runGuarded(db, [
    ...writePlan(db, { plan, names, trial: null }),
    ...writeOrigins(db, plan.id, origins),
    db
      .prepare(
        `UPDATE plan_draft SET plan = ?3, rev = iif(rev = ?2 AND plan IS NULL, rev + 1, NULL) WHERE id = ?1`,
      )
      .bind(draft, rev, plan.id),
    ...endTrialOf(db, { draft, at, by }),
    writeAudit(db, audit),
  ]);
}

/** Nothing of the plan was reported, changed or closed. */
const UNTOUCHED = `NOT EXISTS (SELECT 1 FROM report_head h JOIN period p ON p.id = h.period WHERE p.plan = ?1)
  AND NOT EXISTS (SELECT 1 FROM plan_change WHERE plan = ?1)
  AND NOT EXISTS (SELECT 1 FROM period WHERE plan = ?1 AND state = 'closed')`;

/** Whether a publication may still be taken back. */
export async function isUntouched(db: D1Database, plan: string): Promise<boolean> {
  return (await db.prepare(`SELECT ${UNTOUCHED} AS is_so`).bind(plan).first<number>("is_so")) === 1;
}

/**
 * Takes a publication back: the plan is a draft again, and its periods are in preparation, so that a report that comes
 * meanwhile is refused. False, and nothing stored, where something came first.
 */
export function storeWithdrawn(
  db: D1Database,
  { plan, rev }: { plan: string; rev: number },
  audit: AuditEntry,
): Promise<boolean> {
  return runGuarded(db, [
    db
      .prepare(
        `UPDATE plan SET state = 'draft', rev = iif(rev = ?2 AND state = 'published' AND ${UNTOUCHED}, rev + 1, NULL)
         WHERE id = ?1`,
      )
      .bind(plan, rev),
    db
      .prepare("UPDATE period SET state = 'draft', rev = rev + 1 WHERE plan = ? AND state = 'open'")
      .bind(plan),
    db.prepare("UPDATE plan_draft SET plan = NULL, rev = rev + 1 WHERE plan = ?").bind(plan),
    writeAudit(db, audit),
    bumpPlan(db, plan),
  ]);
}

/** Ends a plan or takes its end back. False, and nothing stored, where another write came first. */
export function storePlanState(
  db: D1Database,
  { plan, rev, state }: { plan: string; rev: number; state: "published" | "ended" },
  audit: AuditEntry,
): Promise<boolean> {
  return runGuarded(db, [
    db
      .prepare("UPDATE plan SET state = ?3, rev = iif(rev = ?2, rev + 1, NULL) WHERE id = ?1")
      .bind(plan, rev, state),
    writeAudit(db, audit),
    bumpPlan(db, plan),
  ]);
}
