// How rectangles move when rows or columns come and go, as protections do in Google Sheets.
import type { Rect, SheetExtras } from "./grid.ts";

type Axis = "rows" | "columns";

function grown(start: number, length: number, before: number, count: number): [number, number] {
  if (before <= start) return [start + count, length];
  return before < start + length ? [start, length + count] : [start, length];
}

function shrunk(start: number, length: number, first: number, count: number): [number, number] {
  const cut = (line: number) => Math.min(Math.max(line - first, 0), count);
  return [start - cut(start), length - (cut(start + length) - cut(start))];
}

/** A rectangle after `count` lines came before `at` (or, negative, went from `at` on); null once nothing is left. */
function shiftRect(rect: Rect, axis: Axis, at: number, count: number): Rect | null {
  const start = axis === "rows" ? rect.row : rect.column;
  const [moved, length] =
    count > 0 ? grown(start, rect[axis], at, count) : shrunk(start, rect[axis], at, -count);
  if (length === 0) return null;
  return axis === "rows"
    ? { ...rect, row: moved, rows: length }
    : { ...rect, column: moved, columns: length };
}

/** A sheet's protections after lines came (positive) or went (negative) at a line. */
export function shiftExtras(extras: SheetExtras, axis: Axis, at: number, count: number): SheetExtras {
  const protections = extras.protections.flatMap((record) => {
    if (record.rect === null) return [record];
    const rect = shiftRect(record.rect, axis, at, count);
    return rect ? [{ ...record, rect }] : [];
  });
  return { ...extras, protections };
}
