import type { Duty } from "../plan/plan.ts";
import type { PlanDeadline } from "../plan/plan-deadline.ts";
import type { Agency } from "./register.ts";

/**
 * Which deadlines of a duty hold for a body that answers for some of the plan's words: those for everybody, and those
 * whose names mean one of these bodies. Resolves the names once.
 */
export function deadlinesByBody(
  { deadlines }: Pick<Duty, "deadlines">,
  bodiesNamed: (name: string) => Agency[],
): (named: readonly Agency[]) => readonly PlanDeadline[] {
  if (deadlines.every((deadline) => deadline.for === undefined)) return () => deadlines;
  const held = deadlines.map((deadline) => ({
    deadline,
    ids: deadline.for && new Set(deadline.for.flatMap(bodiesNamed).map(({ id }) => id)),
  }));
  return (named) =>
    held
      .filter(({ ids }) => ids === undefined || named.some(({ id }) => ids.has(id)))
      .map((one) => one.deadline);
}
