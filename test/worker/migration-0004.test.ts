import { applyD1Migrations } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, test } from "vitest";
import { dropAll } from "./support/drop-all.ts";

const insert = (sql: string, ...values: unknown[]) => env.DB.prepare(sql).bind(...values);
const all = async (sql: string) => (await env.DB.prepare(sql).all()).results;
const parsed = async (sql: string, ...columns: string[]) =>
  (await all(sql)).map((row) =>
    Object.fromEntries(
      Object.entries(row).map(([name, value]) => [
        name,
        columns.includes(name) ? JSON.parse(String(value)) : value,
      ]),
    ),
  );

const duties = Array.from({ length: 85 }, (_, index) => ({ id: `II.${index}`, text: `Nhiệm vụ “${index}”` }));
const digest = (status: string, total: number) => ({
  schema: 2,
  answers: [
    { key: "II.1", duty: "II.1", answersFor: null, role: "lead", invited: false, status, completed: null },
    { key: "II.2@b", duty: "II.2", answersFor: "b", role: "lead", status: null, completed: null },
  ],
  figures: [{ key: "so-cuoc", total, coordinated: null }],
  evidence: [],
});
const texts = [
  { key: "II.1", difficulty: "Khó khăn 'một'", proposal: null },
  { key: "II.2@b", difficulty: null, proposal: "Đề xuất\nhai dòng" },
];

function version(agency: string, number: number, content: ReturnType<typeof digest>) {
  return insert(
    `INSERT INTO report_version VALUES ('k', ?, ?, ?, 'u', '2020-12-01', '2', 'h', ?, ?, '[]', '{"tables":{}}')`,
    ...[agency, number, `t${number}`, JSON.stringify(content), JSON.stringify(texts)],
  );
}

const decision = (agency: string, number: number, action: string, reason: string | null, state: string) =>
  insert(
    "INSERT INTO decision (period, agency, version, action, reason, state, at, by) VALUES ('k', ?, ?, ?, ?, ?, ?, 'u')",
    ...[agency, number, action, reason, state, `at ${agency} ${number} ${action}`],
  );

// a: approved, returned, and sent again. b: returned. c: sent twice, and nobody looked.
beforeAll(async () => {
  await dropAll();
  await applyD1Migrations(
    env.DB,
    env.MIGRATIONS.filter(({ name }) => name < "0004"),
  );
  await env.DB.batch([
    insert("INSERT INTO plan VALUES ('p', '1', '2020-11-17', 'i', 't', '[]')"),
    ...duties.map((duty, position) =>
      insert("INSERT INTO duty VALUES ('p', ?, ?)", position, JSON.stringify(duty)),
    ),
    insert(`INSERT INTO agency_group VALUES (0, '{"names":["x"]}'), (1, '{"names":["y"]}')`),
    insert(
      "INSERT INTO period VALUES ('k', 'p', 'Năm', '2020-11-17', '2020-12-14', '2020-12-18', '2020-12-25', 'open', NULL)",
    ),
    ...["a", "b", "c"].map((id, order) =>
      insert(
        `INSERT INTO agency (id, name, short_name, kind, outside, protocol_order, aliases)
         VALUES (?1, ?1, ?1, 'department', 0, ?2, '[]')`,
        ...[id, order],
      ),
    ),
    insert("INSERT INTO account VALUES ('u', NULL, 'u@x.example', 'U', 'reviewer', 'a')"),
    insert("INSERT INTO form VALUES ('h', 'k', 'a', '{}')"),
    insert("INSERT INTO report_head VALUES ('k', 'a', 'sent', 2, 1, 5, 't1', '2020-12-01', 't2')"),
    insert("INSERT INTO report_head VALUES ('k', 'b', 'returned', 1, NULL, 2, 't1', '2020-12-01', 't1')"),
    insert("INSERT INTO report_head VALUES ('k', 'c', 'sent', 2, NULL, 2, 't1', '2020-12-01', 't2')"),
    version("a", 1, digest("done", 5)),
    version("a", 2, digest("in_progress", 6)),
    version("b", 1, digest("done", 7)),
    version("c", 1, digest("done", 8)),
    version("c", 2, digest("done", 9)),
    decision("a", 1, "start", null, "in_review"),
    decision("a", 1, "approve", null, "approved"),
    decision("a", 1, "return", "Sai số liệu", "returned"),
    decision("b", 1, "return", "Thiếu", "returned"),
    insert("INSERT INTO audit (at, account, action, request) VALUES ('t', 'u', 'send', 'r')"),
    insert("INSERT INTO revision VALUES ('period:k', 9), ('register', 2)"),
  ]);
  await applyD1Migrations(
    env.DB,
    env.MIGRATIONS.filter(({ name }) => name < "0005"),
  );
});

