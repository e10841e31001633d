import type { SignedReport } from "../../shared/wire/replies/province.ts";

/** Whether a report that binds the texts of period ?1 was signed since the period was last opened again. */
export const TEXTS_ARE_SIGNED = `EXISTS (SELECT 1 FROM signed_report s JOIN period p ON p.id = s.period
  WHERE s.period = ?1 AND s.snapshot > p.live_after)`;

const LINE = `s.snapshot, s.number, s.date, s.signer, s.at, a.name AS by
  FROM signed_report s JOIN account a ON a.id = s.by`;

/** What was recorded as signed in a period, oldest first; the newest of a snapshot stands. */
export async function readSignedReports(db: D1Database, period: string): Promise<SignedReport[]> {
  const { results } = await db
    .prepare(`SELECT ${LINE} WHERE s.period = ? ORDER BY s.id`)
    .bind(period)
    .all<SignedReport>();
  return results;
}

/** The snapshot of the signed report that binds the texts now, or null. */
export function signedSnapshotOrNull(db: D1Database, period: string): Promise<number | null> {
  return db
    .prepare(
      `SELECT s.snapshot FROM signed_report s JOIN period p ON p.id = s.period
       WHERE s.period = ? AND s.snapshot > p.live_after ORDER BY s.id DESC LIMIT 1`,
    )
    .bind(period)
    .first<number>("snapshot");
}

/** Number and day of the report that was signed on a snapshot, or null; the newest record stands. */
export function signedOnOrNull(
  db: D1Database,
  period: string,
  snapshot: number,
): Promise<{ number: string; date: string } | null> {
  return db
    .prepare(
      "SELECT number, date FROM signed_report WHERE period = ? AND snapshot = ? ORDER BY id DESC LIMIT 1",
    )
    .bind(period, snapshot)
    .first<{ number: string; date: string }>();
}
