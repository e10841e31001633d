import type { At, Rect } from "../services/grid.ts";

/** Cells as few rectangles: runs down a column, joined with equal runs to their left. */
export function rectanglesOf(cells: readonly At[]): Rect[] {
  const ordered = [...cells].sort((a, b) => a.column - b.column || a.row - b.row);
  const runs: Rect[] = [];
  for (const { row, column } of ordered) {
    const last = runs.at(-1);
    if (last && last.column === column && last.row + last.rows === row) last.rows += 1;
    else runs.push({ row, column, rows: 1, columns: 1 });
  }
  const joined: Rect[] = [];
  for (const run of runs) {
    const left = joined.find(
      (each) => each.row === run.row && each.rows === run.rows && each.column + each.columns === run.column,
    );
    if (left) left.columns += 1;
    else joined.push(run);
  }
  return joined;
}
