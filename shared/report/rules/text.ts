// Texts that look right and are not: old encodings, look-alike letters, characters that no reader sees.
import { isNotNfc, UNICODE_LETTERS, withVietnameseD } from "../../text.ts";
import { hasLostLetters, isBlank, unseenIn } from "../../unseen.ts";
import type { Details, Place } from "../place.ts";
import { canonicalWord, isTypeAbbreviation } from "../reading/document-types.ts";
import {
  convertForCertain,
  mayBeOldEncoding,
  type OldEncoding,
  oldEncodingOf,
} from "../reading/encodings.ts";
import { withoutListMark } from "../reading/list-mark.ts";
import { lostLetters } from "../reading/lost-letters.ts";
import { decodeMojibake, isMojibake } from "../reading/mojibake.ts";
import { cellText } from "../reading/read-cell.ts";
import type { ReadReport } from "../reading/read-report.ts";
import { isSyllable } from "../reading/syllable.ts";
import { type ColumnId, TABLES } from "../report.ts";
import { betweenRule, type Rule, type RuleHead } from "./rule.ts";
import { rowsByTable } from "./structure.ts";

/** The signs of Windows-1252 that Word writes, taken for Latin-1: quotes, dashes, the bullet. */
const WORD_SIGNS = "‘’“”•–—";
const ONLY_WORD_SIGNS = /^[^\x80-\x84\x86-\x90\x98-\x9F]*$/;

/** In which encoding a text was pasted, or null. */
export function encodingOf(text: string): OldEncoding | "utf8" | "windows-1252" | null {
  if (isMojibake(text)) return "utf8";
  if (hasLostLetters(text) && ONLY_WORD_SIGNS.test(text)) return "windows-1252";
  return oldEncodingOf(text);
}

/** The text in Unicode, or null where not all of it can be read for certain. */
export function unicodeOf(text: string): string | null {
  const encoding = encodingOf(text);
  if (encoding === null) return null;
  if (encoding === "utf8") return decodeMojibake(text);
  if (encoding !== "windows-1252") return convertForCertain(text, encoding);
  return text.replace(/[\x91-\x97]/g, (sign) => WORD_SIGNS[sign.charCodeAt(0) - 0x91] ?? sign);
}

/** The text with the Vietnamese Đ in words that are Vietnamese or abbreviations; an Icelandic name keeps its own. */
export function withVietnameseWords(text: string): string {
  return text.replace(/[\p{L}\p{M}]+/gu, (word) => {
    const mended = withVietnameseD(word);
    if (mended === word) return word;
    const vietnamese =
      isSyllable(mended) || word === word.toUpperCase() || isTypeAbbreviation(canonicalWord(mended));
    return vietnamese ? mended : word;
  });
}

/** Signs of one font (private use); before a line they are Word's bullets. */
function hasForeignSigns(text: string): boolean {
  return (
    /\p{Co}/u.test(text) &&
    text.split(/[\n\r\v\x85\u2028]/).some((line) => /\p{Co}/u.test(withoutListMark(line)))
  );
}

/** Half a character, or the sign that a program puts where it lost one. */
const DAMAGED = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]|\uFFFD/;

/** Ordinary letters are damaged in one way alone. */
function isDamaged(text: string, ordinary: boolean): boolean {
  if (ordinary) return lostLetters(text);
  if (DAMAGED.test(text) || lostLetters(text) || hasForeignSigns(text)) return true;
  return hasLostLetters(text) && encodingOf(text) === null;
}

/** Letters beyond Latin-1 or decomposed marks: only such texts can differ between NFC and NFD. */
const MARKED = /[\u0300-\u036F\u1E00-\u1EFF]/;

/** Letters of Vietnamese that Latin-1 has too. */
const LATIN_LETTERS = "À-ÃÈ-ÊÌÍÒ-ÕÙÚÝà-ãè-êìíò-õùúý";
/** Composed Vietnamese, ASCII and line ends: where nothing of what follows can be found but an old encoding. */
const ORDINARY = new RegExp(`^[\\t\\n\\r\\x20-\\x7E${LATIN_LETTERS}${UNICODE_LETTERS}]*$`);
const ASCII_LINE = "\\t\\x20-\\x3E\\x40-\\x7E";
/** One line without question marks, of ASCII alone or with a letter that no old encoding has: nothing at all is in it. */
const SOUND = new RegExp(
  `^(?:[${ASCII_LINE}${LATIN_LETTERS}]*[${UNICODE_LETTERS}][${ASCII_LINE}${LATIN_LETTERS}${UNICODE_LETTERS}]*|[${ASCII_LINE}]*)$`,
);

interface TextCell {
  at: Place;
  text: string;
  ordinary: boolean;
}

/** Texts that may hold something odd, picked once for all rules on texts. */
function oddTexts(read: ReadReport): readonly TextCell[] {
  const known = ODD_TEXTS.get(read);
  if (known) return known;
  const odd: TextCell[] = [];
  for (const [table, rows] of rowsByTable(read)) {
    for (const { key, count, typed, raw, tooLong } of rows) {
      if (count !== 1 || !typed) continue;
      for (const column in raw) {
        const text = raw[column as ColumnId];
        if (typeof text !== "string" || SOUND.test(text)) continue;
        if (tooLong.some((cell) => cell.column === column)) continue;
        const ordinary = ORDINARY.test(text);
        if (ordinary && !text.includes("?") && !mayBeOldEncoding(text)) continue;
        odd.push({ at: { table, row: key, column: column as ColumnId }, text, ordinary });
      }
    }
  }
  ODD_TEXTS.set(read, odd);
  return odd;
}

const ODD_TEXTS = new WeakMap<ReadReport, readonly TextCell[]>();

type Look = (text: string, ordinary: boolean) => Details | null;

/** `everyText`: ordinary letters may be what is looked for, as in an old encoding. */
function textRule<Id extends string>(head: RuleHead<Id>, look: Look, everyText = false): Rule<Id> {
  return betweenRule({ ...head, tables: TABLES, columns: [], wide: false }, (read) =>
    oddTexts(read).flatMap(({ at, text, ordinary }) => {
      const details = ordinary && !everyText ? null : look(text, ordinary);
      return details ? [{ at, details }] : [];
    }),
  );
}

export const TEXT_RULES = [
  textRule(
    { id: "R-TEXT-DAMAGED", severity: "warning", category: "accuracy" },
    (text, ordinary) => (isDamaged(text, ordinary) ? { text: cellText(text) } : null),
    true,
  ),
  textRule(
    { id: "R-TEXT-ENCODING", severity: "warning", category: "accuracy" },
    (text) => {
      const encoding = encodingOf(text);
      return encoding === null ? null : { encoding, text: cellText(text) };
    },
    true,
  ),
  textRule(
    { id: "R-TEXT-FOREIGN-D", severity: "info", category: "accuracy", after: ["R-TEXT-ENCODING"] },
    (text) => (withVietnameseWords(text) !== text ? {} : null),
  ),
  textRule(
    { id: "R-TEXT-INVISIBLE", severity: "info", category: "accuracy", after: ["R-TEXT-ENCODING"] },
    (text) => {
      const unseen = isBlank(text) ? 0 : unseenIn(text);
      return unseen > 0 ? { count: unseen } : null;
    },
  ),
  textRule({ id: "R-TEXT-NOT-NFC", severity: "info", category: "accuracy" }, (text) =>
    MARKED.test(text) && isNotNfc(text) ? {} : null,
  ),
];

/** What spoils a cell's text as such: spelling in it is told only once that is mended. */
export const TEXT_CAUSES: readonly string[] = TEXT_RULES.map(({ id }) => id);
