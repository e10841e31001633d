// Flags while a person types: the rows touched are checked again at once, by a trigger that may use little.
import { beforeAll, describe, expect, test } from "vitest";
import { WIDE_RULES } from "../../addon/server/report/wide-rules.ts";
import { TONES } from "../../shared/look.ts";
import { RULES } from "../../shared/report/rules.ts";
import { problem, value } from "./answers.ts";
import { bundleSource } from "./bundle-source.ts";
import type { FakeSheet } from "./fake/grid.ts";
import { readSheet, type SheetReader, TABS } from "./sheet-reader.ts";
import { fillIn, type StubbedHarness, stubbedHarness } from "./stubbed-harness.ts";

let source: string;
beforeAll(async () => {
  source = await bundleSource();
});

interface Live {
  harness: StubbedHarness;
  duties: SheetReader;
  tab: FakeSheet;
  keys: string[];
  /** Types into a cell, and lets the trigger run as Sheets does. */
  edit(key: string, column: Parameters<SheetReader["type"]>[1], text: string, reader?: SheetReader): void;
}

function edited(
  { addon, fake }: StubbedHarness,
  sheet: FakeSheet,
  row: number,
  column: number,
  rows = 1,
): void {
  fake.inTrigger(() => addon.onEdit({ range: fake.rangeOf(sheet, { row, column, rows, columns: 1 }) }));
}

function sheetOf({ fake }: StubbedHarness, name: string): FakeSheet {
  const sheet = fake.spreadsheet.sheets().find((each) => each.name() === name);
  if (!sheet) throw new Error(`no tab ${name}`);
  return sheet;
}

function live(): Live {
  const harness = stubbedHarness(source, 20);
  value(harness.addon.buildSheet(harness.form.period.id));
  fillIn(harness);
  value(harness.addon.checkSheet(null));
  const duties = readSheet(harness, TABS.duties);
  const edit: Live["edit"] = (key, column, text, reader = duties) => {
    reader.type(key, column, text);
    edited(harness, sheetOf(harness, reader.name), reader.rowOf(key), reader.columnOf(column));
  };
  return {
    harness,
    duties,
    edit,
    tab: sheetOf(harness, TABS.duties),
    keys: harness.form.tables.duties.rows.map(({ key }) => key),
  };
}

const AGAIN = "↻ Kiểm tra lại: còn phụ thuộc dòng khác.";

test("rules that hang on other rows are rules of the catalogue", () => {
  const known: string[] = RULES.map(({ id }) => id);
  expect(WIDE_RULES.filter((id) => !known.includes(id))).toEqual([]);
});

