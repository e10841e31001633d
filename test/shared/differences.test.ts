import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Difference, differencesOf } from "../../shared/report/differences.ts";
import type { Form } from "../../shared/report/form.ts";
import { readReport } from "../../shared/report/reading/read-report.ts";
import type { Cell, ColumnId, Report, ReportRow, TableId } from "../../shared/report/report.ts";
import { goodReport, withCells } from "./golden.ts";
import { district, finance } from "./rule-changes.ts";

const LEAD = "II.2.a.1";
const GOOD = goodReport(finance);
const EVIDENCE = "Kế hoạch số 12/KH-STC ngày 05/3/2021 về việc triển khai công tác PBGDPL";

function between(before: Report, after: Report, baseForm: Form = finance, form: Form = finance) {
  return differencesOf(readReport(before, baseForm), readReport(after, form));
}

interface Spot {
  table: TableId;
  row: string;
  column: ColumnId;
}

/** Every cell that a person can fill, in the order of the form. */
function spotsOf({ tables: { duties, figures, assessment } }: Form): Spot[] {
  const spots = (table: TableId, keys: readonly string[], columns: readonly { id: ColumnId }[]) =>
    keys.flatMap((row) => columns.map(({ id: column }) => ({ table, row, column })));
  const keys = (rows: readonly { key: string }[]) => rows.map(({ key }) => key);
  return [
    ...spots("duties", keys(duties.rows), duties.columns),
    ...spots("duties", duties.own, [{ id: "duty" }, ...duties.columns]),
    ...spots("figures", keys(figures.rows), figures.columns),
    ...spots("assessment", keys(assessment.rows), assessment.columns),
  ];
}

const SPOTS = spotsOf(finance);

function put(report: Report, { table, row, column }: Spot, cell: Cell): Report {
  return withCells(report, row, { [column]: cell } as ReportRow["cells"], table);
}

function cellAt({ tables }: Report, { table, row, column }: Spot): Cell {
  const cells = (tables[table] as ReportRow[]).find(({ key }) => key === row)?.cells;
  return (cells as Partial<Record<ColumnId, Cell>> | undefined)?.[column] ?? null;
}

const spot = (table: TableId, row: string, column: ColumnId): Spot => ({ table, row, column });

/** Pairs of cells that say the same. */
const ALIKE: readonly [string, Spot, Cell, Cell][] = [
  ["a status in other letters", spot("duties", LEAD, "status"), "da thuc hien", "Đã thực hiện"],
  ["a day with and without zeros", spot("duties", LEAD, "completed"), "5/3/2021", "05/03/2021"],
  ["a day in words", spot("duties", LEAD, "completed"), "ngày 5 tháng 3 năm 2021", "5-3-2021"],
  ["a day that the sheet made", spot("duties", LEAD, "completed"), { date: "2021-03-05" }, "5/3/2021"],
  ["a count with dots", spot("figures", "pho-bien-luot-nguoi", "total"), "1.250", "1250"],
  ["a count with its unit", spot("figures", "pho-bien-luot-nguoi", "total"), "1.250 lượt người", 1250],
  ["money in two units", spot("figures", "kinh-phi", "total"), "85,5", "85.500 nghìn đồng"],
  [
    "a document's number in another spelling",
    spot("duties", LEAD, "evidence"),
    EVIDENCE,
    `  - ${EVIDENCE.replace("12/KH-STC", "12 / kh – STC").replace("05/3", "5/03")}.`,
  ],
  [
    "blank lines between documents",
    spot("duties", LEAD, "evidence"),
    "Số 1/QĐ-STC\n\nSố 2/QĐ-STC",
    "1/QĐ-STC\r\n2/QĐ-STC",
  ],
  ["a text in pieces", spot("duties", LEAD, "result"), "Đã tổ chức", "Đã tổ chức".normalize("NFD")],
  [
    "spaces and unseen signs",
    spot("duties", LEAD, "result"),
    "Đã  tổ\u00A0chức \r\nxong\u200B ",
    "Đã tổ chức\nxong",
  ],
  ["the look-alike of Đ", spot("duties", LEAD, "proposal"), "\u00D0ề nghị", "Đề nghị"],
  ["nothing in two ways", spot("duties", LEAD, "difficulty"), " \u200B\n", null],
  ["an error value without a text", spot("duties", LEAD, "difficulty"), { error: "" }, null],
  ["an error value and its text", spot("duties", LEAD, "difficulty"), { error: "#REF!" }, "#REF!"],
  ["what cannot be read in the same words", spot("figures", "thi-cuoc", "total"), "hơn 3", " hơn  3"],
  [
    "a number and its digits in a text",
    spot("assessment", "contact_phone", "text"),
    2753000000,
    "2753000000",
  ],
  ["the letter's day", spot("assessment", "letter_date", "text"), "5/3/2021", "05/03/2021"],
  ["the letter's number", spot("assessment", "letter_number", "text"), "số 125/bc-stc", "125/BC-STC"],
];

