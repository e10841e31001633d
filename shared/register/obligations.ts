import type { Day } from "../day.ts";
import { firstDayOf, isOneOff, lastDayOf } from "../plan/deadline.ts";
import type { Duty, Plan } from "../plan/plan.ts";
import { closedFor } from "./closed-for.ts";
import type { CountedClosing } from "./closings.ts";
import type { Adjustment, Asked, Guidance, Obligation } from "./obligation.ts";
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
    const facts = factsOf(duty, input);
    return owingFor(duty, bodiesNamed, input).flatMap((owing) => {
      const agency = reporterOf(owing.body, register, period.to);
      return agency === null
        ? []
        : [{ order: agency.order, obligation: owe(duty, owing, agency, facts, input) }];
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
  { body, role, named }: Owing,
  agency: Agency,
  facts: { asked: Asked; dueBy: Day | null },
  { plan, register, closings, period, adjustments }: Input,
): Obligation {
  const answersFor = body.id === agency.id ? null : body.id;
  const earlier = isOneOff(duty.deadline)
    ? closings.filter((closing) => closing.duty === duty.id && closing.periodId !== period.id)
    : [];
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
    closedIn: closedFor({
      register,
      body,
      named,
      duty: { plan: plan.id, duty: duty.id },
      day: period.to,
      closings: earlier,
    }),
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

/** What holds for a duty whoever owes it. */
function factsOf(
  { id, deadline }: Duty,
  { plan, period, guidance }: Input,
): { asked: Asked; dueBy: Day | null } {
  if (deadline.type === "central_guidance") {
    const counting = guidance
      .filter((document) => document.planId === plan.id && document.duty === id && document.date <= period.to)
      .sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0))[0];
    return counting === undefined
      ? { asked: "waiting", dueBy: null }
      : { asked: "asked", dueBy: counting.due };
  }
  const first = firstDayOf(deadline);
  return { asked: first === null || first <= period.to ? "asked" : "not_yet", dueBy: lastDayOf(deadline) };
}
