import type { AdjustmentRequest } from "../../../shared/wire/requests/admin.ts";
import { type AuditEntry, bumpViews, runGuarded, writeAudit } from "../guard.ts";

/** Enters an adjustment as a new row; false, and nothing stored, where the period was closed meanwhile. */
export function storeAdjustment(
  db: D1Database,
  period: string,
  adjustment: AdjustmentRequest,
  at: string,
  audit: AuditEntry,
): Promise<boolean> {
  const { kind, agency, duty, reason, from, to } = adjustment;
  const role = adjustment.kind === "add" ? adjustment.role : null;
  const successor = adjustment.kind === "reassign" ? adjustment.successor : null;
  return runGuarded(db, [
    // NULL, on which the batch fails, where the period was closed meanwhile.
    db
      .prepare(
        `UPDATE period SET rev = iif(state <> 'closed' OR EXISTS (
           SELECT 1 FROM json_each(open_for) WHERE value = ?2), rev, NULL) WHERE id = ?1`,
      )
      .bind(period, agency),
    db
      .prepare(
        `INSERT INTO adjustment (period, agency, kind, duty, role, successor, reason, from_day, to_day, at, by)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      )
      .bind(period, agency, kind, duty, role, successor, reason, from, to, at, audit.account),
    writeAudit(db, audit),
    bumpViews(db, period),
  ]);
}
