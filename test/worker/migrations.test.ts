import { applyD1Migrations } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { beforeAll, expect, test } from "vitest";
import { readRegister } from "../../worker/store/read-register.ts";

// A database of its own state: this file drops what the set-up made and begins before the migration.
beforeAll(async () => {
  const { results: objects } = await env.DB.prepare(
    "SELECT type, name FROM sqlite_master WHERE name NOT LIKE 'sqlite_%' AND name NOT LIKE '\\_cf%' ESCAPE '\\'",
  ).all<{ type: string; name: string }>();
  const drop = (kind: string) =>
    objects
      .filter(({ type }) => type === kind)
      .map(({ name }) => env.DB.prepare(`DROP ${kind.toUpperCase()} ${name}`));
  await env.DB.batch([
    env.DB.prepare("PRAGMA defer_foreign_keys = on"),
    ...drop("trigger"),
    ...drop("table"),
  ]);
  const before = env.MIGRATIONS.filter(({ name }) => name < "0002");
  expect(before.map(({ name }) => name)).toEqual(["0001_frame_accounts_reports.sql"]);
  await applyD1Migrations(env.DB, before);
  await env.DB.batch([
    env.DB.prepare(
      `INSERT INTO agency VALUES ('so-a', 'Sở A', 'A', 'department', 0, 10, 'SA', '["Sở Á"]', NULL,
         '2020-01-01', '2025-02-28', 'Cần xác nhận')`,
    ),
    env.DB.prepare(
      `INSERT INTO agency VALUES ('hoi-dong-b', 'Hội đồng B', 'B', 'council', 1, 20, NULL, '[]', 'so-a',
         NULL, NULL, NULL)`,
    ),
    env.DB.prepare("INSERT INTO account VALUES ('u', NULL, 'u@x.example', 'U', 'reporter', 'so-a')"),
  ]);
  await applyD1Migrations(env.DB, env.MIGRATIONS);
});

test("bodies of before keep all that they had, and have no successors yet", async () => {
  expect(await readRegister(env.DB)).toEqual({
    agencies: [
      {
        id: "so-a",
        name: "Sở A",
        shortName: "A",
        kind: "department",
        outside: false,
        order: 10,
        code: "SA",
        aliases: ["Sở Á"],
        reportsThrough: null,
        validFrom: "2020-01-01",
        validTo: "2025-02-28",
        successors: [],
        otherPredecessors: false,
        unsure: "Cần xác nhận",
      },
      {
        id: "hoi-dong-b",
        name: "Hội đồng B",
        shortName: "B",
        kind: "council",
        outside: true,
        order: 20,
        code: null,
        aliases: [],
        reportsThrough: "so-a",
        validFrom: null,
        validTo: null,
        successors: [],
        otherPredecessors: false,
      },
    ],
    groups: [],
  });
  expect(await env.DB.prepare("SELECT id, agency FROM account").all()).toMatchObject({
    results: [{ id: "u", agency: "so-a" }],
  });
});

test("successors are JSON, and whether others joined is yes or no", async () => {
  const set = (column: string, value: unknown) =>
    env.DB.prepare(`UPDATE agency SET ${column} = ? WHERE id = 'so-a'`).bind(value).run();
  await expect(set("successors", "so-b")).rejects.toThrow("CHECK constraint failed");
  await expect(set("successors", null)).rejects.toThrow("NOT NULL constraint failed");
  await expect(set("other_predecessors", 2)).rejects.toThrow("CHECK constraint failed");
  await set("successors", '[{"agency":"hoi-dong-b","duties":null}]');
  const { agencies } = await readRegister(env.DB);
  expect(agencies[0]?.successors).toEqual([{ agency: "hoi-dong-b", duties: null }]);
});
