import fc from "fast-check";
import { expect, test } from "vitest";
import { daysInMonth, makeDay, showDay } from "../../shared/day.ts";
import { convertOldEncoding, oldEncodingOf } from "../../shared/report/reading/encodings.ts";
import { groupThousands } from "../../shared/report/reading/number-text.ts";
import { isPlausible } from "../../shared/report/reading/plausible.ts";
import { readText } from "../../shared/report/reading/read-cell.ts";
import { readDay } from "../../shared/report/reading/read-day.ts";
import { readDocumentNumber } from "../../shared/report/reading/read-document.ts";
import { readEvidence } from "../../shared/report/reading/read-evidence.ts";
import { readCount, readMoney, writeMoney } from "../../shared/report/reading/read-figure.ts";
import type { Cell } from "../../shared/report/report.ts";
import { TYPED_CASES } from "./typed-cases.ts";

const typed = fc.constantFrom(...TYPED_CASES.map(([, cell]) => cell));
const fragment = fc.constantFrom(
  ..."0 1 12 1.234 , . - / % ~ cuộc đồng triệu tỷ hơn ngày tháng năm 2021 QĐ UBND ( ) Ð \u00ad © ä đ \n".split(
    " ",
  ),
  " ",
);
const anyCell: fc.Arbitrary<Cell> = fc.oneof(
  typed,
  fc.array(fragment, { maxLength: 12 }).map((parts) => parts.join("")),
  fc.string({ unit: "binary", maxLength: 60 }),
  fc.string({ unit: "grapheme", maxLength: 60 }),
  fc.double(),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
  fc.string({ maxLength: 12 }).map((date) => ({ date })),
  fc.string({ maxLength: 12 }).map((error) => ({ error })),
);
const locale = fc.constantFrom("vi_VN", "en_US", "fr_FR", "");

function readAll(cell: Cell, locale: string): unknown[] {
  const text = typeof cell === "string" ? cell : "";
  const encoding = oldEncodingOf(text);
  return [
    readText(cell),
    readDay(cell, locale),
    readCount(cell, { locale }),
    readCount(cell, { locale, unit: "cuộc" }),
    readMoney(cell, { locale }),
    readDocumentNumber(text.normalize("NFC")),
    encoding,
    encoding && convertOldEncoding(text, encoding),
  ];
}

test("no cell of any kind makes a reader throw", () => {
  fc.assert(
    fc.property(anyCell, locale, (cell, locale) => {
      expect(readAll(cell, locale)).toHaveLength(8);
      expect(["blank", "value", "unreadable"]).toContain(readEvidence(cell).kind);
    }),
    { numRuns: 2000 },
  );
});

test("letters in pieces and whole letters are read alike", () => {
  fc.assert(
    fc.property(anyCell, locale, (cell, locale) => {
      fc.pre(typeof cell === "string");
      const text = cell as string;
      expect(readAll(text.normalize("NFD"), locale)).toEqual(readAll(text.normalize("NFC"), locale));
    }),
    { numRuns: 1000 },
  );
});

test("a number that was read is whole, not negative and exact", () => {
  fc.assert(
    fc.property(anyCell, locale, (cell, locale) => {
      for (const reading of [readCount(cell, { locale }), readMoney(cell, { locale })]) {
        if (reading.kind !== "value") continue;
        expect([Number.isSafeInteger(reading.value), reading.value >= 0]).toEqual([true, true]);
      }
    }),
    { numRuns: 2000 },
  );
});

const whole = fc.oneof(fc.maxSafeNat(), fc.nat(), fc.nat(3000), fc.nat(3_000_000));

test("a count and a sum as we write them are read back in a file of any language", () => {
  fc.assert(
    fc.property(whole, locale, (number, locale) => {
      const value = { kind: "value", value: number };
      // What no agency can have is not read as a figure, and is told as too large and nothing else.
      const too = { kind: "unreadable", readings: [], why: "too_large" };
      const count = readCount(groupThousands(number), { locale, unit: "bản" });
      if (isPlausible("count", number)) expect(count).toEqual(value);
      else expect(count).toMatchObject(too);
      const money = readMoney(writeMoney(number), { locale });
      if (isPlausible("money", number)) expect(money).toEqual(value);
      else expect(money).toMatchObject(too);
    }),
    { numRuns: 2000 },
  );
});

test("a day as we write it is read back", () => {
  const day = fc
    .record({ year: fc.integer({ min: 1900, max: 2199 }), month: fc.integer({ min: 1, max: 12 }) })
    .chain(({ year, month }) =>
      fc.integer({ min: 1, max: daysInMonth(year, month) }).map((at) => makeDay(year, month, at)!),
    );
  fc.assert(
    fc.property(day, locale, (day, locale) => {
      expect(readDay(showDay(day), locale)).toEqual({ kind: "value", value: day });
      expect(readDay(day, locale)).toEqual({ kind: "value", value: day });
    }),
  );
});

test("a document's number as we print it is read back unchanged", () => {
  const canonical = TYPED_CASES.flatMap(([kind, , , expected]) =>
    kind === "document" && typeof expected === "object" && "is" in expected ? [String(expected.is)] : [],
  );
  for (const number of canonical) {
    const reading = readDocumentNumber(number);
    expect(reading).toEqual({
      kind: "value",
      value: expect.objectContaining({ canonical: number, reordered: false }),
    });
  }
  expect(canonical.length).toBeGreaterThan(20);
});
