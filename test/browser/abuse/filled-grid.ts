// A filled sheet in the grid, what is done to it, and what is lost by that.
import type { Page } from "playwright-core";
import { expect } from "vitest";
import type { Answer } from "../../../addon/contract/answer.ts";
import type { CheckView } from "../../../addon/contract/check.ts";
import type { SheetView } from "../../../addon/contract/sheet.ts";
import type { Cell, ReportRow } from "../../../shared/report/report.ts";
import { COLUMN_TITLES } from "../../../shared/wording/form.ts";
import { CHECK_TITLE, KEY_TITLE } from "../../../shared/wording/sheet.ts";
import type { CellContent } from "../../../tools/standin/services/grid.ts";
import { formOf, goodReport } from "../../shared/golden.ts";
import type { OfficePage } from "../office-page.ts";
import { openPerson, putValues } from "../standin-page.ts";

const PERIOD = "kh-6134-2021";
export const TAB = "Nhiệm vụ – Năm 2021";
const TABS = [TAB, "Số liệu – Năm 2021", "Đánh giá chung – Năm 2021"];
const FREE = ["result", "difficulty", "proposal"] as const;

export let page: Page;
/** Free texts by where they were typed. */
const typed = new Map<string, { key: string; column: string }>();

type Values = CellContent["value"][][];

export const values = (tab: string): Promise<Values> =>
  page.evaluate((name) => window.standin.values(name), tab);
export const names = () => page.evaluate(() => window.standin.sheetNames());

export async function run<T>(name: string, ...args: unknown[]): Promise<T> {
  const answer = await page.evaluate(
    ([called, given]) => window.standin.run(called as string, ...(given as unknown[])),
    [name, args],
  );
  return answer as T;
}

export async function command(id: string, params: object, tab = TAB): Promise<void> {
  const done = await page.evaluate(
    ([name, command, given]) => window.standin.command(name as string, command as string, given as object),
    [tab, id, params],
  );
  expect([id, done]).toEqual([id, true]);
}

/** Selects whole rows or columns, as a person does before dragging them. */
export async function selectLines(range: ReturnType<typeof rect>): Promise<void> {
  const { endColumn, endRow, rangeType, startColumn, startRow } = range;
  const primary = {
    ...{ startRow, endRow, startColumn, endColumn, rangeType },
    ...{ actualRow: startRow, actualColumn: startColumn, isMerged: false, isMergedMainCell: false },
  };
  await page.evaluate((name) => window.standin.select(name, "A1"), TAB);
  await command("sheet.operation.set-selections", { selections: [{ range, primary, style: null }] });
}

export interface Layout {
  titles: string[];
  head: number;
  keys: string[];
  rowOf(key: string): number;
  columnOf(column: string): number;
}

/** Where rows and columns stand, counted from 0 as the grid's commands do. */
export async function layout(): Promise<Layout> {
  const grid = await values(TAB);
  const head = grid.findIndex((row) => row.includes(KEY_TITLE));
  const titles = (grid[head] ?? []).map((cell) => String(cell ?? ""));
  const at = titles.indexOf(KEY_TITLE);
  const lines = grid.map((row, line) => (line > head ? String(row[at] ?? "") : ""));
  const known: Record<string, string> = { ...COLUMN_TITLES.duties, key: KEY_TITLE, check: CHECK_TITLE };
  return {
    titles,
    head,
    keys: lines.filter((key) => key !== ""),
    rowOf: (key) => lines.indexOf(key),
    columnOf: (column) => titles.indexOf(known[column] ?? ""),
  };
}

export const rect = (startRow: number, endRow: number, startColumn: number, endColumn: number) => ({
  ...{ startRow, endRow, startColumn, endColumn },
  rangeType: 0,
});
export const rowsRange = (first: number, last: number) => ({ ...rect(first, last, 0, 25), rangeType: 1 });
export const columnsRange = (first: number, last: number) => ({ ...rect(0, 999, first, last), rangeType: 2 });

/** Fills the duties as a person would have: a text that says where it was typed in every free cell. */
async function fill(): Promise<void> {
  const { columnOf, rowOf } = await layout();
  const cells: [string, string, string][] = [];
  for (const { cells: given, key } of goodReport(formOf("so-tai-chinh")).tables.duties as ReportRow[]) {
    if (Object.keys(given).length === 0) continue;
    const texts: Record<string, Cell> = { ...given };
    for (const column of FREE) {
      const text = `Nội dung ${column} của dòng ${key}`;
      typed.set(text, { key, column });
      texts[column] = text;
    }
    for (const [column, text] of Object.entries(texts)) {
      const at = String.fromCharCode(65 + columnOf(column));
      if (text !== null) cells.push([TAB, `${at}${rowOf(key) + 1}`, String(text)]);
    }
  }
  await putValues(page, cells);
}

/** Typed texts that a person finds nowhere, and those that stand under another key or column. */
export async function damage(): Promise<{ lost: string[]; stray: string[] }> {
  const shown = new Set<unknown>();
  for (const name of (await names()).filter((each) => !each.startsWith("_"))) {
    for (const row of await values(name)) for (const cell of row) shown.add(cell);
  }
  const grid = await values(TAB);
  const { columnOf, head } = await layout();
  const stray = grid.slice(head + 1).flatMap((row) =>
    FREE.flatMap((column) => {
      const home = typed.get(String(row[columnOf(column)] ?? ""));
      const key = String(row[columnOf("key")] ?? "");
      return home && (home.key !== key || home.column !== column) ? [`${home.key} → ${key} ${column}`] : [];
    }),
  );
  return { lost: [...typed.keys()].filter((text) => !shown.has(text)), stray };
}

/** What a check says: its problem, or rules of errors and kinds of notices. */
export async function says(): Promise<string[]> {
  const answer = await run<Answer<CheckView>>("checkSheet");
  if (!answer.ok) return [answer.problem.code];
  const errors = answer.value.groups
    .filter(({ table }) => table === "duties")
    .flatMap(({ items }) => items.filter(({ severity }) => severity === "error"));
  const kinds = (answer.value.notices ?? []).map(({ kind }) => kind);
  return [...new Set([...errors.map(({ rule }) => rule), ...kinds])].sort();
}

export async function rebuild(): Promise<void> {
  const built = await run<Answer<SheetView>>("buildSheet", PERIOD);
  expect(built.ok).toBe(true);
}

/** Takes away what an abuse left beside the form, so that the next one finds every text once. */
export async function tidy(): Promise<void> {
  for (const name of (await names()).filter((each) => !each.startsWith("_") && !TABS.includes(each))) {
    await command("sheet.command.remove-sheet", {}, name);
  }
}

/** The sheet of one person in an office's page, filled. */
export async function openFilled({ browser, url }: OfficePage): Promise<void> {
  page = await openPerson(browser, url, "bao-cao-so-tai-chinh");
  await rebuild();
  await fill();
  await tidy();
}
