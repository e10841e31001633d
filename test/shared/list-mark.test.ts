import { expect, test } from "vitest";
import { withoutListMark } from "../../shared/report/reading/list-mark.ts";
import { readEvidence } from "../../shared/report/reading/read-evidence.ts";

const MARKS =
  "\uF0B7 |\uF0A7\t|\uF0D8 |\uF0FC|\uF02D |\u2022 |- |– |— |+ |* |● |○ |▪ |■ |◦ |➢ |✓ |=> |1. |1.|12. |a) |a. |đ) |1) |(1) |(a) |i. |iv) |I. |II) |1.1. |1.1 |" +
  "1.2.3. |1/ |1- |1: |01 |① |o |ü |Ø |- 1. |\u200E\uF0B7\u00A0|•\t1) ";

test.each(MARKS.split("|"))("%j before a document is no part of its kind", (mark) => {
  const cell = `${mark}Kế hoạch số 12/KH-STC ngày 5/3/2021`;
  const reading = readEvidence(cell);
  expect(reading).toMatchObject({
    kind: "value",
    value: {
      lines: [{ type: "Kế hoạch", number: "12/KH-STC", date: "2021-03-05", subject: null }],
      unreadable: [],
    },
  });
});

test.each([
  "12/KH-STC",
  "12-KH/TU",
  "05a/BC-STC",
  "5.3.2021",
  "1.250 lượt người",
  "(Kế hoạch số 1)",
  "“Kế hoạch”",
  "1/QĐ-UBND",
  "80- KL/TW",
  "80 – KL/TW",
  "12 - KH/TU",
  "5/ KH-STC",
  "2021",
  "Kế hoạch",
])("%s has no mark", (text) => expect(withoutListMark(text)).toBe(text));

test("a number behind a mark is read", () => {
  expect(["1. 12/KH-STC", "- 12/KH-STC", "1/ KH số 12/KH-STC"].map(withoutListMark)).toEqual([
    "12/KH-STC",
    "12/KH-STC",
    "KH số 12/KH-STC",
  ]);
});
