import type { Day } from "../day.ts";
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

/**
 * The body that stands on a day and that a person's text names, without case, accents, dots and connecting "và":
 * its name, else an alias, its code, short forms (UBND, TP.) or initials ("Sở LĐ-TB&XH"). What is not certain is
 * asked: bodies of which the text holds all words or which hold all of its words, and the successors of one that
 * had ended. In protocol order.
 */
export function matchAgency(register: Register, text: string, day: Day): Match {
  const wanted = foldForSearch(text);
  if (wordsOf(wanted).length === 0) return { type: "none" };
  const all = [...register.agencies].sort((a, b) => a.order - b.order);
  const standing = all.filter((agency) => stands(agency, day));

  const exact = standing.filter(({ name }) => foldForSearch(name) === wanted);
  if (exact[0] !== undefined)
    return exact.length === 1 ? { type: "exact", agency: exact[0] } : several(exact);
  for (const agencies of [standing, all]) {
    const spelled = agencies.filter((agency) => isSpelled(agency, text));
    const [only, ...others] = spelled;
    if (only === undefined) continue;
    if (agencies === standing)
      return others.length === 0 ? { type: "alias", agency: only } : several(spelled);
    const heirs = new Set(spelled.flatMap((agency) => heirsOn(register, agency, day)));
    if (heirs.size > 0) return several(all.filter((agency) => heirs.has(agency)));
  }
  return several(standing.filter((agency) => sharesWords(agency, text)));
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

/** The letters alone: dots, hyphens, ampersands and spaces stand anywhere in short forms. */
function lettersOf(text: string): string {
  return foldForSearch(text)
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== "va")
    .join("");
}

function isSpelled({ name, shortName, aliases, code }: Agency, text: string): boolean {
  const words = wordsOf(text).join("");
  const letters = lettersOf(text);
  const spellings = [name, shortName, ...aliases];
  return (
    spellings.some((spelling) => wordsOf(spelling).join("") === words || lettersOf(spelling) === letters) ||
    (code !== null && lettersOf(code) === letters) ||
    initialsOf(name).includes(letters)
  );
}

/** `so` + `khdt` and `skhdt` for "Sở Kế hoạch và Đầu tư". */
function initialsOf(name: string): string[] {
  const [first = "", ...rest] = wordsOf(name);
  const initials = rest.map((word) => word.slice(0, 1)).join("");
  return [first + initials, first.slice(0, 1) + initials];
}

function sharesWords({ name }: Agency, text: string): boolean {
  const typed = wordsOf(text);
  const own = wordsOf(name);
  return typed.every((word) => own.includes(word)) || own.every((word) => typed.includes(word));
}
