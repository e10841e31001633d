/**
 * The next `rev`, or NULL, on which the batch fails whole, where another write came first or the period
 * is not open. Numbered parameters: ?1 period, ?2 the rev on which the write builds.
 */
export const GUARDED_REV =
  "iif(rev = ?2 AND (SELECT state FROM period WHERE id = ?1) = 'open', rev + 1, NULL)";

/** Runs a guarded batch whole or not at all; false where its guard, or a row that was there first, refused it. */
export async function runGuarded(db: D1Database, statements: D1PreparedStatement[]): Promise<boolean> {
  try {
    await db.batch(statements);
    return true;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    if (/constraint failed: (report_head|report_version|idempotency)\./.test(message)) return false;
    throw error;
  }
}

/** Bumps what shows the period: its own view and those of later periods of the plan, which show its closings. */
export function bumpViews(db: D1Database, period: string): D1PreparedStatement {
  return db
    .prepare(
      `INSERT INTO revision (scope, rev)
       SELECT 'period:' || later.id, 1 FROM period later JOIN period this ON this.id = ?
       WHERE later.plan = this.plan AND later.from_day >= this.from_day
       ON CONFLICT (scope) DO UPDATE SET rev = rev + 1`,
    )
    .bind(period);
}

export interface AuditEntry {
  at: string;
  account: string;
  action: string;
  period: string | null;
  agency: string | null;
  version: number | null;
  request: string;
}

export function writeAudit(db: D1Database, entry: AuditEntry): D1PreparedStatement {
  const { at, account, action, period, agency, version, request } = entry;
  return db
    .prepare(
      "INSERT INTO audit (at, account, action, period, agency, version, request) VALUES (?, ?, ?, ?, ?, ?, ?)",
    )
    .bind(at, account, action, period, agency, version, request);
}
