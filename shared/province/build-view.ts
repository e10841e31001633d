import type { Day } from "../day.ts";
import type { Plan } from "../plan/plan.ts";
import type { Obligation } from "../register/obligation.ts";
import { overdue } from "../register/overdue.ts";
import type { Agency, Period, Register } from "../register/register.ts";
import type { Digest, RowTexts } from "../report/digest.ts";
import type { Head, Status } from "../report/report.ts";
import {
  addCounts,
  addTallies,
  answerTo,
  type DutyTally,
  dutyStateOf,
  NO_TALLY,
  standingOf,
  tallyOf,
} from "./tally.ts";
import type {
  AgencyLine,
  BodyAnswer,
  Counts,
  DutyLine,
  DutyState,
  ProvinceView,
  SectionLine,
  Standing,
  TextLine,
} from "./view.ts";

/** What the store knows of one agency's report: its head, and digest and texts of the counted version. */
export interface ReportFacts {
  head: Head;
  /** The day in Vietnam of the first version that was not taken back. */
  firstSentOn: Day | null;
  digest: Digest | null;
  texts: RowTexts[];
}

interface Input {
  plan: Plan;
  register: Register;
  period: Period;
  /** Of all agencies. */
  obligations: readonly Obligation[];
  reports: readonly ReportFacts[];
  asOf: Day;
}

function isStatus(standing: Standing): standing is Status {
  return standing !== "missing" && standing !== "not_yet" && standing !== "waiting";
}

function bodyAnswer(obligation: Obligation, facts: ReportFacts | undefined, input: Input): BodyAnswer {
  const digest = facts?.digest ?? null;
  const standing = standingOf(obligation, digest);
  const answer = answerTo(obligation, digest);
  const version = facts?.head.counted ?? null;
  return {
    agency: obligation.agency,
    answersFor: obligation.answersFor,
    standing,
    source:
      version !== null && (answer?.status || obligation.answeredBy) ? { version, key: obligation.key } : null,
    completed: answer?.completed ?? null,
    overdue: overdue(obligation, {
      asOf: input.asOf,
      cutOff: input.period.to,
      status: isStatus(standing) ? standing : null,
    }),
    closedIn: obligation.closedIn?.periodName ?? null,
  };
}

interface DutyParts {
  tally: DutyTally;
  leads: BodyAnswer[];
  coordinators: BodyAnswer[];
  invited: BodyAnswer[];
}

function partsByDuty(input: Input): Map<string, DutyParts> {
  const facts = new Map(input.reports.map((report) => [report.head.agency, report]));
  const parts = new Map<string, DutyParts>();
  for (const { id } of input.plan.duties) {
    parts.set(id, { tally: NO_TALLY, leads: [], coordinators: [], invited: [] });
  }
  for (const obligation of input.obligations) {
    const part = parts.get(obligation.duty);
    if (!part) continue;
    const answer = bodyAnswer(obligation, facts.get(obligation.agency), input);
    part.tally = addTallies(part.tally, tallyOf(obligation, answer.standing));
    if (obligation.invited) part.invited.push(answer);
    else if (obligation.role === "lead") part.leads.push(answer);
    else part.coordinators.push(answer);
  }
  return parts;
}

function sectionLine(
  section: { id: string; title: string },
  duties: readonly DutyLine[],
  parts: ReadonlyMap<string, DutyParts>,
): SectionLine {
  const own = duties.filter((duty) => duty.section === section.id);
  let states: Counts<DutyState> = {};
  let obligations: Counts<Standing> = {};
  for (const { duty, state } of own) {
    // A duty without bound leads is an invitation: named in its line, outside the section's counts.
    if (state !== "invited") states = addCounts(states, { [state]: 1 });
    const tally = parts.get(duty)?.tally ?? NO_TALLY;
    obligations = addCounts(obligations, addCounts(tally.leads, tally.coordinators));
  }
  return { id: section.id, title: section.title, duties: states, obligations };
}

