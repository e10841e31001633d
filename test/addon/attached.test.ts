// What a person attached to cells or wrote over the form: a rebuild keeps it by key and head, or keeps its words aside.

import { beforeAll, describe, expect, test } from "vitest";
import { problem, rowsOf, value } from "./answers.ts";
import { bundleSource } from "./bundle-source.ts";
import type { Harness } from "./environment.ts";
import { misplaced, type RefusalHarness, rebuilt, refusalHarness, tabNamed } from "./refusals-harness.ts";

let source: string;
beforeAll(async () => {
  source = await bundleSource();
});

const key = "II.1.a";
const place = (
  { duties }: RefusalHarness,
  column: Parameters<RefusalHarness["duties"]["columnOf"]>[0],
  row = key,
) => ({
  row: duties.rowOf(row),
  column: duties.columnOf(column),
});

/** The lines of the tab of removed rows: key, column and text. */
function removedLines(harness: RefusalHarness): string[][] {
  return rowsOf(harness as unknown as Harness, "Đã gỡ")
    .slice(3)
    .map((line) => line.slice(2, 5));
}

describe("notes", () => {
  test("a person's own stay with row and column, wherever these stood; a check's go", () => {
    const harness = refusalHarness(source, false);
    const { duties, tab } = harness;
    tab.setNotes([
      { ...place(harness, "result"), note: "Hỏi lại chị Lan" },
      { ...place(harness, "check"), note: "Đã xem" },
      { row: 1, column: duties.columnOf("evidence"), note: "Ghi đủ số, ngày" },
      { row: 1, column: 2, note: "Bản của phòng" },
      { ...place(harness, "proposal"), note: "Kết quả kiểm tra:\nCũ" },
    ]);
    tab.insertRows(5, 2);
    tab.insertColumns(3, 1);
    tab.insertRows(1, 1);
    expect([rebuilt(harness), misplaced(harness)]).toEqual([[], []]);
    const notes = [
      ...[place(harness, "result"), place(harness, "check"), { row: 1, column: duties.columnOf("evidence") }],
      ...[{ row: 1, column: 2 }, place(harness, "proposal")],
    ].map((at) => tab.note(at));
    expect(notes).toEqual(["Hỏi lại chị Lan", "Đã xem", "Ghi đủ số, ngày", "Bản của phòng", ""]);
    value(harness.addon.checkSheet(null));
    expect(tab.note(place(harness, "result"))).toBe("Hỏi lại chị Lan");
  });

  test("one whose row is no longer there is kept aside, and told", () => {
    const harness = refusalHarness(source, false);
    const { duties, fake, tab } = harness;
    tab.insertRows(7, 1);
    fake.type(duties.name, 7, 1, "dong-cu");
    tab.setNotes([{ row: 7, column: duties.columnOf("result"), note: "Ghi chú của dòng cũ" }]);
    expect(rebuilt(harness)).toEqual([
      "1 ghi chú của ô không còn trong biểu mẫu được giữ ở trang tính “Đã gỡ”.",
    ]);
    expect(removedLines(harness)).toEqual([
      ["dong-cu", "Kết quả thực hiện / lý do không phát sinh (ghi chú)", "Ghi chú của dòng cũ"],
    ]);
  });
});

describe("formulas", () => {
  test("one in a typed cell turns into its value, is told, and its text is kept", () => {
    const harness = refusalHarness(source, false);
    const { tab } = harness;
    tab.write([{ ...place(harness, "difficulty"), value: "Lấy từ trang nguồn", formula: "=Nguon!B5" }]);
    const told =
      "1 ô là công thức nay chỉ còn giá trị đang hiển thị; công thức được giữ ở trang tính “Đã gỡ”.";
    expect(rebuilt(harness)).toEqual([told]);
    expect(tab.content(place(harness, "difficulty"))).toMatchObject({
      value: "Lấy từ trang nguồn",
      formula: null,
    });
    expect(removedLines(harness)).toEqual([[key, "Khó khăn, vướng mắc (công thức)", "=Nguon!B5"]]);
    const removed = tabNamed(harness, "Đã gỡ");
    expect(removed.content({ row: 4, column: 5 })).toMatchObject({ value: "=Nguon!B5", formula: null });
    expect(rebuilt(harness)).toEqual([]);
  });

  test("no mend and no text of last period is written over one", () => {
    const harness = refusalHarness(source, false);
    const { addon, tab } = harness;
    const at = place(harness, "difficulty");
    tab.write([{ ...at, value: "Cần  sửa", formula: "=Nguon!B5" }]);
    const mend = {
      table: "duties",
      key,
      column: "difficulty",
      before: "Cần  sửa",
      after: "Cần sửa",
    } as const;
    expect(problem(addon.applyMend(null, mend))).toBe("formula_there");
    tab.write([{ ...at, value: null, formula: "=Nguon!B5" }]);
    const texts = [{ column: "difficulty" as const, text: "Theo kỳ trước" }];
    expect(problem(addon.takeLast(null, { table: "duties", key, texts }))).toBe("formula_there");
    expect(tab.content(at)).toMatchObject({ value: null, formula: "=Nguon!B5" });
  });
});

describe("words over the form's own", () => {
  test("they are kept aside and told; words that were only moved are none", () => {
    const harness = refusalHarness(source, false);
    const { duties, fake, tab } = harness;
    const [first = "", second = ""] = duties.keys();
    const column = 3;
    const words = [first, second].map((each) => tab.content({ row: duties.rowOf(each), column }).value);
    fake.type(duties.name, duties.rowOf(first), column, String(words[1]));
    fake.type(duties.name, duties.rowOf(second), column, "Giao phòng Nghiệp vụ");
    expect(rebuilt(harness)).toEqual([
      "1 ô có sẵn của biểu mẫu đã bị ghi đè, nay được khôi phục như biểu mẫu; nội dung ghi đè được giữ ở trang tính “Đã gỡ”.",
    ]);
    const title = tab.content({ row: 1, column }).value;
    expect(removedLines(harness)).toEqual([[second, title, "Giao phòng Nghiệp vụ"]]);
    expect([first, second].map((each) => tab.content({ row: duties.rowOf(each), column }).value)).toEqual(
      words,
    );
  });
});

test("notes of Sở Tư pháp's own tab stay when it is opened again, and a formula keeps its tab", () => {
  const harness = refusalHarness(source, false);
  const { addon, period } = harness;
  const tab = tabNamed(harness, value(addon.openOfficeTexts(period)).tab);
  tab.setNotes([{ row: 6, column: 4, note: "Chờ số liệu" }]);
  expect([value(addon.openOfficeTexts(period)).aside, tab.note({ row: 6, column: 4 })]).toEqual([
    ...[null, "Chờ số liệu"],
  ]);
  tab.write([{ row: 7, column: 4, value: "Theo nguồn", formula: "=Nguon!B5" }]);
  expect(value(addon.openOfficeTexts(period)).aside).toContain("(bản cũ)");
  expect(tab.content({ row: 7, column: 4 }).formula).toBe("=Nguon!B5");
});
