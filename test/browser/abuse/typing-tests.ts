import { describe, expect, test } from "vitest";
import type { ColumnId } from "../../../shared/report/report.ts";
import { typeInto } from "../standin-page.ts";
import { damage, layout, page, rebuild, says, TAB, values } from "./filled-grid.ts";

export function typingTests(): void {
  describe("typing and pasting", () => {
    const place = async (key: string, column: ColumnId) => {
      const { columnOf, rowOf } = await layout();
      const [row, at] = [rowOf(key) + 1, columnOf(column) + 1];
      return { row, column: at, a1: `${String.fromCharCode(64 + at)}${row}` };
    };
    const cellAt = async (key: string, column: ColumnId) => {
      const at = await place(key, column);
      return page.evaluate(([tab, row, col]) => window.standin.cell(tab, row, col), [
        TAB,
        at.row,
        at.column,
      ] as const);
    };

    test("a typed cell is flagged at once and by itself, and undo and redo bring texts back to the letter", async () => {
      const before = (await cellAt("II.4.c", "status")).value;
      const { a1 } = await place("II.4.c", "status");
      await page.evaluate(([tab = "", at = ""]) => window.standin.select(tab, at), [TAB, a1]);
      await page.keyboard.press("Delete");
      const checkWords = async () => {
        const { columnOf, rowOf } = await layout();
        return String((await values(TAB))[rowOf("II.4.c")]?.[columnOf("check")] ?? "");
      };
      await expect.poll(checkWords).toContain("Chưa chọn tình trạng thực hiện");
      await page.keyboard.press("Control+z");
      await expect.poll(async () => (await cellAt("II.4.c", "status")).value).toBe(before);
      await expect.poll(checkWords).not.toContain("Chưa chọn tình trạng");
      await page.keyboard.press("Control+y");
      await expect.poll(async () => (await cellAt("II.4.c", "status")).value).toBe(null);
      // The flags of the redone edit are written before the next one is typed.
      await expect.poll(checkWords).toContain("Chưa chọn tình trạng");
      await typeInto(page, TAB, a1, String(before));
      await expect.poll(async () => (await cellAt("II.4.c", "status")).value).toBe(before);
      await expect.poll(says).toEqual([]);
    });

    test("a block from Excel and a text from Word stay to the letter", async () => {
      await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
      const at = await place("II.4.c", "difficulty");
      const held = [(await cellAt("II.4.c", "difficulty")).value, (await cellAt("II.4.c", "proposal")).value];
      const pasted = ["1. Đã ban hành:\n- Kế hoạch số 12", "5/11/2021"];
      await page.evaluate((text) => navigator.clipboard.writeText(text), `"${pasted[0]}"\t${pasted[1]}`);
      await page.evaluate(([tab = "", a1 = ""]) => window.standin.select(tab, a1), [TAB, at.a1]);
      await page.keyboard.press("Control+v");
      const standing = async () => [
        (await cellAt("II.4.c", "difficulty")).value,
        (await cellAt("II.4.c", "proposal")).value,
      ];
      await expect.poll(standing).toEqual(pasted);
      await rebuild();
      expect(await standing()).toEqual(pasted);
      await typeInto(page, TAB, at.a1, String(held[0]));
      await typeInto(page, TAB, (await place("II.4.c", "proposal")).a1, String(held[1]));
      expect(await damage()).toEqual({ lost: [], stray: [] });
    });
  });
}
