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

/** Where one agency stands in lists of reports; every list and count takes it from here. */
type ReportPlace =
  /** Came in time, or of a body that need not report, and counts. */
  | "counted"
  | "late"
  | "waiting"
  | "returned"
  | "missing"
  /** Exempt, and no report came. */
  | "exempt"
  /** Not bound to report, and nothing came. */
  | "invited";

/** Where an agency counts, just once: a report that came by its decision, whoever sent it; else by what is expected. */
export function reportPlace(agency: AgencyLine): ReportPlace {
  const { expected, exempt, state, counted, onTime } = agency;
  if (!isReceived(agency) && counted === null) {
    return expected ? "missing" : exempt === null ? "invited" : "exempt";
  }
  if (state === "returned") return "returned";
  if (state !== "approved" || counted === null) return "waiting";
  return expected && onTime === false ? "late" : "counted";
}

/** How many reports the totals are added from: of bodies that must report, and of those that need not. */
export function countedReports(agencies: readonly AgencyLine[]): { due: number; others: number } {
  const counted = agencies.filter((agency) => agency.counted !== null);
  const due = counted.filter(({ expected }) => expected).length;
  return { due, others: counted.length - due };
}

/** One agency's share: what is received is on time or late, the rest of what is expected is missing. */
function reportingOf(agency: AgencyLine): ReportingCounts {
  if (!agency.expected) return { ...NO_REPORTS, exempt: Number(reportPlace(agency) === "exempt") };
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
