// What a spreadsheet made of a typed text: whether the number or day that it holds says what it shows.

import type { Day } from "../../day.ts";
import { plainTyping } from "../../text.ts";
import type { Cell } from "../report.ts";
import { isVietnamese } from "./is-vietnamese.ts";
import { digitsOf, readFigures } from "./number-text.ts";
import { readDay } from "./read-day.ts";

/** So much of a shown text travels; a number format may show anything. */
export const MAX_SHOWN_CHARACTERS = 200;

/** Spreadsheets keep fifteen digits: of a longer number the rest is gone. */
const FIRST_TOO_LONG = 1e15;

/** `2.000` typed in a file of another language is 2, and may be shown as such: no number under a thousand tells. */
export function mayHaveBeenThousands(value: number, locale: string): boolean {
  return !isVietnamese(locale) && Number.isInteger(value) && value >= 1 && value < 1000;
}

/** Whether a shown text, read as a Vietnamese reads it, is just this number. */
function saysNumber(shown: string, value: number): boolean {
  const digits = digitsOf(Math.abs(value));
  const plain = plainTyping(shown);
  const figures = readFigures(value < 0 ? plain.replace(/^-/, "") : plain);
  if (digits === null || figures.kind !== "number" || Math.abs(value) >= FIRST_TOO_LONG) return false;
  const { decimals, whole } = figures.digits;
  return whole === digits.whole && decimals.replace(/0+$/, "") === digits.decimals;
}

/** The cell of a number that a spreadsheet holds and shows. */
export function numberCell(number: number, shown: string, locale: string): Cell {
  if (saysNumber(shown, number) && !mayHaveBeenThousands(number, locale)) return number;
  return { number, shown: shown.slice(0, MAX_SHOWN_CHARACTERS) };
}

/** Whether a format shows the whole day: its number in the month, the month, and the year. */
function showsWholeDay(format: string): boolean {
  const bare = format.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, " ");
  return /y/i.test(bare) && /m/i.test(bare) && /(?<!d)d{1,2}(?!d)/i.test(bare);
}

/** The cell of a day that a spreadsheet holds and shows under a format. */
export function dayCell(date: Day, shown: string, format: string): Cell {
  const typed = readDay(shown, "");
  const said = typed.kind === "value" ? [typed.value] : typed.kind === "unreadable" ? typed.readings : [];
  // Names of months and weekdays are not read here: there the format tells.
  if (said.length > 0 ? said.length === 1 && said[0] === date : showsWholeDay(format)) return { date };
  return { date, shown: shown.slice(0, MAX_SHOWN_CHARACTERS) };
}

/** What a cell shows beside the value that it holds, or null where the two agree. */
export function shownOf(cell: Cell | undefined): string | null {
  return typeof cell === "object" && cell !== null && "shown" in cell ? cell.shown : null;
}

/** The value that a spreadsheet made, without what it shows. */
export function valueOfMade(cell: Cell | undefined): number | { date: Day } | null {
  if (typeof cell !== "object" || cell === null || !("shown" in cell)) return null;
  return "number" in cell ? cell.number : { date: cell.date };
}
