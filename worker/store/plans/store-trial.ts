import type { Plan } from "../../../shared/plan/plan.ts";
import type { Group, Period } from "../../../shared/register/register.ts";
import { type AuditEntry, runGuarded, writeAudit } from "../guard.ts";
import { writePlan } from "./plan-rows.ts";

interface Trial {
  draft: string;
  draftRev: number;
  /** Of its own id, as its period has. */
  plan: Plan;
  names: readonly Group[];
  period: Period;
  agencies: readonly string[];
  at: string;
  by: string;
}

/** Whether reports of the plan that a draft became, or of one with its id, were sent. */
export async function hasReports(db: D1Database, plans: readonly (string | null)[]): Promise<boolean> {
  const row = await db
    .prepare(
      `SELECT 1 AS here FROM period p JOIN report_head h ON h.period = p.id
       WHERE p.trial = 0 AND p.plan IN (SELECT value FROM json_each(?)) LIMIT 1`,
    )
    .bind(JSON.stringify(plans))
    .first();
  return row !== null;
}

/** Starts a trial on a draft at its revision. False, and nothing stored, where another write or trial came first. */
export function storeTrial(db: D1Database, trial: Trial, audit: AuditEntry): Promise<boolean> {
  const { agencies, at, by, draft, draftRev, names, period, plan } = trial;
  return runGuarded(db, [
    db.prepare("UPDATE plan_draft SET rev = iif(rev = ?2, rev, NULL) WHERE id = ?1").bind(draft, draftRev),
    ...writePlan(db, { plan, names, trial: agencies }),
    db
      .prepare(
        `INSERT INTO period (id, plan, name, from_day, to_day, agency_due, province_due, state, open_for,
           indicator_set, trial) VALUES (?, ?, ?, ?, ?, ?, ?, 'open', '[]', ?, 1)`,
      )
      .bind(
        ...[period.id, plan.id, period.name, period.from, period.to],
        ...[period.agencyDue, period.provinceDue, period.indicatorSet],
      ),
    db
      .prepare(
        `INSERT INTO plan_trial (period, draft, draft_rev, started_at, started_by)
         VALUES (?, ?, ?, ?, ?)`,
      )
      .bind(period.id, draft, draftRev, at, by),
    writeAudit(db, audit),
  ]);
}

/** Ends the running trial of a draft, where there is one: it takes nothing more, and nothing of it is wiped. */
export function endTrialOf(
  db: D1Database,
  { at, by, draft }: { draft: string; at: string; by: string },
): D1PreparedStatement[] {
  return [
    db
      .prepare(
        `UPDATE period SET state = 'draft', rev = rev + 1
         WHERE id IN (SELECT period FROM plan_trial WHERE draft = ? AND ended_at IS NULL)`,
      )
      .bind(draft),
    db
      .prepare("UPDATE plan_trial SET ended_at = ?2, ended_by = ?3 WHERE draft = ?1 AND ended_at IS NULL")
      .bind(draft, at, by),
  ];
}

/** Ends the running trial of a draft. */
export async function storeTrialEnd(
  db: D1Database,
  end: { draft: string; at: string; by: string },
  audit: AuditEntry,
): Promise<void> {
  await db.batch([...endTrialOf(db, end), writeAudit(db, audit)]);
}
