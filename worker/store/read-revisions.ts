/** The revision that a period's views show, or null where there is no such period. Reads two rows. */
export async function viewRevisionOrNull(db: D1Database, period: string): Promise<number | null> {
  return db
    .prepare(`SELECT r.rev FROM period p JOIN revision r ON r.scope = 'plan:' || p.plan WHERE p.id = ?`)
    .bind(period)
    .first<number>("rev");
}
