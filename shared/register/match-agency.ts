import type { Day } from "../day.ts";
import { groupBy, groupByEach } from "../group-by.ts";
import { foldForSearch } from "../text.ts";
import { SHORT_FORMS } from "./office-words.ts";
import type { Agency, Register } from "./register.ts";
import { stands } from "./stands.ts";
import { successorsOf } from "./succession.ts";

/** Which body a typed name means: by its own name, by another spelling, perhaps one of several, or none. */
export type Match =
  | { type: "exact"; agency: Agency }
  | { type: "alias"; agency: Agency }
  | { type: "candidates"; agencies: Agency[] }
  | { type: "none" };

export type AgencyMatcher = (text: string) => Match;

/**
 * Finds the body that stands on a day and that a person's text names, without case, accents, dots and connecting "và":
 * its name, else an alias, its code, short forms (UBND, TP.) or initials ("Sở LĐ-TB&XH"). What is not certain is
 * asked: bodies of which the text holds all words or which hold all of its words, and the successors of one that
 * had ended. In protocol order. Names are taken apart once, however many texts are asked about.
 */
export function agencyMatcher(register: Register, day: Day): AgencyMatcher {
  const all = [...register.agencies].sort((a, b) => a.order - b.order);
  const current = all.filter((agency) => stands(agency, day));
  const place = new Map(all.map((agency, index) => [agency, index]));
  const inOrder = (agencies: readonly Agency[]) =>
    [...new Set(agencies)].sort((a, b) => (place.get(a) ?? 0) - (place.get(b) ?? 0));
  const names = groupBy(current, ({ name }) => foldForSearch(name));
  const spelledNow = groupByEach(current, spellingsOf);
  const spelledEver = groupByEach(all, spellingsOf);
  const sharing = wordIndex(current);
  const find = (text: string): Match => {
    const wanted = foldForSearch(text);
    const words = wordsOf(wanted);
    if (words.length === 0) return { type: "none" };
    const exact = names.get(wanted);
    if (exact) return oneOf("exact", exact);
    const spellings = [inWords(words), inLetters(text)];
    const spelled = inOrder(spellings.flatMap((spelling) => spelledNow.get(spelling) ?? []));
    if (spelled.length > 0) return oneOf("alias", spelled);
    const ended = new Set(spellings.flatMap((spelling) => spelledEver.get(spelling) ?? []));
    const heirs = [...ended].flatMap((agency) => heirsOn(register, agency, day));
    return heirs.length > 0 ? several(inOrder(heirs)) : several(inOrder(sharing(words)));
  };
  const known = new Map<string, Match>();
  return (text) => {
    const match = known.get(text) ?? find(text);
    known.set(text, match);
    return match;
  };
}

const MATCHERS = new WeakMap<Register, { day: Day; match: AgencyMatcher }>();

/** What `agencyMatcher` finds for one text; the matcher of the last day is kept as long as the register is. */
export function matchAgency(register: Register, text: string, day: Day): Match {
  const kept = MATCHERS.get(register);
  const { match } = kept?.day === day ? kept : { match: agencyMatcher(register, day) };
  MATCHERS.set(register, { day, match });
  return match(text);
}

function oneOf(type: "exact" | "alias", agencies: Agency[]): Match {
  const [only, ...others] = agencies;
  return only !== undefined && others.length === 0 ? { type, agency: only } : several(agencies);
}

function several(agencies: Agency[]): Match {
  return agencies.length === 0 ? { type: "none" } : { type: "candidates", agencies };
}

/** Who stands on a day of those that took over from a body, whatever the duty. */
function heirsOn(register: Register, agency: Agency, day: Day): Agency[] {
  if (stands(agency, day)) return [agency];
  return successorsOf(register, agency.id).flatMap((next) => heirsOn(register, next, day));
}

/** Words in full, folded, without "và", which people write or leave out. */
function wordsOf(text: string): string[] {
  return foldForSearch(text)
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== "" && word !== "va")
    .flatMap((word) => SHORT_FORMS.get(word)?.split(" ") ?? [word]);
}

/** One name for all writings of the same words in full; the sign keeps it apart from names in letters. */
function inWords(words: readonly string[]): string {
  return `=${words.join("")}`;
}

/** The letters alone: dots, hyphens, ampersands and spaces stand anywhere in short forms. */
function inLetters(text: string): string {
  return foldForSearch(text)
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== "va")
    .join("");
}

/** Every way to write a body's name: in full words, in its letters, by its code, by initials. */
function spellingsOf({ name, shortName, aliases, code, formerNames = [] }: Agency): Set<string> {
  const former = formerNames.flatMap((one) => [one.name, one.shortName]);
  return new Set([
    ...[name, shortName, ...aliases, ...former].flatMap((spelling) => [
      inWords(wordsOf(spelling)),
      inLetters(spelling),
    ]),
    ...(code === null ? [] : [inLetters(code)]),
    ...initialsOf(name),
  ]);
}

/** `so` + `khdt` and `skhdt` for "Sở Kế hoạch và Đầu tư". */
function initialsOf(name: string): string[] {
  const [first = "", ...rest] = wordsOf(name);
  const initials = rest.map((word) => word.slice(0, 1)).join("");
  return [first + initials, first.slice(0, 1) + initials];
}

/** Finds the bodies that have all words of a text, or all of whose words it has. */
function wordIndex(agencies: readonly Agency[]): (typed: readonly string[]) => Agency[] {
  const sizes = new Map<Agency, number>();
  const having = groupByEach(agencies, (agency) => {
    const words = new Set(wordsOf(agency.name));
    sizes.set(agency, words.size);
    return words;
  });
  return (typed) => {
    const words = new Set(typed);
    const shared = new Map<Agency, number>();
    for (const word of words) {
      for (const agency of having.get(word) ?? []) shared.set(agency, (shared.get(agency) ?? 0) + 1);
    }
    const fitting = [...shared].filter(
      ([agency, count]) => count === words.size || count === sizes.get(agency),
    );
    return fitting.map(([agency]) => agency);
  };
}
