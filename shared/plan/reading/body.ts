// One body at a place of a text: its own name, or a row of kinds, with the person who stands for it.
import { rowAt } from "./body-row.ts";
import { DETERMINERS, ROLES } from "./body-words.ts";
import type { BodyReader, Found } from "./found.ts";
import { properAt } from "./proper-name.ts";
import { Phrases, type Word } from "./words.ts";

/** How deep names may stand in names ("Phòng A thuộc Sở B của Bộ C"); no office needs more. */
const DEEPEST = 4;
const READERS: BodyReader[] = Array.from(
  { length: DEEPEST },
  (_, depth) => (words, at) => bodyWithin(words, at, depth),
);
const NO_BODY: BodyReader = () => null;

/** One body at a word: a role, a determiner, a name or a row of kinds, and what belongs to it. */
export function bodyAt(words: readonly Word[], start: number): Found | null {
  return bodyWithin(words, start, 0);
}

function bodyWithin(words: readonly Word[], start: number, depth: number): Found | null {
  const inner = READERS[depth + 1] ?? NO_BODY;
  let at = start;
  let role = DETERMINERS.at(words, at);
  const roles = rolesAt(words, at + role);
  role = roles > 0 ? role + roles : 0;
  at += role;
  const determiner = DETERMINERS.at(words, at);
  at += determiner;
  const proper = properAt(words, at, determiner > 0, inner);
  if (proper !== null) return proper;
  const row = rowAt(words, at, determiner > 0 || role > 0, inner);
  if (row === null)
    return role > 0 && MINISTERS.at(words, start) === role ? { end: at, row: false, certain: true } : null;
  return role > 0 ? underOneRole(words, row, inner) : row;
}

/** "Đồng chí Bí thư", "Đại diện lãnh đạo": one role of another. */
function rolesAt(words: readonly Word[], at: number): number {
  let size = 0;
  for (let more = ROLES.at(words, at); more > 0; more = ROLES.at(words, at + size)) size += more;
  return size;
}

const MINISTERS = new Phrases(["bộ trưởng", "các bộ trưởng"]);

/** "Thủ trưởng cơ quan ngang bộ, cơ quan thuộc Chính phủ": one role for rows without one of their own. */
function underOneRole(words: readonly Word[], first: Found, inner: BodyReader): Found {
  if (words[first.end]?.text !== "," || ROLES.at(words, first.end + 1) > 0) return first;
  const next =
    properAt(words, first.end + 1, false, inner) === null ? rowAt(words, first.end + 1, true, inner) : null;
  return next === null || !/^(?:cơ|đơn|ban|ngành)$/.test(words[first.end + 1]!.low)
    ? first
    : { ...next, certain: first.certain && next.certain };
}
