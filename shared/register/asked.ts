// When a body is asked for a duty and by when it is due, from the deadlines that hold for it.
import type { Day } from "../day.ts";
import { isMetOnce, isOneOff, windowOf } from "../plan/deadline.ts";
import type { PlanDeadline } from "../plan/plan-deadline.ts";
import type { Asked, Guidance } from "./obligation.ts";

export interface AskedFacts {
  asked: Asked;
  dueBy: Day | null;
}

/** A deadline on a day: from when it is asked for (`always`, a day, or not known yet) and its last day. */
interface Dated {
  deadline: PlanDeadline;
  begins: Day | "always" | null;
  last: Day | null;
}

/** The newest guiding document of a duty whose date is not after a day. */
export function guidanceOn(documents: readonly Guidance[], day: Day): Guidance | null {
  let newest: Guidance | null = null;
  for (const document of documents) {
    if (document.date <= day && (newest === null || document.date > newest.date)) newest = document;
  }
  return newest;
}

function dated(deadline: PlanDeadline, guidance: Guidance | null): Dated {
  if (!isMetOnce(deadline)) return { deadline, begins: "always", last: null };
  if (deadline.type === "central_guidance") {
    return { deadline, begins: guidance?.date ?? null, last: guidance?.due ?? null };
  }
  const window = windowOf(deadline);
  return { deadline, begins: window?.first ?? null, last: window?.last ?? null };
}

function hasBegun({ begins }: Dated, day: Day): boolean {
  return begins === "always" || (begins !== null && begins <= day);
}

/** The one that begins first; those that wait for a document begin last. */
function firstOf(deadlines: readonly Dated[]): Dated | undefined {
  const key = ({ begins }: Dated) => begins ?? "9999";
  return deadlines.reduce<Dated | undefined>(
    (first, one) => (first === undefined || key(one) < key(first) ? one : first),
    undefined,
  );
}

/**
 * Which deadlines a report closes that was counted done at a cut-off: those met once that had begun by then. Where
 * none had, and all are met once, it was done before its time and closes the one that begins first.
 */
export function closedBy(
  deadlines: readonly PlanDeadline[],
  cutOff: Day,
  documents: readonly Guidance[],
): PlanDeadline[] {
  const guidance = guidanceOn(documents, cutOff);
  const once = deadlines.filter(isMetOnce).map((deadline) => dated(deadline, guidance));
  const begun = once.filter((one) => hasBegun(one, cutOff));
  if (begun.length > 0) return begun.map(({ deadline }) => deadline);
  const first = isOneOff(deadlines) ? firstOf(once) : undefined;
  return first === undefined ? [] : [first.deadline];
}

/**
 * What holds of the deadlines that are still open. A duty is asked for once the earliest of their windows has begun by
 * the cut-off, what comes again always; it is due by the last day of those that have begun, so that a part whose time is
 * yet to come makes no other late. Where none has begun it is not asked yet, and the day is that of the one that begins
 * first; where all wait for a document of Central, so does the duty.
 */
export function askedFor(
  open: readonly PlanDeadline[],
  cutOff: Day,
  documents: readonly Guidance[],
): AskedFacts {
  const guidance = guidanceOn(documents, cutOff);
  const all = open.map((deadline) => dated(deadline, guidance));
  const begun = all.filter((one) => hasBegun(one, cutOff));
  if (begun.length > 0 || all.length === 0) {
    const days = begun.flatMap(({ last }) => last ?? []);
    return { asked: "asked", dueBy: days.reduce<Day | null>((a, b) => (a !== null && a > b ? a : b), null) };
  }
  const first = firstOf(all);
  return first === undefined || first.begins === null
    ? { asked: "waiting", dueBy: null }
    : { asked: "not_yet", dueBy: first.last };
}
