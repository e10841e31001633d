// Looks at a built sheet as a person does: by heads and words, wherever they stand.
import type { ColumnId, Report, TableId } from "../../shared/report/report.ts";
import { COLUMN_TITLES } from "../../shared/wording/form.ts";
import { CHECK_TITLE, KEY_TITLE } from "../../shared/wording/sheet.ts";
import type { Harness } from "./environment.ts";

/** The tabs of a period's three tables. */
export const TABS: Record<TableId, string> = {
  duties: "Nhiệm vụ – Năm 2021",
  figures: "Số liệu – Năm 2021",
  assessment: "Đánh giá chung – Năm 2021",
};

export interface SheetReader {
  name: string;
  keys(): string[];
  rowOf(key: string): number;
  columnOf(column: ColumnId | "check" | "key"): number;
  text(key: string, column: ColumnId | "check"): string;
  ground(key: string, column: ColumnId | "check"): string | null;
  note(key: string, column: ColumnId | "check"): string;
  type(key: string, column: ColumnId, text: string): void;
}

export function readSheet(
  { fake }: Pick<Harness, "fake">,
  name: string,
  table: TableId = "duties",
): SheetReader {
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
  const titles: Record<string, string> = { ...COLUMN_TITLES[table], check: CHECK_TITLE, key: KEY_TITLE };
  const columnOf: SheetReader["columnOf"] = (column) => {
    const key = find(KEY_TITLE);
    for (let at = 1; at <= sheet.columns(); at++) if (text(key.row, at) === titles[column]) return at;
    throw new Error(`no column ${column} in ${name}`);
  };
  /** The first row: a caption without a key stands between it and the head. */
  const first = () => {
    const { column, row } = find(KEY_TITLE);
    return text(row + 1, column) === "" ? row + 2 : row + 1;
  };
  const keys = () => {
    const { column } = find(KEY_TITLE);
    const found: string[] = [];
    for (let row = first(); row <= sheet.rows() && text(row, column) !== ""; row++) {
      found.push(text(row, column));
    }
    return found;
  };
  const rowOf = (key: string) => {
    const at = keys().indexOf(key);
    if (at < 0) throw new Error(`no row ${key} in ${name}`);
    return first() + at;
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

/** The tables that are there in a harness's file. */
export function readTables(harness: Harness): Record<TableId, SheetReader> {
  return {
    duties: readSheet(harness, TABS.duties, "duties"),
    figures: readSheet(harness, TABS.figures, "figures"),
    assessment: readSheet(harness, TABS.assessment, "assessment"),
  };
}

/** Types what a report says into the tables, cell by cell. */
export function typeReport(harness: Harness, { tables }: Pick<Report, "tables">): void {
  for (const id of Object.keys(TABS) as TableId[]) {
    if (tables[id].length === 0) continue;
    const sheet = readSheet(harness, TABS[id], id);
    for (const { cells, key } of tables[id]) {
      for (const [column, typed] of Object.entries(cells) as [ColumnId, unknown][]) {
        if (typed !== null) sheet.type(key, column, String(typed));
      }
    }
  }
}