describe("the frame", () => {
  test("has the same duties in the same order, in a few rows, and the groups in one", async () => {
    const parts = await parsed("SELECT position, duties FROM plan_part ORDER BY position", "duties");
    expect(parts.map(({ position, duties: held }) => [position, held.length])).toEqual([
      [0, 80],
      [1, 5],
    ]);
    expect(parts.flatMap(({ duties: held }) => held)).toEqual(duties);
    expect(await parsed("SELECT content FROM agency_groups", "content")).toEqual([
      { content: [{ names: ["x"] }, { names: ["y"] }] },
    ]);
  });

  test("has one counter a plan, beyond all that clients may have seen", async () => {
    expect(await all("SELECT * FROM revision ORDER BY scope")).toEqual([
      { scope: "plan:p", rev: 12 },
      { scope: "register", rev: 2 },
    ]);
  });
});

describe("reports", () => {
  test("stand where they stood, with what was returned and the digest that counts", async () => {
    const rest = { on_behalf: 0, asks_back: null, period: "k", first_sent_on: "2020-12-01" };
    expect(await parsed("SELECT * FROM report_head ORDER BY agency", "returned", "digest")).toEqual([
      {
        ...{ ...rest, agency: "a", state: "sent", latest: 2, versions: 2, counted: 1, rev: 5 },
        ...{ first_sent_at: "t1", latest_sent_at: "t2", returned: null, digest: digest("done", 5) },
      },
      {
        ...{ ...rest, agency: "b", state: "returned", latest: 1, versions: 1, counted: null, rev: 2 },
        ...{ first_sent_at: "t1", latest_sent_at: "t1", digest: null },
        returned: { base: 1, reason: "Thiếu", at: "at b 1 return", paths: null },
      },
      {
        ...{ ...rest, agency: "c", state: "sent", latest: 2, versions: 2, counted: null, rev: 2 },
        ...{ first_sent_at: "t1", latest_sent_at: "t2", returned: null, digest: null },
      },
    ]);
  });

  test("can be taken back to where they stood before each version", async () => {
    const nothing = {
      ...{ state: null, latest: 0, onBehalf: false, returned: null },
      ...{ firstSentAt: null, firstSentOn: null, latestSentAt: null },
    };
    const sent = { firstSentAt: "t1", firstSentOn: "2020-12-01", latestSentAt: "t1" };
    const returned = { base: 1, reason: "Sai số liệu", at: "at a 1 return", paths: null };
    const rows = await parsed(
      "SELECT agency, version, before FROM report_version ORDER BY agency, version",
      "before",
    );
    expect(rows).toEqual([
      { agency: "a", version: 1, before: nothing },
      {
        agency: "a",
        version: 2,
        before: { state: "returned", latest: 1, onBehalf: false, returned, ...sent },
      },
      { agency: "b", version: 1, before: nothing },
      { agency: "c", version: 1, before: nothing },
      {
        ...{ agency: "c", version: 2 },
        before: { state: "sent", latest: 1, onBehalf: false, returned: null, ...sent },
      },
    ]);
  });

  test("keep every text and every decision, and leave what they closed to later periods", async () => {
    const [stored] = await parsed("SELECT texts FROM report_version WHERE agency = 'b'", "texts");
    expect(stored).toEqual({
      texts: [
        { table: "duties", key: "II.1", column: "difficulty", text: "Khó khăn 'một'" },
        { table: "duties", key: "II.2@b", column: "proposal", text: "Đề xuất\nhai dòng" },
      ],
    });
    expect(await all("SELECT agency, action, reason, paths FROM decision ORDER BY id")).toEqual([
      { agency: "a", action: "start", reason: null, paths: null },
      { agency: "a", action: "approve", reason: null, paths: null },
      { agency: "a", action: "return", reason: "Sai số liệu", paths: null },
      { agency: "b", action: "return", reason: "Thiếu", paths: null },
    ]);
    expect(await parsed("SELECT * FROM agency_record", "content")).toEqual([
      {
        ...{ plan: "p", agency: "a" },
        content: {
          k: {
            answers: [{ key: "II.1", duty: "II.1", answersFor: null, status: "done" }],
            figures: [{ key: "so-cuoc", total: 5, coordinated: null }],
            statuses: { done: 1 },
          },
        },
      },
    ]);
  });

  test("are still whole: nothing refers to what is not there, and nothing can be rewritten", async () => {
    expect(await all("PRAGMA foreign_key_check")).toEqual([]);
    expect(await all("SELECT account, action, detail FROM audit")).toEqual([
      { account: "u", action: "send", detail: null },
    ]);
    for (const sql of [
      "UPDATE report_version SET texts = '[]'",
      "DELETE FROM decision",
      "DELETE FROM audit",
    ]) {
      await expect(env.DB.prepare(sql).run()).rejects.toThrow("append-only");
    }
  });
});
