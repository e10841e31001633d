import type { Day } from "../day.ts";
import { reportPlace } from "./reporting.ts";
import type { AgencyLine, NotCountedLine, ProvinceView } from "./view.ts";

/** Why a body stands among those whose report is not counted, or came late, in the order in which lists tell it. */
export const UNREPORTED_REASONS = [
  "missing",
  "returned",
  "waiting",
  "late",
  "notCounted",
  "exempt",
  "invited",
] as const;
export type UnreportedReason = (typeof UNREPORTED_REASONS)[number];

/** Further facts for the reason. */
export type UnreportedNote =
  | { note: "past_due"; days: number }
  | { note: "not_due" }
  /** An approved version goes on counting; `newest` where that very one was returned. */
  | { note: "still_counts"; version: number; newest: boolean }
  | { note: "exempt"; reason: string }
  | { note: "ended"; on: Day | null; successors: readonly string[] };

export interface UnreportedLine
  extends Pick<
    AgencyLine,
    "id" | "name" | "state" | "latest" | "counted" | "sentOn" | "daysLate" | "onBehalf"
  > {
  /** Null of a body that ended. */
  kind: AgencyLine["kind"] | null;
  reason: UnreportedReason;
  note: UnreportedNote | null;
}

function noteOf(
  { counted, daysLate, exempt, latest }: AgencyLine,
  reason: UnreportedReason,
): UnreportedNote | null {
  if (reason === "exempt") return { note: "exempt", reason: exempt ?? "" };
  if (reason === "missing") return daysLate > 0 ? { note: "past_due", days: daysLate } : { note: "not_due" };
  if (counted === null || reason === "late") return null;
  return { note: "still_counts", version: counted, newest: counted === latest };
}

function endedLine({ agency, endedOn, name, state, successors, version }: NotCountedLine): UnreportedLine {
  return {
    id: agency,
    name,
    state,
    latest: version,
    counted: null,
    sentOn: null,
    daysLate: 0,
    onBehalf: false,
    kind: null,
    reason: "notCounted",
    note: { note: "ended", on: endedOn, successors },
  };
}

/** Those whose report is not counted or came late, each once: in protocol order, then bodies that ended. */
export function unreportedLines({
  agencies,
  notCounted,
}: Pick<ProvinceView, "agencies" | "notCounted">): UnreportedLine[] {
  const lines = agencies.flatMap((agency): UnreportedLine[] => {
    const reason = reportPlace(agency);
    return reason === "counted" ? [] : [{ ...agency, reason, note: noteOf(agency, reason) }];
  });
  return [...lines, ...notCounted.map(endedLine)];
}
