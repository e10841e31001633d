// The documents that prove a result: whether they can be found again, and whether they fit the answer.
import { foldSpaces } from "../../text.ts";
import type { Details } from "../place.ts";
import { leadingType, namesType, trailingType } from "../reading/document-types.ts";
import { certain, type Reading } from "../reading/read-cell.ts";
import {
  type DocumentNumber,
  findDocumentNumber,
  plainDocument,
  typeOfNumber,
} from "../reading/read-document.ts";
import type { Evidence, EvidenceLine } from "../reading/read-evidence.ts";
import type { Status } from "../report.ts";
import { type AnswerRow, answerRule, type CellHit, dutyRule, NO_HITS } from "./rule.ts";
import { TEXT_CAUSES } from "./text.ts";

const UNDONE: readonly (Status | null)[] = ["not_started", "not_arising"];

/** At least two words: "Ảnh chụp, danh sách ký nhận". */
const SENTENCE = /\p{L}\P{L}+\p{L}/u;

/** Whether an evidence cell names or means documents, rather than saying that there are none. */
function givesDocuments({ lines, unreadable }: Evidence): boolean {
  return lines.length > 0 || unreadable.length > 0;
}

/** What `look` finds in each document of a row, at its line: every line that is not blank counts, from 1. */
function eachLine(row: AnswerRow, look: (line: EvidenceLine) => Details | null): readonly CellHit[] {
  if (row.evidence.kind !== "value") return NO_HITS;
  const { lines, unreadable, withoutDocument } = row.evidence.value;
  const gaps = [...unreadable.map(({ item }) => item), ...(withoutDocument?.items ?? [])];
  const seen: CellHit[] = [];
  let item = 0;
  for (const line of lines) {
    do item++;
    while (gaps.includes(item));
    const details = look(line);
    if (details) seen.push({ item, details });
  }
  return seen;
}

function numberIn(
  text: string,
): { plain: string; typed: string; number: DocumentNumber; index: number } | null {
  const plain = plainDocument(text);
  const found = findDocumentNumber(plain);
  if (!found) return null;
  const typed = plain.slice(found.index, found.index + found.length);
  return { plain, typed, number: found.number, index: found.index };
}

/** A text as it is compared: accents tell communes apart, case and spaces nothing. */
function compared(text: string | null): string | null {
  return text === null ? null : foldSpaces(text).toLowerCase();
}

/** Whose document it is, where that stands between its kind and its number. */
function issuerOf({ type }: EvidenceLine): string | null {
  return (type !== null && leadingType(type)?.rest) || null;
}

/** Stands for any subject or issuer. */
const ANY = true;

/**
 * Whether a line cites a document that one before it cited: the same number and day, and where both name them the same
 * subject and issuer, since bodies of a kind all number theirs from 1. Each line is looked up, not held against all.
 */
function citedBefore(): (line: EvidenceLine) => boolean {
  const known = new Set<string>();
  return (line) => {
    const { number, date, link } = line;
    if (number === null || date === null) return false;
    type Part = string | null | typeof ANY;
    const [subject, issuer] = [compared(line.subject), compared(issuerOf(line))];
    const keys = (subjects: Part[], issuers: Part[]) =>
      subjects.flatMap((one) => issuers.map((by) => JSON.stringify([number, date, link === null, one, by])));
    const fitting = (part: string | null): Part[] => (part === null ? [ANY] : [part, null]);
    const doubled = keys(fitting(subject), fitting(issuer)).some((key) => known.has(key));
    for (const key of keys([subject, ANY], [issuer, ANY])) known.add(key);
    return doubled;
  };
}

/** Nothing at all, or that there is no document without what shows the result instead. */
function lacking(evidence: Reading<Evidence>, product: string | undefined): readonly CellHit[] {
  const wanted = product === undefined ? {} : { product };
  if (evidence.kind !== "value") return evidence.kind === "blank" ? [{ details: wanted }] : NO_HITS;
  const { withoutDocument } = evidence.value;
  if (withoutDocument === undefined || givesDocuments(evidence.value)) return NO_HITS;
  return SENTENCE.test(withoutDocument.text)
    ? NO_HITS
    : [{ details: { why: "nothing_shown", ...wanted }, severity: "warning" }];
}

export const EVIDENCE_RULES = [
  dutyRule({ id: "R-EVIDENCE-MISSING", severity: "error", category: "completeness" }, "evidence", (row) =>
    row.duty.role === "lead" && certain(row.status) === "done"
      ? lacking(row.evidence, row.duty.product)
      : NO_HITS,
  ),
  answerRule(
    { id: "R-EVIDENCE-UNREADABLE", severity: "warning", category: "accuracy" },
    "evidence",
    ({ evidence }) =>
      evidence.kind === "value"
        ? evidence.value.unreadable.map(({ item, text, why }) => ({ item, details: { text, why } }))
        : NO_HITS,
  ),
  answerRule(
    { id: "R-EVIDENCE-NOT-DONE", severity: "warning", category: "consistency" },
    "evidence",
    ({ evidence, status: read }) => {
      const status = certain(read);
      const given = evidence.kind === "value" && givesDocuments(evidence.value);
      return given && status !== null && UNDONE.includes(status) ? [{ details: { status } }] : NO_HITS;
    },
  ),
  // Numbers of Party bodies run on through a term, those of the state by year: without a day neither is found again.
  answerRule({ id: "R-EVIDENCE-NO-DATE", severity: "info", category: "completeness" }, "evidence", (row) =>
    eachLine(row, ({ number, date, link, text }) =>
      number !== null && date === null && link === null && numberIn(text)?.number.year == null
        ? { number }
        : null,
    ),
  ),
  answerRule(
    { id: "R-EVIDENCE-DATE-FUTURE", severity: "warning", category: "consistency" },
    "evidence",
    (row, { asOf }) =>
      eachLine(row, ({ number, date }) =>
        date !== null && date > asOf ? { number: number ?? "", date, asOf } : null,
      ),
  ),
  dutyRule(
    { id: "R-EVIDENCE-BEFORE-PLAN", severity: "info", category: "consistency" },
    "evidence",
    (row, { form }) =>
      eachLine(row, ({ number, date }) =>
        date !== null && date < form.plan.date
          ? { number: number ?? "", date, planDate: form.plan.date }
          : null,
      ),
  ),
  answerRule({ id: "R-EVIDENCE-TYPE", severity: "warning", category: "consistency" }, "evidence", (row) =>
    eachLine(row, ({ type, number }) => {
      const named = number === null || type === null ? null : trailingType(type);
      if (number === null || type === null || named === null) return null;
      const found = typeOfNumber(number);
      return found !== null && found !== named && !namesType(type, found)
        ? { type: foldSpaces(type), found, expected: named }
        : null;
    }),
  ),
  answerRule({ id: "R-EVIDENCE-DOUBLED", severity: "info", category: "consistency" }, "evidence", (row) => {
    if (row.evidence.kind !== "value" || row.evidence.value.lines.length < 2) return NO_HITS;
    const isDoubled = citedBefore();
    return eachLine(row, (line) => (isDoubled(line) ? { number: line.number ?? "" } : null));
  }),
  answerRule(
    {
      id: "R-EVIDENCE-SPELLING",
      severity: "info",
      category: "accuracy",
      after: TEXT_CAUSES,
    },
    "evidence",
    (row) =>
      eachLine(row, ({ text, number }) =>
        number === null || text.includes(number)
          ? null
          : { found: numberIn(text)?.typed ?? "", expected: number },
      ),
  ),
];
