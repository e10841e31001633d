// What is typed beside characters that no reader sees is read as if they were not there.
import { describe, expect, test } from "vitest";
import { checkReport } from "../../shared/report/check.ts";
import { readReport } from "../../shared/report/reading/read-report.ts";
import type { Cell, Report } from "../../shared/report/report.ts";
import { goodReport } from "./golden.ts";
import { AFTER, duty, figure, finance, item, QUARTER } from "./rule-changes.ts";

const LEAD = "II.2.a.1";
const MARKS = [
  ..."\u200E\u200F\u202A\u202E\u2066\u2069\u061C\u200B\u200D\u2060\uFEFF\u00AD\u3164\u2800\u115F\uFDD0\uFFFF\uFFFC\uFFF9\uFE0F\x07\x7F\x85\u2028",
];

function rulesOf(report: Report): string[] {
  return checkReport(report, { form: finance, asOf: AFTER }).findings.map(({ rule }) => rule);
}

const good = goodReport(finance);
const silent = rulesOf(good);

type Put = (text: string) => (report: Report) => Report;
const TYPED: [name: string, text: string, put: Put, read: (report: Report) => unknown][] = [
  ["a day", "05/11/2021", (text) => duty(LEAD, { completed: text }), (report) => rowOf(report)?.completed],
  ["a status", "Đã thực hiện", (text) => duty(LEAD, { status: text }), (report) => rowOf(report)?.status],
  [
    "a document's number",
    "Kế hoạch số 12/KH-STC ngày 05/3/2021",
    (text) => duty(LEAD, { evidence: text }),
    (report) => rowOf(report)?.evidence,
  ],
  [
    "a result",
    "Đã tập huấn 3 lớp.",
    (text) => duty(LEAD, { result: text }),
    (report) => rowOf(report)?.result,
  ],
  [
    "a count",
    "1.250",
    (text) => figure("tai-lieu", { total: text }),
    (report) => figureOf(report, "tai-lieu"),
  ],
  ["money", "85,5", (text) => figure("kinh-phi", { total: text }), (report) => figureOf(report, "kinh-phi")],
];

function rowOf(report: Report) {
  return readReport(report, finance).rows.find(({ key }) => key === LEAD);
}

function figureOf(report: Report, key: string) {
  return readReport(report, finance).figures.find((one) => one.key === key)?.total;
}

describe.each(TYPED)("%s is read alike with an unseen character around it", (_, text, put, read) => {
  const plain = read(put(text)(good));
  test.each(MARKS)("%j", (mark) => {
    const report = put(`${mark}${text}${mark}`)(good);
    expect(read(report)).toEqual(plain);
    expect(plain).toMatchObject({ kind: "value" });
    expect(rulesOf(report).filter((rule) => !silent.includes(rule) && rule !== "R-TEXT-INVISIBLE")).toEqual(
      [],
    );
  });
});

test("the day and the number of the report's own letter are read alike", () => {
  const marked = [
    item("letter_date", "\u200E15/12/2021\u200F"),
    item("letter_number", "\u2066125/BC-STC\u2069"),
  ];
  const told = marked
    .flatMap((change) => rulesOf(change(good)))
    .filter((rule) => rule.startsWith("R-LETTER"));
  const plain = [item("letter_date", "15/12/2021"), item("letter_number", "125/BC-STC")];
  expect(told).toEqual(
    plain.flatMap((change) => rulesOf(change(good))).filter((rule) => rule.startsWith("R-LETTER")),
  );
});

const REQUIRED: [rule: string, put: (blank: Cell) => (report: Report) => Report][] = [
  ["R-STATUS-MISSING", (blank) => duty(LEAD, { status: blank })],
  ["R-RESULT-MISSING", (blank) => duty(LEAD, { result: blank })],
  ["R-REASON-MISSING", (blank) => duty(LEAD, { status: "Không phát sinh", result: blank })],
  ["R-DATE-MISSING", (blank) => duty(QUARTER, { completed: blank })],
  ["R-EVIDENCE-MISSING", (blank) => duty(LEAD, { evidence: blank })],
  ["R-FIGURE-MISSING", (blank) => figure("tai-lieu", { total: blank })],
  ["R-ASSESSMENT-MISSING", (blank) => item("advantages", blank)],
  ["R-CONTACT-MISSING", (blank) => item("contact_name", blank)],
];

describe.each(REQUIRED)("a cell that is required is missing, whatever blank it holds: %s", (rule, put) => {
  test.each([...MARKS, "\xA0\u2007", "\u180E", "\0", "\u{E0001}", "\x81", "\u3164\u2800 \n"])(
    "%j",
    (blank) => {
      expect(rulesOf(put(blank)(good))).toContain(rule);
      expect(rulesOf(put(blank)(good))).toEqual(rulesOf(put(null)(good)));
    },
  );
});
