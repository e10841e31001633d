// The drill on the demo: the commands as people type them, real worker and database, everything compared.
import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { executedDatabase } from "../../tools/backup/wrangler-database.ts";
import { type Drill, faultsOf } from "../../tools/restore-drill.ts";
import { onMachineClock } from "../support/machine-clock.ts";

let folder: string;
let drill: Drill;
let said: string[];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "restore-drill-"));
  const { stdout } = await promisify(execFile)(process.execPath, ["test/tools/run-drill.ts", folder], {
    env: onMachineClock(),
  });
  ({ drill, said } = JSON.parse(stdout) as { drill: Drill; said: string[] });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test("every table, the snapshot's bytes and the province view are the same after the restore", () => {
  expect(faultsOf(drill)).toEqual([]);
  const rows = Object.fromEntries(drill.tables.map(({ name, rows }) => [name, rows]));
  expect(rows).toMatchObject({
    report_version: 12,
    snapshot: 1,
    snapshot_piece: 1,
    idempotency: 12,
    decision: 19,
  });
  expect(drill.before.snapshots).toHaveLength(1);
});

test("the commands say what they did, and the demo starts on what was restored without sending anything anew", () => {
  expect(drill.said).toEqual([
    expect.stringMatching(
      /^\d+ rows of \d+ tables, at migration \d{4}_\w+\.sql, are in .*\.\nIt holds personal data/,
    ),
    expect.stringMatching(
      /^\d+ rows of \d+ tables as of \S+Z are back, and every table's hash is the same\.\n$/,
    ),
    expect.stringMatching(/^\d+ rows/),
  ]);
  expect(said.filter((line) => line.endsWith("demo reports sent"))).toEqual([
    "12 demo reports sent",
    "0 demo reports sent",
  ]);
});

test("a drill that differs says in what", () => {
  const [first, ...others] = drill.tables;
  const changed = {
    ...drill,
    tables: [{ ...first!, same: false }, ...others],
    sequences: [{ audit: 1 }, { audit: 2 }],
  };
  expect(faultsOf({ ...changed, after: { province: "other", snapshots: [] } })).toEqual([
    `table ${first?.name}`,
    "how far tables have counted",
    "the province view",
    "the bytes of snapshots",
  ]);
});

// The way to Cloudflare's own databases, as far as this machine reaches: the same command with another address.
test("a database is read and written through `wrangler d1 execute` as through its binding", async () => {
  const db = executedDatabase(["--local", "--persist-to", join(folder, "executed")]);
  await db.write([
    "CREATE TABLE t (a TEXT, b BLOB) STRICT",
    "CREATE TRIGGER g BEFORE DELETE ON t BEGIN SELECT raise(ABORT, 'no; never'); END",
    `INSERT INTO t VALUES (CAST(X'${"C3A9".repeat(20_000)}' AS TEXT), X'00')`,
  ]);
  expect(await db.read(["SELECT hex(b) AS b, octet_length(a) AS n FROM t", "SELECT 1 AS x WHERE 0"])).toEqual(
    [[{ b: "00", n: 40_000 }], []],
  );
  const broken = db.read(["INSERT INTO t VALUES ('y', NULL) RETURNING a", "DELETE FROM t"]);
  await expect(broken).rejects.toThrow("no; never");
});
