// A backup shows one state: what was read while somebody wrote is thrown away.
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Database } from "../../tools/backup/database.ts";
import { takeBackup } from "../../tools/backup/take-backup.ts";
import { migrate } from "../../tools/migrate.ts";
import { type Databases, openDatabases, seed } from "./databases.ts";

let databases: Databases;
let folder: string;

beforeAll(async () => {
  databases = await openDatabases(1);
  folder = await mkdtemp(join(tmpdir(), "backup-"));
  await migrate(databases.at(0));
  await seed(databases.at(0));
});
afterAll(async () => {
  await databases.close();
  await rm(folder, { recursive: true });
});

const AUDIT = "INSERT INTO audit (at, account, action, request) VALUES ('t', 'tong-hop-1', 'x', 'r')";
const WRITES = {
  "an entry of the log": [AUDIT],
  "a report's state alone": ["UPDATE revision SET rev = rev + 1 WHERE scope = 'register'"],
  "the schedule's reminder": [
    `INSERT INTO reminder (period, agency, reason, channel, at, day)
     VALUES ('kh-6134-2021', 'so-tai-chinh', 'late', 'webhook', 't', hex(randomblob(4)))`,
  ],
  "a row that went": ["DELETE FROM agency_groups"],
  "a row that took another's place": [
    "DELETE FROM guidance",
    `INSERT INTO guidance (plan, duty, document, date) SELECT id, 'd', hex(randomblob(4)), 'd' FROM plan`,
    AUDIT,
  ],
};

/** The database, with writes by somebody else before the calls of these numbers. */
function disturbed(db: Database, calls: readonly number[], writes: readonly string[]): Database {
  let call = 0;
  return {
    write: db.write,
    read: async (queries) => {
      call += 1;
      if (calls.includes(call)) await db.write(writes);
      return db.read(queries);
    },
  };
}

// Two calls read the schema, the next the keys, those after it rows.
test.each(Object.entries(WRITES))(
  "one write between two calls, %s: read anew, with it",
  async (name, writes) => {
    const db = databases.at(0);
    const to = join(folder, name);
    const { tables } = await takeBackup(disturbed(db, [4], writes), to, "t");
    const { tables: now } = await takeBackup(db, `${to}, now`, "t");
    expect(tables).toEqual(now);
  },
);

test("writes without end: refused, and nothing is left that looks like a backup", async () => {
  const everyCall = Array.from({ length: 99 }, (_, at) => at);
  const busy = disturbed(databases.at(0), everyCall, [AUDIT]);
  await expect(takeBackup(busy, join(folder, "busy"), "t")).rejects.toThrow(
    "the database was written to while it was read, 3 times: take it in a quiet hour",
  );
  expect(await readdir(join(folder, "busy"))).toEqual([]);
});
