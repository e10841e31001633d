import { env } from "cloudflare:workers";
import { describe, expect, test } from "vitest";
import type { Duty } from "../../shared/plan/plan.ts";
import type { Agency } from "../../shared/register/register.ts";
import { type Seed, seedOf, seedSql } from "../../tools/seed-sql.ts";
import { dump } from "./support/client.ts";
import { PERIODS, PLAN, REGISTER } from "./support/people.ts";

const run = (seed: Seed) => env.DB.batch(seedSql(seed).map((sql) => env.DB.prepare(sql)));

const HOSTILE = [
  "O'Brien",
  "''; DROP TABLE account; --",
  "dòng một\ndòng hai; SELECT 1",
  'nháy "kép" \\ và `lùi`',
  "?1 :name $x @y",
  "/* chú thích */ -- chú thích",
  "😀 \u202e ế",
];

describe("the seed", () => {
  test("run again, it changes nothing but the revisions", async () => {
    const { revision: _before, ...before } = await dump();
    await run({ plan: PLAN, register: REGISTER, periods: PERIODS });
    const { revision, ...after } = await dump();
    expect(after).toEqual(before);
    expect(revision).toEqual(
      Object.entries({ "plan:kh-6134": 3, register: 3 }).map(([scope, rev]) => ({ scope, rev })),
    );
  });

  test("holds texts as they are, whatever they look like", async () => {
    const agencies = HOSTILE.map(
      (name, index): Agency => ({
        id: `thu-${index}`,
        name,
        shortName: name,
        kind: "department",
        outside: true,
        order: 9_000 + index,
        code: name,
        aliases: [name],
        reportsThrough: index === 0 ? "thu-1" : null,
        validFrom: null,
        validTo: "2021-01-01",
        successors: [{ agency: "so-y-te", duties: [{ plan: name, duty: name }], unsure: name }],
        otherPredecessors: index === 0,
        unsure: name,
      }),
    );
    await run({ register: { agencies, groups: [] } });
    const { results } = await env.DB.prepare(
      "SELECT name, code, aliases, successors, other_predecessors, unsure FROM agency WHERE id LIKE 'thu-%' ORDER BY protocol_order",
    ).all();
    expect(results).toEqual(
      agencies.map(({ name, successors, otherPredecessors }) => ({
        name,
        code: name,
        aliases: JSON.stringify([name]),
        successors: JSON.stringify(successors),
        other_predecessors: otherPredecessors ? 1 : 0,
        unsure: name,
      })),
    );
  });

  test.each(["a\u0000b", "a\ud800b"])("refuses a text that SQL cannot hold: %j", (name) => {
    const account = { id: "x", email: "x@example.com", name, role: "viewer", agency: null } as const;
    expect(() => seedSql({ accounts: [account] })).toThrow("U+0000 or half a character");
  });

  test("refuses a plan and a register that does not know its every name, and tells the names", () => {
    const groups = REGISTER.groups.filter(({ means }) => means.type !== "persons");
    expect(() => seedSql({ plan: PLAN, register: { ...REGISTER, groups } })).toThrow(
      "the register does not know these names of the plan:\nCán bộ, công chức, viên chức",
    );
  });

  test("keeps every statement under 100 KB, and says which row does not fit", () => {
    const statements = seedSql({ plan: PLAN, register: REGISTER, periods: PERIODS });
    const longest = Math.max(...statements.map((sql) => new TextEncoder().encode(sql).length));
    expect(longest).toBeLessThan(100_000);
    const duties = [{ ...PLAN.duties[0]!, text: "đ".repeat(50_000) }];
    expect(() => seedSql({ plan: { ...PLAN, duties } })).toThrow(/a row of plan_part takes \d+ bytes/);
  });

  test("makes the first administrator from a command, by an e-mail in lower case", async () => {
    const seed = seedOf(["--admin", "Quan.Tri@Example.VN", " Nguyễn O'Thử "]);
    await run(seed);
    const stored = await env.DB.prepare("SELECT * FROM account WHERE email = 'quan.tri@example.vn'").first();
    expect(stored).toEqual({
      id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      sub: null,
      phone: null,
      ended_at: null,
      rev: 1,
      email: "quan.tri@example.vn",
      name: "Nguyễn O'Thử",
      role: "administrator",
      further_roles: "[]",
      agency: null,
    });
  });

  test("keeps a plan's duties in order, in parts that each fit a statement, however long they are", async () => {
    const [model] = PLAN.duties;
    if (model === undefined) throw new Error("the plan has no duties");
    const duties = Array.from({ length: 95 }, (_, index) => {
      const text = index < 5 ? "đ".repeat(15_000) : `Việc '${index}'`;
      return { ...model, id: `V.${index}`, text };
    });
    const plan = { ...PLAN, id: "ke-hoach-dai", duties };
    await run({ plan });
    const { results } = await env.DB.prepare(
      "SELECT duties FROM plan_part WHERE plan = 'ke-hoach-dai' ORDER BY position",
    ).all<{ duties: string }>();
    const parts = results.map((row): Duty[] => JSON.parse(row.duties));
    expect(parts.flat()).toEqual(duties);
    expect(parts.map((part) => part.length)).toEqual([2, 2, 40, 40, 11]);
  });

  test.each([
    ["--admin"],
    ["--admin", "a@b.vn"],
    ["--admin", "ab.vn", "Tên"],
    ["--admin", "a@b.vn", " "],
    ["--help"],
  ])("says how it is used: %s %s %s", (...argv) => {
    expect(() => seedOf(argv)).toThrow(/Usage|e-mail/);
  });
});
