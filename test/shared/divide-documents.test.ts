// Two documents of one line are read as two where they divide for certain, asked about where they may, and one where
// the second stands in the first's subject.
import { describe, expect, test } from "vitest";
import { checkReport } from "../../shared/report/check.ts";
import { mendOf } from "../../shared/report/mends.ts";
import { readEvidence } from "../../shared/report/reading/read-evidence.ts";
import { goodReport } from "./golden.ts";
import { AFTER, duty, finance } from "./rule-changes.ts";

/** What is read of a cell: kind, number, day and subject of each document, and why others are asked about. */
function told(cell: string): unknown[] {
  const reading = readEvidence(cell);
  if (reading.kind !== "value") return [reading.kind];
  const { lines, unreadable } = reading.value;
  return [
    ...lines.map(({ type, number, date, subject, link }) =>
      [type, number, date, subject, link].map((one) => one ?? "").join("|"),
    ),
    ...unreadable.map(({ item, why }) => `${item}: ${why}`),
  ];
}

const PLAN = "Kế hoạch số 12/KH-STC ngày 5/3/2021";
const REPORT = "Báo cáo số 99/BC-STC ngày 9/9/2022";
const BOTH = ["Kế hoạch|12/KH-STC|2021-03-05||", "Báo cáo|99/BC-STC|2022-09-09||"];
const SAID = ["Kế hoạch|12/KH-STC|2021-03-05|tập huấn|", "Báo cáo|99/BC-STC|2022-09-09||"];

test.each([
  ..."\n|\r\n|\v|\f|\x85|\u2028|\u2029|\t|; |;|, | và | cùng | cùng với | & | + | - | – |. |; và |   ".split(
    "|",
  ),
])("two documents with %j between them are two", (sign) => {
  expect(told(PLAN + sign + REPORT)).toEqual(BOTH);
});

test.each(["\n", "\u2028", "\t", "; ", ". ", ";"])("a subject before %j ends there", (sign) => {
  expect(told(`${PLAN} về việc tập huấn${sign}${REPORT}`)).toEqual(SAID);
});

test.each([
  [`(1) ${PLAN} về việc tập huấn (2) ${REPORT}`, SAID],
  [`1) ${PLAN}; 2) ${REPORT}`, BOTH],
  [`1. ${PLAN} về việc tập huấn, 2. ${REPORT}`, SAID],
  [`a) ${PLAN} về việc tập huấn; b) ${REPORT}`, SAID],
  [`• ${PLAN} về việc tập huấn; • ${REPORT}`, SAID],
  [`(1) ${PLAN}; (2) Biên bản họp`, [BOTH[0], "2: no_document"]],
])("a list within a line: %s", (cell, expected) => {
  expect(told(cell)).toEqual(expected);
});

test.each<[string, string[]]>([
  ["Quyết định số 12/QĐ-STC, 13/QĐ-STC", ["Quyết định|12/QĐ-STC|||", "Quyết định|13/QĐ-STC|||"]],
  ["Quyết định số 12/QĐ-STC,13/QĐ-STC", ["Quyết định|12/QĐ-STC|||", "Quyết định|13/QĐ-STC|||"]],
  ["Các Quyết định số 12/QĐ-STC và 13/QĐ-STC", ["Quyết định|12/QĐ-STC|||", "Quyết định|13/QĐ-STC|||"]],
  [
    "Quyết định số 12/QĐ-UBND của UBND tỉnh và Kế hoạch số 5/KH-STC",
    ["Quyết định|12/QĐ-UBND||của UBND tỉnh|", "Kế hoạch|5/KH-STC|||"],
  ],
  [
    "Kết luận số 80-KL/TW ngày 20/6/2020; Kế hoạch của Sở số 12/KH-STC",
    ["Kết luận|80-KL/TW|2020-06-20||", "Kế hoạch của Sở|12/KH-STC|||"],
  ],
  [
    "https://a.example/1 https://b.example/12/KH-STC",
    ["||||https://a.example/1", "||||https://b.example/12/KH-STC"],
  ],
  [
    `${PLAN} https://a.example/x ${REPORT}`,
    ["Kế hoạch|12/KH-STC|2021-03-05||https://a.example/x", "Báo cáo|99/BC-STC|2022-09-09||"],
  ],
  [`Tỷ lệ 12/ca; ${PLAN}`, ["Tỷ lệ 12/ca; Kế hoạch|12/KH-STC|2021-03-05||"]],
])("%s is read as %j", (cell, expected) => {
  expect(told(cell)).toEqual(expected);
});

