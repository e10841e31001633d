import { expect, test } from "vitest";
import { citedDocuments, withDocument } from "../../shared/report/cited-documents.ts";
import { readReport } from "../../shared/report/reading/read-report.ts";
import type { Report } from "../../shared/report/report.ts";
import { goodReport } from "./golden.ts";
import { all, COORDINATE, duty, finance, LEAD, own, QUARTER } from "./rule-changes.ts";

const PLAN = "Kế hoạch số 12/KH-STC ngày 05/3/2021";
const PLAN_IN_FULL = "KH số 12/KH-STC ngày 5/3/2021 về việc triển khai công tác PBGDPL năm 2021";
const LINK = "https://example.invalid/tin-bai";

function blank(report: Report): Report {
  const duties = report.tables.duties.map(({ key }) => ({ key, cells: {} }));
  return { ...report, tables: { ...report.tables, duties } };
}

const cited = (...changes: ((report: Report) => Report)[]) =>
  citedDocuments(readReport(all(blank, ...changes)(goodReport(finance)), finance));

test("each document is listed once with its fullest words, and the rows that cite it, in the form's order", () => {
  expect(
    cited(
      own({ evidence: LINK }),
      duty(LEAD, { evidence: `${PLAN}\nBiên bản họp\nBáo cáo số 9/BC-STC ngày 09/9/2021` }),
      duty(QUARTER, { evidence: PLAN_IN_FULL }),
      duty(COORDINATE, { evidence: "Không có văn bản: danh sách ký nhận" }),
    ),
  ).toEqual([
    { text: PLAN_IN_FULL, number: "12/KH-STC", date: "2021-03-05", rows: [QUARTER, LEAD] },
    { text: "Báo cáo số 9/BC-STC ngày 09/9/2021", number: "9/BC-STC", date: "2021-09-09", rows: [LEAD] },
    { text: LINK, number: null, date: null, rows: ["own.1"] },
  ]);
});

test("one number of two days is two documents", () => {
  expect(
    cited(duty(LEAD, { evidence: `${PLAN}\nKế hoạch số 12/KH-STC ngày 04/3/2022` })).map(({ date }) => date),
  ).toEqual(["2021-03-05", "2022-03-04"]);
});

test("a document is written into a blank cell, or below what stands there, and never twice", () => {
  expect([
    withDocument(null, PLAN),
    withDocument(" ", PLAN),
    withDocument("Biên bản họp\n", PLAN),
    withDocument(`Biên bản họp\n${PLAN}`, PLAN),
    withDocument({ date: "2021-11-05" }, PLAN),
  ]).toEqual([PLAN, PLAN, `Biên bản họp\n${PLAN}`, null, null]);
});
