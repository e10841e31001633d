import { dayNumber } from "../day.ts";
import { doubled } from "../plan/plan-schema.ts";
import { foldForSearch } from "../text.ts";
import type { Agency, Group, Register } from "./register.ts";

/** What is wrong with a register of the right shape, each fault once; empty where nothing is. */
export function registerFaults({ agencies, groups }: Register): string[] {
  return [
    ...doubled(agencies.map(({ id }) => id)).map((id) => `agency ${id} is doubled`),
    ...doubled(agencies.map(({ order }) => String(order))).map((order) => `order ${order} is doubled`),
    ...agencies.flatMap((agency) => agencyFaults(agency, agencies)),
    ...agencies.flatMap((agency) => successionFaults(agency, agencies)),
    ...groups.flatMap((group) => groupFaults(group, agencies)),
    ...nameFaults(agencies, groups),
  ];
}

function agencyFaults(agency: Agency, agencies: Agency[]): string[] {
  const { id, reportsThrough, validFrom, validTo } = agency;
  const faults: string[] = [];
  if (validFrom !== null && validTo !== null && validTo < validFrom)
    faults.push(`agency ${id} ends before it begins`);
  if (reportsThrough === null) return faults;
  const through = agencies.find((other) => other.id === reportsThrough);
  if (through === undefined) faults.push(`agency ${id} reports through the unknown ${reportsThrough}`);
  else if (through.reportsThrough !== null)
    faults.push(`agency ${id} reports through ${reportsThrough}, itself through another`);
  // Else its duties would be answered by nobody while it still stands.
  else if (startOf(agency) < startOf(through) || endOf(through) < endOf(agency)) {
    faults.push(`agency ${id} stands when ${reportsThrough}, through which it reports, does not`);
  }
  return faults;
}

/** A successor stands on the day after the last one, so that no duty is ever between two bodies. */
function successionFaults({ id, validTo, successors }: Agency, agencies: Agency[]): string[] {
  if (successors.length === 0) return [];
  if (validTo === null) return [`agency ${id} has successors but no last day`];
  return [
    ...doubled(successors.map(({ agency }) => agency)).map(
      (other) => `agency ${id} names successor ${other} twice`,
    ),
    ...successors.flatMap(({ agency }) => {
      const next = agencies.find((other) => other.id === agency);
      if (next === undefined) return [`agency ${id} has the unknown successor ${agency}`];
      const stands = dayNumber(startOf(next)) <= dayNumber(validTo) + 1 && validTo < endOf(next);
      return stands ? [] : [`agency ${id} has successor ${agency}, which does not stand on the day after`];
    }),
  ];
}

function groupFaults({ names, means }: Group, agencies: Agency[]): string[] {
  if (means.type !== "agencies") return [];
  return [
    ...means.agencies
      .filter((id) => !agencies.some((agency) => agency.id === id))
      .map((id) => `group "${names[0]}" names the unknown agency ${id}`),
    ...doubled(means.agencies).map((id) => `group "${names[0]}" names agency ${id} twice`),
  ];
}

const startOf = ({ validFrom }: Agency) => validFrom ?? "0000-01-01";
const endOf = ({ validTo }: Agency) => validTo ?? "9999-12-31";

/** A name may pass to another body in time, but never means two of them on one day, nor a group as well. */
function nameFaults(agencies: Agency[], groups: Group[]): string[] {
  const always = { from: "0000-01-01", to: "9999-12-31" };
  const owners = [
    ...agencies.map((agency) => ({
      names: [agency.name, ...agency.aliases],
      from: startOf(agency),
      to: endOf(agency),
    })),
    ...groups.map(({ names }) => ({ names, ...always })),
  ];
  const faults: string[] = [];
  const seen = new Map<string, { from: string; to: string }[]>();
  for (const { names, from, to } of owners) {
    const folded = new Map(names.map((name) => [foldForSearch(name), name]));
    for (const [key, name] of folded) {
      const earlier = seen.get(key) ?? [];
      if (earlier.some((other) => other.from <= to && from <= other.to))
        faults.push(`name "${name}" means two things`);
      seen.set(key, [...earlier, { from, to }]);
    }
  }
  return faults;
}