function agencyLines({ register, obligations, reports, period }: Input): AgencyLine[] {
  const facts = new Map(reports.map((report) => [report.head.agency, report]));
  const owing = new Set(obligations.map(({ agency }) => agency));
  const bound = new Set(obligations.filter(({ invited }) => !invited).map(({ agency }) => agency));
  return inProtocolOrder(register.agencies)
    .filter(({ id }) => owing.has(id))
    .map(({ id, name }) => {
      const { head, firstSentOn = null } = facts.get(id) ?? {};
      return {
        id,
        name,
        expected: bound.has(id),
        state: head?.state ?? null,
        latest: head && head.latest > 0 ? head.latest : null,
        counted: head?.counted ?? null,
        sentOn: firstSentOn,
        onTime: firstSentOn === null ? null : firstSentOn <= period.agencyDue,
      };
    });
}

function inProtocolOrder(agencies: readonly Agency[]): Agency[] {
  return [...agencies].sort((a, b) => a.order - b.order);
}

function textLines(input: Input, agencies: readonly AgencyLine[]): TextLine[] {
  const obligations = new Map(input.obligations.map((o) => [`${o.agency} ${o.key}`, o]));
  const facts = new Map(input.reports.map((report) => [report.head.agency, report]));
  const lines = (kind: TextLine["kind"]) =>
    agencies.flatMap(({ id, counted }) =>
      (facts.get(id)?.texts ?? []).flatMap((texts): TextLine[] => {
        const text = texts[kind];
        const obligation = obligations.get(`${id} ${texts.key}`);
        if (counted === null || text === null) return [];
        const duty = obligation?.duty ?? texts.key;
        return [
          {
            kind,
            agency: id,
            answersFor: obligation?.answersFor ?? null,
            duty,
            key: texts.key,
            version: counted,
            text,
          },
        ];
      }),
    );
  return [...lines("difficulty"), ...lines("proposal")];
}

function countReporting(agencies: readonly AgencyLine[]): ProvinceView["reporting"] {
  const expected = agencies.filter((agency) => agency.expected);
  return {
    expected: expected.length,
    received: expected.filter(({ state }) => state !== null && state !== "withdrawn").length,
    approved: expected.filter(({ counted }) => counted !== null).length,
    onTime: expected.filter(({ onTime }) => onTime === true).length,
  };
}

/**
 * Merges the counted digests of a period into the province view. Pure; takes obligations of all agencies, the
 * store's facts by agency, and the day (`YYYY-MM-DD` in Vietnam) for what is overdue.
 */
export function buildProvinceView(input: Input): ProvinceView {
  const { plan, period, register, asOf } = input;
  const parts = partsByDuty(input);
  const duties = plan.duties.map((duty): DutyLine => {
    const { tally, leads, coordinators, invited } = parts.get(duty.id) ?? {
      tally: NO_TALLY,
      leads: [],
      coordinators: [],
      invited: [],
    };
    const { id, section, leadIn, text, deadlineText } = duty;
    return {
      duty: id,
      section,
      leadIn,
      text,
      deadlineText,
      ...dutyStateOf(tally),
      leads,
      coordinators,
      invited,
    };
  });
  const sections = plan.sections.map((section) => sectionLine(section, duties, parts));
  const agencies = agencyLines(input);
  const named = new Set(
    input.obligations.flatMap(({ agency, answersFor }) => [agency, answersFor ?? agency]),
  );
  return {
    plan: { id: plan.id, number: plan.number, date: plan.date, issuer: plan.issuer, title: plan.title },
    period,
    asOf,
    reporting: countReporting(agencies),
    duties,
    totals: {
      duties: sections.reduce<Counts<DutyState>>((sum, section) => addCounts(sum, section.duties), {}),
      obligations: sections.reduce<Counts<Standing>>(
        (sum, section) => addCounts(sum, section.obligations),
        {},
      ),
    },
    sections,
    agencies,
    bodies: inProtocolOrder(register.agencies)
      .filter(({ id }) => named.has(id))
      .map(({ id, name, shortName }) => ({ id, name, shortName })),
    texts: textLines(input, agencies),
  };
}
