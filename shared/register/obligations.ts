import type { Day } from "../day.ts";
import { firstDayOf, isOneOff, lastDayOf } from "../plan/deadline.ts";
import type { Duty, Plan } from "../plan/plan.ts";
import { closedFor } from "./closed-for.ts";
import type { CountedClosing } from "./closings.ts";
import type { Asked, Guidance, Obligation, Role } from "./obligation.ts";
import type { Agency, Period, Register } from "./register.ts";
import { namedInPlan } from "./resolve-name.ts";
import { stands } from "./stands.ts";
import { answerersOf } from "./succession.ts";

interface Input {
  plan: Plan;
  register: Register;
  period: Period;
  guidance: Guidance[];
  /** Of this plan and of earlier periods alone; ids of duties are unique within a plan only. */
  closings: readonly CountedClosing[];
}

/** A body that owes a duty: in which role, and for which bodies of the plan's words it answers. */
interface Owing {
  body: Agency;
  role: Role;
  named: Agency[];
}

/**
 * What every agency owes in a period, by protocol order of the agencies, then by plan order: for each duty one
 * obligation of its own and one for each body that reports through it. Only bodies that stand at the cut-off owe,
 * for those that ended their successors; an open or unknown name means nobody. Throws where the period is of
 * another plan.
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

/** The bodies that owe a duty, each once in one role: own reports first, in protocol order. */
function owingFor(
  duty: Duty,
  bodiesNamed: (name: string) => Agency[],
  { plan, register, period }: Input,
): Owing[] {
  const owing = new Map<string, Owing>();
  const add = (names: string[], role: Role) => {
    for (const named of new Set(names.flatMap(bodiesNamed))) {
      const answering = stands(named, period.to)
        ? [named]
        : answerersOf(register, named.id, period.to, { plan: plan.id, duty: duty.id });
      for (const body of answering) {
        const known = owing.get(body.id)?.named ?? [];
        owing.set(body.id, { body, role, named: known.includes(named) ? known : [...known, named] });
      }
    }
  };
  add(duty.coordinate, "coordinate");
  add(duty.lead, "lead");
  const through = ({ body }: Owing) => Number(body.reportsThrough !== null);
  return [...owing.values()].sort((a, b) => through(a) - through(b) || a.body.order - b.body.order);
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
  { plan, register, closings, period }: Input,
): Obligation {
  const answersFor = body.id === agency.id ? null : body.id;
  const earlier = isOneOff(duty.deadline)
    ? closings.filter((closing) => closing.duty === duty.id && closing.periodId !== period.id)
    : [];
  return {
    key: answersFor === null ? duty.id : `${duty.id}@${answersFor}`,
    duty: duty.id,
    section: duty.section,
    agency: agency.id,
    answersFor,
    role,
    invited: duty.requested || body.outside,
    ...facts,
    closedIn: closedFor({
      register,
      body,
      named,
      duty: { plan: plan.id, duty: duty.id },
      day: period.to,
      closings: earlier,
    }),
    answeredBy: duty.answeredBy,
  };
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
