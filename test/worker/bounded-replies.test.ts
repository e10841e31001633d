// Whatever comes in, what goes out stays under a megabyte, and says how much is left out.
import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, test } from "vitest";
import { bytesOf } from "../../shared/bounds.ts";
import { countFindings } from "../../shared/report/cap-findings.ts";
import { checkReport } from "../../shared/report/check.ts";
import type { Report } from "../../shared/report/report.ts";
import { bounded } from "../../worker/store/bounded.ts";
import { type Answer, ask, refused } from "./support/client.ts";
import { ADMINISTRATOR, LAN, MINH, OPEN, reporterOf } from "./support/people.ts";
import { fill, formOf, reportPath, sending, sendReport } from "./support/reports.ts";

const AGENCY = "so-tai-chinh";
const BY = reporterOf(AGENCY);
const PATH = reportPath(AGENCY);
const CHECK = `/v1/periods/${OPEN}/validate`;
const { form } = await formOf(AGENCY);
const MEGABYTE = 1_000_000;

const sizeOf = ({ body }: Answer) => bytesOf(JSON.stringify(body));
const check = (report: Report) => ask(BY, CHECK, { method: "POST", body: report });

describe("a report full of faults", () => {
  const lines = "a\n".repeat(2_400);

  test("is answered by its first findings, the same as in the sheet, with what blocks and how many more", async () => {
    const report = fill(form, { evidence: lines, status: "xong" });
    const here = checkReport(report, { form, asOf: "2021-12-10" });
    const checked = await check(report);
    expect(checked.body.findings).toEqual(here.findings);
    expect(sizeOf(checked)).toBeLessThan(MEGABYTE / 5);
    const rows = form.tables.duties.rows.length;
    expect(countFindings(checked.body.findings)).toMatchObject({ error: rows, warning: rows * 2_400 });
    const sent = await refused(BY, "report_has_errors", PATH, sending(report));
    expect(sent.body.findings).toEqual(here.findings);
    expect(sent.body.detail).toMatch(new RegExp(`^Còn ${rows} lỗi `));
  });

  test("of signs that grow when they are written is bounded by bytes", async () => {
    const wide = `${"\u0001ế".repeat(8)}\n`.repeat(50);
    const report = fill(form, {
      evidence: wide,
      result: "\uFFFD\u0001".repeat(300),
      status: "\u0002".repeat(900),
    });
    const checked = await check(report);
    expect([checked.status, sizeOf(checked) < MEGABYTE]).toEqual([200, true]);
  });

  test("of rows that nobody knows is bounded too", async () => {
    const report = fill(form);
    const strange = Array.from({ length: 1_900 }, (_, at) => ({
      key: `${at}${"ế".repeat(100)}`,
      cells: { result: "x" },
    }));
    report.tables.duties.push(...(strange.slice(0, 1_900) as Report["tables"]["duties"]));
    const checked = await check(report);
    expect(countFindings(checked.body.findings).error).toBe(1_900);
    expect(sizeOf(checked)).toBeLessThan(MEGABYTE);
  });
});

test("names that a body made up come back by their beginnings", async () => {
  const name = "ế".repeat(300_000);
  const { body } = await refused(BY, "shape_invalid", CHECK, {
    method: "POST",
    body: { ...fill(form), [name]: 1 },
  });
  expect(body.issues).toEqual([{ path: `${"ế".repeat(100)}…`, message: "unknown field" }]);
});

test("a list of half a million wrong items is one fault", async () => {
  const tables = { ...fill(form).tables, duties: Array.from({ length: 400_000 }, () => 1) };
  const { body } = await refused(BY, "shape_invalid", CHECK, {
    method: "POST",
    body: { ...fill(form), tables },
  });
  expect(body.issues).toEqual([{ path: "tables/duties", message: "expected <=2000" }]);
});

test("groups of bodies that nobody knows are told by the first ones", async () => {
  const { body } = await ask(ADMINISTRATOR, "/v1/agencies");
  const agencies = Array.from({ length: 50_000 }, (_, at) => `khong-${at}`);
  const groups = [...body.groups, { names: ["Nhóm thử"], means: { type: "agencies", agencies } }];
  const answer = await refused(ADMINISTRATOR, "register_faults", "/v1/groups", {
    ...{ method: "PUT", body: { groups }, headers: { "If-Match": `"${body.rev}"` } },
  });
  expect([answer.body.faults.length, answer.body.more]).toEqual([200, 49_800]);
  expect(answer.body.detail).toMatch(/và 49800 nội dung khác/);
});

