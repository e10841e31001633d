import { plainTyping } from "../../text.ts";
import type { Cell } from "../report.ts";
import { isVietnamese } from "./is-vietnamese.ts";
import { type Digits, digitsOf, readFigures } from "./number-text.ts";
import { numberOfWords } from "./number-words.ts";
import { type Reading, readText, unreadable } from "./read-cell.ts";

/** How figures become the smallest unit: what a bare number is in, and what a word behind it changes. */
interface Measure {
  locale: string;
  /** Why 12.5 is asked about: a count has no decimals at all. */
  dotDecimal: "fraction" | "dot_decimal";
  /** Why what is smaller than the smallest unit is asked about. */
  tooFine: "fraction" | "too_precise";
  /** The value of digits with this word behind them (empty for none), or why there is none. */
  take(digits: Digits, unit: string): Reading<number>;
  /** What digits may mean when a file of another language read them. */
  possible(digits: Digits, unit: string): number[];
  /** Reads a text that says one value in several parts, or null. */
  compound?(text: string): number | null;
}

const ABOUT =
  /^(?:(?:~|≈|±|>=|<=|≥|≤|>|<)|(?:hơn|trên|gần|khoảng(?: chừng)?|ước(?: tính| đạt| khoảng)?|chừng|độ|xấp xỉ|dưới|ít nhất|tối thiểu|tối đa|không quá|cỡ)(?!\p{L}))\s*/iu;
