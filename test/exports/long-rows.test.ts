import { describe, expect, test } from "vitest";
import type { TextLine } from "../../shared/province/view.ts";
import type { SheetCell } from "../../worker/exports/sheets/grid.ts";
import { continuedRows, HIGHEST, rowHeight, textHeight } from "../../worker/exports/sheets/heights.ts";
import { provinceSheets } from "../../worker/exports/sheets/xlsx.ts";
import { sampleDocument } from "../shared/sample-document.ts";

const LIVE = { kind: "live" } as const;
const words = (cell: SheetCell | undefined) => (cell?.type === "text" ? cell.text : "");
const lines = (count: number) =>
  Array.from({ length: count }, (_, at) => `- Dòng ${at + 1}: nội dung minh họa`).join("\n");

describe.each([
  ["60 lines", lines(60)],
  ["300 lines", lines(300)],
  ["one paragraph of 5,000 letters", "nội dung minh họa ".repeat(278)],
  ["a word without an end", "x".repeat(20_000)],
  ["signs of two halves", "𝒳".repeat(9_000)],
])("a text of %s", (_, long) => {
  test("is seen whole: no row is higher than a row can be, and nothing is lost", () => {
    const document = sampleDocument();
    const [first] = document.texts.filter(({ kind }) => kind === "result") as [TextLine];
    const texts = [{ ...first, text: long }, ...document.texts.filter((line) => line !== first)];
    const sheet = provinceSheets({ ...document, texts }, LIVE).find(
      ({ name }) => name === "Kết quả thực hiện",
    );
    const rows = sheet?.rows.slice(6) ?? [];
    const at = rows.findIndex((row) => words(row[5]) !== "" && long.startsWith(words(row[5])));
    const whole: string[] = [];
    for (let place = at; whole.join("").length < long.replace(/[\n ]/g, "").length; place += 1) {
      const row = rows[place] ?? [];
      const { size } = row[5]?.look ?? {};
      expect(textHeight(words(row[5]), 70, size)).toBeLessThanOrEqual(HIGHEST);
      expect(row.filter((__, column) => column !== 5)).toEqual(
        rows[at]?.filter((__, column) => column !== 5),
      );
      whole.push(words(row[5]).replace(/[\n ]/g, ""));
    }
    expect(whole.join("")).toBe(long.replace(/[\n ]/g, ""));
    expect(words(rows[at]?.[5])).not.toMatch(/\p{Surrogate}/u);
    expect(sheet?.filter?.last).toBe(sheet?.rows.length);
  });
});

test("every row of the sample's workbook shows all of its words", () => {
  for (const { name, rows, widths, heights } of provinceSheets(sampleDocument(), LIVE)) {
    rows.forEach((row, at) => {
      if (heights.has(at + 1)) return;
      const higher = row.filter(
        (cell, column) =>
          cell.type === "text" &&
          (cell.look.wrap ?? true) &&
          !cell.look.upright &&
          textHeight(cell.text, widths[column] ?? 10, cell.look.size, Boolean(cell.look.bold)) > HIGHEST,
      );
      expect([name, at, higher]).toEqual([name, at, []]);
    });
  }
});

test("a row that fits is left as it is", () => {
  const row: SheetCell[] = [{ type: "text", text: "Ngắn", look: {} }];
  expect(continuedRows(row, [20])).toEqual([row]);
  expect(rowHeight(row, [20])).toBeLessThan(40);
});
