import { dayNumber } from "../day.ts";
import { groupBy } from "../group-by.ts";
import { doubled } from "../plan/plan-schema.ts";
import { foldForSearch } from "../text.ts";
import { type BorneName, lifeOf, namesBorne } from "./names-in-time.ts";
import type { Agency, AgencyKind, Group, Register } from "./register.ts";

/** One fault of a register of the right shape: what it is, on which agency (or group), with what else. */
export type RegisterFault =
  | { code: "agency_doubled"; agency: string }
  | { code: "order_doubled"; agency: string; other: string; order: number }
  | { code: "ends_before_it_begins"; agency: string }
  | { code: "reports_through_unknown"; agency: string; other: string }
  | { code: "reports_through_chain"; agency: string; other: string }
  | { code: "reports_through_absent"; agency: string; other: string }
  | { code: "successor_without_end"; agency: string }
  | { code: "successor_doubled"; agency: string; other: string }
  | { code: "successor_unknown"; agency: string; other: string }
  | { code: "successor_absent"; agency: string; other: string }
  | { code: "group_agency_unknown"; group: string; other: string }
  | { code: "group_agency_doubled"; group: string; other: string }
  | { code: "group_kind_doubled"; group: string; kind: AgencyKind }
  | { code: "former_name_days"; agency: string; name: string }
  | { code: "name_doubled"; agency: string | null; name: string };

/** What is wrong with a register of the right shape, each fault once; empty where nothing is. */
export function registerFaults({ agencies, groups }: Register): RegisterFault[] {
  return [
    ...doubled(agencies.map(({ id }) => id)).map((agency) => ({ code: "agency_doubled" as const, agency })),
    ...orderFaults(agencies),
    ...agencies.flatMap((agency) => agencyFaults(agency, agencies)),
    ...agencies.flatMap((agency) => successionFaults(agency, agencies)),
    ...groups.flatMap((group) => groupFaults(group, agencies)),
    ...nameFaults(agencies, groups),
  ];
}

/** Told on the later of two agencies with one place in the protocol order. */
function orderFaults(agencies: Agency[]): RegisterFault[] {
  const taken = new Map<number, string>();
  const told = new Set<number>();
  const faults: RegisterFault[] = [];
  for (const { id, order } of agencies) {
    const other = taken.get(order);
    if (other === undefined) taken.set(order, id);
    else if (!told.has(order)) {
      faults.push({ code: "order_doubled", agency: id, other, order });
      told.add(order);
    }
  }
  return faults;
}

function agencyFaults(agency: Agency, agencies: Agency[]): RegisterFault[] {
  const { id, reportsThrough, validFrom, validTo } = agency;
  const faults: RegisterFault[] = [];
  if (validFrom !== null && validTo !== null && validTo < validFrom)
    faults.push({ code: "ends_before_it_begins", agency: id });
  faults.push(...formerNameFaults(agency));
  if (reportsThrough === null) return faults;
  const of = { agency: id, other: reportsThrough };
  const through = agencies.find((other) => other.id === reportsThrough);
  if (through === undefined) faults.push({ code: "reports_through_unknown", ...of });
  else if (through.reportsThrough !== null) faults.push({ code: "reports_through_chain", ...of });
  // Else its duties would be answered by nobody while it still stands.
  else if (startOf(agency) < startOf(through) || endOf(through) < endOf(agency)) {
    faults.push({ code: "reports_through_absent", ...of });
  }
  return faults;
}

/** Each name is borne for a day at least, and the newest still at the end. */
function formerNameFaults(agency: Agency): RegisterFault[] {
  const life = lifeOf(agency);
  const formers = agency.formerNames ?? [];
  const isBorne = (at: number) => {
    const [former, before] = [formers[at], formers[at - 1]];
    if (former === undefined || former.to >= life.to) return false;
    return before === undefined ? life.from <= former.to : before.to < former.to;
  };
  return formers
    .filter((_, at) => !isBorne(at))
    .map(({ name }) => ({ code: "former_name_days", agency: agency.id, name }));
}

