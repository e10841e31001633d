import { type Day, isDay, makeDay, partsOfDay } from "../day.ts";
import { foldSpaces } from "../text.ts";
import { errorValueOf, type Reading, readText } from "./read-cell.ts";
import type { Cell } from "./report.ts";

/** A day within a text as officers write it, day first: `17/11/2020`, `5.3.2021`, `ngày 17 tháng 11 năm 2020`. */
export const DAY_IN_TEXT =
  /(?:(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})(?!\d))|(?:(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})(?!\d))/iu;

/** The day of a match of `DAY_IN_TEXT`, or null where there is no such day. */
export function dayOfMatch(match: RegExpMatchArray): Day | null {
  const [, day = match[4], month = match[5], year = match[6]] = match;
  return makeDay(Number(year), Number(month), Number(day));
}

const SHORT_YEAR = /^(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{2})$/;
const MONTH_ONLY = /^(?:tháng\s*)?(\d{1,2})\s*(?:[/.-]|\s+năm)\s*(\d{4})$/iu;

/** Files of these languages read what is typed day first, so a date made by the spreadsheet can be trusted. */
function readsDayFirst(locale: string): boolean {
  return locale.toLowerCase().startsWith("vi");
}

/** A date that the spreadsheet made itself: in a month-first file 5/11 may have been meant as 5 November. */
function readMadeDate(day: Day, locale: string): Reading<Day> {
  if (!isDay(day)) return { kind: "unreadable", raw: day, why: "no_such_day", readings: [] };
  const parts = partsOfDay(day);
  if (readsDayFirst(locale) || parts.day > 12 || parts.day === parts.month)
    return { kind: "value", value: day };
  const swapped = makeDay(parts.year, parts.day, parts.month);
  return { kind: "unreadable", raw: day, why: "day_or_month", readings: swapped ? [day, swapped] : [day] };
}

/**
 * Reads a cell that should hold one day, written day first or as `YYYY-MM-DD`.
 * Takes the file's locale, since a spreadsheet of another language may have rewritten what was typed.
 */
export function readDay(cell: Cell | undefined, locale: string): Reading<Day> {
  if (typeof cell === "object" && cell !== null && "date" in cell) return readMadeDate(cell.date, locale);
  if (errorValueOf(cell) === null && (typeof cell === "number" || typeof cell === "boolean")) {
    return { kind: "unreadable", raw: String(cell), why: "not_a_date", readings: [] };
  }
  const reading = readText(cell);
  if (reading.kind !== "value") return reading;
  const raw = reading.value;
  const text = foldSpaces(raw).replace(/^ngày\s+/iu, "");
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) {
    return isDay(text)
      ? { kind: "value", value: text }
      : { kind: "unreadable", raw, why: "no_such_day", readings: [] };
  }
  const match = DAY_IN_TEXT.exec(text);
  if (match && match[0] === text) {
    const day = dayOfMatch(match);
    return day
      ? { kind: "value", value: day }
      : { kind: "unreadable", raw, why: "no_such_day", readings: [] };
  }
  const short = SHORT_YEAR.exec(text);
  if (short) {
    const day = makeDay(2000 + Number(short[3]), Number(short[2]), Number(short[1]));
    return { kind: "unreadable", raw, why: "short_year", readings: day ? [day] : [] };
  }
  if (MONTH_ONLY.test(text)) return { kind: "unreadable", raw, why: "no_day", readings: [] };
  return { kind: "unreadable", raw, why: "not_a_date", readings: [] };
}
