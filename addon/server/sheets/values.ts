// What a cell holds and what is written into one: a day stays a day, a text a text.
import { errorValueOf } from "../../../shared/report/read-cell.ts";
import type { Cell } from "../../../shared/report/report.ts";
import { STYLES, type TabCell, type TabValue } from "../tabs/tab.ts";

const DAY = "yyyy-MM-dd";

/** What a cell gave, as a report's cell; a day by the file's own time zone. */
export function toCell(value: unknown, timeZone: string): Cell {
  if (value === "" || value === null || value === undefined) return null;
  if (value instanceof Date) return { date: Utilities.formatDate(value, timeZone, DAY) };
  if (typeof value === "number" || typeof value === "boolean") return value;
  const error = errorValueOf(String(value));
  return error === null ? String(value) : { error };
}

/** What a cell takes: a day stays a date of the file's own time zone, so that no zone moves it. */
export function toValue(value: TabValue, timeZone: string): string | number | boolean | Date {
  if (value === null) return "";
  return typeof value === "object" ? Utilities.parseDate(value.date, timeZone, DAY) : value;
}

/** The number format under which a cell is written. */
export function formatOf({ value, style }: TabCell): string {
  if (typeof value === "object" && value !== null) return "dd/mm/yyyy";
  return style.format;
}

/** The same for a content without a style of its own: text unless it is a number, a yes or no, or a day. */
export function formatOfValue(value: TabValue): string {
  const plain = typeof value === "number" || typeof value === "boolean";
  return plain ? "General" : formatOf({ value, style: STYLES.body });
}
