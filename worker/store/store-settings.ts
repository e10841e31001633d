import type { Guidance } from "../../shared/register/obligation.ts";
import type { ExemptionRequest } from "../../shared/wire/api.ts";
import { type AuditEntry, bumpPlan, bumpViews, PERIOD_WRITABLE, runGuarded, writeAudit } from "./guard.ts";

/** Stores an exemption as a new row, with its audit entry; false, and nothing stored, where the period closed. */
export function storeExemption(
  db: D1Database,
  exemption: ExemptionRequest & { period: string; agency: string; rule: string; at: string },
  audit: AuditEntry,
): Promise<boolean> {
  const { period, agency, rule, reason, from, to, at } = exemption;
  return runGuarded(db, [
    db
      .prepare(
        `INSERT INTO exemption (period, agency, rule, reason, from_day, to_day, at, by)
         VALUES (?1, ?3, iif(${PERIOD_WRITABLE}, ?2, NULL), ?4, ?5, ?6, ?7, ?8)`,
      )
      .bind(period, rule, agency, reason, from, to, at, audit.account),
    writeAudit(db, audit),
    bumpViews(db, period),
  ]);
}

/** Takes the guiding document of a duty back: the duty waits again. The log keeps what stood. */
export async function removeGuidance(
  db: D1Database,
  { planId, duty }: Pick<Guidance, "planId" | "duty">,
  audit: AuditEntry,
): Promise<void> {
  await db.batch([
    db.prepare("DELETE FROM guidance WHERE plan = ? AND duty = ?").bind(planId, duty),
    writeAudit(db, audit),
    bumpPlan(db, planId),
  ]);
}

/** Enters or replaces the guiding document of a duty; every view of the plan's periods may show it. */
export async function storeGuidance(
  db: D1Database,
  { planId, duty, document, date, due }: Guidance,
  audit: AuditEntry,
): Promise<void> {
  await db.batch([
    db
      .prepare(
        `INSERT INTO guidance (plan, duty, document, date, due) VALUES (?, ?, ?, ?, ?)
         ON CONFLICT (plan, duty) DO UPDATE SET document = excluded.document, date = excluded.date, due = excluded.due`,
      )
      .bind(planId, duty, document, date, due),
    writeAudit(db, audit),
    bumpPlan(db, planId),
  ]);
}
