import { groupBy } from "../group-by.ts";
import type { Indicator } from "../indicators/indicator.ts";
import { askedElsewhere } from "../report/asked-once.ts";
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

/** Where one agency's figure stands: in its own report, or in one of another period of the round. */
type Source = (
  agency: AgencyLine,
  indicator: Indicator,
) => { facts: ReportFacts | undefined; period?: string };

/** A figure is asked once in a round, and the views of all its plans read it where it is asked. */
function sourcesOf(input: ViewInput, counting: readonly ReportFacts[]): Source {
  const byAgency = (reports: readonly ReportFacts[]) =>
    new Map(reports.map((report) => [report.head.agency, report]));
  const own = byAgency(counting);
  const before = (input.roundBefore ?? []).map((one) => ({ ...one, facts: byAgency(one.reports) }));
  const elsewhere = lazyByKey(({ id, kind }: AgencyLine) =>
    askedElsewhere(
      input,
      before.filter(({ owing }) => owing.has(id)),
      kind,
    ),
  );
  return (agency, { id }) => {
    const there = before.length === 0 ? undefined : elsewhere(agency).get(id);
    if (there === undefined) return { facts: own.get(agency.id) };
    return { facts: there.facts.get(agency.id), period: there.period.id };
  };
}

/** Computes once for each agency. */
function lazyByKey<T>(make: (agency: AgencyLine) => T): (agency: AgencyLine) => T {
  const made = new Map<string, T>();
  return (agency) => {
    const known = made.get(agency.id) ?? make(agency);
    made.set(agency.id, known);
    return known;
  };
}

function partsOf(indicator: Indicator, agencies: readonly AgencyLine[], source: Source): FigurePart[] {
  return agencies.flatMap((agency): FigurePart[] => {
    const { facts, ...elsewhere } = source(agency, indicator);
    const version = facts?.head.counted ?? null;
    const given = facts?.digest?.figures.find(({ key }) => key === indicator.id);
    // What was counted before figures were bounded is as good as not given: a sum with it would not be exact.
    if (version === null || !given || given.total === null || !isPlausible(indicator.kind, given.total)) {
      return [];
    }
    return [{ agency: agency.id, version, total: given.total, coordinated: given.coordinated, ...elsewhere }];
  });
}

type LastFigure = CountedFigure & { agency: string };

/** Figures of the period before by indicator, from the bodies that counted then. */
function lastFigures({ register }: ViewInput, last: LastPeriod | null): Map<string, LastFigure[]> {
  const records = last === null ? [] : countedRecords(last, register);
  const figures = records.flatMap(({ agency, record }) => record.figures.map((one) => ({ ...one, agency })));
  return groupBy(figures, ({ key }) => key);
}

/** The change that is no other bodies' doing; nothing where the same bodies gave the figure both times. */
function ofBoth(parts: readonly FigurePart[], before: readonly LastFigure[]): Pick<FigureLine, "both"> {
  const then = before.filter(({ total }) => total !== null);
  if (parts.length === 0 || then.length === 0) return {};
  const [nowBy, thenBy] = [parts, then].map((list) => new Set(list.map(({ agency }) => agency)));
  const now = sumOf(parts.filter(({ agency }) => thenBy?.has(agency)));
  const last = sumOf(then.filter(({ agency }) => nowBy?.has(agency)));
  const agencies = now?.agencies ?? 0;
  if (agencies === nowBy?.size && agencies === thenBy?.size) return {};
  return {
    both: { agencies, now: now?.withoutCoordinated ?? 0, before: last?.withoutCoordinated ?? 0 },
  };
}

/** Every figure of the period's set, added over counted reports, with the list behind it and who is awaited. */
export function figureLines(
  input: ViewInput,
  agencies: readonly AgencyLine[],
  counting: readonly ReportFacts[],
): FigureLine[] {
  const source = sourcesOf(input, counting);
  const last = lastFigures(input, input.last);
  return (input.indicators?.indicators ?? []).map((indicator): FigureLine => {
    const { id, concerns, ...described } = indicator;
    const parts = partsOf(indicator, agencies, source);
    const gave = new Set(parts.map(({ agency }) => agency));
    const before = (last.get(id) ?? []).filter(({ total }) => isPlausible(indicator.kind, total ?? 0));
    return {
      key: id,
      ...described,
      sum: sumOf(parts),
      parts,
      awaited: agencies
        .filter((agency) => agency.expected && concerns.includes(agency.kind) && !gave.has(agency.id))
        .map((agency) => agency.id),
      last: sumOf(before),
      ...ofBoth(parts, before),
    };
  });
}
