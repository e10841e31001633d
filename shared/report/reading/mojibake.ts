// UTF-8 that a program read as Windows-1252, Windows-1258 or Latin-1 ("tá»• chá»©c"): what it was, where every byte
// is still there. Programs lose bytes that their code page lacks, and a text that lost one is not decoded.
import { UNICODE_LETTERS } from "../../text.ts";
import { isSyllable } from "./syllable.ts";

/** What stands for the bytes 0x80 to 0x9F in Windows-1252, a space where it has nothing. */
const UPPER = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ";
const BYTES = new Map(
  [...UPPER].flatMap((sign, at): [string, number][] => (sign === " " ? [] : [[sign, 0x80 + at]])),
);
/** Windows-1258, the code page of Vietnam, has other letters in places that UTF-8 begins with. */
for (const [sign, byte] of [
  ["Ă", 0xc3],
  ["ă", 0xe3],
] as const)
  BYTES.set(sign, byte);

function byteOf(sign: string | undefined): number {
  const code = sign?.charCodeAt(0) ?? 0;
  return BYTES.get(sign ?? "") ?? (code <= 0xff ? code : 0);
}

const isTail = (byte: number) => byte >= 0x80 && byte <= 0xbf;

/** The letter that bytes from a place on are in UTF-8, and how many signs stand for it; null where they are none. */
function letterAt(signs: readonly string[], at: number): { letter: string; length: number } | null {
  const lead = byteOf(signs[at]);
  const length = lead >= 0xc2 && lead <= 0xdf ? 2 : lead >= 0xe1 && lead <= 0xef ? 3 : 0;
  if (length === 0) return null;
  const tail = signs.slice(at + 1, at + length).map(byteOf);
  if (tail.length < length - 1 || !tail.every(isTail)) return null;
  const code = tail.reduce((sum, byte) => sum * 64 + (byte & 63), lead & (length === 2 ? 31 : 15));
  return code < 0x80 ? null : { letter: String.fromCharCode(code), length };
}

/** Letters of Vietnamese and its marks, quotes, dashes and blanks; and what stands for a byte, where it was done twice. */
const LETTERS = new RegExp(`[\\x80-\\xFF${UNICODE_LETTERS}\\u2010-\\u203A\\uFEFF]|[\\u0300-\\u0323]`);

function isExpected(letter: string): boolean {
  return LETTERS.test(letter) || BYTES.has(letter);
}

/** Nearly all texts lack these pairs, and one look spares them the rest. */
const MAY_BE =
  /[\xC2-\xC6\xCC\u0102][\x80-\xBF\u0152-\u0192\u02C6\u02DC\u2010-\u2122]|[á\xE1][º»\xBA\xBB]|â[€\x80]/;
const BEYOND = /[^\0-\x7F]/;

interface Decoded {
  text: string;
  /** How many letters were put together. */
  letters: number;
  /** Every sign beyond ASCII was part of one. */
  whole: boolean;
}

function decodeOnce(text: string): Decoded {
  const signs = [...text];
  const decoded: Decoded = { text: "", letters: 0, whole: true };
  for (let at = 0; at < signs.length; ) {
    const found = letterAt(signs, at);
    const sign = signs[at] ?? "";
    if (found && isExpected(found.letter)) {
      decoded.text += found.letter;
      decoded.letters++;
      at += found.length;
      continue;
    }
    if (BEYOND.test(sign)) decoded.whole = false;
    decoded.text += sign;
    at++;
  }
  return decoded;
}

const WORD_ENDS = /[\s\d!-/:-@[-`{-~\u2010-\u203f]+/u;

/** Signs that no language writes together, of letters that UTF-8 begins with and signs that it goes on with. */
function proves(text: string): boolean {
  const signs = [...text];
  return signs.some((_, at) => {
    const found = letterAt(signs, at);
    return (
      found !== null &&
      (found.length === 3 ||
        /[\u0102-\u01B0]|[\u0300-\u0323]/.test(found.letter) ||
        /^[ÃĂ]/.test(signs[at] ?? ""))
    );
  });
}

/** Whether a text, or a line of it, is UTF-8 read as another code page. */
export function isMojibake(text: string): boolean {
  if (!MAY_BE.test(text)) return false;
  return text.split(/\r\n?|\n/).some((line) => {
    if (!MAY_BE.test(line) || !proves(line)) return false;
    const { text: decoded, letters } = decodeOnce(line.normalize("NFC"));
    const words = decoded.normalize("NFC").split(WORD_ENDS);
    return letters > 1 || words.some((word) => BEYOND.test(word) && isSyllable(word));
  });
}

/** A letter whose second byte is the no-break space, which programs turn into a blank: "Ã " is à. */
function withBlanks(line: string): string {
  return line
    .replace(/([ÃĂÆ]|á[º»]) (?= |$|[,.;:)])/g, "$1\u00A0")
    .replace(/([ÃĂÆ]|á[º»]) (?=\p{Ll})/gu, "$1\u00A0");
}

function decodedLine(line: string): string | null {
  if (!isMojibake(line)) return line;
  const blank = withBlanks(line);
  const { text, whole } = decodeOnce(blank);
  const decoded = text.normalize("NFC");
  if (!whole) return null;
  // A blank that was put back as a byte is certain only where it makes syllables of what it stands in.
  if (
    blank !== line &&
    !decoded.split(WORD_ENDS).every((word) => word === "" || !BEYOND.test(word) || isSyllable(word))
  )
    return null;
  return isMojibake(decoded) ? decodedLine(decoded) : decoded;
}

/** The text as it was, or null where not every line of it can be decoded for certain. */
export function decodeMojibake(text: string): string | null {
  const parts = text.split(/(\r\n?|\n)/).map(decodedLine);
  return parts.includes(null) ? null : parts.join("");
}
