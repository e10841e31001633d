// How large what is typed stands on paper: the tabs fitted to the width of an A4 sheet, lying, as Google prints them.
import { expect, test } from "vitest";
import { STYLES, type Tab } from "../../addon/server/tabs/tab.ts";
import { tableTab } from "../../addon/server/tabs/table.ts";
import { tablesOf } from "../../addon/server/tabs/tables.ts";
import { formOf } from "../shared/golden.ts";

/** Pixels between margins of 10 mm. */
const PAPER = ((297 - 2 * 10) / 25.4) * 96;
/** Points of typed text in print when a row of the sheet was half a screen high. */
const BEFORE = 8.25;

function printedSize({ columns }: Tab): number {
  const width = columns.reduce((sum, column) => sum + (column.hidden ? 0 : column.width), 0);
  return STYLES.body.size * Math.min(1, PAPER / width);
}

test("what is typed is read on a lying A4 sheet as before, though the result has twice the room", () => {
  const form = formOf("so-tai-chinh");
  const sizes = tablesOf(form).map((table) => [
    table.id,
    printedSize(tableTab(table, form, [], { name: "x" })),
  ]);
  expect(sizes.map(([id]) => id)).toEqual(["duties", "figures", "assessment"]);
  expect(sizes.filter(([, size]) => Number(size) < BEFORE)).toEqual([]);
});

test("the result keeps the room in which a typed answer does not swell its row", () => {
  const { columns, rows } = tableTab(
    tablesOf(formOf("so-tai-chinh"))[0] as never,
    formOf("so-tai-chinh"),
    [],
    { name: "x" },
  );
  const at = rows[0]?.findIndex(({ value }) => String(value).startsWith("Kết quả")) ?? -1;
  expect(columns[at]?.width).toBeGreaterThanOrEqual(320);
});