describe("on edit", () => {
  test("the row that was touched is flagged at once, and loses its flag at once", () => {
    const { duties, edit, keys } = live();
    const [key = ""] = keys;
    const before = duties.text(key, "check");
    edit(key, "status", "");
    expect(duties.text(key, "check")).toContain("✗ Chưa chọn tình trạng thực hiện.");
    expect(duties.ground(key, "status")).toBe(TONES.bad.ground);
    edit(key, "status", "Đang thực hiện");
    expect(duties.ground(key, "status")).toBe("#ffffff");
    expect(before).not.toContain("✗ Chưa chọn");
  });

  test("only the rows touched are written, wherever they stand now, and notes are left to the full check", () => {
    const { harness, duties, keys, tab } = live();
    const [first = "", second = ""] = keys;
    tab.insertRows(6, 3);
    harness.fake.spreadsheet.activate(tab);
    const at = (key: string) => {
      for (let row = 3; row < 60; row++) if (tab.content({ row, column: 1 }).value === key) return row;
      return 0;
    };
    const mark = { row: at(first), column: duties.columnOf("check") };
    tab.write([{ ...mark, value: "dấu của phép thử", formula: null }]);
    harness.fake.type(TABS.duties, at(second), duties.columnOf("status"), "");
    edited(harness, tab, at(second), duties.columnOf("status"));
    expect(tab.content(mark).value).toBe("dấu của phép thử");
    expect(tab.content({ row: at(second), column: mark.column }).value).toContain("✗ Chưa chọn tình trạng");
    expect(tab.note({ row: at(second), column: duties.columnOf("status") })).toBe("");
    value(harness.addon.checkSheet(null));
    expect(tab.note({ row: at(second), column: duties.columnOf("status") })).toContain(
      "Chưa chọn tình trạng",
    );
  });

  test("rows whose findings hang on the edited one say so until the next full check", () => {
    const { harness } = live();
    const figures = readSheet(harness, TABS.figures, "figures");
    const rows = harness.form.tables.figures.rows;
    const part = rows.find(({ partOf }) => partOf !== null);
    if (!part?.partOf) throw new Error("no figure has parts");
    const tab = sheetOf(harness, TABS.figures);
    const type = (key: string, text: string) => {
      figures.type(key, "total", text);
      edited(harness, tab, figures.rowOf(key), figures.columnOf("total"));
    };
    type(part.partOf, "1");
    type(part.key, "999");
    value(harness.addon.checkSheet(null));
    const flagged = rows.map(({ key }) => key).filter((key) => figures.text(key, "check").includes("✗"));
    expect(flagged.length).toBeGreaterThan(0);
    const other = rows.find(({ key }) => !flagged.includes(key))?.key ?? "";
    type(other, "5");
    const again = rows.map(({ key }) => key).filter((key) => figures.text(key, "check").includes(AGAIN));
    expect(again).toEqual(expect.arrayContaining(flagged.filter((key) => key !== other)));
    value(harness.addon.checkSheet(null));
    expect(rows.filter(({ key }) => figures.text(key, "check").includes(AGAIN))).toEqual([]);
  });

  test("a person's edits elsewhere, in the head, in a copy and in tabs of their own, are left alone", () => {
    const { harness, tab } = live();
    const own = harness.fake.spreadsheet.insert("Của tôi", 0);
    const copy = harness.fake.spreadsheet.duplicate(tab, "Bản sao", true);
    const writes = () =>
      Object.entries(harness.fake.calls.byName).filter(([name]) => /^Range\.set/.test(name)).length;
    harness.fake.calls.reset();
    for (const sheet of [own, copy]) {
      const at = harness.fake.rangeOf(sheet as FakeSheet, { row: 6, column: 6, rows: 1, columns: 1 });
      harness.fake.inTrigger(() => harness.addon.onEdit({ range: at }));
    }
    edited(harness, tab, 1, 2);
    expect(writes()).toBe(0);
  });

  test("a damaged table, a lost form and a pasted block that runs below the table break nothing", () => {
    const { harness, duties, keys, tab } = live();
    edited(harness, tab, duties.rowOf(keys[0] ?? ""), duties.columnOf("status"), 500);
    expect(duties.text(keys[0] ?? "", "check")).not.toBe("");
    harness.fake.type(TABS.duties, 1, duties.columnOf("result"), "Khác");
    edited(harness, tab, 8, 8);
    harness.fake.type(`_bieu_mau ${harness.form.period.id}`, 1, 1, "hỏng");
    edited(harness, tab, 8, 8);
    expect(problem(harness.addon.checkSheet(null))).toBe("form_changed");
  });

  test("the sidebar learns of an edit by one number, and a check by itself is none", () => {
    const { harness, edit, keys } = live();
    const state = () => value(harness.addon.checkState()).edits;
    expect(state()).toBe(0);
    edit(keys[0] ?? "", "result", "Đã mở hội nghị");
    const first = state();
    expect(first).toBeGreaterThan(0);
    value(harness.addon.checkSheet(null));
    expect(state()).toBe(first);
  });

  test("in a simple trigger the fake refuses what Google refuses there", () => {
    const { harness } = live();
    const services = harness.fake.services as unknown as { ScriptApp: { getIdentityToken(): string } };
    expect(() => harness.fake.inTrigger(() => services.ScriptApp.getIdentityToken())).toThrow(
      "Specified permissions are not sufficient to call ScriptApp.getIdentityToken.",
    );
  });
});
