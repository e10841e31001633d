import { expect } from "vitest";
import { columnsRange, command, page, rect, rowsRange } from "./filled-grid.ts";
import { type Abuse, body } from "./silent-abuses.ts";

/** What a check has something to say about. */
export const ABUSES: Abuse[] = [
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