/** A successor stands on the day after the last one, so that no duty is ever between two bodies. */
function successionFaults({ id, validTo, successors }: Agency, agencies: Agency[]): RegisterFault[] {
  if (successors.length === 0) return [];
  if (validTo === null) return [{ code: "successor_without_end", agency: id }];
  return [
    ...doubled(successors.map(({ agency }) => agency)).map((other) => ({
      code: "successor_doubled" as const,
      agency: id,
      other,
    })),
    ...successors.flatMap(({ agency: other }): RegisterFault[] => {
      const next = agencies.find((one) => one.id === other);
      if (next === undefined) return [{ code: "successor_unknown", agency: id, other }];
      const stands = dayNumber(startOf(next)) <= dayNumber(validTo) + 1 && validTo < endOf(next);
      return stands ? [] : [{ code: "successor_absent", agency: id, other }];
    }),
  ];
}

function groupFaults({ names, means }: Group, agencies: Agency[]): RegisterFault[] {
  const group = names[0] ?? "";
  if (means.type === "kinds") {
    return doubled(means.kinds).map((kind) => ({ code: "group_kind_doubled" as const, group, kind }));
  }
  if (means.type !== "agencies") return [];
  return [
    ...means.agencies
      .filter((id) => !agencies.some((agency) => agency.id === id))
      .map((other) => ({ code: "group_agency_unknown" as const, group, other })),
    ...doubled(means.agencies).map((other) => ({ code: "group_agency_doubled" as const, group, other })),
  ];
}

const startOf = (agency: Agency) => lifeOf(agency).from;
const endOf = (agency: Agency) => lifeOf(agency).to;

/** A name may pass to another body in time, but never means two of them on one day, nor a group as well. */
function nameFaults(agencies: Agency[], groups: Group[]): RegisterFault[] {
  const always = { from: "0000-01-01", to: "9999-12-31" };
  const owners = [
    ...agencies.map((agency) => ({ id: agency.id, borne: namesBorne(agency) })),
    ...groups.map(({ names }) => ({ id: null, borne: names.map((name) => ({ name, ...always })) })),
  ];
  const faults: RegisterFault[] = [];
  const seen = new Map<string, BorneName[]>();
  for (const { id, borne } of owners) {
    // A body may bear one name twice, as its own and as an alias.
    for (const [key, own] of groupBy(borne, ({ name }) => foldForSearch(name))) {
      const others = seen.get(key) ?? [];
      const taken = own.filter(({ from, to }) =>
        others.some((other) => other.from <= to && from <= other.to),
      );
      const last = taken[taken.length - 1];
      if (last !== undefined) faults.push({ code: "name_doubled", agency: id, name: last.name });
      seen.set(key, [...others, ...own]);
    }
  }
  return faults;
}

/** A fault in English, for who builds a register into the code. */
export function faultText(fault: RegisterFault): string {
  switch (fault.code) {
    case "agency_doubled":
      return `agency ${fault.agency} is doubled`;
    case "order_doubled":
      return `order ${fault.order} is doubled`;
    case "ends_before_it_begins":
      return `agency ${fault.agency} ends before it begins`;
    case "reports_through_unknown":
      return `agency ${fault.agency} reports through the unknown ${fault.other}`;
    case "reports_through_chain":
      return `agency ${fault.agency} reports through ${fault.other}, itself through another`;
    case "reports_through_absent":
      return `agency ${fault.agency} stands when ${fault.other}, through which it reports, does not`;
    case "successor_without_end":
      return `agency ${fault.agency} has successors but no last day`;
    case "successor_doubled":
      return `agency ${fault.agency} names successor ${fault.other} twice`;
    case "successor_unknown":
      return `agency ${fault.agency} has the unknown successor ${fault.other}`;
    case "successor_absent":
      return `agency ${fault.agency} has successor ${fault.other}, which does not stand on the day after`;
    case "group_agency_unknown":
      return `group "${fault.group}" names the unknown agency ${fault.other}`;
    case "group_agency_doubled":
      return `group "${fault.group}" names agency ${fault.other} twice`;
    case "group_kind_doubled":
      return `group "${fault.group}" names kind ${fault.kind} twice`;
    case "former_name_days":
      return `agency ${fault.agency} bore the name "${fault.name}" on days that do not follow each other`;
    case "name_doubled":
      return `name "${fault.name}" means two things`;
  }
}
