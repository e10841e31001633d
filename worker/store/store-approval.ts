import { type AuditEntry, PERIOD_OPEN, runGuarded, writeAudit } from "./guard.ts";

/** What a body sets; false, and nothing stored, is not possible but for a record that was removed. */
export function storeOwnApproval(
  db: D1Database,
  setting: { agency: string; required: boolean; approvers: readonly string[]; at: string },
  audit: AuditEntry,
): Promise<boolean> {
  const { agency, approvers, at, required } = setting;
  return runGuarded(db, [
    db
      .prepare(
        `INSERT INTO own_approval (agency, required, approvers, at, by) VALUES (?1, ?2, ?3, ?4, ?5)
         ON CONFLICT (agency) DO UPDATE SET required = ?2, approvers = ?3, at = ?4, by = ?5`,
      )
      .bind(agency, Number(required), JSON.stringify(approvers), at, audit.account),
    writeAudit(db, audit),
  ]);
}

/** Confirms the cells of a report that is to be sent; false, and nothing stored, where the period closed. */
export function storeConfirmation(
  db: D1Database,
  { agency, at, cells, period }: { period: string; agency: string; cells: string; at: string },
  audit: AuditEntry,
): Promise<boolean> {
  return runGuarded(db, [
    db
      .prepare(
        `INSERT INTO confirmation (period, agency, cells, at, by)
         VALUES (?1, ?3, iif(${PERIOD_OPEN}, ?2, NULL), ?4, ?5)
         ON CONFLICT (period, agency) DO UPDATE SET cells = excluded.cells, at = ?4, by = ?5`,
      )
      .bind(period, cells, agency, at, audit.account),
    writeAudit(db, audit),
  ]);
}
