// Days are `YYYY-MM-DD` texts and whole numbers, never a platform's date: a date that passes
// through a time zone shows one day early.

/** A calendar day in Vietnam as `YYYY-MM-DD`; texts of this form compare as days do. */
export type Day = string;

const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** How many days a month has; `month` is 1 to 12. */
export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeap(year) ? 29 : (MONTH_LENGTHS[month - 1] ?? 0);
}

/** The day of a year, month and day of the month, or null where no such day exists (1900 to 2199). */
export function makeDay(year: number, month: number, day: number): Day | null {
  if (!Number.isInteger(year) || year < 1900 || year > 2199) return null;
  if (!Number.isInteger(month) || month < 1 || month > 12) return null;
  if (!Number.isInteger(day) || day < 1 || day > daysInMonth(year, month)) return null;
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/** Whether a text is a day that exists, in the form `YYYY-MM-DD`. */
export function isDay(text: string): text is Day {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return match !== null && makeDay(Number(match[1]), Number(match[2]), Number(match[3])) === text;
}

/** The year, month (1 to 12) and day of the month of a day. */
export function partsOfDay(day: Day): { year: number; month: number; day: number } {
  return { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)), day: Number(day.slice(8, 10)) };
}

/** Days since 1900-01-01, for counting between two days. */
export function dayNumber(day: Day): number {
  const { year, month, day: dayOfMonth } = partsOfDay(day);
  let days = 0;
  for (let y = 1900; y < year; y++) days += isLeap(y) ? 366 : 365;
  for (let m = 1; m < month; m++) days += daysInMonth(year, m);
  return days + dayOfMonth - 1;
}

/** The day after a day. */
export function dayAfter(day: Day): Day {
  const { year, month, day: dayOfMonth } = partsOfDay(day);
  return makeDay(year, month, dayOfMonth + 1) ?? makeDay(year, month + 1, 1) ?? `${year + 1}-01-01`;
}

/** How many days lie from `from` to `to`: negative where `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return dayNumber(to) - dayNumber(from);
}

/** A day as officers write it: `17/11/2020`, `05/3/2021`, with leading zeros throughout (`05/03/2021`). */
export function showDay(day: Day): string {
  return `${day.slice(8, 10)}/${day.slice(5, 7)}/${day.slice(0, 4)}`;
}
