import type { Adjustment } from "../../../shared/register/obligation.ts";
import type { AdjustmentLine } from "../../../shared/wire/replies/admin.ts";
import type { AdjustmentRequest } from "../../../shared/wire/requests/admin.ts";
import { ADJUSTMENT, type AdjustmentRow, adjustmentOf } from "../adjustment-row.ts";
import { type AuditEntry, bumpViews, runGuarded, writeAudit } from "../guard.ts";

interface EnteredRow extends AdjustmentRow {
  at: string;
  byId: string;
  byName: string;
}

/** An adjustment with who entered it and when. */
export type EnteredAdjustment = Adjustment & Pick<AdjustmentLine, "at" | "by">;

/** Every adjustment that was entered for a period, oldest first, in force or not. */
export async function readAdjustments(db: D1Database, period: string): Promise<EnteredAdjustment[]> {
  const { results } = await db
    .prepare(
      `SELECT ${ADJUSTMENT}, j.at, j.by AS byId, a.name AS byName
       FROM adjustment j JOIN account a ON a.id = j.by WHERE j.period = ? ORDER BY j.id`,
    )
    .bind(period)
    .all<EnteredRow>();
  return results.map((row) => {
    const by = { id: row.byId, name: row.byName };
    return { ...adjustmentOf(row), at: row.at, by };
  });
}

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
