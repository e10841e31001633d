import type { Day } from "../../shared/day.ts";
import type { Adjustment, Role } from "../../shared/register/obligation.ts";

export interface AdjustmentRow {
  id: number;
  agency: string;
  kind: Adjustment["kind"];
  duty: string | null;
  role: Role | null;
  successor: string | null;
  reason: string;
  from: Day;
  to: Day | null;
}

/** The columns of an `AdjustmentRow` in the table `adjustment j`. */
export const ADJUSTMENT = `j.id, j.agency, j.kind, j.duty, j.role, j.successor, j.reason, j.from_day AS "from",
  j.to_day AS "to"`;

/** An adjustment from its row; constraints of the table hold each kind to its columns. */
export function adjustmentOf(row: AdjustmentRow): Adjustment {
  const { id, agency, kind, duty, role, successor, reason, from, to } = row;
  const about = { id, agency, reason, from, to };
  if (kind === "exempt") return { ...about, kind, duty };
  if (kind === "add") return { ...about, kind, duty: duty ?? "", role: role ?? "coordinate" };
  return { ...about, kind, duty: duty ?? "", successor: successor ?? "" };
}
