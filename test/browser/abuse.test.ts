// What people do to sheets, on the grid itself and through its own commands and keys: nothing typed is lost, and
// nothing is taken for another duty. The same abuses and those that no grid can do here run on the fake.
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Answer } from "../../addon/contract/answer.ts";
import type { CheckView } from "../../addon/contract/check.ts";
import type { SheetView } from "../../addon/contract/sheet.ts";
import type { Cell, ColumnId, ReportRow } from "../../shared/report/report.ts";
import { COLUMN_TITLES } from "../../shared/wording/form.ts";
import { CHECK_TITLE, KEY_TITLE } from "../../shared/wording/sheet.ts";
import type { CellContent } from "../../tools/standin/services/grid.ts";
import { formOf, goodReport } from "../shared/golden.ts";
import { type OfficePage, startOfficePage } from "./office-page.ts";
import { openPerson, putValues, typeInto } from "./standin-page.ts";

const PERIOD = "kh-6134-2021";
const TAB = "Nhiệm vụ – Năm 2021";
const TABS = [TAB, "Số liệu – Năm 2021", "Đánh giá chung – Năm 2021"];
const FREE = ["result", "difficulty", "proposal"] as const;

let office: OfficePage;
let page: Page;
/** Free texts by where they were typed. */
const typed = new Map<string, { key: string; column: string }>();

type Values = CellContent["value"][][];

const values = (tab: string): Promise<Values> => page.evaluate((name) => window.standin.values(name), tab);
const names = () => page.evaluate(() => window.standin.sheetNames());

async function run<T>(name: string, ...args: unknown[]): Promise<T> {
  const answer = await page.evaluate(
    ([called, given]) => window.standin.run(called as string, ...(given as unknown[])),
    [name, args],
  );
  return answer as T;
}

async function command(id: string, params: object, tab = TAB): Promise<void> {
  const done = await page.evaluate(
    ([name, command, given]) => window.standin.command(name as string, command as string, given as object),
    [tab, id, params],
  );
  expect([id, done]).toEqual([id, true]);
}

/** Selects whole rows or columns, as a person does before dragging them. */
async function selectLines(range: ReturnType<typeof rect>): Promise<void> {
  const { endColumn, endRow, rangeType, startColumn, startRow } = range;
  const primary = {
    ...{ startRow, endRow, startColumn, endColumn, rangeType },
    ...{ actualRow: startRow, actualColumn: startColumn, isMerged: false, isMergedMainCell: false },
  };
  await page.evaluate((name) => window.standin.select(name, "A1"), TAB);
  await command("sheet.operation.set-selections", { selections: [{ range, primary, style: null }] });
}

interface Layout {
  titles: string[];
  head: number;
  keys: string[];
  rowOf(key: string): number;
  columnOf(column: string): number;
}

