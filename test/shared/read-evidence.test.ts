import { expect, test } from "vitest";
import { readEvidence } from "../../shared/report/reading/read-evidence.ts";

function onlyLine(text: string) {
  const reading = readEvidence(text);
  if (reading.kind !== "value") throw new Error(`not read: ${text}`);
  expect(reading.value.unreadable).toEqual([]);
  expect(reading.value.lines).toHaveLength(1);
  return reading.value.lines[0];
}

test("a document is read as officers cite it", () => {
  const text = "Quyết định số 890/QĐ-UBND ngày 17/4/2020 về việc kiện toàn Hội đồng phối hợp PBGDPL tỉnh";
  expect(readEvidence(text)).toEqual({
    kind: "value",
    value: {
      lines: [
        {
          text,
          type: "Quyết định",
          number: "890/QĐ-UBND",
          date: "2020-04-17",
          subject: "kiện toàn Hội đồng phối hợp PBGDPL tỉnh",
          link: null,
        },
      ],
      unreadable: [],
    },
  });
});

const NUMBERS: [string, string, string | null][] = [
  ["Thông tư 03/2019/TT-BTP ngày 20 tháng 3 năm 2019", "03/2019/TT-BTP", "2019-03-20"],
  ["Nghị quyết 856/NQ-UBTVQH14", "856/NQ-UBTVQH14", null],
  ["Công văn số 573/HĐPH-PBGDPL ngày 05/3/2021", "573/HĐPH-PBGDPL", "2021-03-05"],
  ["Kết luận số 80-KL/TW ngày 20/6/2020", "80-KL/TW", "2020-06-20"],
  ["Kết luận số 80- KL/TW", "80-KL/TW", null],
  ["Kế hoạch 270–KH/TU ngày 17/8/2020", "270-KH/TU", "2020-08-17"],
  ["1521/QĐ-TTG ngày 06/10/2020", "1521/QĐ-TTg", "2020-10-06"],
  ["quyết định 890/qđ-ubnd ngày 17/4/2020", "890/QĐ-UBND", "2020-04-17"],
  ["Quyết định 890/Q\u00d0-UBND", "890/QĐ-UBND", null],
  ["Số: 890 / QĐ - UBND", "890/QĐ-UBND", null],
  ["- Tờ trình số 12/ttr-stp", "12/TTr-STP", null],
  ["Báo cáo 05a/BC-STC, 05.3.2021", "05a/BC-STC", "2021-03-05"],
  ["Kế hoạch số 12/KH-STC năm 2021 theo Quyết định số 5/QĐ-STC ngày 05/3/2021", "12/KH-STC", null],
  ["Chương trình số 05/CTR-UBND", "05/CTr-UBND", null],
  ["Quyết định số 890/QĐ-UBND".normalize("NFD"), "890/QĐ-UBND", null],
];

test.each(NUMBERS)("the number in %j is printed canonically", (text, number, date) => {
  const line = onlyLine(text);
  expect([line?.number, line?.date]).toEqual([number, date]);
});

test("a link alone is evidence", () => {
  expect(onlyLine("https://bentre.example/tin/12?x=1")).toEqual({
    text: "https://bentre.example/tin/12?x=1",
    type: null,
    number: null,
    date: null,
    subject: null,
    link: "https://bentre.example/tin/12?x=1",
  });
});

test("lines without a number or link are named by their place among the lines with text", () => {
  expect(
    readEvidence("Kế hoạch số 1/KH-STC\n\n  Biên bản họp tháng 12/2020 - Hội nghị \n17/4/2020 - Báo cáo"),
  ).toEqual({
    kind: "value",
    value: {
      lines: [
        {
          text: "Kế hoạch số 1/KH-STC",
          type: "Kế hoạch",
          number: "1/KH-STC",
          date: null,
          subject: null,
          link: null,
        },
      ],
      unreadable: [
        { item: 2, text: "Biên bản họp tháng 12/2020 - Hội nghị", why: "no_document" },
        { item: 3, text: "17/4/2020 - Báo cáo", why: "no_document" },
      ],
    },
  });
});

const ASKED: [string, string][] = [
  ["Công văn số 1.234/UBND-NC ngày 05/3/2021", "no_document"],
  ["Quyết định số 5/QĐ-STC ngày 31/02/2021", "no_such_day"],
  ["Kế hoạch số 12/KH-STC ngày 12/03/21", "short_year"],
  ["Kế hoạch số 12/KH-STC, 12.3.21 về việc tập huấn", "short_year"],
  ["Kế hoạch số 12/KH-STC ngày 12 tháng 3 năm 21", "short_year"],
  ["Kế hoạch số 12/KH-STC về việc tập huấn, Báo cáo số 99/BC-STC ngày 9/9/2022", "many_documents"],
];

test("a line that is not one document with a whole day is asked about, and why", () => {
  const lines = ASKED.map(([text]) => text);
  expect(readEvidence(lines.join("\n"))).toEqual({
    kind: "value",
    value: { lines: [], unreadable: ASKED.map(([text, why], index) => ({ item: index + 1, text, why })) },
  });
});

test.each([
  "về việc thực hiện Quyết định số 5/QĐ-UBND ngày 01/02/2021",
  "về việc tập huấn; thực hiện Quyết định số 5/QĐ-UBND",
  "về việc bãi bỏ Quyết định số 1/QĐ-UBND; Quyết định số 2/QĐ-UBND",
  "về việc tập huấn; báo cáo kết quả theo Công văn số 5/STC-VP",
])("a document that the subject cites is none of its own: %s", (subject) => {
  const text = `Kế hoạch số 12/KH-STC ngày 05/3/2021 ${subject}`;
  expect(onlyLine(text)).toEqual({
    text,
    type: "Kế hoạch",
    number: "12/KH-STC",
    date: "2021-03-05",
    subject: subject.replace("về việc ", ""),
    link: null,
  });
});

test("an error value is not evidence", () => {
  expect(readEvidence("#REF!")).toEqual({
    kind: "unreadable",
    raw: "#REF!",
    why: "error_value",
    readings: [],
  });
});
