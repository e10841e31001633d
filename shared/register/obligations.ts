import type { Day } from "../day.ts";
import { isMetOnce } from "../plan/deadline.ts";
import type { Duty, Plan } from "../plan/plan.ts";
import type { PlanDeadline } from "../plan/plan-deadline.ts";
import { type AskedFacts, askedFor, closedBy } from "./asked.ts";
import { closedFor } from "./closed-for.ts";
import type { CountedClosing } from "./closings.ts";
import { deadlinesByBody } from "./deadlines-for.ts";
import type { Adjustment, Closing, Guidance, Obligation } from "./obligation.ts";
import { type Owing, owingFor } from "./owing.ts";
import type { Agency, Period, Register } from "./register.ts";
import { namedInPlan } from "./resolve-name.ts";
import { rowKey } from "./row-key.ts";
import { stands } from "./stands.ts";

interface Input {
  plan: Plan;
  register: Register;
  period: Period;
  guidance: Guidance[];
  /** Of this plan and of earlier periods alone; ids of duties are unique within a plan only. */
  closings: readonly CountedClosing[];
  /** Those in force, as `inForce` gives them. */
  adjustments: readonly Adjustment[];
}

/** How a body stands to a duty before its report says anything. */
type Facts = AskedFacts & { closedIn: Closing | null; deadlines: readonly PlanDeadline[] };

/**
 * What every agency owes in a period, by protocol order of the agencies, then by plan order: for each duty one
 * obligation of its own and one for each body that reports through it. Only bodies that stand at the cut-off owe,
 * for those that ended their successors; an open or unknown name means nobody. What Sở Tư pháp adjusted is applied:
 * what it exempted stays in the list, not asked for. Throws where the period is of another plan.
 */
export function obligationsOf(input: Input): Obligation[] {
  const { plan, register, period } = input;
  if (period.planId !== plan.id) throw new Error(`period ${period.id} is not of plan ${plan.id}`);

  const bodiesNamed = namedInPlan(register, plan);
  const owed = plan.duties.flatMap((duty) => {
    const facts = factsOf(duty, bodiesNamed, input);
    return owingFor(duty, bodiesNamed, input).flatMap((owing) => {
      const agency = reporterOf(owing.body, register, period.to);
      return agency === null
        ? []
        : [{ order: agency.order, obligation: owe(duty, owing, agency, facts(owing), input) }];
    });
  });
  // Stable, so that an agency's duties stay in plan order.
  return owed.sort((a, b) => a.order - b.order).map(({ obligation }) => obligation);
}

function reporterOf(body: Agency, register: Register, day: Day): Agency | null {
  if (body.reportsThrough === null) return body;
  const reporter = register.agencies.find(({ id }) => id === body.reportsThrough);
  return reporter !== undefined && stands(reporter, day) ? reporter : null;
}

function owe(
  duty: Duty,
  { body, role }: Owing,
  agency: Agency,
  facts: Facts,
  { adjustments }: Input,
): Obligation {
  const answersFor = body.id === agency.id ? null : body.id;
  const exempt = exemptionOf(duty.id, [body.id, agency.id], adjustments);
  return {
    key: rowKey(duty.id, answersFor),
    duty: duty.id,
    section: duty.section,
    agency: agency.id,
    answersFor,
    role,
    invited: duty.requested || body.outside,
    asked: exempt === null ? facts.asked : "exempt",
    dueBy: facts.dueBy,
    ...(facts.deadlines === duty.deadlines ? {} : { deadlines: facts.deadlines }),
    closedIn: facts.closedIn,
    answeredBy: duty.answeredBy,
    exempt,
  };
}

/** Why a duty is not asked of any of these bodies, its own reason before that of a whole body; null where it is. */
function exemptionOf(
  duty: string,
  bodies: readonly string[],
  adjustments: readonly Adjustment[],
): string | null {
  const fitting = adjustments.filter(({ kind, agency }) => kind === "exempt" && bodies.includes(agency));
  const own = fitting.find((adjustment) => adjustment.duty === duty);
  return (own ?? fitting.find((adjustment) => adjustment.duty === null))?.reason ?? null;
}

/** What of a duty holds for a body: what earlier periods closed of its deadlines, and what the rest asks. */
function factsOf(
  duty: Duty,
  bodiesNamed: (name: string) => Agency[],
  { plan, register, period, guidance, closings }: Input,
): (owing: Owing) => Facts {
  const documents = guidance.filter((one) => one.planId === plan.id && one.duty === duty.id);
  const earlier = closings.filter((one) => one.duty === duty.id && one.periodId !== period.id);
  const deadlinesFor = deadlinesByBody(duty, bodiesNamed);
  return ({ body, named }) => {
    const all = deadlinesFor(named);
    const deadlines = earlier.length === 0 ? [] : all.filter(isMetOnce);
    const closed = deadlines.map((deadline) =>
      closedFor({
        ...{ register, body, named, duty: { plan: plan.id, duty: duty.id }, day: period.to },
        closings: earlier.filter(({ cutOff }) => closedBy(all, cutOff, documents).includes(deadline)),
      }),
    );
    const open = all.filter((deadline) => !closed[deadlines.indexOf(deadline)]);
    const closedIn = open.length === 0 ? lastClosing(closed, earlier) : null;
    return { ...askedFor(closedIn === null ? open : all, period.to, documents), closedIn, deadlines: all };
  };
}

/** Of the closings of a duty's several deadlines the latest, `done` where any was done. */
function lastClosing(
  closed: readonly (Closing | null)[],
  earlier: readonly CountedClosing[],
): Closing | null {
  const cutOffOf = ({ periodId }: Closing) => earlier.find((one) => one.periodId === periodId)?.cutOff ?? "";
  const found = closed.flatMap((closing) => closing ?? []);
  const [first, ...others] = found;
  if (first === undefined) return null;
  const last = others.reduce((a, b) => (cutOffOf(b) > cutOffOf(a) ? b : a), first);
  return { ...last, status: found.some(({ status }) => status === "done") ? "done" : "not_arising" };
}
