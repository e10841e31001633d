import { describe, expect, test } from "vitest";
import type { Mend } from "../../../shared/report/mends.ts";
import type { TableId } from "../../../shared/report/report.ts";
import { problem, tabOf, value } from "../answers.ts";
import type { Environment, Harness } from "../environment.ts";
import { readSheet, TABS } from "../sheet-reader.ts";
import { FINANCE, fillIn, held, TAB, withSheet } from "./built-sheet.ts";

export function mendingTests(environment: Environment): void {
  describe("mends", () => {
    /** The first mend that a check offers for a cell. */
    function offered(harness: Harness, table: TableId, row: string): Mend {
      const groups = value(harness.addon.checkSheet(null)).groups.filter(
        (one) => one.table === table && one.row === row,
      );
      const mend = groups.flatMap(({ items }) => items.map((item) => item.mend)).find((one) => one !== null);
      if (!mend) throw new Error(`no mend for ${table} ${row}: ${JSON.stringify(groups)}`);
      return mend;
    }

    test("a mend is offered and not applied, is applied on request and undone to the very text", async () => {
      const { harness, sheet } = await withSheet(environment, FINANCE);
      fillIn(harness, "so-tai-chinh");
      const before = "Đã rà soát đầy đủ các văn bản của tỉnh".normalize("NFD");
      sheet.type("II.4.c", "result", before);
      const mend = offered(harness, "duties", "II.4.c");
      expect(sheet.text("II.4.c", "result")).toBe(before);
      expect(mend).toEqual({
        table: "duties",
        key: "II.4.c",
        column: "result",
        before,
        after: before.normalize("NFC"),
      });
      const mended = value(harness.addon.applyMend(null, mend));
      expect(sheet.text("II.4.c", "result")).toBe(before.normalize("NFC"));
      expect(mended.groups.filter(({ row }) => row === "II.4.c")).toEqual([]);
      expect(problem(harness.addon.applyMend(null, mend))).toBe("place_changed");
      value(harness.addon.undoMend(null, mend));
      expect(sheet.text("II.4.c", "result")).toBe(before);
      expect(problem(harness.addon.undoMend(null, mend))).toBe("place_changed");
    });

    test("a date that the spreadsheet made is put in words and comes back as the date it was", async () => {
      const { harness, sheet } = await withSheet(environment, FINANCE);
      const at = { row: sheet.rowOf("II.4.c"), column: sheet.columnOf("completed") };
      tabOf(harness, TAB).restyle([{ ...at, style: { numberFormat: "dd/mm/yyyy" } }]);
      tabOf(harness, TAB).write([{ ...at, value: 44505, formula: null }]);
      const mend: Mend = {
        table: "duties",
        key: "II.4.c",
        column: "completed",
        before: { date: "2021-11-05" },
        after: "05/11/2021",
      };
      value(harness.addon.applyMend(null, mend));
      expect(tabOf(harness, TAB).content(at).value).toBe("05/11/2021");
      value(harness.addon.undoMend(null, mend));
      expect(tabOf(harness, TAB).content(at).value).toBe(44505);
      expect(problem(harness.addon.applyMend(null, { ...mend, before: "2021-11-05" }))).toBe("place_changed");
    });

    test("a number that the spreadsheet holds comes back as the number it was", async () => {
      const { harness } = await withSheet(environment, FINANCE);
      const sheet = readSheet(harness, TABS.figures, "figures");
      const at = { row: sheet.rowOf("kinh-phi"), column: sheet.columnOf("total") };
      tabOf(harness, TABS.figures).restyle([{ ...at, style: { numberFormat: "General" } }]);
      tabOf(harness, TABS.figures).write([{ ...at, value: 1.5, formula: null }]);
      const mend: Mend = { table: "figures", key: "kinh-phi", column: "total", before: 1.5, after: "1,5" };
      value(harness.addon.applyMend(null, mend));
      expect(sheet.text("kinh-phi", "total")).toBe("1,5");
      value(harness.addon.undoMend(null, mend));
      expect(tabOf(harness, TABS.figures).content(at).value).toBe(1.5);
    });

    test("a cell that somebody changed since is left as it is", async () => {
      const { harness, sheet } = await withSheet(environment, FINANCE);
      fillIn(harness, "so-tai-chinh");
      sheet.type("II.4.c", "result", "Đã rà soát".normalize("NFD"));
      const mend = offered(harness, "duties", "II.4.c");
      sheet.type("II.4.c", "result", "Nội dung của đồng nghiệp");
      expect(problem(harness.addon.applyMend(null, mend))).toBe("place_changed");
      expect(problem(harness.addon.undoMend(null, mend))).toBe("place_changed");
      expect(sheet.text("II.4.c", "result")).toBe("Nội dung của đồng nghiệp");
    });

    test("a mend finds its row wherever it moved, and no mend touches a doubled row, a lost one or the form's words", async () => {
      const { harness, sheet } = await withSheet(environment, FINANCE);
      fillIn(harness, "so-tai-chinh");
      sheet.type("II.4.c", "result", "a");
      const mend: Mend = { table: "duties", key: "II.4.c", column: "result", before: "a", after: "=1+1" };
      tabOf(harness, TAB).insertRows(5, 3);
      value(harness.addon.applyMend(null, mend));
      const tab = tabOf(harness, TAB);
      const at = (key: string) => {
        for (let row = 5; row < 80; row++) if (tab.content({ row, column: 1 }).value === key) return row;
        return 0;
      };
      expect(held(harness, TAB, at("II.4.c"), sheet.columnOf("result"))).toEqual(["=1+1", null]);
      const refused: Mend[] = [
        { ...mend, before: "=1+1", key: "II.0" },
        { ...mend, before: "", key: "" },
        { ...mend, table: "figures", before: "=1+1" },
      ];
      expect(refused.map((one) => problem(harness.addon.applyMend(null, one)))).toEqual([
        "place_changed",
        "place_changed",
        "place_changed",
      ]);
      harness.fake.type(TAB, at("II.9.a"), 1, "II.4.c");
      expect(problem(harness.addon.applyMend(null, { ...mend, before: "=1+1", after: "b" }))).toBe(
        "place_changed",
      );
    });
  });
}
