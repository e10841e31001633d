import { expect, test } from "vitest";
import { TEXT_KINDS, textLines } from "../../shared/province/texts.ts";
import type { SentText } from "../../shared/report/digest.ts";
import { textsOf } from "../../shared/report/make-digest.ts";
import type { Report } from "../../shared/report/report.ts";
import { formOf, goodReport, obligations2021, withCells } from "./golden.ts";
import { readOf } from "./province-support.ts";
import { HOSTILE } from "./sample-texts.ts";

/** A report that says nothing but what a test puts into it. */
function silent(agency: string): Report {
  const report = goodReport(formOf(agency));
  return { ...report, tables: { duties: [], figures: [], assessment: [] } };
}

const AGENCIES = [{ id: "so-tu-phap" }, { id: "so-tai-chinh" }, { id: "ubnd-ba-tri" }];
const linesOf = (...reports: [Report, number][]) =>
  textLines({
    obligations: obligations2021,
    agencies: AGENCIES,
    texts: reports.map(([report, version]) => ({
      agency: report.agency,
      version,
      texts: textsOf(readOf(report)),
    })),
  });

test("texts are results of leads and own work, what was done, difficulties, proposals and the assessment", () => {
  let report = withCells(silent("so-tai-chinh"), "II.4.c", {
    status: "Đang thực hiện",
    result: "Đã bố trí kinh phí",
    difficulty: "Chưa có hướng dẫn",
    proposal: "=HYPERLINK(1)",
    evidence: "Kế hoạch số 45/KH-STC ngày 12/4/2021",
  });
  report = withCells(report, "own.2", { duty: "Việc khác", result: "Đã làm", difficulty: "Ít người" });
  report = withCells<"figures">(report, "tai-lieu", { total: "1", note: "Ghi chú" }, "figures");
  for (const key of ["advantages", "proposals", "contact_name", "signer_name"]) {
    report = withCells<"assessment">(report, key, { text: `Lời ${key}` }, "assessment");
  }
  expect(textsOf(readOf(report))).toEqual([
    { table: "duties", key: "II.4.c", column: "result", text: "Đã bố trí kinh phí" },
    { table: "duties", key: "II.4.c", column: "difficulty", text: "Chưa có hướng dẫn" },
    { table: "duties", key: "II.4.c", column: "proposal", text: "=HYPERLINK(1)" },
    { table: "duties", key: "own.2", column: "duty", text: "Việc khác" },
    { table: "duties", key: "own.2", column: "result", text: "Đã làm" },
    { table: "duties", key: "own.2", column: "difficulty", text: "Ít người" },
    { table: "assessment", key: "advantages", column: "text", text: "Lời advantages" },
    { table: "assessment", key: "proposals", column: "text", text: "Lời proposals" },
  ] satisfies SentText[]);
});

test("a coordinator's result is not told on, its difficulty is", () => {
  const report = withCells(silent("so-tu-phap"), "II.4.c", { result: "Đã phối hợp", difficulty: "Xa" });
  expect(textsOf(readOf(report))).toEqual([
    { table: "duties", key: "II.4.c", column: "difficulty", text: "Xa" },
  ]);
});

