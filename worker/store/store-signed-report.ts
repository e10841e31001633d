import type { SignedReportRequest } from "../../shared/wire/requests/settings.ts";
import { type AuditEntry, writeAudit } from "./guard.ts";

/** Records a signed report as a new row. */
export async function storeSignedReport(
  db: D1Database,
  { period, snapshot, number, date, signer, at }: SignedReportRequest & { period: string; at: string },
  audit: AuditEntry,
): Promise<void> {
  await db.batch([
    db
      .prepare(
        `INSERT INTO signed_report (period, snapshot, number, date, signer, at, by)
         VALUES (?, ?, ?, ?, ?, ?, ?)`,
      )
      .bind(period, snapshot, number, date, signer, at, audit.account),
    writeAudit(db, audit),
  ]);
}
