// Reads lists of bodies as plans write them, and says where a list ends.
import { bodyAt } from "./body.ts";
import { DETERMINERS, FIELDS, HEADS, NAME_TAIL } from "./body-words.ts";
import { isNextOffice } from "./name-tail.ts";
import { separatorAt } from "./separator.ts";
import { isCapital, type Word, wordsOf } from "./words.ts";

/** Bodies that stand in a text one after another, and the word behind the last. */
export interface BodyList {
  names: string[];
  end: number;
  /** Every name was read to an end that the grammar knows. */
  certain: boolean;
}

/** The list of bodies that begins at a word, or null. `text` is what the words were taken from. */
export function bodiesAt(text: string, words: readonly Word[], start: number): BodyList | null {
  const names: string[] = [];
  let [at, end, certain] = [start, start, true];
  let head = "";
  for (;;) {
    const field = head === "" || words[at - 1]?.text === ";" ? 0 : fieldAt(words, at);
    const found = field > 0 ? { end: at + field, row: false, certain: false } : bodyAt(words, at);
    if (found === null) break;
    const name = text.slice(words[at]!.from, words[found.end - 1]!.to).trim();
    names.push(field > 0 ? `${head} ${name}` : name);
    end = found.end;
    certain &&= found.certain;
    head = field > 0 ? head : headOf(words, at);
    const fields = fieldsBehind(words, end);
    if (fields !== null) {
      names.pop();
      head = fields;
      at = end + 1;
      continue;
    }
    const next = separatorAt(words, end, true);
    if (next === end && (words[end] === undefined || !isNextOffice(words, end, "sở"))) break;
    certain &&= next > end;
    at = next;
  }
  return names.length === 0 ? null : { names, end, certain };
}

/** "Sở" or "Bộ" where a name begins so, for fields that follow without it. */
function headOf(words: readonly Word[], at: number): string {
  const after = at + DETERMINERS.at(words, at);
  const word = words[after];
  return word !== undefined && (word.low === "sở" || word.low === "bộ") && isCapital(words[after + 1])
    ? word.text.charAt(0).toUpperCase() + word.text.slice(1).toLowerCase()
    : "";
}

/** "Sở" where "các Sở:" stands before fields. */
function fieldsBehind(words: readonly Word[], end: number): string | null {
  if (words[end]?.text !== ":" || fieldAt(words, end + 1) === 0) return null;
  const before = words[end - 1]?.low;
  return before === "sở" ? "Sở" : before === "bộ" ? "Bộ" : null;
}

function fieldAt(words: readonly Word[], at: number): number {
  const size = isCapital(words[at]) ? FIELDS.at(words, at) : 0;
  // "Công an tỉnh" is a body, "Công an" behind "các Bộ:" a field.
  return size > 0 && HEADS.at(words, at) > 0 && NAME_TAIL.at(words, at + size) > 0 ? 0 : size;
}

/** The bodies of a text that is nothing but a list of them, or null where something else stands in it. */
export function wholeList(text: string): BodyList | null {
  const words = wordsOf(text);
  const list = bodiesAt(text, words, 0);
  if (list === null) return null;
  return /^[.;:,\s]*$/.test(text.slice(words[list.end - 1]!.to)) ? list : null;
}
