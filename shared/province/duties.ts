import { groupBy } from "../group-by.ts";
import { isGuided } from "../plan/deadline.ts";
import type { Duty } from "../plan/plan.ts";
import { guidanceOn } from "../register/asked.ts";
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
function guidanceOf(duty: Duty, { plan, period, guidance }: ViewInput): DutyLine["guidance"] {
  if (!isGuided(duty)) return null;
  const newest = guidanceOn(
    guidance.filter((one) => one.planId === plan.id && one.duty === duty.id),
    period.to,
  );
  return newest === null ? "waiting" : { document: newest.document, date: newest.date, due: newest.due };
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
    const { id, section, leadIn, text, deadlineText, product } = duty;
    const guidance = guidanceOf(duty, input);
    // Nobody owes a duty whose lead is undecided, and it is no invitation either.
    const isUnassigned = duty.lead.length === 0 && !byDuty.has(id);
    const line = {
      duty: id,
      section,
      leadIn,
      text,
      deadlineText,
      ...(product === null ? {} : { product }),
      guidance,
      ...dutyStateOf(tally),
      ...(isUnassigned ? { state: "unassigned" as const } : {}),
      ...bodies,
    };
    return { line, tally };
  });
}

function isOutsideCounts(state: DutyState): boolean {
  return state === "invited" || state === "unassigned";
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
    // A duty without bound leads is named in its line, outside the section's counts.
    if (!isOutsideCounts(line.state)) states = addCounts(states, { [line.state]: 1 });
    obligations = addCounts(obligations, addCounts(tally.leads, tally.coordinators));
  }
  return { id, title, duties: states, obligations };
}
