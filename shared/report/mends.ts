// Mends: for a finding, one prepared edit of its cell. Shown as before and after, never applied unasked, and applied
// on an exact match alone, so that what was typed meanwhile is not lost.
import { showDay } from "../day.ts";
import { withLostZero } from "../phone.ts";
import { foldForSearch, foldSpaces, nfc, plainTyping } from "../text.ts";
import { withoutInvisible } from "../unseen.ts";
import { LONGEST_ECHO } from "./cap-findings.ts";
import type { Finding } from "./finding.ts";
import type { Form } from "./form.ts";
import { type DocumentPiece, divideDocuments } from "./reading/divide-documents.ts";
import { plainStretch } from "./reading/divide-lines.ts";
import { typeAbbreviation } from "./reading/document-types.ts";
import { mayHoldTcvn3 } from "./reading/encodings.ts";
import { shownOf } from "./reading/made-cell.ts";
import { cellText, certain } from "./reading/read-cell.ts";
import { readDay } from "./reading/read-day.ts";
import { findDocumentNumber, plainDocument } from "./reading/read-document.ts";
import { readEvidence } from "./reading/read-evidence.ts";
import { writeMoney } from "./reading/read-figure.ts";
import type { Cell, ColumnId, Report, ReportRow, TableId } from "./report.ts";
import { unicodeOf, withVietnameseWords } from "./rules/text.ts";
import type { RuleId } from "./rules.ts";
import type { Unmended } from "./unmended.ts";

/** A prepared edit of one cell. `before` is the raw cell as the report holds it. */
export interface Mend {
  table: TableId;
  key: string;
  column: ColumnId;
  before: Cell;
  after: string;
}

interface Mending {
  finding: Finding;
  row: ReportRow;
  report: Report;
  form: Form;
}

type Write = (before: Cell, mending: Mending) => string | null;

/** A text that a finding holds whole; what was cut there cannot be written into a cell. */
function whole(value: unknown): string | null {
  return typeof value === "string" && value.length <= LONGEST_ECHO ? value : null;
}

/** The only reading of what could not be read for certain. */
function onlyReading({ details: { readings } }: Finding): string | null {
  return Array.isArray(readings) && readings.length === 1 ? whole(readings[0]) : null;
}

/** Edits of a text alone; numbers and dates that the spreadsheet made are left to their own mends. */
function textMend(change: (text: string) => string): Write {
  return (before) => (typeof before === "string" ? change(before) : null);
}

/** More than the day was said: that it is about that day, another day, or what was done on it. */
const MORE_THAN_A_DAY: readonly unknown[] = ["about", "many_days", "time_zone", "extra_text"];
/** A day of which a part was never typed is the spreadsheet's, not the person's. */
const NOT_WHOLE: readonly unknown[] = ["no_day", "no_year"];

function dayMend(_: Cell, { finding }: Mending): string | null {
  const { why } = finding.details;
  const day = MORE_THAN_A_DAY.includes(why) || NOT_WHOLE.includes(why) ? null : onlyReading(finding);
  return day === null ? null : showDay(day);
}

/** Two figures stand in the cell: that one of them could be read does not make it the answer. */
const MORE_THAN_ONE: readonly unknown[] = ["range", "ratio", "many_numbers", "words_differ"];

/** "24 (chưa kể cấp xã)": the figure is not all that is said of it. */
const LIMITED =
  /(?<!\p{L})(?:chưa|không|trừ|ngoài|kể|trong đó|cộng|thêm|riêng|còn|dự kiến|kế hoạch)(?!\p{L})/iu;

/** The text that the cell shows, where that is just what was typed: powers of ten are the spreadsheet's own writing. */
function shownMend(before: Cell): string | null {
  const shown = shownOf(before) ?? "";
  return shown.trim() === "" || /\dE[+-]?\d/i.test(shown) ? null : shown;
}

/** A count in bare digits and money with its comma are read alike in every file. */
function figureMend(_: Cell, { finding }: Mending): string | null {
  const limited = finding.details.why === "extra_text" && LIMITED.test(String(finding.details.raw));
  const reading = limited || MORE_THAN_ONE.includes(finding.details.why) ? null : onlyReading(finding);
  const value = reading === null ? Number.NaN : Number(reading);
  if (!Number.isSafeInteger(value) || value < 0) return null;
  return finding.details.kind === "money" ? writeMoney(value) : String(value);
}

