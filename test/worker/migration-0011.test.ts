// The register kept as one text, and who came before whom: made from a database of before, true after every change.
import { applyD1Migrations } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, test } from "vitest";
import { readRegister } from "../../worker/store/read-register.ts";
import { dropAll } from "./support/drop-all.ts";
import { ACCOUNTS, INDICATOR_SETS, PERIODS, PLAN, REGISTER } from "./support/people.ts";
import { seedOfBefore } from "./support/seed-of-before.ts";

const all = async (sql: string) => (await env.DB.prepare(sql).all()).results;
const kept = async () => (await all("SELECT count(*) AS n FROM register_text"))[0]?.n;
const nameOf = async (id: string) => (await readRegister(env.DB)).agencies.find((one) => one.id === id)?.name;
const earlierOf = async (agency: string) =>
  (await all(`SELECT earlier FROM agency_predecessor WHERE agency = '${agency}' ORDER BY earlier`)).map(
    ({ earlier }) => earlier,
  );
const write = (sql: string, ...values: unknown[]) =>
  env.DB.prepare(sql)
    .bind(...values)
    .run();

// A database of its own state: this file drops what the set-up made and begins before the migration.
beforeAll(async () => {
  await dropAll();
  await applyD1Migrations(
    env.DB,
    env.MIGRATIONS.filter(({ name }) => name < "0011"),
  );
  const seed = seedOfBefore({
    ...{ plan: PLAN, register: REGISTER, periods: PERIODS },
    ...{ indicatorSets: INDICATOR_SETS, accounts: ACCOUNTS },
  });
  await env.DB.batch(seed.map((statement) => env.DB.prepare(statement)));
  await applyD1Migrations(env.DB, env.MIGRATIONS);
});

test("a register of before is read whole, and kept as one text from the first reading on", async () => {
  expect(await kept()).toBe(0);
  const first = await readRegister(env.DB);
  expect(first).toEqual(REGISTER);
  expect(await kept()).toBe(1);
  expect(await readRegister(env.DB)).toEqual(first);
});

test("who came before whom is known of all who merged", async () => {
  const pairs = REGISTER.agencies.flatMap(({ id, successors }) =>
    successors.map(({ agency }) => ({ agency, earlier: id })),
  );
  const inOrder = (a: { agency: string; earlier: string }, b: typeof a) =>
    `${a.agency}\0${a.earlier}` < `${b.agency}\0${b.earlier}` ? -1 : 1;
  expect(await all("SELECT agency, earlier FROM agency_predecessor ORDER BY 1, 2")).toEqual(
    pairs.sort(inOrder),
  );
  expect(pairs.length).toBeGreaterThan(0);
});

describe("whatever changes an agency", () => {
  test("a changed name is read at once, however it was written", async () => {
    for (const name of ["Tên một", "Tên hai"]) {
      await readRegister(env.DB);
      await write("UPDATE agency SET name = ? WHERE id = 'so-y-te'", name);
      expect([await nameOf("so-y-te"), await kept()]).toEqual([name, 1]);
    }
  });

  test("a body that is new, and one that goes", async () => {
    await write(
      `INSERT INTO agency (id, name, short_name, kind, outside, protocol_order, aliases, successors)
       VALUES ('moi', 'Cơ quan mới', 'Mới', 'department', 0, 9000, '[]', '[{"agency":"so-y-te","duties":null}]')`,
    );
    expect([await nameOf("moi"), await earlierOf("so-y-te")]).toEqual(["Cơ quan mới", ["moi"]]);
    await write("UPDATE agency SET successors = '[]' WHERE id = 'moi'");
    expect(await earlierOf("so-y-te")).toEqual([]);
    await write("UPDATE agency SET successors = '[{\"agency\":\"so-y-te\"}]' WHERE id = 'moi'");
    await write("DELETE FROM agency WHERE id = 'moi'");
    expect([await nameOf("moi"), await earlierOf("so-y-te")]).toEqual([undefined, []]);
  });

  test("a reading beside a change never keeps the register of before", async () => {
    await write("UPDATE agency SET name = 'Trước' WHERE id = 'so-y-te'");
    await Promise.all([
      readRegister(env.DB),
      write("UPDATE agency SET name = 'Sau' WHERE id = 'so-y-te'"),
      readRegister(env.DB),
    ]);
    expect(await nameOf("so-y-te")).toBe("Sau");
  });
});
