import { applyD1Migrations } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { seedSql } from "../../../tools/seed-sql.ts";
import { restartClockAndIds } from "./app.ts";
import { dropAll } from "./drop-all.ts";
import { ACCOUNTS, INDICATOR_SETS, PERIODS, PLAN, REGISTER } from "./people.ts";

// What the worker loads when it is first asked for is loaded before any request: here a load under way belongs to the
// request that began it, and another one that waits for it hangs. A deployed worker has all of it in one bundle.
await Promise.all([
  import("../../../worker/exports/sheets/csv.ts"),
  import("../../../worker/exports/sheets/xlsx.ts"),
  import("../../../worker/exports/docx/make-docx.ts"),
  import("../../../worker/http/openapi.ts"),
  import("hucre/xlsx"),
  import("papaparse"),
]);

// Files share a runtime, and nothing else: each begins with the tests' first instant and id, and with a database that
// has the real migrations and the real seed.
restartClockAndIds();
await dropAll();
await applyD1Migrations(env.DB, env.MIGRATIONS);
const seed = seedSql({
  plan: PLAN,
  register: REGISTER,
  periods: PERIODS,
  indicatorSets: INDICATOR_SETS,
  accounts: ACCOUNTS,
});
await env.DB.batch(seed.map((statement) => env.DB.prepare(statement)));
