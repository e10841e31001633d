// What a check tells is bounded by cell, row and report; what is left out is counted, and errors come first.
import { expect, test } from "vitest";
import { bytesOf } from "../../shared/bounds.ts";
import { countFindings, MOST_FINDINGS } from "../../shared/report/cap-findings.ts";
import { blocksSending, checkReport } from "../../shared/report/check.ts";
import type { Finding } from "../../shared/report/finding.ts";
import { mendOf } from "../../shared/report/mends.ts";
import type { Report } from "../../shared/report/report.ts";
import { sayFinding } from "../../shared/wording/findings.ts";
import { benchForm, benchReport } from "../../tools/bench/report.ts";
import { formOf, goodReport, withCells } from "./golden.ts";

const form = formOf("so-tai-chinh");
const GOOD = goodReport(form);
const LEAD = "II.2.a.1";
// Done once, so that a day is owed.
const YEARS = "II.6.b";
const check = (report: Report) => checkReport(report, { form, asOf: "2021-12-10" });

const lines = (count: number, line = "a") => Array.from({ length: count }, () => line).join("\n");

test("a cell with thousands of faults tells the first twenty, and how many more there are", () => {
  const { findings } = check(withCells(GOOD, LEAD, { evidence: lines(2_500) }));
  expect(findings.length).toBe(20);
  expect(findings.map(({ at }) => at.item)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
  expect(findings.at(-1)?.more).toEqual({ cell: { warning: 2_480 } });
  expect(sayFinding(findings.at(-1) as Finding).message).toBe(
    "Không đọc được số, ký hiệu hoặc ngày của văn bản trong dòng “a” (và 2480 nội dung khác trong ô này).",
  );
  expect(countFindings(findings)).toEqual({ error: 0, warning: 2_500, info: 0 });
});

test("twenty faults in a cell are all told, and nothing is said of more", () => {
  const { findings } = check(withCells(GOOD, LEAD, { evidence: lines(20) }));
  expect([findings.length, findings.some(({ more }) => more !== undefined)]).toEqual([20, false]);
});

test("a row's bound keeps what blocks", () => {
  // Three kinds of trouble on every line, an unknown status and no day.
  const evidence = Array.from(
    { length: 90 },
    (_, at) => `Kế hoạch số ${at % 9}/QĐ-UBND ngày 0${(at % 9) + 1}/01/2022`,
  );
  const { findings, everywhere } = check(
    withCells(GOOD, YEARS, {
      status: "xong",
      completed: "?",
      evidence: evidence.join("\n"),
      result: "\u200ba",
    }),
  );
  expect(everywhere).toEqual(findings);
  expect(findings.length).toBeLessThanOrEqual(MOST_FINDINGS.row);
  expect(findings.filter(({ severity }) => severity === "error").map(({ rule }) => rule)).toEqual([
    "R-STATUS-UNREADABLE",
    "R-DATE-UNREADABLE",
  ]);
});

test("a report of two thousand blank rows names a thousand places, errors first, and counts them all", () => {
  const wide = benchForm(2_000);
  const report = benchReport(wide);
  const blank: Report = {
    ...report,
    tables: {
      ...report.tables,
      duties: report.tables.duties.map(({ key, cells }) => ({
        key,
        cells: { ...cells, status: "x", evidence: lines(9) },
      })),
    },
  };
  const { findings, everywhere } = checkReport(blank, { form: wide, asOf: "2021-12-10" });
  expect(findings.length).toBe(MOST_FINDINGS.report);
  expect(findings.every(({ severity }) => severity === "error")).toBe(true);
  expect(countFindings(findings)).toEqual(countFindings(everywhere));
  expect(new Set(everywhere.map(({ at }) => at.row)).size).toBeGreaterThanOrEqual(2_000);
  expect(sayFinding(findings.at(-1) as Finding).message).toMatch(/\(và \d+ nội dung khác trong báo cáo\)\.$/);
});

test("a bound never hides that the report is refused", () => {
  const evidence = lines(1_600, "\u0001ế");
  const tables = {
    ...GOOD.tables,
    duties: GOOD.tables.duties.map(({ key, cells }) => ({ key, cells: { ...cells, evidence } })),
  };
  const { findings } = check(withCells({ ...GOOD, tables }, "contact_name", { text: null }, "assessment"));
  expect(blocksSending(findings)).toBe(true);
  expect(findings.filter(({ severity }) => severity === "error").map(({ rule }) => rule)).toEqual([
    "R-STATUS-MISSING",
    "R-STATUS-MISSING",
    "R-CONTACT-MISSING",
  ]);
  expect(bytesOf(JSON.stringify(findings))).toBeLessThan(500_000);
});

test("what was typed is repeated by its beginning, without cutting a pair, and no mend is made of a cut text", () => {
  const number = `12/KH-${"STC-".repeat(200)}STC`;
  const letter = withCells(GOOD, "letter_number", { text: number.toLowerCase() }, "assessment");
  const [spelling] = check(letter).findings.filter(({ rule }) => rule === "R-LETTER-NUMBER-SPELLING");
  expect(spelling?.details.expected).toHaveLength(201);
  expect(mendOf(spelling as Finding, letter, form)).toBeNull();
  const [status] = check(withCells(GOOD, LEAD, { status: `a${"😀".repeat(300)}` })).findings;
  expect(status?.details.raw).toBe(`a${"😀".repeat(99)}…`);
});

test("a cell over the cap is told as too long and not read, whatever it holds", () => {
  const long = "1/".repeat(25_000);
  for (const [row, cells, table] of [
    [LEAD, { evidence: long }, "duties"],
    [LEAD, { completed: long }, "duties"],
    ["pho-bien-cuoc", { total: long }, "figures"],
    ["advantages", { text: long }, "assessment"],
  ] as const) {
    expect(
      check(withCells(GOOD, row, cells as never, table as never)).findings.map(({ rule }) => rule),
    ).toEqual(["R-TOO-LONG"]);
  }
});

test("documents cited twice are found among hundreds, by number, day, subject and issuer", () => {
  const day = "ngày 05/3/2021";
  const line = (subject: string, issuer = "") =>
    `Kế hoạch ${issuer}số 12/KH-STC ${day}${subject && ` về việc ${subject}`}`;
  const doubled = (...typed: string[]) =>
    check(withCells(GOOD, LEAD, { evidence: typed.join("\n") }))
      .findings.filter(({ rule }) => rule === "R-EVIDENCE-DOUBLED")
      .map(({ at }) => at.item);
  expect(doubled(line("một"), line("hai"), line("MỘT"))).toEqual([3]);
  expect(doubled(line("một"), line(""))).toEqual([2]);
  expect(doubled(line(""), line("một"), line("hai"))).toEqual([2, 3]);
  expect(doubled(line("một", "UBND xã A "), line("một", "UBND xã B "))).toEqual([]);
  expect(doubled(line("một", "UBND xã A "), line("một"))).toEqual([2]);
});
