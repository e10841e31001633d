import type { AgencyKind } from "../register/register.ts";
import type { AgencyLine, ProvinceView, ReportingCounts } from "./view.ts";

export const NO_REPORTS: ReportingCounts = {
  expected: 0,
  received: 0,
  approved: 0,
  onTime: 0,
  late: 0,
  missing: 0,
  exempt: 0,
};

/** Adds two counts of reports; neither is changed. */
export function addReporting(a: ReportingCounts, b: ReportingCounts): ReportingCounts {
  return {
    expected: a.expected + b.expected,
    received: a.received + b.received,
    approved: a.approved + b.approved,
    onTime: a.onTime + b.onTime,
    late: a.late + b.late,
    missing: a.missing + b.missing,
    exempt: a.exempt + b.exempt,
  };
}

/** Whether a report came that was not taken back. */
export function isReceived({ state }: Pick<AgencyLine, "state">): boolean {
  return state !== null && state !== "withdrawn";
}

/** One agency's share: what is received is on time or late, the rest of what is expected is missing. */
function reportingOf(agency: AgencyLine): ReportingCounts {
  if (!agency.expected) return { ...NO_REPORTS, exempt: Number(agency.exempt !== null) };
  const received = isReceived(agency);
  return {
    expected: 1,
    received: Number(received),
    approved: Number(agency.counted !== null),
    onTime: Number(received && agency.onTime === true),
    late: Number(received && agency.onTime === false),
    missing: Number(!received),
    exempt: 0,
  };
}

/** Where the reports of some agencies stand together; invited bodies are in none of the counts. */
export function countReporting(agencies: readonly AgencyLine[]): ReportingCounts {
  return agencies.map(reportingOf).reduce(addReporting, NO_REPORTS);
}

/** The same by kind of agency, in the order of their first one; kinds that are only invited are left out. */
export function countByKind(agencies: readonly AgencyLine[]): ProvinceView["kinds"] {
  const bound = agencies.filter(({ expected, exempt }) => expected || exempt !== null);
  const kinds: AgencyKind[] = [...new Set(bound.map(({ kind }) => kind))];
  return kinds.map((kind) => ({ kind, ...countReporting(bound.filter((agency) => agency.kind === kind)) }));
}
