import fc from "fast-check";
import { expect, inject, test } from "vitest";
import { readPlanText } from "../../shared/plan/reading/read-plan.ts";
import { longPlan } from "../../tools/bench/long-plan.ts";

const PARTS = [
  "KẾ HOẠCH",
  "Số: 12/KH-UBND",
  "I. MỤC ĐÍCH",
  "II. NHIỆM VỤ",
  "1. Sở Tư pháp",
  "1.1. Công tác phối hợp",
  "a) ",
  "đ) ",
  "- ",
  "+ ",
  "|",
  "\t",
  "",
  "Sở Nội vụ chủ trì, phối hợp với Công an tỉnh và các sở, ngành liên quan",
  "tổ chức tập huấn.",
  "Thời gian thực hiện: Quý I/2026.",
  "Cơ quan chủ trì:",
  "Cơ quan phối hợp: UBND các xã, phường",
  "TT",
  "Nội dung",
  "Cơ quan chủ trì",
  "Thời gian hoàn thành",
  "Sản phẩm",
  "hằng năm",
  "trước ngày 30/11/2026",
  "PHỤ LỤC",
  "Nơi nhận:",
  "[1]",
  "[1] Quyết định số 5/QĐ-UBND",
  "(kèm theo",
  "2026 - 2030",
  "…",
  "Điều 1. Ban hành",
];
const piece = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...PARTS) },
  fc.string({ unit: "grapheme", maxLength: 12 }),
);
const anyText = fc
  .array(fc.tuple(piece, fc.constantFrom("\n", " ", "\n\n", "\r\n", "")), { maxLength: 80 })
  .map((pieces) => pieces.map(([text, end]) => text + end).join(""));
const RUNS = { numRuns: 120, ...(inject("seed") === null ? {} : { seed: Number(inject("seed")) }) };

test("whatever the text, it is read without a fault, and every line ends once as heading, duty, label or set aside", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const reading = readPlanText(text);
      const lines = text.split(/\r\n|[\n\r\v\f\x85\u2028\u2029]/);
      expect(reading.uses.length).toBe(lines.length);
      const told = new Set<number>();
      for (const { lines: place } of reading.aside)
        for (let line = place.from; line <= place.to; line++) told.add(line);
      const silent = lines.filter(
        (line, index) => /\p{L}/u.test(line) && reading.uses[index] === "aside" && !told.has(index + 1),
      );
      expect(silent).toEqual([]);
    }),
    RUNS,
  );
});

test("ids are never doubled, and every duty's section stands among the sections", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const { duties, sections } = readPlanText(text);
      const ids = duties.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      const known = new Set(["", ...sections.map(({ id }) => id)]);
      expect(duties.filter(({ section }) => !known.has(section))).toEqual([]);
    }),
    RUNS,
  );
});

/** What a careless pattern or a name within a name would take for ever over, or too deep. */
const REPEATED = [
  "Sở Y tế thuộc ",
  "(Sở Y tế ",
  '"',
  "1",
  "a/",
  "các ",
  "của Sở ",
  "hằng năm ",
  "|\n",
  "- Cơ quan:\n",
  "ngày 5/",
];

test("words that stand a thousand times one after another are read, none too deep", () => {
  for (const words of REPEATED) {
    const text = `I. NHIỆM VỤ\n1. ${words.repeat(Math.ceil(20_000 / words.length))}`;
    expect(readPlanText(text).uses.length).toBe(text.split("\n").length);
  }
});

test("the work grows as the text does: 400 duties and a text of 1 MB are read, nothing of them lost", () => {
  const short = readPlanText(longPlan(400, 1));
  expect(short.duties.filter(({ marks }) => marks.deadlines === "sure").length).toBe(400);
  const text = longPlan(400, 45);
  expect(text.length).toBeGreaterThan(1_000_000);
  expect(readPlanText(text).duties.map(({ lead, coordinate }) => [...lead, ...coordinate].length)).toEqual(
    Array.from({ length: 400 }, () => 4),
  );
});