test.each([
  "các Quyết định số 12, 13/QĐ-UBND",
  "Quyết định số 12 và 13/QĐ-UBND ngày 5/3/2021",
  "Quyết định số 12/QĐ-UBND, 13 và 14",
  "Quyết định số 12/QĐ-UBND và số 13",
  `${PLAN} về việc tập huấn, ${REPORT}`,
  `${PLAN} về việc tập huấn và ${REPORT}`,
  `${PLAN} về việc tập huấn ${REPORT} về việc tổng kết`,
  `${PLAN} thực hiện Quyết định số 5/QĐ-UBND, ${REPORT}`,
  "Thực hiện Quyết định số 5/QĐ-UBND, Sở ban hành Kế hoạch số 12/KH-STC",
  "Tờ trình số 5/TTr-STC (Kế hoạch số 12/KH-STC)",
  `${PLAN}; Biên bản họp ngày 6/3/2021`,
  `${PLAN}, Quyết định số 5/QĐ-STC `.repeat(60),
])("where it is not certain it is asked: %s", (cell) => {
  expect(told(cell)).toEqual(["1: many_documents"]);
});

test.each([
  "kèm theo Quyết định số 5/QĐ-STC ngày 5/11/2021",
  "(kèm theo Quyết định số 5/QĐ-STC)",
  "thực hiện Kế hoạch số 6134/KH-UBND ngày 17/11/2020 của UBND tỉnh",
  "sửa đổi, bổ sung Quyết định số 4/QĐ-STC và Quyết định số 3/QĐ-STC",
  "hướng dẫn Nghị định số 43/2014/NĐ-CP",
  "hướng dẫn Luật Đất đai, Nghị định số 43/2014/NĐ-CP và Thông tư số 02/2014/TT-BTNMT",
  "bãi bỏ các Quyết định số 5/QĐ-STC, 6/QĐ-STC; Quyết định số 7/QĐ-STC",
  "tập huấn, thực hiện Chỉ thị số 5/CT-TTg, Kế hoạch số 7/KH-UBND",
  "thực hiện (1) Nghị quyết số 5/NQ-CP; (2) Quyết định số 6/QĐ-TTg",
  "tuyên truyền tại 20/UBND xã, 3 lớp, 2 cuộc",
  "tập huấn công tác PBGDPL (Kế hoạch số 6134/KH-UBND)",
])("a document in the subject stays there: %s", (subject) => {
  expect(told(`${PLAN} về việc ${subject}`)).toEqual([`Kế hoạch|12/KH-STC|2021-03-05|${subject}|`]);
});

describe("a document broken over two lines is one", () => {
  const whole = "Kế hoạch|12/KH-STC|2021-11-05||";
  test.each([
    "Kế hoạch số 12/KH-\nSTC ngày 5/11/2021",
    "Kế hoạch số 12/KH- \r\n STC ngày 5/11/2021",
    "Kế hoạch số 12/\nKH-STC ngày 5/11/2021",
    "Kế hoạch số 12/KH\n-STC ngày 5/11/2021",
    "Kế hoạch số 12\n/KH-STC ngày 5/11/2021",
    "Kế hoạch số\n12/KH-STC ngày 5/11/2021",
    "Kế hoạch\nsố 12/KH-STC ngày 5/11/2021",
    "Kế hoạch số 12/KH-STC ngày\n5/11/2021",
    "Kế hoạch số 12/KH-STC ngày 5/11/\n2021",
    "Kế hoạch số 12/KH-STC ngày 5 tháng 11\u2028năm 2021",
    "Kế hoạch số 12/KH-STC\nngày 5/11/2021",
  ])("%j", (cell) => expect(told(cell)).toEqual([whole]));

  test("and lines that only look so stay apart", () => {
    expect(told("Kế hoạch số 12/KH-STC\n- Báo cáo số 99/BC-STC")).toEqual([
      "Kế hoạch|12/KH-STC|||",
      "Báo cáo|99/BC-STC|||",
    ]);
    expect(told("Kế hoạch số 12/KH-\nBáo cáo số 99/BC-STC")).toEqual([
      "Báo cáo|99/BC-STC|||",
      "1: no_document",
    ]);
    expect(told("Biên bản họp\n12/KH-STC")).toEqual(["|12/KH-STC|||", "1: no_document"]);
  });
});

test("rule and mend name the same document as the reading, wherever it stands in the cell", () => {
  const mended = (evidence: string, rule: string) => {
    const report = duty("II.2.a.1", { evidence })(goodReport(finance));
    return checkReport(report, { form: finance, asOf: AFTER })
      .findings.filter((finding) => finding.rule === rule)
      .map((finding) => [finding.at.item, mendOf(finding, report, finance)?.after]);
  };
  const spelled =
    "• Kế  hoạch – số 12/KH-STC ngày 5/3/2021; Báo cáo số 99 / bc – stc ngày 9/9/2021\n\nKẾ HOẠCH 1/kh-stc ngày 1/1/2021";
  expect(mended(spelled, "R-EVIDENCE-SPELLING")).toEqual([
    [2, spelled.replace("99 / bc – stc", "99/BC-STC")],
    [3, spelled.replace("1/kh-stc", "1/KH-STC")],
  ]);
  const doubled = `${PLAN}; ${PLAN}\u2028${PLAN}\v${PLAN}`;
  expect(mended(doubled, "R-EVIDENCE-DOUBLED")).toEqual([
    [2, undefined],
    [3, `${PLAN}; ${PLAN}\u2028${PLAN}`],
    [4, `${PLAN}; ${PLAN}\u2028${PLAN}`],
  ]);
});
