import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { blocksSending, checkReport } from "../../shared/report/check.ts";
import type { Finding, Place, Severity } from "../../shared/report/finding.ts";
import type { Cell, Report, ReportRow } from "../../shared/report/report.ts";
import { CELL_RULES, REPORT_RULES, ROW_RULES } from "../../shared/report/rules.ts";
import { sayFinding, WORDED_RULES } from "../../shared/wording/findings.ts";
import { formOf, goodReport, withCells } from "./golden.ts";

const form = formOf("so-tai-chinh");
const golden = goodReport(form);
const asOf = "2021-12-10";
const LEAD = "II.2.a.1";
const COORDINATE = "II.3.b.1";
const COORDINATE_ASKED = "III.1.a";
const QUARTER = "II.1.a";

function findings(report: Report, day = asOf): Finding[] {
  return checkReport(report, { form, asOf: day }).findings;
}

function finding(rule: string, severity: Severity, at: Place, details: Finding["details"] = {}): Finding {
  return { rule, severity, at, details };
}

const cellAt = (row: string, column: Place["column"]): Place => ({
  table: "duties",
  row,
  ...(column && { column }),
});

test("the golden report has no findings", () => {
  expect(findings(golden)).toEqual([]);
});

test("a wholly blank sheet is told by its missing statuses alone, one for each row that is asked for", () => {
  const blank = {
    ...golden,
    tables: { duties: golden.tables.duties.map(({ key }) => ({ key, cells: {} })) },
  };
  const asked = form.tables.duties.rows.filter(({ asked }) => asked === "asked");
  expect(asked.length).toBeGreaterThan(15);
  expect(findings(blank)).toEqual(
    asked.map(({ key }) => finding("R-STATUS-MISSING", "error", cellAt(key, "status"))),
  );
});

/** What is broken in the golden report, and the one finding that it must give. */
const BROKEN: [string, string, ReportRow["cells"], Finding][] = [
  [
    "a status is missing",
    LEAD,
    { status: null },
    finding("R-STATUS-MISSING", "error", cellAt(LEAD, "status")),
  ],
  [
    "a coordinator's status is missing",
    COORDINATE_ASKED,
    { status: "" },
    finding("R-STATUS-MISSING", "error", cellAt(COORDINATE_ASKED, "status")),
  ],
  [
    "a row that is not yet asked for was begun without a status",
    COORDINATE,
    { result: "Đã góp ý" },
    finding("R-STATUS-MISSING", "error", cellAt(COORDINATE, "status")),
  ],
  [
    "a status is no choice",
    LEAD,
    { status: "Xong" },
    finding("R-STATUS-UNREADABLE", "error", cellAt(LEAD, "status"), { raw: "Xong" }),
  ],
  [
    "a done duty has no result",
    LEAD,
    { result: "  " },
    finding("R-RESULT-MISSING", "error", cellAt(LEAD, "result")),
  ],
  [
    "a duty in progress has no result",
    LEAD,
    { status: "Đang thực hiện", result: null, completed: null, evidence: null },
    finding("R-RESULT-MISSING", "error", cellAt(LEAD, "result")),
  ],
  [
    "a duty that does not arise has no reason",
    LEAD,
    { status: "Không phát sinh", result: null, completed: null, evidence: null },
    finding("R-REASON-MISSING", "error", cellAt(LEAD, "result")),
  ],
  [
    "a lead's done duty has no date",
    LEAD,
    { completed: null },
    finding("R-DATE-MISSING", "error", cellAt(LEAD, "completed")),
  ],
  [
    "a date cannot be read",
    LEAD,
    { completed: "11/2021" },
    finding("R-DATE-UNREADABLE", "error", cellAt(LEAD, "completed"), {
      raw: "11/2021",
      why: "no_day",
      readings: [],
    }),
  ],
  [
    "a date lies after today",
    LEAD,
    { completed: "11/12/2021" },
    finding("R-DATE-FUTURE", "error", cellAt(LEAD, "completed"), { date: "2021-12-11", asOf }),
  ],
  [
    "a date lies before the plan",
    LEAD,
    { completed: "16/11/2020" },
    finding("R-DATE-BEFORE-PLAN", "error", cellAt(LEAD, "completed"), {
      date: "2020-11-16",
      planDate: "2020-11-17",
      number: "6134/KH-UBND",
    }),
  ],
  [
    "a lead's done duty has no evidence",
    LEAD,
    { evidence: null },
    finding("R-EVIDENCE-MISSING", "error", cellAt(LEAD, "evidence")),
  ],
  [
    "an evidence line names no document",
    LEAD,
    { evidence: "Kế hoạch số 12/KH-STC\nBiên bản họp" },
    finding(
      "R-EVIDENCE-UNREADABLE",
      "warning",
      { ...cellAt(LEAD, "evidence"), item: 2 },
      { text: "Biên bản họp" },
    ),
  ],
  [
    "a duty is overdue without a stated difficulty",
    QUARTER,
    { status: "Đang thực hiện", completed: null, evidence: null },
    finding("R-OVERDUE", "error", cellAt(QUARTER, "difficulty"), { dueBy: "2020-12-31" }),
  ],
  [
    "a cell holds an error value",
    LEAD,
    { status: { error: "#REF!" } },
    finding("R-ERROR-VALUE", "error", cellAt(LEAD, "status"), { value: "#REF!" }),
  ],
  [
    "a cell is too long",
    LEAD,
    { result: "a".repeat(5001) },
    finding("R-TOO-LONG", "error", cellAt(LEAD, "result"), { length: 5001, most: 5000 }),
  ],
];

