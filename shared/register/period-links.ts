// What a period is to the others of its plan: which it continues, which it is compared with, which came before.
import { dayNumber } from "../day.ts";
import type { Period, PeriodLinks } from "./register.ts";

type Days = Pick<Period, "from" | "to">;

/** Days that mean the same say so at this share of the longer one. */
const ALIKE = 0.8;
const YEAR = 365.25;

const lengthOf = ({ from, to }: Days) => dayNumber(to) - dayNumber(from) + 1;

/** Whether the days of one period all lie in another. */
export function isWithin(inner: Days, outer: Days): boolean {
  return outer.from <= inner.from && inner.to <= outer.to;
}

/** Whether two periods are about equally long, so that what flows in them can be compared. */
export function isOfLikeLength(a: Days, b: Days): boolean {
  const [one, other] = [lengthOf(a), lengthOf(b)];
  return Math.min(one, other) / Math.max(one, other) >= ALIKE;
}

/** Whether an earlier period, moved by whole years, covers about the same days. */
function isSameTimeOfYear(earlier: Days, period: Days): boolean {
  const gap = dayNumber(period.to) - dayNumber(earlier.to);
  const years = Math.round(gap / YEAR);
  if (years < 1) return false;
  const late = gap - years * YEAR;
  const [one, other] = [lengthOf(earlier), lengthOf(period)];
  const shared = Math.min(0, -late) - Math.max(-other, -late - one);
  return shared / Math.max(one, other) >= ALIKE;
}

/** Whether a period came before another: it began and ended earlier. A part and its whole come beside each other. */
export function isEarlier(one: Days, other: Days): boolean {
  return one.from < other.from && one.to < other.to;
}

/** Whether one may be the period before another: of its plan, no draft, ended before it or inside it. */
function mayPrecede(one: Period, other: Period): boolean {
  if (one.id === other.id || one.planId !== other.planId || one.state === "draft") return false;
  return one.to <= other.to && !isWithin(other, one);
}

/** The one that ended last; of two that ended together the shorter, then by id. */
function latest(periods: readonly Period[]): Period | null {
  const orderOf = ({ to, from, id }: Period) => `${to} ${from} ${id}`;
  return periods.reduce<Period | null>(
    (last, one) => (last === null || orderOf(one) > orderOf(last) ? one : last),
    null,
  );
}

/**
 * What a period continues and what it is compared with where nobody says otherwise. Takes all periods; it need not
 * be among them. It continues what ended last, before it or inside it; it is compared with the last of like length and
 * like place in the year.
 */
export function proposedLinks(
  period: Period,
  periods: readonly Period[],
): Pick<PeriodLinks, "continues" | "comparedWith"> {
  const before = periods.filter((one) => mayPrecede(one, period));
  return {
    continues: latest(before)?.id ?? null,
    comparedWith: latest(before.filter((one) => isSameTimeOfYear(one, period)))?.id ?? null,
  };
}

/** Whether what is named as the period before may be it: null is nobody's. */
export function areLinksFit(
  period: Period,
  { continues, comparedWith }: Pick<PeriodLinks, "continues" | "comparedWith">,
  periods: readonly Period[],
): boolean {
  return [continues, comparedWith].every(
    (id) => id === null || periods.some((one) => one.id === id && mayPrecede(one, period)),
  );
}

/** A period without its place among others: what forms and views hold of it. */
export function withoutLinks(period: Period & Partial<PeriodLinks>): Period {
  const {
    round: _round,
    partOf: _partOf,
    continues: _continues,
    comparedWith: _comparedWith,
    ...rest
  } = period;
  return rest;
}
