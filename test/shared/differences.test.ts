import { describe, expect, test } from "vitest";
import type { Cell } from "../../shared/report/report.ts";
import { between, GOOD, LEAD, put, type Spot, spot } from "./differing-reports.ts";
import { withCells } from "./golden.ts";

const EVIDENCE = "Kế hoạch số 12/KH-STC ngày 05/3/2021 về việc triển khai công tác PBGDPL";

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
