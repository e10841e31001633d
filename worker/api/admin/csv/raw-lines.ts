import Papa from "papaparse";
import { foldSpaces, nfc, withoutInvisible } from "../../../../shared/text.ts";

/** A line of a file as it stands there, by the number that an editor shows. */
export interface RawLine {
  line: number;
  cells: string[];
}

const DELIMITERS = [",", ";", "\t"];
/** Heads are looked for in so many lines that hold anything. */
const FIRST_LINES = 20;
/** Excel's own first line, which says what divides the others: `sep=;`. */
const SEPARATOR_LINE = /^\uFEFF?\s*"?sep=([,;\t|])"?[,;\t|" ]*(?=\n|$)/i;

/** A cell on one line of NFC; what no store keeps stays, to be told. */
function tidy(cell: string): string {
  return cell.includes("\0") ? cell : foldSpaces(nfc(withoutInvisible(cell)));
}

/** The lines that hold anything, the first few or all. */
function linesOf(
  text: string,
  delimiter: string,
  most = Number.POSITIVE_INFINITY,
): { lines: RawLine[]; unclosed: number | null } {
  const lines: RawLine[] = [];
  let [line, from, unclosed]: [number, number, number | null] = [1, 0, null];
  Papa.parse<string[]>(text, {
    delimiter,
    newline: "\n",
    step: ({ data, errors, meta }, parser) => {
      if (errors.some(({ type }) => type === "Quotes")) {
        unclosed = line;
        parser.abort();
        return;
      }
      const cells = data.map(tidy);
      if (cells.some((cell) => cell !== "")) lines.push({ line, cells });
      if (lines.length >= most) parser.abort();
      line += text.slice(from, meta.cursor).split("\n").length - 1;
      from = meta.cursor;
    },
  });
  return { lines, unclosed };
}

interface Guess {
  delimiter: string;
  /** The place of the heads among the lines, how many of them are known, and how many cells stand there. */
  at: number;
  known: number;
  cells: number;
}

function isBetter(one: Guess, other: Guess): boolean {
  if (one.known !== other.known) return one.known > other.known;
  return one.at === other.at ? one.cells > other.cells : one.at < other.at;
}

function guess(text: string, delimiter: string, isHead: (name: string) => boolean): Guess {
  const { lines } = linesOf(text, delimiter, FIRST_LINES);
  const guesses = lines.map(
    ({ cells }, at): Guess => ({
      delimiter,
      at,
      known: new Set(cells.filter(isHead)).size,
      cells: cells.length,
    }),
  );
  const none: Guess = { delimiter, at: 0, known: 0, cells: 0 };
  return guesses.reduce((best, one) => (isBetter(one, best) ? one : best), guesses[0] ?? none);
}

/**
 * The lines of a CSV text that hold anything, divided as its heads are; `head` is the place of the line with most of
 * the known heads among them, or null where none has any.
 */
export function rawLines(
  text: string,
  isHead: (name: string) => boolean,
): { lines: RawLine[]; unclosed: number | null; head: number | null } {
  const said = SEPARATOR_LINE.exec(text);
  const body = said === null ? text : text.slice(said[0].length);
  const delimiters = said?.[1] === undefined ? DELIMITERS : [said[1]];
  const [first, ...others] = delimiters.map((delimiter) => guess(body, delimiter, isHead));
  const best = others.reduce((one, other) => (isBetter(other, one) ? other : one), first as Guess);
  return { ...linesOf(body, best.delimiter), head: best.known === 0 ? null : best.at };
}
