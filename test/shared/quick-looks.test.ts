// Most texts are let by after one quick look. What a look lets by must be what the whole rule would have let by.
import { expect, test } from "vitest";
import { checkReport } from "../../shared/report/check.ts";
import { findDocumentNumber, typeOfNumber } from "../../shared/report/reading/read-document.ts";
import { formOf, goodReport, withCells } from "./golden.ts";

function rulesTold(result: string): string[] {
  const form = formOf("so-tai-chinh");
  const report = withCells(goodReport(form), "II.4.c", { result });
  const { findings } = checkReport(report, { form, asOf: "2021-12-10" });
  return findings.filter(({ at }) => at.column === "result").map(({ rule }) => rule);
}

test.each([
  "Tập huấn xong, dự kiến quý sau báo cáo",
  "Tập huấn xong, SẼ báo cáo",
  // Where case does not matter, the long s is an s; the Kelvin sign becomes a K when it is read.
  "Tập huấn xong, \u017Fẽ báo cáo",
  "Tập huấn xong, dự \u212Aiến quý sau báo cáo",
])("a word of unfinished work is found however it is typed: %s", (result) => {
  expect(rulesTold(result)).toContain("R-RESULT-UNFINISHED");
});

test("an old encoding is found in a line that stands beside one of Unicode", () => {
  const old = "phaân coâng daân toâi";
  expect([rulesTold(old), rulesTold(`Đã xong\n${old}`), rulesTold(`${old}\nĐã xong`)]).toEqual([
    ["R-TEXT-ENCODING"],
    ["R-TEXT-ENCODING"],
    ["R-TEXT-ENCODING"],
  ]);
});

test("a letter that was lost is found in a text that has nothing else", () => {
  expect(rulesTold("Tập hu?n cho Nguy?n Văn A")).toEqual(["R-TEXT-DAMAGED"]);
});

test.each([
  "890/QĐ-UBND",
  "890-QĐ/UBND",
  "890-qd-ubnd",
  "80-KL/TW",
  "03/2019/TT-BTP",
  "7/TTLT-BTP-BCA",
  "573/HĐPH-PBGDPL",
  "12/QĐ-SVH,TT&DL",
  "05/UBND",
  "5a/KH-STC",
  "12-KH-ABC",
  "12/KH/QĐ-UBND",
])("a number in canonical writing names the kind that is read in it: %s", (typed) => {
  const canonical = findDocumentNumber(typed)?.number.canonical ?? "";
  expect([canonical, typeOfNumber(canonical)]).toEqual([
    canonical,
    findDocumentNumber(canonical)?.number.type ?? null,
  ]);
});
