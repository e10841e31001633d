// What was decided in a period and still runs in the next: exemptions from rules, and changes of obligations.
import type { Day } from "../day.ts";
import { subjectOf } from "./in-force.ts";
import type { Adjustment } from "./obligation.ts";
import type { Period, Register } from "./register.ts";
import { countsAt } from "./stands.ts";

interface Running {
  from: Day;
  to: Day | null;
}

/** Why something that still runs says nothing in the next period. */
export const LEFT_BECAUSE = ["agency_ended", "successor_ended", "duty_gone"] as const;
type LeftBecause = (typeof LEFT_BECAUSE)[number];

export interface Carried<E, A> {
  exemptions: E[];
  adjustments: A[];
  left: ({ exemption: E; because: LeftBecause } | { adjustment: A; because: LeftBecause })[];
}

interface Facts {
  register: Register;
  /** The duties of the plan in the next period. */
  duties: ReadonlySet<string>;
  next: Pick<Period, "from" | "to">;
}

/** Whether something runs on a day; one that ends before it begins was taken back. */
function runsOn({ from, to }: Running, day: Day): boolean {
  return to === null || (from <= to && day <= to);
}

/** Of each agency, kind and duty the newest stands alone. */
function newestOfEach<A extends Adjustment>(adjustments: readonly A[]): A[] {
  const newest = new Map<string, A>();
  for (const one of adjustments) {
    const known = newest.get(subjectOf(one));
    if (known === undefined || known.id < one.id) newest.set(subjectOf(one), one);
  }
  return [...newest.values()].sort((a, b) => a.id - b.id);
}

function whyLeft(adjustment: Adjustment, { register, duties, next }: Facts): LeftBecause | null {
  if (!countsAt(register, adjustment.agency, next.to)) return "agency_ended";
  if (adjustment.duty !== null && !duties.has(adjustment.duty)) return "duty_gone";
  const moves = adjustment.kind === "reassign";
  return moves && !countsAt(register, adjustment.successor, next.to) ? "successor_ended" : null;
}

/**
 * What goes over into the next period as it stands, and what still runs and is left, with the reason. `exemptions`
 * holds the newest of each agency and rule, `adjustments` all that were entered.
 */
export function carriedInto<E extends Running & { agency: string }, A extends Adjustment>(
  exemptions: readonly E[],
  adjustments: readonly A[],
  facts: Facts,
): Carried<E, A> {
  const carried: Carried<E, A> = { exemptions: [], adjustments: [], left: [] };
  for (const exemption of exemptions.filter((one) => runsOn(one, facts.next.from))) {
    if (countsAt(facts.register, exemption.agency, facts.next.to)) carried.exemptions.push(exemption);
    else carried.left.push({ exemption, because: "agency_ended" });
  }
  for (const adjustment of newestOfEach(adjustments).filter((one) => runsOn(one, facts.next.from))) {
    const because = whyLeft(adjustment, facts);
    if (because === null) carried.adjustments.push(adjustment);
    else carried.left.push({ adjustment, because });
  }
  return carried;
}
