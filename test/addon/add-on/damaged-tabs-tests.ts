import { describe, expect, test } from "vitest";
import { formOf } from "../../shared/golden.ts";
import { problem, tabOf, value } from "../answers.ts";
import type { Environment, Harness } from "../environment.ts";
import { readSheet, type SheetReader } from "../sheet-reader.ts";
import { dutyKeys, FINANCE, PERIOD, TAB, textsIn, withSheet } from "./built-sheet.ts";

export function damagedTabsTests(environment: Environment): void {
  describe("building", () => {
    const DAMAGES: [string, (harness: Harness, sheet: SheetReader) => void][] = [
      [
        "the key column was deleted",
        (harness, sheet) => tabOf(harness, TAB).deleteColumns(sheet.columnOf("key"), 1),
      ],
      [
        "a column to be filled was renamed",
        (harness, sheet) => harness.fake.type(TAB, 1, sheet.columnOf("proposal"), "Kiến nghị khác"),
      ],
      [
        "a person wrote beside the table",
        (harness, sheet) => harness.fake.type(TAB, 8, sheet.columnOf("check") + 2, "Ghi chú riêng"),
      ],
    ];
    test.each(DAMAGES)("where %s, the old tab stays whole beside the new one", async (_, damage) => {
      const { harness, sheet } = await withSheet(environment, FINANCE);
      sheet.type("II.4.c", "proposal", "Nội dung quý");
      damage(harness, sheet);
      const before = textsIn(harness, TAB);
      expect(value(harness.addon.buildSheet(PERIOD)).notes).toEqual([
        `Trang tính cũ được giữ nguyên ở “${TAB} (bản cũ)”.`,
      ]);
      expect(textsIn(harness, `${TAB} (bản cũ)`)).toEqual(before);
      expect(before).toContain("Nội dung quý");
      expect(readSheet(harness, TAB).keys()).toEqual(dutyKeys(formOf("so-tai-chinh")));
    });

    test("where the kept form is damaged or gone, building again keeps what was typed", async () => {
      const { harness, sheet } = await withSheet(environment, FINANCE);
      sheet.type("II.4.c", "result", "Nội dung quý");
      const hidden = `_bieu_mau ${PERIOD}`;
      expect(tabOf(harness, hidden).hidden()).toBe(true);
      harness.fake.type(hidden, 1, 1, "hỏng");
      expect(problem(harness.addon.checkSheet(null))).toBe("form_changed");
      value(harness.addon.buildSheet(PERIOD));
      expect(readSheet(harness, TAB).text("II.4.c", "result")).toBe("Nội dung quý");
      expect(problem(harness.addon.checkSheet(null))).toBe("none");
    });
  });
}