/** Pairs of cells that look close and do not say the same. */
const UNLIKE: readonly [string, Spot, Cell, Cell, string, string][] = [
  ["nothing is no zero", spot("figures", "thi-cuoc", "total"), "", "0", "", "0"],
  [
    "a count that is not certain is no count",
    spot("figures", "thi-cuoc", "total"),
    "3",
    "hơn 3",
    "3",
    "hơn 3",
  ],
  ["two uncertain counts", spot("figures", "thi-cuoc", "total"), "hơn 3", "hơn 4", "hơn 3", "hơn 4"],
  [
    "a made number that became certain, though it looks the same",
    spot("figures", "pho-bien-luot-nguoi", "total"),
    1.234,
    "1.234",
    "1.234",
    "1.234",
  ],
  [
    "another date of the same document",
    spot("duties", LEAD, "evidence"),
    EVIDENCE,
    EVIDENCE.replace("05/3", "06/3"),
    EVIDENCE,
    EVIDENCE.replace("05/3", "06/3"),
  ],
  [
    "other words around the same link",
    spot("duties", LEAD, "evidence"),
    "Đã đăng tại https://bao.example/1",
    "Chưa đăng tại https://bao.example/1",
    "Đã đăng tại https://bao.example/1",
    "Chưa đăng tại https://bao.example/1",
  ],
  [
    "a line that cannot be read",
    spot("duties", LEAD, "evidence"),
    `${EVIDENCE}\nBiên bản họp`,
    `${EVIDENCE}\nBiên bản họp lần 2`,
    `${EVIDENCE}\nBiên bản họp`,
    `${EVIDENCE}\nBiên bản họp lần 2`,
  ],
  [
    "documents in another order",
    spot("duties", LEAD, "evidence"),
    "Số 1/QĐ-STC\nSố 2/QĐ-STC",
    "Số 2/QĐ-STC\nSố 1/QĐ-STC",
    "Số 1/QĐ-STC\nSố 2/QĐ-STC",
    "Số 2/QĐ-STC\nSố 1/QĐ-STC",
  ],
  ["capitals in a free text", spot("duties", LEAD, "result"), "đã xong", "Đã xong", "đã xong", "Đã xong"],
  ["lines in a free text", spot("duties", LEAD, "result"), "một hai", "một\nhai", "một hai", "một\nhai"],
  [
    "a text that looks like what is compared inside",
    spot("duties", LEAD, "result"),
    "",
    '["value",""]',
    "",
    '["value",""]',
  ],
  [
    "a formula stays a text",
    spot("duties", LEAD, "result"),
    "Đã xong",
    '=HYPERLINK("http://x.example")',
    "Đã xong",
    '=HYPERLINK("http://x.example")',
  ],
  [
    "a letter's day that a month-first file may have turned",
    spot("assessment", "letter_date", "text"),
    { date: "2021-05-11" },
    "11/5/2021",
    "2021-05-11",
    "11/5/2021",
  ],
];

