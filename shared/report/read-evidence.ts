import type { Day } from "../day.ts";
import { foldSpaces } from "../text.ts";
import { type Reading, readText } from "./read-cell.ts";
import { DAY_IN_TEXT, dayOfMatch } from "./read-day.ts";
import { findDocumentNumber, plainDocument } from "./read-document.ts";
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

const LINK = /https?:\/\/[^\s<>"]+/iu;

/** The date that follows a document's number: directly, or behind "ngày"; another document's is further on. */
const DATE_AFTER = new RegExp(
  `^[\\s,;(]*(?:(?:ký|ban hành)\\s+)?(?:ngày\\s+)?(?:${DAY_IN_TEXT.source})`,
  "iu",
);

/** Reads one line; null where it names neither a document's number nor a link, or a day that does not exist. */
function readLine(line: string): EvidenceLine | null {
  const text = plainDocument(line).replace(/^[-+*•]\s*/u, "");
  const link = LINK.exec(text)?.[0] ?? null;
  const plain = link === null ? text : foldSpaces(text.replace(link, " "));
  const found = findDocumentNumber(plain);
  if (!found)
    return link === null ? null : { text: line, type: null, number: null, date: null, subject: null, link };
  const before = plain
    .slice(0, found.index)
    .replace(/\s*số\s*:?\s*$/iu, "")
    .trim();
  const after = plain.slice(found.index + found.length);
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
    number: found.number.canonical,
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
