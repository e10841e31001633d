// The golden report of Sở Tài chính as cells of its sheet, for scripts that fill the whole of it.
import type { Page } from "playwright-core";
import { type ColumnId, TABLES, type TableId } from "../../shared/report/report.ts";
import { COLUMN_TITLES } from "../../shared/wording/form.ts";
import { KEY_TITLE } from "../../shared/wording/sheet.ts";
import { formOf, goodReport } from "../shared/golden.ts";

/** The tabs of the demo's period. */
export const TABS: Record<TableId, string> = {
  duties: "Nhiệm vụ – Năm 2021",
  figures: "Số liệu – Năm 2021",
  assessment: "Đánh giá chung – Năm 2021",
};

type Cell = [sheet: string, a1: string, text: string];

/** What is filled, by address, and the keys for it: those of the texts, Tab within a row, Enter to the next. */
export async function cellsToFill(page: Page): Promise<{ cells: Cell[]; keys: number }> {
  const cells: Cell[] = [];
  let keys = 0;
  const report = goodReport(formOf("so-tai-chinh"));
  for (const table of TABLES) {
    const values = await page.evaluate((tab) => window.standin.values(tab), TABS[table]);
    const head = values.findIndex((row) => row.includes(KEY_TITLE));
    const titles = values[head] ?? [];
    const titled: Record<string, string> = COLUMN_TITLES[table];
    for (const { key, cells: typed } of report.tables[table]) {
      const row = values.findIndex((each, at) => at > head && each[titles.indexOf(KEY_TITLE)] === key) + 1;
      const places: number[] = [];
      for (const [column, text] of Object.entries(typed) as [ColumnId, string | null][]) {
        if (text === null) continue;
        const at = titles.indexOf(titled[column] ?? "");
        if (at < 0 || row === 0) throw new Error(`no cell ${key} ${column}`);
        cells.push([TABS[table], `${String.fromCharCode(65 + at)}${row}`, text]);
        places.push(at);
        keys += [...text].length;
      }
      if (places.length > 0) keys += Math.max(...places) - Math.min(...places) + 1;
    }
  }
  return { cells, keys };
}
