import { groupBy } from "../group-by.ts";
import type { Indicator } from "../indicators/indicator.ts";
import type { CountedFigure } from "../report/digest.ts";
import { isPlausible } from "../report/reading/plausible.ts";
import type { LastPeriod, ReportFacts, ViewInput } from "./input.ts";
import { countedRecords } from "./last-period.ts";
import type { AgencyLine, FigureLine, FigurePart, FigureSum } from "./view.ts";

/** A figure added over agencies: integers of the smallest unit, so that the order of adding never matters. */
export type FigureTally = FigureSum;

export const NO_FIGURE: FigureTally = { reported: 0, withoutCoordinated: 0, agencies: 0 };

function exact(sum: number): number {
  if (!Number.isSafeInteger(sum)) throw new RangeError(`a sum of figures leaves the safe integers: ${sum}`);
  return sum;
}

/** Adds two sums of one figure, exactly or not at all; neither is changed. */
export function addFigureTallies(a: FigureTally, b: FigureTally): FigureTally {
  return {
    reported: exact(a.reported + b.reported),
    withoutCoordinated: exact(a.withoutCoordinated + b.withoutCoordinated),
    agencies: a.agencies + b.agencies,
  };
}

/** One agency's share in a figure; nothing where it gave none. 0 is a value. */
function figureTallyOf({ total, coordinated }: Pick<CountedFigure, "total" | "coordinated">): FigureTally {
  if (total === null) return NO_FIGURE;
  return { reported: total, withoutCoordinated: total - (coordinated ?? 0), agencies: 1 };
}

function sumOf(figures: readonly Pick<CountedFigure, "total" | "coordinated">[]): FigureSum | null {
  const sum = figures.map(figureTallyOf).reduce(addFigureTallies, NO_FIGURE);
  return sum.agencies === 0 ? null : sum;
}

function partsOf(
  { id, kind }: Indicator,
  agencies: readonly AgencyLine[],
  facts: ReadonlyMap<string, ReportFacts>,
): FigurePart[] {
  return agencies.flatMap(({ id: agency, counted }) => {
    const given = facts.get(agency)?.digest?.figures.find(({ key }) => key === id);
    // What was counted before figures were bounded is as good as not given: a sum with it would not be exact.
    if (counted === null || !given || given.total === null || !isPlausible(kind, given.total)) return [];
    return [{ agency, version: counted, total: given.total, coordinated: given.coordinated }];
  });
}

/** Figures of the period before by indicator, from the bodies that counted then. */
function lastFigures({ register }: ViewInput, last: LastPeriod | null): Map<string, CountedFigure[]> {
  const records = last === null ? [] : countedRecords(last, register);
  const figures = records.flatMap(({ record }) => record.figures);
  return groupBy(figures, ({ key }) => key);
}

/** Every figure of the period's set, added over counted reports, with the list behind it and who is awaited. */
export function figureLines(
  input: ViewInput,
  agencies: readonly AgencyLine[],
  counting: readonly ReportFacts[],
): FigureLine[] {
  const facts = new Map(counting.map((report) => [report.head.agency, report]));
  const last = lastFigures(input, input.last);
  return (input.indicators?.indicators ?? []).map((indicator): FigureLine => {
    const { id, concerns, ...described } = indicator;
    const parts = partsOf(indicator, agencies, facts);
    const gave = new Set(parts.map(({ agency }) => agency));
    return {
      key: id,
      ...described,
      sum: sumOf(parts),
      parts,
      awaited: agencies
        .filter((agency) => agency.expected && concerns.includes(agency.kind) && !gave.has(agency.id))
        .map((agency) => agency.id),
      last: sumOf((last.get(id) ?? []).filter(({ total }) => isPlausible(indicator.kind, total ?? 0))),
    };
  });
}
