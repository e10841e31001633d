import { describe, expect, test } from "vitest";
import { checkReport } from "../../shared/report/check.ts";
import type { Finding } from "../../shared/report/finding.ts";
import { applyMend, MENDED_RULES, type Mend, mendOf } from "../../shared/report/mends.ts";
import type { Cell, Report, ReportRow } from "../../shared/report/report.ts";
import { RULES } from "../../shared/report/rules.ts";
import { goodReport, withCells } from "./golden.ts";
import { AFTER, duty, figure, finance, item, YEARS } from "./rule-changes.ts";

const LEAD = "II.2.a.1";
const TCVN3 = "§· tæ chøc héi nghÞ phæ biÕn ph¸p luËt";

interface Case {
  rule: string;
  change: (report: Report) => Report;
  before: Cell;
  after: string;
  locale?: string;
}

/** What is typed, and what the mend of the one finding would write. */
const MENDED: readonly Case[] = [
  {
    rule: "R-CELL-REWRITTEN",
    change: duty(LEAD, { result: { date: "2021-11-01", shown: "11/2021" } }),
    before: { date: "2021-11-01", shown: "11/2021" },
    after: "11/2021",
  },
  {
    rule: "R-TEXT-ENCODING",
    change: duty(LEAD, { result: TCVN3 }),
    before: TCVN3,
    after: "Đã tổ chức hội nghị phổ biến pháp luật",
  },
  {
    rule: "R-TEXT-FOREIGN-D",
    change: duty(LEAD, { evidence: "Quyết định số 8/Q\u00D0-STC ngày 05/3/2021" }),
    before: "Quyết định số 8/Q\u00D0-STC ngày 05/3/2021",
    after: "Quyết định số 8/QĐ-STC ngày 05/3/2021",
  },
  {
    rule: "R-TEXT-INVISIBLE",
    change: item("advantages", "\uFEFFTriển khai\u200B kịp thời"),
    before: "\uFEFFTriển khai\u200B kịp thời",
    after: "Triển khai kịp thời",
  },
  {
    rule: "R-TEXT-NOT-NFC",
    change: duty(LEAD, { proposal: "Đề nghị".normalize("NFD") }),
    before: "Đề nghị".normalize("NFD"),
    after: "Đề nghị",
  },
  {
    rule: "R-STATUS-MISSING",
    change: duty(LEAD, { status: " " }),
    before: " ",
    after: "Đã thực hiện",
  },
  {
    rule: "R-STATUS-UNREADABLE",
    change: duty(LEAD, { status: "Đã thực hien." }),
    before: "Đã thực hien.",
    after: "Đã thực hiện",
  },
  {
    rule: "R-DATE-UNREADABLE",
    change: duty(LEAD, { completed: "5/11/21" }),
    before: "5/11/21",
    after: "05/11/2021",
  },
  {
    rule: "R-EVIDENCE-DOUBLED",
    change: duty(LEAD, {
      evidence: "Kế hoạch số 12/KH-STC ngày 05/3/2021\n\nkế hoạch  số 12/KH-STC ngày 05/3/2021",
    }),
    before: "Kế hoạch số 12/KH-STC ngày 05/3/2021\n\nkế hoạch  số 12/KH-STC ngày 05/3/2021",
    after: "Kế hoạch số 12/KH-STC ngày 05/3/2021\n",
  },
  {
    rule: "R-EVIDENCE-SPELLING",
    change: duty(LEAD, {
      evidence: "Kế hoạch số 12/KH-STC ngày 05/3/2021\r\nQĐ 1521 / qđ – TTG ngày 06/12/2020",
    }),
    before: "Kế hoạch số 12/KH-STC ngày 05/3/2021\r\nQĐ 1521 / qđ – TTG ngày 06/12/2020",
    after: "Kế hoạch số 12/KH-STC ngày 05/3/2021\r\nQĐ 1521/QĐ-TTg ngày 06/12/2020",
  },
  {
    rule: "R-FIGURE-ABOUT",
    change: figure("tai-lieu", { total: "hơn 3.200" }),
    before: "hơn 3.200",
    after: "3200",
  },
  {
    rule: "R-FIGURE-UNREADABLE",
    change: figure("kinh-phi", { total: "85.5" }),
    before: "85.5",
    after: "85,5",
  },
  {
    rule: "R-PHONE-UNREADABLE",
    change: item("contact_phone", 2753000000),
    before: 2753000000,
    after: "02753000000",
  },
  {
    rule: "R-LETTER-NUMBER-UNREADABLE",
    change: item("letter_number", "125/21/BC-STC"),
    before: "125/21/BC-STC",
    after: "125/2021/BC-STC",
  },
  {
    rule: "R-LETTER-NUMBER-SPELLING",
    change: item("letter_number", "số 125/bc-stc"),
    before: "số 125/bc-stc",
    after: "125/BC-STC",
  },
  {
    rule: "R-LETTER-DATE-UNREADABLE",
    change: item("letter_date", "15/12/21"),
    before: "15/12/21",
    after: "15/12/2021",
  },
];

