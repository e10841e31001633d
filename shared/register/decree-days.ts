// Reporting periods of the administration by Nghị định 09/2019/NĐ-CP, article 12: they end on the 14th of their last
// month, and the province reports by the 25th of it (article 13).
import { type Day, dayNumber, makeDay, partsOfDay } from "../day.ts";

export const PERIOD_LENGTHS = ["year", "half", "quarter"] as const;
export type PeriodLength = (typeof PERIOD_LENGTHS)[number];

/** One of the decree's periods: which of its year (a year: 1), with its days. */
export interface DecreePeriod {
  length: PeriodLength;
  year: number;
  number: number;
  from: Day;
  to: Day;
}

const MONTHS: Record<PeriodLength, number> = { year: 12, half: 6, quarter: 3 };
const LAST_DAY = 14;
const PROVINCE_DAY = 25;

function dayOrFail(year: number, month: number, day: number): Day {
  const made = makeDay(year, month, day);
  if (made === null) throw new Error(`no day ${year}-${month}-${day}`);
  return made;
}

/** The period of a length in which a day lies. */
export function decreePeriodOf(length: PeriodLength, day: Day): DecreePeriod {
  const { year, month, day: ofMonth } = partsOfDay(day);
  // From the 15th on a day is of the month after; months are counted from the year 0.
  const counted = year * 12 + month - 1 + (ofMonth > LAST_DAY ? 1 : 0);
  const months = MONTHS[length];
  const first = counted - (counted % months);
  const last = first + months - 1;
  return {
    length,
    year: Math.floor(first / 12),
    number: (first % 12) / months + 1,
    from: dayOrFail(Math.floor((first - 1) / 12), ((first - 1 + 12) % 12) + 1, LAST_DAY + 1),
    to: dayOrFail(Math.floor(last / 12), (last % 12) + 1, LAST_DAY),
  };
}

/** By when the province reports on a period that ends on a day. */
export function decreeProvinceDue(to: Day): Day {
  const { year, month } = partsOfDay(to);
  return dayOrFail(year, month, PROVINCE_DAY);
}

/** How long a period is: one of the decree's, or where it begins or ends otherwise the nearest to its days. */
export function lengthOf({ from, to }: { from: Day; to: Day }): PeriodLength {
  const exact = PERIOD_LENGTHS.find((length) => {
    const period = decreePeriodOf(length, to);
    return period.from === from && period.to === to;
  });
  if (exact !== undefined) return exact;
  // One that began late ends with a year all the same: the first of a plan.
  if (decreePeriodOf("year", to).to === to) return "year";
  const days = dayNumber(to) - dayNumber(from) + 1;
  return days > 270 ? "year" : days > 135 ? "half" : "quarter";
}

/** 1900-01-01 was a Monday. */
function isWorkingDay(day: Day): boolean {
  return dayNumber(day) % 7 < 5;
}

export function dayAfter(day: Day): Day {
  const { year, month, day: ofMonth } = partsOfDay(day);
  return makeDay(year, month, ofMonth + 1) ?? makeDay(year, month + 1, 1) ?? dayOrFail(year + 1, 1, 1);
}

/** So many working days later, Monday to Friday; public holidays are not known here. */
export function workingDaysAfter(day: Day, count: number): Day {
  let at = day;
  for (let left = count; left > 0; ) {
    at = dayAfter(at);
    if (isWorkingDay(at)) left -= 1;
  }
  return at;
}

/** How many working days lie after a day up to another, it included. */
export function workingDaysUpTo(from: Day, to: Day): number {
  let count = 0;
  for (let at = from; at < to; ) {
    at = dayAfter(at);
    if (isWorkingDay(at)) count += 1;
  }
  return count;
}
