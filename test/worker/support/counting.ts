/** A database that counts what it is asked: round trips, statements, and rows as the platform bills them. */
export interface Counting {
  db: D1Database;
  rowsRead: () => number;
  rowsWritten: () => number;
  queries: () => number;
  roundTrips: () => number;
}

/** Counts over a database, from nought on. */
export function counting(db: D1Database): Counting {
  const sum = { read: 0, written: 0, queries: 0, trips: 0 };
  const inners = new WeakMap<object, D1PreparedStatement>();
  const add = (results: D1Result[]) => {
    sum.trips += 1;
    for (const { meta } of results) {
      sum.queries += 1;
      sum.read += meta.rows_read;
      sum.written += meta.rows_written;
    }
  };
  const statement = (inner: D1PreparedStatement): D1PreparedStatement => {
    const run = async () => {
      const result = await inner.all<Record<string, unknown>>();
      add([result]);
      return result;
    };
    const outer = {
      bind: (...values: unknown[]) => statement(inner.bind(...values)),
      all: run,
      run,
      async first(column?: string) {
        const row = (await run()).results[0] ?? null;
        return column === undefined || row === null ? row : row[column];
      },
    };
    inners.set(outer, inner);
    return outer as unknown as D1PreparedStatement;
  };
  const batch = async (statements: D1PreparedStatement[]) => {
    const results = await db.batch(statements.map((outer) => inners.get(outer) ?? outer));
    add(results);
    return results;
  };
  return {
    db: { prepare: (sql: string) => statement(db.prepare(sql)), batch } as unknown as D1Database,
    rowsRead: () => sum.read,
    rowsWritten: () => sum.written,
    queries: () => sum.queries,
    roundTrips: () => sum.trips,
  };
}
