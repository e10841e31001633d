// Looks at a built sheet as a person does: by heads and words, wherever they stand.
import type { ColumnId } from "../../shared/report/report.ts";
import { COLUMN_TITLES } from "../../shared/wording/form.ts";
import { CHECK_TITLE, KEY_TITLE } from "../../shared/wording/sheet.ts";
import type { Desk } from "./office.ts";

export interface SheetReader {
  name: string;
  keys(): string[];
  rowOf(key: string): number;
  columnOf(column: ColumnId | "check" | "key"): number;
  text(key: string, column: ColumnId | "check"): string;
  ground(key: string, column: ColumnId | "check"): string | null;
  note(key: string, column: ColumnId): string;
  type(key: string, column: ColumnId, text: string): void;
}

export function readSheet({ fake }: Desk, name: string): SheetReader {
  const sheet = fake.spreadsheet.sheets().find((each) => each.name() === name);
  if (!sheet) throw new Error(`no tab ${name}: ${fake.spreadsheet.sheets().map((each) => each.name())}`);
  const text = (row: number, column: number) => String(sheet.content({ row, column }).value ?? "");
  const find = (title: string) => {
    for (let row = 1; row <= 20; row++) {
      for (let column = 1; column <= sheet.columns(); column++) {
        if (text(row, column) === title) return { row, column };
      }
    }
    throw new Error(`no head ${title} in ${name}`);
  };
  const titles = { ...COLUMN_TITLES, check: CHECK_TITLE, key: KEY_TITLE };
  const columnOf: SheetReader["columnOf"] = (column) => find(titles[column]).column;
  const keys = () => {
    const head = find(KEY_TITLE);
    const found: string[] = [];
    for (let row = head.row + 1; row <= sheet.rows() && text(row, head.column) !== ""; row++) {
      found.push(text(row, head.column));
    }
    return found;
  };
  const rowOf = (key: string) => {
    const at = keys().indexOf(key);
    if (at < 0) throw new Error(`no row ${key} in ${name}`);
    return find(KEY_TITLE).row + 1 + at;
  };
  return {
    name,
    keys,
    rowOf,
    columnOf,
    text: (key, column) => text(rowOf(key), columnOf(column)),
    ground: (key, column) => sheet.style({ row: rowOf(key), column: columnOf(column) }).background,
    note: (key, column) => sheet.note({ row: rowOf(key), column: columnOf(column) }),
    type: (key, column, typed) => fake.type(name, rowOf(key), columnOf(column), typed),
  };
}
