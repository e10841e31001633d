// Tables of copied web pages: a line "|" ends a cell, and begins a row; empty cells leave two of them together.
import type { Cell, Lines } from "./block.ts";
import { columnsOf } from "./columns.ts";
import { type Line, unwrap, type Wrapping } from "./unwrap.ts";

interface PipedRow {
  cells: Cell[];
  lines: Lines;
}

/** The rows of the table whose head begins at a line "|", and the line behind it; null where no duty table begins. */
export function pipedRows(
  lines: readonly Line[],
  start: number,
  wrapping: Wrapping,
): { rows: PipedRow[]; end: number } | null {
  const head = headAt(lines, start, wrapping);
  if (head === null) return null;
  const rows = [head.row];
  const count = head.row.cells.length;
  let at = head.end;
  for (;;) {
    const next = rowAt(lines, at, count, wrapping);
    if (next !== null) {
      rows.push(next.row);
      at = next.end;
      continue;
    }
    // A line of dots where the copy left rows out: the table goes on behind it.
    const gap = gapAt(lines, at, count, wrapping);
    if (gap === null) return { rows, end: at };
    rows.push(gap.row);
    at = gap.end;
  }
}

const MOST_COLUMNS = 12;

/** The head: cells one after another without an empty one, of which enough are known. */
function headAt(
  lines: readonly Line[],
  start: number,
  wrapping: Wrapping,
): { row: PipedRow; end: number } | null {
  const cells: Cell[] = [];
  let at = start;
  while (lines[at]?.text === "|" && cells.length < MOST_COLUMNS) {
    const cell = cellAt(lines, at + 1, wrapping);
    if (cell === null || cell.cell.text === "" || cell.cell.text.length > 120) break;
    cells.push(cell.cell);
    at = cell.end;
  }
  // What stands before the table, and whoever signed, is no head of a column.
  if (cells.some(({ text }) => /^(?:phụ lục|TM\.|KT\.|nơi nhận)/iu.test(text))) return null;
  if (cells.length < 3 || columnsOf(cells.map(({ text }) => text)) === null) return null;
  return { row: { cells, lines: { from: lines[start]!.number, to: lines[at]!.number } }, end: at + 1 };
}

/** The lines of one cell up to the "|" that ends it. */
function cellAt(
  lines: readonly Line[],
  start: number,
  wrapping: Wrapping,
): { cell: Cell; end: number } | null {
  let end = start;
  while (end < lines.length && lines[end]!.text !== "|") {
    if (end - start > 400) return null;
    end++;
  }
  if (end >= lines.length) return null;
  const narrow = { ...wrapping, whole: false, cell: true };
  const text = unwrap(
    lines.slice(start, end).filter((line) => line.text !== ""),
    narrow,
  )
    .map((part) => part.text)
    .join("\n");
  return { cell: { text, columns: 1, merged: false }, end };
}

const NUMBER_LIKE = /^(?:[IVXLC]{1,5}|\d{1,3}|[a-zđA-Z]|\d+(?:\.\d+)+)[.)]?$/;

/** The row that begins at a line "|": as many cells as the head has, or a heading over the whole width. */
function rowAt(
  lines: readonly Line[],
  start: number,
  count: number,
  wrapping: Wrapping,
): { row: PipedRow; end: number } | null {
  if (lines[start]?.text !== "|") return null;
  const cells: Cell[] = [];
  let at = start;
  while (cells.length < count) {
    const cell = cellAt(lines, at + 1, wrapping);
    if (cell === null) return cells.length < 3 ? null : ended(lines, start, at, cells);
    if (cells.length > 0 && cell.cell.text === "" && endsHere(lines, at, cells)) break;
    cells.push(cell.cell);
    at = cell.end;
  }
  if (cells.every(({ text }) => text === "")) return null;
  if (cells.length === count && lines[at + 1] !== undefined && cells.some(({ text }) => text.length > 6000))
    return null;
  return { row: { cells, lines: { from: lines[start]!.number, to: lines[at]!.number } }, end: at + 1 };
}

/** The last row of a text may be short too. */
function ended(
  lines: readonly Line[],
  start: number,
  at: number,
  cells: Cell[],
): { row: PipedRow; end: number } {
  return { row: { cells, lines: { from: lines[start]!.number, to: lines[at]!.number } }, end: at + 1 };
}

/** Whether a short row ends at a "|" that another follows: the next row begins with a number of its own. */
function endsHere(lines: readonly Line[], at: number, cells: readonly Cell[]): boolean {
  if (lines[at + 1]?.text !== "|") return false;
  const own = Number(cells[0]?.text);
  if (cells.length > 2)
    return own > 0 && lines[at + 2]?.text === String(own + 1) && lines[at + 3]?.text === "|";
  const next = lines[at + 2]?.text ?? "";
  return (
    next !== "|" &&
    (NUMBER_LIKE.test(next) ||
      (cells.length === 2 &&
        lines[at + 3]?.text !== "|" &&
        NUMBER_LIKE.test(cells[0]!.text) &&
        /^\p{Lu}+[\p{Lu}\s,]*$/u.test(cells[1]!.text)))
  );
}

function gapAt(
  lines: readonly Line[],
  start: number,
  count: number,
  wrapping: Wrapping,
): { row: PipedRow; end: number } | null {
  const line = lines[start];
  if (line === undefined || !/^[.…\s·_-]{3,}$/.test(line.text)) return null;
  const row = rowAt(lines, start + 1, count, wrapping);
  if (row === null || !NUMBER_LIKE.test(row.row.cells[0]?.text ?? "")) return null;
  return {
    row: {
      cells: [{ text: line.text, columns: count, merged: false }],
      lines: { from: line.number, to: line.number },
    },
    end: start + 1,
  };
}
