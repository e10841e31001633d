// Whom the names of a reading mean, on the plan's day: each name once, with all its uses, so that one decision holds for all.
import type { Day } from "../../day.ts";
import { type AgencyMatcher, agencyMatcher } from "../../register/match-agency.ts";
import type { Agency, Register } from "../../register/register.ts";
import { resolveName } from "../../register/resolve-name.ts";
import { stands } from "../../register/stands.ts";
import { foldForSearch } from "../../text.ts";
import type { DutyReading } from "./reading.ts";

/** Whom a name means: bodies by id, and how they were found. */
type NameMeaning =
  /** The office said so for this name before. */
  | { type: "decided"; agencies: string[] }
  | { type: "exact" | "alias" | "group"; agencies: string[] }
  /** All bodies of a level: "UBND các xã, phường". */
  | { type: "kind"; kind: "commune" | "district"; agencies: string[] }
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
}

/** What the office decided for names, by their keys; taking one back is leaving it out. */
export type NameDecisions = ReadonlyMap<string, readonly string[]>;

/** Names alike in all but case, accents, "các" and the person who stands for the body. */
function nameKey(name: string): string {
  return foldForSearch(name).replace(/^(?:cac|mot so) /, "");
}

/** The names of a reading's leads and coordinators, each once, in the order of the plan. */
export function readNames(
  duties: readonly DutyReading[],
  register: Register,
  day: Day,
  decisions: NameDecisions,
): NameReading[] {
  const byKey = new Map<string, NameReading>();
  const match = agencyMatcher(register, day);
  for (const duty of duties) {
    for (const field of ["lead", "coordinate"] as const) {
      for (const name of duty[field]) {
        const key = nameKey(name);
        const known = byKey.get(key) ?? {
          name,
          key,
          uses: [],
          meaning: meaningOf(name, key, { register, day, match, decisions }),
        };
        known.uses.push({ duty: duty.id, field });
        byKey.set(key, known);
      }
    }
  }
  return [...byKey.values()];
}

/** The wordings of deadlines, each once with its duties: a decision for one holds for all. */
export function readWordings(duties: readonly DutyReading[]): { text: string; duties: string[] }[] {
  const byKey = new Map<string, { text: string; duties: string[] }>();
  for (const { id, deadlineText } of duties) {
    if (deadlineText === null) continue;
    const key = foldForSearch(deadlineText);
    const known = byKey.get(key) ?? { text: deadlineText, duties: [] };
    known.duties.push(id);
    byKey.set(key, known);
  }
  return [...byKey.values()];
}

interface Source {
  register: Register;
  day: Day;
  match: AgencyMatcher;
  decisions: NameDecisions;
}

const ROLE = /^(?:thủ trưởng|giám đốc|chủ tịch|lãnh đạo|người đứng đầu|chánh|trưởng|bộ trưởng)\s+/iu;

function meaningOf(name: string, key: string, source: Source): NameMeaning {
  const decided = source.decisions.get(key);
  if (decided !== undefined) return { type: "decided", agencies: [...decided] };
  const direct = known(name, source);
  if (direct !== null) return direct;
  const behind = ROLE.test(name) ? known(name.replace(ROLE, ""), source) : null;
  return behind ?? kindOf(name, source) ?? (isOpen(name) ? { type: "open" } : several(name, source));
}

/** A group of the register, a body's own name or another spelling of it. */
function known(name: string, { register, day, match }: Source): NameMeaning | null {
  const meaning = resolveName(register, name, day);
  if (meaning.type === "open" || meaning.type === "persons") return meaning;
  if (isGroup(register, name) && meaning.type === "agencies")
    return { type: "group", agencies: ids(meaning.agencies) };
  const found = match(name);
  if (found.type === "exact" || found.type === "alias")
    return { type: found.type, agencies: [found.agency.id] };
  if (found.type === "candidates" && hasEnded(register, name, day))
    return { type: "successor", agencies: ids(found.agencies) };
  return null;
}

function isGroup(register: Register, name: string): boolean {
  const wanted = foldForSearch(name);
  return register.groups.some(({ names }) => names.some((other) => foldForSearch(other) === wanted));
}

function hasEnded(register: Register, name: string, day: Day): boolean {
  const wanted = foldForSearch(name);
  const bearing = register.agencies.filter((agency) =>
    [agency.name, ...agency.aliases].some((other) => foldForSearch(other) === wanted),
  );
  return bearing.length > 0 && bearing.every((agency) => !stands(agency, day));
}

const COUNCIL = "(?:chu tich )?(?:cac )?(?:uy ban nhan dan|ubnd) ";
const COMMUNES = new RegExp(
  `^${COUNCIL}(?:cap xa|(?:cac )?(?:xa|phuong|dac khu)(?:(?:,| va) (?:cac )?(?:xa|phuong|dac khu|thi tran))*)$`,
);
const DISTRICTS = new RegExp(
  `^${COUNCIL}(?:cap huyen|(?:cac )?huyen(?:(?:,| va) (?:cac )?(?:thanh pho|thi xa))*)$`,
);

function kindOf(name: string, { register, day }: Source): NameMeaning | null {
  const folded = foldForSearch(name);
  const kind = COMMUNES.test(folded) ? "commune" : DISTRICTS.test(folded) ? "district" : null;
  if (kind === null) return null;
  const bodies = register.agencies.filter(
    (agency) => (agency.kind as string) === kind && stands(agency, day),
  );
  return { type: "kind", kind, agencies: ids(bodies) };
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
