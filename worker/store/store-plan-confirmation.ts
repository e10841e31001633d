import { type AuditEntry, runGuarded, writeAudit } from "./guard.ts";

/** Confirms what a plan's content hashes to, or takes the confirmation back where it is null. */
export function storePlanConfirmation(
  db: D1Database,
  plan: string,
  content: string | null,
  at: string,
  audit: AuditEntry,
): Promise<boolean> {
  return runGuarded(db, [
    db
      .prepare("INSERT INTO plan_confirmation (plan, content, at, by) VALUES (?, ?, ?, ?)")
      .bind(plan, content, at, audit.account),
    writeAudit(db, audit),
  ]);
}
