// What is no whole backup, or no empty database at the same migration, is refused before anything is written.
import { copyFile, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Database } from "../../tools/backup/database.ts";
import { MIGRATIONS } from "../../tools/backup/database.ts";
import { type Manifest, sealed, unsealed } from "../../tools/backup/manifest.ts";
import { restoreBackup } from "../../tools/backup/restore-backup.ts";
import { takeBackup } from "../../tools/backup/take-backup.ts";
import { migrate } from "../../tools/migrate.ts";
import { type Databases, openDatabases, seed } from "./databases.ts";

let databases: Databases;
let folder: string;
let backup: string;
/** The file of accounts; its number follows from the order of tables. */
let accounts: string;
/** The last migration and the one before it. */
let [before, last] = ["", ""];
const [SOURCE, EMPTY, OLD, FULL, BROKEN] = [0, 1, 2, 3, 4];

beforeAll(async () => {
  databases = await openDatabases(5);
  folder = await mkdtemp(join(tmpdir(), "backup-"));
  for (const at of [SOURCE, EMPTY, FULL, BROKEN]) await migrate(databases.at(at));
  [before = "", last = ""] = (await readdir(MIGRATIONS)).sort().slice(-2);
  await migrate(databases.at(OLD), MIGRATIONS, last);
  await seed(databases.at(SOURCE));
  backup = join(folder, "whole");
  await takeBackup(databases.at(SOURCE), backup, "2021-12-10T00:00:00Z");
  accounts = (await readdir(backup)).find((name) => name.includes("-account-")) ?? "";
});
afterAll(async () => {
  await databases.close();
  await rm(folder, { recursive: true });
});

const refusal = (db: Database, from = backup) => restoreBackup(db, from).then(() => "restored", String);

/** A copy of the backup in which one file was changed; null deletes it. */
async function copyWith(file: string, change: (text: string) => string | null): Promise<string> {
  const copy = await mkdtemp(join(folder, "copy-"));
  for (const name of await readdir(backup)) await copyFile(join(backup, name), join(copy, name));
  const changed = change(await readFile(join(copy, file), "utf8"));
  if (changed === null) await rm(join(copy, file));
  else await writeFile(join(copy, file), changed);
  return copy;
}

const accountsOf = ({ tables }: Manifest) => tables.find(({ name }) => name === "account")!;
const manifestWith = (change: (manifest: Manifest) => void) =>
  copyWith("manifest.json", (text) => {
    const manifest = unsealed(text);
    change(manifest);
    return sealed(manifest);
  });

describe("a backup that is not whole", () => {
  const rows = () =>
    databases.at(EMPTY).read(["SELECT count(*) AS n FROM account", "SELECT * FROM revision"]);
  const cases: [string, () => Promise<string>, string][] = [
    ["lacks a file", () => copyWith(accounts, () => null), "-account-001.jsonl is missing"],
    [
      "has a letter changed",
      () => copyWith(accounts, (text) => text.replace("minh họa A", "minh họa Á")),
      "-account-001.jsonl is damaged",
    ],
    ["was cut short", () => copyWith(accounts, (text) => text.slice(0, -1)), "-account-001.jsonl is damaged"],
    [
      "has no manifest",
      () => copyWith("manifest.json", () => null),
      "the backup did not end, or this is no backup",
    ],
    ["has half a manifest", () => copyWith("manifest.json", (text) => text.slice(0, 900)), "it is no JSON"],
    [
      "has a manifest in which somebody wrote",
      () => copyWith("manifest.json", (text) => text.replace('"rows": 18', '"rows": 17')),
      "manifest.json is damaged: its own hash differs",
    ],
    [
      "is of another format",
      () =>
        manifestWith((m) => {
          m.format = 2;
        }),
      "format 2; this version reads format 1",
    ],
    [
      "has other rows than its manifest says",
      () =>
        manifestWith((m) => {
          accountsOf(m).rows -= 1;
        }),
      "cannot be used:\n- account has 18 rows for 17",
    ],
    [
      "has a hash that its rows do not have",
      () =>
        manifestWith((m) => {
          accountsOf(m).sha256 = "0";
        }),
      "cannot be used:\n- account has other content in its 18 rows",
    ],
    [
      "names a file elsewhere",
      () =>
        manifestWith((m) => {
          accountsOf(m).files[0]!.name = `../whole/${accounts}`;
        }),
      "is no name of a backup's file",
    ],
  ];
  test.each(cases)("%s: refused, nothing written", async (_, make, said) => {
    const stood = await rows();
    expect(await refusal(databases.at(EMPTY), await make())).toContain(said);
    expect(await rows()).toEqual(stood);
  });
});

describe("a database that may not take it", () => {
  test("stands at another migration", async () => {
    expect(await refusal(databases.at(OLD))).toBe(
      `Error: the backup is of migration ${last}, the database at ${before}: they must be the same`,
    );
  });

  test("has rows, or what migrations put there was changed", async () => {
    const full = databases.at(FULL);
    await full.write(["UPDATE revision SET rev = 9"]);
    expect(await refusal(full)).toBe("Error: the database is not empty: revision");
    await seed(full);
    expect(await refusal(full)).toContain(
      "Error: the database is not empty: agency (69 rows), agency_groups (1 rows)",
    );
    expect(await refusal(databases.at(SOURCE))).toContain("the database is not empty");
  });

  test("a folder that holds anything takes no backup", async () => {
    await expect(takeBackup(databases.at(SOURCE), backup, "t")).rejects.toThrow("is not empty");
    await expect(takeBackup(databases.at(EMPTY), join(folder, "fresh"), "t")).resolves.toBeDefined();
  });
});

test("a restore that breaks off says so, is told apart afterwards, and begins again only when asked", async () => {
  const db = databases.at(BROKEN);
  let writes = 0;
  const failing: Database = {
    read: db.read,
    write: (statements) => {
      writes += 1;
      if (writes === 3) throw new Error("the line is dead");
      return db.write(statements);
    },
  };
  const said = await refusal(failing);
  expect(said).toContain(
    "The restore broke off: the line is dead\nThe database is half restored and must not be used.",
  );
  expect(await db.read(["SELECT count(*) AS n FROM account"])).toEqual([[{ n: 18 }]]);
  expect(await refusal(db)).toContain("the database is half restored; with --again");
  await expect(takeBackup(db, join(folder, "half"), "t")).rejects.toThrow("the database is half restored");

  await restoreBackup(db, backup, { again: true });
  const again = await takeBackup(db, join(folder, "again"), "2021-12-10T00:00:00Z");
  expect(again).toEqual(unsealed(await readFile(join(backup, "manifest.json"), "utf8")));
  await expect(db.write(["DELETE FROM audit"])).rejects.toThrow("audit is append-only");
  expect(await refusal(db)).toContain("the database is not empty");
});

test("rows that came out different are found before the restore counts as done", async () => {
  const db = databases.at(EMPTY);
  const changing: Database = {
    read: db.read,
    write: (statements) =>
      db.write(
        // One letter of one e-mail.
        statements.map((sql) => (sql.includes('INTO "account"') ? sql.replace("64656d6f", "64656d70") : sql)),
      ),
  };
  expect(await refusal(changing)).toContain(
    "The restore broke off: it came out different:\n- account has other content in its 18 rows",
  );
});
