// Which findings a row checked alone can settle: told by what a rule looks at, so that a new rule cannot be forgotten.
import { describe, expect, test } from "vitest";
import { isWide, WIDE_RULES } from "../../addon/server/report/wide-rules.ts";
import { checkReport } from "../../shared/report/check.ts";
import type { Finding } from "../../shared/report/finding.ts";
import type { LastValue } from "../../shared/report/form.ts";
import type { Report, ReportRow } from "../../shared/report/report.ts";
import { RULES } from "../../shared/report/rules.ts";
import { formOf, goodReport, withCells } from "./golden.ts";
import { BROKEN, caseOf } from "./rules-cases.ts";

/** The report with every row but one emptied: its keys stay, so that no row is missing. */
function alone(report: Report, { row, table }: Finding["at"]): Report {
  const tables = Object.entries(report.tables).map(([id, rows]) => [
    id,
    (rows as ReportRow[]).map((one) => (id === table && one.key === row ? one : { ...one, cells: {} })),
  ]);
  return { ...report, tables: Object.fromEntries(tables) as Report["tables"] };
}

describe("a finding that is not wide is found again where its row is all that is filled", () => {
  const narrow = BROKEN.filter(({ finding }) => finding.at.row !== undefined && !isWide(finding.rule));

  test.each(narrow.map((one): [string, string, typeof one] => [one.finding.rule, one.says, one]))(
    "%s: %s",
    (_, __, one) => {
      const { asOf, form, report } = caseOf(one);
      const { findings } = checkReport(alone(report, one.finding.at), { form, asOf });
      expect(findings.filter(({ rule }) => rule === one.finding.rule)).toContainEqual(one.finding);
    },
  );
});

test("every rule of the catalogue says whether it looks beyond its row", () => {
  expect(RULES.filter(({ wide }) => typeof wide !== "boolean").map(({ id }) => id)).toEqual([]);
});

test("wide are rules that look at other rows, and rules that stay silent where such a one has spoken", () => {
  expect([...WIDE_RULES].sort()).toEqual(
    expect.arrayContaining(
      [
        ...["R-ROW-MISSING", "R-ROW-DOUBLED", "R-RESULT-COPIED", "R-EVIDENCE-REUSED", "R-FIGURE-SUM"],
        ...["R-FIGURE-TOGETHER", "R-FIGURE-PART-TOO-LARGE", "R-FIGURE-PART-COORDINATED-TOO-LARGE"],
        ...["R-FIGURE-NOW-ZERO", "R-FIGURE-CHANGED", "R-FIGURES-ALL-ZERO"],
        ...["R-CAUSES-MISSING", "R-SHORTCOMINGS-NONE", "R-LETTER-HALF", "R-SIGNER-HALF"],
      ].sort(),
    ),
  );
  const narrow = [
    "R-STATUS-MISSING",
    "R-TEXT-INVISIBLE",
    "R-TOO-LONG",
    "R-LETTER-DATE-EARLY",
    "R-FIGURE-ABOUT",
  ];
  expect(narrow.filter(isWide)).toEqual([]);
});

test("one row's figure takes another row's finding away: the one that is silenced hangs on it", () => {
  const form = formOf("so-tai-chinh", {
    lastValues: new Map<string, LastValue>([["thi-luot-nguoi", { value: 30, periodName: "Năm 2020" }]]),
  });
  const told = (contests: string) => {
    const typed = { "thi-cuoc": { total: contests }, "thi-luot-nguoi": { total: "0" } };
    const report = Object.entries(typed).reduce(
      (all, [key, cells]) => withCells(all, key, cells, "figures"),
      goodReport(form),
    );
    const { findings } = checkReport(report, { form, asOf: "2021-12-10" });
    return findings.filter(({ at }) => at.row === "thi-luot-nguoi").map(({ rule }) => rule);
  };
  expect([told("0"), told("2")]).toEqual([["R-FIGURE-NOW-ZERO"], ["R-FIGURE-TOGETHER"]]);
});
