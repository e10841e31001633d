import type { ExemptionRequest } from "../../shared/wire/requests/settings.ts";
import { type AuditEntry, bumpViews, PERIOD_WRITABLE, runGuarded, writeAudit } from "./guard.ts";

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