describe("versions are compared as read", () => {
  test.each(ALIKE)("%s is no difference", (_, at, before, after) => {
    expect(between(put(GOOD, at, before), put(GOOD, at, after))).toEqual([]);
  });

  test.each(UNLIKE)("%s: a difference", (_, at, one, other, before, after) => {
    expect(between(put(GOOD, at, one), put(GOOD, at, other))).toEqual([
      { ...at, kind: "changed", before, after },
    ]);
  });

  test("a date that a month-first file may have turned is not the day that looks the same", () => {
    const at = spot("duties", LEAD, "completed");
    const file = { ...GOOD, locale: "en_US" };
    const date = "2021-05-11";
    expect(between(put(file, at, { date }), put(file, at, date))).toEqual([
      { ...at, kind: "changed", before: date, after: date },
    ]);
  });

  test("a report does not differ from itself, nor from its rows in another order", () => {
    const turned = {
      ...GOOD,
      tables: {
        duties: [...GOOD.tables.duties].reverse(),
        figures: [...GOOD.tables.figures].reverse(),
        assessment: [...GOOD.tables.assessment].reverse(),
      },
    };
    expect(between(GOOD, turned)).toEqual([]);
  });

  test("work of the agency's own counts cell by cell, and a row that is not there is blank", () => {
    const after = withCells(GOOD, "own.2", { duty: "Phiên tòa giả định", status: "Đã thực hiện" });
    const duty = { table: "duties", row: "own.2", column: "duty", kind: "changed" };
    const status = { table: "duties", row: "own.2", column: "status", kind: "changed" };
    expect(between(GOOD, after)).toEqual([
      { ...duty, before: "", after: "Phiên tòa giả định" },
      { ...status, before: "", after: "Đã thực hiện" },
    ]);
    expect(between(after, GOOD)).toEqual([
      { ...duty, before: "Phiên tòa giả định", after: "" },
      { ...status, before: "Đã thực hiện", after: "" },
    ]);
  });

  test("a row that is gone from the sheet differs in each cell that was typed", () => {
    const gone = {
      ...GOOD,
      tables: { ...GOOD.tables, figures: GOOD.tables.figures.filter(({ key }) => key !== "pho-bien-cuoc") },
    };
    const at = { table: "figures", row: "pho-bien-cuoc", kind: "changed" };
    expect(between(GOOD, gone)).toEqual([
      { ...at, column: "total", before: "24", after: "" },
      { ...at, column: "coordinated", before: "5", after: "" },
    ]);
  });
});

function without(form: Form, key: string): Form {
  const { duties, figures } = form.tables;
  return {
    ...form,
    tables: {
      ...form.tables,
      duties: { ...duties, rows: duties.rows.filter((row) => row.key !== key) },
      figures: { ...figures, rows: figures.rows.filter((row) => row.key !== key) },
    },
  };
}

