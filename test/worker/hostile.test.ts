import { describe, expect, test } from "vitest";
import type { Report } from "../../shared/report/report.ts";
import type { ProblemCode } from "../../shared/wire/problems.ts";
import { ask, refused } from "./support/client.ts";
import { MINH, OPEN, reporterOf } from "./support/people.ts";
import { fill, formOf, reportPath, sendHeaders, sending } from "./support/reports.ts";

const BY = reporterOf("so-tai-chinh");
const PATH = reportPath("so-tai-chinh");
const CHECK = `/v1/periods/${OPEN}/validate`;
const { form } = await formOf("so-tai-chinh");
const REPORT = fill(form);

/** The same request to both places that take a report. */
async function bothRefuse(code: ProblemCode, body: unknown, headers: Record<string, string> = {}) {
  const answer = await refused(BY, code, CHECK, { method: "POST", body, headers });
  await refused(BY, code, PATH, sending(body, 0, headers));
  return answer.body;
}

function withCell(value: unknown): unknown {
  const report = structuredClone(REPORT) as Report;
  report.tables.duties[0]!.cells.result = value as never;
  return report;
}

function chunked(...parts: (string | Uint8Array)[]): ReadableStream<Uint8Array> {
  const bytes = parts.map((part) => (typeof part === "string" ? new TextEncoder().encode(part) : part));
  return new ReadableStream({
    pull(controller) {
      const next = bytes.shift();
      if (next === undefined) controller.close();
      else controller.enqueue(next);
    },
  });
}

describe("bodies that are no JSON", () => {
  test.each([
    "text/plain",
    "application/x-www-form-urlencoded",
    "application/jsonp",
    "application/json; charset=utf-16",
    "",
  ])("another type is refused before it is read: %s", async (type) => {
    await bothRefuse("content_type", JSON.stringify(REPORT), { "Content-Type": type });
  });

  test("a type with its charset is taken", async () => {
    const headers = { "Content-Type": 'Application/JSON; charset="UTF-8"' };
    expect((await ask(BY, CHECK, { method: "POST", body: JSON.stringify(REPORT), headers })).status).toBe(
      200,
    );
  });

  test.each(["", "{", "{'plan':1}", '{"plan":NaN}', "undefined", '{"a":1}{"b":2}', '"\ud800'])(
    "malformed: %j",
    async (body) => {
      await bothRefuse("json_malformed", body);
    },
  );

  test("bytes that are no UTF-8", async () => {
    const body = () => chunked(new Uint8Array([0x22, 0xc3, 0x28, 0x22]));
    await refused(BY, "json_malformed", CHECK, { method: "POST", body: body() });
    await refused(BY, "json_malformed", PATH, sending(body()));
  });

  test("brackets a hundred thousand deep", async () => {
    const deep = "[".repeat(100_000) + "]".repeat(100_000);
    await refused(BY, "shape_invalid", CHECK, { method: "POST", body: deep });
    await refused(BY, "shape_invalid", PATH, sending(deep));
    await refused(BY, "json_malformed", PATH, sending("[".repeat(900_000)));
  });
});

describe("bodies that are too large", () => {
  const large = JSON.stringify({ ...REPORT, padding: "ư".repeat(500_001) });

  test("with a stated length", async () => {
    await bothRefuse("body_too_large", large);
  });

  test("in pieces, without one", async () => {
    const pieces = () => chunked(...Array.from({ length: 11 }, () => " ".repeat(100_000)), "{}");
    await refused(BY, "body_too_large", CHECK, { method: "POST", body: pieces() });
    await refused(BY, "body_too_large", PATH, sending(pieces()));
  });

  test("just under the bound is read", async () => {
    const text = JSON.stringify(REPORT);
    const padded = text + " ".repeat(1_000_000 - new TextEncoder().encode(text).length);
    expect((await ask(BY, CHECK, { method: "POST", body: padded })).status).toBe(200);
    await bothRefuse("body_too_large", `${padded} `);
  });
});

