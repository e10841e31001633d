// What a cell holds and what is written into one: a day stays a day, a text a text.
import { dayCell, numberCell } from "../../../shared/report/reading/made-cell.ts";
import { errorValueOf, OBJECT_VALUE } from "../../../shared/report/reading/read-cell.ts";
import type { Cell } from "../../../shared/report/report.ts";
import { formatOfMade } from "../tabs/made-value.ts";
import { STYLES, type TabCell, type TabValue } from "../tabs/tab.ts";

const DAY = "yyyy-MM-dd";

/** What a cell gave, as a report's cell; a day by the file's own time zone. What is no value is an error. */
export function toCell(value: unknown, timeZone: string): Cell {
  if (value === "" || value === null || value === undefined) return null;
  if (value instanceof Date && !Number.isNaN(value.getTime())) {
    return { date: Utilities.formatDate(value, timeZone, DAY) };
  }
  if (typeof value === "boolean" || (typeof value === "number" && Number.isFinite(value))) return value;
  // A picture in the cell, or whatever else Google may put there one day.
  if (typeof value === "object") return { error: OBJECT_VALUE };
  const error = errorValueOf(String(value));
  return error === null ? String(value) : { error };
}

/** Whether the spreadsheet made something of what was typed, so that what it shows has to be looked at too. */
export function isMade(value: unknown): boolean {
  return typeof value === "number" || value instanceof Date;
}

/** The same with what the cell shows, and under which number format. */
export function toShownCell(
  value: unknown,
  { format, shown }: { format: string; shown: string },
  { locale, timeZone }: { locale: string; timeZone: string },
): Cell {
  const cell = toCell(value, timeZone);
  if (typeof cell === "number") return numberCell(cell, shown, locale);
  return typeof cell === "object" && cell !== null && "date" in cell
    ? dayCell(cell.date, shown, format)
    : cell;
}

/** What a cell takes: a day stays a date of the file's own time zone, so that no zone moves it. */
export function toValue(value: TabValue, timeZone: string): string | number | boolean | Date {
  if (value === null) return "";
  if (typeof value !== "object") return value;
  return "number" in value ? value.number : Utilities.parseDate(value.date, timeZone, DAY);
}

/** The number format under which a cell is written. */
export function formatOf({ value, style }: TabCell): string {
  if (typeof value !== "object" || value === null) return style.format;
  return ("shown" in value ? formatOfMade(value) : null) ?? "dd/mm/yyyy";
}

/** The same for a content without a style of its own: text unless it is a number, a yes or no, or a day. */
export function formatOfValue(value: TabValue): string {
  const plain = typeof value === "number" || typeof value === "boolean";
  return plain ? "General" : formatOf({ value, style: STYLES.body });
}
