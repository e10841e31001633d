import * as v from "valibot";
import { type Day, isDay } from "../../../../shared/day.ts";
import { agencyMatcher } from "../../../../shared/register/match-agency.ts";
import {
  AGENCY_KINDS,
  type Agency,
  type AgencyKind,
  type Register,
} from "../../../../shared/register/register.ts";
import { Slug } from "../../../../shared/register/register-schema.ts";
import { DAY_IN_TEXT, dayOfMatch } from "../../../../shared/report/reading/read-day.ts";
import { foldForSearch } from "../../../../shared/text.ts";
import type { ImportFault } from "../../../../shared/wire/replies/admin.ts";
import {
  AGENCY_HEADS,
  IMPORT_WORDS,
  NO_WORDS,
  type PlainFault,
  plainWords,
  YES_WORDS,
} from "../../../../shared/wording/admin.ts";
import { FORMER_KIND_WORDS } from "../../../../shared/wording/former-words.ts";
import { AGENCY_KIND_WORDS } from "../../../../shared/wording/tables.ts";
import { isDamaged } from "./damaged.ts";
import { agencyDoubt } from "./read-accounts.ts";
import { differsFrom, hasPerson, type ReporterInFile, readReporters } from "./read-reporters.ts";
import { faultsAt, type Line, readTable } from "./read-table.ts";

type Key = keyof typeof AGENCY_HEADS;
/** The code of a fault, or one with a message of its own. */
type Fault = PlainFault | { code: string; message: string };
/** Tells a fault of a cell and gives what stands in its place. */
type Refuse = <T>(key: Key, fault: Fault, instead: T) => T;

const REQUIRED: Key[] = ["id"];
const NAMES: Key[] = ["name", "shortName", "aliases"];
const ORDER_STEP = 10;

const KINDS = new Map(
  AGENCY_KINDS.flatMap((kind): [string, AgencyKind][] => [
    [foldForSearch(kind), kind],
    ...[AGENCY_KIND_WORDS[kind], ...(FORMER_KIND_WORDS[kind] ?? [])].map((word): [string, AgencyKind] => [
      foldForSearch(word),
      kind,
    ]),
  ]),
);
const YES = new Set(YES_WORDS.map(foldForSearch));
const NO = new Set(NO_WORDS.map(foldForSearch));

function dayOf(cell: string): Day | null {
  if (isDay(cell)) return cell;
  const match = new RegExp(`^(?:${DAY_IN_TEXT.source})$`, "iu").exec(cell);
  return match === null ? null : dayOfMatch(match);
}

/** What a new agency is where the file does not say. */
function blankAgency(id: string, order: number): Agency {
  return {
    id,
    name: "",
    shortName: "",
    kind: "department",
    outside: false,
    order,
    code: null,
    aliases: [],
    reportsThrough: null,
    validFrom: null,
    validTo: null,
    successors: [],
    otherPredecessors: false,
  };
}

const listOf = (cell: string) => [
  ...new Set(
    cell
      .split(/[;|]/)
      .map((part) => part.trim())
      .filter((part) => part !== ""),
  ),
];

interface Facts {
  /** The agency as it stands, or a blank one. */
  former: Agency;
  isNew: boolean;
  /** The id of the body that a cell names, or what is wrong with it. */
  find: (cell: string) => string | { code: string; message: string };
}

function readReference(cell: string, key: Key, { find }: Facts, refuse: Refuse): string | null {
  const found = find(cell);
  return typeof found === "string" ? found : refuse(key, found, null);
}

function readOutside(cell: string, refuse: Refuse): boolean {
  const word = foldForSearch(cell);
  return YES.has(word) || (NO.has(word) ? false : refuse("outside", "yes_or_no", false));
}

function readOrder(cell: string, { former }: Facts, refuse: Refuse): number {
  if (cell === "") return former.order;
  return /^-?\d{1,9}$/.test(cell) ? Number(cell) : refuse("order", "order_malformed", former.order);
}

/** Ids or names; one that took over before keeps the duties for which it did. */
function readSuccessors(cell: string, facts: Facts, refuse: Refuse): Agency["successors"] {
  return listOf(cell).flatMap((part) => {
    const agency = readReference(part, "successors", facts, refuse);
    if (agency === null) return [];
    return [facts.former.successors.find((one) => one.agency === agency) ?? { agency, duties: null }];
  });
}