/** The labels of choices that are the nearest to a text, a slip of the finger or two away. */
function choiceMend(before: Cell, { form }: Mending): string | null {
  const choices = form.tables.duties.columns.find(({ id }) => id === "status")?.choices ?? [];
  // "Đang thực hiện?" doubts, and "Đã thực hiện 2" counts: that is more than a slip.
  if (/[^\p{L}\p{M}\s.,;:!-]/u.test(cellText(before))) return null;
  const typed = foldForSearch(cellText(before));
  const near = choices
    .map(({ label }) => ({ label, distance: editDistance(typed, foldForSearch(label)) }))
    .filter(({ distance }) => distance <= MOST_SLIPS)
    .sort((a, b) => a.distance - b.distance);
  const [first, second] = near;
  return first && first.distance !== second?.distance ? first.label : null;
}

const MOST_SLIPS = 2;

function editDistance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > MOST_SLIPS) return MOST_SLIPS + 1;
  let last = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const line = [i];
    for (let j = 1; j <= b.length; j++) {
      const swap = (last[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      line.push(Math.min(swap, (last[j] ?? 0) + 1, (line[j - 1] ?? 0) + 1));
    }
    last = line;
  }
  return last[b.length] ?? 0;
}

/** A day and a document that can be read say that the duty is done; nothing less does. */
function impliedStatus(before: Cell, { row, report, form }: Mending): string | null {
  const cells: Partial<Record<ColumnId, Cell>> = row.cells;
  if (cellText(before) !== "" || readDay(cells.completed, report.locale).kind !== "value") return null;
  const evidence = certain(readEvidence(cells.evidence));
  if (!evidence || evidence.lines.length === 0 || cellText(cells.result) === "") return null;
  const choices = form.tables.duties.columns.find(({ id }) => id === "status")?.choices ?? [];
  return choices.find(({ value }) => value === "done")?.label ?? null;
}

/** The stretch of an evidence cell that a finding names. */
function pieceOf(before: string, { at }: Finding): DocumentPiece | null {
  return divideDocuments(before)[(at.item ?? 1) - 1] ?? null;
}

/** Replaces a document's number where a finding names one, and leaves all else as typed. */
function evidenceMend(before: Cell, { finding }: Mending): string | null {
  if (typeof before !== "string") return null;
  const piece = pieceOf(before, finding);
  if (piece === null || piece.doubtful) return null;
  const { plain, placeOf } = plainStretch(before, piece);
  const found = findDocumentNumber(plain);
  if (!found) return null;
  const [from, to] = [placeOf(found.index), placeOf(found.index + found.length)];
  return before.slice(0, from) + found.number.canonical + before.slice(to);
}

/** Drops a line of an evidence cell, with its line end, where an earlier one says the very same. */
function dropLine(before: Cell, { finding }: Mending): string | null {
  if (typeof before !== "string") return null;
  const piece = pieceOf(before, finding);
  if (!piece?.alone) return null;
  const says = ({ text }: DocumentPiece) => foldSpaces(text).toLowerCase();
  const doubled = divideDocuments(before).some((one) => one.from < piece.from && says(one) === says(piece));
  if (!doubled) return null;
  const end = /^(?:\r\n?|[\n\v\f\x85\u2028\u2029])/.exec(before.slice(piece.to))?.[0].length ?? 0;
  const rest = before.slice(piece.to + end);
  return end > 0
    ? before.slice(0, piece.from) + rest
    : before.slice(0, piece.from).replace(/(?:\r\n?|[\n\v\f\x85\u2028\u2029])$/, "");
}

/** A telephone number that lost its leading 0, as spreadsheets do to numbers. */
function phoneMend(before: Cell): string | null {
  return withLostZero(plainTyping(cellText(before)));
}

function encodingMend(before: Cell): string | null {
  return typeof before === "string" ? unicodeOf(before) : null;
}

