// Tables of a page as far as their columns line up: no lines are drawn in a text layer.
import { columnsOf } from "../columns.ts";
import type { PdfLine, Segment } from "./pdf-lines.ts";

export interface PdfRow {
  cells: string[];
}

const NUMBER = /^(?:\d{1,3}|\d{1,2}(?:\.\d{1,2})+|[IVX]{1,4}|[A-HĐ])\.?$/;
const LONGEST_HEAD = 8;
/** Lines of a cell stand closer than so many heights of a letter. */
const ROW_GAP = 1.5;

/** The table that begins at a line: its rows, and the line behind it; null where none of duties begins. */
export function tableAt(lines: readonly PdfLine[], start: number): { rows: PdfRow[]; end: number } | null {
  if ((lines[start]?.segments.length ?? 0) < 3) return null;
  const head = headEnd(lines, start);
  if (head === null) return null;
  const columns = columnRanges(lines.slice(start, head));
  let end = head;
  while (end < lines.length && isOfTable(lines[end]!, columns, lines[end - 1]!)) end++;
  const body = rowsOf(lines.slice(head, end), columns);
  return body.length === 0 ? null : { rows: [joined(lines.slice(start, head), columns), ...body], end };
}

/** The line behind the head: where columns are known, before the first number or a gap wider than between lines. */
function headEnd(lines: readonly PdfLine[], start: number): number | null {
  for (let end = start + 1; end <= Math.min(lines.length, start + LONGEST_HEAD); end++) {
    const [last, next] = [lines[end - 1]!, lines[end]];
    const ends =
      next === undefined ||
      NUMBER.test(next.segments[0]?.text ?? "") ||
      next.y - last.y > last.height * ROW_GAP;
    const heads = joined(lines.slice(start, end), columnRanges(lines.slice(start, end))).cells;
    if (ends && heads.length >= 3 && columnsOf(heads) !== null) return end;
  }
  return null;
}

/** From where to where the segments of lines reach, those that overlap as one. */
function columnRanges(lines: readonly PdfLine[]): Segment[] {
  const all = lines.flatMap(({ segments }) => segments).sort((a, b) => a.from - b.from);
  const ranges: Segment[] = [];
  for (const { from, to } of all) {
    const last = ranges[ranges.length - 1];
    if (last !== undefined && from < last.to) last.to = Math.max(last.to, to);
    else ranges.push({ text: "", from, to });
  }
  return ranges;
}

/** The column of a segment: the one that it overlaps most, else the nearest. */
function columnOf({ from, to }: Segment, columns: readonly Segment[]): number {
  const overlap = (column: Segment) => Math.min(to, column.to) - Math.max(from, column.from);
  return columns.reduce(
    (best, column, index) => (overlap(column) > overlap(columns[best]!) ? index : best),
    0,
  );
}

/** A line goes on with the table where it follows closely and has several cells, a number, or stands below one column. */
function isOfTable({ y, height, segments }: PdfLine, columns: readonly Segment[], before: PdfLine): boolean {
  if (y - before.y > height * 4 || y < before.y) return false;
  if (segments.length > 1 || NUMBER.test(segments[0]?.text ?? "")) return true;
  const [only] = segments;
  return (
    only !== undefined &&
    columns.some((column) => only.from >= column.from - height * 3 && only.from > columns[0]!.to) &&
    only.to <= columns[columns.length - 1]!.to + height * 6
  );
}

/** Rows begin with a number in the first column; of centred cells lines go to the nearest number. */
function rowsOf(lines: readonly PdfLine[], columns: readonly Segment[]): PdfRow[] {
  const starts = lines.flatMap((line, index) => (isNumbered(line, columns) ? [index] : []));
  const [first] = starts;
  if (first === undefined) return [];
  const groups = starts.map((): PdfLine[] => []);
  for (const line of lines) groups[rowOfLine(line, lines, starts, first > 0)]?.push(line);
  return groups.map((group) => joined(group, columns));
}

function isNumbered({ segments }: PdfLine, columns: readonly Segment[]): boolean {
  const [first] = segments;
  return first !== undefined && NUMBER.test(first.text) && columnOf(first, columns) === 0;
}

function rowOfLine(
  { y }: PdfLine,
  lines: readonly PdfLine[],
  starts: readonly number[],
  centred: boolean,
): number {
  const heights = starts.map((start) => lines[start]!.y);
  if (!centred) return heights.filter((at) => at <= y).length - 1;
  return heights.reduce(
    (best, at, index) => (Math.abs(at - y) < Math.abs(heights[best]! - y) ? index : best),
    0,
  );
}

/** The texts of lines column by column. */
function joined(lines: readonly PdfLine[], columns: readonly Segment[]): PdfRow {
  const cells = columns.map((): string[] => []);
  for (const { segments } of lines)
    for (const segment of segments) cells[columnOf(segment, columns)]?.push(segment.text);
  return { cells: cells.map((texts) => texts.join(" ")) };
}
