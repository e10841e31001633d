// Plans of a database of before, whose duties have one deadline, are published, and read as the plans that they are.
import { applyD1Migrations } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { beforeAll, expect, test } from "vitest";
import { isOneOff } from "../../shared/plan/deadline.ts";
import { formerDeadline } from "../../shared/plan/former-deadline.ts";
import { seedSql } from "../../tools/seed-sql.ts";
import { readPlanOrigins, storedPlanOrNull } from "../../worker/store/read-plans.ts";
import { dropAll } from "./support/drop-all.ts";
import { ACCOUNTS, PLAN, REGISTER } from "./support/people.ts";

const run = (sql: string, ...values: unknown[]) =>
  env.DB.prepare(sql)
    .bind(...values)
    .run();
const CHANGE = `INSERT INTO plan_change (plan, kind, document, date, reason, duties, at, by)
  VALUES ('kh-6134', ?, ?, '2021-07-01', ?, '[]', '2021-07-02T01:00:00.000Z', 'lan')`;

// A database of its own state: this file drops what the set-up made and begins before the migration.
beforeAll(async () => {
  await dropAll();
  await applyD1Migrations(
    env.DB,
    env.MIGRATIONS.filter(({ name }) => name < "0012"),
  );
  const seed = seedSql({ plan: PLAN, register: REGISTER, accounts: ACCOUNTS });
  await env.DB.batch(seed.map((statement) => env.DB.prepare(statement)));
  const former = PLAN.duties.map(({ deadlines, product: _, ...duty }) => ({
    ...duty,
    deadline: formerDeadline(deadlines, isOneOff(deadlines)),
  }));
  await run("DELETE FROM plan_part WHERE position > 0");
  await run("UPDATE plan_part SET duties = ?", JSON.stringify(former));
  await applyD1Migrations(env.DB, env.MIGRATIONS);
});

test("a plan of before is published, unchanged, and its duties hold their deadline as a list", async () => {
  const stored = await storedPlanOrNull(env.DB, "kh-6134");
  expect(stored).toEqual({
    state: "published",
    rev: 1,
    published: PLAN,
    changes: [],
    names: [],
    trial: null,
  });
  expect(await readPlanOrigins(env.DB, "kh-6134")).toEqual(new Map());
});

test("an amendment has a document, a correction a reason; neither is ever changed", async () => {
  await expect(run(CHANGE, "amendment", null, "Lý do")).rejects.toThrow("CHECK");
  await expect(run(CHANGE, "correction", null, " ")).rejects.toThrow("CHECK");
  await expect(run(CHANGE, "correction", "Quyết định", "Lý do")).rejects.toThrow("CHECK");
  await run(CHANGE, "amendment", "Quyết định (ví dụ)", null);
  await run(CHANGE, "correction", null, "Đọc nhầm (ví dụ)");
  await expect(run("UPDATE plan_change SET date = '2021-08-01'")).rejects.toThrow("append-only");
  await expect(run("DELETE FROM plan_change")).rejects.toThrow("append-only");
  expect((await storedPlanOrNull(env.DB, "kh-6134"))?.rev).toBe(3);
});
