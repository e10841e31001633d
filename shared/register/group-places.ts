import { foldForSearch } from "../text.ts";
import type { Group } from "./register.ts";
import type { WriteFault } from "./write-faults.ts";

const at = (index: number, rest: string): string | null => (index < 0 ? null : `${rest}/${index}`);

function inMeaning(groups: readonly Group[], name: string, value: string): string | null {
  const group = groups.findIndex(({ names }) => names[0] === name);
  const means = groups[group]?.means;
  if (means === undefined) return null;
  const list: readonly string[] =
    means.type === "agencies" ? means.agencies : means.type === "kinds" ? means.kinds : [];
  const path = `groups/${group}/means/${means.type}`;
  return at(list.lastIndexOf(value), path) ?? path;
}

/** Where a fault that a write of groups brought stands among them, or null where it is of no group. */
export function groupPlace(fault: WriteFault, groups: readonly Group[]): string | null {
  switch (fault.code) {
    case "group_agency_unknown":
    case "group_agency_doubled":
      return inMeaning(groups, fault.group, fault.other);
    case "group_kind_doubled":
      return inMeaning(groups, fault.group, fault.kind);
    case "name_doubled": {
      const key = foldForSearch(fault.name);
      const has = ({ names }: Group) => names.some((name) => foldForSearch(name) === key);
      const group = groups.map(has).lastIndexOf(true);
      const name = groups[group]?.names.findIndex((one) => foldForSearch(one) === key) ?? -1;
      return at(name, `groups/${group}/names`);
    }
    default:
      return null;
  }
}
