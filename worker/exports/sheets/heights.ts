// Row heights. Not every program finds them by itself when it opens a file, so they are reckoned here.
import type { SheetCell } from "./grid.ts";
import { FONT_SIZE } from "./look.ts";
import { cutText } from "./safe-text.ts";

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

/** The size of a text that goes on in further rows. */
const CONTINUED_SIZE = 11;

/** The largest size in which all of a long text is seen in one row; where it is not in any, it goes on below. */
export function sizeToFit(words: string, width: number): number {
  return SIZES.find((size) => textHeight(words, width, size) <= HIGHEST) ?? CONTINUED_SIZE;
}

/** How much of a text fits the highest row: cut at a line end, else at a space, else anywhere. */
function fittingLength(words: string, width: number, size: number, bold: boolean): number {
  const fits = (end: number) => textHeight(words.slice(0, end), width, size, bold) <= HIGHEST;
  let [low, high] = [1, words.length];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (fits(middle)) low = middle;
    else high = middle - 1;
  }
  if (low === words.length) return low;
  const end = Math.max(words.lastIndexOf("\n", low), words.lastIndexOf(" ", low));
  if (end > 0) return end;
  // Never between the halves of one sign.
  return low > 1 && /[\uD800-\uDBFF]/.test(words.charAt(low - 1)) ? low - 1 : low;
}

/** A text in parts that each fit a row; no letter of it is lost but the space at which it is cut. */
function partsToFit(words: string, width: number, size: number, bold: boolean): string[] {
  const parts: string[] = [];
  let rest = words;
  while (rest !== "" || parts.length === 0) {
    const end = fittingLength(rest, width, size, bold);
    parts.push(rest.slice(0, end));
    rest = /^[\n ]/.test(rest.slice(end)) ? rest.slice(end + 1) : rest.slice(end);
  }
  return parts;
}

/** The rows that follow where texts of a row are higher than a row can be, each with the next part of them. */
export function continuedRows(cells: readonly SheetCell[], widths: readonly number[]): SheetCell[][] {
  const parts = cells.map((cell, column) => {
    const { wrap = true, upright, size = FONT_SIZE, bold, head } = cell.look;
    const width = widths[column] ?? 10;
    if (cell.type !== "text" || !wrap || upright || cellHeight(cell, width) <= HIGHEST) return [];
    // A text beyond a cell's limit is cut with a note when it is written.
    if (cutText(cell.text) !== cell.text) return [];
    return partsToFit(cell.text, width, size, Boolean(bold || head));
  });
  const count = Math.max(1, ...parts.map(({ length }) => length));
  return Array.from({ length: count }, (_, place) =>
    cells.map((cell, column): SheetCell => {
      const own = parts[column] ?? [];
      if (own.length === 0) return place === 0 ? cell : { type: "blank", look: cell.look };
      return { type: "text", text: own[place] ?? "", look: cell.look };
    }),
  );
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
