import type { Day } from "../day.ts";
import type { Adjustment } from "./obligation.ts";

/** What an adjustment is about: a later one of the same kind, agency and duty takes its place. */
export function subjectOf({ agency, kind, duty }: Adjustment): string {
  return JSON.stringify([agency, kind, duty]);
}

/**
 * The adjustments that hold on a day, in the order of entry. After the province has reported (`provinceDue`) what was
 * in force until some later day stays so: a later look changes no period that was reported on. Of several of one kind for an agency and duty the
 * newest stands alone, whatever its days; one whose `to` lies before its `from` so takes the earlier back.
 */
export function inForce(adjustments: readonly Adjustment[], asOf: Day, provinceDue: Day): Adjustment[] {
  const until = asOf < provinceDue ? asOf : provinceDue;
  const newest = new Map<string, Adjustment>();
  for (const adjustment of adjustments) {
    const known = newest.get(subjectOf(adjustment));
    if (known === undefined || known.id < adjustment.id) newest.set(subjectOf(adjustment), adjustment);
  }
  return [...newest.values()]
    .filter(({ from, to }) => from <= asOf && (to === null || (from <= to && until <= to)))
    .sort((a, b) => a.id - b.id);
}
