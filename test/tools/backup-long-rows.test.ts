// Rows near D1's limit of 2 MB, of the real tables, through statements of 100 KB.
import { mkdtemp, readdir, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { restoreBackup } from "../../tools/backup/restore-backup.ts";
import { takeBackup } from "../../tools/backup/take-backup.ts";
import { migrate } from "../../tools/migrate.ts";
import { type Databases, openDatabases, seed } from "./databases.ts";

let databases: Databases;
let folder: string;

/** JSON of so many letters of three bytes, made inside the database; pieces cut them in the middle. */
const longJson = (letters: number) => `'["a' || replace(hex(zeroblob(${letters / 2})), '0', 'ế') || '"]'`;
const HEAD = "'kh-6134-2021', 'so-tai-chinh'";
const VERSION = `INSERT INTO report_version (period, agency, version, sent_at, sent_by, as_of, rules_version, form,
  digest, texts, findings, cells) SELECT ${HEAD}`;
/** Bytes that repeat nowhere near a piece's length, every value among them. */
const BLOB = (bytes: number) =>
  `(WITH RECURSIVE n (i, b) AS (SELECT 0, X'' UNION ALL SELECT i + 1, CAST(b || CAST(X'00FF27C3' AS BLOB) ||
    CAST(printf('%d;', i * 7919) AS BLOB) AS BLOB) FROM n WHERE length(b) < ${bytes})
    SELECT substr(b, 1, ${bytes}) FROM n ORDER BY i DESC LIMIT 1)`;

const STATEMENTS = [
  `INSERT INTO form (hash, period, agency, content) VALUES ('f', ${HEAD}, ${longJson(40_000)})`,
  `INSERT INTO report_head (period, agency, state, latest, versions, rev, first_sent_at, first_sent_on, latest_sent_at,
     on_behalf) VALUES (${HEAD}, 'sent', 3, 3, 3, 't', 'd', 't', 0)`,
  `${VERSION}, 1, 't', 'tong-hop-1', 'd', 'r', 'f', '{}', '[]', '[]', ${longJson(666_000)}`,
  `${VERSION}, 2, 't', 'tong-hop-1', 'd', 'r', 'f', ${[160_000, 160_000, 160_000, 180_000].map(longJson)}`,
  `${VERSION}, 3, 't', 'tong-hop-1', 'd', 'r', 'f', '{}', ${longJson(45_000)}, '[]', '{}'`,
  `INSERT INTO snapshot (period, number, at, by, by_name, as_of, sha256, size, versions)
     VALUES ('kh-6134-2021', 1, 't', 'tong-hop-1', 'n', 'd', 's', 9, '{}')`,
  `INSERT INTO snapshot_piece VALUES ('kh-6134-2021', 1, 0, ${BLOB(30_000)})`,
  `INSERT INTO snapshot_piece SELECT period, number, 1, CAST(replace(hex(zeroblob(60000)), '00', hex(substr(content, 1, 7)))
     AS BLOB) FROM snapshot_piece WHERE position = 0`,
  `INSERT INTO snapshot_piece VALUES ('kh-6134-2021', 1, 2, zeroblob(1900000))`,
];

const LENGTHS = `SELECT version, length(digest) AS digest, length(texts) AS texts, length(findings) AS findings,
  length(cells) AS cells FROM report_version ORDER BY version`;

beforeAll(async () => {
  databases = await openDatabases(2);
  folder = await mkdtemp(join(tmpdir(), "backup-"));
  await migrate(databases.at(0));
  await migrate(databases.at(1));
  await seed(databases.at(0));
  await databases.at(0).write(STATEMENTS);
});
afterAll(async () => {
  await databases.close();
  await rm(folder, { recursive: true });
});

test("a row of 2 MB, one of many long columns, and long blobs come back byte for byte", async () => {
  const [source, target] = [databases.at(0), databases.at(1)];
  const manifest = await takeBackup(source, join(folder, "long"), "2021-12-10T00:00:00Z");
  await restoreBackup(target, join(folder, "long"));

  expect((await source.read([LENGTHS]))[0]).toEqual([
    { version: 1, digest: 2, texts: 2, findings: 2, cells: 666_005 },
    { version: 2, digest: 160_005, texts: 160_005, findings: 160_005, cells: 180_005 },
    { version: 3, digest: 2, texts: 45_005, findings: 2, cells: 2 },
  ]);
  expect(await target.read([LENGTHS])).toEqual(await source.read([LENGTHS]));
  // Not through the backup's own hashes: the values themselves.
  const values = ["content FROM form", "cells FROM report_version WHERE version = 1"].concat(
    [0, 1, 2].map((at) => `content FROM snapshot_piece WHERE position = ${at}`),
  );
  for (const value of values) {
    const [column = "", from] = value.split(" FROM ");
    for (let at = 1; at < 2_100_000; at += 500_000) {
      const query = `SELECT hex(substr(CAST(${column} AS BLOB), ${at}, 500000)) AS bytes FROM ${from}`;
      const [there, here] = [await source.read([query]), await target.read([query])];
      expect(JSON.stringify(here) === JSON.stringify(there), query).toBe(true);
    }
  }

  const again = await takeBackup(target, join(folder, "again"), "2021-12-11T00:00:00Z");
  expect({ ...again, takenAt: manifest.takenAt }).toEqual(manifest);
});

test("its files are for whoever took it alone, and each holds a few megabytes at most", async () => {
  const files = await readdir(join(folder, "long"));
  const stats = await Promise.all(files.map((name) => stat(join(folder, "long", name))));
  expect(new Set(stats.map(({ mode }) => mode & 0o777))).toEqual(new Set([0o600]));
  expect((await stat(join(folder, "long"))).mode & 0o777).toBe(0o700);
  expect(files.filter((name) => name.includes("report_version"))).toEqual([
    expect.stringMatching(/-report_version-001\.jsonl$/),
    expect.stringMatching(/-report_version-002\.jsonl$/),
  ]);
  expect(Math.max(...stats.map(({ size }) => size))).toBeLessThan(5_000_000);
});
