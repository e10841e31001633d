import type { Day } from "../day.ts";
import { foldSpaces } from "../text.ts";
import { leadingType } from "./document-types.ts";
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

/** A day with two digits for its year is asked about, as in a cell of its own. */
const SHORT_DATE_AFTER =
  /^[\s,;(]*(?:(?:ký|ban hành)\s+)?(?:ngày\s+)?\d{1,2}(?:\s*[/.-]\s*|\s+tháng\s+)\d{1,2}(?:\s*[/.-]\s*|\s+năm\s+)\d{2}(?![\d/])/iu;

/** Why a line could not be read. */
export type EvidenceFault = "no_document" | "no_such_day" | "short_year" | "many_documents";

/** Whether another document begins behind a semicolon: its own kind, then its number. */
function holdsAnother(after: string): boolean {
  const [own = "", ...parts] = after.split(";");
  // "bãi bỏ Quyết định số 1/QĐ-UBND; Quyết định số 2/QĐ-UBND" is one subject that cites a list.
  const cited = findDocumentNumber(own)?.number.type ?? null;
  return parts.some((part) => {
    const found = findDocumentNumber(part);
    const kind = found && leadingType(part.slice(0, found.index));
    if (!found || !kind || kind.type === cited) return false;
    return found.number.type === kind.type || /^(?:số\s*:?)?$/iu.test(kind.rest);
  });
}

/** Reads one line, or says why it could not. */
function readLine(line: string): EvidenceLine | EvidenceFault {
  const text = plainDocument(line).replace(/^[-+*•]\s*/u, "");
  const link = LINK.exec(text)?.[0] ?? null;
  const plain = link === null ? text : foldSpaces(text.replace(link, " "));
  const found = findDocumentNumber(plain);
  if (!found)
    return link === null
      ? "no_document"
      : { text: line, type: null, number: null, date: null, subject: null, link };
  const before = plain
    .slice(0, found.index)
    .replace(/\s*số\s*:?\s*$/iu, "")
    .trim();
  const after = plain.slice(found.index + found.length);
  const dated = DATE_AFTER.exec(after);
  const date = dated ? dayOfMatch(dated) : null;
  if (dated && date === null) return "no_such_day";
  if (!dated && SHORT_DATE_AFTER.test(after)) return "short_year";
  if (holdsAnother(after)) return "many_documents";
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
  unreadable: { item: number; text: string; why: EvidenceFault }[];
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
    if (typeof line === "string") evidence.unreadable.push({ item: index + 1, text, why: line });
    else evidence.lines.push(line);
  }
  return { kind: "value", value: evidence };
}