/** Not where more stands beside the number than names it: "125/BC-STC và 126/BC-STC". */
function numberMend(before: Cell, { finding }: Mending): string | null {
  const found = findDocumentNumber(plainDocument(cellText(before)));
  return found === null || leavesOut(before) === false ? onlyReading(finding) : null;
}

/** Whether a mend that writes the number alone would leave out more than "số" and the kind's name. */
function leavesOut(before: Cell): boolean {
  const plain = plainDocument(cellText(before));
  const found = findDocumentNumber(plain);
  if (found === null) return false;
  const named = plain.slice(0, found.index).replace(/(?:^|\s)số(?:\s+hiệu)?\s*[:.]?\s*$/iu, "");
  const rest = plain.slice(found.index + found.length);
  const kind = typeAbbreviation(named);
  return (named.trim() !== "" && (kind === null || kind !== found.number.type)) || /[\p{L}\d]/u.test(rest);
}

function expected(before: Cell, { finding }: Mending): string | null {
  if (leavesOut(before)) return null;
  return whole(finding.details.expected);
}

const MENDS: Record<Exclude<RuleId, Unmended>, Write> = {
  "R-CELL-REWRITTEN": shownMend,
  "R-TEXT-ENCODING": encodingMend,
  "R-TEXT-FOREIGN-D": textMend(withVietnameseWords),
  "R-TEXT-INVISIBLE": (before) =>
    typeof before === "string" && !mayHoldTcvn3(before) ? withoutInvisible(before) : null,
  "R-TEXT-NOT-NFC": textMend(nfc),
  "R-STATUS-MISSING": impliedStatus,
  "R-STATUS-UNREADABLE": choiceMend,
  "R-DATE-UNREADABLE": dayMend,
  "R-EVIDENCE-DOUBLED": dropLine,
  "R-EVIDENCE-SPELLING": evidenceMend,
  "R-FIGURE-ABOUT": figureMend,
  "R-FIGURE-UNREADABLE": figureMend,
  "R-PHONE-UNREADABLE": phoneMend,
  "R-LETTER-NUMBER-UNREADABLE": numberMend,
  "R-LETTER-NUMBER-SPELLING": expected,
  "R-LETTER-DATE-UNREADABLE": dayMend,
};

/** Ids of the rules that may have a mend. */
export const MENDED_RULES: readonly string[] = Object.keys(MENDS);

/**
 * The mend of a finding, or null: where its rule has none, its cell is not there once, or what was meant is not
 * certain. Takes the very report that was checked.
 */
export function mendOf(finding: Finding, report: Report, form: Form): Mend | null {
  const { table, row: key, column } = finding.at;
  const write = (MENDS as Partial<Record<RuleId, Write>>)[finding.rule];
  if (!write || table === undefined || key === undefined || column === undefined) return null;
  const rows = (report.tables[table] as ReportRow[]).filter((row) => row.key === key);
  const [row] = rows;
  if (!row || rows.length > 1) return null;
  const before = (row.cells as Partial<Record<ColumnId, Cell>>)[column] ?? null;
  const after = write(before, { finding, row, report, form });
  return after === null || after === before ? null : { table, key, column, before, after };
}

/** Cells as they stand, a text to the character; a mend that empties a cell writes "" for blank. */
function sameCell(a: Cell, b: Cell): boolean {
  return JSON.stringify(a === "" ? null : a) === JSON.stringify(b === "" ? null : b);
}

/** A mend with its two sides changed: what takes it back. */
export type Edit = Omit<Mend, "after"> & { after: Cell };

/** The report with an edit applied, or null where the cell no longer holds exactly what it was made for. */
export function applyMend(report: Report, { table, key, column, before, after }: Edit): Report | null {
  const rows = report.tables[table] as ReportRow[];
  const [row, ...others] = key === "" ? [] : rows.filter((one) => one.key === key);
  if (!row || others.length > 0) return null;
  const cells = row.cells as Partial<Record<ColumnId, Cell>>;
  if (!sameCell(cells[column] ?? null, before)) return null;
  const mended = rows.map((one) => (one === row ? { ...one, cells: { ...cells, [column]: after } } : one));
  return { ...report, tables: { ...report.tables, [table]: mended } };
}
