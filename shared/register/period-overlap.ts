// Two periods of a plan over the same days would report the same work twice, unless one says that it is a part of the other.
import { isWithin } from "./period-links.ts";
import type { Period, PlacedPeriod } from "./register.ts";

type Placed = Pick<PlacedPeriod, "id" | "planId" | "from" | "to" | "partOf">;

const haveSharedDays = (a: Placed, b: Placed) => a.from <= b.to && b.from <= a.to;
const haveSameDays = (a: Placed, b: Placed) => a.from === b.from && a.to === b.to;

/** Whether a period says that it is a part of another, or of a part of it. */
function isPartOf(inner: Placed, outer: Placed, periods: ReadonlyMap<string, Placed>): boolean {
  const seen = new Set<string>();
  for (let at = inner.partOf; at !== null && !seen.has(at); at = periods.get(at)?.partOf ?? null) {
    if (at === outer.id) return true;
    seen.add(at);
  }
  return false;
}

/** The period that has days of another without being its part or its whole, or null. */
export function overlapped<T extends Placed>(period: Placed, others: readonly T[]): T | null {
  const periods = new Map<string, Placed>([...others, period].map((one) => [one.id, one]));
  const isApart = (other: Placed) => {
    if (!haveSharedDays(period, other)) return true;
    if (haveSameDays(period, other)) return false;
    if (isWithin(period, other)) return isPartOf(period, other, periods);
    return isWithin(other, period) && isPartOf(other, period, periods);
  };
  return others.find((other) => other.planId === period.planId && !isApart(other)) ?? null;
}

/** The narrowest of the periods that hold all days of one, of its plan: what it would be a part of; or null. */
export function wholeOf(period: Period, others: readonly Period[]): Period | null {
  const wholes = others.filter(
    (other) =>
      other.planId === period.planId &&
      other.id !== period.id &&
      isWithin(period, other) &&
      !isWithin(other, period),
  );
  return wholes.reduce<Period | null>(
    (best, one) => (best === null || isWithin(one, best) ? one : best),
    null,
  );
}
