// Signs and numbers that Word and people put before the lines of a list; they are no part of what a line says.
import { leadingType } from "./document-types.ts";

/** Whatever is neither letter, digit nor an opening sign: dashes, bullets, ticks, Word's bullets in private use. */
const SIGNS = /^[^\p{L}\p{Nd}\p{No}("'“‘«[]+/u;
/** "1.", "a)", "(1)", "iv.", "1.1", "2:", "1 -", "①"; "80- KL/TW" is a Party document's number. */
const NUMBER =
  /^(?:\((?:\d{1,2}|[a-zđ]|[ivx]{1,4})\)|(?:\d{1,2}(?:\.\d{1,2})*|[a-zđ]|[ivx]{1,4})[.):]|\d{1,2}(?:\.\d{1,2})+(?=\s)|\d{1,2}\s?[-–](?=\s)(?!\s*\p{L}{1,8}\s?\/)|[\u2460-\u249B\u24EA-\u24FF\u2776-\u2793])\s*(?=\p{L}|\s|[("“])\s*/iu;
/** "1/ Kế hoạch", "01 Kế hoạch" and Word's bullets as letters ("o", "ü", "Ø"): marks only before a kind's name. */
const BARE = /^(?:(?:\d{1,2}|[a-zđ])\s?\/|\d{1,2}|[oüØvq])\s+/iu;
/** A digit behind the mark is a document's number: "1. 12/KH-STC". */
const NUMBER_BEFORE_DIGIT = /^(?:\(\d{1,2}\)|\d{1,2}[.)])\s+(?=\d)/u;

/** Two letters, as nearly all lines begin: no mark is among what follows, which takes long to make ready. */
const BEGINS_WITH_WORD = /^(?![ivx]{2,4}[.):])[A-Z\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u01BF\u1EA0-\u1EF9]{2}/i;

function withoutOneMark(text: string): string {
  if (text === "" || BEGINS_WITH_WORD.test(text)) return text;
  const bare = text.replace(SIGNS, "").replace(NUMBER, "").replace(NUMBER_BEFORE_DIGIT, "");
  const named = bare.replace(BARE, "");
  return named !== bare && leadingType(named) !== null ? named : bare;
}

/** A line without what marks it as one of a list, be it "- 1. " or a bullet of Word; a line of marks alone is "". */
export function withoutListMark(line: string): string {
  const bare = withoutOneMark(line);
  return bare === line ? line : withoutListMark(bare);
}
