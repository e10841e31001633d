/** Where a period's view comes from. */
export interface ViewSource {
  /** The revision that a live view of the period shows. */
  rev: number;
  /** Closed to all: what it shows no longer changes. */
  closed: boolean;
  /** The snapshot that was frozen when it closed; null where it is live, or was closed before there were any. */
  closing: number | null;
}

/** Where a period's view comes from, or null where there is no such period. Reads two rows. */
export async function viewSourceOrNull(db: D1Database, period: string): Promise<ViewSource | null> {
  const row = await db
    .prepare(
      `SELECT r.rev, p.state = 'closed' AND p.open_for = '[]' AS closed, p.closing
       FROM period p JOIN revision r ON r.scope = 'plan:' || p.plan WHERE p.id = ?`,
    )
    .bind(period)
    .first<{ rev: number; closed: 0 | 1; closing: number | null }>();
  if (row === null) return null;
  const closed = row.closed === 1;
  return { rev: row.rev, closed, closing: closed ? row.closing : null };
}
