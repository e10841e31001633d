// What a text becomes that is typed into a cell, or set into one whose format is not text.
import { serialOfDay } from "./serial.ts";

interface Typed {
  value: string | number | boolean | null;
  formula: string | null;
  /** The number format that the typing brings along, or null. */
  format: string | null;
}

const plain = (value: Typed["value"], format: string | null = null): Typed => ({
  value,
  formula: null,
  format,
});

const monthFirst = (locale: string) => locale === "en_US";

/** The format that a file of this locale gives to a typed date. */
export function dateFormatOf(locale: string): string {
  return monthFirst(locale) ? "m/d/yyyy" : "dd/mm/yyyy";
}

function fullYear(text: string): number {
  const year = Number(text);
  if (text.length > 2) return year;
  return year + (year < 30 ? 2000 : 1900);
}

function readDate(text: string, locale: string, thisYear: number): Typed | null {
  const dated = (year: number, month: number, day: number, format: string) => {
    const serial = serialOfDay(year, month, day);
    return serial === null ? null : plain(serial, format);
  };
  const iso = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(text);
  if (iso) return dated(Number(iso[1]), Number(iso[2]), Number(iso[3]), "yyyy-mm-dd");
  const ofMonth = /^(\d{1,2})[-/](\d{4})$/.exec(text);
  if (ofMonth) return dated(Number(ofMonth[2]), Number(ofMonth[1]), 1, "m/yyyy");
  const full = /^(\d{1,2})([-/])(\d{1,2})(?:\2(\d{4}|\d{2}))?$/.exec(text);
  if (!full) return null;
  const [first, second] = [Number(full[1]), Number(full[3])];
  const [day, month] = monthFirst(locale) ? [second, first] : [first, second];
  const year = full[4] === undefined ? thisYear : fullYear(full[4]);
  return dated(
    year,
    month,
    day,
    full[4] === undefined ? (monthFirst(locale) ? "m/d" : "d/m") : dateFormatOf(locale),
  );
}

function readMoment(text: string, locale: string, thisYear: number): Typed | null {
  const match = /^(\S+) (\d{1,2}):(\d{2})(?::(\d{2}))?$/.exec(text);
  const day = match && readDate(match[1] ?? "", locale, thisYear);
  if (!match || typeof day?.value !== "number") return null;
  const [hours, minutes, seconds] = [Number(match[2]), Number(match[3]), Number(match[4] ?? 0)];
  if (hours > 23 || minutes > 59 || seconds > 59) return null;
  return plain(day.value + (hours * 3600 + minutes * 60 + seconds) / 86_400, `${day.format} hh:mm:ss`);
}

function readNumber(text: string, locale: string): Typed | null {
  const [decimal, group] = locale.startsWith("en") ? ["\\.", ","] : [",", "\\."];
  const pattern = new RegExp(`^([+-]?)(\\d{1,3}(?:${group}\\d{3})+|\\d+)(?:${decimal}(\\d+))?(%)?$`);
  const match = pattern.exec(text);
  if (!match) return null;
  const grouped = (match[2] ?? "").length > (match[2] ?? "").replace(/\D/g, "").length;
  const value = Number(`${match[1]}${(match[2] ?? "").replace(/\D/g, "")}.${match[3] ?? "0"}`);
  if (match[4]) return plain(value / 100, match[3] ? "0.00%" : "0%");
  // Zeros at the end are kept by the format alone: how Google shows them is not settled yet.
  const places = match[3]?.endsWith("0") ? `.${"0".repeat(match[3].length)}` : null;
  if (places) return plain(value, `${grouped ? "#,##0" : "0"}${places}`);
  return plain(value, grouped ? (match[3] ? "#,##0.00" : "#,##0") : null);
}

/** `1.000 ₫`, `1e3`, `5:30`, `25:30:00`: sums of money, powers of ten, times and durations. */
function readOther(text: string, locale: string): Typed | null {
  const money = /^(.*\d)\s*₫$/.exec(text);
  const sum = money && readNumber(money[1] ?? "", locale);
  if (typeof sum?.value === "number") return plain(sum.value, "#,##0 [$₫-vi-VN]");
  if (/^\d+(?:\.\d+)?e[+-]?\d{1,2}$/i.test(text)) return plain(Number(text), "0.00E+00");
  const time = /^(\d{1,4}):([0-5]\d)(?::([0-5]\d))?$/.exec(text);
  if (!time) return null;
  const [, hours, minutes, seconds = "0"] = time;
  const serial = (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400;
  return plain(serial, Number(hours) > 23 ? "[h]:mm:ss" : time[3] ? "h:mm:ss" : "h:mm");
}

/**
 * Reads a typed text by the file's locale.
 * @param thisYear the year that a day and month without one belong to
 */
export function readTyped(text: string, locale: string, thisYear: number): Typed {
  if (text === "") return plain(null);
  if (text.startsWith("'")) return plain(text.slice(1));
  if (text.startsWith("=") && text.length > 1)
    return { value: formulaValue(text), formula: text, format: null };
  const trimmed = text.trim();
  if (/^(true|false)$/i.test(trimmed)) return plain(trimmed.toLowerCase() === "true");
  return (
    readNumber(trimmed, locale) ??
    readDate(trimmed, locale, thisYear) ??
    readMoment(trimmed, locale, thisYear) ??
    readOther(trimmed, locale) ??
    plain(text)
  );
}

/** Formulas are not computed here but for two plain numbers; the rest is an error value, as at Google. */
function formulaValue(formula: string): string | number {
  const match = /^=(\d+)([-+*/])(\d+)$/.exec(formula.replace(/\s/g, ""));
  if (!match) return /^=#?REF!$/i.test(formula) ? "#REF!" : "#NAME?";
  const [left, right] = [Number(match[1]), Number(match[3])];
  if (match[2] === "/") return right === 0 ? "#DIV/0!" : left / right;
  return match[2] === "+" ? left + right : match[2] === "-" ? left - right : left * right;
}
