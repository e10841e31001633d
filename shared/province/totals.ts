import { addFigureTallies, type FigureTally } from "./figures.ts";
import { addReporting, NO_REPORTS } from "./reporting.ts";
import { addCounts } from "./tally.ts";
import type { Counts, DutyState, ProvinceView, ReportingCounts, Standing } from "./view.ts";

/**
 * What a province publishes for a country to add: counts and sums alone, no texts and no names. A duty counts once
 * in each province, as it stands there.
 */
export interface ProvinceTotals {
  provinces: number;
  reporting: ReportingCounts;
  duties: Counts<DutyState>;
  obligations: Counts<Standing>;
  /** By indicator; ids are stable between sets where they mean the same. */
  figures: Record<string, FigureTally>;
  documents: ProvinceView["documents"];
}

export const NO_TOTALS: ProvinceTotals = {
  provinces: 0,
  reporting: NO_REPORTS,
  duties: {},
  obligations: {},
  figures: {},
  documents: { cited: 0, withoutDoubles: 0 },
};

/** The totals of one province's view; figures that nobody gave are absent. */
export function totalsOf(view: ProvinceView): ProvinceTotals {
  const figures: ProvinceTotals["figures"] = {};
  for (const { key, sum } of view.figures) if (sum !== null) figures[key] = sum;
  return {
    provinces: 1,
    reporting: view.reporting,
    duties: view.totals.duties,
    obligations: view.totals.obligations,
    figures,
    documents: view.documents,
  };
}

function addFigures(a: ProvinceTotals["figures"], b: ProvinceTotals["figures"]): ProvinceTotals["figures"] {
  const sum = { ...a };
  for (const [key, tally] of Object.entries(b)) {
    const known = sum[key];
    sum[key] = known ? addFigureTallies(known, tally) : tally;
  }
  return sum;
}

function addDocuments(
  a: ProvinceTotals["documents"],
  b: ProvinceTotals["documents"],
): ProvinceTotals["documents"] {
  const none = (a.none ?? 0) + (b.none ?? 0);
  return {
    cited: a.cited + b.cited,
    withoutDoubles: a.withoutDoubles + b.withoutDoubles,
    ...(none > 0 ? { none } : {}),
  };
}

/** Adds two totals; neither is changed. Associative and commutative, with `NO_TOTALS` as its nought. */
export function addTotals(a: ProvinceTotals, b: ProvinceTotals): ProvinceTotals {
  return {
    provinces: a.provinces + b.provinces,
    reporting: addReporting(a.reporting, b.reporting),
    duties: addCounts(a.duties, b.duties),
    obligations: addCounts(a.obligations, b.obligations),
    figures: addFigures(a.figures, b.figures),
    documents: addDocuments(a.documents, b.documents),
  };
}
