import type { AgencyKind } from "../register/register.ts";

/** One figure that agencies report: a stock (at the cut-off) or a flow (over the period). */
export interface Indicator {
  /** Unique within its set and stable between sets where it means the same, so that last values can be found. */
  id: string;
  /** Place in the form, e.g. `1`, `1.1`. */
  number: string;
  name: string;
  unit: string;
  /** `money` is typed in triệu đồng with decimals and kept in nghìn đồng. */
  kind: "count" | "money";
  nature: "stock" | "flow";
  /** Held jointly: carries "trong đó: phối hợp, cơ quan khác trong tỉnh chủ trì". */
  joint: boolean;
  /** The indicator of which this one is a part ("trong đó"): never larger; or null. */
  partOf: string | null;
  /** Kinds of agencies that report it. */
  concerns: AgencyKind[];
  /** The form that asks for it. */
  source: string;
}

/** Parts that add up to a total exactly. */
export interface SumRelation {
  total: string;
  parts: string[];
}

/** A versioned set of indicators with its legal source. */
export interface IndicatorSet {
  id: string;
  name: string;
  source: string;
  indicators: Indicator[];
  sums: SumRelation[];
  /** Pairs that are both nothing or both something: events and those who attended them. */
  together?: [string, string][];
}