describe("breaking one cell of the golden report gives exactly one finding", () => {
  test.each(BROKEN)("%s", (_, key, cells, expected) => {
    expect(findings(withCells(golden, key, cells))).toEqual([expected]);
  });

  test.each(BROKEN)(
    "%s, and the place is the same after the rows were turned round",
    (_, key, cells, expected) => {
      const broken = withCells(golden, key, cells);
      const turned = { ...broken, tables: { duties: [...broken.tables.duties].reverse() } };
      expect(findings(turned)).toEqual([expected]);
    },
  );
});

describe("a rule is silent where", () => {
  const SILENT: [string, string, ReportRow["cells"]][] = [
    [
      "a duty not started has no result",
      LEAD,
      { status: "Chưa thực hiện", result: null, completed: null, evidence: null },
    ],
    [
      "a duty that does not arise has a reason",
      LEAD,
      { status: "không phát sinh ", result: "Không có văn bản", completed: null, evidence: null },
    ],
    [
      "an overdue duty states its difficulty",
      QUARTER,
      { status: "Đang thực hiện", difficulty: "Thiếu kinh phí" },
    ],
    ["an overdue duty is done", QUARTER, { status: "Đã thực hiện" }],
    ["the date is today", LEAD, { completed: "10/12/2021" }],
    ["the date is the plan's own", LEAD, { completed: "17/11/2020" }],
    ["the text is just within the cap", LEAD, { result: "ế".normalize("NFC").repeat(5000) }],
    ["a choice is typed without accents", LEAD, { status: "DA THUC HIEN" }],
  ];
  test.each(SILENT)("%s", (_, key, cells) => {
    expect(findings(withCells(golden, key, cells))).toEqual([]);
  });
});

test("a date between the cut-off and today belongs to the next period", () => {
  expect(findings(withCells(golden, LEAD, { completed: "15/12/2021" }), "2021-12-16")).toEqual([
    finding("R-DATE-NEXT-PERIOD", "warning", cellAt(LEAD, "completed"), {
      date: "2021-12-15",
      cutOff: "2021-12-14",
    }),
  ]);
});

describe("rows", () => {
  const rows = golden.tables.duties;

  test("a missing row is told once, and nothing of its cells", () => {
    const report = { ...golden, tables: { duties: rows.filter(({ key }) => key !== LEAD) } };
    expect(findings(report)).toEqual([finding("R-ROW-MISSING", "error", { table: "duties", row: LEAD })]);
  });

  test("a doubled row is told once, and nothing of its cells", () => {
    const report = { ...golden, tables: { duties: [...rows, { key: LEAD, cells: { status: "?" } }] } };
    expect(findings(report)).toEqual([
      finding("R-ROW-DOUBLED", "error", { table: "duties", row: LEAD }, { count: 2 }),
    ]);
  });

  test("an unknown row with text is told; one without text is not", () => {
    const lost: ReportRow[] = [
      { key: "II.99.x", cells: { result: "Nội dung" } },
      { key: "", cells: { result: "Nội dung" } },
      { key: "", cells: { status: "Đã thực hiện" } },
      { key: "II.98", cells: { result: " " } },
    ];
    expect(findings({ ...golden, tables: { duties: [...lost, ...rows] } })).toEqual([
      finding("R-ROW-UNKNOWN", "error", { table: "duties", row: "" }, { key: "", count: 2 }),
      finding("R-ROW-UNKNOWN", "error", { table: "duties", row: "II.99.x" }, { key: "II.99.x", count: 1 }),
    ]);
  });
});

