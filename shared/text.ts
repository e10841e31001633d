// Text as people type it: look-alikes are unified at every entry, and folded only to compare or search.
import { withoutInvisible } from "./unseen.ts";

export { withoutInvisible };

/** Letters of Vietnamese that Unicode alone has, as the inside of a character class. */
export const UNICODE_LETTERS = "ĂăĐđĨĩŨũƠơƯưẠ-ỹ";

// ASCII and the composed letters of Vietnamese: nothing in such a text is in pieces, unseen or a look-alike.
// Nearly all texts are so, and one look spares them the rest.
const ORDINARY = new RegExp(`^[\\x20-\\x7E\\nÀ-ÏÒ-Ýà-ïò-ý${UNICODE_LETTERS}]*$`);
const LOOSE_SPACES = /\s\s|[^\S ]|\x85|^ | $/;

/** Whether a text holds only ASCII and composed Vietnamese letters, as nearly all do. */
export function isOrdinary(text: string): boolean {
  return ORDINARY.test(text);
}

/** The text in NFC; decomposed letters look the same and compare unequal. */
export function nfc(text: string): string {
  return text.normalize("NFC");
}

/** The text with every run of white space (line ends and no-break spaces too) as one space, trimmed. */
export function foldSpaces(text: string): string {
  return LOOSE_SPACES.test(text) ? text.replace(/[\s\x85]+/g, " ").trim() : text;
}

/**
 * The text for comparing and searching: lower case, no accents, d for đ and its look-alikes, spaces folded.
 * Unifies Ủy/Uỷ and hòa/hoà, which NFC leaves apart. Never shown.
 */
export function foldForSearch(text: string): string {
  const bare = withoutInvisible(text)
    .normalize("NFD")
    .toLowerCase()
    // Marks, and what the list of unseen characters leaves where letters or emoji need it.
    .replace(/[\u0300-\u036F]|[\u200B-\u200D]|[\uFE0E\uFE0F]/g, "")
    // U+0111, U+00F0 and U+0256: none of them decomposes.
    .replace(/[\u0111\u00F0\u0256]/g, "d");
  return foldSpaces(bare);
}

/** The text with a capital at its start. */
export function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The text with a small letter at its start. */
export function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** A word as it stands inside a sentence; abbreviations keep their capitals. */
export function inSentence(text: string): string {
  return /^\p{Lu}[\p{Ll} ]/u.test(text) ? lowerFirst(text) : text;
}

/** Whether the text holds letters in pieces (NFD and the like), which look the same and compare unequal. */
export function isNotNfc(text: string): boolean {
  return !isOrdinary(text) && nfc(text) !== text;
}

// The Icelandic and African letters that old keyboards type for U+0110 and U+0111; NFC leaves them apart.
const FOREIGN_CAPITAL_D = /[\u00D0\u0189]/g;
const FOREIGN_SMALL_D = /[\u00F0\u0256]/g;

/** The text with every look-alike of Đ and đ replaced by the Vietnamese letter. */
export function withVietnameseD(text: string): string {
  return text.replace(FOREIGN_CAPITAL_D, "\u0110").replace(FOREIGN_SMALL_D, "\u0111");
}

/**
 * The text with look-alikes of ASCII made plain, to read numbers, days and document numbers in it: full-width
 * characters, dashes, minus signs, slashes, any white space. Never shown.
 */
export function plainTyping(text: string): string {
  if (isOrdinary(text)) return foldSpaces(text);
  // Lost letters at the ends are no part of a number; between two of its signs they may be a dash.
  return foldSpaces(plainSigns(text).replace(/^[\s\x80-\x9F]+|[\s\x80-\x9F]+$/g, ""));
}

/** The same with its spaces as they are: line ends and tabs divide what is read. */
export function plainSigns(text: string): string {
  if (isOrdinary(text)) return text;
  return nfc(withoutInvisible(text))
    .replace(/[\uFF01-\uFF5E]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[\u2010-\u2015\u2212\uFE63]/g, "-")
    .replace(/[\u2044\u2215]/g, "/");
}
