// What a person knows to stand in a sheet: a print of each row, four letters a cell, so that it fits into a property.
import { cellText } from "../../../shared/report/reading/read-cell.ts";
import {
  type Cell,
  type ColumnId,
  columnsOf,
  type ReportRow,
  TABLES,
  type TableId,
} from "../../../shared/report/report.ts";
import { fingerprint } from "../fingerprint.ts";

/** Prints by table and key; a blank row's is empty. */
export type Prints = Partial<Record<TableId, Record<string, string>>>;

const LETTERS = 4;
const BLANK = "0".repeat(LETTERS);

function cellPrint(cell: Cell | undefined): string {
  return cellText(cell) === "" ? BLANK : fingerprint(JSON.stringify(cell)).slice(-LETTERS);
}

export function rowPrint(table: TableId, cells: Partial<Record<ColumnId, Cell>>): string {
  const print = columnsOf(table)
    .map(({ id }) => cellPrint(cells[id]))
    .join("");
  return /^0*$/.test(print) ? "" : print;
}

/** The prints of the rows that a form knows; of a doubled key its first row's. */
export function printsOf(
  rows: Partial<Record<TableId, readonly ReportRow[]>>,
  known: (table: TableId) => readonly string[],
): Prints {
  const prints: Prints = {};
  for (const table of TABLES) {
    const byKey = new Map([...(rows[table] ?? [])].reverse().map(({ cells, key }) => [key, cells]));
    prints[table] = Object.fromEntries(
      known(table).map((key) => [key, rowPrint(table, byKey.get(key) ?? {})]),
    );
  }
  return prints;
}

/** The columns in which two prints of a row differ. */
export function changedColumns(table: TableId, was: string, now: string): ColumnId[] {
  const part = (print: string, at: number) => print.slice(at * LETTERS, (at + 1) * LETTERS) || BLANK;
  return columnsOf(table).flatMap(({ id }, at) => (part(was, at) === part(now, at) ? [] : [id]));
}
