import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { blocksSending, checkReport, groupFindings } from "../../shared/report/check.ts";
import type { Finding } from "../../shared/report/finding.ts";
import type { Exemption } from "../../shared/report/form.ts";
import { applyMend, mendOf } from "../../shared/report/mends.ts";
import type { Place, Severity } from "../../shared/report/place.ts";
import type { Cell, Report, ReportRow, TableId } from "../../shared/report/report.ts";
import { isExemptible, RULES } from "../../shared/report/rules.ts";
import { sayFinding } from "../../shared/wording/findings.ts";
import { formOf, goodReport, withCells } from "./golden.ts";
import { DAY, district, finance, YEARS } from "./rule-changes.ts";
import { BROKEN, caseOf } from "./rules-cases.ts";

const golden = goodReport(finance);
const LEAD = "II.2.a.1";

function findings(report: Report, form = finance, asOf = DAY): Finding[] {
  return checkReport(report, { form, asOf }).findings;
}

function told(
  rule: Finding["rule"],
  severity: Severity,
  at: Place,
  details: Finding["details"] = {},
): Finding {
  return { rule, severity, at, details };
}

function blanked({ tables, ...report }: Report): Report {
  const blank = (rows: ReportRow[]) => rows.map(({ key }) => ({ key, cells: {} }));
  return {
    ...report,
    tables: {
      duties: blank(tables.duties),
      figures: blank(tables.figures),
      assessment: blank(tables.assessment),
    },
  };
}

test("golden reports of a department and of a district have no findings", () => {
  expect([findings(golden), findings(goodReport(district), district)]).toEqual([[], []]);
});

test("a wholly blank sheet is told by what is missing alone, once for each row, in the order of the form", () => {
  const asked = finance.tables.duties.rows.filter(({ asked }) => asked === "asked");
  expect(asked.length).toBeGreaterThan(15);
  const required = finance.tables.assessment.rows.filter(({ required }) => required);
  expect(findings(blanked(golden))).toEqual([
    ...asked.map(({ key }) =>
      told("R-STATUS-MISSING", "error", { table: "duties", row: key, column: "status" }),
    ),
    ...finance.tables.figures.rows.map(({ key }) =>
      told("R-FIGURE-MISSING", "error", { table: "figures", row: key, column: "total" }),
    ),
    ...required.map(({ key }) =>
      told(key.startsWith("contact") ? "R-CONTACT-MISSING" : "R-ASSESSMENT-MISSING", "error", {
        table: "assessment",
        row: key,
        column: "text",
      }),
    ),
  ]);
});

test("a form of another plan, period or agency is told as such, and nothing else", () => {
  const other: Report = {
    ...golden,
    plan: "kh-1",
    period: "p",
    agency: "so-y-te",
    tables: { duties: [], figures: [], assessment: [] },
  };
  expect(findings(other).map(({ rule, at }) => [rule, at])).toEqual([
    ["R-FORM-PLAN", {}],
    ["R-FORM-PERIOD", {}],
    ["R-FORM-AGENCY", {}],
  ]);
});

test("a body whose rows are all invitations is never kept from sending, but for a text that cannot be stored", () => {
  const form = formOf("doan-luat-su-tinh");
  expect(form.tables.duties.rows.every((row) => row.invited)).toBe(true);
  const blank = blanked(goodReport(form));
  const found = findings(blank, form);
  expect([...new Set(found.map(({ severity }) => severity))]).toEqual(["warning"]);
  expect(blocksSending(found)).toBe(false);
  const long = withCells(blank, form.tables.duties.rows[0]?.key ?? "", { result: "a".repeat(5001) });
  expect(blocksSending(findings(long, form))).toBe(true);
});

test("an invitation among bound rows softens its own row alone", () => {
  const rows = finance.tables.duties.rows.map((row) => ({ ...row, invited: row.key === LEAD }));
  const form = {
    ...finance,
    tables: { ...finance.tables, duties: { ...finance.tables.duties, rows } },
  };
  const report = withCells(withCells(golden, LEAD, { status: null }), "II.2.a.2", { status: null });
  expect(findings(report, form).map(({ at, severity }) => [at.row, severity])).toEqual([
    [LEAD, "warning"],
    ["II.2.a.2", "error"],
  ]);
});

