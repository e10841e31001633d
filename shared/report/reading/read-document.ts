import { isOrdinary, plainTyping, withVietnameseD } from "../../text.ts";
import { canonicalWord, isTypeAbbreviation } from "./document-types.ts";
import { type Reading, unreadable } from "./read-cell.ts";

/** A document's number as it should be printed, in its parts. */
export interface DocumentNumber {
  /** E.g. `890/QĐ-UBND`, `03/2019/TT-BTP`, `80-KL/TW`. */
  canonical: string;
  /** The running number as typed: `890`, `05a`. */
  serial: string;
  year: number | null;
  /** The abbreviation of its kind, or null for a letter (`573/HĐPH-PBGDPL`). */
  type: string | null;
  /** What stands behind the kind: the body and its department. */
  body: string;
  style: "state" | "party";
  /** Its signs were typed in another body's order (`890-QĐ/UBND`) and put right. */
  reordered: boolean;
}

const LETTERS = "A-Za-zĐđƯưƠơÔôĂăÂâÊê";
/** Also "SVH,TT&DL", as offices of culture write themselves. */
const WORD = `[${LETTERS}][${LETTERS}0-9&]*(?:,[A-ZĐ]+&[A-ZĐ]+)?`;
const WORDS = `${WORD}(?:\\s*[/-]\\s*${WORD})*`;
const SERIAL = "(?<![\\d/]|\\d[.,])(\\d{1,6}[a-zđ]?)";
/** A number that goes on with other letters is not known whole. */
const END = "(?![\\p{L}\\d&]|[-/]\\p{L})";
/** State bodies: `890/QĐ-UBND`, `03/2019/TT-BTP`, `573/HĐPH-PBGDPL`. */
const STATE_NUMBER = new RegExp(`${SERIAL}(?:\\s*/\\s*(\\d{4}))?\\s*(/)\\s*(${WORDS})${END}`, "gu");
/** Party bodies put the hyphen first and always name themselves behind a slash: `80-KL/TW`, `270-KH/TU`. */
const PARTY_NUMBER = new RegExp(`${SERIAL}()\\s?(-)\\s*(${WORD}\\s*/\\s*${WORDS})${END}`, "gu");
/** `890-QĐ-UBND`: read only where a known kind of document follows the number. */
const HYPHENS_ONLY = new RegExp(`${SERIAL}()\\s?(-)\\s*(${WORD}\\s*-\\s*${WORDS})${END}`, "gu");

const STATE_NUMBERS = [STATE_NUMBER];
const ALL_NUMBERS = [STATE_NUMBER, PARTY_NUMBER, HYPHENS_ONLY];
/** Without it no number can stand in a text, and behind the last one none does. */
const DIVIDED = /\d[a-zđ]?\s*[/-]/g;
/** Without it neither a Party number nor one of hyphens alone can stand in a text. */
const HYPHENED = /\d[a-zđ]?\s?-/;

/** Party bodies and their boards; the Front's `MTTW` and other bodies that end alike are none. */
const PARTY_BODIES = new Set(
  "TW TU HU QU ThU ĐU ĐUK VPTW VPTU VPHU BTCTW BTCTU BTCHU BTGTW BTGTU BTGHU BDVTW BDVTU BDVHU BNCTW BNCTU UBKTTW UBKTTU UBKTHU".split(
    " ",
  ),
);
/** State bodies that every province has; an agency's own codes are not known here. */
const STATE_BODY = /^(?:UBND|HĐND|TTg|CP|CTN|VPCP|QH\d*|UBTVQH\d*)$/;

/** A Party body's number is put in order only where the body stands alone behind the kind. */
function isOfParty(signs: string[]): boolean {
  return signs.length === 2 && PARTY_BODIES.has(signs[1] ?? "");
}

/** Puts kind and body in the order of the body that issued it; unknown bodies keep what was typed. */
function inOrder(signs: string[], typed: "state" | "party"): DocumentNumber["style"] {
  const [kind = "", body = ""] = signs;
  if (!isTypeAbbreviation(kind)) return typed;
  if (isOfParty(signs)) return "party";
  return STATE_BODY.test(body) ? "state" : typed;
}

