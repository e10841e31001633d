import type { GridSheet, Rect } from "./grid.ts";
import { placesOf } from "./grid.ts";
import type { Host } from "./host.ts";

/** What a range's methods work on; `sheet()` throws once the sheet is deleted. */
export interface RangeParts {
  host: Host;
  rect: Rect;
  sheet(): GridSheet;
  sheetService(): object;
}

/** Refuses a grid that is not of the range's size, in Google's words. */
function sameSize(rect: Rect, grid: readonly (readonly unknown[])[]): void {
  if (grid.length !== rect.rows) {
    throw new Error(
      `The number of rows in the data does not match the number of rows in the range. The data has ${grid.length} but the range has ${rect.rows}.`,
    );
  }
  for (const { length } of grid) {
    if (length === rect.columns) continue;
    throw new Error(
      `The number of columns in the data does not match the number of columns in the range. The data has ${length} but the range has ${rect.columns}.`,
    );
  }
}

/** A rectangle's cells, row by row, as `read` gives them. */
export function gridOf<T>(rect: Rect, read: (row: number, column: number) => T): T[][] {
  return Array.from({ length: rect.rows }, (_, down) =>
    Array.from({ length: rect.columns }, (_, right) => read(rect.row + down, rect.column + right)),
  );
}

/** A rectangle's places, each with its entry of a grid of the same size. */
export function spread<T>(rect: Rect, grid: readonly (readonly T[])[]) {
  sameSize(rect, grid);
  return placesOf(rect).map(({ row, column }) => ({
    row,
    column,
    entry: grid[row - rect.row]?.[column - rect.column] as T,
  }));
}
