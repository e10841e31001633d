import { type Day, daysInMonth, isDay, makeDay, partsOfDay } from "../../day.ts";
import { plainTyping } from "../../text.ts";
import type { Cell } from "../report.ts";
import { isVietnamese } from "./is-vietnamese.ts";
import { type Reading, readText, unreadable } from "./read-cell.ts";

/** A day within a text as officers write it, day first: `17/11/2020`, `5.3.2021`, `ngày 17 tháng 11 năm 2020`. */
export const DAY_IN_TEXT =
  /(?:(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})(?!\d))|(?:(\d{1,2})\s+tháng\s+(\d{1,2})(?:\s+năm\s+|\s*[,/]\s*|\s+)(\d{4})(?!\d))/iu;

/** The day of a match of `DAY_IN_TEXT`, or null where there is no such day. */
export function dayOfMatch(match: RegExpMatchArray): Day | null {
  const [, day = match[4], month = match[5], year = match[6]] = match;
  return makeDay(Number(year), Number(month), Number(day));
}

const CLOCK =
  "(?:lúc\\s+)?(?:[01]?\\d|2[0-3])(?::[0-5]\\d(?::[0-5]\\d)?|\\s*(?:giờ|h|g)(?:\\s*[0-5]?\\d(?!\\d)(?:\\s*phút|\\s*p|')?)?)(?:\\s*(?:am|pm|sa|ch))?";
const TIME_ONLY = new RegExp(`^${CLOCK}$`, "iu");
const TIME_BEFORE = new RegExp(`^${CLOCK}\\s*,?\\s+(?=\\S)`, "iu");
const TIME_AFTER = new RegExp(`(?<=\\d)\\s*,?\\s+${CLOCK}$`, "iu");
const INSTANT = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?$/iu;
const YEAR_FIRST = /^(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})$/;
const SHORT_YEAR = /^(\d{1,2})(?:\s*[/.-]\s*|\s+tháng\s+)(\d{1,2})(?:\s*[/.-]\s*|\s+năm\s+)(\d{2})$/iu;
const NO_YEAR = /^(\d{1,2})(?:\s*[/.-]\s*|\s+tháng\s+)(\d{1,2})$/iu;
const PART_OF_MONTH = "(?:(?:đầu|giữa|cuối|trong)\\s+)?";
const MONTH_ONLY = new RegExp(
  `^${PART_OF_MONTH}(?:tháng\\s*|t)?(\\d{1,2})\\s*(?:[/.-]|,|\\s+năm)\\s*(\\d{4})$`,
  "iu",
);
const MONTH_LAST = /^\d{4}\s*[/-]\s*(\d{1,2})$/;
const LONGER_TIME = new RegExp(
  `^${PART_OF_MONTH}(?:(?:quý|q)\\s*(?:[1-4]|iv|i{1,3})\\s*(?:[/.,-]|năm)?\\s*(?:năm\\s*)?\\d{4}|(?:năm\\s+)?(?:19|20|21)\\d{2})$`,
  "iu",
);
const TWO_DAYS = /^(\d{1,2})\s*(?:-|,|&|và|đến)\s*(\d{1,2}\s*\/\s*\d{1,2}\s*\/\s*\d{4})$/iu;
const ABOUT = /^(?:~|≈|khoảng|chừng|dự kiến|trước|sau|từ|đến|gần)(?![\p{L}])/iu;
const EVERY_DAY = new RegExp(`(?<![\\d/.])(?:${DAY_IN_TEXT.source})`, "giu");

/** A date that the spreadsheet made itself: in a month-first file 5/11 may have been meant as 5 November. */
function readMadeDate(day: Day, locale: string): Reading<Day> {
  // A time of day alone is kept by spreadsheets as a moment of their first day.
  if (day.startsWith("1899-12-")) return unreadable(day, "time_only");
  if (!isDay(day)) return unreadable(day, "no_such_day");
  const parts = partsOfDay(day);
  if (isVietnamese(locale) || parts.day > 12 || parts.day === parts.month)
    return { kind: "value", value: day };
  const swapped = makeDay(parts.year, parts.day, parts.month);
  return unreadable(day, "day_or_month", swapped ? [day, swapped] : [day]);
}

/** A day as it was found, or the one that month-first typing would give. */
function dayOrSwapped(raw: string, year: number, month: number, day: number): Reading<Day> {
  const found = makeDay(year, month, day);
  if (found) return { kind: "value", value: found };
  const swapped = makeDay(year, day, month);
  return unreadable(raw, "no_such_day", swapped ? [swapped] : []);
}

/** A moment with a zone: only Vietnam's own, or one that falls on the same day there, is certain. */
function readInstant(raw: string, match: RegExpExecArray): Reading<Day> {
  const [, day = "", hour, zone] = match;
  if (!isDay(day)) return unreadable(raw, "no_such_day");
  const inVietnam = zone === undefined || /^\+07:?00$/.test(zone) || (/^z$/i.test(zone) && Number(hour) < 17);
  return inVietnam ? { kind: "value", value: day } : unreadable(raw, "time_zone", [day]);
}

