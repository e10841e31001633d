// Between a grid's cells and the values that Apps Script's ranges give and take.
import type { At, CellContent, GridSheet, Scalar } from "./grid.ts";
import { TEXT_FORMAT } from "./grid.ts";
import type { Host } from "./host.ts";
import { isDateFormat, showNumber } from "./number-format.ts";
import { refuseInvalid } from "./refusals.ts";
import { dateOfSerial, partsOfSerial, serialOfDate } from "./serial.ts";
import { service } from "./strict.ts";
import { dateFormatOf, readTyped } from "./typed.ts";

const MAX_TEXT = 50_000;

/** What `getValue` gives: blank cells are empty texts, numbers under a date's format are dates, pictures objects. */
export function readValue(host: Host, sheet: GridSheet, at: At): string | number | boolean | Date | object {
  const { value } = sheet.content(at);
  if (value === null) return "";
  if (typeof value === "object") return service(host, value.object, {}, { inner: value });
  if (typeof value !== "number" || !isDateFormat(sheet.style(at).numberFormat)) return value;
  return dateOfSerial(value, host.grid.timeZone());
}

/** What the cell shows. */
export function readShown(host: Host, sheet: GridSheet, at: At): string {
  const { value } = sheet.content(at);
  // A picture shows no text.
  if (value === null || typeof value === "object") return "";
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "string") return value;
  return showNumber(value, sheet.style(at).numberFormat, host.grid.locale(), host.prefix);
}

interface Change {
  content: CellContent;
  /** The number format that comes along, or null where the cell's own stays. */
  format: string | null;
}

function yearOf(host: Host): number {
  return partsOfSerial(serialOfDate(host.now(), host.grid.timeZone())).year;
}

/** What a text becomes in a cell of this format, typed by a person or set by a program. */
export function changeByText(host: Host, text: string, format: string): Change {
  if (format === TEXT_FORMAT)
    return { content: { value: text === "" ? null : text, formula: null }, format: null };
  const typed = readTyped(text, host.grid.locale(), yearOf(host));
  const keeps = format !== "General" && typed.format !== TEXT_FORMAT;
  return { content: { value: typed.value, formula: typed.formula }, format: keeps ? null : typed.format };
}

function changeByDate(host: Host, date: Date, format: string): Change {
  const serial = serialOfDate(date, host.grid.timeZone());
  const day = dateFormatOf(host.grid.locale());
  if (format === TEXT_FORMAT) {
    return {
      content: { value: showNumber(serial, day, host.grid.locale(), host.prefix), formula: null },
      format: null,
    };
  }
  const own = Number.isInteger(serial) ? day : `${day} hh:mm:ss`;
  return { content: { value: serial, formula: null }, format: isDateFormat(format) ? null : own };
}

function changeByValue(host: Host, value: unknown, format: string): Change {
  const plain = (scalar: Scalar): Change => ({ content: { value: scalar, formula: null }, format: null });
  if (value === null) return plain(null);
  if (value instanceof Date && !Number.isNaN(value.getTime())) return changeByDate(host, value, format);
  if (typeof value === "string") {
    if (value.length > MAX_TEXT) {
      throw new Error(
        `Your input contains more than the maximum of ${MAX_TEXT} characters in a single cell.`,
      );
    }
    return changeByText(host, value, format);
  }
  if (typeof value === "boolean") return plain(format === TEXT_FORMAT ? String(value).toUpperCase() : value);
  if (typeof value !== "number" || !Number.isFinite(value)) {
    throw new Error(`${host.prefix}: a cell's value of type ${typeof value} (${String(value)}) is not there`);
  }
  if (format !== TEXT_FORMAT) return plain(value);
  return plain(showNumber(value, "General", host.grid.locale(), host.prefix));
}

/** Writes values as `setValues` does: texts are read as if typed, unless the cell's format is text. */
export function writeValues(host: Host, sheet: GridSheet, cells: readonly (At & { value: unknown })[]): void {
  const changes = cells.map(({ row, column, value }) => ({
    row,
    column,
    ...changeByValue(host, value, sheet.style({ row, column }).numberFormat),
  }));
  apply(sheet, changes);
}

/** Carries out changes: contents in one write, the formats that come along in another. A strict rule refuses all. */
export function apply(sheet: GridSheet, changes: readonly (At & Change)[]): void {
  refuseInvalid(
    sheet,
    changes.map(({ column, content, row }) => ({ row, column, value: content.value })),
  );
  const formats = changes.filter(({ format }) => format !== null);
  if (formats.length > 0) {
    sheet.restyle(
      formats.map(({ row, column, format }) => ({
        row,
        column,
        style: { numberFormat: format ?? "General" },
      })),
    );
  }
  sheet.write(changes.map(({ row, column, content }) => ({ row, column, ...content })));
}
