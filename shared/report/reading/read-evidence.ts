import type { Day } from "../../day.ts";
import { foldSpaces } from "../../text.ts";
import type { Cell } from "../report.ts";
import { DATE_AFTER, type DocumentPiece, divideDocuments, LINK } from "./divide-documents.ts";
import { isTypeAbbreviation, trailingType } from "./document-types.ts";
import { withoutListMark } from "./list-mark.ts";
import { deniesDocument, shownInstead } from "./no-document.ts";
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

/** What a line gives where it says that there is no document. */
interface Instead {
  instead: string;
}

/** Reads one line, or says why it could not. */
function readLine(line: string): EvidenceLine | Instead | EvidenceFault {
  const text = withoutListMark(plainDocument(line));
  if (deniesDocument(text)) return { instead: shownInstead(text) ?? "" };
  const link = (text.includes("://") && LINK.exec(text)?.[0]) || null;
  const plain = link === null ? text : foldSpaces(text.replace(link, " "));
  const found = findDocumentNumber(plain);
  if (!found) {
    if (link !== null) return { text: line, type: null, number: null, date: null, subject: null, link };
    const instead = shownInstead(text);
    return instead === null ? "no_document" : { instead };
  }
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
  /** That there is no document, at which places, and what shows the result instead (nothing: ""); absent where not said. */
  withoutDocument?: { items: number[]; text: string };
}

/** The evidence with a further line of what is said in place of a document. */
function sayInstead({ withoutDocument, ...evidence }: Evidence, item: number, text: string): Evidence {
  const { items = [], text: said = "" } = withoutDocument ?? {};
  const both = [said, text].filter((part) => part !== "").join("; ");
  return { ...evidence, withoutDocument: { items: [...items, item], text: both } };
}

/** Reads one piece; without a document it goes on in what was said in place of one. */
function readPiece({ doubtful, text }: DocumentPiece, goesOn: boolean): ReturnType<typeof readLine> {
  const line = doubtful ? "many_documents" : readLine(text);
  return goesOn && line === "no_document" ? { instead: withoutListMark(text) } : line;
}

/** Reads an evidence cell, one document a line or several where they divide for certain. Blank lines do not count. */
export function readEvidence(cell: Cell | undefined, text = readText(cell)): Reading<Evidence> {
  if (text.kind === "blank") return text;
  if (text.kind === "unreadable") return { ...text, readings: [] };
  let evidence: Evidence = { lines: [], unreadable: [] };
  // Lines without a document go on in what was said: "Không có văn bản:" and below it a list of what there is.
  let goesOn = false;
  for (const [index, piece] of divideDocuments(typeof cell === "string" ? cell : text.value).entries()) {
    const item = index + 1;
    const line = readPiece(piece, goesOn);
    goesOn = typeof line !== "string" && "instead" in line;
    if (typeof line === "string") evidence.unreadable.push({ item, text: piece.text, why: line });
    else if ("instead" in line) evidence = sayInstead(evidence, item, line.instead);
    else evidence.lines.push(piece.alone ? line : withKind(line, evidence.lines[evidence.lines.length - 1]));
  }
  return { kind: "value", value: evidence };
}
