// A person's copy of a tab holds texts of its own: it stays to the letter, whatever becomes of the tab it was made of.
import { describe, expect, test } from "vitest";
import { HEAD_ROW } from "../../addon/server/tabs/table.ts";
import { filledSheet, PERIOD } from "./abuse-harness.ts";
import { problem, rowsOf, tabOf, value } from "./answers.ts";
import { type Harness, startEnvironment } from "./environment.ts";
import { TABS } from "./sheet-reader.ts";

const environment = startEnvironment();

/** Copies a tab with its mark, as Google does or does not: types into the copy what stands nowhere else. */
function copyWith(harness: Harness, name: string, at: { row: number; column: number }): string {
  const copy = harness.fake.spreadsheet.duplicate(tabOf(harness, name), "Bản sao của tôi", true);
  harness.fake.type(copy.name(), at.row, at.column, "Chỉ có ở bản sao");
  return copy.name();
}

const tabsWith = (harness: Harness, text: string) =>
  harness.fake.spreadsheet
    .sheets()
    .filter((sheet) => rowsOf(harness, sheet.name()).some((row) => row.includes(text)))
    .map((sheet) => sheet.name());

describe("where the tab itself is put aside, a copy of it is left as it is", () => {
  test("of a form whose head was damaged", async () => {
    const { harness, duties, tab } = await filledSheet(environment);
    const [key = ""] = duties.keys();
    const at = { row: duties.rowOf(key), column: duties.columnOf("result") };
    const copy = copyWith(harness, tab.name(), at);
    harness.fake.type(TABS.duties, HEAD_ROW, at.column, "");
    expect(problem(harness.addon.checkSheet(PERIOD))).toBe("columns_lost");
    value(harness.addon.buildSheet(PERIOD));
    expect(tabsWith(harness, "Chỉ có ở bản sao")).toEqual([copy]);
    expect(problem(harness.addon.checkSheet(PERIOD))).toBe("none");
  });

  test("of a pulled tab that somebody edited", async () => {
    const harness = await environment.openHarness("tong-hop-1");
    const [name = ""] = value(harness.addon.pullProvince(PERIOD)).tabs;
    const copy = copyWith(harness, name, { row: 6, column: 3 });
    harness.fake.type(name, 6, 3, "Sửa ở bản gốc");
    const { aside } = value(harness.addon.pullProvince(PERIOD));
    expect([aside, tabsWith(harness, "Chỉ có ở bản sao"), tabsWith(harness, "Sửa ở bản gốc")]).toEqual([
      [`${name} (bản cũ)`],
      [copy],
      [`${name} (bản cũ)`],
    ]);
  });

  test("of the list of reminders, edited or deleted", async () => {
    const harness = await environment.openHarness("tong-hop-1");
    const { tab } = value(harness.addon.writeReminders(PERIOD));
    const copy = copyWith(harness, tab, { row: 6, column: 3 });
    harness.fake.type(tab, 6, 3, "Sửa ở bản gốc");
    expect(value(harness.addon.writeReminders(PERIOD)).aside).toBe(`${tab} (bản cũ)`);
    expect(tabsWith(harness, "Chỉ có ở bản sao")).toEqual([copy]);
    harness.fake.spreadsheet.remove(tabOf(harness, tab));
    value(harness.addon.writeReminders(PERIOD));
    expect(tabsWith(harness, "Chỉ có ở bản sao")).toEqual([copy]);
  });
});
