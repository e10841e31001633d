import type { ReportLetter } from "../../shared/report/report.ts";
import { type AuditEntry, bumpViews, PERIOD_OPEN, runGuarded, writeAudit } from "./guard.ts";

/** Records number and day of a version's document as a new row; false where the period closed meanwhile. */
export function storeReportLetter(
  db: D1Database,
  { period, agency, version }: { period: string; agency: string; version: number },
  { number, date }: ReportLetter,
  audit: AuditEntry,
): Promise<boolean> {
  return runGuarded(db, [
    db
      .prepare(
        `INSERT INTO report_letter (period, agency, version, number, date, at, by)
         VALUES (?1, ?3, ?2, iif(${PERIOD_OPEN}, ?4, NULL), ?5, ?6, ?7)`,
      )
      .bind(period, version, agency, number, date, audit.at, audit.account),
    writeAudit(db, audit),
    bumpViews(db, period),
  ]);
}
