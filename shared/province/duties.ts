import { groupBy } from "../group-by.ts";
import type { Duty } from "../plan/plan.ts";
import type { Obligation } from "../register/obligation.ts";
import { overdue } from "../register/overdue.ts";
import type { Answer } from "../report/digest.ts";
import { STATUSES, type Status } from "../report/report.ts";
import type { ReportFacts, ViewInput } from "./input.ts";
import {
  addCounts,
  addTallies,
  type DutyTally,
  dutyStateOf,
  NO_TALLY,
  standingOf,
  tallyOf,
} from "./tally.ts";
import type { BodyAnswer, Counts, DutyLine, DutyState, SectionLine, Standing } from "./view.ts";

/** A duty's line with the tally from which its section is counted. */
interface CountedDuty {
  line: DutyLine;
  tally: DutyTally;
}

/** The counted version of an agency's report, with its answers by row. */
interface Counted {
  version: number;
  answers: ReadonlyMap<string, Answer>;
}

function statusOf(standing: Standing): Status | null {
  return STATUSES.find((status) => status === standing) ?? null;
}

function countedByAgency(counting: readonly ReportFacts[]): Map<string, Counted> {
  const counted = new Map<string, Counted>();
  for (const { head, digest } of counting) {
    if (head.counted === null || digest === null) continue;
    const answers = new Map(digest.answers.map((answer) => [answer.key, answer]));
    counted.set(head.agency, { version: head.counted, answers });
  }
  return counted;
}

function bodyAnswer(
  obligation: Obligation,
  counted: Counted | undefined,
  { asOf, period }: ViewInput,
): BodyAnswer {
  const { agency, answersFor, key, closedIn, exempt, answeredBy } = obligation;
  const answer = counted?.answers.get(key) ?? null;
  const standing = standingOf(obligation, answer, counted !== undefined);
  const tells = answer?.status || answeredBy !== null;
  return {
    agency,
    answersFor,
    standing,
    source: counted && tells ? { version: counted.version, key } : null,
    completed: answer?.completed ?? null,
    overdue: overdue(obligation, { asOf, cutOff: period.to, status: statusOf(standing) }),
    closedIn: closedIn?.periodName ?? null,
    exempt,
  };
}

/** The newest Central document for a duty whose date is not after the cut-off, as its obligations take it. */
function guidanceOf({ id, deadline }: Duty, { plan, period, guidance }: ViewInput): DutyLine["guidance"] {
  if (deadline.type !== "central_guidance") return null;
  let newest: Exclude<DutyLine["guidance"], string> = null;
  for (const { planId, duty, document, date, due } of guidance) {
    if (planId !== plan.id || duty !== id || date > period.to) continue;
    if (newest === null || date > newest.date) newest = { document, date, due };
  }
  return newest ?? "waiting";
}

/** Every duty of the plan in plan order, with who leads, coordinates and is invited, and how it stands. */
export function countDuties(input: ViewInput, counting: readonly ReportFacts[]): CountedDuty[] {
  const counted = countedByAgency(counting);
  const byDuty = groupBy(input.obligations, ({ duty }) => duty);
  return input.plan.duties.map((duty) => {
    const bodies: Pick<DutyLine, "leads" | "coordinators" | "invited"> = {
      leads: [],
      coordinators: [],
      invited: [],
    };
    let tally = NO_TALLY;
    for (const obligation of byDuty.get(duty.id) ?? []) {
      const answer = bodyAnswer(obligation, counted.get(obligation.agency), input);
      tally = addTallies(tally, tallyOf(obligation, answer.standing));
      if (obligation.invited) bodies.invited.push(answer);
      else if (obligation.role === "lead") bodies.leads.push(answer);
      else bodies.coordinators.push(answer);
    }
    const { id, section, leadIn, text, deadlineText } = duty;
    const guidance = guidanceOf(duty, input);
    const line = {
      duty: id,
      section,
      leadIn,
      text,
      deadlineText,
      guidance,
      ...dutyStateOf(tally),
      ...bodies,
    };
    return { line, tally };
  });
}

/** A section's duties by state and obligations by standing, bound ones alone. */
export function sectionLine(
  { id, title }: { id: string; title: string },
  duties: readonly CountedDuty[],
): SectionLine {
  let states: Counts<DutyState> = {};
  let obligations: Counts<Standing> = {};
  for (const { line, tally } of duties) {
    if (line.section !== id) continue;
    // A duty without bound leads is an invitation: named in its line, outside the section's counts.
    if (line.state !== "invited") states = addCounts(states, { [line.state]: 1 });
    obligations = addCounts(obligations, addCounts(tally.leads, tally.coordinators));
  }
  return { id, title, duties: states, obligations };
}
