// Cells that lost their text format, pictures and checkboxes: asked about or refused, and never written over.
import { beforeAll, describe, expect, test } from "vitest";
import type { ColumnId, TableId } from "../../shared/report/report.ts";
import { problem, value } from "./answers.ts";
import { bundleSource } from "./bundle-source.ts";
import type { FakeSheet } from "./fake/grid.ts";
import { readSheet, TABS } from "./sheet-reader.ts";
import { fillIn, type StubbedHarness, stubbedHarness } from "./stubbed-harness.ts";

let source: string;
beforeAll(async () => {
  source = await bundleSource();
});

function filled(locale = "vi_VN"): StubbedHarness {
  const harness = stubbedHarness(source, 20);
  harness.fake.spreadsheet.setLocale(locale);
  value(harness.addon.buildSheet(harness.form.period.id));
  harness.fake.spreadsheet.setLocale(locale);
  fillIn(harness);
  return harness;
}

function tabOf({ fake }: StubbedHarness, name: string): FakeSheet {
  const tab = fake.spreadsheet.sheets().find((each) => each.name() === name);
  if (!tab) throw new Error(`no tab ${name}`);
  return tab;
}

function placeOf(harness: StubbedHarness, table: TableId, key: string, column: ColumnId) {
  const sheet = readSheet(harness, TABS[table], table);
  return { row: sheet.rowOf(key), column: sheet.columnOf(column) };
}

/** Types into a cell that lost its format. */
function typeBare(
  harness: StubbedHarness,
  table: TableId,
  key: string,
  column: ColumnId,
  text: string,
): void {
  const at = placeOf(harness, table, key, column);
  tabOf(harness, TABS[table]).unstyle({ ...at, rows: 1, columns: 1 });
  harness.fake.type(TABS[table], at.row, at.column, text);
}

/** What a check says of a cell: rules and what they ask. */
function toldOf(harness: StubbedHarness, key: string, column: ColumnId): [string, string][] {
  const { groups } = value(harness.addon.checkSheet(null));
  return groups.flatMap(({ items }) =>
    items
      .filter(({ place }) => place.row === key && place.column === column)
      .map(({ message, rule }): [string, string] => [rule, message]),
  );
}

const KEY = "II.2.a.1";
const REWRITTEN = (shown: string, held: string): [string, string] => [
  "R-CELL-REWRITTEN",
  `Bảng tính đã đổi nội dung vừa nhập: ô hiện “${shown}” nhưng giữ giá trị “${held}”.`,
];

describe("what was typed into a cell without text format is asked about where the value says otherwise", () => {
  const FIGURES: [string, string, string[]][] = [
    ["en_US", "2.000", ["R-FIGURE-UNREADABLE"]],
    ["en_US", "1,234", ["R-FIGURE-UNREADABLE"]],
    ["vi_VN", "100%", ["R-FIGURE-UNREADABLE"]],
    ["vi_VN", "1.000 ₫", ["R-FIGURE-UNIT"]],
    ["vi_VN", "1e3", ["R-FIGURE-UNREADABLE"]],
    ["vi_VN", "5:30", ["R-FIGURE-UNREADABLE"]],
    ["vi_VN", "1/2", ["R-FIGURE-UNREADABLE"]],
  ];
  test.each(FIGURES)("a figure in a %s file: %s", (locale, text, rules) => {
    const harness = filled(locale);
    typeBare(harness, "figures", "bao-cao-vien", "total", text);
    expect(toldOf(harness, "bao-cao-vien", "total").map(([rule]) => rule)).toEqual(rules);
    expect(problem(harness.addon.sendReport(null))).toBe("report_has_errors");
    value(harness.addon.buildSheet(harness.form.period.id));
    expect(toldOf(harness, "bao-cao-vien", "total").map(([rule]) => rule)).toEqual(rules);
  });

  const TEXTS: [string, string, [string, string]][] = [
    ["vi_VN", "11/2021", REWRITTEN("11/2021", "01/11/2021")],
    ["vi_VN", "100%", REWRITTEN("100%", "1")],
    ["en_US", "2.000", REWRITTEN("2.000", "2")],
    ["en_US", "5/11/2021", REWRITTEN("5/11/2021", "11/05/2021")],
  ];
  test.each(TEXTS)("a text in a %s file: %s", (locale, text, told) => {
    const harness = filled(locale);
    typeBare(harness, "duties", KEY, "difficulty", text);
    expect(toldOf(harness, KEY, "difficulty")).toEqual([told]);
    const item = value(harness.addon.checkSheet(null))
      .groups.flatMap(({ items }) => items)
      .find(({ rule }) => rule === "R-CELL-REWRITTEN");
    if (!item?.mend) throw new Error("no mend");
    value(harness.addon.applyMend(null, item.mend));
    expect(tabOf(harness, TABS.duties).content(placeOf(harness, "duties", KEY, "difficulty")).value).toBe(
      text,
    );
    expect(toldOf(harness, KEY, "difficulty")).toEqual([]);
  });

  test("ordinary numbers and days stay silent", () => {
    const harness = filled();
    for (const text of ["12", "1.250", "1250"]) {
      typeBare(harness, "figures", "bao-cao-vien-truc-tiep", "note", text);
      expect(toldOf(harness, "bao-cao-vien-truc-tiep", "note")).toEqual([]);
    }
    typeBare(harness, "duties", KEY, "completed", "5/11/2021");
    // The day is read: a yearly duty under way may tell when it was done last.
    expect(toldOf(harness, KEY, "completed")).toEqual([]);
  });

  test("costs two reads more where such a cell is, however many there are", () => {
    const reads = (cells: number) => {
      const harness = filled();
      for (const { key } of harness.form.tables.duties.rows.slice(0, cells)) {
        typeBare(harness, "duties", key, "difficulty", "11/2021");
      }
      harness.fake.calls.reset();
      value(harness.addon.checkSheet(null));
      const { byName } = harness.fake.calls;
      return [byName["Range.getDisplayValues"] ?? 0, byName["Range.getNumberFormats"] ?? 0];
    };
    expect([reads(0), reads(1), reads(15)]).toEqual([
      [0, 0],
      [1, 1],
      [1, 1],
    ]);
  });
});

