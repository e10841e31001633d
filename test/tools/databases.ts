// Databases of tests: real D1 on workerd in this process, several in one runtime, each with the real migrations.
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { getPlatformProxy } from "wrangler";
import type { Database } from "../../tools/backup/database.ts";
import { type Binding, boundDatabase } from "../../tools/backup/wrangler-database.ts";
import { demoSeedSql } from "../../tools/demo/demo-seed.ts";

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

/** A database with the plan, the register, the demo's people and one entry of the log. */
export async function seed(db: Database): Promise<void> {
  await db.write([
    ...demoSeedSql(),
    "INSERT INTO audit (at, account, action, request) VALUES ('t', 'tong-hop-1', 'bind_account', 'r')",
  ]);
}
