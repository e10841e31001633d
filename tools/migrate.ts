// Migrations on a database of this machine, in this process: wrangler's command starts a runtime for each of them.
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { type Database, MIGRATIONS, textLiteral } from "./backup/database.ts";

/** The table by which wrangler knows what was applied. */
const APPLIED = `CREATE TABLE IF NOT EXISTS d1_migrations (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT UNIQUE,
  applied_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP NOT NULL
)`;

/** Applies the migrations that a database has not seen, up to a name, and notes each as wrangler does. */
export async function migrate(db: Database, folder = MIGRATIONS, until = "9999"): Promise<void> {
  const { unstable_splitSqlQuery: splitSql } = await import("wrangler");
  await db.write([APPLIED]);
  const [applied = []] = await db.read(["SELECT name FROM d1_migrations"]);
  const done = new Set(applied.map(({ name }) => name));
  for (const name of (await readdir(folder)).sort()) {
    if (done.has(name) || name >= until) continue;
    const sql = await readFile(join(folder, name), "utf8");
    await db.write([...splitSql(sql), `INSERT INTO d1_migrations (name) VALUES (${textLiteral(name)})`]);
  }
}
