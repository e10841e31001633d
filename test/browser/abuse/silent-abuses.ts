import { columnsRange, command, type Layout, rect, rowsRange, selectLines } from "./filled-grid.ts";

export interface Abuse {
  name: string;
  does(at: Layout): Promise<void>;
  says: string[];
}

/** The rows below the head and its caption. */
export const body = ({ head, keys }: Layout): [number, number] => [head + 2, head + 1 + keys.length];

/** What changes nothing that a check reads. */
export const SILENT: Omit<Abuse, "says">[] = [
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