describe("bodies of another shape", () => {
  test.each([
    ["a field that is not known", { ...REPORT, role: "reviewer" }, "role", "unknown field"],
    [
      "another table",
      { ...REPORT, tables: { ...REPORT.tables, others: [] } },
      "tables/others",
      "unknown field",
    ],
    [
      "another column",
      { ...REPORT, tables: { duties: [{ key: "a", cells: { status: null, note: "x" } }] } },
      "tables/duties/0/cells/note",
      "unknown field",
    ],
    ["no agency", { ...REPORT, agency: undefined }, "agency", 'expected "agency"'],
    [
      "a key that is no text",
      { ...REPORT, tables: { duties: [{ key: 1, cells: {} }] } },
      "tables/duties/0/key",
      "expected string",
    ],
    [
      "two thousand and one rows",
      { ...REPORT, tables: { duties: Array.from({ length: 2_001 }, () => ({ key: "", cells: {} })) } },
      "tables/duties",
      "expected <=2000",
    ],
    ["a list", [REPORT], "", "expected an object"],
    [
      "a list of cells",
      { ...REPORT, tables: { duties: [{ key: "a", cells: [] }] } },
      "tables/duties/0/cells",
      "expected an object",
    ],
    ["null", null, "", "expected Object"],
  ])("%s", async (_, body, path, message) => {
    const { issues } = await bothRefuse("shape_invalid", body);
    expect(issues[0]).toEqual({ path, message });
  });

  test.each([
    ["50,001 characters", "x".repeat(50_001)],
    ["a lone surrogate", "a\ud800b"],
    ["U+0000", "a\u0000b"],
    ["an object", { formula: "=1" }],
    ["a list", ["a"]],
    ["a date with a time", { date: "2021-12-10T00:00:00Z" }],
    ["a date that is no date", { date: "10/12/2021" }],
    ["a thirteenth month", { date: "2021-13-01" }],
    ["a date with something beside it", { date: "2021-12-10", time: "08:00" }],
    ["an error that is no text", { error: 1 }],
  ])("a cell that holds %s", async (_, value) => {
    const { issues, detail } = await bothRefuse("shape_invalid", withCell(value));
    expect(issues).toHaveLength(1);
    expect(issues[0].path).toMatch(/^tables\/duties\/0\/cells\/result/);
    expect(detail).toContain("tables/duties/0/cells/result");
  });

  test("a number beyond all bounds", async () => {
    const body = JSON.stringify(withCell("@")).replace('"@"', "1e999");
    await bothRefuse("shape_invalid", body);
  });

  test("__proto__ and constructor are fields that are not known, and change nothing", async () => {
    const text = JSON.stringify(REPORT);
    for (const field of ["__proto__", "constructor", "prototype"]) {
      const { issues } = await bothRefuse(
        "shape_invalid",
        text.replace("{", `{"${field}":{"role":"reviewer"},`),
      );
      expect(issues).toEqual([{ path: field, message: "unknown field" }]);
    }
    expect(({} as Record<string, unknown>).role).toBeUndefined();
  });

  test("the last of doubled fields counts, as JSON has it", async () => {
    const text = JSON.stringify(REPORT).replace("{", '{"agency":"so-noi-vu",');
    expect((await ask(BY, CHECK, { method: "POST", body: text })).body.findings).toEqual([]);
  });

  test("no more than fifty places are listed", async () => {
    const duties = Array.from({ length: 200 }, () => ({ key: 1, cells: {} }));
    const { issues } = await bothRefuse("shape_invalid", { ...REPORT, tables: { duties } });
    expect(issues).toHaveLength(50);
  });
});

describe("texts that look like something else", () => {
  test.each([
    "'; DROP TABLE account; --",
    '" OR 1=1 --',
    '=HYPERLINK("https://attacker.example")',
    "<script>alert(1)</script>",
    "\u202eđảo chiều\u202c",
    "x".repeat(5_000),
    "𝒳 👩🏽‍🌾 \ufeff\ufffe\uffff",
    "%00 \\u0000 $(id) {{7*7}}",
  ])("are stored and given back as they are: %j", async (text) => {
    const { body } = await ask(BY, PATH);
    const rev = body.head?.rev ?? 0;
    const report = fill(form, { result: text, difficulty: text });
    const sent = await ask(BY, PATH, { method: "PUT", body: report, headers: sendHeaders(rev) });
    expect(sent.status).toBe(201);
    const stored = await ask(MINH, `${PATH}/versions/${sent.body.version}`);
    expect(stored.body.report).toEqual(report);
  });

  test.each(["'", "%27%20OR%201=1", "..%2f..%2fme", "%00", "%F0%9F%98%80", "a".repeat(2_000)])(
    "in the address they are names that nobody has: %s",
    async (part) => {
      await refused(MINH, "plan_unknown", `/v1/plans/${part}`);
      await refused(MINH, "period_unknown", `/v1/periods/${part}/province`);
      await refused(MINH, "report_unknown", `/v1/periods/${OPEN}/reports/${part}`);
      await refused(BY, "version_unknown", `${PATH}/versions/${part}`);
    },
  );
});