describe("a rule that Sở Tư pháp switched off", () => {
  const REASON = "Chưa có chỉ tiêu riêng";
  const exempt = (rule: string, from = "2021-01-01", to: string | null = "2021-12-10"): Exemption => ({
    rule,
    reason: REASON,
    from,
    to,
  });
  const report = withCells(golden, "thi-luot-nguoi", { total: null }, "figures");
  const missing = told("R-FIGURE-MISSING", "error", {
    table: "figures",
    row: "thi-luot-nguoi",
    column: "total",
  });

  test("only informs while the exemption lasts, and says why and until when", () => {
    const form = formOf("so-tai-chinh", { exemptions: [exempt("R-FIGURE-MISSING")] });
    const found = findings(report, form);
    expect(found).toEqual([{ ...missing, severity: "info", exempted: { reason: REASON, to: "2021-12-10" } }]);
    expect(found.map((one) => sayFinding(one).hint)).toEqual([
      `Sở Tư pháp không áp dụng kiểm tra này đến hết ngày 10/12/2021. Lý do: ${REASON}`,
    ]);
  });

  test.each([
    ["before it begins", exempt("R-FIGURE-MISSING", "2021-12-11", null)],
    ["after it ended", exempt("R-FIGURE-MISSING", "2021-01-01", "2021-12-09")],
    ["where it is for another rule", exempt("R-STATUS-MISSING")],
  ])("blocks as ever %s", (_, exemption) => {
    expect(findings(report, formOf("so-tai-chinh", { exemptions: [exemption] }))).toEqual([missing]);
  });

  test("blocks all the same where it is one that cannot be exempted", () => {
    const gates = BROKEN.filter(({ finding }) => !isExemptible(finding.rule));
    for (const one of gates) {
      const { report, form, asOf } = caseOf(one);
      const exemptions = [exempt(one.finding.rule, "2021-01-01", null)];
      expect(findings(report, { ...form, exemptions }, asOf)).toEqual([one.finding]);
    }
  });

  test("still says the cause, so that nothing derived comes up in its place", () => {
    const form = formOf("so-tai-chinh", { exemptions: [exempt("R-DATE-NOT-DONE")] });
    const early = withCells(golden, YEARS, { status: "Đang thực hiện", completed: "11/12/2021" });
    expect(findings(early, form).map(({ rule, severity }) => [rule, severity])).toEqual([
      ["R-DATE-NOT-DONE", "info"],
    ]);
  });
});

test("findings are grouped by table and row in the order of the form, causes first within a cell", () => {
  const report = [
    ["proposals", { text: "a\u200B\uFFFD" }, "assessment"],
    ["tai-lieu", { total: null, coordinated: "x" }, "figures"],
    ["own.1", { status: "?" }, "duties"],
    [LEAD, { evidence: null, status: "Q\u00D0\u200B" }, "duties"],
  ].reduce(
    (changed, [key, cells, table]) =>
      withCells(changed, key as string, cells as ReportRow["cells"], table as TableId),
    golden,
  );
  const found = [...findings(report)].reverse();
  expect(
    groupFindings(found, finance).map(({ at, findings }) => [at, findings.map(({ rule }) => rule)]),
  ).toEqual([
    [{ table: "duties", row: LEAD }, ["R-TEXT-FOREIGN-D", "R-TEXT-INVISIBLE", "R-STATUS-UNREADABLE"]],
    [{ table: "duties", row: "own.1" }, ["R-OWN-WORK-MISSING", "R-STATUS-UNREADABLE"]],
    [{ table: "figures", row: "tai-lieu" }, ["R-FIGURE-MISSING", "R-FIGURE-UNREADABLE"]],
    [{ table: "assessment", row: "proposals" }, ["R-TEXT-DAMAGED", "R-TEXT-INVISIBLE"]],
  ]);
});

const anyCell: fc.Arbitrary<Cell> = fc.oneof(
  fc.constant(null),
  fc.string({ unit: "binary" }),
  fc.constantFrom(
    ..."Đã thực hiện|Không phát sinh|05/11/2021|5/11/21|=1+1|#REF!|\u0000|12/ kh-stc|1.234|1,234|-5|hơn 20|ok".split(
      "|",
    ),
    "Kế hoạch số 12/QĐ-STC ngày 05/3/2022\nKế hoạch số 12/QĐ-STC\n\nx",
    "§· tæ chøc héi nghÞ",
    "\uD800 Q\u00D0 \u200B e\u0301",
  ),
  fc.double(),
  fc.integer({ min: -5, max: 5000 }),
  fc.boolean(),
  fc.record({ date: fc.constantFrom("2021-05-11", "2021-02-30", "x") }),
  fc.record({ error: fc.constant("#N/A") }),
);

