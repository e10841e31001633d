// Plans and forms of before hold one deadline a duty, of fewer kinds: read here, and written for bundles of before.
import { isMetOnce, windowOf } from "./deadline.ts";
import type { PlanDeadline, Quarter } from "./plan-deadline.ts";

export type FormerDeadline =
  | { type: "quarter"; year: number; quarter: Quarter }
  | { type: "year"; year: number }
  | { type: "years"; years: number[] }
  | { type: "annual" }
  | { type: "central_guidance" }
  | { type: "none" };

/** The deadlines of a duty or of a form's row, in the shape of before or in today's. */
export function deadlinesOf<D extends PlanDeadline>({
  deadline,
  deadlines,
}: {
  deadline?: FormerDeadline;
  deadlines?: D[];
}): (D | PlanDeadline)[] {
  if (deadlines !== undefined) return deadlines;
  return deadline === undefined || deadline.type === "none" ? [] : [deadline];
}

/**
 * One deadline of before in the place of several: done once where they are, else coming again. Days were never read
 * from it by those that check; the last ones stand, so that it says what is true.
 */
export function formerDeadline(deadlines: readonly PlanDeadline[], once: boolean): FormerDeadline {
  if (!once) {
    if (deadlines.length === 0) return { type: "none" };
    return deadlines.every(({ type }) => type === "other") ? { type: "none" } : { type: "annual" };
  }
  const dated = deadlines.filter((deadline) => windowOf(deadline) !== null);
  const lastDay = (deadline: PlanDeadline) => windowOf(deadline)?.last ?? "";
  const [first, ...others] = dated.length > 0 ? dated : deadlines.filter(isMetOnce);
  if (first === undefined) return { type: "central_guidance" };
  return narrowed(others.reduce((a, b) => (lastDay(b) > lastDay(a) ? b : a), first));
}

function narrowed(deadline: PlanDeadline): FormerDeadline {
  switch (deadline.type) {
    case "date":
      return quarterOf(Number(deadline.date.slice(0, 4)), Number(deadline.date.slice(5, 7)));
    case "month":
      return quarterOf(deadline.year, deadline.month);
    case "quarter":
      return { type: "quarter", year: deadline.year, quarter: deadline.quarter };
    case "year":
      return { type: "year", year: deadline.year };
    case "years":
      return { type: "years", years: "years" in deadline ? deadline.years : [deadline.from, deadline.to] };
    case "central_guidance":
      return { type: "central_guidance" };
    case "annual":
    case "recurring":
    case "continuous":
    case "other":
      return { type: "annual" };
    default:
      return deadline satisfies never;
  }
}

function quarterOf(year: number, month: number): FormerDeadline {
  return { type: "quarter", year, quarter: Math.ceil(month / 3) as Quarter };
}
