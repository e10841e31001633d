import { inForce, subjectOf } from "./in-force.ts";
import type { Adjustment, Obligation } from "./obligation.ts";

/** An adjustment before it is stored. */
type NewAdjustment = WithoutId<Adjustment>;
type WithoutId<T> = T extends { id: number } ? Omit<T, "id"> : never;

/**
 * Whether a new adjustment changes what anybody owes on its first day; one that takes back does where there is
 * something to take back. `owed` gives the obligations under the adjustments that hold.
 */
export function hasEffect(
  entered: readonly Adjustment[],
  added: NewAdjustment,
  owed: (adjustments: Adjustment[]) => Obligation[],
): boolean {
  const id = 1 + Math.max(0, ...entered.map((one) => one.id));
  const candidate = { ...added, id } as Adjustment;
  const subject = subjectOf(candidate);
  if (added.to !== null && added.to < added.from) {
    const newest = entered.filter((one) => subjectOf(one) === subject).sort((a, b) => b.id - a.id)[0];
    return newest !== undefined && (newest.to === null || newest.from <= newest.to);
  }
  // What it replaces does not count against it: a reason or a last day may be all that is new.
  const others = entered.filter((one) => subjectOf(one) !== subject);
  const before = owed(inForce(others, added.from, added.from));
  const after = owed(inForce([...others, candidate], added.from, added.from));
  return JSON.stringify(before) !== JSON.stringify(after);
}
