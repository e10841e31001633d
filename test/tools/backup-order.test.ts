// In which order rows go back, and how they are cut to fit: no row waits for one that comes later, no trigger adds any.
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Database } from "../../tools/backup/database.ts";
import { MIGRATIONS } from "../../tools/backup/database.ts";
import { freshDatabase, sqliteDatabase } from "../../tools/backup/fresh-database.ts";
import { insertStatements, referredFirst } from "../../tools/backup/load-rows.ts";
import { restoreBackup } from "../../tools/backup/restore-backup.ts";
import { readSchema, type Table } from "../../tools/backup/schema.ts";
import { takeBackup } from "../../tools/backup/take-backup.ts";
import { migrate } from "../../tools/migrate.ts";

const MIGRATION = `
CREATE TABLE entry (id INTEGER PRIMARY KEY AUTOINCREMENT, who TEXT NOT NULL REFERENCES zz_person (id), what TEXT) STRICT;
CREATE TABLE zz_person (id TEXT NOT NULL PRIMARY KEY, chief TEXT NOT NULL REFERENCES zz_person (id)) STRICT;
CREATE TABLE kept (id INTEGER PRIMARY KEY, word TEXT) STRICT;
INSERT INTO kept VALUES (1, 'by a migration');
INSERT INTO zz_person VALUES ('nobody', 'nobody');
CREATE TRIGGER kept_stays BEFORE DELETE ON kept BEGIN SELECT raise(ABORT, 'kept'); END;
CREATE TRIGGER person_is_noted AFTER INSERT ON zz_person
BEGIN INSERT INTO entry (who, what) VALUES (new.id, CASE WHEN new.id = new.chief THEN 'chief' ELSE 'came; in' END); END;
`;

let folder: string;
const opened: DatabaseSync[] = [];

/** A database in memory with foreign keys held, as D1 does. */
async function opening(): Promise<Database> {
  const sqlite = new DatabaseSync(":memory:");
  opened.push(sqlite);
  const db = sqliteDatabase(sqlite);
  await migrate(db, folder);
  return db;
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "backup-"));
  await writeFile(join(folder, "0001_order.sql"), MIGRATION);
});
afterAll(async () => {
  for (const sqlite of opened) sqlite.close();
  await rm(folder, { recursive: true });
});

test("of the real tables each comes after all that it refers to", async () => {
  const fresh = await freshDatabase(["0001_frame_accounts_reports.sql"]);
  const names = (await readSchema(fresh)).tables.map(({ name }) => name);
  for (const [child, parent] of [
    ["audit", "account"],
    ["account", "agency"],
    ["report_version", "report_head"],
    ["report_version", "form"],
    ["decision", "report_version"],
    ["period", "plan"],
  ] as const) {
    expect(names.indexOf(child), `${child} after ${parent}`).toBeGreaterThan(names.indexOf(parent));
  }
});

test("rows of circles and chains, triggers that add rows, and rows that migrations put there", async () => {
  const source = await opening();
  await source.write([
    "PRAGMA defer_foreign_keys = on",
    "INSERT INTO zz_person VALUES ('a', 'z'), ('m', 'n'), ('n', 'o'), ('o', 'm'), ('z', 'nobody')",
    "DELETE FROM entry WHERE who = 'n'",
    "UPDATE kept SET word = 'by a person'",
  ]);
  const taken = await takeBackup(source, join(folder, "order"), "t");
  const target = await opening();
  await restoreBackup(target, join(folder, "order"), { migrations: folder });
  const all = [
    "SELECT * FROM entry ORDER BY id",
    "SELECT rowid, * FROM zz_person ORDER BY rowid",
    "SELECT * FROM kept",
  ];
  expect(await target.read(all)).toEqual(await source.read(all));
  expect((await target.read(all)).map(({ length }) => length)).toEqual([4, 6, 1]);
  expect({ ...(await takeBackup(target, join(folder, "again"), "t")) }).toEqual(taken);
  // The triggers are back.
  await expect(target.write(["DELETE FROM kept"])).rejects.toThrow("kept");
});

