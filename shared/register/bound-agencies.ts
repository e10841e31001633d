import type { Obligation } from "./obligation.ts";

/** The agencies that have to report: each owes something that is neither an invitation nor exempt. */
export function boundAgencies(
  obligations: readonly Pick<Obligation, "agency" | "invited" | "asked">[],
): ReadonlySet<string> {
  return new Set(
    obligations.filter(({ invited, asked }) => !invited && asked !== "exempt").map(({ agency }) => agency),
  );
}
