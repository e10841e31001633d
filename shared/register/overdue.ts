import type { Day } from "../day.ts";
import type { Status } from "../report/report.ts";
import type { Obligation } from "./obligation.ts";

/**
 * Whether an obligation is past its last day: that day lies before both `asOf` and the cut-off, and it is not
 * finished (done, not arising, or closed in an earlier period). Coordinators, invited and exempt bodies never are.
 */
export function overdue(
  obligation: Pick<Obligation, "role" | "invited" | "asked" | "dueBy" | "closedIn">,
  { asOf, cutOff, status }: { asOf: Day; cutOff: Day; status: Status | null },
): boolean {
  const { role, invited, asked, dueBy, closedIn } = obligation;
  if (role !== "lead" || invited || asked === "exempt" || dueBy === null || closedIn !== null) return false;
  return dueBy < asOf && dueBy < cutOff && status !== "done" && status !== "not_arising";
}
