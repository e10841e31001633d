// The few number formats that the add-on meets, shown as Google Sheets shows them.
import { partsOfSerial } from "./serial.ts";

const bare = (format: string) => format.replace(/"[^"]*"|\[\$[^\]]*\]/g, "");

/** Whether numbers under this format are read as dates. */
export function isDateFormat(format: string): boolean {
  return format !== "General" && /[dmyhs]/i.test(bare(format)) && !/[0#@]/.test(bare(format));
}

function separators(locale: string): { decimal: string; group: string } {
  return locale.startsWith("en") ? { decimal: ".", group: "," } : { decimal: ",", group: "." };
}

function showDecimal(value: number, decimals: number | null, grouped: boolean, locale: string): string {
  const { decimal, group } = separators(locale);
  const plain = decimals === null ? String(Number(value.toPrecision(15))) : value.toFixed(decimals);
  const [whole = "", fraction] = plain.split(".");
  const shown = grouped ? whole.replace(/\B(?=(\d{3})+$)/g, group) : whole;
  return fraction === undefined ? shown : `${shown}${decimal}${fraction}`;
}

function showPower(value: number, locale: string): string {
  const [digits = "", power = ""] = value.toExponential(2).split("e");
  const sign = power.startsWith("-") ? "-" : "+";
  return `${digits.replace(".", separators(locale).decimal)}E${sign}${power.slice(1).padStart(2, "0")}`;
}

/** The longest number that is shown in all its digits. */
const WHOLE_DIGITS = 1e15;

function showDate(serial: number, format: string): string {
  const parts = partsOfSerial(serial);
  let afterHour = false;
  // A duration's hours are not those of a day.
  if (/^\[h/.test(format)) {
    const rest = showDate(serial, format.replace(/^\[h+\]/, "hh")).slice(2);
    return `${Math.floor(Math.round(serial * 86_400) / 3600)}${rest}`;
  }
  return format.replace(/"([^"]*)"|y+|m+|d+|h+|s+/gi, (token, quoted: string | undefined) => {
    if (quoted !== undefined) return quoted;
    const pad = (value: number) => String(value).padStart(token.length, "0");
    const kind = token[0]?.toLowerCase();
    if (kind === "y") return token.length > 2 ? String(parts.year) : String(parts.year).slice(2);
    if (kind === "d") return pad(parts.day);
    if (kind === "s") return pad(parts.second);
    if (kind === "m") return pad(afterHour ? parts.minute : parts.month);
    afterHour = true;
    return pad(parts.hour);
  });
}

/**
 * The shown text of a number under a format.
 * @throws by name for a format that is not one of these
 */
export function showNumber(value: number, format: string, locale: string, prefix: string): string {
  if (format === "General" && Math.abs(value) >= WHOLE_DIGITS) return showPower(value, locale);
  if (format === "General" || format === "@") return showDecimal(value, null, false, locale);
  if (isDateFormat(format)) return showDate(value, format);
  if (format === "0.00E+00") return showPower(value, locale);
  const match = /^(0{2,})?(#,##)?0(?:\.(0*)(#*))?(%| ?\[\$([^-\]]*)[^\]]*\])?$/.exec(format);
  if (!match) throw new Error(`${prefix}: showing the number format ${format} is not there`);
  const [, leading, grouped, always = "", atMost = "", unit = "", currency] = match;
  const percent = unit === "%" ? "%" : "";
  const behind = currency === undefined ? percent : `${unit.startsWith(" ") ? " " : ""}${currency}`;
  const most = always.length + atMost.length;
  const rounded = (percent ? value * 100 : value).toFixed(most);
  const ending = /0*$/.exec(most > 0 ? rounded : "")?.[0].length ?? 0;
  const decimals = most - Math.min(ending, atMost.length);
  const shown = showDecimal(Number(rounded), decimals, grouped !== undefined, locale);
  // As at Google, the decimal sign stays where no decimals are left.
  const dangling = most > 0 && decimals === 0 ? separators(locale).decimal : "";
  return `${shown.padStart((leading ?? "").length + 1, "0")}${dangling}${behind}`;
}