/** An agency with the cells of its line in the place of what it was; what the file has no column for stays. */
function readAgency({ cells }: Line<Key>, facts: Facts, refuse: Refuse): Agency {
  const { former, isNew } = facts;
  const read = <T>(key: Key, from: (cell: string) => T, otherwise: T): T => {
    const cell = cells[key];
    return cell === undefined ? otherwise : from(cell);
  };
  const name = read("name", (cell) => cell, former.name);
  if (name === "") refuse("name", "value_missing", null);
  for (const key of NAMES) if (isDamaged(cells[key] ?? "")) refuse(key, "name_damaged", null);
  if (isNew && cells.kind === undefined) refuse("kind", "value_missing", null);
  const kind = (cell: string) =>
    KINDS.get(foldForSearch(cell)) ?? refuse("kind", "kind_unknown", former.kind);
  const day = (key: "validFrom" | "validTo") => (cell: string) =>
    cell === "" ? null : (dayOf(cell) ?? refuse(key, "day_malformed", null));
  const through = (cell: string) =>
    cell === "" ? null : readReference(cell, "reportsThrough", facts, refuse);
  return {
    ...former,
    name,
    shortName: read("shortName", (cell) => cell || name, former.shortName || name),
    kind: read("kind", kind, former.kind),
    outside: read("outside", (cell) => readOutside(cell, refuse), former.outside),
    order: read("order", (cell) => readOrder(cell, facts, refuse), former.order),
    code: read("code", (cell) => cell || null, former.code),
    aliases: read("aliases", listOf, former.aliases),
    reportsThrough: read("reportsThrough", through, former.reportsThrough),
    validFrom: read("validFrom", day("validFrom"), former.validFrom),
    validTo: read("validTo", day("validTo"), former.validTo),
    successors: read("successors", (cell) => readSuccessors(cell, facts, refuse), former.successors),
  };
}

/** By id, by a name in the file, by any name in the register. */
function finder(
  lines: readonly Line<Key>[],
  { register, today }: { register: Register; today: Day },
): Facts["find"] {
  const ids = new Set([
    ...register.agencies.map(({ id }) => id),
    ...lines.map(({ cells }) => cells.id ?? ""),
  ]);
  const named = new Map(lines.map(({ cells }) => [foldForSearch(cells.name ?? ""), cells.id ?? ""]));
  const find = agencyMatcher(register, today);
  return (cell) => {
    const id = ids.has(cell) ? cell : named.get(foldForSearch(cell));
    if (id !== undefined) return id;
    const match = find(cell);
    return match.type === "exact" || match.type === "alias" ? match.agency.id : agencyDoubt(match);
  };
}

interface AgenciesFile {
  /** How many lines the file has. */
  rows: number;
  agencies: { line: number; agency: Agency }[];
  people: ReporterInFile[];
  faults: ImportFault[];
}

interface RegisterFacts {
  register: Register;
  today: Day;
  /** The e-mails of accounts in use, with the agency for which they report. */
  reporters?: ReadonlyMap<string, string | null>;
}

/**
 * The agencies that a file creates or changes, each with its line, whom it invites to report for them, and all that is
 * wrong in it. A body may have further lines, for more people of it.
 */
export function readAgenciesFile(text: string, facts: RegisterFacts): AgenciesFile {
  const table = readTable<Key>(text, AGENCY_HEADS, REQUIRED);
  const { faults, tell } = faultsAt(table);
  const rows = table.lines.length;
  if (table.heads.id === undefined) return { rows, agencies: [], people: [], faults };
  const people = readReporters(table.lines, facts.reporters ?? new Map(), tell);
  return { rows, agencies: readBodies(table.lines, facts, tell), people, faults };
}

/** The bodies of the lines, each once. */
function readBodies(
  lines: readonly Line<Key>[],
  facts: RegisterFacts,
  tell: (line: number, key: Key, code: string, message: string) => void,
): AgenciesFile["agencies"] {
  const find = finder(lines, facts);
  const known = new Map(facts.register.agencies.map((agency) => [agency.id, agency]));
  const firsts = new Map<string, Line<Key>>();
  let last = Math.max(0, ...facts.register.agencies.map(({ order }) => order));
  return lines.flatMap((row) => {
    const { line, cells } = row;
    const id = cells.id ?? "";
    const refuse: Refuse = (key, fault, instead) => {
      const code = typeof fault === "string" ? fault : fault.code;
      tell(line, key, code, typeof fault === "string" ? plainWords(fault) : fault.message);
      return instead;
    };
    const first = firsts.get(id);
    if (first !== undefined && hasPerson(row)) {
      const key = differsFrom(first, row);
      if (key !== undefined) tell(line, key, "body_differs", IMPORT_WORDS.body_differs(first.line));
      return [];
    }
    if (id === "") refuse("id", "value_missing", null);
    else if (!v.is(Slug, id) || id === "import") refuse("id", "id_malformed", null);
    else if (first !== undefined) tell(line, "id", "id_doubled", IMPORT_WORDS.id_doubled(first.line));
    else firsts.set(id, row);
    const former = known.get(id);
    if (former === undefined) last += ORDER_STEP;
    const of = { former: former ?? blankAgency(id, last), isNew: former === undefined, find };
    return [{ line, agency: readAgency(row, of, refuse) }];
  });
}
