// Paragraphs and whole tables of duties, out of single blocks; the cells of other tables are paragraphs.
import type { Block, Lines, Paragraph, Row } from "./block.ts";
import { columnsOf } from "./columns.ts";

/** A table of duties, or a paragraph. */
export interface TableBlock {
  type: "table";
  rows: Row[];
  lines: Lines;
}

export type BodyBlock = Paragraph | TableBlock;

/** Rows of duty tables together, the cells of other tables as paragraphs. Notes are left out. */
export function flatten(blocks: readonly Block[]): BodyBlock[] {
  const flat: BodyBlock[] = [];
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at]!;
    if (block.type === "note") continue;
    if (block.type === "paragraph") {
      // From here on an automatic number is read as a typed one.
      flat.push(
        block.marker === null ? block : { ...block, text: `${block.marker} ${block.text}`, marker: null },
      );
      continue;
    }
    let end = at;
    while (end < blocks.length && isRowOf(blocks[end]!, block.table)) end++;
    const rows = blocks.slice(at, end) as Row[];
    if (isDutyTable(rows))
      flat.push({
        type: "table",
        rows,
        lines: { from: rows[0]!.lines.from, to: rows[rows.length - 1]!.lines.to },
      });
    else flat.push(...rows.flatMap(cellParagraphs));
    at = end - 1;
  }
  return flat;
}

function isRowOf(block: Block, table: number): boolean {
  return block.type === "row" && block.table === table;
}

function isDutyTable(rows: readonly Row[]): boolean {
  return rows.slice(0, 4).some((_, index) => headOf(rows, index) !== null);
}

/** The heads of the columns when the head of a table is in these rows: one row, or two of which the second divides. */
export function headOf(rows: readonly Row[], index: number): { heads: string[]; size: number } | null {
  const row = rows[index];
  if (row === undefined) return null;
  const first = gridOf(row);
  const next = rows[index + 1];
  if (next !== undefined && row.cells.some(({ columns }) => columns > 1)) {
    const second = gridOf(next);
    const both = first.map((text, column) =>
      second[column] !== undefined && second[column] !== "" ? second[column] : text,
    );
    if (second.length === first.length && next.cells.some(({ merged }) => merged) && columnsOf(both) !== null)
      return { heads: both, size: 2 };
  }
  if (next !== undefined && dividesHead(gridOf(next), first)) {
    const second = gridOf(next);
    const both = first.map((text, column) => (second[column] === "" ? text : (second[column] ?? text)));
    if (columnsOf(both) !== null) return { heads: both, size: 2 };
  }
  return columnsOf(first) === null ? null : { heads: first, size: 1 };
}

/** A second head row of a text: empty but for two or more heads, of which one stands where the first row is empty. */
function dividesHead(second: readonly string[], first: readonly string[]): boolean {
  const filled = second.flatMap((text, column) => (text === "" ? [] : [column]));
  return (
    second.length === first.length &&
    filled.length > 1 &&
    filled.length < first.length &&
    filled.some((column) => first[column] === "") &&
    filled.every((column) => /^\p{L}/u.test(second[column]!))
  );
}

/** The texts of a row column by column; a cell over several stands in each. */
function gridOf(row: Row): string[] {
  return row.cells.flatMap(({ text, columns }) => Array.from({ length: columns }, () => text));
}

function cellParagraphs(row: Row): Paragraph[] {
  return row.cells
    .flatMap(({ text }) => text.split("\n"))
    .filter((text) => text.trim() !== "")
    .map((text) => ({ type: "paragraph", text, marker: null, lines: row.lines }));
}
