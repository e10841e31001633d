// Row heights. Not every program finds them by itself when it opens a file, so they are reckoned here.
import type { SheetCell } from "./grid.ts";
import { FONT_SIZE } from "./look.ts";

/** The highest that a row can be, in points. */
export const HIGHEST = 409;
const LINE = 1.28;
const PADDING = 3;
/** Letters in the width of one digit (a column's unit), a little less than there are, since words do not break. */
const LETTERS = 1.12;
const BOLD_LETTERS = 0.92;
/** How much wider than other letters a capital is. */
const CAPITAL = 0.5;

function lengthOf(word: string): number {
  return word.length + CAPITAL * (word.match(/\p{Lu}/gu)?.length ?? 0);
}

/** Lines that a text takes where words are not broken unless they are longer than a line. */
function linesOf(words: string, perLine: number): number {
  let lines = 0;
  for (const paragraph of words.split("\n")) {
    let used = 0;
    lines += 1;
    for (const word of paragraph.split(" ")) {
      const length = lengthOf(word);
      const needed = used === 0 ? length : used + 1 + length;
      if (needed <= perLine) {
        used = needed;
        continue;
      }
      if (used > 0) lines += 1;
      lines += Math.max(0, Math.ceil(length / perLine) - 1);
      used = length % perLine || perLine;
    }
  }
  return lines;
}

/** How high a wrapped text stands in a column of that width (in characters), in points. */
export function textHeight(words: string, width: number, size: number = FONT_SIZE, bold = false): number {
  const perLine = Math.max(1, Math.floor((width - 1) * (bold ? BOLD_LETTERS : LETTERS) * (FONT_SIZE / size)));
  return Math.ceil(linesOf(words, perLine) * size * LINE) + PADDING;
}

const SIZES = [12, 11, 10, 9, 8];

/** The largest size in which all of a long text is seen in one row; the smallest where it is not in any. */
export function sizeToFit(words: string, width: number): number {
  return SIZES.find((size) => textHeight(words, width, size) <= HIGHEST) ?? 8;
}

function cellHeight(cell: SheetCell, width: number): number {
  const { wrap = true, upright, size = FONT_SIZE, bold, head } = cell.look;
  if (cell.type !== "text" || !wrap || upright) return Math.ceil(size * LINE) + PADDING;
  return textHeight(cell.text, width, size, Boolean(bold || head));
}

/** A row's height in points: as high as its highest cell. */
export function rowHeight(cells: readonly SheetCell[], widths: readonly number[]): number {
  const heights = cells.map((cell, column) => cellHeight(cell, widths[column] ?? 10));
  return Math.min(HIGHEST, Math.max(FONT_SIZE * LINE + PADDING, ...heights));
}
