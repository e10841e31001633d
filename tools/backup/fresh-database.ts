// What migrations alone make of an empty database, found by running them in memory.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { type Database, MIGRATIONS, type Row } from "./database.ts";

/** An SQLite database in memory, asked as D1 is. */
export function sqliteDatabase(sqlite: DatabaseSync): Database {
  return {
    read: async (queries) => queries.map((sql) => sqlite.prepare(sql).all() as Row[]),
    write: async (statements) => {
      sqlite.exec(`BEGIN;\n${statements.join(";\n")};\nCOMMIT;`);
    },
  };
}

/** A database in memory after these migrations. Throws where the code has no such migration. */
export async function freshDatabase(migrations: readonly string[], folder = MIGRATIONS): Promise<Database> {
  const sqlite = new DatabaseSync(":memory:");
  for (const name of migrations) {
    const sql = await readFile(join(folder, name), "utf8").catch(() => {
      throw new Error(`this version of the code has no migration ${name}: take the version that has it`);
    });
    sqlite.exec(`BEGIN;\n${sql}\nCOMMIT;`);
  }
  return sqliteDatabase(sqlite);
}
