import type { Day } from "../day.ts";
import type { Agency, Register } from "./register.ts";
import { stands } from "./stands.ts";

/** A duty of a plan; ids of duties are unique within a plan only. */
export interface DutyOfPlan {
  plan: string;
  duty: string;
}

/** Who took over from a body: for a duty, the successors that name it, else those that name no duties. */
export function successorsOf(register: Register, agencyId: string, duty?: DutyOfPlan): Agency[] {
  const successors = register.agencies.find(({ id }) => id === agencyId)?.successors ?? [];
  const naming = successors.filter(({ duties }) =>
    duties?.some((one) => one.plan === duty?.plan && one.duty === duty.duty),
  );
  const general = successors.filter(({ duties }) => duties === null);
  const chosen = duty === undefined ? successors : naming.length > 0 ? naming : general;
  return inOrder(register, new Set(chosen.map(({ agency }) => agency)));
}

/** The bodies from which one took over directly, those alone that had ended by a day. */
export function predecessorsOf(register: Register, agencyId: string, day: Day): Agency[] {
  return register.agencies
    .filter(({ validTo, successors }) => {
      const ended = validTo !== null && validTo < day;
      return ended && successors.some(({ agency }) => agency === agencyId);
    })
    .sort((a, b) => a.order - b.order);
}

/**
 * Who answers on a day for a duty of a body: the body itself while it stands, after its end those who took the
 * duty over, however many times it passed on. Nobody before its first day, nor where nobody followed.
 */
export function answerersOf(register: Register, agencyId: string, day: Day, duty: DutyOfPlan): Agency[] {
  const agency = register.agencies.find(({ id }) => id === agencyId);
  if (agency === undefined) return [];
  if (stands(agency, day)) return [agency];
  if (agency.validTo === null || day <= agency.validTo) return [];
  // A successor outlives its predecessor (the register's schema holds it to that), so this ends.
  const next = successorsOf(register, agencyId, duty).flatMap(({ id }) =>
    answerersOf(register, id, day, duty),
  );
  return inOrder(register, new Set(next.map(({ id }) => id)));
}

/**
 * The name that a body had on a day: its own while it stands, else that of the body that it was renamed from or
 * to (one successor, which follows nobody else). Null where it did not exist under any name.
 */
export function nameOn(register: Register, agencyId: string, day: Day): string | null {
  const line = renames(register, agencyId);
  return line.find((agency) => stands(agency, day))?.name ?? null;
}

/** A body with all that it was renamed from and to. */
function renames(register: Register, agencyId: string): Agency[] {
  const start = register.agencies.find(({ id }) => id === agencyId);
  if (start === undefined) return [];
  const line = [start];
  for (let next = renamedTo(register, start); next !== null; next = renamedTo(register, next))
    line.push(next);
  for (
    let earlier = renamedFrom(register, start);
    earlier !== null;
    earlier = renamedFrom(register, earlier)
  ) {
    line.unshift(earlier);
  }
  return line;
}

function renamedTo(register: Register, agency: Agency): Agency | null {
  const [only, ...others] = successorsOf(register, agency.id);
  if (only === undefined || others.length > 0 || only.otherPredecessors) return null;
  // It stood beside its predecessor: that was a merger.
  if (only.validFrom === null || agency.validTo === null || only.validFrom <= agency.validTo) return null;
  return followers(register, only.id).length === 1 ? only : null;
}

function renamedFrom(register: Register, agency: Agency): Agency | null {
  const [only] = followers(register, agency.id);
  return only !== undefined && renamedTo(register, only)?.id === agency.id ? only : null;
}

/** All bodies that name one as their successor. */
function followers(register: Register, agencyId: string): Agency[] {
  return register.agencies.filter(({ successors }) => successors.some(({ agency }) => agency === agencyId));
}

/** Whose figures of an earlier period are a body's last ones: they add up, or cannot be told apart. */
type LastValueSources = { kind: "sum"; agencies: string[] } | { kind: "unknown" };

/**
 * Where the last values of a body come from, between the earlier cut-off and the later: from itself where it stood at the earlier one
 * and from all that merged into it since. Unknown where one of these was split, or bodies of another register
 * joined. In protocol order; an empty sum where nothing stood.
 */
export function lastValueSources(register: Register, agencyId: string, from: Day, to: Day): LastValueSources {
  const sources = new Set<string>();
  const passed = new Set<string>();
  const pending = [agencyId];
  for (let id = pending.pop(); id !== undefined; id = pending.pop()) {
    const agency = register.agencies.find((other) => other.id === id);
    if (agency === undefined || passed.has(id)) continue;
    passed.add(id);
    // What stood already had its own report; what joined it by then is in that.
    if (stands(agency, from)) sources.add(id);
    else if (agency.otherPredecessors) return { kind: "unknown" };
    for (const earlier of predecessorsOf(register, id, to)) {
      if (earlier.validTo !== null && earlier.validTo < from) continue;
      if (earlier.successors.length > 1) return { kind: "unknown" };
      pending.push(earlier.id);
    }
  }
  return { kind: "sum", agencies: inOrder(register, sources).map(({ id }) => id) };
}

function inOrder(register: Register, ids: ReadonlySet<string>): Agency[] {
  return register.agencies.filter(({ id }) => ids.has(id)).sort((a, b) => a.order - b.order);
}
