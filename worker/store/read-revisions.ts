/**
 * The revisions that a period's view shows, or null where there is no such period. Reads two rows, which
 * `scope IN (…)` would not.
 */
export async function revisionsOrNull(
  db: D1Database,
  period: string,
): Promise<{ period: number; register: number } | null> {
  const row = await db
    .prepare(
      `SELECT (SELECT rev FROM revision WHERE scope = ?) AS period,
         (SELECT rev FROM revision WHERE scope = 'register') AS register`,
    )
    .bind(`period:${period}`)
    .first<{ period: number | null; register: number | null }>();
  if (row === null || row.period === null) return null;
  return { period: row.period, register: row.register ?? 0 };
}
