import { applyD1Migrations } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, test } from "vitest";
import { dropAll } from "./support/drop-all.ts";

const insert = (sql: string, ...values: unknown[]) => env.DB.prepare(sql).bind(...values);
const all = async (sql: string) => (await env.DB.prepare(sql).all()).results;

// A database of its own state: this file drops what the set-up made and begins before the migration.
beforeAll(async () => {
  await dropAll();
  await applyD1Migrations(
    env.DB,
    env.MIGRATIONS.filter(({ name }) => name < "0005"),
  );
  await env.DB.batch([
    insert("INSERT INTO plan VALUES ('p', '1', '2020-11-17', 'i', 't', '[]')"),
    insert(
      `INSERT INTO period (id, plan, name, from_day, to_day, agency_due, province_due, state)
       VALUES ('k', 'p', 'Năm', '2020-11-17', '2020-12-14', '2020-12-18', '2020-12-25', 'open')`,
    ),
    ...["a", "b"].map((id, index) =>
      insert(
        `INSERT INTO agency (id, name, short_name, kind, outside, protocol_order, aliases)
         VALUES (?1, ?1, ?1, 'department', 0, ?2, '[]')`,
        id,
        index,
      ),
    ),
    insert("INSERT INTO account VALUES ('bound', 'sub-1', 'bound@x.example', 'Đã vào', 'reporter', 'a')"),
    insert(
      "INSERT INTO account VALUES ('invited', NULL, 'invited@x.example', 'Đã mời', 'administrator', NULL)",
    ),
    insert("INSERT INTO audit (at, account, action, request) VALUES ('t', 'bound', 'bind_account', 'r')"),
    insert(
      `INSERT INTO exemption (period, agency, rule, reason, from_day, at, by)
       VALUES ('k', 'a', 'R', 'Lý do', '2020-12-01', 't', 'bound')`,
    ),
  ]);
  await applyD1Migrations(
    env.DB,
    env.MIGRATIONS.filter(({ name }) => name < "0006"),
  );
});

describe("accounts", () => {
  test("of before are what they were, not ended, and all that refers to them still does", async () => {
    const fresh = { phone: null, ended_at: null, rev: 1 };
    expect(await all("SELECT * FROM account ORDER BY id")).toEqual([
      {
        ...{ id: "bound", sub: "sub-1", email: "bound@x.example", name: "Đã vào" },
        ...{ role: "reporter", agency: "a", ...fresh },
      },
      {
        ...{ id: "invited", sub: null, email: "invited@x.example", name: "Đã mời" },
        ...{ role: "administrator", agency: null, ...fresh },
      },
    ]);
    expect(await all("PRAGMA foreign_key_check")).toEqual([]);
    expect(await all("SELECT account, action FROM audit")).toEqual([
      { account: "bound", action: "bind_account" },
    ]);
    expect(await all("SELECT by, rule FROM exemption")).toEqual([{ by: "bound", rule: "R" }]);
    await expect(
      insert("INSERT INTO audit (at, account, action, request) VALUES ('t', 'ai', 'x', 'r')").run(),
    ).rejects.toThrow("FOREIGN KEY constraint failed");
    expect(await all("SELECT name FROM sqlite_master WHERE name LIKE '%\\_before' ESCAPE '\\'")).toEqual([]);
  });

  test("that did not end have an e-mail and a person of their own; once ended both are free again", async () => {
    const next = "INSERT INTO account (id, sub, email, name, role) VALUES (?, ?, ?, 'Người sau', 'viewer')";
    await expect(insert(next, "second", null, "bound@x.example").run()).rejects.toThrow(
      "UNIQUE constraint failed: account.email",
    );
    await expect(insert(next, "second", "sub-1", "other@x.example").run()).rejects.toThrow(
      "UNIQUE constraint failed: account.sub",
    );
    await insert("UPDATE account SET ended_at = 't' WHERE id = 'bound'").run();
    await insert(next, "second", "sub-1", "bound@x.example").run();
    await expect(insert(next, "third", null, "Bound@x.example").run()).rejects.toThrow("CHECK");
  });
});

describe("adjustments", () => {
  const COLUMNS = "period, agency, kind, duty, role, successor, reason, from_day, to_day, at, by";
  const add = (...values: unknown[]) =>
    insert(
      `INSERT INTO adjustment (${COLUMNS}) VALUES ('k', 'a', ?, ?, ?, ?, ?, '2020-12-01', NULL, 't', 'invited')`,
      ...values,
    ).run();

  test("hold just what their kind has", async () => {
    await add("exempt", null, null, null, "Lý do");
    await add("exempt", "II.1.a", null, null, "Lý do");
    await add("add", "II.1.a", "lead", null, "Lý do");
    await add("reassign", "II.1.a", null, "b", "Lý do");
    for (const wrong of [
      ["merge", "II.1.a", null, null, "Lý do"],
      ["exempt", null, null, null, "  "],
      ["exempt", null, "lead", null, "Lý do"],
      ["add", null, "lead", null, "Lý do"],
      ["add", "II.1.a", null, null, "Lý do"],
      ["add", "II.1.a", "both", null, "Lý do"],
      ["reassign", "II.1.a", null, null, "Lý do"],
      ["reassign", "II.1.a", null, "a", "Lý do"],
    ]) {
      await expect(add(...wrong)).rejects.toThrow("CHECK constraint failed");
    }
    await expect(add("reassign", "II.1.a", null, "khong-co", "Lý do")).rejects.toThrow("FOREIGN KEY");
    expect(await all("SELECT count(*) AS n FROM adjustment")).toEqual([{ n: 4 }]);
  });

  test("are only ever added to", async () => {
    await expect(insert("UPDATE adjustment SET reason = 'khác'").run()).rejects.toThrow("append-only");
    await expect(insert("DELETE FROM adjustment").run()).rejects.toThrow("append-only");
  });
});

test("a period of before begins at its first revision", async () => {
  expect(await all("SELECT id, rev, state FROM period")).toEqual([{ id: "k", rev: 1, state: "open" }]);
});
