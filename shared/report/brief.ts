// As many of our own words as show at a glance in a cell, with a sign where they were cut: the whole stands in a note.
import { foldSpaces, nfc } from "../text.ts";

/** How much text a cell shows: characters a line, and lines. */
interface Room {
  perLine: number;
  lines: number;
}

const CUT = "…";
/** A character of the sheet's font, as a share of its size in points; and what a cell keeps at its sides. */
const SHARE = 0.64;
const SIDES = 8;
/** So few characters of a text are no sign that it is the text. */
const LEAST = 8;

/** The room of a column so many pixels wide, for text of a size in points. */
export function roomIn(width: number, size: number, lines = 3): Room {
  return { perLine: Math.max(1, Math.floor((width - SIDES) / (size * SHARE))), lines };
}

/** How many lines a paragraph takes where lines break at spaces. */
function linesOf(paragraph: string, perLine: number): number {
  let [lines, used] = [1, 0];
  for (const { length } of paragraph.split(" ")) {
    const joined = used === 0 ? length : used + 1 + length;
    if (joined <= perLine) used = joined;
    else {
      const fresh = Math.ceil(length / perLine);
      lines += used === 0 ? fresh - 1 : fresh;
      used = length - (fresh - 1) * perLine;
    }
  }
  return lines;
}

function fits(text: string, { lines, perLine }: Room): boolean {
  return text.split("\n").reduce((sum, paragraph) => sum + linesOf(paragraph, perLine), 0) <= lines;
}

/** The first words of a text that fit with the sign of the cut behind them; at least the beginning of one. */
function cut(text: string, room: Room): string {
  const ends = [...text.matchAll(/\s/g)].map(({ index }) => index);
  const shown = (end: number) => `${text.slice(0, end).replace(/[\s,;:.–“(-]+$/, "")}${CUT}`;
  let [low, high] = [0, ends.length];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (fits(shown(ends[middle - 1] ?? 0), room)) low = middle;
    else high = middle - 1;
  }
  return shown(low > 0 ? (ends[low - 1] ?? 0) : Math.min(text.length, room.perLine * room.lines - 1));
}

/** What several parts of our words say, each on lines of its own. */
export function wholeOf(parts: readonly string[]): string {
  return parts.join("\n");
}

/**
 * Our words as far as there is room: whole, else cut at a word. Of several parts the last tells rows apart, so that those
 * before give way to it first; the sign stands wherever something is left out.
 */
export function brief(parts: readonly string[], room: Room): string {
  const whole = wholeOf(parts);
  if (fits(whole, room)) return whole;
  const last = parts[parts.length - 1] ?? "";
  const text = parts.length > 1 ? `${CUT} ${last}` : last;
  return fits(text, room) ? text : cut(text, room);
}

const plain = (text: string) => foldSpaces(nfc(text));

/** Whether a cell says our words, whole or cut as this or another version of the add-on does it. */
export function saysOurs(said: string, parts: readonly string[]): boolean {
  const text = plain(said);
  const whole = plain(wholeOf(parts));
  if (text === whole) return true;
  const stem = text.replace(/^… ?/, "").replace(/…$/, "");
  if (stem === text || stem.length < LEAST) return false;
  return [whole, ...parts.map(plain)].some((part) => part.startsWith(stem));
}
