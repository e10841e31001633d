/** A database that counts the rows which its single statements read, as the platform bills them. */
export function counting(db: D1Database): { db: D1Database; rowsRead: () => number } {
  let rows = 0;
  const statement = (inner: D1PreparedStatement): D1PreparedStatement =>
    ({
      bind: (...values: unknown[]) => statement(inner.bind(...values)),
      async all() {
        const result = await inner.all();
        rows += result.meta.rows_read;
        return result;
      },
      async first() {
        const result = await inner.all();
        rows += result.meta.rows_read;
        return result.results[0] ?? null;
      },
    }) as unknown as D1PreparedStatement;
  const counted = { prepare: (sql: string) => statement(db.prepare(sql)) } as unknown as D1Database;
  return { db: counted, rowsRead: () => rows };
}
