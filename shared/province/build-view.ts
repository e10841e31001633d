import type { Status } from "../report/report.ts";
import { agencyLines, inProtocolOrder, notCountedLines, partedReports } from "./agencies.ts";
import { doubleReports } from "./doubles.ts";
import { countDuties, sectionLine } from "./duties.ts";
import { figureLines } from "./figures.ts";
import type { ViewInput } from "./input.ts";
import { countedRecords } from "./last-period.ts";
import { countByKind, countReporting } from "./reporting.ts";
import { addCounts } from "./tally.ts";
import type { Counts, ProvinceView, SectionLine } from "./view.ts";

function totalsOfSections(sections: readonly SectionLine[]): ProvinceView["totals"] {
  return sections.reduce<ProvinceView["totals"]>(
    (sum, { duties, obligations }) => ({
      duties: addCounts(sum.duties, duties),
      obligations: addCounts(sum.obligations, obligations),
    }),
    { duties: {}, obligations: {} },
  );
}

/** The period before with the statuses of the reports that counted then. */
function lastLine({ last, register }: ViewInput): ProvinceView["last"] {
  if (last === null) return null;
  const { period, otherLength } = last;
  const statuses = countedRecords(last, register).reduce<Counts<Status>>(
    (sum, { record }) => addCounts(sum, record.statuses),
    {},
  );
  return { id: period.id, name: period.name, otherLength, statuses };
}

/** Every body that the view mentions, in protocol order. */
function bodiesOf(
  { register, obligations }: ViewInput,
  { agencies, notCounted }: Pick<ProvinceView, "agencies" | "notCounted">,
): ProvinceView["bodies"] {
  const named = new Set([
    ...obligations.flatMap(({ agency, answersFor }) => [agency, answersFor ?? agency]),
    ...agencies.map(({ id }) => id),
    ...notCounted.flatMap(({ agency, successors }) => [agency, ...successors]),
  ]);
  return inProtocolOrder(register.agencies)
    .filter(({ id }) => named.has(id))
    .map(({ id, name, shortName }) => ({ id, name, shortName }));
}

/**
 * Merges the counted digests of a period into the province view. Pure; takes obligations of all agencies, the
 * store's facts by agency, and the day (`YYYY-MM-DD` in Vietnam) for what is overdue or late. Reports of bodies
 * that ended before the cut-off are named and never added.
 */
export function buildProvinceView(input: ViewInput): ProvinceView {
  const { plan, period, asOf } = input;
  const { counting, apart } = partedReports(input);
  const duties = countDuties(input, counting);
  const sections = plan.sections.map((section) => sectionLine(section, duties));
  const agencies = agencyLines(input, counting);
  const notCounted = notCountedLines(input, apart);
  return {
    plan: { id: plan.id, number: plan.number, date: plan.date, issuer: plan.issuer, title: plan.title },
    period,
    asOf,
    reporting: countReporting(agencies),
    kinds: countByKind(agencies),
    duties: duties.map(({ line }) => line),
    totals: totalsOfSections(sections),
    sections,
    figures: figureLines(input, agencies, counting),
    ...doubleReports(agencies, counting, input.doubleDecisions, plan),
    last: lastLine(input),
    agencies,
    notCounted,
    bodies: bodiesOf(input, { agencies, notCounted }),
  };
}
