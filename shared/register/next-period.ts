// The period that follows, proposed: its days, due days and set of figures, each with where it comes from.
import { type Day, daysBetween } from "../day.ts";
import { periodNameOf } from "../wording/period.ts";
import {
  type DecreePeriod,
  dayAfter,
  decreePeriodOf,
  decreeProvinceDue,
  lengthOf,
  type PeriodLength,
  workingDaysAfter,
  workingDaysUpTo,
} from "./decree-days.ts";
import type { Period } from "./register.ts";

/** Where a value comes from: the decree, the last period, the plan's day, another plan's period, what is usual. */
export const PROPOSAL_SOURCES = ["decree", "last", "plan", "other_plan", "usual", "none"] as const;
type ProposalSource = (typeof PROPOSAL_SOURCES)[number];

export const PROPOSED_FIELDS = ["name", "from", "to", "agencyDue", "provinceDue", "indicatorSet"] as const;
type ProposedField = (typeof PROPOSED_FIELDS)[number];

interface PeriodProposal {
  length: PeriodLength;
  period: Period;
  sources: Record<ProposedField, ProposalSource>;
  /** The period on which it builds, or null: the plan has none. */
  last: Pick<Period, "id" | "name"> | null;
}

interface Facts {
  plan: { id: string; date: Day };
  /** Of every plan. */
  periods: readonly Period[];
  today: Day;
  /** As the last one where nobody says. */
  length?: PeriodLength;
}

type Days = Pick<Period, "from" | "to">;

/** One working day at least lies between cut-off and due day. */
const LEAST_WORKING_DAYS = 2;
const USUAL_WORKING_DAYS = 3;

const later = (a: Days, b: Days): boolean => a.to > b.to || (a.to === b.to && a.from < b.from);

function newest(periods: readonly Period[]): Period | null {
  return periods.reduce<Period | null>((best, one) => (best === null || later(one, best) ? one : best), null);
}

/**
 * The period on which one builds: of its plan the last that ends before it begins, and of several that end on one
 * day the one of its own length, else the longest; null where there is none.
 */
export function lastBefore(
  periods: readonly Period[],
  next: Pick<Period, "id" | "planId" | "from" | "to">,
): Period | null {
  const before = periods.filter(
    ({ id, planId, to }) => id !== next.id && planId === next.planId && to < next.from,
  );
  const last = newest(before);
  const like = before.find(({ from, to }) => to === last?.to && lengthOf({ from, to }) === lengthOf(next));
  return like ?? last;
}

/** The first period of a plan begins with the plan, where that lies in the decree's period of today. */
function firstFrom({ plan, today }: Facts, length: PeriodLength): { from: Day; source: ProposalSource } {
  const window = decreePeriodOf(length, plan.date > today ? plan.date : today);
  const isWithin = window.from < plan.date && plan.date <= window.to;
  return isWithin ? { from: plan.date, source: "plan" } : { from: window.from, source: "decree" };
}

/** By when agencies and province report: as after the last cut-off, with a working day between each two days. */
function dueDays(
  to: Day,
  last: Period | null,
): Pick<Period, "agencyDue" | "provinceDue"> & {
  sources: Record<"agencyDue" | "provinceDue", ProposalSource>;
} {
  const before = last === null ? USUAL_WORKING_DAYS : workingDaysUpTo(last.to, last.agencyDue);
  const agencyDue = workingDaysAfter(to, Math.max(before, LEAST_WORKING_DAYS));
  const isDecreed = last === null || last.provinceDue === decreeProvinceDue(last.to);
  let provinceDue = decreeProvinceDue(to);
  if (!isDecreed) {
    provinceDue = to;
    for (let left = daysBetween(last.to, last.provinceDue); left > 0; left -= 1)
      provinceDue = dayAfter(provinceDue);
  }
  const least = workingDaysAfter(agencyDue, 1);
  if (provinceDue < least) provinceDue = least;
  return {
    agencyDue,
    provinceDue,
    sources: { agencyDue: last === null ? "usual" : "last", provinceDue: isDecreed ? "decree" : "last" },
  };
}

function indicatorSetOf(
  last: Period | null,
  periods: readonly Period[],
): { indicatorSet: string | null; source: ProposalSource } {
  if (last !== null) return { indicatorSet: last.indicatorSet, source: "last" };
  const other = newest(periods.filter(({ indicatorSet }) => indicatorSet !== null));
  return other === null
    ? { indicatorSet: null, source: "none" }
    : { indicatorSet: other.indicatorSet, source: "other_plan" };
}

function freeId(planId: string, { length, year, number }: DecreePeriod, periods: readonly Period[]): string {
  const part = length === "year" ? "" : `-${length === "half" ? "h" : "q"}${number}`;
  const id = `${planId.slice(0, 80)}-${year}${part}`;
  const taken = new Set(periods.map((period) => period.id));
  for (let count = 1; ; count += 1) {
    const tried = count === 1 ? id : `${id}-${count}`;
    if (!taken.has(tried)) return tried;
  }
}

/** The next period of a plan, or its first: a draft that nobody has to take. */
export function proposePeriod(facts: Facts): PeriodProposal {
  const { plan, periods } = facts;
  const own = periods.filter(({ planId }) => planId === plan.id);
  const latest = newest(own);
  const length = facts.length ?? (latest === null ? "year" : lengthOf(latest));
  const last = newest(own.filter((period) => lengthOf(period) === length)) ?? latest;
  const first = firstFrom(facts, length);
  const from = last === null ? first.from : dayAfter(last.to);
  const window = decreePeriodOf(length, from);
  const due = dueDays(window.to, last);
  const figures = indicatorSetOf(last, periods);
  return {
    length,
    period: {
      ...{ id: freeId(plan.id, window, periods), planId: plan.id, name: periodNameOf(window) },
      ...{ from, to: window.to, agencyDue: due.agencyDue, provinceDue: due.provinceDue },
      ...{ state: "draft", openFor: [], indicatorSet: figures.indicatorSet },
    },
    sources: {
      ...{ name: "decree", from: last === null ? first.source : "last", to: "decree" },
      ...due.sources,
      indicatorSet: figures.source,
    },
    last: last && { id: last.id, name: last.name },
  };
}
