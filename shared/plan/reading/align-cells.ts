// Rows of copied tables that lack the cells which go on from the row above: which columns their cells are of.
import type { Cell } from "./block.ts";
import { wholeList } from "./bodies.ts";
import type { Column } from "./columns.ts";
import { deadlinesOf } from "./deadlines.ts";

/** The cells of a row, with what is missing put where the rest fits its columns best, as going on from above. */
export function alignCells(cells: readonly Cell[], columns: readonly Column[]): Cell[] {
  const missing = columns.length - cells.length;
  const plain = cells.every(({ columns: over, merged }) => over === 1 && !merged);
  if (missing <= 0 || missing > 3 || cells.length < 2 || !plain) return [...cells];
  const best = bestFit(cells, columns);
  const at = new Map(best.map((column, index) => [column, cells[index]!]));
  return columns.map((_, column) => at.get(column) ?? { text: "", columns: 1, merged: true });
}

/** For each cell its column, left to right, of the best fit; of equal ones the first columns. */
function bestFit(cells: readonly Cell[], columns: readonly Column[]): number[] {
  let best: { fit: number; at: number[] } = { fit: -1, at: [] };
  const place = (cell: number, from: number, at: number[], fit: number): void => {
    if (cell === cells.length) {
      if (fit > best.fit) best = { fit, at };
      return;
    }
    for (let column = from; column <= columns.length - (cells.length - cell); column++) {
      place(cell + 1, column + 1, [...at, column], fit + fitOf(cells[cell]!.text, columns[column]!));
    }
  };
  place(0, 0, [], 0);
  return best.at;
}

function fitOf(text: string, column: Column): number {
  const bodies = wholeList(text) !== null;
  switch (column) {
    case "number":
      return /^[\p{L}\d.]{1,6}$/u.test(text) ? 3 : 0;
    case "lead":
    case "coordinate":
    case "both":
      return bodies ? 3 : 0;
    case "deadline":
      return !bodies && deadlinesOf(text, 2000).some(({ type }) => type !== "other") ? 3 : 0;
    default:
      return bodies ? 0 : 1;
  }
}
