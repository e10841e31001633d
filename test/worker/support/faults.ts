/** Where a request is broken off. */
export type Fault =
  /** The nth time that the database is read, counting from 0, it cannot be reached. */
  | { kind: "read"; nth: number }
  /** A statement that fails stands before the nth of the batch that writes, or behind its last. */
  | { kind: "statement"; nth: number }
  /** The batch is done, and its answer is lost. */
  | { kind: "lost" };

const FAILING = "INSERT INTO audit (at) VALUES (NULL)";
const LOST = "D1_ERROR: Network connection lost.";

/** A database that breaks off once, at the fault's place; `hit` gives what it met there, null where it met nothing. */
export function faulty(db: D1Database, fault: Fault): { db: D1Database; hit: () => string | null } {
  let met: string | null = null;
  let reads = 0;
  const inners = new WeakMap<object, { statement: D1PreparedStatement; writes: boolean }>();
  const read = () => {
    if (fault.kind === "read" && reads++ === fault.nth) {
      met = `read ${fault.nth}`;
      throw new Error(LOST);
    }
  };
  const wrap = (statement: D1PreparedStatement, writes: boolean): D1PreparedStatement => {
    const outer = {
      bind: (...values: unknown[]) => wrap(statement.bind(...values), writes),
      async all() {
        read();
        return statement.all();
      },
      async first(column?: string) {
        read();
        return column === undefined ? statement.first() : statement.first(column);
      },
    };
    inners.set(outer, { statement, writes });
    return outer as unknown as D1PreparedStatement;
  };
  const write = async (statements: D1PreparedStatement[]) => {
    if (fault.kind === "statement" && fault.nth <= statements.length) {
      met = `statement ${fault.nth} of ${statements.length}`;
      await db.batch(statements.toSpliced(fault.nth, 0, db.prepare(FAILING)));
    }
    const results = await db.batch(statements);
    if (fault.kind !== "lost") return results;
    met = "lost";
    throw new Error(LOST);
  };
  const batch = async (outers: D1PreparedStatement[]) => {
    const known = outers.map((outer) => inners.get(outer)!);
    const statements = known.map(({ statement }) => statement);
    if (known.some(({ writes }) => writes)) return write(statements);
    read();
    return db.batch(statements);
  };
  const prepare = (sql: string) => wrap(db.prepare(sql), /^\s*(INSERT|UPDATE)/.test(sql));
  return { db: { prepare, batch } as unknown as D1Database, hit: () => met };
}

/** Numbers from 0 up to below `below`, the same ones for the same seed. */
export function lots(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}
