// A column whose head was renamed is known in a sheet of before by the words that stood there.
import { describe, expect, test } from "vitest";
import { dutiesTable } from "../../addon/server/tabs/duties-tab.ts";
import { figuresTable } from "../../addon/server/tabs/figures-tab.ts";
import { findTable, readRows } from "../../addon/server/tabs/read-table.ts";
import type { Table } from "../../addon/server/tabs/table.ts";
import type { Cell } from "../../shared/report/report.ts";
import { FORMER_TITLES } from "../../shared/wording/former-words.ts";
import { CHECK_TITLE, KEY_TITLE } from "../../shared/wording/sheet.ts";
import { formOf } from "../shared/golden.ts";

const table = dutiesTable(formOf("so-tai-chinh"));
const result = table.columns.findIndex(({ fills }) => fills === "result");
const key = table.rows[0]!.key;

/** The table under another title for the result, known to have been called as it is today. */
function renamed(former: readonly string[]): Table {
  const columns = table.columns.map((column, at) =>
    at === result ? { ...column, title: "Kết quả", former } : column,
  );
  return { ...table, columns };
}

const grid: Cell[][] = [
  [KEY_TITLE, ...table.columns.map(({ title }) => title), CHECK_TITLE],
  [key, ...table.columns.map((_, at) => (at === result ? "Đã mở hội nghị." : null)), null],
];

test("what stands under the old words is read under the new ones", () => {
  const now = renamed([table.columns[result]!.title]);
  const found = findTable(grid, now)!;
  expect(found.missing).toEqual([]);
  expect(readRows(grid, found, now)).toEqual([{ key, cells: { result: "Đã mở hội nghị." } }]);
});

test("words that the column never bore are another column's", () => {
  expect(findTable(grid, renamed(["Kết quả khác"]))?.missing).toEqual(["Kết quả"]);
});

describe("a sheet made before a column was renamed", () => {
  const figures = figuresTable(formOf("ubnd-ba-tri"));
  const coordinated = figures.columns.findIndex(({ fills }) => fills === "coordinated");
  const [old] = FORMER_TITLES.figures.coordinated ?? [];
  const heads = figures.columns.map(({ title }, at) => (at === coordinated ? (old ?? "") : title));
  const row = (...cells: Cell[]): Cell[] => [figures.rows[0]!.key, ...cells, null];
  const typed = figures.columns.map((_, at) => (at === coordinated ? "3" : null));

  test("is read as one of today", () => {
    const grid = [[KEY_TITLE, ...heads, CHECK_TITLE], row(...typed)];
    const found = findTable(grid, figures)!;
    expect([found.missing, found.doubled]).toEqual([[], []]);
    expect(readRows(grid, found, figures)).toEqual([
      { key: figures.rows[0]!.key, cells: { coordinated: "3" } },
    ]);
  });

  test("tells of a head of before that stands twice", () => {
    const grid = [
      [KEY_TITLE, ...heads, CHECK_TITLE, old ?? ""],
      [...row(...typed), "4"],
    ];
    expect(findTable(grid, figures)!.doubled.map(({ title }) => title)).toEqual([old]);
  });
});
