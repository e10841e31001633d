import fc from "fast-check";
import { expect, test } from "vitest";
import { UNSEEN_SIGNS } from "../../shared/unseen.ts";
import { CELL_LIMIT, cellText, cleanText, csvText, cutText } from "../../worker/exports/sheets/safe-text.ts";
import { HOSTILE_TEXTS, isWholeText } from "./sheets-hostile.ts";

const anyText = fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom(...HOSTILE_TEXTS));

const BETWEEN = `[\\s"'${UNSEEN_SIGNS}]*`;
const SIGN = "[=+\\-@\\uFF1D\\uFF0B\\uFF0D\\uFF20]";
const AFTER_CUT = new RegExp(`(?<=[;,\\t\\n]${BETWEEN})'(?=${SIGN})`, "gu");
const AT_START = new RegExp(`^'(?=${BETWEEN}(?:${SIGN}|[\\t\\n]))`, "u");

/** What a reader of the file does who wants the text as it was. */
function withoutMark(field: string): string {
  return field.replace(AFTER_CUT, "").replace(AT_START, "");
}

test("a text that begins as a formula does bears one apostrophe, after spaces and quotes too", () => {
  const formulas = [
    "=1",
    "+1",
    "-1",
    "@a",
    "\ta",
    "\ra",
    " =1",
    "\u00A0-1",
    '"=1',
    "＝1",
    "＋1",
    "－1",
    "＠a",
  ];
  expect(formulas.map(csvText)).toEqual(formulas.map((text) => `'${cleanText(text)}`));
  expect(csvText("\u0000=1")).toBe("'=1");
});

test("so does a sign of a formula behind every place where another program may cut the text", () => {
  expect(
    [
      "Kết quả;=HYPERLINK('http://x')",
      "a;\u00A0\u200B=1",
      'a;"=1"',
      "a;'=1",
      "a,+1",
      "a\t-1",
      "a\t;=1",
      "a\r\n@b",
      "- mục 1\n- mục 2",
      "a;＝1;＠b",
      "\t=1",
    ].map(csvText),
  ).toEqual([
    "Kết quả;'=HYPERLINK('http://x')",
    "a;\u00A0\u200B'=1",
    'a;"\'=1"',
    "a;''=1",
    "a,'+1",
    "a\t'-1",
    "a\t;'=1",
    "a\n'@b",
    "'- mục 1\n'- mục 2",
    "a;'＝1;'＠b",
    "'\t'=1",
  ]);
});

test("a long run of line ends, spaces and marks is read in one go", () => {
  const runs = ["\n", "\t;", " ", "'", ";"].map((sign) => `a${sign.repeat(100_000)}`);
  expect(runs.map((run) => csvText(`${run}=1`))).toEqual([
    ...[`${runs[0]}'=1`, `${runs[1]}'=1`, `${runs[2]}=1`, `${runs[3]}=1`, `${runs[4]}'=1`],
  ]);
});

test("other texts stay as they are", () => {
  const texts = [
    "",
    "abc",
    "12 cuộc",
    "a=b",
    "5-6",
    "(=1)",
    "a; b=1",
    "a, b - c",
    "Sở Tư pháp – Sở Nội vụ",
    "#REF!",
    "– không có",
  ];
  expect(texts.map(csvText)).toEqual(texts);
});

test("the apostrophe can be taken off again, whatever the text was", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(withoutMark(csvText(text))).toBe(cleanText(text));
    }),
  );
  const signs = fc.constantFrom(..."=+-@＝;,\t\n '\"a\u200B");
  fc.assert(
    fc.property(fc.array(signs, { maxLength: 12 }), (chosen) => {
      expect(withoutMark(csvText(chosen.join("")))).toBe(chosen.join(""));
    }),
    { seed: 4, numRuns: 5_000 },
  );
});

test("a clean text holds nothing that XML cannot, and cleaning it again changes nothing", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const clean = cleanText(text);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there.
      expect(clean).not.toMatch(/[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]/);
      expect(isWholeText(clean)).toBe(true);
      expect(cleanText(clean)).toBe(clean);
    }),
  );
});

test("cleaning keeps all that can be seen", () => {
  expect(cleanText("a\u0000b\u0007\uFFFEc\uFFFF")).toBe("abc");
  expect(cleanText("dòng một\r\ndòng hai\rdòng ba\ttab")).toBe("dòng một\ndòng hai\ndòng ba\ttab");
  expect(cleanText("nửa \uD800 đôi")).toBe("nửa \uFFFD đôi");
});

test("what looks like an escape of the file format is escaped, and nothing else", () => {
  expect(cellText("_x0041_ _x005F_ _xZZZZ_ _X0041_ x0041_")).toBe(
    "_x005F_x0041_ _x005F_x005F_ _xZZZZ_ _X0041_ x0041_",
  );
  expect(cellText("_x0041_x0042_")).toBe("_x005F_x0041_x005F_x0042_");
});

test("a text longer than a cell is cut between code points, and says so", () => {
  const cut = cutText("😀".repeat(20_000));
  expect(cut.length).toBeLessThanOrEqual(CELL_LIMIT);
  expect(cut.length).toBeGreaterThan(CELL_LIMIT - 3);
  expect(isWholeText(cut)).toBe(true);
  expect(cut.endsWith("😀 […phần còn lại quá dài, xem tệp JSON]")).toBe(true);
  expect(cutText("a".repeat(CELL_LIMIT))).toBe("a".repeat(CELL_LIMIT));
  expect(isWholeText(cutText(`a${"😀".repeat(20_000)}`))).toBe(true);
});