/** Where rows and columns stand, counted from 0 as the grid's commands do. */
async function layout(): Promise<Layout> {
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

const rect = (startRow: number, endRow: number, startColumn: number, endColumn: number) => ({
  ...{ startRow, endRow, startColumn, endColumn },
  rangeType: 0,
});
const rowsRange = (first: number, last: number) => ({ ...rect(first, last, 0, 25), rangeType: 1 });
const columnsRange = (first: number, last: number) => ({ ...rect(0, 999, first, last), rangeType: 2 });

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
async function damage(): Promise<{ lost: string[]; stray: string[] }> {
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
async function says(): Promise<string[]> {
  const answer = await run<Answer<CheckView>>("checkSheet");
  if (!answer.ok) return [answer.problem.code];
  const errors = answer.value.groups
    .filter(({ table }) => table === "duties")
    .flatMap(({ items }) => items.filter(({ severity }) => severity === "error"));
  const kinds = (answer.value.notices ?? []).map(({ kind }) => kind);
  return [...new Set([...errors.map(({ rule }) => rule), ...kinds])].sort();
}

async function rebuild(): Promise<void> {
  const built = await run<Answer<SheetView>>("buildSheet", PERIOD);
  expect(built.ok).toBe(true);
}

/** Takes away what an abuse left beside the form, so that the next one finds every text once. */
async function tidy(): Promise<void> {
  for (const name of (await names()).filter((each) => !each.startsWith("_") && !TABS.includes(each))) {
    await command("sheet.command.remove-sheet", {}, name);
  }
}

beforeAll(async () => {
  office = await startOfficePage();
  page = await openPerson(office.browser, office.url, "bao-cao-so-tai-chinh");
  await rebuild();
  await fill();
  await tidy();
  expect(await says()).toEqual([]);
});
afterAll(() => office?.stop());

interface Abuse {
  name: string;
  does(at: Layout): Promise<void>;
  says: string[];
}

/** The rows below the head and its caption. */
const body = ({ head, keys }: Layout): [number, number] => [head + 2, head + 1 + keys.length];

/** What changes nothing that a check reads. */
const SILENT: Omit<Abuse, "says">[] = [
  {
    name: "sort the whole table",
    does: async (at) => {
      const [first, last] = body(at);
      const range = rect(first, last, 0, at.titles.length - 1);
      const orderRules = [{ type: "desc", colIndex: at.columnOf("key") }];
      await command("sheet.command.sort-range", { range, orderRules, hasTitle: false });
    },
  },
  {
    name: "filter, and check while rows are out of sight",
    does: async (at) => {
      const [, last] = body(at);
      const range = rect(at.head, last, 0, at.titles.length - 1);
      await command("sheet.command.set-filter-range", { range });
      const col = at.columnOf("status");
      const criteria = { colId: col, filters: { filters: ["Đang thực hiện"] } };
      await command("sheet.command.set-filter-criteria", { col, criteria });
    },
  },
  {
    name: "take the filter away",
    does: () => command("sheet.command.remove-sheet-filter", {}),
  },
  {
    name: "hide columns and rows",
    does: async (at) => {
      const column = at.columnOf("result");
      await command("sheet.command.set-col-hidden", { ranges: [columnsRange(column, column + 1)] });
      const row = at.rowOf("II.4.c");
      await command("sheet.command.set-rows-hidden", { ranges: [rowsRange(row, row)] });
    },
  },
  {
    name: "insert blank rows",
    does: async (at) => {
      const row = at.rowOf("II.4.c");
      await command("sheet.command.insert-row-by-range", { range: rowsRange(row, row + 1), direction: 0 });
    },
  },
  {
    name: "insert a blank column",
    does: async (at) => {
      const column = at.columnOf("result");
      await command("sheet.command.insert-col-by-range", {
        range: columnsRange(column, column),
        direction: 3,
      });
    },
  },
  {
    name: "move a column",
    does: async (at) => {
      const [from, to] = [at.columnOf("result"), at.columnOf("check")];
      await selectLines(columnsRange(from, from));
      await command("sheet.command.move-cols", {
        fromRange: columnsRange(from, from),
        toRange: columnsRange(to, to),
      });
    },
  },
  {
    name: "move rows",
    does: async (at) => {
      const [from, to] = [at.rowOf("II.4.c"), body(at)[0]];
      await selectLines(rowsRange(from, from));
      await command("sheet.command.move-rows", {
        fromRange: rowsRange(from, from),
        toRange: rowsRange(to, to),
      });
    },
  },
  {
    name: "clear formats",
    does: async (at) => {
      const [first, last] = body(at);
      const ranges = [rect(first, last, 0, at.titles.length - 1)];
      await command("sheet.command.clear-selection-format", { ranges });
    },
  },
];

const ABUSES: Abuse[] = [
  {
    name: "delete a row",
    does: async (at) => {
      const row = at.rowOf("II.4.c");
      await command("sheet.command.remove-row-by-range", { range: rowsRange(row, row) });
    },
    says: ["R-ROW-MISSING"],
  },
  {
    name: "merge cells of a typed column",
    does: async (at) => {
      const [row, column] = [at.rowOf("II.4.c"), at.columnOf("result")];
      const merging = command("sheet.command.add-worksheet-merge", {
        selections: [rect(row, row + 1, column, column)],
        defaultMerge: false,
      });
      // The grid warns that only the first text stays, and a person says yes.
      await page.getByRole("button", { name: "Tiếp tục hợp nhất" }).click();
      await merging;
    },
    says: ["R-RESULT-MISSING"],
  },
  {
    name: "sort one typed column without the key",
    does: async (at) => {
      const [first, last] = body(at);
      const column = at.columnOf("result");
      const orderRules = [{ type: "desc", colIndex: column }];
      const range = rect(first, last, column, column);
      await command("sheet.command.sort-range", { range, orderRules, hasTitle: false });
    },
    says: ["moved"],
  },
  {
    name: "insert cells that push typed texts down",
    does: async (at) => {
      const [row, last] = body(at);
      const column = at.columnOf("result");
      expect(last).toBeGreaterThan(row);
      await command("sheet.command.insert-range-move-down", { range: rect(row, row, column, column) });
    },
    says: ["moved"],
  },
  {
    name: "duplicate the tab",
    does: () => command("sheet.command.copy-sheet", {}),
    says: ["copied_tab"],
  },
  {
    name: "rename the tab",
    does: async () => {
      await command("sheet.command.set-worksheet-name", { name: "Bảng của tôi" });
    },
    says: [],
  },
  {
    name: "delete a typed column",
    does: async (at) => {
      const column = at.columnOf("proposal");
      await command("sheet.command.remove-col-by-range", { range: columnsRange(column, column) });
    },
    says: ["columns_lost"],
  },
  {
    name: "delete the key's column",
    does: async (at) => {
      const column = at.columnOf("key");
      await command("sheet.command.remove-col-by-range", { range: columnsRange(column, column) });
    },
    says: ["table_lost"],
  },
  { name: "delete the tab", does: () => command("sheet.command.remove-sheet", {}), says: ["table_lost"] },
];

describe("nothing typed is lost, and nothing is taken for another duty, whatever a person does to the grid", () => {
  const isWhole = async () => {
    expect(await damage()).toEqual({ lost: [], stray: [] });
    await tidy();
    expect(await damage()).toEqual({ lost: [], stray: [] });
    expect(await says()).toEqual([]);
  };

  // One after the other on the same sheet: each is checked by itself, and what they add up to is built anew.
  test.each(SILENT)("$name", async ({ does }) => {
    await does(await layout());
    expect(await says()).toEqual([]);
    expect(await damage()).toEqual({ lost: [], stray: [] });
  });

  test("build anew what all of these have left", async () => {
    await rebuild();
    await isWhole();
  });

  test.each(ABUSES)("$name", async ({ does, says: expected }) => {
    expect(await damage()).toEqual({ lost: [], stray: [] });
    await does(await layout());
    const said = await says();
    // Rows that were pushed or sorted apart have faults of their own: only that it is asked about is sure.
    expect(expected.includes("moved") ? said.filter((one) => one === "moved") : said).toEqual(expected);
    await rebuild();
    if (expected.includes("moved")) await run("restorePlaces");
    for (const name of await names()) {
      if (name === "Bảng của tôi") await command("sheet.command.set-worksheet-name", { name: TAB }, name);
    }
    await isWhole();
  });
});

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
