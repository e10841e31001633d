import { describe, expect, test } from "vitest";
import { formOf } from "../../shared/golden.ts";
import { problem, tabOf, value } from "../answers.ts";
import type { Environment } from "../environment.ts";
import { readSheet } from "../sheet-reader.ts";
import { dutyKeys, FINANCE, held, PERIOD, TAB, textsIn, withSheet } from "./built-sheet.ts";

export function buildingTests(environment: Environment): void {
  describe("building", () => {
    test("the sheet has exactly the agency's rows, by key, and every cell to be filled is text with its choices", async () => {
      const { harness, sheet } = await withSheet(environment, FINANCE);
      const form = formOf("so-tai-chinh");
      expect(sheet.keys()).toEqual(dutyKeys(form));
      const tab = harness.fake.spreadsheet.sheets().find((each) => each.name() === TAB);
      const at = (column: "status" | "evidence") => tab?.cell(sheet.rowOf("II.4.c"), sheet.columnOf(column));
      expect(at("status")?.rule?.values).toEqual([
        "Chưa thực hiện",
        "Đang thực hiện",
        "Đã thực hiện",
        "Không phát sinh",
      ]);
      expect(at("evidence")?.style).toMatchObject({
        numberFormat: "@",
        fontFamily: "Times New Roman",
        fontSize: 12,
        wrap: "WRAP",
      });
      expect(tab?.look.frozen).toEqual({ rows: 1, columns: 2 });
      expect(tab?.look.columns.get(sheet.columnOf("key"))?.hidden).toBe(true);
      expect(tab?.extras().protections.every(({ warningOnly }) => warningOnly)).toBe(true);
      expect(tab?.extras().protections.length).toBeGreaterThan(0);
    });

    test("what is typed stays as it was typed: no date, number or formula is made of it", async () => {
      const { harness, sheet } = await withSheet(environment, FINANCE);
      const typed = {
        result: "=1+1",
        completed: "12/2020",
        difficulty: "1.234",
        proposal: "5/11/2026",
      } as const;
      for (const [column, text] of Object.entries(typed)) sheet.type("II.4.c", column as "result", text);
      expect(held(harness, TAB, sheet.rowOf("II.4.c"), sheet.columnOf("result"))).toEqual(["=1+1", null]);
      for (const [column, text] of Object.entries(typed)) {
        expect(sheet.text("II.4.c", column as "result")).toBe(text);
      }
    });

    test("rebuilding keeps what was typed and puts aside what belongs to no row", async () => {
      const { harness, sheet } = await withSheet(environment, FINANCE);
      sheet.type("II.4.c", "result", "Đã rà soát");
      const free = sheet.rowOf(sheet.keys().at(-1) ?? "") + 1;
      harness.fake.type(TAB, free, sheet.columnOf("result"), "Nội dung lạc dòng");
      value(harness.addon.buildSheet(PERIOD));
      const rebuilt = readSheet(harness, TAB);
      expect(rebuilt.text("II.4.c", "result")).toBe("Đã rà soát");
      expect(rebuilt.keys()).toEqual(sheet.keys());
      const removed = harness.fake.spreadsheet.sheets().find((each) => each.name() === "Đã gỡ");
      expect([1, 2, 3, 4, 5].map((column) => removed?.content({ row: 4, column }).value ?? null)).toEqual([
        "10/12/2021",
        "Nhiệm vụ",
        null,
        "Kết quả thực hiện / lý do không phát sinh",
        "Nội dung lạc dòng",
      ]);
    });

    test("dates that the spreadsheet made stay the same day in a file of any zone and language", async () => {
      for (const options of [{ timeZone: "America/Los_Angeles" }, { locale: "en_US" }]) {
        const harness = await environment.openHarness(FINANCE, options);
        value(harness.addon.buildSheet(PERIOD));
        const sheet = readSheet(harness, TAB);
        const tab = tabOf(harness, TAB);
        const at = { row: sheet.rowOf("II.4.c"), column: sheet.columnOf("completed") };
        tab.restyle([{ ...at, style: { numberFormat: "dd/mm/yyyy" } }]);
        tab.write([{ ...at, value: 44505, formula: null }]);
        const before = value(harness.addon.checkSheet(null));
        value(harness.addon.buildSheet(PERIOD));
        expect(tab.content(at).value).toBe(44505);
        expect(value(harness.addon.checkSheet(null)).groups).toEqual(before.groups);
      }
    });

    test("another run at work on the file is waited for, and nothing is written", async () => {
      const { harness, sheet } = await withSheet(environment, FINANCE);
      sheet.type("II.4.c", "result", "Nội dung quý");
      const before = textsIn(harness, TAB);
      harness.fake.lock.taken = true;
      expect(problem(harness.addon.buildSheet(PERIOD))).toBe("locked");
      expect(textsIn(harness, TAB)).toEqual(before);
    });

    test("a renamed tab and moved rows are still found", async () => {
      const { harness, sheet } = await withSheet(environment, FINANCE);
      sheet.type("II.4.c", "status", "Đang thực hiện");
      const tab = harness.fake.spreadsheet.sheets().find((each) => each.name() === TAB);
      tab?.rename("Bảng của tôi");
      tab?.insertRows(sheet.rowOf("II.4.c"), 2);
      const check = value(harness.addon.checkSheet(null));
      expect(check.groups.find(({ row }) => row === "II.4.c")?.items.map(({ rule }) => rule)).toEqual([
        "R-RESULT-MISSING",
      ]);
    });

    test("a reporter gets no sheet for a period that does not exist", async () => {
      const harness = await environment.openHarness(FINANCE);
      expect(problem(harness.addon.buildSheet("kh-6134-1999"))).toBe("period_unknown");
      expect(harness.fake.spreadsheet.sheets().map((each) => each.name())).toEqual(["Trang tính1"]);
    });
  });
}
