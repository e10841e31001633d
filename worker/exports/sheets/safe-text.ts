// A text that an agency typed stays a text wherever it goes: changed at the output alone, and nothing that a
// reader can see is lost.
import { UNSEEN_SIGNS } from "../../../shared/unseen.ts";
import { CUT_NOTE } from "../../../shared/wording/export.ts";

/** The longest text that Excel keeps in a cell, in UTF-16 units. */
export const CELL_LIMIT = 32_767;

// XML 1.0 has no place for these, however they are written.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const ILLEGAL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;
const LONE_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** The text without what XML cannot hold (half a pair becomes U+FFFD), with line ends as LF. */
export function cleanText(text: string): string {
  return text.replace(ILLEGAL, "").replace(LONE_SURROGATE, "\uFFFD").replace(/\r\n?/g, "\n");
}

/** The text cut to a length at a code point boundary, with a note where something was cut. */
export function cutText(text: string, limit: number = CELL_LIMIT): string {
  if (text.length <= limit) return text;
  const end = limit - CUT_NOTE.length;
  const last = text.charCodeAt(end - 1);
  const splitsPair = last >= 0xd800 && last <= 0xdbff;
  return text.slice(0, splitsPair ? end - 1 : end) + CUT_NOTE;
}

/** A text as it is written into a cell: `_x0041_` would be read as an escape (ECMA-376 Part 1, 22.9.2.19). */
export function cellText(text: string): string {
  return cutText(cleanText(text)).replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_");
}

// OWASP "CSV Injection", full-width signs too; spaces, quotes and unseen characters before one change nothing.
const BEFORE = `[\\s"'${UNSEEN_SIGNS}]*`;
const SIGNS = "=+\\-@\\uFF1D\\uFF0B\\uFF0D\\uFF20";
const FORMULA_START = new RegExp(`^${BEFORE}[${SIGNS}\\t\\n]`, "u");

/** Whether a spreadsheet may take a clean text for a formula when it is typed or imported. */
export function looksLikeFormula(text: string): boolean {
  return FORMULA_START.test(text);
}

// Where another program may cut: Excel splits at `;` where the comma is the decimal sign, some split at tabs, and
// who splits so does not see that a line end stands in quotes. The sign comes first, so that long runs cost little.
const FORMULA_AFTER_CUT = new RegExp(`[${SIGNS}](?<=[;,\\t\\n]${BEFORE}.)`, "gu");

/**
 * A text as a CSV field: one apostrophe before what may be taken for a formula, at the start and behind every place
 * where the text may be cut. A reader that takes off exactly one apostrophe before each such sign behind a cut, and
 * then one at the start of such a text, has the text as it was.
 */
export function csvText(text: string): string {
  const clean = cleanText(text).replace(FORMULA_AFTER_CUT, "'$&");
  return looksLikeFormula(clean) ? `'${clean}` : clean;
}
