// Databases of tests: real D1 on workerd in this process, several in one runtime, each with the real migrations.
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { getPlatformProxy, unstable_splitSqlQuery as splitSql } from "wrangler";
import type { Database } from "../../tools/backup/database.ts";
import { type Binding, boundDatabase } from "../../tools/backup/wrangler-database.ts";
import { PEOPLE } from "../../tools/demo/people.ts";
import { readSeed, seedSql } from "../../tools/seed-sql.ts";

export const MIGRATIONS = "worker/migrations";

/** D1's own limit, held here for each statement, by the bytes. */
function withinLimits({ read, write }: Database): Database {
  const check = (statements: readonly string[]) => {
    for (const statement of statements) {
      if (Buffer.byteLength(statement) > 100_000) throw new Error(`a statement of ${statement.length} bytes`);
    }
  };
  return {
    read: (queries) => {
      check(queries);
      return read(queries);
    },
    write: (statements) => {
      check(statements);
      return write(statements);
    },
  };
}

export interface Databases {
  at(index: number): Database;
  close(): Promise<void>;
}

/** Opens empty databases in one runtime; they end with it. */
export async function openDatabases(count: number): Promise<Databases> {
  const folder = await mkdtemp(join(tmpdir(), "databases-"));
  const configPath = join(folder, "wrangler.toml");
  const sections = Array.from(
    { length: count },
    (_, at) => `[[d1_databases]]\nbinding = "DB${at}"\ndatabase_name = "d${at}"\ndatabase_id = "d${at}"\n`,
  );
  await writeFile(configPath, `name = "test"\ncompatibility_date = "2026-10-01"\n${sections.join("\n")}`);
  const { env, dispose } = await getPlatformProxy<Record<string, Binding>>({ configPath, persist: false });
  return {
    at(index) {
      const binding = env[`DB${index}`];
      if (binding === undefined) throw new Error(`no database ${index}`);
      return withinLimits(boundDatabase(binding));
    },
    async close() {
      await dispose();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Applies migrations and notes them as wrangler does. */
export async function migrate(db: Database, folder = MIGRATIONS, until = "9999"): Promise<void> {
  await db.write([
    "CREATE TABLE IF NOT EXISTS d1_migrations (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT UNIQUE)",
  ]);
  const [applied = []] = await db.read(["SELECT name FROM d1_migrations"]);
  const done = new Set(applied.map(({ name }) => name));
  for (const name of (await readdir(folder)).sort()) {
    if (done.has(name) || name >= until) continue;
    const sql = await readFile(join(folder, name), "utf8");
    await db.write([...splitSql(sql), `INSERT INTO d1_migrations (name) VALUES ('${name}')`]);
  }
}

/** A database with the plan, the register, the demo's people and one entry of the log. */
export async function seed(db: Database): Promise<void> {
  const accounts = PEOPLE.map(({ id, email, name, role, agency }) => ({ id, email, name, role, agency }));
  await db.write([
    ...seedSql({ ...readSeed(), accounts }),
    "INSERT INTO audit (at, account, action, request) VALUES ('t', 'tong-hop-1', 'bind_account', 'r')",
  ]);
}