function anyRows<T extends TableId>(keys: readonly string[], columns: readonly string[]) {
  const cells = fc.record(Object.fromEntries(columns.map((column) => [column, anyCell])), {
    requiredKeys: [],
  });
  const row = fc.record({ key: fc.constantFrom(...keys, "", "x", "__proto__"), cells });
  return fc.array(row, { maxLength: 30 }) as unknown as fc.Arbitrary<ReportRow<T>[]>;
}

const { duties, figures, assessment } = finance.tables;
const keysOf = (rows: readonly { key: string }[]) => rows.map(({ key }) => key);
const columnsOf = (columns: readonly { id: string }[]) => columns.map(({ id }) => id);
const anyTables = fc.record({
  duties: anyRows<"duties">([...keysOf(duties.rows), ...duties.own], ["duty", ...columnsOf(duties.columns)]),
  figures: anyRows<"figures">(keysOf(figures.rows), columnsOf(figures.columns)),
  assessment: anyRows<"assessment">(keysOf(assessment.rows), columnsOf(assessment.columns)),
});

function turned(report: Report): Report {
  const { duties, figures, assessment } = report.tables;
  // Of rows with one key the first is read: only which of them stands first may matter, so they keep their order.
  const back = <T extends TableId>(rows: ReportRow<T>[]) =>
    [...new Set(rows.map(({ key }) => key))]
      .reverse()
      .flatMap((key) => rows.filter((row) => row.key === key));
  return {
    ...report,
    tables: { duties: back(duties), figures: back(figures), assessment: back(assessment) },
  };
}

const LOCALES = fc.constantFrom("vi_VN", "en_US", "");

test("no cell of any kind in any table throws, and findings do not depend on the order of rows", () => {
  fc.assert(
    fc.property(anyTables, LOCALES, (tables, locale) => {
      const report: Report = { ...golden, locale, tables };
      const found = findings(report);
      expect(findings(turned(report))).toEqual(found);
      for (const one of found) {
        const { message, hint } = sayFinding(one);
        // What was typed is quoted, and may be anything.
        expect(`${message}${hint}`.replace(/“[^”]*”/g, "")).not.toMatch(/undefined|\[object|NaN/);
      }
    }),
    { numRuns: 300 },
  );
});

/** How often a rule is told at a cell. */
function timesAt({ rule, at }: Finding, found: readonly Finding[]): number {
  return found.filter(
    (one) =>
      one.rule === rule && one.at.table === at.table && one.at.row === at.row && one.at.column === at.column,
  ).length;
}

test("whatever was typed, a mend that is offered applies, and its finding is gone", () => {
  fc.assert(
    fc.property(anyTables, LOCALES, (tables, locale) => {
      const report: Report = { ...golden, locale, tables };
      const found = findings(report);
      for (const one of found) {
        const mend = mendOf(one, report, finance);
        if (!mend) continue;
        const mended = applyMend(report, mend);
        const times = mended && timesAt(one, findings(mended));
        expect([mend, times]).toEqual([mend, timesAt(one, found) - 1]);
      }
    }),
    { numRuns: 100 },
  );
});

test("a trial rule and an exempted one only inform, and no finding is more than its rule may be", () => {
  const exempted = RULES.filter((_, index) => index % 2 === 0).map(({ id }) => id);
  const exemptions = exempted.map((rule) => ({ rule, reason: "Lý do", from: "2021-01-01", to: null }));
  const form = { ...finance, exemptions };
  const trial = new Set(RULES.filter(({ stage }) => stage === "trial").map(({ id }) => id));
  fc.assert(
    fc.property(anyTables, (tables) => {
      for (const { rule, severity, exempted: silenced } of findings({ ...golden, tables }, form)) {
        const off = exempted.includes(rule) && isExemptible(rule);
        expect([rule, silenced !== undefined]).toEqual([rule, off]);
        if (off || trial.has(rule)) expect([rule, severity]).toEqual([rule, "info"]);
      }
    }),
    { numRuns: 100 },
  );
});
