import * as v from "valibot";
import type { Day } from "../day.ts";
import { DayText, Line, parseWith } from "../plan/plan-schema.ts";

/** What the province and its bodies are called from `validFrom` to `validTo` (inclusive; null: open). */
export interface Province {
  validFrom: Day | null;
  validTo: Day | null;
  /** With its kind: "tỉnh …", "thành phố …". */
  name: string;
  /** The place in the heads of what is issued. */
  place: string;
  committee: string;
  /** Who gathers the reports. */
  department: string;
  /** Above the department in the head of what it issues; null: nobody. */
  parentBody: string | null;
  /** To whom the department reports, and the agencies through it. */
  addressees: { department: string; agencies: string };
}

export const ProvinceSchema = v.strictObject({
  validFrom: v.nullable(DayText),
  validTo: v.nullable(DayText),
  name: Line,
  place: Line,
  committee: Line,
  department: Line,
  parentBody: v.nullable(Line),
  addressees: v.strictObject({ department: Line, agencies: Line }),
});

/** One fault of the entries of a province, by their places from 0. */
export type ProvinceFault =
  | { code: "province_ends_before_it_begins"; at: number }
  | { code: "province_overlaps"; at: number; other: number };

/** What is wrong with the entries of a province: each has days of its own. */
export function provinceFaults(provinces: readonly Province[]): ProvinceFault[] {
  const days = provinces.map(({ validFrom, validTo }) => ({
    from: validFrom ?? "0000-01-01",
    to: validTo ?? "9999-12-31",
  }));
  return days.flatMap(({ from, to }, at): ProvinceFault[] => {
    if (to < from) return [{ code: "province_ends_before_it_begins", at }];
    const other = days.findIndex((one, index) => index < at && one.from <= to && from <= one.to);
    return other < 0 ? [] : [{ code: "province_overlaps", at, other }];
  });
}

const ProvincesSchema = v.pipe(
  v.array(ProvinceSchema),
  v.check((provinces) => provinceFaults(provinces).length === 0, "entries hold on the same days"),
);

/** The entries of a province that a JSON value holds; throws an Error with all faults listed. */
export function parseProvinces(json: unknown): Province[] {
  return parseWith("provinces", ProvincesSchema, json);
}
