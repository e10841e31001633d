import { beforeAll, describe, expect, test } from "vitest";
import { typeInto } from "../standin-page.ts";
import { page, run } from "./desk.ts";

export function gridTests(): void {
  describe("a person in the grid", () => {
    const valueAt = (sheet: string, row: number, column: number) =>
      page.evaluate(
        ([name, r, c]) => window.standin.cell(name as string, r as number, c as number).value,
        [sheet, row, column],
      );

    beforeAll(() => run("prepare"));

    /** Opens a cell in the editor, adds a text and leaves it. */
    async function reopen(sheet: string, a1: string, more = ""): Promise<void> {
      await page.evaluate(([name = "", place = ""]) => window.standin.select(name, place), [sheet, a1]);
      await page.keyboard.press("F2");
      if (more) await page.keyboard.type(more);
      await page.keyboard.press("Enter");
    }

    test("keeps line breaks and leading zeros of a text cell when it is opened again", async () => {
      await reopen("Biểu", "A1", " thêm");
      await reopen("Biểu", "A2");
      await expect.poll(() => valueAt("Biểu", 1, 1)).toBe("dòng một\ndòng hai thêm");
      expect(await valueAt("Biểu", 2, 1)).toBe("007");
    });

    test.each([
      [1, "1234,5", 1234.5],
      [2, "5/11/2026", 46331],
      [3, "'007", "007"],
      [4, "50%", 0.5],
      [5, "12/2020", 44166],
      [6, "5/11/2026 12:00", 46331.5],
      [7, "=1+1", 2],
    ])("in row %i finds %s as it was when the cell is opened and left again", async (row, text, value) => {
      await typeInto(page, "Trang tính1", `D${row}`, text);
      const typed = await page.evaluate((at) => window.standin.cell("Trang tính1", at, 4), row);
      await reopen("Trang tính1", `D${row}`);
      await expect
        .poll(() => page.evaluate((at) => window.standin.cell("Trang tính1", at, 4), row))
        .toEqual(typed);
      expect(typed.value).toBe(value);
    });

    test("types a choice into a dropdown, and something else where that is allowed", async () => {
      await typeInto(page, "Biểu", "B1", "Không");
      await typeInto(page, "Biểu", "B2", "khác");
      await expect
        .poll(async () => [await valueAt("Biểu", 1, 2), await valueAt("Biểu", 2, 2)])
        .toEqual(["Không", "khác"]);
    });

    test("breaks a line with Alt+Enter", async () => {
      await page.evaluate(() => window.standin.select("Biểu", "C2"));
      await page.keyboard.type("một");
      await page.keyboard.press("Alt+Enter");
      await page.keyboard.type("hai");
      await page.keyboard.press("Enter");
      await expect.poll(() => valueAt("Biểu", 2, 3)).toBe("một\nhai");
    });

    test("is warned in a protected cell, and may undo", async () => {
      await typeInto(page, "Biểu", "A3", "sửa nhầm");
      await expect.poll(() => page.textContent("#toast")).toContain("(Cột của kế hoạch)");
      await page.keyboard.press("Control+z");
      await expect.poll(() => valueAt("Biểu", 3, 1)).toBe("khóa");
    });

    test("pastes plain text into text cells to the letter, and leaves their look", async () => {
      await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
      await page.evaluate(() => navigator.clipboard.writeText('1.234\t=1+1\n"hai\ndòng"\t5/11/2026'));
      await page.evaluate(() => window.standin.select("Biểu", "C5"));
      await page.keyboard.press("Control+v");
      const pasted = () =>
        page.evaluate(() =>
          window.standin
            .values("Biểu")
            .slice(4, 6)
            .map((row) => row.slice(2)),
        );
      await expect.poll(pasted).toEqual([
        ["1.234", "=1+1"],
        ["hai\ndòng", "5/11/2026"],
      ]);
      const look = await page.evaluate(() => window.standin.cell("Biểu", 5, 3));
      expect([look.numberFormat, look.wrap, look.background]).toEqual(["@", "WRAP", "#ffffff"]);
    });

    test("is led to a cell by the add-on", async () => {
      await run("jump");
      expect(await page.evaluate(() => [window.standin.activeSheet(), window.standin.selection()])).toEqual([
        "Biểu",
        "C15",
      ]);
    });
  });
}
