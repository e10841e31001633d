// The table of agencies is made anew for communes and former names: all that stood in it and beside it is what it was.
import { applyD1Migrations } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, test } from "vitest";
import { readRegister } from "../../worker/store/read-register.ts";
import { dropAll } from "./support/drop-all.ts";
import { ACCOUNTS, INDICATOR_SETS, PERIODS, PLAN, REGISTER } from "./support/people.ts";
import { seedOfBefore } from "./support/seed-of-before.ts";

const all = async (sql: string) => (await env.DB.prepare(sql).all()).results;
const write = (sql: string, ...values: unknown[]) =>
  env.DB.prepare(sql)
    .bind(...values)
    .run();
const OF_AGENCY = `SELECT type, name FROM sqlite_master WHERE tbl_name = 'agency' AND name NOT LIKE 'sqlite_%'
  ORDER BY type, name`;
const PREDECESSORS = "SELECT agency, earlier FROM agency_predecessor ORDER BY 1, 2";
const before: Record<string, unknown> = {};

// A database of its own state: this file drops what the set-up made and begins before the migration.
beforeAll(async () => {
  await dropAll();
  const earlier = env.MIGRATIONS.filter(({ name }) => name < "0013");
  await applyD1Migrations(env.DB, earlier);
  const seed = seedOfBefore({
    ...{ plan: PLAN, register: REGISTER, periods: PERIODS },
    ...{ indicatorSets: INDICATOR_SETS, accounts: ACCOUNTS },
  });
  await env.DB.batch(seed.map((statement) => env.DB.prepare(statement)));
  await write("INSERT INTO register_text (id, content) VALUES (1, '[]')");
  Object.assign(before, { made: await all(OF_AGENCY), predecessors: await all(PREDECESSORS) });
  await applyD1Migrations(env.DB, env.MIGRATIONS);
});

test("the register of before is read whole, and its text of before is not", async () => {
  expect(await readRegister(env.DB)).toEqual(REGISTER);
});

test("what refers to agencies still does, indexes and triggers stand, nothing is left over", async () => {
  expect(await all("PRAGMA foreign_key_check")).toEqual([]);
  expect(await all(OF_AGENCY)).toEqual(before.made);
  expect(await all(PREDECESSORS)).toEqual(before.predecessors);
  expect(before.predecessors).not.toEqual([]);
  await expect(write("UPDATE account SET agency = 'khong-co' WHERE id = 'lan'")).rejects.toThrow(
    "FOREIGN KEY",
  );
  await expect(write("UPDATE agency SET reports_through = 'khong-co' WHERE id = 'so-y-te'")).rejects.toThrow(
    "FOREIGN KEY",
  );
  expect(await all("SELECT name FROM sqlite_master WHERE name LIKE '%\\_before' ESCAPE '\\'")).toEqual([]);
});

describe("from then on", () => {
  const insert = (id: string, kind: string) =>
    write(
      `INSERT INTO agency (id, name, short_name, kind, outside, protocol_order, aliases, successors)
       VALUES (?1, ?1, ?1, ?2, 0, 9000, '[]', '[{"agency":"so-y-te","duties":null}]')`,
      id,
      kind,
    );

  test("a body may be a commune, of no kind that is not known, and what follows from it is kept", async () => {
    await insert("xa-moi", "commune");
    await expect(insert("khac", "village")).rejects.toThrow("CHECK constraint failed");
    const of = "SELECT agency FROM agency_predecessor WHERE earlier = 'xa-moi'";
    expect(await all(of)).toEqual([{ agency: "so-y-te" }]);
    await readRegister(env.DB);
    await write("UPDATE agency SET successors = '[]' WHERE id = 'xa-moi'");
    expect([await all(of), await all("SELECT * FROM register_text")]).toEqual([[], []]);
    await write("DELETE FROM agency WHERE id = 'xa-moi'");
  });

  test("a register text that an earlier worker kept, without former names, is read", async () => {
    await readRegister(env.DB);
    await write(
      "UPDATE register_text SET content = (SELECT json_group_array(json_remove(value, '$.former_names')) FROM json_each(content))",
    );
    expect(await readRegister(env.DB)).toEqual(REGISTER);
  });
});
