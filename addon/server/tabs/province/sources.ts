// Whose report a cell of a pulled tab comes from, and which of its rows.
import type { Source } from "../../../../shared/province/tables/table.ts";
import type { Place } from "../../../../shared/report/place.ts";
import { type Cell, type ColumnId, TABLES, type TableId } from "../../../../shared/report/report.ts";
import { findKeys, hasHead, isOwn } from "./keys.ts";

/** The name of the row that holds the heads. */
export const HEAD = "head";

/** A source as a row's or column's key. */
export function keyOfSource({ agency, column, row, table }: Source): string {
  return JSON.stringify({ agency, table, row, column });
}

/** Keys lie open in the sheet: only what has the shape of a source is one. */
function sourceOf(key: string): Source {
  if (!key.startsWith("{")) return {};
  try {
    const { agency, column, row, table } = JSON.parse(key) as Record<string, unknown>;
    return {
      ...(typeof agency === "string" ? { agency } : {}),
      ...(TABLES.some((id) => id === table) ? { table: table as TableId } : {}),
      ...(typeof row === "string" ? { row } : {}),
      ...(typeof column === "string" ? { column: column as ColumnId } : {}),
    };
  } catch {
    return {};
  }
}

/** A cell's agency and the place in its report, `moved` where words stand beside another's key, or null. */
export function sourceAt(
  grid: readonly Cell[][],
  cell: { row: number; column: number },
): { agency: string; place: Place | null } | "moved" | null {
  const found = findKeys(grid);
  const row = found?.rows.find(({ at }) => at === cell.row - 1);
  const column = found?.columns.find(({ at }) => at === cell.column - 1);
  if (!found || !row) return null;
  const ofRow = sourceOf(row.key);
  const ofColumn = column ? sourceOf(column.key.replace(/!$/, "")) : {};
  const { agency = ofColumn.agency, table, row: key, column: named } = ofRow;
  if (agency === undefined || (ofRow.agency === undefined && row.key !== HEAD && key === undefined))
    return null;
  const stands =
    isOwn(grid, found, row) && (ofRow.agency !== undefined || !column || hasHead(grid, found, column, HEAD));
  if (!stands) return "moved";
  const place = table === undefined || key === undefined ? null : { table, row: key };
  return { agency, place: place && (named === undefined ? place : { ...place, column: named }) };
}
