// A person's copy of a tab holds texts of its own: it stays to the letter, whatever becomes of the tab it was made of.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { HEAD_ROW } from "../../addon/server/tabs/table.ts";
import { filledSheet, PERIOD } from "./abuse-desk.ts";
import { problem, rowsOf, tabOf, value } from "./answers.ts";
import { type Desk, type Office, openOffice } from "./office.ts";
import { TABS } from "./sheet-reader.ts";

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

/** Copies a tab with its mark, as Google does or does not: types into the copy what stands nowhere else. */
function copyWith(desk: Desk, name: string, at: { row: number; column: number }): string {
  const copy = desk.fake.spreadsheet.duplicate(tabOf(desk, name), "Bản sao của tôi", true);
  desk.fake.type(copy.name(), at.row, at.column, "Chỉ có ở bản sao");
  return copy.name();
}

const tabsWith = (desk: Desk, text: string) =>
  desk.fake.spreadsheet
    .sheets()
    .filter((sheet) => rowsOf(desk, sheet.name()).some((row) => row.includes(text)))
    .map((sheet) => sheet.name());

describe("where the tab itself is put aside, a copy of it is left as it is", () => {
  test("of a form whose head was damaged", async () => {
    const { desk, duties, tab } = await filledSheet(office);
    const [key = ""] = duties.keys();
    const at = { row: duties.rowOf(key), column: duties.columnOf("result") };
    const copy = copyWith(desk, tab.name(), at);
    desk.fake.type(TABS.duties, HEAD_ROW, at.column, "");
    expect(problem(desk.addon.checkSheet(PERIOD))).toBe("columns_lost");
    value(desk.addon.buildSheet(PERIOD));
    expect(tabsWith(desk, "Chỉ có ở bản sao")).toEqual([copy]);
    expect(problem(desk.addon.checkSheet(PERIOD))).toBe("none");
  });

  test("of a pulled tab that somebody edited", async () => {
    const desk = await office.sitDown("tong-hop-1");
    const [name = ""] = value(desk.addon.pullProvince(PERIOD)).tabs;
    const copy = copyWith(desk, name, { row: 6, column: 3 });
    desk.fake.type(name, 6, 3, "Sửa ở bản gốc");
    const { aside } = value(desk.addon.pullProvince(PERIOD));
    expect([aside, tabsWith(desk, "Chỉ có ở bản sao"), tabsWith(desk, "Sửa ở bản gốc")]).toEqual([
      [`${name} (bản cũ)`],
      [copy],
      [`${name} (bản cũ)`],
    ]);
  });

  test("of the list of reminders, edited or deleted", async () => {
    const desk = await office.sitDown("tong-hop-1");
    const { tab } = value(desk.addon.writeReminders(PERIOD));
    const copy = copyWith(desk, tab, { row: 6, column: 3 });
    desk.fake.type(tab, 6, 3, "Sửa ở bản gốc");
    expect(value(desk.addon.writeReminders(PERIOD)).aside).toBe(`${tab} (bản cũ)`);
    expect(tabsWith(desk, "Chỉ có ở bản sao")).toEqual([copy]);
    desk.fake.spreadsheet.remove(tabOf(desk, tab));
    value(desk.addon.writeReminders(PERIOD));
    expect(tabsWith(desk, "Chỉ có ở bản sao")).toEqual([copy]);
  });
});