describe("rows that a form gained or lost", () => {
  const typed = withCells(GOOD, LEAD, {
    status: "Đang thực hiện",
    result: "Một\nhai",
    completed: null,
    evidence: " ",
  });
  const text = "Đang thực hiện\nMột\nhai";

  test("a gained row stands at its place in the form, with what was typed in it", () => {
    const after = put(put(typed, spot("duties", "II.1.a", "result"), "Khác"), SPOTS.at(-1)!, "Khác");
    const differences = between(typed, after, without(finance, LEAD));
    expect(differences).toEqual([
      {
        table: "duties",
        row: "II.1.a",
        column: "result",
        kind: "changed",
        before: cellAt(GOOD, spot("duties", "II.1.a", "result")),
        after: "Khác",
      },
      { table: "duties", row: LEAD, column: null, kind: "row_added", before: "", after: text },
      { ...SPOTS.at(-1), kind: "changed", before: "Người ký minh họa", after: "Khác" },
    ]);
  });

  test("a lost row stands behind all others of its table", () => {
    const own = spot("duties", "own.1", "duty");
    const figure = spot("figures", "thi-cuoc", "total");
    const after = put(put(typed, own, "Việc riêng"), figure, "2");
    expect(between(typed, after, finance, without(finance, LEAD))).toEqual([
      { ...own, kind: "changed", before: "", after: "Việc riêng" },
      { table: "duties", row: LEAD, column: null, kind: "row_removed", before: text, after: "" },
      { ...figure, kind: "changed", before: "0", after: "2" },
    ]);
  });

  test("a row in which nothing was typed is not told, gained or lost", () => {
    const key = finance.tables.duties.rows.find(({ asked }) => asked !== "asked")?.key ?? "";
    expect(key).not.toBe("");
    const blank = withCells(GOOD, key, { result: " \u200B", status: null });
    expect(between(blank, blank, finance, without(finance, key))).toEqual([]);
    expect(between(blank, blank, without(finance, key), finance)).toEqual([]);
  });

  test("a figure of the last period's set alone is told as lost", () => {
    expect(between(GOOD, GOOD, finance, without(finance, "kinh-phi"))).toEqual([
      { table: "figures", row: "kinh-phi", column: null, kind: "row_removed", before: "85,5", after: "" },
    ]);
  });

  test("between quite different forms each typed row that only one has is told once, removed ones last", () => {
    const keys = (form: Form) => readReport(goodReport(form), form).rows.filter(({ typed }) => typed);
    const only = (form: Form, other: Form, kind: string) =>
      keys(form)
        .filter(({ key }) => !other.tables.duties.rows.some((row) => row.key === key))
        .map(({ key }) => [key, kind]);
    const added = only(district, finance, "row_added");
    const removed = only(finance, district, "row_removed");
    const told = between(GOOD, goodReport(district), finance, district)
      .filter(({ table, kind }) => table === "duties" && kind !== "changed")
      .map(({ row, kind }) => [row, kind]);
    expect(added.length * removed.length).toBeGreaterThan(0);
    expect(told).toEqual([...added, ...removed]);
  });
});

const HOSTILE: readonly Cell[] = [
  null,
  "",
  "__proto__",
  "constructor",
  "#REF!",
  "\uFEFF\u200B",
  "=1+1",
  "0",
  "1.234",
  "\u202E123",
  "5/11/2021",
  "Đã thực hiện".normalize("NFD"),
  "890/QĐ-UBND\n\n\r\n890/Q\u00D0-UBND; x",
  '"],["value",0]',
  "x".repeat(6000),
  0,
  -0,
  1.5,
  1e300,
  Number.NaN,
  true,
  { date: "2021-11-05" },
  { date: "9999-99-99" },
  { error: "#N/A" },
  { error: "" },
];
const anyCell = fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: "binary", maxLength: 40 }));
const edits = fc.array(fc.tuple(fc.constantFrom(...SPOTS), anyCell), { maxLength: 8 });
const anyReport = fc
  .tuple(edits, fc.constantFrom("vi_VN", "en_US", ""))
  .map(([edits, locale]) =>
    edits.reduce<Report>((all, [at, cell]) => put(all, at, cell), { ...GOOD, locale }),
  );

const placeOf = ({ table, row, column }: Difference) => JSON.stringify([table, row, column]);

describe("whatever the cells hold", () => {
  test("no report differs from itself", () => {
    fc.assert(
      fc.property(anyReport, (report) => {
        expect(between(report, report)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test("there and back the same places differ, with the texts exchanged", () => {
    fc.assert(
      fc.property(anyReport, anyReport, (a, b) => {
        const back = between(b, a).map(({ before, after, ...at }) => ({
          ...at,
          before: after,
          after: before,
        }));
        expect(between(a, b)).toEqual(back);
      }),
      { numRuns: 300 },
    );
  });

  test("every changed cell is named once, in the order of the form, and no other", () => {
    fc.assert(
      fc.property(anyReport, fc.uniqueArray(fc.nat(SPOTS.length - 1), { maxLength: 12 }), (base, picked) => {
        const marks = new Map([...picked].sort((a, b) => a - b).map((at) => [SPOTS[at]!, `Khác ${at}`]));
        const changed = [...marks].reduce((all, [at, text]) => put(all, at, text), base);
        const differences = between(base, changed);
        expect(differences.map(placeOf)).toEqual(
          [...marks.keys()].map(({ table, row, column }) => JSON.stringify([table, row, column])),
        );
        expect(differences.map(({ after }) => after)).toEqual([...marks.values()]);
      }),
      { numRuns: 300 },
    );
  });
});
