import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { DatabaseSync } from "node:sqlite";
import { expect, test } from "vitest";
import { MIGRATIONS } from "../../tools/backup/database.ts";
import { sqliteDatabase } from "../../tools/backup/fresh-database.ts";
import { migrate } from "../../tools/migrate.ts";

const flat = (sql: unknown) => String(sql).replaceAll(/\s+/g, " ").trim();

// Wrangler's own command starts a runtime for each migration; a database that it migrated and one of ours are the same.
test("what was applied is noted by name, in the table that the installed wrangler makes for it", async () => {
  const wrangler = readFileSync(createRequire(import.meta.url).resolve("wrangler"), "utf8");
  const [, columns] = /CREATE TABLE IF NOT EXISTS \$\{escapedTableName\}\(([^;]*)\);`/.exec(wrangler) ?? [];
  const db = sqliteDatabase(new DatabaseSync(":memory:"));
  await migrate(db);
  const [tables, applied] = await db.read([
    "SELECT sql FROM sqlite_schema WHERE name = 'd1_migrations'",
    "SELECT name FROM d1_migrations ORDER BY id",
  ]);
  expect(tables?.map(({ sql }) => flat(sql))).toEqual([`CREATE TABLE d1_migrations ( ${flat(columns)} )`]);
  expect(applied?.map(({ name }) => name)).toEqual(readdirSync(MIGRATIONS).sort());
});
