// D1 has no view of one moment over several calls. So each call also asks how far every table has come, before and
// after, and what was read while somebody wrote is thrown away.
import { type Database, quoted } from "./database.ts";
import type { Table } from "./schema.ts";

/** Somebody wrote while the database was read. */
export class Moved extends Error {
  constructor() {
    super("the database was written to while it was read");
  }
}

/** Whatever the worker writes adds a row to the log or to the reminders, and so changes this. */
function progressQuery(tables: readonly Table[]): string {
  const parts = tables.map(({ name, columns, key }, at) => {
    const revisions = columns.includes("rev") ? " || ' ' || coalesce(sum(rev), 0)" : "";
    const last = key.length === 1 ? ` || ' ' || coalesce(max(${quoted(key[0] ?? "")}), '')` : "";
    return `(SELECT count(*)${last}${revisions} FROM ${quoted(name)}) AS c${at}`;
  });
  return `SELECT ${parts.join(", ")}`;
}

/** Reads as the database does; throws `Moved` where its content is not what it was at the first call. */
export function steadyRead(db: Database, tables: readonly Table[]): Database["read"] {
  const progress = progressQuery(tables);
  let stood: string | null = null;
  return async (queries) => {
    const answers = await db.read([progress, ...queries, progress]);
    for (const answer of [answers[0], answers.at(-1)]) {
      const now = JSON.stringify(answer);
      stood ??= now;
      if (now !== stood) throw new Moved();
    }
    return answers.slice(1, -1);
  };
}

/** How many rows each table has. */
export async function countRows(db: Database, tables: readonly Table[]): Promise<Map<string, number>> {
  const counts = tables.map(({ name }, at) => `(SELECT count(*) FROM ${quoted(name)}) AS c${at}`);
  const [[row] = []] = await db.read([`SELECT ${counts.join(", ")}`]);
  return new Map(tables.map(({ name }, at) => [name, Number(row?.[`c${at}`])]));
}