function documentOf(match: RegExpExecArray): DocumentNumber | null {
  const [, serial = "", year = "", separator = "", words = ""] = match;
  const bare = words.replace(/\s+/g, "");
  const signs = bare.split(/[/-]/).map(canonicalWord);
  const separators = bare.replace(/[^/-]+/g, "");
  const [kind = "", body = ""] = signs;
  // "12/ca" is no document; a body alone is written in capitals ("05/UBND").
  if (signs.length === 1 && words !== words.toUpperCase() && !isTypeAbbreviation(kind)) return null;
  const hasKind = isTypeAbbreviation(kind) && signs.length > 1;
  if (separator === "-" && separators[0] === "-" && !hasKind) return null;
  const typed = separator === "-" && separators[0] === "/" ? "party" : "state";
  // Bodies that issue together divide their signs in ways of their own: those stay as typed.
  const joint = signs.length > 2 || kind.endsWith("LT");
  const style = hasKind && year === "" && !joint ? inOrder(signs, typed) : typed;
  const joined = (from: number) =>
    signs.slice(from).reduce((all, sign, at) => all + (separators[from + at - 1] ?? "") + sign, "");
  const rest = signs.length > 2 ? joined(2) : "";
  const known = hasKind && !joint && (isOfParty(signs) || STATE_BODY.test(body));
  const between = style === "party" ? "/" : known ? "-" : (separators[0] ?? "");
  const hyphens = style === "party" || (separator === "-" && !known);
  const front = serial + (year && `/${year}`) + (hyphens ? "-" : "/");
  const written = serial + (year && `/${year}`) + separator + joined(0);
  const canonical = front + kind + (signs.length > 1 ? between + body + rest : "");
  return {
    canonical,
    serial,
    year: year === "" ? null : Number(year),
    type: hasKind ? kind : null,
    body: hasKind ? body + rest : kind + (signs.length > 1 ? between + body + rest : ""),
    style,
    reordered: canonical !== written,
  };
}

/** The kind of document that a number in canonical writing names, or null. */
export function typeOfNumber(canonical: string): string | null {
  const kind = /^\d+[a-zđ]?(?:\/\d{4})?[/-]([^/-]+)[/-]/.exec(canonical)?.[1] ?? "";
  return isTypeAbbreviation(kind) ? kind : null;
}

/**
 * Finds the first document number in a text made plain with `plainDocument`, from a place on.
 * Gives where it stands there, or null; a number that is part of a larger one (`1.234/UBND`) is none.
 */
export function findDocumentNumber(
  plain: string,
  from = 0,
): { index: number; length: number; number: DocumentNumber } | null {
  if (from > 0) return searchNumber(plain, from);
  if (last.plain !== plain) last = { plain, found: searchNumber(plain, 0) };
  return last.found;
}

type Found = ReturnType<typeof findDocumentNumber>;

/** Who divides a cell and who reads it ask about the same line one after the other. */
let last: { plain: string; found: Found } = { plain: "", found: null };

function searchNumber(plain: string, from: number): Found {
  DIVIDED.lastIndex = from;
  if (!DIVIDED.test(plain)) return null;
  let first: Found = null;
  for (const pattern of HYPHENED.test(plain) ? ALL_NUMBERS : STATE_NUMBERS) {
    pattern.lastIndex = from;
    let match = pattern.exec(plain);
    // "12/ca" looks like one and is none: a number may follow it.
    let number = match && documentOf(match);
    while (match && !number) {
      match = pattern.exec(plain);
      number = match && documentOf(match);
    }
    if (!match || !number || (first !== null && first.index <= match.index)) continue;
    first = { index: match.index, length: match[0].length, number };
  }
  return first;
}

/** A text with plain dashes, slashes and spaces and the Vietnamese Đ, to find document numbers in. */
export function plainDocument(text: string): string {
  const plain = plainTyping(text);
  return isOrdinary(plain) ? plain : withVietnameseD(plain);
}

/** What stands before a number in a cell of its own: "Số:", "Quyết định số", "QĐ số". */
const LEADING = /^(?:[\p{L} ]*?)\s*(?:(?:số|sô|so|no)(?:\s+hiệu)?)\s*[:.]?\s*/iu;

function doubtful(raw: string, plain: string): Reading<DocumentNumber> {
  const bare = plain.replace(LEADING, "").replace(/[.;,\s]+$/, "");
  if (/^[/-]\s*\p{L}/u.test(bare)) return unreadable(raw, "no_serial");
  if (/^\d{1,6}[a-zđ]?(?:\s*\/\s*\d{4})?$/u.test(bare)) return unreadable(raw, "no_symbol");
  const short = /^(\d{1,6}[a-zđ]?\s*\/\s*)(\d{2})(\s*\/\s*\p{L}.*)$/u.exec(bare);
  const whole = short && findDocumentNumber(`${short[1]}20${short[2]}${short[3]}`);
  if (whole) return unreadable(raw, "short_year", [whole.number]);
  const grouped = /^(\d{1,3})[.,](\d{3}\s*\/.*)$/u.exec(bare);
  const joined = grouped && findDocumentNumber(`${grouped[1]}${grouped[2]}`);
  return joined ? unreadable(raw, "malformed", [joined.number]) : unreadable(raw, "not_a_document");
}

/**
 * Reads a text that should be one document's number, in any of its spellings, with or without "Số:" before it.
 * A number within other text is not certain: `findDocumentNumber` looks for those.
 */
export function readDocumentNumber(text: string): Reading<DocumentNumber> {
  const plain = plainDocument(text);
  if (plain === "") return { kind: "blank" };
  const found = findDocumentNumber(plain);
  if (!found) return doubtful(text, plain);
  const before = plain.slice(0, found.index).replace(LEADING, "");
  const after = plain.slice(found.index + found.length);
  if (before !== "" || !/^[\s.;,]*$/.test(after)) return unreadable(text, "extra_text", [found.number]);
  return { kind: "value", value: found.number };
}
