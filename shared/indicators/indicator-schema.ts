import * as v from "valibot";
import { AGENCY_KINDS } from "../register/register.ts";
import { Slug } from "../register/register-schema.ts";
import type { IndicatorSet } from "./indicator.ts";
import { indicatorFaults } from "./indicator-faults.ts";

/** Far more than any form asks for. */
const MOST_INDICATORS = 300;

const words = v.pipe(v.string(), v.minLength(1));

const kinds = v.picklist(AGENCY_KINDS);

const indicatorSchema = v.strictObject({
  id: Slug,
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

/** A set in its shape; what no single field shows is found by `indicatorFaults`. */
export const IndicatorSetSchema = v.strictObject({
  id: Slug,
  name: words,
  source: words,
  indicators: v.pipe(v.array(indicatorSchema), v.maxLength(MOST_INDICATORS)),
  sums: v.array(v.strictObject({ total: words, parts: v.pipe(v.array(words), v.minLength(2)) })),
  together: v.optional(v.array(v.strictTuple([words, words])), []),
});

/** Reads an indicator set; throws with every fault named. */
export function parseIndicatorSet(json: unknown): IndicatorSet {
  const read = v.safeParse(IndicatorSetSchema, json);
  if (!read.success) {
    const faults = read.issues.map((issue) => `${v.getDotPath(issue) ?? ""}: ${issue.message}`);
    throw new Error(`not an indicator set: ${faults.join("; ")}`);
  }
  const faults = indicatorFaults(read.output).map(({ path, code }) => `${path}: ${code}`);
  if (faults.length > 0) throw new Error(`not an indicator set: ${faults.join("; ")}`);
  return read.output;
}
