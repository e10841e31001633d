// Values keep type and bytes, whatever they are.
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { restoreBackup } from "../../tools/backup/restore-backup.ts";
import { takeBackup } from "../../tools/backup/take-backup.ts";
import { migrate } from "../../tools/migrate.ts";
import { type Databases, openDatabases } from "./databases.ts";

const MIGRATION = `
CREATE TABLE plain (id INTEGER PRIMARY KEY, value ANY) STRICT;
CREATE TABLE counted (id INTEGER PRIMARY KEY AUTOINCREMENT, value TEXT) STRICT;
CREATE TABLE named (name TEXT NOT NULL PRIMARY KEY, "by" ANY, "order" ANY) STRICT;
CREATE TABLE "paired up" (a TEXT NOT NULL, b INTEGER NOT NULL, value ANY, PRIMARY KEY (b, a)) STRICT, WITHOUT ROWID;
CREATE VIEW shown AS SELECT name FROM named;
CREATE INDEX by_value ON plain (value);
`;

/** As SQL, so that neither this test nor JSON touches them. */
const TEXTS = [
  ...["''", "'a' || char(0) || 'b' || char(0)", "char(39, 34, 96, 92, 10, 13, 13, 10, 9, 27, 127, 133)"],
  ...["'''; DROP TABLE plain; --'", "'BEGIN TRANSACTION; x COMMIT; /* '", "CAST(X'41EDA08042FF00' AS TEXT)"],
];
const VALUES = [
  ...TEXTS,
  ...["NULL", "0", "-1", "9007199254740993", "9223372036854775807", "-9223372036854775808"],
  ...["0.1", "3.0", "-1.7976931348623157e308", "5e-324", "1e999", "-1e999", "123456789.123456789", "1e21"],
  ...["' '", "'0'", "'NULL'", "'i12'", "X''", "X'00'", "X'27'", "X'FFFE00C3'", "'-- ' || char(10) || ';'"],
  ...["char(0)", "char(10)", "CAST(X'C3' AS TEXT)", "'?1 :a @b $c %s {}'", "'\\u0000\\n'", "char(1114111)"],
  ...["'Đề nghị ế ờ' || char(7871, 101, 770, 769)", "char(128104, 8205, 128105, 8205, 128103, 65039)"],
  "char(65279, 8232, 8233, 8238, 65534, 65535, 65533)",
];

/** What stands in a table, by the database's own account of it. */
const ACCOUNTS = [
  "SELECT id, typeof(value) AS type, quote(value) AS value, hex(CAST(value AS BLOB)) AS bytes FROM plain ORDER BY id",
  "SELECT id, hex(CAST(value AS BLOB)) AS bytes FROM counted ORDER BY id",
  'SELECT rowid, hex(CAST(name AS BLOB)) AS name, typeof("by") AS type, quote("order") AS n FROM named ORDER BY rowid',
  'SELECT hex(CAST(a AS BLOB)) AS a, CAST(b AS TEXT) AS b, quote(value) AS value FROM "paired up" ORDER BY b, a',
];

let databases: Databases;
let folder: string;

beforeAll(async () => {
  databases = await openDatabases(2);
  folder = await mkdtemp(join(tmpdir(), "backup-"));
  await writeFile(join(folder, "0001_odd.sql"), MIGRATION);
  await migrate(databases.at(0), folder);
  await migrate(databases.at(1), folder);
});
afterAll(async () => {
  await databases.close();
  await rm(folder, { recursive: true });
});

test("every type, hostile texts, keys of two columns and numbers of rows come back as they were", async () => {
  const [source, target] = [databases.at(0), databases.at(1)];
  await source.write([
    ...VALUES.map((value, at) => `INSERT INTO plain VALUES (${at * 3 - 40}, ${value})`),
    "INSERT INTO plain VALUES (9223372036854775807, 1)",
    "INSERT INTO counted (id, value) VALUES (41, 'a')",
    ...TEXTS.flatMap((value, at) => [
      `INSERT INTO named (rowid, name, "by", "order") VALUES (${90 - at * 7}, ${value}, ${value}, ${at}) ON CONFLICT DO NOTHING`,
      `INSERT INTO "paired up" VALUES (${value}, 9007199254740993 - ${at % 2}, ${value}) ON CONFLICT DO NOTHING`,
    ]),
    // Its number is not given out again.
    "INSERT INTO counted (id) VALUES (77)",
    "DELETE FROM counted WHERE id = 77",
  ]);
  await takeBackup(source, join(folder, "odd"), "2021-12-10T00:00:00Z");
  await restoreBackup(target, join(folder, "odd"), { migrations: folder });

  const before = await source.read(ACCOUNTS);
  expect(before.map(({ length }) => length)).toEqual([VALUES.length + 1, 1, 6, 6]);
  expect(await target.read(ACCOUNTS)).toEqual(before);
  await target.write(["INSERT INTO counted (value) VALUES ('next')"]);
  expect(await target.read(["SELECT max(id) AS id FROM counted", "SELECT count(*) AS n FROM shown"])).toEqual(
    [[{ id: 78 }], [{ n: 6 }]],
  );
});

test("tables of thousands of rows are read in pages, none twice and none left out", async () => {
  const source = databases.at(0);
  await source.write([
    "DELETE FROM plain",
    `INSERT INTO plain SELECT value * 2 - 5000, 'row ' || value FROM
       (WITH RECURSIVE n (value) AS (SELECT 0 UNION ALL SELECT value + 1 FROM n WHERE value < 4999) SELECT value FROM n)`,
  ]);
  const { tables } = await takeBackup(source, join(folder, "many"), "2021-12-10T00:00:00Z");
  expect(tables.find(({ name }) => name === "plain")?.rows).toBe(5000);
});
