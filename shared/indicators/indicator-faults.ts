import type { Indicator, IndicatorSet } from "./indicator.ts";

/** What no single field shows of a set of the right shape: where it stands in it, and of which figures it is. */
export type IndicatorFault = { path: string } & (
  | { code: "indicator_doubled"; id: string }
  | { code: "number_doubled"; id: string; number: string }
  | { code: "money_unit"; id: string }
  | { code: "part_unknown"; id: string; other: string }
  | { code: "part_cycle"; id: string }
  | { code: "part_unlike"; id: string; other: string }
  | { code: "sum_total_unknown"; other: string }
  | { code: "sum_part_unknown"; total: string; other: string }
  | { code: "sum_part_foreign"; total: string; other: string }
  | { code: "sum_part_doubled"; total: string; other: string }
  | { code: "pair_unknown"; other: string }
  | { code: "pair_same"; id: string }
);

type Known = ReadonlyMap<string, Indicator>;

/** The unit in which money is typed. */
export const MONEY_UNIT = "triệu đồng";

/** Every fault of a set, in the order of its places; empty where there is none. */
export function indicatorFaults({ indicators, sums, together = [] }: IndicatorSet): IndicatorFault[] {
  const known: Known = new Map(indicators.map((indicator) => [indicator.id, indicator]));
  return [
    ...indicators.flatMap((indicator, at) => [
      ...doubledFaults(indicator, at, indicators),
      ...unitFaults(indicator, at),
      ...partFaults(indicator, at, known),
    ]),
    ...sums.flatMap((sum, at) => sumFaults(sum, at, known)),
    ...together.flatMap((pair, at) => pairFaults(pair, at, known)),
  ];
}

/** Told on the later of two. */
function doubledFaults(
  { id, number }: Indicator,
  at: number,
  indicators: readonly Indicator[],
): IndicatorFault[] {
  const before = indicators.slice(0, at);
  const faults: IndicatorFault[] = [];
  if (before.some((other) => other.id === id))
    faults.push({ path: `indicators/${at}/id`, code: "indicator_doubled", id });
  if (before.some((other) => other.number === number))
    faults.push({ path: `indicators/${at}/number`, code: "number_doubled", id, number });
  return faults;
}

function unitFaults({ id, kind, unit }: Indicator, at: number): IndicatorFault[] {
  const fits = (kind === "money") === (unit === MONEY_UNIT);
  return fits ? [] : [{ path: `indicators/${at}/unit`, code: "money_unit", id }];
}

/** Whether following what a figure is part of leads back to it. */
function isCycle(indicator: Indicator, known: Known): boolean {
  const seen = new Set<string>();
  let next = indicator.partOf;
  while (next !== null && !seen.has(next)) {
    if (next === indicator.id) return true;
    seen.add(next);
    next = known.get(next)?.partOf ?? null;
  }
  return false;
}

function partFaults(indicator: Indicator, at: number, known: Known): IndicatorFault[] {
  const { id, partOf } = indicator;
  if (partOf === null) return [];
  const path = `indicators/${at}/partOf`;
  const whole = known.get(partOf);
  if (whole === undefined) return [{ path, code: "part_unknown", id, other: partOf }];
  if (isCycle(indicator, known)) return [{ path, code: "part_cycle", id }];
  const { kind, nature, unit } = indicator;
  const isAlike = whole.kind === kind && whole.nature === nature && whole.unit === unit;
  return isAlike ? [] : [{ path, code: "part_unlike", id, other: partOf }];
}

function sumFaults(
  { total, parts }: IndicatorSet["sums"][number],
  at: number,
  known: Known,
): IndicatorFault[] {
  const unknown: IndicatorFault[] = known.has(total)
    ? []
    : [{ path: `sums/${at}/total`, code: "sum_total_unknown", other: total }];
  const ofParts = parts.flatMap((other, index): IndicatorFault[] => {
    const place = { path: `sums/${at}/parts/${index}`, total, other };
    const part = known.get(other);
    if (part === undefined) return [{ ...place, code: "sum_part_unknown" }];
    if (parts.indexOf(other) < index) return [{ ...place, code: "sum_part_doubled" }];
    return part.partOf === total || !known.has(total) ? [] : [{ ...place, code: "sum_part_foreign" }];
  });
  return [...unknown, ...ofParts];
}

function pairFaults([one, other]: [string, string], at: number, known: Known): IndicatorFault[] {
  if (one === other) return [{ path: `together/${at}`, code: "pair_same", id: one }];
  return [one, other].flatMap((id, index): IndicatorFault[] =>
    known.has(id) ? [] : [{ path: `together/${at}/${index}`, code: "pair_unknown", other: id }],
  );
}
