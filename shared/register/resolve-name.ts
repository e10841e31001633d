import type { Day } from "../day.ts";
import type { Plan } from "../plan/plan.ts";
import { foldForSearch } from "../text.ts";
import type { Agency, Group, Register } from "./register.ts";
import { stands } from "./stands.ts";

/** Whom a name of the plan means: bodies in protocol order, nobody yet, no body at all, or not in the register. */
type Meaning =
  | { type: "agencies"; agencies: Agency[] }
  | { type: "open" }
  | { type: "persons" }
  | { type: "unknown" };

/**
 * Whom a name means on a day, by an agency's name or alias or by a group's name, case and accents aside.
 * Only bodies that stand on that day are given, so a known name may give none.
 */
export function resolveName(register: Register, name: string, day: Day): Meaning {
  return nameResolver(register, day)(name);
}

/** `resolveName` for many names of one register and day: the register is folded once. */
function nameResolver(register: Register, day: Day): (name: string) => Meaning {
  const find = nameFinder(register);
  return (name) => {
    const meaning = find(name);
    if (meaning.type !== "agencies") return meaning;
    return { type: "agencies", agencies: meaning.agencies.filter((agency) => stands(agency, day)) };
  };
}

/**
 * The bodies that the plan's own words mean, whether or not they still stand: a body's name means who bore it on
 * the plan's day, else whoever bears it at another time; a group's name means all its members.
 */
export function namedInPlan(register: Register, plan: Pick<Plan, "date">): (name: string) => Agency[] {
  const find = nameFinder(register);
  return (name) => {
    const meaning = find(name);
    if (meaning.type !== "agencies") return [];
    const then = meaning.agencies.filter((agency) => stands(agency, plan.date));
    return meaning.isGroup || then.length === 0 ? meaning.agencies : then;
  };
}

type Found =
  | { type: "agencies"; agencies: Agency[]; isGroup: boolean }
  | Exclude<Meaning, { type: "agencies" }>;

/** Whom a name means at any time, in protocol order. */
function nameFinder(register: Register): (name: string) => Found {
  const inOrder = [...register.agencies].sort((a, b) => a.order - b.order);
  const agencies = new Map<string, Agency[]>();
  for (const agency of inOrder) {
    for (const name of new Set([agency.name, ...agency.aliases].map(foldForSearch))) {
      agencies.set(name, [...(agencies.get(name) ?? []), agency]);
    }
  }
  const groups = new Map<string, Group>();
  for (const group of register.groups) for (const name of group.names) groups.set(foldForSearch(name), group);

  return (name) => {
    const wanted = foldForSearch(name);
    const named = agencies.get(wanted);
    if (named !== undefined) return { type: "agencies", agencies: named, isGroup: false };
    const means = groups.get(wanted)?.means;
    if (means === undefined) return { type: "unknown" };
    if (means.type !== "agencies") return { type: means.type };
    const members = new Set(means.agencies);
    return { type: "agencies", agencies: inOrder.filter(({ id }) => members.has(id)), isGroup: true };
  };
}

/**
 * The names of leads and coordinators that the register does not know, each once, in plan order.
 * Nobody owes for such a name, so a plan or register is not put to use while there is one.
 */
export function unknownNames(plan: Plan, register: Register): string[] {
  const resolve = nameResolver(register, plan.date);
  const names = plan.duties.flatMap(({ lead, coordinate }) => [...lead, ...coordinate]);
  return [...new Set(names)].filter((name) => resolve(name).type === "unknown");
}
