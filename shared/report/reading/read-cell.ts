import { foldSpaces, isOrdinary, nfc } from "../../text.ts";
import { typedText } from "../../unseen.ts";
import type { Cell } from "../report.ts";

/** Why a day could not be read for certain. */
type DayFault =
  | "not_a_date"
  | "no_such_day"
  | "no_day"
  | "no_year"
  | "short_year"
  | "day_or_month"
  | "many_days"
  | "time_only"
  | "time_zone";

/** Why a count or a sum of money could not be read for certain. */
export type NumberFault =
  | "not_a_number"
  | "date_not_number"
  | "malformed"
  | "thousand_or_decimal"
  | "dot_decimal"
  | "fraction"
  | "too_precise"
  | "too_large"
  | "negative"
  | "range"
  | "ratio"
  | "percent"
  | "many_numbers"
  | "in_words"
  | "words_differ"
  | "dash"
  | "no_figure"
  | "other_unit"
  | "money_unit"
  | "rewritten";

/** Why a document's number could not be read for certain. */
type DocumentFault = "not_a_document" | "no_serial" | "no_symbol" | "short_year" | "malformed";

/** The most characters that one cell of a report may hold. */
export const MAX_CELL_CHARACTERS = 5000;

/** Why a cell could not be read for certain. */
export type ReadFault =
  | "error_value"
  | "too_long"
  | "not_text"
  | "not_a_choice"
  | "about"
  | "extra_text"
  | DayFault
  | NumberFault
  | DocumentFault;

/** What a cell says: nothing, one certain value, or something that is not certain, with what it may mean. */
export type Reading<T> =
  | { kind: "blank" }
  | { kind: "value"; value: T }
  | { kind: "unreadable"; raw: string; why: ReadFault; readings: T[] };

/** The value of a reading that is certain, else null. */
export function certain<T>(reading: Reading<T>): T | null {
  return reading.kind === "value" ? reading.value : null;
}

const BLANK = { kind: "blank" } as const;

/** The reading of what is not certain, with what it may mean. */
export function unreadable<T>(raw: string, why: ReadFault, readings: T[] = []): Reading<T> {
  return { kind: "unreadable", raw, why, readings };
}

/** Error values as spreadsheets show them, in any of their languages: `#REF!`, `#N/A`, `#GETTING_DATA`, `#####`. */
const ERROR_VALUE = /^#(?:[\p{Lu}\d][\p{Lu}\d_/ ]{0,30}[!?]|[Nn]\/[Aa]|GETTING_DATA|##+)$/u;
/** Other programs' errors, and what scripts write in place of a value that they do not have. */
const PROGRAM_ERROR = /^(?:(?:Err|Lỗi):\d{3}|NaN|[+-]?Infinity|undefined|\[object \w+\])$/;
/** What stands in a cell until its value has come; only "tải" says so without its dots. */
const UNFINISHED =
  /^(?:(?:loading|đang tải)(?: data| dữ liệu| lại| xuống| lên)?\s*(?:\.+|…)?|(?:calculating|fetching|generating|thinking|đang (?:tính(?: toán)?|lấy dữ liệu|tạo|kết nối|đồng bộ))(?: data)?\s*(?:\.{2,}|…))$/i;

/** What a picture, or another object that is no value, is read as. */
export const OBJECT_VALUE = "#OBJECT!";

/** Whether a cell holds a picture or the like, which no program may write over. */
export function isObject(cell: Cell | undefined): boolean {
  return typeof cell === "object" && cell !== null && "error" in cell && cell.error === OBJECT_VALUE;
}

/** How each of these begins; nearly all texts begin otherwise, and one look spares them the rest. */
const MAY_BE_ERROR =
  /^(?:#|Err:|Lỗi:|NaN$|[+-]?Infinity$|undefined$|\[object |loading|calculating|fetching|generating|thinking|đang )/i;

/**
 * The error value that a cell holds, or null. A text counts as one where it is the whole cell: what is not known to be
 * a value is none. `text` is the cell's own.
 */
export function errorValueOf(cell: Cell | undefined, text = cellText(cell)): string | null {
  if (typeof cell === "object" && cell !== null && "error" in cell) return cell.error;
  if (typeof cell !== "string" || cell.length > 60 || !MAY_BE_ERROR.test(text)) return null;
  return ERROR_VALUE.test(text) || PROGRAM_ERROR.test(text) || UNFINISHED.test(text) ? text : null;
}

/** What stands in a cell in place of a text: an error, what is not there yet, a picture, a checkbox's yes or no. */
export function noTextIn(cell: Cell | undefined): string | null {
  return typeof cell === "boolean" ? cellText(cell) : errorValueOf(cell);
}

/** The cell's content as the person sees it, NFC, trimmed; empty for a blank cell. Line breaks are kept. */
export function cellText(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return "";
  if (typeof cell === "object") {
    const text = "shown" in cell ? cell.shown : "error" in cell ? cell.error : cell.date;
    return cellText(text);
  }
  if (typeof cell === "boolean") return cell ? "TRUE" : "FALSE";
  const text = String(cell);
  if (isOrdinary(text)) return text.trim();
  return nfc(typedText(text)).replace(/\r\n?/g, "\n");
}

/** Reads a cell of free text. Gives NFC text; an error value, and a text over the cap, are unreadable. */
export function readText(cell: Cell | undefined): Reading<string> {
  const text = cellText(cell);
  const error = errorValueOf(cell, text);
  if (error !== null) return unreadable(error, "error_value");
  // What reading costs grows with the text, and it is refused for its length alone.
  if (text.length > MAX_CELL_CHARACTERS) return unreadable(text, "too_long");
  return text === "" ? BLANK : { kind: "value", value: text };
}

/** Reads a cell that holds one of some choices by label; case, accents and extra spaces do not matter. */
export function readChoice<T>(
  cell: Cell | undefined,
  choices: readonly { value: T; label: string }[],
  fold: (text: string) => string,
  text = readText(cell),
): Reading<T> {
  if (text.kind !== "value") return text.kind === "blank" ? BLANK : { ...text, readings: [] };
  const exact = choices.find(({ label }) => label === text.value);
  if (exact) return { kind: "value", value: exact.value };
  const wanted = fold(foldSpaces(text.value));
  const choice = choices.find(({ label }) => fold(label) === wanted);
  if (choice) return { kind: "value", value: choice.value };
  return { kind: "unreadable", raw: text.value, why: "not_a_choice", readings: [] };
}
