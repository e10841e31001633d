// What a return of rows opens in the sheet, and how two people's texts come together; pure.
import { describe, expect, test } from "vitest";
import { mergeTexts } from "../../addon/server/tabs/office-tab.ts";
import { lockedAreas, type Opening, openingOf } from "../../addon/server/tabs/opening.ts";
import { findTable } from "../../addon/server/tabs/read-table.ts";
import { tableOf } from "../../addon/server/tabs/tables.ts";
import type { Cell, Returned } from "../../shared/report/report.ts";
import { COLUMN_TITLES } from "../../shared/wording/form.ts";
import { KEY_TITLE } from "../../shared/wording/sheet.ts";
import { formOf } from "../shared/golden.ts";

const table = tableOf(formOf("so-tai-chinh"), "duties");
const returned = (paths: Returned["paths"]): Returned => ({ base: 1, reason: "Chung", at: "", paths });

describe("what a return opens", () => {
  test("a row opens its cells, a cell itself alone; the form's own words are neither open nor locked", () => {
    const opening = openingOf(
      returned([
        { table: "duties", row: "II.4.c", reason: "Cả dòng" },
        { table: "duties", row: "II.9.a", column: "evidence", reason: "" },
        { table: "figures", row: "bao-cao-vien", reason: "Bảng khác" },
      ]),
      table,
      [],
    );
    expect([
      opening.cell("II.4.c", "result"),
      opening.cell("II.4.c", "duty"),
      opening.cell("II.9.a", "evidence"),
      opening.cell("II.9.a", "result"),
      opening.cell("own.1", "duty"),
      opening.cell("", "result"),
    ]).toEqual(["returned", "free", "returned", "locked", "locked", "free"]);
    expect(["II.4.c", "II.9.a", "own.1", ""].map((key) => opening.locked(key))).toEqual([
      false,
      false,
      true,
      false,
    ]);
    expect([opening.reasons("II.4.c"), opening.reasons("II.9.a"), opening.reasons("own.1")]).toEqual([
      ["Cả dòng"],
      ["Chung"],
      [],
    ]);
    expect([opening.reasonOf("II.9.a", "evidence"), opening.reasonOf("II.4.c", "evidence")]).toEqual([
      "Chung",
      null,
    ]);
  });

  test("what an error names is not locked; a warning opens nothing", () => {
    const at = { table: "duties", row: "II.9.a", column: "result" } as const;
    const finding = { rule: "R-RESULT-MISSING", at, details: {} } as const;
    const cell = (severity: "error" | "warning") =>
      openingOf(returned([]), table, [{ ...finding, severity }]).cell("II.9.a", "result");
    expect([cell("error"), cell("warning")]).toEqual(["free", "locked"]);
  });

  test("a report that came back whole, or did not come back, locks nothing", () => {
    const cells = [returned(null), null].map((one) => openingOf(one, table, []).cell("II.9.a", "result"));
    expect(cells).toEqual(["free", "free"]);
  });

  const { evidence, result, status } = COLUMN_TITLES.duties;
  /** A sheet in which somebody put a column between; other columns are gone. */
  const gridOf = (keys: string[]): Cell[][] => [
    [KEY_TITLE, status, result, "Cột riêng", evidence],
    ...keys.map((key): Cell[] => [key, null, null, null, null]),
  ];
  const lockedIn = (keys: string[], opening: Opening) => {
    const grid = gridOf(keys);
    const found = findTable(grid, table);
    if (!found) throw new Error("no table");
    return lockedAreas(grid, found, opening);
  };

  test("locked cells go together as rectangles, wherever rows stand", () => {
    const opening = openingOf(returned([{ table: "duties", row: "b", reason: "x" }]), table, []);
    expect(lockedIn(["c", "a", "b", "", "d"], opening)).toEqual([
      { row: 2, column: 2, rows: 2, columns: 2 },
      { row: 2, column: 5, rows: 2, columns: 1 },
      { row: 6, column: 2, rows: 1, columns: 2 },
      { row: 6, column: 5, rows: 1, columns: 1 },
    ]);
  });

  test("where there would be too many of them, none is made", () => {
    const keys = Array.from({ length: 60 }, (_, at) => `k${at}`);
    const paths = keys
      .filter((_, at) => at % 2 === 0)
      .map((row) => ({ table: "duties" as const, row, reason: "x" }));
    const areas = lockedIn(keys, openingOf(returned(paths), table, []));
    expect(areas).toEqual([]);
  });
});

describe("two people's texts", () => {
  test("what one side changed is that side's; what both changed differently keeps mine and is told", () => {
    const base = { causes: "a", direction: "b", proposals: "c", advantages: "d" };
    const mine = { causes: "a1", direction: "b", proposals: "c1", advantages: "" };
    const theirs = { causes: "a2", direction: "b2", proposals: "c1", advantages: "d", signer_name: "E" };
    expect(mergeTexts(base, mine, theirs)).toEqual({
      merged: { causes: "a1", direction: "b2", proposals: "c1", signer_name: "E" },
      conflicts: ["causes"],
    });
  });
});
