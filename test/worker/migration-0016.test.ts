// What stood before there were drafts and trials is what it was: published, counted, its names as the register has them.
import { applyD1Migrations } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { beforeAll, expect, test } from "vitest";
import { seedSql } from "../../tools/seed-sql.ts";
import { readPeriods, readTrialPeriods } from "../../worker/store/read-periods.ts";
import { planHeads, storedPlanOrNull } from "../../worker/store/read-plans.ts";
import { dropAll } from "./support/drop-all.ts";
import { ACCOUNTS, PERIODS, PLAN, REGISTER } from "./support/people.ts";

// A database of its own state: this file drops what the set-up made and begins before the migration.
beforeAll(async () => {
  await dropAll();
  await applyD1Migrations(
    env.DB,
    env.MIGRATIONS.filter(({ name }) => name < "0016"),
  );
  const periods = PERIODS.map((period) => ({ ...period, indicatorSet: null }));
  const seed = seedSql({ plan: PLAN, register: REGISTER, periods, accounts: ACCOUNTS });
  await env.DB.batch(seed.map((statement) => env.DB.prepare(statement)));
  await applyD1Migrations(env.DB, env.MIGRATIONS);
});

test("plans and periods of before are no trials, and all are listed", async () => {
  expect(await storedPlanOrNull(env.DB, PLAN.id)).toMatchObject({
    state: "published",
    names: [],
    trial: null,
  });
  expect((await planHeads(env.DB)).map(({ id }) => id)).toEqual([PLAN.id]);
  const periods = await readPeriods(env.DB);
  expect(periods.map(({ id, trial }) => [id, trial])).toEqual(PERIODS.map(({ id }) => [id, undefined]));
  expect(await readTrialPeriods(env.DB, "all")).toEqual([]);
});

test("decisions on words are added, never changed", async () => {
  await env.DB.prepare(
    `INSERT INTO reading_decision (kind, key, words, meaning, at, by)
     VALUES ('name', 'so', 'Sở', NULL, '2021-07-02T01:00:00.000Z', 'lan')`,
  ).run();
  await expect(env.DB.prepare("UPDATE reading_decision SET words = ''").run()).rejects.toThrow("append-only");
  await expect(env.DB.prepare("DELETE FROM reading_decision").run()).rejects.toThrow("append-only");
});
