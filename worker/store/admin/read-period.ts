/** The revision of a period, or null where there is none. */
export async function periodRevOrNull(db: D1Database, id: string): Promise<number | null> {
  return db.prepare("SELECT rev FROM period WHERE id = ?").bind(id).first<number>("rev");
}

export async function indicatorSetExists(db: D1Database, id: string): Promise<boolean> {
  return (await db.prepare("SELECT 1 AS here FROM indicator_set WHERE id = ?").bind(id).first()) !== null;
}
