import * as v from "valibot";
import { AGENCY_KINDS } from "../register/register.ts";
import type { Indicator, IndicatorSet } from "./indicator.ts";

const words = v.pipe(v.string(), v.minLength(1));

const kinds = v.picklist(AGENCY_KINDS);

const indicatorSchema = v.strictObject({
  id: words,
  number: words,
  name: words,
  unit: words,
  kind: v.picklist(["count", "money"]),
  nature: v.picklist(["stock", "flow"]),
  joint: v.boolean(),
  partOf: v.nullable(words),
  concerns: v.pipe(v.array(kinds), v.minLength(1)),
  source: words,
});

const setSchema = v.strictObject({
  id: words,
  name: words,
  source: words,
  indicators: v.array(indicatorSchema),
  sums: v.array(v.strictObject({ total: words, parts: v.pipe(v.array(words), v.minLength(2)) })),
  together: v.optional(v.array(v.tuple([words, words])), []),
});

/** Faults that no single field shows: doubled ids, relations to unknown or unlike indicators, parts before totals. */
function relationFaults({ indicators, sums, together = [] }: IndicatorSet): string[] {
  const known = new Map(indicators.map((indicator) => [indicator.id, indicator]));
  const doubled = indicators.length === known.size ? [] : ["an indicator's id stands twice"];
  const alike = (a: Indicator, b: Indicator | undefined) =>
    b !== undefined && a.kind === b.kind && a.nature === b.nature && a.unit === b.unit;
  const parts = indicators
    .filter(({ partOf }) => partOf !== null)
    .filter((indicator) => !alike(indicator, known.get(indicator.partOf ?? "")))
    .map(({ id, partOf }) => `${id} is no part of ${partOf}`);
  const wrongSums = sums
    .filter(({ total, parts }) => parts.some((part) => known.get(part)?.partOf !== total))
    .map(({ total }) => `the sum of ${total} has parts that are not its own`);
  const wrongPairs = together
    .filter((pair) => pair.some((id) => !known.has(id)))
    .map((pair) => `a pair of unknown figures: ${pair.join(", ")}`);
  return [...doubled, ...parts, ...wrongSums, ...wrongPairs];
}

/** Reads an indicator set; throws with every fault named. */
export function parseIndicatorSet(json: unknown): IndicatorSet {
  const read = v.safeParse(setSchema, json);
  if (!read.success) {
    const faults = read.issues.map((issue) => `${v.getDotPath(issue) ?? ""}: ${issue.message}`);
    throw new Error(`not an indicator set: ${faults.join("; ")}`);
  }
  const faults = relationFaults(read.output);
  if (faults.length > 0) throw new Error(`not an indicator set: ${faults.join("; ")}`);
  return read.output;
}