test("a form of another plan, period or agency is told as such, and nothing else", () => {
  const other = { ...golden, plan: "kh-1", period: "p", agency: "so-y-te", tables: { duties: [] } };
  expect(findings(other)).toEqual([
    finding("R-FORM-PLAN", "error", {}, { found: "kh-1", expected: "kh-6134", number: "6134/KH-UBND" }),
    finding("R-FORM-PERIOD", "error", {}, { found: "p", expected: "kh-6134-2021", name: "Năm 2021" }),
    finding(
      "R-FORM-AGENCY",
      "error",
      {},
      { found: "so-y-te", expected: "so-tai-chinh", name: "Sở Tài chính" },
    ),
  ]);
});

test("an invited body's rows never block sending", () => {
  const invited = formOf("doan-luat-su-tinh");
  expect(invited.tables.duties.rows.every((row) => row.invited)).toBe(true);
  const blank = {
    ...goodReport(invited),
    tables: { duties: invited.tables.duties.rows.map(({ key }) => ({ key, cells: {} })) },
  };
  const { findings: found } = checkReport(blank, { form: invited, asOf });
  expect(found.map(({ rule, severity }) => [rule, severity])).toEqual(
    invited.tables.duties.rows.map(() => ["R-STATUS-MISSING", "warning"]),
  );
  expect(blocksSending(found)).toBe(false);
});

test("every rule has words, no words are without a rule, and each says what is wrong and what to do", () => {
  const ids = [...REPORT_RULES, ...ROW_RULES, ...Object.values(CELL_RULES)].map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect([...WORDED_RULES].sort()).toEqual([...ids].sort());
  for (const [, , , { rule, severity, at, details }] of BROKEN) {
    const { message, hint } = sayFinding({ rule, severity, at, details });
    expect(`${message}${hint}`).not.toMatch(/undefined|null|\[object|NaN/);
    expect(message.endsWith(".")).toBe(true);
    expect(hint.length).toBeGreaterThan(10);
  }
});

const anyCell: fc.Arbitrary<Cell> = fc.oneof(
  fc.constant(null),
  fc.string({ unit: "binary" }),
  fc.constantFrom("Đã thực hiện", "Không phát sinh", "05/11/2021", "=1+1", "#REF!", "\u0000", "12/KH-STC"),
  fc.double(),
  fc.boolean(),
  fc.record({ date: fc.constantFrom("2021-05-11", "2021-02-30", "x") }),
  fc.record({ error: fc.constant("#N/A") }),
);

const anyRow: fc.Arbitrary<ReportRow> = fc.record({
  key: fc.constantFrom(...form.tables.duties.rows.map(({ key }) => key), "", "x", "__proto__"),
  cells: fc.record(
    {
      status: anyCell,
      result: anyCell,
      completed: anyCell,
      evidence: anyCell,
      difficulty: anyCell,
      proposal: anyCell,
    },
    { requiredKeys: [] },
  ),
});

test("no cell of any kind throws, and findings do not depend on the order of rows", () => {
  fc.assert(
    fc.property(fc.array(anyRow, { maxLength: 40 }), fc.constantFrom("vi_VN", "en_US"), (rows, locale) => {
      const unique = [...new Map(rows.map((row) => [row.key, row])).values()];
      const report = { ...golden, locale, tables: { duties: unique } };
      const turned = { ...report, tables: { duties: [...unique].reverse() } };
      const found = findings(report);
      expect(findings(turned)).toEqual(found);
      expect(() => found.map(sayFinding)).not.toThrow();
    }),
    { numRuns: 300 },
  );
});
