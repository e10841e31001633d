import { lazy } from "./lazy.ts";

// What no reader sees in a text, in one list for reading, rules and mends: what ends a line, what stands for a
// space, what is left out, and where such a character belongs to a letter or a sign and stays.

/** Line ends of other programs (Word's soft one, NEL, U+2028): left out, they would glue words together. */
const LINE_ENDS = "\\v\\f\\x85\\u2028\\u2029";
/** Blanks with a width that no program takes for a space: the Braille blank and the Korean fillers. */
const BLANKS = "\\u2800\\u3164\\uFFA0";
/** Letters of Windows-1252 (quotes, dashes) or another code page that were taken for Latin-1: lost, and not nothing. */
const LOST = "\\x80-\\x84\\x86-\\x9F";

/** What is left out, by what it is; the last takes what Unicode calls ignorable and no line before names. */
const LEFT_OUT = {
  control: "\\x00-\\x08\\x0E-\\x1F\\x7F",
  direction: "\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069",
  joiner: "\\u200C\\u200D\\u034F\\u2060\\uFEFF",
  tag: "\\u{E0000}-\\u{E007F}",
  variant: "\\u180B-\\u180D\\u180F\\uFE00-\\uFE0F\\u{E0100}-\\u{E01EF}",
  annotation: "\\uFFF9-\\uFFFB",
  /** Where a picture or another object stood. */
  object: "\\uFFFC",
  noncharacter: "\\p{Noncharacter_Code_Point}",
  /** Soft hyphen, zero width space, Mongolian vowel separator, invisible operators and the like. */
  ignorable: "\\p{Default_Ignorable_Code_Point}",
} as const;

/** Letters and marks of scripts whose letters change with a joiner beside them; Latin and its kin know none. */
const JOINING =
  "(?![\\p{sc=Latn}\\p{sc=Grek}\\p{sc=Cyrl}\\p{sc=Hebr}\\p{sc=Hang}\\p{sc=Hani}\\p{sc=Hira}\\p{sc=Kana}\\p{sc=Zyyy}\\p{sc=Zinh}])[\\p{L}\\p{M}]";

/** Where such a character does something that is seen. */
const STAYS = [
  `(?<=${JOINING})[\\u200C\\u200D]`,
  // Between words of scripts that write no spaces.
  "(?<=[\\p{sc=Khmr}\\p{sc=Thai}\\p{sc=Laoo}\\p{sc=Mymr}])\\u200B",
  // Joined, coloured and flagged emoji, keycaps.
  "(?<=[\\p{Extended_Pictographic}\\p{Emoji_Modifier}\\uFE0F\\u{E007F}])\\u200D(?=\\p{Extended_Pictographic})",
  "(?<=\\p{Extended_Pictographic})[\\uFE0E\\uFE0F]",
  "(?<=[\\d#*])\\uFE0F(?=\\u20E3)",
  "(?<=\\u{1F3F4}[\\u{E0020}-\\u{E007E}]*)[\\u{E0020}-\\u{E007F}]",
  // Variants of letters.
  "(?<=[\\p{sc=Hani}\\p{sc=Mymr}\\p{sc=Phag}\\p{Sm}])[\\uFE00-\\uFE0F\\u{E0100}-\\u{E01EF}]",
  "(?<=\\p{sc=Mong})[\\u180B-\\u180F]",
  "(?<=[\\u1100-\\u115E])\\u1160|\\u115F(?=[\\u1161-\\u11A7])",
].join("|");

const LINE_END = new RegExp(`[${LINE_ENDS}]`, "g");
const BLANK = new RegExp(`[${BLANKS}]`, "g");
const SIGNS = `${BLANKS}${Object.values(LEFT_OUT).join("")}`;
const UNSEEN = lazy(() => new RegExp(`(${STAYS})|[${SIGNS}]`, "gu"));
/** The inside of a character class (of an expression with `u`) for all of these, wherever they stand. */
export const UNSEEN_SIGNS = `${LINE_ENDS}${SIGNS}`;
const LEFTOVER = /[\u00AD\u200B\u2060\uFEFF]|[\u200C\u200D]/;
const LOST_LETTERS = new RegExp(`[${LOST}]`, "g");
/** Every character of these texts is seen, or is a space that all programs know. */
const ALL_SEEN = /^[\t\n\r\x20-\x7E\xA0-\xAC\xAE-\u02FF\u1E00-\u1EFF]*$/;

function isUnseen(found: string, stays: string | undefined): boolean {
  return stays === undefined && found !== "";
}

/** The text without what no reader sees; other programs' line ends become `\n`, blanks of a width a space. */
export function withoutInvisible(text: string): string {
  if (ALL_SEEN.test(text)) return text;
  return text
    .replace(LINE_END, "\n")
    .replace(BLANK, " ")
    .replace(UNSEEN(), (found: string, stays?: string) => (isUnseen(found, stays) ? "" : found));
}

/** How many characters of a text nobody sees, but for line ends, tabs and spaces. */
export function unseenIn(text: string): number {
  if (ALL_SEEN.test(text)) return 0;
  return [...text.matchAll(UNSEEN())].filter(([found, stays]) => isUnseen(found, stays)).length;
}

/** Whether a text holds letters of another code page that were taken for Latin-1; NEL ends a line. */
export function hasLostLetters(text: string): boolean {
  return text.search(LOST_LETTERS) >= 0 && !isBlank(text);
}

/** Whether a text shows nothing, whatever kind of blank it holds. */
export function isBlank(text: string): boolean {
  return ALL_SEEN.test(text)
    ? text.trim() === ""
    : withoutInvisible(text).replace(LOST_LETTERS, "").trim() === "";
}

/** The text without what is unseen, and without spaces at its ends. */
export function trimmed(text: string): string {
  return isBlank(text) ? "" : withoutInvisible(text).trim();
}

/**
 * The text as a person sees it and as it travels: nothing unseen at its ends, and within it no leftovers of web pages.
 * Other unseen characters within stay, for a text is told as it was typed.
 */
export function typedText(text: string): string {
  if (ALL_SEEN.test(text)) return text.trim();
  if (isBlank(text)) return "";
  const shown = text
    .replace(LINE_END, "\n")
    .replace(UNSEEN(), (found: string, stays?: string) =>
      isUnseen(found, stays) ? " ".repeat(found.length) : found,
    );
  const from = shown.length - shown.trimStart().length;
  return text
    .slice(from, shown.trimEnd().length)
    .replace(UNSEEN(), (found: string, stays?: string) =>
      isUnseen(found, stays) && LEFTOVER.test(found) ? "" : found,
    );
}
