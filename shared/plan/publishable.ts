// What a draft becomes as a plan, with what of it waits.
import type { Register } from "../register/register.ts";
import type { Plan } from "./plan.ts";
import { type DraftContent, planOfDraft } from "./plan-draft.ts";
import type { ReadingDecisions } from "./reading/decisions.ts";
import { type PlanNames, planNames } from "./reading/plan-names.ts";
import { readWordings, withDecidedWordings } from "./reading/read-wordings.ts";

/** What waits in a plan without holding up the rest. */
export interface Waiting {
  /** Duties whose lead is undecided. */
  leads: string[];
  names: PlanNames["unknown"];
  /** Time wordings that no deadline was read from. */
  deadlines: { words: string; duties: string[] }[];
}

/** What waits in some duties of a plan. */
export function waitingIn({ duties }: Pick<Plan, "duties">, { unknown }: PlanNames): Waiting {
  const unread = duties.filter(({ deadlines }) => deadlines.length === 0);
  return {
    leads: duties
      .filter(({ answeredBy, lead }) => lead.length === 0 && answeredBy === null)
      .map(({ id }) => id),
    names: unknown,
    deadlines: readWordings(unread, { wordings: new Map() }).map(({ duties: ids, words }) => ({
      words,
      duties: ids,
    })),
  };
}

/**
 * The plan that a draft makes with what the office decided: a wording's deadlines take the place of what was read,
 * and not of what a person set on the duty itself.
 */
export function publishable(
  content: DraftContent,
  register: Register,
  decisions: ReadingDecisions,
): { plan: Plan; names: PlanNames; waiting: Waiting } {
  const read = planOfDraft(content);
  const decided = withDecidedWordings(read.duties, decisions);
  // By place: a draft may hold one id twice.
  const duties = read.duties.map((duty, at) => {
    const setBy = content.duties[at]?.origins.deadlines?.setBy ?? "reader";
    return setBy === "reader" ? (decided[at] ?? duty) : duty;
  });
  const plan = { ...read, duties };
  const names = planNames(plan, register, decisions);
  return { plan, names, waiting: waitingIn(plan, names) };
}
