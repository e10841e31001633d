import type { Day } from "../day.ts";
import { firstDayOf, isOneOff, lastDayOf } from "../plan/deadline.ts";
import type { Duty, Plan } from "../plan/plan.ts";
import type { Asked, Closing, Guidance, Obligation, Role } from "./obligation.ts";
import type { Agency, Period, Register } from "./register.ts";
import { type Meaning, nameResolver } from "./resolve-name.ts";
import { stands } from "./stands.ts";

interface Input {
  plan: Plan;
  register: Register;
  period: Period;
  guidance: Guidance[];
  /** Of this plan and of earlier periods alone; keys are unique within a plan only. */
  closings: Closing[];
}

/**
 * What every agency owes in a period, by protocol order of the agencies, then by plan order: for each duty one
 * obligation of its own and one for each body that reports through it. Only bodies that stand at the cut-off owe;
 * an open or unknown name means nobody. Throws where the period is of another plan.
 */
export function obligationsOf(input: Input): Obligation[] {
  const { plan, register, period } = input;
  if (period.planId !== plan.id) throw new Error(`period ${period.id} is not of plan ${plan.id}`);

  const resolve = nameResolver(register, period.to);
  const owed = plan.duties.flatMap((duty) => {
    const facts = factsOf(duty, input);
    return bodiesOf(duty, resolve).flatMap(({ body, role }) => {
      const agency = reporterOf(body, register, period.to);
      return agency === null
        ? []
        : [{ order: agency.order, obligation: owe(duty, body, agency, role, facts, input) }];
    });
  });
  // Stable, so that an agency's duties stay in plan order.
  return owed.sort((a, b) => a.order - b.order).map(({ obligation }) => obligation);
}

/** The bodies of a duty, each once in one role: own reports first, in protocol order. */
function bodiesOf(duty: Duty, resolve: (name: string) => Meaning): { body: Agency; role: Role }[] {
  const named = (names: string[]) =>
    names.flatMap((name) => {
      const meaning = resolve(name);
      return meaning.type === "agencies" ? meaning.agencies : [];
    });
  const roles = new Map<Agency, Role>();
  for (const body of named(duty.coordinate)) roles.set(body, "coordinate");
  for (const body of named(duty.lead)) roles.set(body, "lead");
  const through = (body: Agency) => Number(body.reportsThrough !== null);
  return [...roles]
    .map(([body, role]) => ({ body, role }))
    .sort((a, b) => through(a.body) - through(b.body) || a.body.order - b.body.order);
}

function reporterOf(body: Agency, register: Register, day: Day): Agency | null {
  if (body.reportsThrough === null) return body;
  const reporter = register.agencies.find(({ id }) => id === body.reportsThrough);
  return reporter !== undefined && stands(reporter, day) ? reporter : null;
}

function owe(
  duty: Duty,
  body: Agency,
  agency: Agency,
  role: Role,
  facts: { asked: Asked; dueBy: Day | null },
  { closings, period }: Input,
): Obligation {
  const answersFor = body.id === agency.id ? null : body.id;
  const key = answersFor === null ? duty.id : `${duty.id}@${answersFor}`;
  const closes = (closing: Closing) =>
    closing.agency === agency.id && closing.key === key && closing.periodId !== period.id;
  return {
    key,
    duty: duty.id,
    section: duty.section,
    agency: agency.id,
    answersFor,
    role,
    invited: duty.requested || body.outside,
    ...facts,
    closedIn: isOneOff(duty.deadline) ? (closings.find(closes) ?? null) : null,
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
