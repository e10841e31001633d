import { applyD1Migrations } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { seedSql } from "../../../tools/seed-sql.ts";
import { ACCOUNTS, INDICATOR_SETS, PERIODS, PLAN, REGISTER } from "./people.ts";

// Storage is a file's own: each test file begins with the real migrations and the real seed.
await applyD1Migrations(env.DB, env.MIGRATIONS);
const seed = seedSql({
  plan: PLAN,
  register: REGISTER,
  periods: PERIODS,
  indicatorSets: INDICATOR_SETS,
  accounts: ACCOUNTS,
});
await env.DB.batch(seed.map((statement) => env.DB.prepare(statement)));
