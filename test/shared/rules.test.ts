import { describe, expect, test } from "vitest";
import { checkReport } from "../../shared/report/check.ts";
import type { Report, ReportRow, TableId } from "../../shared/report/report.ts";
import { isExemptible, RULES } from "../../shared/report/rules.ts";
import { sayFinding } from "../../shared/wording/findings.ts";
import { RULE_WORDS } from "../../shared/wording/rules.ts";
import type { RuleCase } from "./rule-changes.ts";
import { BROKEN, caseOf, SILENT } from "./rules-cases.ts";

function findings(one: RuleCase, move: (report: Report) => Report = (report) => report) {
  const { report, form, asOf } = caseOf(one);
  return checkReport(move(report), { form, asOf }).findings;
}

function eachTable(change: (rows: ReportRow[]) => ReportRow[]) {
  return (report: Report): Report => {
    const tables = Object.entries(report.tables).map(([id, rows]) => [id, change(rows as ReportRow[])]);
    return { ...report, tables: Object.fromEntries(tables) as Record<TableId, never> };
  };
}

const named = <T extends RuleCase>(cases: readonly T[], rule: (one: T) => string) =>
  cases.map((one): [string, string, T] => [rule(one), one.says, one]);
const broken = named(BROKEN, ({ finding }) => finding.rule);

describe("breaking a cell of a golden report gives exactly one finding", () => {
  test.each(broken)("%s: %s", (_, __, one) => {
    expect(findings(one)).toEqual([one.finding]);
  });
});

describe("the finding lies at the same place after", () => {
  const MOVES: [string, (report: Report) => Report][] = [
    ["the rows were turned round", eachTable((rows) => [...rows].reverse())],
    ["the rows were moved", eachTable((rows) => [...rows.slice(5), ...rows.slice(0, 5)])],
    ["rows were inserted", eachTable((rows) => rows.flatMap((row) => [{ key: "", cells: {} }, row]))],
  ];
  test.each(MOVES)("%s", (_, move) => {
    expect(BROKEN.map((one) => findings(one, move))).toEqual(BROKEN.map(({ finding }) => [finding]));
  });
});

describe("nothing is told where", () => {
  test.each(named(SILENT, ({ rule }) => rule))("%s: %s", (_, __, one) => {
    expect(findings(one)).toEqual([]);
  });
});

describe("the catalogue", () => {
  const rules = RULES.map(({ id }) => id);
  const ids: string[] = rules;

  test("holds at least 40 rules, each id once, each with a broken and a silent case", () => {
    expect(ids.length).toBeGreaterThanOrEqual(40);
    expect(new Set(ids).size).toBe(ids.length);
    expect([...new Set(BROKEN.map(({ finding }) => finding.rule))].sort()).toEqual([...ids].sort());
    expect([...new Set(SILENT.map(({ rule }) => rule))].sort()).toEqual([...ids].sort());
  });

  test("has words for every rule, and no words are without a rule", () => {
    const wordless = { severity: "info" as const, at: {}, details: {} };
    expect(rules.filter((rule) => sayFinding({ rule, ...wordless }).message.includes(rule))).toEqual([]);
    expect(Object.keys(RULE_WORDS).sort()).toEqual([...ids].sort());
  });

  test("names as causes only live rules that stand before", () => {
    for (const [index, { after }] of RULES.entries()) {
      for (const cause of after) {
        expect(ids.indexOf(cause)).toBeLessThan(index);
        expect(RULES.find(({ id }) => id === cause)?.stage).toBe("live");
      }
    }
  });

  test("lets nobody switch off what makes it the right report, with every row once and no cell too long", () => {
    expect(ids.filter((id) => !isExemptible(id))).toEqual([
      "R-FORM-PLAN",
      "R-FORM-PERIOD",
      "R-FORM-AGENCY",
      "R-ROW-MISSING",
      "R-ROW-DOUBLED",
      "R-ROW-UNKNOWN",
      "R-TOO-LONG",
    ]);
  });

  test("looks where its findings lie", () => {
    for (const { finding } of BROKEN) {
      const rule = RULES.find(({ id }) => id === finding.rule);
      const { table, column } = finding.at;
      if (table !== undefined) expect(rule?.tables).toContain(table);
      if (column !== undefined && rule?.columns.length) expect(rule.columns).toContain(column);
    }
  });
});

test("each finding says what is wrong in a sentence, and what to do", () => {
  for (const { finding } of BROKEN) {
    const { message, hint } = sayFinding(finding);
    expect(`${message}${hint}`).not.toMatch(/undefined|null|\[object|NaN/);
    expect(message).toMatch(/^[^a-z].*\.$/);
    expect(hint.length).toBeGreaterThan(10);
  }
});

test("figures are told as officers write them, with what is expected and by how much it differs", () => {
  const said = BROKEN.filter(({ finding }) => finding.rule === "R-FIGURE-SUM").map(
    ({ finding }) => sayFinding(finding).message,
  );
  expect(said).toEqual([
    "Tổng số 640 người khác tổng các chỉ tiêu 9.1, 9.2 là 630 người, thừa 10 người.",
    "Tổng số 85,5 triệu đồng khác tổng các chỉ tiêu 7.1, 7.2, 7.3 là 85,75 triệu đồng, thiếu 0,25 triệu đồng.",
  ]);
});

test("what a figure may mean is told in Vietnamese writing, each meaning once", () => {
  const hintOf = (readings: string[]) =>
    sayFinding({
      rule: "R-FIGURE-UNREADABLE",
      severity: "error",
      at: { table: "figures", row: "thi-cuoc", column: "total" },
      details: { kind: "count", unit: "cuộc", raw: "x", why: "many_numbers", readings },
    }).hint;
  expect([hintOf(["1234", "1.234"]), hintOf(["1", "1"])]).toEqual([
    "Có thể hiểu là 1.234 cuộc hoặc 1,234 cuộc. Nhập một số, ví dụ 1.250.",
    "Có thể hiểu là 1 cuộc. Nhập một số, ví dụ 1.250.",
  ]);
});