const ABOUT_AFTER = /\s*(?:\+|trở lên|trở xuống)$/iu;
const VAGUE = /^(?:nhiều|vài|một số|một vài|(?:hàng|vài) (?:chục|trăm|nghìn|ngàn))(?!\p{L})/iu;
const NO_FIGURE = /^(?:không có|không phát sinh|chưa có|chưa phát sinh|ko có|ko)$/iu;
const UNKNOWN = /^(?:(?:không|chưa) có số liệu|chưa thống kê|không thống kê|chưa tổng hợp|n\/a)$/iu;
const FIGURES = /\d+(?:(?:[.,]| (?=\d{3}(?!\d)))\d+)*/g;
const SUFFIX = "\\s*(\\D*?)(?:(?<=\\p{L})[.;])?";
const FIGURES_AND_UNIT = new RegExp(`^(${FIGURES.source})(?:${SUFFIX})$`, "u");
const WITH_WORDS = new RegExp(`^(${FIGURES.source})\\s*\\(([^()]+)\\)(?:${SUFFIX})$`, "u");
const RANGE = /^(?:từ )?(\d[\d.,]*)\s*(?:-|~|đến|tới|hoặc|hay)\s*(\d[\d.,]*)(?!\d)\s*(\D*)$/iu;
const RATIO = /^(\d[\d.,]*)\s*(?:\/|trên|:)\s*(\d[\d.,]*)\s*(\D*)$/iu;
const NOT_THIS = /(?<!\p{L})(?:(?:không|chưa)(?!\p{L})|(?:năm|tháng|quý|ngày)\s*\d)/iu;
const AFTER_UNIT = /(?:[\s,;.+&(-]|(?<!\p{L})và)+$/iu;
const DATE = /^(?:\d{1,2}([/.-])\d{1,2}\1|\d{1,2}\/)(?:19|20)\d{2}$/;

function readDigitsOf(measure: Measure, raw: string, figures: string, unit: string): Reading<number> {
  const read = readFigures(figures);
  if (read.kind === "doubtful") {
    if (read.why === "dot_decimal" && measure.dotDecimal === "fraction") return unreadable(raw, "fraction");
    return unreadable(
      raw,
      read.why,
      read.readings.flatMap((digits) => measure.possible(digits, unit)),
    );
  }
  const taken = measure.take(read.digits, unit);
  return taken.kind === "unreadable" ? { ...taken, raw } : taken;
}

/** What a part of a text may mean: its certain value, or its possible ones. */
function meanings(reading: Reading<number>): number[] {
  if (reading.kind === "value") return [reading.value];
  return reading.kind === "unreadable" ? reading.readings : [];
}

/** Two figures with the same word behind them, as in "3 - 5 cuộc". */
function bothEnds(measure: Measure, raw: string, match: RegExpExecArray): number[] {
  const [, first = "", second = "", unit = ""] = match;
  return [first, second].flatMap((figures) => meanings(readDigitsOf(measure, raw, figures, unit.trim())));
}

function readWithoutFigures(measure: Measure, raw: string, text: string): Reading<number> {
  if (/^-+$/.test(text)) return unreadable(raw, "dash", [0]);
  if (NO_FIGURE.test(text)) return unreadable(raw, "no_figure", [0]);
  if (UNKNOWN.test(text)) return unreadable(raw, "no_figure");
  if (VAGUE.test(text)) return unreadable(raw, "about");
  const words = text.split(" ");
  // No number below a million has more than eleven words.
  for (let count = Math.min(words.length, 11); count > 0; count--) {
    const number = numberOfWords(words.slice(0, count).join(" "));
    if (number === null) continue;
    const taken = measure.take({ whole: String(number), decimals: "" }, words.slice(count).join(" "));
    // "không rõ", "năm nay", "ba bốn trăm" only begin like a number.
    if (taken.kind === "unreadable" && (taken.why === "extra_text" || taken.why === "about")) break;
    return unreadable(raw, "in_words", taken.kind === "value" ? [taken.value] : []);
  }
  return unreadable(raw, "not_a_number");
}

/** "02 (hai) cuộc", as offices write numbers that must not be altered. */
function readWithWords(measure: Measure, raw: string, match: RegExpExecArray): Reading<number> | null {
  const [, figures = "", words = "", unit = ""] = match;
  const number = numberOfWords(words);
  if (number === null) return null;
  const reading = readDigitsOf(measure, raw, figures, unit);
  const spelled = measure.take({ whole: String(number), decimals: "" }, unit);
  if (reading.kind !== "value" || spelled.kind !== "value") return reading;
  return reading.value === spelled.value
    ? reading
    : unreadable(raw, "words_differ", [reading.value, spelled.value]);
}

function readQualified(measure: Measure, raw: string, text: string): Reading<number> | null {
  const bare = text.replace(ABOUT, "").replace(ABOUT_AFTER, "");
  if (bare !== text) {
    const inner = readTyped(measure, raw, bare);
    const other = inner.kind === "unreadable" && inner.why === "other_unit";
    return unreadable(raw, "about", other ? [] : meanings(inner));
  }
  if (/^-\s*\d/.test(text)) {
    return unreadable(raw, "negative", meanings(readTyped(measure, raw, text.replace(/^-\s*/, ""))));
  }
  if (DATE.test(text)) return unreadable(raw, "date_not_number");
  const range = RANGE.exec(text);
  if (range) return unreadable(raw, "range", bothEnds(measure, raw, range));
  const ratio = RATIO.exec(text);
  if (ratio) return unreadable(raw, "ratio", bothEnds(measure, raw, ratio));
  if (/\d\s*(?:%|phần trăm)/iu.test(text)) return unreadable(raw, "percent");
  return null;
}

/** Figures alone, as nearly all are typed; a day written with dots is none of them. */
const BARE_FIGURES = /^\d+(?:[.,]\d{3})*(?:,\d+)?$/;

function readTyped(measure: Measure, raw: string, text: string): Reading<number> {
  if (text === "") return unreadable(raw, "not_a_number");
  if (BARE_FIGURES.test(text)) return readDigitsOf(measure, raw, text, "");
  if (!/\d/.test(text)) return readWithoutFigures(measure, raw, text);
  const qualified = readQualified(measure, raw, text);
  if (qualified) return qualified;
  // "1e3", "1O", "x12": a figure that touches Latin letters of its own kind is no figure.
  if (
    /^\d+(?:[.,]\d+)?e[+-]?\d+$/iu.test(text) ||
    /\d[oOlI]\d|\d[oOlI](?!\p{L})|(?<!\p{L})[oOlI]\d/u.test(text)
  ) {
    return unreadable(raw, "not_a_number");
  }
  const compound = measure.compound?.(text) ?? null;
  if (compound !== null) return { kind: "value", value: compound };
  const spelled = WITH_WORDS.exec(text);
  const agreed = spelled && readWithWords(measure, raw, spelled);
  if (agreed) return agreed;
  const match = FIGURES_AND_UNIT.exec(text);
  if (match) return readDigitsOf(measure, raw, match[1]!, (match[2] ?? "").trim());
  if (/^[\d.,\s]+$/.test(text) && !/[,;]\s|\d \d/.test(text)) return readDigitsOf(measure, raw, text, "");
  return readAmongText(measure, raw, text);
}

/** Of more figures than these in one cell nobody picks one; and reading each of them takes time. */
const MOST_FIGURES = 8;

/** Figures with text around them; each means something only together with what stands behind it. */
function readAmongText(measure: Measure, raw: string, text: string): Reading<number> {
  const found = [...text.matchAll(FIGURES)];
  const why = found.length > 1 ? "many_numbers" : "extra_text";
  // "chưa có số liệu năm 2021" holds no figure of its own.
  if ((found.length === 1 && NOT_THIS.test(text)) || found.length > MOST_FIGURES) return unreadable(raw, why);
  const parts = found.map(({ 0: figures, index }, at) => {
    const unit = text.slice(index + figures.length, found[at + 1]?.index).replace(AFTER_UNIT, "");
    return meanings(readDigitsOf(measure, raw, figures, unit.trim()));
  });
  return unreadable(raw, why, parts.some((part) => part.length === 0) ? [] : parts.flat());
}

/** Whether a file of this language may have taken dots between thousands for a decimal point. */
function mayBeThousands({ whole, decimals }: Digits, locale: string): boolean {
  if (decimals === "" || whole === "0" || whole.length > 3 || decimals.length > 3) return false;
  return decimals.length === 3 || !isVietnamese(locale);
}

/** A number that the spreadsheet made itself. */
function readMade(measure: Measure, value: number): Reading<number> {
  const raw = String(value);
  if (!Number.isFinite(value)) return unreadable(raw, "not_a_number");
  const digits = digitsOf(Math.abs(value));
  if (digits === null) return unreadable(raw, Math.abs(value) < 1 ? measure.tooFine : "too_large");
  if (value < 0) return unreadable(raw, "negative", meanings(measure.take(digits, "")));
  if (mayBeThousands(digits, measure.locale)) {
    const thousands = { whole: digits.whole + digits.decimals.padEnd(3, "0"), decimals: "" };
    return unreadable(
      raw,
      "thousand_or_decimal",
      [thousands, digits].flatMap((d) => measure.possible(d, "")),
    );
  }
  const taken = measure.take(digits, "");
  return taken.kind === "unreadable" ? { ...taken, raw } : taken;
}

/** A longer text is no figure, whatever it says, and looking for figures in it takes time. */
const LONGEST_FIGURE = 500;

/** A number and the text that its cell shows: certain only where both say the same. */
function readShown(measure: Measure, { number, shown }: { number: number; shown: string }): Reading<number> {
  const made = readMade(measure, number);
  const typed = readTyped(measure, shown, plainTyping(shown));
  if (made.kind === "value" && typed.kind === "value" && made.value === typed.value) return made;
  const why = [typed, made].flatMap((one) => (one.kind === "unreadable" ? [one.why] : []))[0] ?? "rewritten";
  // What stands behind "100%" is 1, which nobody typed.
  const readings = [...meanings(typed), ...(why === "percent" ? [] : meanings(made))];
  return unreadable(shown, why, [...new Set(readings)]);
}

/** Reads a cell that should hold a number of some measure. Never throws. */
export function readNumber(cell: Cell | undefined, measure: Measure): Reading<number> {
  if (typeof cell === "number") return readMade(measure, cell);
  if (typeof cell === "object" && cell !== null && "number" in cell) return readShown(measure, cell);
  if (typeof cell === "boolean") return unreadable(String(cell), "not_a_number");
  if (typeof cell === "object" && cell !== null && "date" in cell) {
    return unreadable("shown" in cell ? cell.shown : cell.date, "date_not_number");
  }
  const reading = readText(cell);
  if (reading.kind === "blank") return reading;
  if (reading.kind === "unreadable") return { ...reading, readings: [] };
  if (reading.value.length > LONGEST_FIGURE) return unreadable(reading.value, "not_a_number");
  return readTyped(measure, reading.value, plainTyping(reading.value));
}
