// How rectangles move when rows or columns come and go, as protections do in Google Sheets.
import type { ChartRecord, Rect, SheetExtras } from "./grid.ts";

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
export function shiftRect(rect: Rect, axis: Axis, at: number, count: number): Rect | null {
  const start = axis === "rows" ? rect.row : rect.column;
  const [moved, length] =
    count > 0 ? grown(start, rect[axis], at, count) : shrunk(start, rect[axis], at, -count);
  if (length === 0) return null;
  return axis === "rows"
    ? { ...rect, row: moved, rows: length }
    : { ...rect, column: moved, columns: length };
}

type Anchor = ChartRecord["at"];

/** A chart hangs at a cell and moves with it; where that is deleted, it hangs at the one that follows. */
function shiftAnchor([row, column, x, y]: Anchor, axis: Axis, at: number, count: number): Anchor {
  const moved = (line: number) => {
    if (count > 0) return at <= line ? line + count : line;
    return line - Math.min(Math.max(line - at, 0), -count);
  };
  return axis === "rows" ? [moved(row), column, x, y] : [row, moved(column), x, y];
}

/** A sheet's protections, typed columns and charts after lines came (positive) or went (negative) at a line. */
export function shiftExtras(extras: SheetExtras, axis: Axis, at: number, count: number): SheetExtras {
  const shifted = (rects: readonly Rect[]) => rects.flatMap((rect) => shiftRect(rect, axis, at, count) ?? []);
  const protections = extras.protections.flatMap((record) => {
    if (record.rect === null) return [record.open ? { ...record, open: shifted(record.open) } : record];
    const rect = shiftRect(record.rect, axis, at, count);
    return rect ? [{ ...record, rect }] : [];
  });
  const charts = extras.charts?.map((chart) => ({
    ...chart,
    ranges: shifted(chart.ranges),
    at: shiftAnchor(chart.at, axis, at, count),
  }));
  const typedColumns = extras.typedColumns && shifted(extras.typedColumns);
  return { ...extras, protections, ...(charts ? { charts } : {}), ...(typedColumns ? { typedColumns } : {}) };
}
