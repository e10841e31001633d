import { nfc } from "../../text.ts";
import type { Block, Blocks } from "./block.ts";
import { columnsOf } from "./columns.ts";
import { lineTable } from "./line-tables.ts";
import { markerOf } from "./marker.ts";
import { pipedRows } from "./piped-rows.ts";
import { type Line, unwrap, type Wrapping, wrappingOf } from "./unwrap.ts";

/** The lines of a text, cleaned: one spelling of letters, no unseen signs, no spaces at the ends. */
function linesOf(text: string): Line[] {
  return nfc(text)
    .split(/\r\n|[\n\r\v\f\x85\u2028\u2029]/)
    .map((line, index) => ({ text: cleanLine(line), number: index + 1 }));
}

function cleanLine(line: string): string {
  const clean = /[^\x20-\x7E\u00C0-\u01B0\u1EA0-\u1EF9]/.test(line)
    ? line.replace(/[\u00AD\u200B-\u200F\uFEFF\uFFFC]/g, "")
    : line;
  return clean.replace(/[\u00A0\u2000-\u200A\u202F]/g, " ").replace(/^ +| +$/g, "");
}

/** Blocks of a plain text, as pasted (a paragraph a line) or as copied from a web page (lines broken, cells by "|"). */
export function textBlocks(text: string): Blocks {
  const lines = linesOf(text);
  const wrapping = wrappingOf(lines.filter((line) => line.text !== "|" && !line.text.includes("\t")));
  const piped = lines.filter((line) => line.text === "|").length >= 4;
  const blocks = piped ? pipedBlocks(lines, wrapping) : plainBlocks(lines, wrapping, 0);
  return { blocks, lines: lines.length, notices: [] };
}

/** Paragraphs, and rows of lines with tabs or with several "|". */
function plainBlocks(lines: readonly Line[], wrapping: Wrapping, firstTable: number): Block[] {
  const blocks: Block[] = [];
  let run: Line[] = [];
  let table = firstTable;
  let inTable = false;
  const flush = () => {
    blocks.push(...unwrap(run, wrapping).map(paragraph));
    run = [];
  };
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]!;
    const unsigned = inTable ? null : lineTable(lines, at);
    if (unsigned !== null) {
      flush();
      table++;
      for (const row of unsigned.rows) blocks.push({ type: "row", table, ...row });
      at = unsigned.end - 1;
      continue;
    }
    const cells = cellsOf(line.text, inTable ? 2 : 3);
    if (cells !== null) {
      flush();
      if (!inTable) table++;
      inTable = true;
      blocks.push(rowOfLine(table, cells, line.number));
      continue;
    }
    if (line.text === "" || line.text === "|") {
      flush();
      continue;
    }
    if (
      inTable &&
      markerOf(line.text) === null &&
      columnsOf([line.text]) === null &&
      continuesCell(blocks, line)
    )
      continue;
    inTable = false;
    run.push(line);
  }
  flush();
  return blocks;
}

function rowOfLine(table: number, cells: readonly string[], line: number): Block {
  return {
    type: "row",
    table,
    cells: cells.map((text) => ({ text, columns: 1, merged: false })),
    lines: { from: line, to: line },
  };
}

/** A line behind a row that goes on in its last cell: small letters at its start. */
function continuesCell(blocks: readonly Block[], line: Line): boolean {
  const row = blocks[blocks.length - 1];
  const cell = row?.type === "row" ? row.cells[row.cells.length - 1] : undefined;
  if (row === undefined || cell === undefined || !/^\p{Ll}/u.test(line.text)) return false;
  cell.text = `${cell.text} ${line.text}`.trim();
  row.lines.to = line.number;
  return true;
}

/** Cells of a line with tabs or of a line "| a | b |"; null for other lines. */
function cellsOf(text: string, least: number): string[] | null {
  if (text.split("\t").length >= least && /\S/.test(text)) return text.split("\t").map((cell) => cell.trim());
  if (/^\|.*\|.*\|$/.test(text)) {
    if (/^[|\s:-]+$/.test(text)) return null;
    return text
      .slice(1, -1)
      .split("|")
      .map((cell) => cell.trim());
  }
  return null;
}

function paragraph({ text, lines }: { text: string; lines: { from: number; to: number } }): Block {
  const note = /^\[(\d{1,3})\]\s*(.+)$/su.exec(text);
  if (note !== null) return { type: "note", mark: note[1]!, text: note[2]!, lines };
  return { type: "paragraph", text, marker: null, lines };
}

/** A text in which lines "|" end cells: tables with a known head become rows, all else paragraphs. */
function pipedBlocks(lines: readonly Line[], wrapping: Wrapping): Block[] {
  const blocks: Block[] = [];
  let [from, table] = [0, 0];
  for (let at = 0; at < lines.length; at++) {
    if (lines[at]!.text !== "|") continue;
    const rows = pipedRows(lines, at, wrapping);
    if (rows === null) continue;
    blocks.push(...plainBlocks(lines.slice(from, at), wrapping, 1000));
    table++;
    blocks.push(...rows.rows.map((row): Block => ({ type: "row", table, ...row })));
    at = rows.end - 1;
    from = rows.end;
  }
  blocks.push(...plainBlocks(lines.slice(from), wrapping, 1000));
  return blocks;
}
