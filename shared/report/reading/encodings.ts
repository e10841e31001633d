import { nfc, UNICODE_LETTERS, withVietnameseD } from "../../text.ts";
import { TCVN3, VNI } from "./encoding-tables.ts";
import { isSyllable } from "./syllable.ts";

export type OldEncoding = "tcvn3" | "vni";

/** Letters that only Unicode has: whoever typed them used no old font. */
const UNICODE_ONLY = new RegExp(`[${UNICODE_LETTERS}]`);
const LINE_END = /[\r\n]/;
const BEYOND_ASCII = /[\u0080-\uffff]/;
const BETWEEN_WORDS = /[\s\d!-/:-@[-`{-~\u00a0\u2010-\u203f]+/u;
/** Signs behind a letter, or a capital behind a small one: nobody writes TCVN3's characters so on purpose. */
const SIGN_IN_WORD = /[A-Za-z][©®¨ª«¬µ¶¸¹»¼½¾÷¡-§]|[a-z][Æ-ÖØ-Þ]/;
/** Two vowels of VNI that no language writes together. */
const ODD_PAIR = /[aeo][âäå]|[ôö][øùûõï]|ñ[ôöò]/i;

function convertWith(table: ReadonlyMap<string, string>, text: string): string {
  let converted = "";
  for (let at = 0; at < text.length; ) {
    const pair = text.slice(at, at + 2);
    const both = pair.length === 2 ? table.get(pair) : undefined;
    const one = text.slice(at, at + 1);
    converted += both ?? table.get(one) ?? one;
    at += both === undefined ? 1 : 2;
  }
  return converted;
}

/** Capital fonts showed small letters as capitals: among capitals alone the rest was meant as capitals too. */
function raiseCapitals(typed: string, converted: string): string {
  const capitals = typed.match(/[A-Z]/g) ?? [];
  return capitals.length > 1 && !/[a-z]/.test(typed) ? converted.toUpperCase() : converted;
}

function convertLine(line: string, encoding: OldEncoding): string {
  if (encoding === "vni") return convertWith(VNI(), line);
  const whole = line.match(/[A-Z]/g) ?? [];
  if (whole.length > 3 && !/[a-z]/.test(line)) return convertWith(TCVN3(), line).toUpperCase();
  return line
    .split(/([\s!-/:-@]+)/)
    .map((word) => raiseCapitals(word, convertWith(TCVN3(), word)))
    .join("");
}

interface Evidence {
  words: number;
  wellFormed: number;
  proofs: string[];
  against: number;
}

/** Capitals that abbreviate (HĐND, QĐ) are no syllables and say nothing. */
function abbreviates(word: string): boolean {
  return word.length <= 7 && word === word.toUpperCase();
}

function weigh(line: string, encoding: OldEncoding): Evidence {
  const evidence: Evidence = { words: 0, wellFormed: 0, proofs: [], against: 0 };
  for (const word of line.split(BETWEEN_WORDS)) {
    const letters = word.replace(/\u00ad/g, "");
    if (letters === "") continue;
    const converted = convertLine(word, encoding);
    const good = isSyllable(converted);
    if (!good && abbreviates(converted)) continue;
    evidence.words++;
    if (good) evidence.wellFormed++;
    if (!BEYOND_ASCII.test(letters)) continue;
    const already = isSyllable(withVietnameseD(letters));
    if (good && !already && letters.length > 1) evidence.proofs.push(word);
    else if (!good) evidence.against++;
  }
  return evidence;
}

/** How many words prove that a line is in an encoding; 0 where that is not certain. */
function proofsOf(line: string, encoding: OldEncoding): number {
  const { words, wellFormed, proofs, against } = weigh(line, encoding);
  if (against * 10 > proofs.length || wellFormed < words * 0.8) return 0;
  const sign = encoding === "tcvn3" ? SIGN_IN_WORD : ODD_PAIR;
  const plain = new Set(proofs.map((word) => word.toLowerCase())).size;
  // Two characters may be a quantity: m¹, lª.
  const certain = proofs.some((word) => (word.length > 2 || proofs.length > 1) && sign.test(word));
  return certain || (plain >= 3 && wellFormed === words) ? proofs.length : 0;
}

/** Whether a word may prove that its line is in an old encoding: one that is well formed as it stands does not. */
function mayProve(word: string): boolean {
  const letters = word.replace(/\u00ad/g, "");
  return letters.length > 1 && BEYOND_ASCII.test(letters) && !isSyllable(withVietnameseD(letters));
}

function oldEncodingOfLine(line: string): OldEncoding | null {
  if (UNICODE_ONLY.test(line) || !BEYOND_ASCII.test(line)) return null;
  if (!line.split(BETWEEN_WORDS).some(mayProve)) return null;
  const tcvn3 = proofsOf(line, "tcvn3");
  const vni = proofsOf(line, "vni");
  if (tcvn3 === vni) return null;
  return tcvn3 > vni ? "tcvn3" : "vni";
}

/** Whether a line of the text has letters beyond ASCII and none that only Unicode has. */
export function mayBeOldEncoding(text: string): boolean {
  if (!BEYOND_ASCII.test(text)) return false;
  return !UNICODE_ONLY.test(text) || LINE_END.test(text);
}

/**
 * The old font encoding in which a text, or a line of it, was pasted, or null. Rather silent than wrong: a line of
 * Unicode Vietnamese or of another language gives null. Takes the raw cell: TCVN3's ư is the soft hyphen, which
 * reading drops.
 */
export function oldEncodingOf(text: string): OldEncoding | null {
  if (!LINE_END.test(text)) return oldEncodingOfLine(nfc(text));
  for (const line of nfc(text).split(/\r\n?|\n/)) {
    const encoding = oldEncodingOfLine(line);
    if (encoding !== null) return encoding;
  }
  return null;
}

/** A line in Unicode, or null where it is not certain that all of it was typed so. */
function certainLine(line: string, encoding: OldEncoding): string | null {
  if (UNICODE_ONLY.test(line) || !BEYOND_ASCII.test(line)) return line;
  const { proofs, against } = weigh(line, encoding);
  if (against === 0 && proofs.length > 0) return nfc(convertLine(line, encoding));
  return line.split(BETWEEN_WORDS).every((word) => !BEYOND_ASCII.test(word) || isSyllable(word))
    ? line
    : null;
}

/** As `convertOldEncoding`, or null where a word of it may be of another encoding or language. */
export function convertForCertain(text: string, encoding: OldEncoding): string | null {
  const lines = nfc(text)
    .split(/(\r\n?|\n)/)
    .map((line) => certainLine(line, encoding));
  return lines.includes(null) ? null : lines.join("");
}

/** Whether a soft hyphen of the text may be TCVN3's ư: without it the word is none. */
export function mayHoldTcvn3(text: string): boolean {
  return text
    .split(BETWEEN_WORDS)
    .some(
      (word) =>
        word.includes("\u00AD") &&
        !isSyllable(word.replace(/\u00AD/g, "")) &&
        isSyllable(convertWith(TCVN3(), word)),
    );
}

/** The text in NFC Unicode, read in an old encoding. Lines that hold Unicode's own letters are left alone. */
export function convertOldEncoding(text: string, encoding: OldEncoding): string {
  return nfc(text)
    .split(/(\r\n?|\n)/)
    .map((line) => (UNICODE_ONLY.test(line) ? line : nfc(convertLine(line, encoding))))
    .join("");
}