function found(report: Report, rule: string): Finding[] {
  return checkReport(report, { form: finance, asOf: AFTER }).findings.filter((one) => one.rule === rule);
}

function onlyMend(report: Report, rule: string): Mend | null {
  const [finding, ...others] = found(report, rule);
  expect(others).toEqual([]);
  if (!finding) throw new Error(`no finding of ${rule}`);
  return mendOf(finding, report, finance);
}

describe("a mend says what it would write, and once applied the finding is gone", () => {
  test.each(MENDED.map((one): [string, Case] => [one.rule, one]))("%s", (rule, { change, before, after }) => {
    const report = change(goodReport(finance));
    const mend = onlyMend(report, rule);
    expect(mend && [mend.before, mend.after]).toEqual([before, after]);
    const mended = mend && applyMend(report, mend);
    expect(mended && found(mended, rule)).toEqual([]);
    expect(mended && checkReport(mended, { form: finance, asOf: AFTER }).findings).not.toContainEqual(
      expect.objectContaining({ severity: "error" }),
    );
  });

  test("every rule that has one is here, and is of the catalogue", () => {
    expect(MENDED.map(({ rule }) => rule)).toEqual([...MENDED_RULES]);
    const ids: string[] = RULES.map(({ id }) => id);
    expect(MENDED_RULES.filter((id) => !ids.includes(id))).toEqual([]);
  });
});