describe("what is no value is refused", () => {
  const PICTURE = { value: { object: "CellImage" }, formula: null };
  test("a picture stays: in the old tab after a rebuild, and under a mend that was made for a text", () => {
    const harness = filled();
    const at = placeOf(harness, "duties", KEY, "difficulty");
    tabOf(harness, TABS.duties).write([{ ...at, ...PICTURE }]);
    expect(toldOf(harness, KEY, "difficulty")).toEqual([
      ["R-ERROR-VALUE", "Ô chứa hình ảnh hoặc đối tượng, không phải nội dung."],
    ]);
    const mend = { table: "duties", key: KEY, column: "difficulty", after: "Không có" } as const;
    for (const before of [null, { error: "#OBJECT!" }]) {
      expect(problem(harness.addon.applyMend(null, { ...mend, before }))).toBe("place_changed");
    }
    const texts = [{ column: "difficulty" as const, text: "Khó khăn của kỳ trước" }];
    expect(value(harness.addon.takeLast(null, { table: "duties", key: KEY, texts })).taken).toEqual([]);
    const { notes } = value(harness.addon.buildSheet(harness.form.period.id));
    expect(notes).toEqual([`Trang tính cũ được giữ nguyên ở “${TABS.duties} (bản cũ)”.`]);
    expect(tabOf(harness, `${TABS.duties} (bản cũ)`).content(at).value).toEqual(PICTURE.value);
    expect(tabOf(harness, TABS.duties).content(placeOf(harness, "duties", KEY, "difficulty")).value).toBe(
      null,
    );
  });

  test("a picture in the caption is no less a person's", () => {
    const harness = filled();
    tabOf(harness, TABS.duties).write([{ row: 2, column: 11, ...PICTURE }]);
    value(harness.addon.buildSheet(harness.form.period.id));
    expect(tabOf(harness, `${TABS.duties} (bản cũ)`).content({ row: 2, column: 11 }).value).toEqual(
      PICTURE.value,
    );
  });

  test("a checkbox that is not ticked is no result, nor is a value that has not come", () => {
    const harness = filled();
    const at = placeOf(harness, "duties", KEY, "difficulty");
    for (const [held, message] of [
      [false, "Ô là hộp kiểm (TRUE/FALSE), không phải nội dung."],
      ["Loading...", "Ô chưa có nội dung (đang hiện “Loading...”)."],
      ["#BUSY!", "Ô đang báo lỗi #BUSY!."],
    ] as const) {
      tabOf(harness, TABS.duties).write([{ ...at, value: held, formula: null }]);
      expect(toldOf(harness, KEY, "difficulty")).toEqual([["R-ERROR-VALUE", message]]);
      expect(problem(harness.addon.sendReport(null))).toBe("report_has_errors");
    }
  });
});
