// Whom the names of a reading mean, on the plan's day: each name once, with all its uses, so that one decision holds for all.
import type { Day } from "../../day.ts";
import { type AgencyMatcher, agencyMatcher } from "../../register/match-agency.ts";
import type { Agency, AgencyKind, Group, Register } from "../../register/register.ts";
import { resolveName } from "../../register/resolve-name.ts";
import { stands } from "../../register/stands.ts";
import { foldForSearch } from "../../text.ts";
import { type NameDecision, nameKey, type ReadingDecisions } from "./decisions.ts";
import type { DutyReading } from "./reading.ts";

/** Whom a name means: bodies by id, and how they were found. */
export type NameMeaning =
  | { type: "exact" | "alias" | "group"; agencies: string[] }
  /** All bodies of some kinds: "UBND các xã, phường". */
  | { type: "kind"; kinds: AgencyKind[]; agencies: string[] }
  /** It had ended by that day: who took over. */
  | { type: "successor"; agencies: string[] }
  /** One of several, to be asked. */
  | { type: "candidates"; agencies: string[] }
  /** "các cơ quan liên quan": nobody until named. */
  | { type: "open" }
  /** No body: the other names of the duty answer. */
  | { type: "persons" }
  | { type: "unknown" };

export interface NameReading {
  name: string;
  /** What names alike have in common; a decision is kept by it. */
  key: string;
  uses: { duty: string; field: "lead" | "coordinate" }[];
  meaning: NameMeaning;
  /** The office said so for this name, now or in an earlier plan. */
  decided: boolean;
}

/** The names of a reading's leads and coordinators, each once, in the order of the plan. */
export function readNames(
  duties: readonly Pick<DutyReading, "id" | "lead" | "coordinate">[],
  register: Register,
  day: Day,
  { names: decisions }: Pick<ReadingDecisions, "names">,
): NameReading[] {
  const byKey = new Map<string, NameReading>();
  const source = { register, day, match: agencyMatcher(register, day) };
  for (const duty of duties) {
    for (const field of ["lead", "coordinate"] as const) {
      for (const name of duty[field]) {
        const key = nameKey(name);
        const known = byKey.get(key) ?? named(name, key, source, decisions.get(key));
        known.uses.push({ duty: duty.id, field });
        byKey.set(key, known);
      }
    }
  }
  return [...byKey.values()];
}

function named(name: string, key: string, source: Source, decision: NameDecision | undefined): NameReading {
  const decided = decision === undefined ? null : decidedMeaning(decision, source);
  return { name, key, uses: [], meaning: decided ?? meaningOf(name, source), decided: decided !== null };
}

/** What a decision means on the plan's day; null where the register no longer knows its group. */
function decidedMeaning(decision: NameDecision, source: Source): NameMeaning | null {
  switch (decision.type) {
    case "bodies":
      return { type: "exact", agencies: standingHeirs(decision.agencies, source) };
    case "group":
      return groupNamed(source.register, decision.name) === undefined ? null : known(decision.name, source);
    case "kinds":
      return ofKinds(decision.kinds, source);
    case "open":
      return { type: "open" };
    case "none":
      return { type: "persons" };
  }
}

/** The bodies that were decided, or who took over from them since. */
function standingHeirs(decided: readonly string[], { register, day, match }: Source): string[] {
  const all = decided.flatMap((id) => {
    const agency = register.agencies.find((one) => one.id === id);
    if (agency === undefined || stands(agency, day)) return agency === undefined ? [] : [id];
    const found = match(agency.name);
    return found.type === "candidates" ? ids(found.agencies) : [];
  });
  return [...new Set(all)];
}

interface Source {
  register: Register;
  day: Day;
  match: AgencyMatcher;
}

const ROLE = /^(?:thủ trưởng|giám đốc|chủ tịch|lãnh đạo|người đứng đầu|chánh|trưởng|bộ trưởng)\s+/iu;

