// A workbook as plain data: cells that say what they are, apart from the library that writes them.
import type { Day } from "../../../shared/day.ts";
import { NOTHING } from "../../../shared/wording/tables.ts";
import { COUNT_FORMAT, DAY_FORMAT, type Look } from "./look.ts";

/** A cell. A formula carries the value that it has, for viewers that do not calculate. */
export type SheetCell = { look: Look } & (
  | { type: "blank" }
  | { type: "text"; text: string }
  | { type: "number"; value: number }
  | { type: "day"; day: Day }
  | { type: "formula"; formula: string; result: number | string }
);

/** A tab. Rows are counted from 1, as a person sees them. */
export interface PlainSheet {
  name: string;
  widths: number[];
  rows: SheetCell[][];
  frozenRows: number;
  frozenColumns: number;
  /** The head row and the last row of the table with a filter. */
  filter: { head: number; last: number } | null;
  repeatRows: { first: number; last: number };
  repeatColumns: number;
  pagesWide: number;
  heights: Map<number, number>;
  /** Rows after which a new page begins. */
  breaks: number[];
}

export function text(words: string, look: Look = {}): SheetCell {
  return { type: "text", text: words, look };
}

/** A number, or the sign for nothing. */
export function number(value: number | null, format: string = COUNT_FORMAT, look: Look = {}): SheetCell {
  if (value === null) return text(NOTHING, { align: "right", ...look });
  return { type: "number", value, look: { align: "right", format, ...look } };
}

/** A day as a real date, or the sign for nothing. */
export function dayCell(day: Day | null): SheetCell {
  if (day === null) return text(NOTHING, { align: "center" });
  return { type: "day", day, look: { align: "center", format: DAY_FORMAT } };
}

/** A formula without its leading sign, with the value that it gives. */
export function formula(
  words: string,
  result: number | string,
  format: string = COUNT_FORMAT,
  look: Look = {},
): SheetCell {
  return { type: "formula", formula: words, result, look: { align: "right", format, ...look } };
}

export function head(title: string, look: Look = {}): SheetCell {
  return text(title, { head: true, ...look });
}

/** `AB` for 27: the letters of a column counted from 0. */
export function letters(column: number): string {
  const rest = String.fromCharCode(65 + (column % 26));
  return column < 26 ? rest : letters(Math.floor(column / 26) - 1) + rest;
}

/** A column's cells on another tab, fixed: `'Số liệu theo cơ quan'!$B$6:$B$40`. Our tabs' names hold no apostrophe. */
export function rangeOn(sheet: string, column: number, first: number, last: number): string {
  const name = letters(column);
  return `'${sheet}'!$${name}$${first}:$${name}$${last}`;
}

/** A word inside a formula. */
export function quoted(word: string): string {
  return `"${word.replace(/"/g, '""')}"`;
}

/** COUNTIFS over pairs of a range and what must stand there (a reference or a quoted word). */
export function countIfs(...pairs: [range: string, criterion: string][]): string {
  return `COUNTIFS(${pairs.map(([range, criterion]) => `${range},${criterion}`).join(",")})`;
}
