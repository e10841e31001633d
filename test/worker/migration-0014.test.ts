import { applyD1Migrations } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { beforeAll, expect, test } from "vitest";
import { dropAll } from "./support/drop-all.ts";

const PERIODS = [
  ["nam-2020", "a", "2020-01-01", "closed"],
  ["nam-2021", "a", "2021-01-01", "closed"],
  ["nam-2022", "a", "2022-01-01", "open"],
  ["nam-2023", "a", "2023-01-01", "draft"],
  ["nam-2024", "a", "2024-01-01", "draft"],
  ["khac-2022", "b", "2022-06-01", "open"],
] as const;

// A database of its own state: this file drops what the set-up made and begins before the migration.
beforeAll(async () => {
  await dropAll();
  await applyD1Migrations(
    env.DB,
    env.MIGRATIONS.filter(({ name }) => name < "0012"),
  );
  await env.DB.batch([
    ...["a", "b"].map((id) =>
      env.DB.prepare(
        "INSERT INTO plan (id, number, date, issuer, title, sections) VALUES (?, '1', '2020-01-01', 'x', 'x', '[]')",
      ).bind(id),
    ),
    ...PERIODS.map(([id, plan, from, state]) =>
      env.DB.prepare(
        `INSERT INTO period (id, plan, name, from_day, to_day, agency_due, province_due, state)
         VALUES (?1, ?2, ?1, ?3, date(?3, '+1 year', '-1 day'), date(?3, '+1 year'), date(?3, '+1 year'), ?4)`,
      ).bind(id, plan, from, state),
    ),
    env.DB.prepare(
      `INSERT INTO agency (id, name, short_name, kind, outside, protocol_order, aliases)
       VALUES ('so-x', 'Sở X', 'Sở X', 'department', 0, 1, '[]')`,
    ),
    env.DB.prepare(
      `INSERT INTO report_head (period, agency, state, latest, versions, rev, first_sent_at, first_sent_on,
         latest_sent_at, on_behalf) VALUES ('nam-2022', 'so-x', 'sent', 2, 3, 4, 'x', '2022-12-01', 'x', 0)`,
    ),
    env.DB.prepare("INSERT INTO account (id, email, name, role) VALUES ('v', 'v@x.example', 'V', 'viewer')"),
    env.DB.prepare(
      `INSERT INTO double_decision (period, document, verdict, note, at, by)
       VALUES ('nam-2022', '2022-01-05 1/kh', 'same', 'Một việc', '2022-12-01T00:00:00.000Z', 'v')`,
    ),
  ]);
  await applyD1Migrations(env.DB, env.MIGRATIONS);
});

test("what stood as the period before is both what is continued and what is compared with; a draft is neither", async () => {
  const { results } = await env.DB.prepare(
    "SELECT id, round, part_of, continues, compared_with FROM period ORDER BY id",
  ).all<Record<string, string | null>>();
  const none = { round: null, part_of: null };
  const both = (id: string | null) => ({ ...none, continues: id, compared_with: id });
  expect(results).toEqual([
    { id: "khac-2022", ...both(null) },
    { id: "nam-2020", ...both(null) },
    { id: "nam-2021", ...both("nam-2020") },
    { id: "nam-2022", ...both("nam-2021") },
    { id: "nam-2023", ...both("nam-2022") },
    { id: "nam-2024", ...both("nam-2022") },
  ]);
});

test("a decision of before covers every version that was sent until then", async () => {
  const { results } = await env.DB.prepare("SELECT verdict, note, covers FROM double_decision").all();
  expect(results).toEqual([{ verdict: "same", note: "Một việc", covers: '{"so-x":3}' }]);
});
