import type { Period } from "../../../shared/register/register.ts";
import { type AuditEntry, bumpViews, runGuarded, writeAudit } from "../guard.ts";
import { type PreparedSnapshot, writeSnapshot } from "../store-snapshot.ts";

const COLUMNS = "id, plan, name, from_day, to_day, agency_due, province_due, state, open_for, indicator_set";

/**
 * Stores a period: a new one for rev 0, else a change of the one at `rev`; with what it shows from now on where it
 * closes, and what is carried into it. False, and nothing stored, where another write came first.
 */
export function storePeriod(
  db: D1Database,
  period: Period,
  rev: number,
  audit: AuditEntry,
  closing: PreparedSnapshot | null = null,
  carried: readonly D1PreparedStatement[] = [],
): Promise<boolean> {
  const { id, planId, name, from, to, agencyDue, provinceDue, state, indicatorSet } = period;
  const openFor = JSON.stringify(period.openFor);
  const values = [id, planId, name, from, to, agencyDue, provinceDue, state, openFor, indicatorSet];
  const write =
    rev === 0
      ? db.prepare(`INSERT INTO period (${COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`).bind(...values)
      : db
          .prepare(
            `UPDATE period SET name = ?3, from_day = ?4, to_day = ?5, agency_due = ?6, province_due = ?7,
               state = ?8, open_for = ?9, indicator_set = ?10, closing = coalesce(?12, closing),
               rev = iif(rev = ?11 AND plan = ?2, rev + 1, NULL)
             WHERE id = ?1`,
          )
          .bind(...values, rev, closing?.number ?? null);
  const frozen = closing === null ? [] : writeSnapshot(db, closing);
  return runGuarded(db, [...frozen, write, ...carried, writeAudit(db, audit), bumpViews(db, id)]);
}
