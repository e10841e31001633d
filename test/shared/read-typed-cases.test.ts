import { expect, test } from "vitest";
import { convertOldEncoding, oldEncodingOf } from "../../shared/report/reading/encodings.ts";
import { cellText, type Reading } from "../../shared/report/reading/read-cell.ts";
import { readDay } from "../../shared/report/reading/read-day.ts";
import { readDocumentNumber } from "../../shared/report/reading/read-document.ts";
import { readCount, readMoney } from "../../shared/report/reading/read-figure.ts";
import type { CaseKind, Expected } from "./typed-cases/expected.ts";
import { TYPED_CASES } from "./typed-cases.ts";

function canonicalOf(text: string): Reading<string> {
  const reading = readDocumentNumber(text);
  if (reading.kind === "blank") return reading;
  return reading.kind === "value"
    ? { kind: "value", value: reading.value.canonical }
    : { ...reading, readings: reading.readings.map(({ canonical }) => canonical) };
}

function encodingOf(text: string): Reading<unknown> {
  const encoding = oldEncodingOf(text);
  return { kind: "value", value: encoding && [encoding, convertOldEncoding(text, encoding)] };
}

type Cell = (typeof TYPED_CASES)[number][1];
const READERS: Record<CaseKind, (cell: Cell, locale: string) => Reading<unknown>> = {
  day: readDay,
  count: (cell, locale) => readCount(cell, { locale, unit: "cuộc" }),
  attendance: (cell, locale) => readCount(cell, { locale, unit: "lượt người" }),
  money: (cell, locale) => readMoney(cell, { locale }),
  document: (cell) => canonicalOf(String(cell)),
  encoding: (cell) => encodingOf(String(cell)),
};

function readingOf(kind: CaseKind, cell: Cell, expected: Expected): Reading<unknown> {
  if (expected === "blank") return { kind: "blank" };
  if ("is" in expected) return { kind: "value", value: expected.is };
  const raw =
    kind === "document" || typeof cell === "number" || typeof cell === "boolean"
      ? String(cell)
      : cellText(cell);
  return { kind: "unreadable", raw, why: expected.ask, readings: expected.readings } as Reading<unknown>;
}

test("the table holds at least 200 typed cases, none of them twice", () => {
  expect(TYPED_CASES.length).toBeGreaterThanOrEqual(200);
  const keys = TYPED_CASES.map(([kind, cell, locale]) => JSON.stringify([kind, cell, locale]));
  expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
});

test.each(TYPED_CASES)("%s: %j in a %s file is read as %j", (kind, cell, locale, expected) => {
  expect(READERS[kind](cell, locale)).toEqual(readingOf(kind, cell, expected));
});
