import type { Day } from "../day.ts";
import type { Period, PlacedPeriod } from "./register.ts";
import { daysInOrder } from "./register-schema.ts";

/** Periods of several plans that are due together: one due day, one check and one send for all that a body owes. */
export interface Round {
  id: string;
  name: string;
  agencyDue: Day;
  provinceDue: Day;
  /** Their order decides where a figure is asked: in the first that has it. */
  periods: string[];
}

/**
 * Why periods may not form a round, or null: each is there, of a plan of its own, in no other round and due after its
 * cut-off, and none of a trial; a closed one neither comes, goes nor gets another due day.
 */
export function roundFault(
  round: Round,
  periods: readonly PlacedPeriod[],
): "period_unknown" | "round_unfit" | null {
  const named = round.periods.map((id) => periods.find((one) => one.id === id));
  if (named.some((one) => one === undefined)) return "period_unknown";
  const members = named.filter((one) => one !== undefined);
  if (new Set(members.map(({ planId }) => planId)).size < members.length) return "round_unfit";
  const isClosedAndMoved = (one: PlacedPeriod) =>
    one.state === "closed" &&
    (one.round !== round.id || one.agencyDue !== round.agencyDue || one.provinceDue !== round.provinceDue);
  const isUnfit = (one: PlacedPeriod) =>
    one.trial === true ||
    (one.round !== null && one.round !== round.id) ||
    !daysInOrder({ ...one, agencyDue: round.agencyDue, provinceDue: round.provinceDue }) ||
    isClosedAndMoved(one);
  const left = periods.filter((one) => one.round === round.id && !round.periods.includes(one.id));
  return members.some(isUnfit) || left.some(({ state }) => state === "closed") ? "round_unfit" : null;
}

/** Whether a figure of two periods says the same: a stock at one cut-off, a flow over the same days. */
export function isSameFigure(
  nature: "stock" | "flow",
  one: Pick<Period, "from" | "to">,
  other: Pick<Period, "from" | "to">,
): boolean {
  return one.to === other.to && (nature === "stock" || one.from === other.from);
}