test("lines are ordered by kind, then protocol, then plan; own work follows the plan's", () => {
  let tuPhap = withCells(silent("so-tu-phap"), "own.1", { duty: "Việc khác", result: "Kết quả khác" });
  tuPhap = withCells(tuPhap, "III.1.b", { result: "Sau" });
  tuPhap = withCells(tuPhap, "II.8.b", { result: "Trước", proposal: "Xin thêm" });
  let taiChinh = withCells(silent("so-tai-chinh"), "II.4.c", { result: "Tiền" });
  taiChinh = withCells<"assessment">(taiChinh, "causes", { text: "Vì dịch" }, "assessment");
  const lines = linesOf([taiChinh, 3], [tuPhap, 2]);
  expect(lines).toEqual([
    {
      ...{ kind: "work", agency: "so-tu-phap", answersFor: null, duty: null },
      ...{ key: "own.1", version: 2, text: "Việc khác" },
    },
    {
      ...{ kind: "result", agency: "so-tu-phap", answersFor: null, duty: "II.8.b" },
      ...{ key: "II.8.b", version: 2, text: "Trước" },
    },
    {
      ...{ kind: "result", agency: "so-tu-phap", answersFor: null, duty: "III.1.b" },
      ...{ key: "III.1.b", version: 2, text: "Sau" },
    },
    {
      ...{ kind: "result", agency: "so-tu-phap", answersFor: null, duty: null },
      ...{ key: "own.1", version: 2, text: "Kết quả khác" },
    },
    {
      ...{ kind: "result", agency: "so-tai-chinh", answersFor: null, duty: "II.4.c" },
      ...{ key: "II.4.c", version: 3, text: "Tiền" },
    },
    {
      ...{ kind: "proposal", agency: "so-tu-phap", answersFor: null, duty: "II.8.b" },
      ...{ key: "II.8.b", version: 2, text: "Xin thêm" },
    },
    {
      ...{ kind: "causes", agency: "so-tai-chinh", answersFor: null, duty: null },
      ...{ key: "causes", version: 3, text: "Vì dịch" },
    },
  ]);
});

test("plan order is not the form's order, where what an agency leads comes first", () => {
  let report = withCells(silent("so-tu-phap"), "II.8.b", { difficulty: "Chủ trì" });
  report = withCells(report, "II.4.c", { difficulty: "Phối hợp" });
  expect(textsOf(readOf(report)).map(({ key }) => key)).toEqual(["II.8.b", "II.4.c"]);
  expect(linesOf([report, 1]).map(({ key }) => key)).toEqual(["II.4.c", "II.8.b"]);
});

test("a row for another body names it, also where nobody owes the row any more", () => {
  const key = "II.3.c@hoi-dong-pbgdpl-ba-tri";
  const sent: SentText[] = [
    { table: "duties", key, column: "difficulty", text: "Khó" },
    { table: "duties", key: "IX.9", column: "difficulty", text: "Dòng lạ" },
  ];
  const told = (obligations: typeof obligations2021) =>
    textLines({
      obligations,
      agencies: AGENCIES,
      texts: [{ agency: "ubnd-ba-tri", version: 1, texts: sent }],
    });
  const expected = [
    {
      ...{ kind: "difficulty", agency: "ubnd-ba-tri", answersFor: "hoi-dong-pbgdpl-ba-tri" },
      ...{ duty: "II.3.c", key, version: 1, text: "Khó" },
    },
    {
      ...{ kind: "difficulty", agency: "ubnd-ba-tri", answersFor: null },
      ...{ duty: null, key: "IX.9", version: 1, text: "Dòng lạ" },
    },
  ];
  expect(told(obligations2021)).toEqual(expected);
  expect(told(obligations2021.filter((obligation) => obligation.key !== key))).toEqual(expected);
});

test("texts of agencies that are not in the view are left out", () => {
  const report = withCells(silent("so-y-te"), "II.3.a.1", { difficulty: "Khó" });
  expect(linesOf([report, 1])).toEqual([]);
});

test("every kind is listed once", () => {
  expect([...new Set(TEXT_KINDS)]).toEqual([
    ...["work", "result", "difficulty", "proposal"],
    ...["advantages", "shortcomings", "causes", "direction", "proposals"],
  ]);
});

test.each(HOSTILE.map((text) => [text]))("%j travels as it was typed, without the edges alone", (text) => {
  const report = withCells(silent("so-tai-chinh"), "II.4.c", { difficulty: `a${text}z` });
  expect(linesOf([report, 1]).map((line) => line.text)).toEqual([`a${text}z`.replace(/\r\n?/g, "\n")]);
});