function meaningOf(name: string, source: Source): NameMeaning {
  const direct = known(name, source);
  if (direct !== null) return direct;
  const behind = ROLE.test(name) ? known(name.replace(ROLE, ""), source) : null;
  return behind ?? kindOf(name, source) ?? (isOpen(name) ? { type: "open" } : several(name, source));
}

/** A group of the register, a body's own name or another spelling of it. */
function known(name: string, source: Source): NameMeaning | null {
  const { register, day, match } = source;
  const group = groupNamed(register, name);
  if (group !== undefined) {
    if (group.means.type === "kinds") return ofKinds(group.means.kinds, source);
    if (group.means.type !== "agencies") return { type: group.means.type };
    const meaning = resolveName(register, name, day);
    return { type: "group", agencies: meaning.type === "agencies" ? ids(meaning.agencies) : [] };
  }
  const found = match(name);
  if (found.type === "exact" || found.type === "alias")
    return { type: found.type, agencies: [found.agency.id] };
  if (found.type === "candidates" && hasEnded(register, name, day))
    return { type: "successor", agencies: ids(found.agencies) };
  return null;
}

function groupNamed(register: Register, name: string): Group | undefined {
  const wanted = foldForSearch(name);
  return register.groups.find(({ names }) => names.some((other) => foldForSearch(other) === wanted));
}

function ofKinds(kinds: readonly AgencyKind[], { register, day }: Source): NameMeaning {
  const bodies = register.agencies.filter((agency) => kinds.includes(agency.kind) && stands(agency, day));
  return { type: "kind", kinds: [...kinds], agencies: ids(bodies) };
}

function hasEnded(register: Register, name: string, day: Day): boolean {
  const wanted = foldForSearch(name);
  const bearing = register.agencies.filter((agency) =>
    [agency.name, ...agency.aliases].some((other) => foldForSearch(other) === wanted),
  );
  return bearing.length > 0 && bearing.every((agency) => !stands(agency, day));
}

const COUNCIL = "(?:chu tich )?(?:cac )?(?:uy ban nhan dan |ubnd |hdnd va ubnd |hdnd, ubnd )?";
const WHERE =
  "(?: (?:thuoc tinh|trong tinh|toan tinh|cua tinh|tren dia ban(?: toan)?(?: tinh| thanh pho)?))?";
const KINDS: [AgencyKind, RegExp][] = [
  ["commune", levelNames("xa", "xa|phuong|dac khu|thi tran")],
  ["district", levelNames("huyen", "huyen|quan|thanh pho|thi xa")],
];

/** "UBND cấp xã", "các xã, phường, đặc khu": all areas of a level, in any order. */
function levelNames(level: string, areas: string): RegExp {
  const area = `(?:cac )?(?:${areas})`;
  return new RegExp(
    `^${COUNCIL}(?:cap ${level}|(?:cac (?:${areas})|${area}(?:,| va) ${area})(?:(?:,| va) ${area})*)${WHERE}$`,
  );
}

function kindOf(name: string, source: Source): NameMeaning | null {
  const folded = foldForSearch(name);
  const kinds = KINDS.filter(([, pattern]) => pattern.test(folded)).map(([kind]) => kind);
  return kinds.length === 0 ? null : ofKinds(kinds, source);
}

/** Names that name nobody: whoever is concerned. */
function isOpen(name: string): boolean {
  return /liên quan$|^(?:các )?(?:cơ quan|đơn vị|địa phương|tổ chức|sở|ban|ngành|cá nhân)(?:(?:,| và) (?:cơ quan|đơn vị|địa phương|tổ chức|ban|ngành|cá nhân))*$/iu.test(
    name.trim(),
  );
}

function several(name: string, { match }: Source): NameMeaning {
  const found = match(name);
  return found.type === "candidates"
    ? { type: "candidates", agencies: ids(found.agencies) }
    : { type: "unknown" };
}

function ids(agencies: readonly Agency[]): string[] {
  return agencies.map(({ id }) => id);
}
