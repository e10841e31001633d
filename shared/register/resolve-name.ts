import type { Day } from "../day.ts";
import { groupBy } from "../group-by.ts";
import { namesOfDuty, type Plan } from "../plan/plan.ts";
import { foldForSearch } from "../text.ts";
import { type BorneName, namesBorne } from "./names-in-time.ts";
import type { Agency, Group, Register } from "./register.ts";
import { stands } from "./stands.ts";

/** Whom a name of the plan means: bodies in protocol order, nobody yet, no body at all, or not in the register. */
type Meaning =
  | { type: "agencies"; agencies: Agency[] }
  | { type: "open" }
  | { type: "persons" }
  | { type: "unknown" };

/**
 * Whom a name means on a day, by a name or alias that an agency bears or bore, or by a group's, case and accents aside.
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
    if (meaning.type === "group") return { type: "agencies", agencies: standing(meaning.agencies, day) };
    if (meaning.type !== "bearers") return meaning;
    return { type: "agencies", agencies: standing(bearersOn(meaning.bearers, day), day) };
  };
}

const standing = (agencies: readonly Agency[], day: Day) => agencies.filter((agency) => stands(agency, day));

/**
 * The bodies that the plan's own words mean, whether or not they still stand: a body's name means who bore it on
 * the plan's day, else whoever bears it at another time; a group's name means all its members, of a kind those that
 * had not ended before the plan.
 */
export function namedInPlan(register: Register, plan: Pick<Plan, "date">): (name: string) => Agency[] {
  const find = nameFinder(register);
  return (name) => {
    const meaning = find(name);
    if (meaning.type === "bearers") return bearersOn(meaning.bearers, plan.date);
    if (meaning.type !== "group") return [];
    if (!meaning.isOfKinds) return meaning.agencies;
    return meaning.agencies.filter(({ validTo }) => validTo === null || plan.date <= validTo);
  };
}

/** A body that bears a name on some days. */
type Bearer = Omit<BorneName, "name"> & { agency: Agency };

/** Who bears a name on a day, else whoever bears it at another time; each once. */
function bearersOn(bearers: readonly Bearer[], day: Day): Agency[] {
  const then = bearers.filter(({ from, to }) => from <= day && day <= to);
  return [...new Set((then.length > 0 ? then : bearers).map(({ agency }) => agency))];
}

type Found =
  | { type: "bearers"; bearers: Bearer[] }
  | { type: "group"; agencies: Agency[]; isOfKinds: boolean }
  | Exclude<Meaning, { type: "agencies" }>;

/** Whom a name means at any time, in protocol order. */
function nameFinder(register: Register): (name: string) => Found {
  const inOrder = [...register.agencies].sort((a, b) => a.order - b.order);
  const bearers = groupBy(
    inOrder.flatMap((agency) => namesBorne(agency).map((borne) => ({ agency, ...borne }))),
    ({ name }) => foldForSearch(name),
  );
  const [groups, decided] = [byName(register.groups), byName(register.named ?? [])];

  return (name) => {
    const wanted = foldForSearch(name);
    const named = bearers.get(wanted);
    if (named !== undefined && !decided.has(wanted)) return { type: "bearers", bearers: named };
    const means = (decided.get(wanted) ?? groups.get(wanted))?.means;
    return means === undefined ? { type: "unknown" } : meant(means, inOrder);
  };
}

function byName(groups: readonly Group[]): Map<string, Group> {
  return new Map(groups.flatMap((group) => group.names.map((name) => [foldForSearch(name), group])));
}

function meant(means: Group["means"], inOrder: readonly Agency[]): Found {
  switch (means.type) {
    case "agencies": {
      const members = new Set(means.agencies);
      return { type: "group", agencies: inOrder.filter(({ id }) => members.has(id)), isOfKinds: false };
    }
    case "kinds": {
      const kinds = new Set(means.kinds);
      return { type: "group", agencies: inOrder.filter(({ kind }) => kinds.has(kind)), isOfKinds: true };
    }
    case "open":
    case "persons":
      return { type: means.type };
  }
}

/**
 * The names of bodies that the register does not know, each once, in plan order.
 * Nobody owes for such a name, so a plan or register is not put to use while there is one.
 */
export function unknownNames(plan: Plan, register: Register): string[] {
  const resolve = nameResolver(register, plan.date);
  const names = plan.duties.flatMap(namesOfDuty);
  return [...new Set(names)].filter((name) => resolve(name).type === "unknown");
}
