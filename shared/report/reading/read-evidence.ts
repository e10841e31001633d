import type { Day } from "../../day.ts";
import { foldSpaces } from "../../text.ts";
import type { Cell } from "../report.ts";
import { DATE_AFTER, divideDocuments, LINK } from "./divide-documents.ts";
import { isTypeAbbreviation, trailingType } from "./document-types.ts";
import { withoutListMark } from "./list-mark.ts";
import { type Reading, readText } from "./read-cell.ts";
import { dayOfMatch } from "./read-day.ts";
import { findDocumentNumber, plainDocument, typeOfNumber } from "./read-document.ts";

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

/** A day with two digits for its year is asked about, as in a cell of its own. */
const SHORT_DATE_AFTER =
  /^[\s,;(]*(?:(?:ký|ban hành)\s+)?(?:ngày\s+)?\d{1,2}(?:\s*[/.-]\s*|\s+tháng\s+)\d{1,2}(?:\s*[/.-]\s*|\s+năm\s+)\d{2}(?![\d/])/iu;

/** Why a line could not be read. */
type EvidenceFault = "no_document" | "no_such_day" | "short_year" | "many_documents";

/** Reads one line, or says why it could not. */
function readLine(line: string): EvidenceLine | EvidenceFault {
  const text = withoutListMark(plainDocument(line));
  const link = (text.includes("://") && LINK.exec(text)?.[0]) || null;
  const plain = link === null ? text : foldSpaces(text.replace(link, " "));
  const found = findDocumentNumber(plain);
  if (!found)
    return link === null
      ? "no_document"
      : { text: line, type: null, number: null, date: null, subject: null, link };
  const before = plain
    .slice(0, found.index)
    .replace(/\s*số\s*:?\s*$/iu, "")
    .replace(/^(?:các|những)\s+/iu, "")
    .trim();
  const after = plain.slice(found.index + found.length);
  // "12/KH-": its body is missing.
  if (/^\s?[-/]/.test(after) && isTypeAbbreviation(found.number.body)) return "no_document";
  const dated = DATE_AFTER.exec(after);
  const date = dated ? dayOfMatch(dated) : null;
  if (dated && date === null) return "no_such_day";
  if (!dated && SHORT_DATE_AFTER.test(after)) return "short_year";
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

/** "Quyết định số 1/QĐ-STC, 2/QĐ-STC": the kind is said once for both. */
function withKind(line: EvidenceLine, before: EvidenceLine | undefined): EvidenceLine {
  if (line.type !== null || line.number === null || before?.type == null) return line;
  const kind = typeOfNumber(line.number);
  return kind !== null && trailingType(before.type) === kind ? { ...line, type: before.type } : line;
}

/** What an evidence cell says: the documents read, and by place (from 1) the lines that could not be read. */
export interface Evidence {
  lines: EvidenceLine[];
  unreadable: { item: number; text: string; why: EvidenceFault }[];
}

/** Reads an evidence cell, one document a line or several where they divide for certain. Blank lines do not count. */
export function readEvidence(cell: Cell | undefined, text = readText(cell)): Reading<Evidence> {
  if (text.kind === "blank") return text;
  if (text.kind === "unreadable") return { ...text, readings: [] };
  const evidence: Evidence = { lines: [], unreadable: [] };
  for (const [index, piece] of divideDocuments(typeof cell === "string" ? cell : text.value).entries()) {
    const line = piece.doubtful ? "many_documents" : readLine(piece.text);
    if (typeof line === "string") evidence.unreadable.push({ item: index + 1, text: piece.text, why: line });
    else evidence.lines.push(piece.alone ? line : withKind(line, evidence.lines[evidence.lines.length - 1]));
  }
  return { kind: "value", value: evidence };
}