/** A text that is no whole day: what is missing, or which days stand in it. */
function readDoubtful(raw: string, text: string): Reading<Day> {
  const short = SHORT_YEAR.exec(text);
  if (short) {
    const day = makeDay(2000 + Number(short[3]), Number(short[2]), Number(short[1]));
    return unreadable(raw, day ? "short_year" : "no_such_day", day ? [day] : []);
  }
  const dayAndMonth = NO_YEAR.exec(text);
  if (dayAndMonth) {
    const [, day, month] = dayAndMonth.map(Number);
    // 2020 is a leap year: 29/2 without a year may exist.
    if (day! >= 1 && day! <= daysInMonth(2020, month!)) return unreadable(raw, "no_year");
    return unreadable(raw, day! <= 12 && month! > 12 ? "no_day" : "no_such_day");
  }
  const month = MONTH_ONLY.exec(text) ?? MONTH_LAST.exec(text);
  if (month)
    return unreadable(raw, Number(month[1]) >= 1 && Number(month[1]) <= 12 ? "no_day" : "no_such_day");
  if (LONGER_TIME.test(text)) return unreadable(raw, "no_day");
  if (TIME_ONLY.test(text)) return unreadable(raw, "time_only");
  return readDaysWithin(raw, text);
}

function readDaysWithin(raw: string, text: string): Reading<Day> {
  const two = TWO_DAYS.exec(text);
  const matches = [...text.matchAll(EVERY_DAY)];
  const days = matches.map(dayOfMatch).filter((day): day is Day => day !== null);
  if (two && days[0]) {
    const { year, month } = partsOfDay(days[0]);
    const first = makeDay(year, month, Number(two[1]));
    return unreadable(raw, "many_days", first ? [first, days[0]] : [days[0]]);
  }
  if (matches.length === 0) return unreadable(raw, "not_a_date");
  const distinct = [...new Set(days)];
  const endsRange = /\d\s*-\s*$/.test(text.slice(0, matches[0]!.index));
  if (matches.length > 1 || endsRange) return unreadable(raw, "many_days", distinct);
  if (days.length === 0) return unreadable(raw, "no_such_day");
  return unreadable(raw, ABOUT.test(text) ? "about" : "extra_text", distinct);
}

/** As nearly all days are typed. */
const PLAIN_DAY = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/;

function readTypedDay(raw: string): Reading<Day> {
  const typed = PLAIN_DAY.exec(raw);
  if (typed) return dayOrSwapped(raw, Number(typed[3]), Number(typed[2]), Number(typed[1]));
  const plain = plainTyping(raw).replace(/[.;,]$/, "");
  const instant = INSTANT.exec(plain);
  if (instant) return readInstant(raw, instant);
  const text = plain
    .replace(TIME_BEFORE, "")
    .replace(/^ngày\s+/iu, "")
    .replace(/^(?:mồng|mùng)\s+/iu, "")
    .replace(TIME_AFTER, "");
  const yearFirst = YEAR_FIRST.exec(text);
  if (yearFirst) {
    const day = makeDay(Number(yearFirst[1]), Number(yearFirst[2]), Number(yearFirst[3]));
    return day ? { kind: "value", value: day } : unreadable(raw, "no_such_day");
  }
  const match = DAY_IN_TEXT.exec(text);
  if (match && match[0] === text) {
    const [, day = match[4], month = match[5], year = match[6]] = match;
    return dayOrSwapped(raw, Number(year), Number(month), Number(day));
  }
  return readDoubtful(raw, text);
}

function daysOf(reading: Reading<Day>): Day[] {
  if (reading.kind === "value") return [reading.value];
  return reading.kind === "unreadable" ? reading.readings : [];
}

/** A date that does not say what the cell shows ("11/2021" is kept as the first of the month): never certain. */
function readShownDay({ date, shown }: { date: Day; shown: string }, locale: string): Reading<Day> {
  const made = readMadeDate(date, locale);
  const typed = readTypedDay(shown);
  if (made.kind === "unreadable" && made.why === "time_only") return { ...made, raw: shown };
  const why = typed.kind === "unreadable" ? typed.why : "day_or_month";
  return unreadable(shown, why, [...new Set([...daysOf(made), ...daysOf(typed)])]);
}

/**
 * Reads a cell that should hold one day, written day first or as `YYYY-MM-DD`; a time beside it is dropped.
 * Takes the file's locale, since a spreadsheet of another language may have rewritten what was typed.
 */
export function readDay(cell: Cell | undefined, locale: string, text = readText(cell)): Reading<Day> {
  if (typeof cell === "object" && cell !== null && "date" in cell) {
    return "shown" in cell ? readShownDay(cell, locale) : readMadeDate(cell.date, locale);
  }
  if (typeof cell === "number" || typeof cell === "boolean") return unreadable(String(cell), "not_a_date");
  return text.kind === "value" ? readTypedDay(text.value) : text;
}