describe("there is no mend where what was meant is not certain", () => {
  const NONE: [string, string, (report: Report) => Report][] = [
    ["a status is as near to two choices", "R-STATUS-UNREADABLE", duty(LEAD, { status: "Đan thực hiện" })],
    [
      "a spreadsheet wrote a power of ten",
      "R-CELL-REWRITTEN",
      duty(LEAD, { result: { number: 1000, shown: "1.00E+03" } }),
    ],
    [
      "a spreadsheet made a day of a month",
      "R-DATE-UNREADABLE",
      duty(YEARS, { completed: { date: "2021-11-01", shown: "11/2021" } }),
    ],
    ["a status is far from any", "R-STATUS-UNREADABLE", duty(LEAD, { status: "Xong" })],
    ["a status is missing without evidence", "R-STATUS-MISSING", duty(LEAD, { status: "", evidence: null })],
    ["a status is missing without a date", "R-STATUS-MISSING", duty(LEAD, { status: "", completed: null })],
    ["a date has no day", "R-DATE-UNREADABLE", duty(YEARS, { completed: "11/2021" })],
    ["a figure has two readings", "R-FIGURE-UNREADABLE", figure("bao-cao-vien", { total: "1,234" })],
    ["half a tỷ more is said", "R-FIGURE-UNREADABLE", figure("kinh-phi", { total: "2 tỷ rưỡi" })],
    ["a sum is about half a tỷ more", "R-FIGURE-ABOUT", figure("kinh-phi", { total: "khoảng 2 tỷ rưỡi" })],
    ["hundreds are said", "R-FIGURE-ABOUT", figure("tai-lieu", { total: "5 trăm bản" })],
    ["nothing is known", "R-FIGURE-UNREADABLE", figure("tai-lieu", { total: "không thống kê được" })],
    ["one end of a range is readable", "R-FIGURE-ABOUT", figure("tai-lieu", { total: "1.250 - 1,5" })],
    ["a telephone number is short", "R-PHONE-UNREADABLE", item("contact_phone", "3822 123")],
    [
      "a document stands twice in other words",
      "R-EVIDENCE-DOUBLED",
      duty(LEAD, { evidence: "Kế hoạch số 12/KH-STC ngày 05/3/2021\nKH số 12/KH-STC ngày 5/3/2021" }),
    ],
    ["a rule has none", "R-RESULT-MISSING", duty(LEAD, { result: "" })],
  ];
  test.each(NONE)("%s", (_, rule, change) => {
    expect(onlyMend(change(goodReport(finance)), rule)).toBeNull();
  });

  test("a sum for each year is written in triệu đồng", () => {
    const report = figure("kinh-phi", { total: "85.500.000 đồng/năm" })(goodReport(finance));
    expect(onlyMend(report, "R-FIGURE-UNREADABLE")?.after).toBe("85,5");
  });

  test("a spreadsheet in another language may have turned a date: both readings stay open", () => {
    const report = {
      ...withCells(goodReport(finance), LEAD, { completed: { date: "2021-05-11" } }),
      locale: "en_US",
    };
    expect(onlyMend(report, "R-DATE-UNREADABLE")).toBeNull();
  });
});

describe("a mend is applied on an exact match alone", () => {
  const report = withCells(goodReport(finance), LEAD, { completed: "5/11/21" });
  const mend = onlyMend(report, "R-DATE-UNREADABLE") as Mend;
  const CHANGED: [string, Report][] = [
    ["the cell was typed anew", withCells(report, LEAD, { completed: "05/11/2020" })],
    ["the cell was cleared", withCells(report, LEAD, { completed: null })],
    ["the cell became a date", withCells(report, LEAD, { completed: { date: "2021-11-05" } })],
    [
      "the row is gone",
      {
        ...report,
        tables: { ...report.tables, duties: report.tables.duties.filter(({ key }) => key !== LEAD) },
      },
    ],
    [
      "the row stands twice",
      {
        ...report,
        tables: { ...report.tables, duties: [...report.tables.duties, { key: LEAD, cells: {} }] },
      },
    ],
  ];
  test("taken back, the cell holds what was typed; one that became blank is blank again", () => {
    const mended = applyMend(report, mend) as Report;
    expect(applyMend(mended, { ...mend, before: mend.after, after: mend.before })).toEqual(report);
    const emptied = withCells(report, LEAD, { completed: null });
    const back = applyMend(emptied, { ...mend, before: "", after: "5/11/21" });
    expect(back && { ...back }).toEqual(report);
  });

  test("a row that lost its key takes none", () => {
    const { tables } = report;
    const lost = tables.duties.map((row) => (row.key === LEAD ? { ...row, key: "" } : row));
    const edit = { ...mend, key: "" };
    expect(applyMend({ ...report, tables: { ...tables, duties: lost } }, edit)).toBeNull();
  });

  test.each(CHANGED)("not where %s", (_, changed) => {
    expect(applyMend(changed, mend)).toBeNull();
  });

  test("one cell changes and nothing else", () => {
    const rowsOf = (one: Report | null): ReportRow[] => one?.tables.duties ?? [];
    const mended = applyMend(report, mend);
    expect(mended).toEqual(withCells(report, LEAD, { completed: "05/11/2021" }));
    expect(rowsOf(report).find(({ key }) => key === LEAD)?.cells).toMatchObject({ completed: "5/11/21" });
  });
});
