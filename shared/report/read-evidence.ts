import type { Day } from "../day.ts";
import { foldSpaces } from "../text.ts";
import { type Reading, readText } from "./read-cell.ts";
import { DAY_IN_TEXT, dayOfMatch } from "./read-day.ts";
import type { Cell } from "./report.ts";

/** One document as an officer cites it, read from one line. */
export interface EvidenceLine {
  /** The line as typed. */
  text: string;
  type: string | null;
  /** Canonical, e.g. `890/QĐ-UBND`, `80-KL/TW`. */
  number: string | null;
  date: Day | null;
  subject: string | null;
  link: string | null;
}

/** Abbreviations that mix case; all others are capitals. Compared without case. */
const MIXED_CASE = ["TTg", "CTr", "TTr", "QyĐ", "QyC", "NQLT", "TTLT"];
const CANONICAL = new Map(MIXED_CASE.map((word) => [word.toUpperCase(), word]));

const LETTERS = "A-Za-zĐđƯư";
const WORD = `[${LETTERS}][${LETTERS}0-9]*`;
const WORDS = `${WORD}(?:\\s*[/-]\\s*${WORD})*`;
/** State bodies: `890/QĐ-UBND`, `03/2019/TT-BTP`, `573/HĐPH-PBGDPL`. */
const STATE_NUMBER = new RegExp(
  `(?<![\\d/.,])(\\d{1,6}[a-zđ]?)((?:\\s*/\\s*\\d{4})?)\\s*(/)\\s*(${WORDS})(?!\\p{L})`,
  "u",
);
/** Party bodies put the hyphen first and always name themselves behind a slash: `80-KL/TW`, `270-KH/TU`. */
const PARTY_NUMBER = new RegExp(
  `(?<![\\d/.,])(\\d{1,6}[a-zđ]?)()\\s?(-)\\s*(${WORD}\\s*/\\s*${WORDS})(?!\\p{L})`,
  "u",
);
const LINK = /https?:\/\/[^\s<>"]+/iu;

/** Dashes of all kinds to a hyphen, and the Icelandic Ð (U+00D0) that old keyboards type to Đ (U+0110). */
function plainMarks(text: string): string {
  return text.replace(/[\u2010-\u2015\u2212]/g, "-").replace(/\u00d0/g, "\u0110");
}

function canonicalWord(word: string): string {
  const upper = word.toUpperCase();
  return CANONICAL.get(upper) ?? upper;
}

function canonicalNumber(match: RegExpExecArray): string {
  const [, figure = "", year = "", separator = "", words = ""] = match;
  const tidy = words
    .replace(/\s+/g, "")
    .split(/([/-])/)
    .map(canonicalWord)
    .join("");
  return figure + year.replace(/\s+/g, "") + separator + tidy;
}

/** The date that follows a document's number: directly, or behind "ngày"; another document's is further on. */
const DATE_AFTER = new RegExp(
  `^[\\s,;(]*(?:(?:ký|ban hành)\\s+)?(?:ngày\\s+)?(?:${DAY_IN_TEXT.source})`,
  "iu",
);

/** Reads one line; null where it names neither a document's number nor a link, or a day that does not exist. */
function readLine(line: string): EvidenceLine | null {
  const text = foldSpaces(plainMarks(line)).replace(/^[-+*•]\s*/u, "");
  const link = LINK.exec(text)?.[0] ?? null;
  const plain = link === null ? text : foldSpaces(text.replace(link, " "));
  const match = STATE_NUMBER.exec(plain) ?? PARTY_NUMBER.exec(plain);
  if (!match)
    return link === null ? null : { text: line, type: null, number: null, date: null, subject: null, link };
  const before = plain
    .slice(0, match.index)
    .replace(/\s*số\s*:?\s*$/iu, "")
    .trim();
  const after = plain.slice(match.index + match[0].length);
  const dated = DATE_AFTER.exec(after);
  const date = dated ? dayOfMatch(dated) : null;
  if (dated && date === null) return null;
  const subject = after
    .slice(dated?.[0].length ?? 0)
    .replace(/^[\s,;.:)]+/u, "")
    .replace(/^(về việc|v\/v)\s+/iu, "")
    .replace(/[\s;,.]+$/u, "");
  return {
    text: line,
    type: before === "" ? null : before,
    number: canonicalNumber(match),
    date,
    subject: subject === "" ? null : subject,
    link,
  };
}

/** What an evidence cell says: the documents read, and by place (from 1) the lines that could not be read. */
export interface Evidence {
  lines: EvidenceLine[];
  unreadable: { item: number; text: string }[];
}

/** Reads an evidence cell, one document a line, as officers write it. Blank lines do not count. */
export function readEvidence(cell: Cell | undefined): Reading<Evidence> {
  const reading = readText(cell);
  if (reading.kind === "blank") return reading;
  if (reading.kind === "unreadable") return { ...reading, readings: [] };
  const evidence: Evidence = { lines: [], unreadable: [] };
  const typed = reading.value
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  for (const [index, text] of typed.entries()) {
    const line = readLine(text);
    if (line) evidence.lines.push(line);
    else evidence.unreadable.push({ item: index + 1, text });
  }
  return { kind: "value", value: evidence };
}
