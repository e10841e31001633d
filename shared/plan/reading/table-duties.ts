// Duties of a table: columns in any order, headings between rows, cells that go on from the row above.
import { alignCells } from "./align-cells.ts";
import type { Lines, Row } from "./block.ts";
import { headOf } from "./body-blocks.ts";
import { type Column, columnsOf } from "./columns.ts";
import { markerOf } from "./marker.ts";

/** A row of a duty table by what its columns hold. */
export type TableRow =
  | { type: "head"; text: string; lines: Lines }
  | { type: "gap"; text: string; lines: Lines }
  | { type: "heading"; number: string; title: string; level: number; lines: Lines }
  | {
      type: "duty";
      number: string;
      values: Partial<Record<Column, string>>;
      lines: Lines;
      /** Which columns its cells are of was guessed. */
      guessed: boolean;
    };

/** The rows of a table in order. Repeated heads of a table over several pages are heads. */
export function tableRows(rows: readonly Row[]): TableRow[] {
  const read: TableRow[] = [];
  let columns: Column[] = [];
  let above: string[] = [];
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at]!;
    const head = headOf(rows, at);
    if (head !== null) {
      columns = columnsOf(head.heads) ?? columns;
      for (const part of rows.slice(at, at + head.size))
        read.push({ type: "head", text: textOf(part), lines: part.lines });
      at += head.size - 1;
      above = [];
      continue;
    }
    if (columns.length === 0) {
      read.push({ type: "head", text: textOf(row), lines: row.lines });
      continue;
    }
    const whole = { ...row, cells: alignCells(row.cells, columns) };
    const cells = filledDown(whole, above);
    const heading = headingOf(row, columns.indexOf("number")) !== null;
    const one = rowOf(heading ? row : whole, cells, columns);
    read.push(one.type === "duty" ? { ...one, guessed: whole.cells.length > row.cells.length } : one);
    above = cells;
  }
  return read;
}

function textOf(row: Row): string {
  return row.cells
    .map(({ text }) => text)
    .filter((text) => text !== "")
    .join(" ");
}

/** The cells column by column, with what goes on from above. */
function filledDown(row: Row, above: readonly string[]): string[] {
  let column = 0;
  return row.cells.flatMap(({ text, columns, merged }) => {
    const cells = Array.from({ length: columns }, (_, index) =>
      merged ? (above[column + index] ?? "") : text,
    );
    column += columns;
    return cells;
  });
}

function rowOf(row: Row, cells: readonly string[], columns: readonly Column[]): TableRow {
  const filled = row.cells.filter(({ text }) => text.trim() !== "");
  const text = textOf(row);
  if (/^[.…\s·_()-]*$/.test(text)) return { type: "gap", text, lines: row.lines };
  if (/^[\s(]*\d+[\s)]*$/.test(filled.map((cell) => cell.text).join("")) && filled.length > 2)
    return { type: "gap", text, lines: row.lines };
  const numbered = columns.indexOf("number");
  const heading = headingOf(row, numbered);
  if (heading !== null) return { type: "heading", ...heading, lines: row.lines };
  return {
    type: "duty",
    number: cleanNumber(numbered < 0 ? "" : (cells[numbered] ?? "")),
    values: valuesOf(cells, columns),
    lines: row.lines,
    guessed: false,
  };
}

/** A row with words in one place alone (and perhaps its number) names what follows. */
function headingOf(row: Row, numbered: number): { number: string; title: string; level: number } | null {
  const filled = row.cells.filter(({ text, merged }) => text.trim() !== "" && !merged);
  if (row.cells.some(({ text, merged }) => merged && text !== "")) return null;
  const [first, second] = filled;
  if (first === undefined) return null;
  if (filled.length === 1) {
    const marked = markerOf(first.text);
    if (cleanNumber(first.text) === first.text && /^(?:[IVXL]+|\d+)$/.test(first.text)) return null;
    return marked === null
      ? { number: "", title: first.text, level: 0 }
      : { number: marked.marker.name, title: marked.rest, level: levelOf(marked.marker.printed) };
  }
  const isNumber =
    numbered === 0 && row.cells[0] === first && filled.length === 2 && /^[\p{L}\d.)]{1,7}$/u.test(first.text);
  return isNumber && second !== undefined
    ? { number: cleanNumber(first.text), title: second.text, level: levelOf(cleanNumber(first.text)) }
    : null;
}

/** Letters and Roman numbers stand above Arabic ones. */
function levelOf(number: string): number {
  if (/^[A-HĐ]$/.test(number) && !/^[CDI]$/.test(number)) return 0;
  if (/^[IVXL]+$/.test(number)) return 1;
  return 1 + number.split(".").length;
}

function cleanNumber(text: string): string {
  return text
    .replace(/[\s.)]+$/g, "")
    .replace(/^\(/, "")
    .trim();
}

/** A cell that says that there is none. */
const NOTHING = /^(?:|không|không có|[-–—/x.…]+)\.?$/iu;

function valuesOf(cells: readonly string[], columns: readonly Column[]): Partial<Record<Column, string>> {
  const values: Partial<Record<Column, string>> = {};
  for (const [index, column] of columns.entries()) {
    const text = (cells[index] ?? "").trim();
    if (column === "other" || column === "number" || NOTHING.test(text)) continue;
    values[column] =
      values[column] === undefined || values[column] === text ? text : `${values[column]}\n${text}`;
  }
  return values;
}