describe("what is returned", () => {
  const review = (rev: number, body: unknown) => ({
    method: "POST",
    body,
    headers: { "If-Match": `"${rev}"` },
  });
  const places = form.tables.duties.rows.flatMap(({ key }) =>
    (["status", "result", "difficulty"] as const).map((column) => ({
      table: "duties" as const,
      row: key,
      column,
    })),
  );
  const long = (length: number) => "ế".repeat(length);
  let rev = 0;

  beforeAll(async () => {
    rev = (await sendReport(AGENCY)).rev;
    rev = (await ask(LAN, `${PATH}/review`, review(rev, { action: "start", version: 1 }))).body.head.rev;
  });

  test("names places that are not there by the first ones", async () => {
    const paths = Array.from({ length: 1_900 }, (_, at) => ({
      table: "duties",
      row: `x-${at}`,
      reason: long(150),
    }));
    const body = { action: "return", version: 1, reason: "Thử", paths };
    const answer = await refused(LAN, "path_unknown", `${PATH}/review`, review(rev, body));
    expect([answer.body.paths.length, answer.body.more]).toEqual([200, 1_700]);
    expect(sizeOf(answer)).toBeLessThan(MEGABYTE);
  });

  test("holds so many reasons in all, however many returns they come in", async () => {
    const half = (from: number) =>
      places.slice(from, from + 12).map((place) => ({ ...place, reason: long(4_500) }));
    const first = await ask(
      LAN,
      `${PATH}/review`,
      review(rev, { action: "return", version: 1, reason: "", paths: half(0) }),
    );
    expect(first.status).toBe(200);
    rev = first.body.head.rev;
    const second = { action: "return", version: 1, reason: "", paths: half(12) };
    const answer = await refused(LAN, "reasons_too_long", `${PATH}/review`, review(rev, second));
    expect(answer.body.title).toBe("Lý do trả lại quá dài");
    const again = { action: "return", version: 1, reason: "", paths: half(0) };
    const same = await ask(LAN, `${PATH}/review`, review(rev, again));
    expect([same.status, same.body.head.returned.paths.length]).toEqual([200, 12]);
    rev = same.body.head.rev;
  });

  test("stands in the list of reports by its beginning, and whole with the report", async () => {
    const list = await ask(MINH, `/v1/periods/${OPEN}/reports`);
    const { head } = list.body.reports.find(({ agency }: { agency: { id: string } }) => agency.id === AGENCY);
    expect(head.returned.paths.map(({ reason }: { reason: string }) => reason.length)).toEqual(
      Array(12).fill(201),
    );
    const own = await ask(BY, PATH);
    expect(own.body.head.returned.paths.map(({ reason }: { reason: string }) => reason.length)).toEqual(
      Array(12).fill(4_500),
    );
    // The newest decision is whole; those before it, where all would be too much, by their beginnings.
    expect(sizeOf(own)).toBeLessThan(MEGABYTE);
  });

  test("names what differs elsewhere as far as there is room, each text whole", async () => {
    const report = fill(form, { result: long(4_900), difficulty: long(4_900) });
    const answer = await refused(BY, "rows_locked", PATH, sending(report, rev));
    const { locked, more } = answer.body;
    expect([more > 0, sizeOf(answer) < MEGABYTE]).toEqual([true, true]);
    for (const { after } of locked)
      expect([0, 4_900]).toContain(after.length % 4_900 === 0 ? after.length : -1);
  });
});

describe("a row that D1 would not hold", () => {
  const db = () => bounded(env.DB);

  test("is refused before it is sent, in characters as in bytes", () => {
    expect(() => db().prepare("SELECT ?").bind("ế".repeat(700_000))).toThrow("a row of 2100000 bytes");
    expect(() => db().prepare("SELECT ?, ?").bind("a".repeat(1_000_000), new Uint8Array(950_000))).toThrow(
      "a row of",
    );
    expect(() =>
      db()
        .prepare("SELECT ?")
        .bind(...Array(101).fill(1)),
    ).toThrow("101 bound parameters");
    expect(() => db().prepare(`SELECT '${"a".repeat(100_000)}'`)).toThrow("a statement of");
  });

  test("and one that it holds is stored as ever", async () => {
    const text = "ế".repeat(600_000);
    expect(await db().prepare("SELECT length(?) AS n").bind(text).first("n")).toBe(600_000);
    const [first] = await db().batch<{ n: number }>([db().prepare("SELECT 1 AS n")]);
    expect(first?.results).toEqual([{ n: 1 }]);
  });
});
