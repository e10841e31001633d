import { daysBetween } from "../day.ts";
import type { Agency, Register } from "../register/register.ts";
import { countsAt, stands } from "../register/stands.ts";
import { successorsOf } from "../register/succession.ts";
import type { ReportFacts, ViewInput } from "./input.ts";
import type { AgencyLine, NotCountedLine } from "./view.ts";

/** Agencies in protocol order; neither list nor register is changed. */
export function inProtocolOrder(agencies: readonly Agency[]): Agency[] {
  return [...agencies].sort((a, b) => a.order - b.order);
}

/** The reports of bodies that stand at the cut-off, which alone are added, and those of bodies that do not. */
export function partedReports({
  register,
  period,
  reports,
}: Pick<ViewInput, "register" | "period" | "reports">): {
  counting: ReportFacts[];
  apart: ReportFacts[];
} {
  const counting: ReportFacts[] = [];
  const apart: ReportFacts[] = [];
  for (const facts of reports) {
    (countsAt(register, facts.head.agency, period.to) ? counting : apart).push(facts);
  }
  return { counting, apart };
}

/** What lines of agencies are made of. */
type LinesInput = Pick<ViewInput, "register" | "period" | "asOf" | "obligations">;

interface Owed {
  /** Reasons of its exempt bound obligations, and how many bound ones are not exempt. */
  reasons: string[];
  left: number;
}

function owedByAgency({ obligations }: Pick<ViewInput, "obligations">): Map<string, Owed> {
  const owed = new Map<string, Owed>();
  for (const { agency, invited, asked, exempt } of obligations) {
    const sum = owed.get(agency) ?? { reasons: [], left: 0 };
    owed.set(agency, sum);
    if (invited) continue;
    if (asked === "exempt") sum.reasons.push(exempt ?? "");
    else sum.left += 1;
  }
  return owed;
}

function agencyLine(
  { id, name, kind }: Agency,
  { reasons, left }: Owed,
  facts: ReportFacts | undefined,
  { period, asOf }: Pick<ViewInput, "period" | "asOf">,
): AgencyLine {
  const head = facts?.head;
  const sentOn = facts?.firstSentOn ?? null;
  const due = period.agencyDue;
  const expected = left > 0;
  // A body that owes no report cannot be late with none.
  const until = sentOn ?? (expected ? asOf : due);
  return {
    id,
    name,
    kind,
    expected,
    exempt: left === 0 ? (reasons[0] ?? null) : null,
    state: head?.state ?? null,
    latest: head && head.latest > 0 ? head.latest : null,
    counted: head?.counted ?? null,
    onBehalf: head?.onBehalf ?? false,
    countedOnBehalf: facts?.digest?.onBehalf ?? false,
    sentOn,
    onTime: sentOn === null ? null : sentOn <= due,
    daysLate: Math.max(0, daysBetween(due, until)),
    ...(facts?.letter && { letter: facts.letter }),
  };
}

/** The agencies that owe something or sent a report that can count, in protocol order. */
export function agencyLines(input: LinesInput, counting: readonly ReportFacts[]): AgencyLine[] {
  const facts = new Map(counting.map((report) => [report.head.agency, report]));
  const owed = owedByAgency(input);
  return inProtocolOrder(input.register.agencies).flatMap((agency) => {
    const report = facts.get(agency.id);
    const owes = owed.get(agency.id);
    if (!owes && !(report && report.head.latest > 0)) return [];
    return [agencyLine(agency, owes ?? { reasons: [], left: 0 }, report, input)];
  });
}

/** Who stands on a day in the place of a body that ended, however many times it passed on. */
function takenOverBy(register: Register, id: string, day: string): Agency[] {
  const found = successorsOf(register, id).flatMap((next) =>
    stands(next, day) ? [next] : takenOverBy(register, next.id, day),
  );
  return inProtocolOrder([...new Set(found)]);
}

/** The reports that are readable and not added, each with who took over from its body. */
export function notCountedLines(
  { register, period }: ViewInput,
  apart: readonly ReportFacts[],
): NotCountedLine[] {
  const facts = new Map(apart.map((report) => [report.head.agency, report.head]));
  return inProtocolOrder(register.agencies).flatMap(({ id, name, validTo }) => {
    const head = facts.get(id);
    if (!head || head.latest === 0) return [];
    const successors = takenOverBy(register, id, period.to).map((agency) => agency.id);
    return [{ agency: id, name, endedOn: validTo, state: head.state, version: head.latest, successors }];
  });
}
