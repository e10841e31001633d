// The lines of a page by position: pieces on one baseline, apart where a wide gap parts columns.
import { nfc } from "../../../text.ts";
import type { PdfItem, PdfPage } from "./pdf-page.ts";

/** A part of a line without a wide gap in it. */
export interface Segment {
  text: string;
  from: number;
  to: number;
}

export interface PdfLine {
  y: number;
  height: number;
  segments: Segment[];
}

/** A gap as wide as so many heights of a letter may part the cells of a table. */
const CELL_GAP = 0.75;
/** In running text, whose spaces are stretched, only one as wide as this parts columns. */
const COLUMN_GAP = 2;
const WORD_GAP = 0.12;

/** The lines of a page from top to bottom, without its page number. */
export function pageLines({ height, items }: PdfPage): PdfLine[] {
  const filled = items.filter(({ text }) => text.trim() !== "").sort((a, b) => a.y - b.y || a.x - b.x);
  const lines: PdfItem[][] = [];
  for (const item of filled) {
    const last = lines[lines.length - 1];
    // Raised footnote marks stand a little higher than their line.
    if (last !== undefined && Math.abs(last[0]!.y - item.y) < item.height * 0.5) last.push(item);
    else lines.push([item]);
  }
  return lines.map(lineOf).filter((line) => !isPageNumber(line, height));
}

function lineOf(items: readonly PdfItem[]): PdfLine {
  const inOrder = [...items].sort((a, b) => a.x - b.x);
  const segments: Segment[] = [];
  for (const { text, x, width, height } of inOrder) {
    const last = segments[segments.length - 1];
    const gap = last === undefined ? Number.POSITIVE_INFINITY : x - last.to;
    if (last === undefined || gap > height * CELL_GAP) segments.push({ text, from: x, to: x + width });
    else {
      last.text += gap > height * WORD_GAP && !/\s$/.test(last.text) ? ` ${text}` : text;
      last.to = Math.max(last.to, x + width);
    }
  }
  const [first] = inOrder;
  return {
    y: first?.y ?? 0,
    height: first?.height ?? 0,
    segments: segments.map((segment) => ({
      ...segment,
      text: nfc(segment.text).replace(/\s+/g, " ").trim(),
    })),
  };
}

/** The columns of a line that is of no table: spaces that were stretched part none. */
export function wideColumns({ segments, height }: PdfLine): Segment[] {
  const columns: Segment[] = [];
  for (const segment of segments) {
    const last = columns[columns.length - 1];
    if (last === undefined || segment.from - last.to > height * COLUMN_GAP) columns.push({ ...segment });
    else {
      last.text += ` ${segment.text}`;
      last.to = segment.to;
    }
  }
  return columns;
}

/** A number alone in the margin at the top or the bottom. */
function isPageNumber({ y, segments }: PdfLine, height: number): boolean {
  const [only, ...others] = segments;
  return (
    only !== undefined &&
    others.length === 0 &&
    /^[-–\s]*(?:trang\s+)?\d{1,3}(?:\s*\/\s*\d{1,3})?[-–\s]*$/iu.test(only.text) &&
    (y < height * 0.1 || y > height * 0.9)
  );
}
