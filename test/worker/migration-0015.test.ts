// Accounts of a database of before keep their one role; those after may hold further ones.
import { applyD1Migrations } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { beforeAll, expect, test } from "vitest";
import { seedSql } from "../../tools/seed-sql.ts";
import { readAccounts } from "../../worker/store/admin/read-accounts.ts";
import { dropAll } from "./support/drop-all.ts";
import { ACCOUNTS, INDICATOR_SETS, PERIODS, PLAN, REGISTER } from "./support/people.ts";

// A database of its own state: this file drops what the set-up made and begins before the migration.
beforeAll(async () => {
  await dropAll();
  await applyD1Migrations(
    env.DB,
    env.MIGRATIONS.filter(({ name }) => name < "0015"),
  );
  const seed = seedSql({
    ...{ plan: PLAN, register: REGISTER, periods: PERIODS },
    ...{ indicatorSets: INDICATOR_SETS, accounts: ACCOUNTS },
  });
  await env.DB.batch(seed.map((statement) => env.DB.prepare(statement)));
  await applyD1Migrations(env.DB, env.MIGRATIONS);
});

test("an account of before has the one role that it had", async () => {
  const accounts = await readAccounts(env.DB);
  const known = new Map(ACCOUNTS.map(({ id, role }) => [id, [role]]));
  expect(accounts.map(({ id, roles }) => [id, roles])).toEqual(accounts.map(({ id }) => [id, known.get(id)]));
  expect(accounts).toHaveLength(ACCOUNTS.length);
});

test("what is no list is refused; a confirmation of a plan is never changed", async () => {
  const run = (sql: string) => env.DB.prepare(sql).run();
  await expect(run("UPDATE account SET further_roles = 'administrator'")).rejects.toThrow("CHECK");
  await run("INSERT INTO plan_confirmation (plan, content, at, by) VALUES ('kh-6134', 'x', 't', 'lan')");
  await expect(run("UPDATE plan_confirmation SET content = NULL")).rejects.toThrow("append-only");
  await expect(run("DELETE FROM plan_confirmation")).rejects.toThrow("append-only");
});