test("a backup of an earlier migration goes back at that one, and the later ones run on it", async () => {
  const earlier = async () => {
    const sqlite = new DatabaseSync(":memory:");
    opened.push(sqlite);
    await migrate(sqliteDatabase(sqlite), MIGRATIONS, "0005");
    return sqliteDatabase(sqlite);
  };
  const [source, target] = [await earlier(), await earlier()];
  await source.write([
    "INSERT INTO agency (id, name, short_name, kind, outside, protocol_order, aliases) VALUES ('a', 'A', 'A', 'front', 0, 1, '[]')",
    "INSERT INTO account VALUES ('u', 's', 'u@x.example', 'U', 'reporter', 'a')",
    "INSERT INTO audit (at, account, action, request) VALUES ('t', 'u', 'bind_account', 'r')",
  ]);
  await takeBackup(source, join(folder, "earlier"), "t");
  await restoreBackup(target, join(folder, "earlier"));
  await migrate(target);
  expect(
    await target.read(["SELECT id, sub, ended_at, rev FROM account", "PRAGMA foreign_key_check"]),
  ).toEqual([[{ id: "u", sub: "s", ended_at: null, rev: 1 }], []]);
});

const TABLE: Table = {
  name: "t",
  columns: ["k", "up", "v"],
  key: ["k"],
  own: [{ column: "up", parent: "k" }],
};

describe("rows of one table", () => {
  const row = (key: string, up: string | null) => [`t${key}`, up && `t${up}`, null];
  test("go after those that they refer to; in a circle one comes first; every row once", () => {
    const rows = [
      row("a", "d"),
      row("b", null),
      row("c", "c"),
      row("d", "b"),
      row("e", "f"),
      row("f", "e"),
      row("g", "lost"),
    ];
    expect(referredFirst(TABLE, rows).map(([key]) => key)).toEqual([
      "tb",
      "td",
      "ta",
      "tc",
      "tf",
      "te",
      "tg",
    ]);
  });

  test("keep their order where none refers to another", () => {
    const rows = [row("b", null), row("a", null)];
    expect(referredFirst({ ...TABLE, own: [] }, rows)).toEqual(rows);
  });
});

describe("a row", () => {
  const sizes = (value: string) => insertStatements(TABLE, ["tk", null, value]).map(({ length }) => length);

  test("that fits is one statement, one letter more goes ahead in pieces, and no statement passes 95 KB", () => {
    const longest =
      47_000 +
      [...Array(600).keys()].findLastIndex((more) => sizes(`t${"x".repeat(47_000 + more)}`).length === 1);
    expect(sizes(`t${"x".repeat(longest)}`)).toEqual([95_000]);
    const over = sizes(`t${"x".repeat(longest + 1)}`);
    expect(over.length).toBe(4);
    for (const bytes of [longest + 1, 90_000, 90_001, 135_000, 1_999_999]) {
      const made = sizes(`t${"x".repeat(bytes)}`);
      expect(Math.max(...made)).toBeLessThanOrEqual(95_000);
      expect(made.length).toBe(Math.ceil(bytes / 45_000) + 2);
    }
  });

  test("of many middling values sends ahead as many as it must, the longest first", () => {
    const columns = Array.from({ length: 90 }, (_, at) => `c${at}`);
    const cells = columns.map((_, at) => `b${"AB".repeat(900 + at)}`);
    const made = insertStatements({ name: "wide", columns, key: ["c0"], own: [] }, cells);
    expect(Math.max(...made.map(({ length }) => length))).toBeLessThanOrEqual(95_000);
    expect(made[0]).toContain("INSERT INTO restore_piece VALUES (89, 0, X'abab");
    expect(made.at(-2)).toContain('INSERT INTO "wide"');
    expect(made.at(-1)).toBe("DELETE FROM restore_piece");
  });
});
