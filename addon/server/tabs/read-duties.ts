// From a grid back to a report: rows are known by their key and columns by their head, never by their place.

import type { Place } from "../../../shared/report/finding.ts";
import type { Form } from "../../../shared/report/form.ts";
import type { Cell, ColumnId, Report, ReportRow } from "../../../shared/report/report.ts";
import { foldForSearch } from "../../../shared/text.ts";
import { CHECK_TITLE, KEY_TITLE, PLAN_TITLES } from "../../../shared/wording/sheet.ts";

/** Where the table lies in a grid; rows and columns counted from 0. */
export interface FoundTable {
  head: number;
  key: number;
  check: number | null;
  columns: Partial<Record<ColumnId, number>>;
  /** Titles of columns to be filled that are gone: what was typed there would be lost in silence. */
  missing: string[];
  /** Every column that the add-on makes, wherever it stands now. */
  own: number[];
}

function textOf(cell: Cell | undefined): string {
  return typeof cell === "string" ? foldForSearch(cell) : "";
}

/** Finds the table by its head; null where the key column is gone. */
export function findTable(grid: readonly Cell[][], form: Form): FoundTable | null {
  const key = foldForSearch(KEY_TITLE);
  const head = grid.findIndex((row) => row.some((cell) => textOf(cell) === key));
  if (head < 0) return null;
  const titles = (grid[head] ?? []).map(textOf);
  const at = (title: string) => titles.indexOf(foldForSearch(title));
  const columns: FoundTable["columns"] = {};
  const missing: string[] = [];
  for (const { id, title } of form.tables.duties.columns) {
    const found = at(title);
    if (found >= 0) columns[id] = found;
    else missing.push(title);
  }
  const own = [KEY_TITLE, CHECK_TITLE, ...Object.values(PLAN_TITLES)].map(at).filter((found) => found >= 0);
  const check = at(CHECK_TITLE);
  return {
    head,
    key: at(KEY_TITLE),
    check: check < 0 ? null : check,
    columns,
    missing,
    own: [...own, ...(Object.values(columns) as number[])],
  };
}

/** Whether text stands beside or below the table that the add-on did not put there and no row would keep. */
export function hasForeignText(grid: readonly Cell[][], { head, own }: FoundTable): boolean {
  return grid.slice(head).some((row) => row.some((cell, at) => cell !== null && !own.includes(at)));
}

/** The rows below the head, with their key and typed cells; rows without both are left out. */
export function readRows(grid: readonly Cell[][], table: FoundTable): ReportRow[] {
  return grid.slice(table.head + 1).flatMap((row): ReportRow[] => {
    const key = row[table.key];
    const cells: ReportRow["cells"] = {};
    for (const [id, at] of Object.entries(table.columns) as [ColumnId, number][]) {
      const cell = row[at] ?? null;
      if (cell !== null) cells[id] = cell;
    }
    const known = typeof key === "string" ? key.trim() : "";
    return known === "" && Object.keys(cells).length === 0 ? [] : [{ key: known, cells }];
  });
}

/** The report of a grid as it is checked and sent. */
export function reportOf(rows: ReportRow[], form: Form, file: { locale: string; timeZone: string }): Report {
  return {
    plan: form.plan.id,
    period: form.period.id,
    agency: form.agency.id,
    form: form.hash,
    locale: file.locale,
    timeZone: file.timeZone,
    tables: { duties: rows },
  };
}

/**
 * The cell of a place, rows and columns counted from 1; null where the row is not in the grid.
 * A doubled row is shown at its last copy, a lost key at its first row with text.
 */
export function cellOfPlace(
  grid: readonly Cell[][],
  table: FoundTable,
  place: Place,
): { row: number; column: number } | null {
  if (place.row === undefined) return { row: table.head + 1, column: 2 };
  const columns = Object.values(table.columns) as number[];
  let found: number | null = null;
  for (let at = table.head + 1; at < grid.length; at++) {
    const row = grid[at] ?? [];
    const key = typeof row[table.key] === "string" ? String(row[table.key]).trim() : "";
    if (key !== place.row) continue;
    if (key === "" && columns.every((column) => (row[column] ?? null) === null)) continue;
    found = at;
    if (key === "") break;
  }
  if (found === null) return null;
  const column = place.column === undefined ? undefined : table.columns[place.column];
  return { row: found + 1, column: (column ?? Math.min(...columns)) + 1 };
}
