import type { IndicatorSet } from "../indicators/indicator.ts";
import type { AgencyKind, Period } from "../register/register.ts";
import { isSameFigure } from "../register/round.ts";

/** A period that stands earlier in a round, in which the body owes a report. */
export interface AskingPeriod {
  period: Period;
  indicators: IndicatorSet | null;
}

/**
 * The figures of a period that a body of a kind gives in another report of the same round, with the period that asks
 * for it there: the first that has it and in which the body owes. `earlier` are those, in the round's order.
 */
export function askedElsewhere<T extends AskingPeriod>(
  { period, indicators }: AskingPeriod,
  earlier: readonly T[],
  kind: AgencyKind,
): Map<string, T> {
  const elsewhere = new Map<string, T>();
  for (const { id, concerns, nature } of indicators?.indicators ?? []) {
    if (!concerns.includes(kind)) continue;
    const asking = earlier.find(
      (one) =>
        isSameFigure(nature, one.period, period) &&
        one.indicators?.indicators.some((other) => other.id === id && other.concerns.includes(kind)),
    );
    if (asking !== undefined) elsewhere.set(id, asking);
  }
  return elsewhere;
}
