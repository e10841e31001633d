// Tables that a copy left without signs: columns apart by spaces, or a cell a line.
import type { Block, Cell, Lines } from "./block.ts";
import { columnsOf } from "./columns.ts";
import type { Line } from "./unwrap.ts";

type LineRow = Pick<Extract<Block, { type: "row" }>, "cells" | "lines">;

/** The rows of the table that begins at a line, and the place behind it; null where none does. */
export function lineTable(lines: readonly Line[], start: number): { rows: LineRow[]; end: number } | null {
  return spacedTable(lines, start) ?? cellPerLine(lines, start);
}

function spacedTable(lines: readonly Line[], start: number): { rows: LineRow[]; end: number } | null {
  const heads = spacedCells(lines[start]!.text);
  if (heads.length < 3 || columnsOf(heads) === null) return null;
  const rows = [rowOf(heads, lines[start]!.number, lines[start]!.number)];
  let at = start + 1;
  for (; at < lines.length; at++) {
    const cells = spacedCells(lines[at]!.text);
    if (cells.length < 2) break;
    rows.push(rowOf(cells, lines[at]!.number, lines[at]!.number));
  }
  return rows.length < 2 ? null : { rows, end: at };
}

function spacedCells(text: string): string[] {
  return text.includes("  ") ? text.split(/ {2,}/) : [text];
}

const LONGEST_HEAD = 60;
const MOST_COLUMNS = 10;
const FIRST_HEAD = /^(?:tt|stt|số tt|số thứ tự)\.?$/iu;
const NUMBER = /^(?:\d{1,3}|\d{1,2}(?:\.\d{1,2})+|[IVX]{1,4})\.?$/;

/** Heads a line each, then rows that begin with a number on a line of its own. */
function cellPerLine(lines: readonly Line[], start: number): { rows: LineRow[]; end: number } | null {
  if (!FIRST_HEAD.test(lines[start]!.text)) return null;
  let first = start + 1;
  while (first < lines.length && first - start < MOST_COLUMNS && isHead(lines[first]!.text)) first++;
  const heads = lines.slice(start, first).map(({ text }) => text);
  if (heads.length < 3 || columnsOf(heads) === null || !NUMBER.test(lines[first]?.text ?? "")) return null;
  const rows = [rowOf(heads, lines[start]!.number, lines[first - 1]!.number)];
  let at = first;
  while (at < lines.length && NUMBER.test(lines[at]!.text)) {
    const end = endOfRow(lines, at, heads.length);
    const cells = joinedCells(lines.slice(at, end).map(({ text }) => text));
    rows.push(rowOf(cells, lines[at]!.number, lines[end - 1]!.number));
    at = end;
  }
  return { rows, end: at };
}

function isHead(text: string): boolean {
  return text !== "" && text.length <= LONGEST_HEAD && !NUMBER.test(text);
}

/** A row ends before the next number, before a blank line, and where all of its cells were read. */
function endOfRow(lines: readonly Line[], start: number, columns: number): number {
  let cells = 1;
  for (let at = start + 1; at < lines.length; at++) {
    const { text } = lines[at]!;
    if (text === "" || NUMBER.test(text)) return at;
    if (!/^\p{Ll}/u.test(text)) cells++;
    if (cells > columns) return at;
  }
  return lines.length;
}

/** Lines that begin in small letters go on with the cell before. */
function joinedCells(texts: readonly string[]): string[] {
  const cells: string[] = [];
  for (const text of texts) {
    if (cells.length > 1 && /^\p{Ll}/u.test(text)) cells.push(`${cells.pop()} ${text}`);
    else cells.push(text);
  }
  return cells;
}

function rowOf(texts: readonly string[], from: number, to: number): LineRow {
  const cells: Cell[] = texts.map((text) => ({ text, columns: 1, merged: false }));
  const lines: Lines = { from, to };
  return { cells, lines };
}
