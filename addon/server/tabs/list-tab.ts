import { cell, fill, STYLES, type Tab, type TabCell } from "./tab.ts";

/** What a plain list says of itself, and its columns in their order. */
interface List {
  name: string;
  title: string;
  hint: string;
  columns: readonly { title: string; width: number }[];
  rows?: TabCell[][];
}

/** A tab with a title, a hint, one head row and a plain list. */
export function listTab({ columns, hint, name, rows = [], title }: List): Tab {
  const width = columns.length;
  return {
    name,
    columns: columns.map((column) => ({ width: column.width })),
    rows: [
      fill([cell(title, STYLES.title)], width),
      fill([cell(hint, STYLES.hint)], width),
      columns.map((column) => cell(column.title, STYLES.head)),
      ...rows,
    ],
    frozenRows: 3,
    table: { row: 3, column: 1, rows: rows.length + 1, columns: width },
    choices: [],
    guarded: [],
  };
}
