// The tab of Sở Tư pháp's own texts, read where its heads stand twice or its cells hold no text.
import { expect, test } from "vitest";
import { officeTab, readOfficeTab } from "../../addon/server/tabs/office-tab.ts";
import type { OfficeTexts } from "../../shared/province/view.ts";
import type { Cell } from "../../shared/report/report.ts";

const SAVED: OfficeTexts = { causes: "Nhân sự còn mỏng", direction: "Tiếp tục thực hiện" };
const TEXT = 3;

/** The tab as it was written, a row a field. */
function written(): Cell[][] {
  const { rows } = officeTab("Năm 2021", SAVED, {});
  return rows.map((row) => row.map(({ value }) => value as Cell));
}

const lineOf = (grid: Cell[][], field: string) => grid.findIndex(([key]) => key === field);

/** The tab with another content for a text. */
function withText(field: string, cell: Cell): Cell[][] {
  const grid = written();
  const row = grid[lineOf(grid, field)];
  if (row) row[TEXT] = cell;
  return grid;
}

/** The tab with a column copied to the left of itself. */
const copied = (grid: Cell[][], at: number) => grid.map((row) => [...row.slice(0, at + 1), ...row.slice(at)]);

test("as it was written it says what it said", () => {
  expect(readOfficeTab(written(), SAVED)).toEqual({ texts: SAVED, whole: true, doubled: [], refused: [] });
});

test("a head that stands twice is told with both places, and of two texts the changed one is meant", () => {
  for (const side of [TEXT, TEXT + 1]) {
    const grid = copied(written(), TEXT);
    const row = grid[lineOf(grid, "causes")];
    if (row) row[side] = "Vừa nhập";
    expect(readOfficeTab(grid, SAVED)).toMatchObject({
      texts: { ...SAVED, causes: "Vừa nhập" },
      whole: false,
      doubled: [
        {
          title: "Nội dung",
          places: [
            { row: 3, column: 3 },
            { row: 3, column: 4 },
          ],
        },
      ],
    });
  }
  expect(readOfficeTab(copied(written(), 0), SAVED).doubled).toMatchObject([
    { title: "Mã dòng (không sửa)" },
  ]);
  const below = [...written(), [null], written()[3] ?? []];
  expect(readOfficeTab(below, SAVED).doubled.map(({ title }) => title)).toEqual([
    "Mã dòng (không sửa)",
    "Nội dung",
  ]);
});

test("a column of a person's own, one of the add-on's copied, and a head as a text double nothing", () => {
  const own = written().map((row, at) => [...row, at === 3 ? "Ghi chú" : null]);
  for (const grid of [own, copied(written(), 1), withText("causes", "Nội dung")])
    expect(readOfficeTab(grid, SAVED).doubled).toEqual([]);
});

test.each<[string, Cell, string]>([
  ["a picture", { error: "#OBJECT!" }, "#OBJECT!"],
  ["an error", { error: "#REF!" }, "#REF!"],
  ["an error as a text", "#N/A", "#N/A"],
  ["what is not there yet", "Loading...", "Loading..."],
  ["an unticked checkbox", false, "FALSE"],
  ["a ticked checkbox", true, "TRUE"],
])("%s is no text: it is told, the saved text stays, and the tab is not written over", (_, cell, value) => {
  const grid = withText("causes", cell);
  expect(readOfficeTab(grid, SAVED)).toEqual({
    texts: SAVED,
    whole: false,
    doubled: [],
    refused: [{ row: lineOf(grid, "causes"), column: TEXT, value }],
  });
});

test("a picture over the add-on's own words is kept with its tab, and stops no saving", () => {
  const places: [number, number][] = [
    [0, 1],
    [2, 3],
    [4, 1],
    [5, 2],
  ];
  for (const [row, column] of places) {
    const grid = written();
    (grid[row] ?? [])[column] = { error: "#OBJECT!" };
    expect(readOfficeTab(grid, SAVED)).toEqual({ texts: SAVED, whole: false, doubled: [], refused: [] });
  }
});

test.each<[Cell, string]>([
  ["Số #1 trong tỉnh", "Số #1 trong tỉnh"],
  [2021, "2021"],
  [{ date: "2021-11-01" }, "01/11/2021"],
  [{ date: "2021-11-01", shown: "11/2021" }, "11/2021"],
  [{ number: 1, shown: "100%" }, "100%"],
])("%j is read as it is seen", (cell, text) => {
  const { refused, texts } = readOfficeTab(withText("causes", cell), SAVED);
  expect([texts?.causes, refused]).toEqual([text, []]);
});
