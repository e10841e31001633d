import { applyD1Migrations } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import { dropAll } from "./support/drop-all.ts";

// A database of its own state: this file drops what the set-up made and begins before the migration.
test("versions and forms from before get empty figures and assessment, and keep all that was typed", async () => {
  await dropAll();
  const before = env.MIGRATIONS.filter(({ name }) => name < "0003");
  await applyD1Migrations(env.DB, before);
  const cells = { plan: "p", tables: { duties: [{ key: "II.1.a", cells: { result: "Đã “làm”" } }] } };
  const digest = { schema: 1, answers: [{ key: "II.1.a", status: "done" }], evidence: [] };
  const form = { schema: 1, tables: { duties: { title: "Nhiệm vụ", columns: [], rows: [] } } };
  const insert = (sql: string, ...values: unknown[]) => env.DB.prepare(sql).bind(...values);
  await env.DB.batch([
    insert("INSERT INTO plan VALUES ('p', '1', '2020-11-17', 'i', 't', '[]')"),
    insert(
      "INSERT INTO period VALUES ('k', 'p', 'Năm', '2020-11-17', '2020-12-14', '2020-12-18', '2020-12-25', 'open', NULL)",
    ),
    insert(
      `INSERT INTO agency (id, name, short_name, kind, outside, protocol_order, aliases)
       VALUES ('a', 'A', 'A', 'department', 0, 1, '[]')`,
    ),
    insert("INSERT INTO account VALUES ('u', NULL, 'u@x.example', 'U', 'reporter', 'a')"),
    insert("INSERT INTO form VALUES ('h', 'k', 'a', ?)", JSON.stringify(form)),
    insert("INSERT INTO report_head VALUES ('k', 'a', 'sent', 1, NULL, 1, 't', '2020-12-01', 't')"),
    insert(
      "INSERT INTO report_version VALUES ('k', 'a', 1, 't', 'u', '2020-12-01', '1', 'h', ?, '[]', '[]', ?)",
      JSON.stringify(digest),
      JSON.stringify(cells),
    ),
  ]);
  await applyD1Migrations(env.DB, env.MIGRATIONS);
  const version = await env.DB.prepare("SELECT digest, cells FROM report_version").first<{
    digest: string;
    cells: string;
  }>();
  expect(JSON.parse(version?.digest ?? "")).toEqual({ ...digest, schema: 2, figures: [] });
  expect(JSON.parse(version?.cells ?? "")).toEqual({
    ...cells,
    tables: { ...cells.tables, figures: [], assessment: [] },
  });
  const stored = await env.DB.prepare("SELECT hash, content FROM form").first<{
    hash: string;
    content: string;
  }>();
  expect([stored?.hash, JSON.parse(stored?.content ?? "")]).toEqual([
    "h",
    {
      schema: 2,
      exemptions: [],
      tables: {
        duties: { ...form.tables.duties, own: [] },
        figures: { title: "Số liệu", columns: [], rows: [], sums: [], together: [] },
        assessment: { title: "Đánh giá chung", columns: [], rows: [] },
      },
    },
  ]);
  await expect(env.DB.prepare("UPDATE report_version SET cells = '{}'").run()).rejects.toThrow("append-only");
});
