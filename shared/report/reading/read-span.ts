// When something was done that is done again and again: on a day, on several, in a month, "thường xuyên".
import type { Day } from "../../day.ts";
import { foldForSearch } from "../../text.ts";
import type { Reading } from "./read-cell.ts";

/** A time by its first and last day; null where its words do not say one. */
export interface Span {
  from: Day | null;
  to: Day | null;
}

const OPEN: Span = { from: null, to: null };

/** Words of which times are made; each text is in them alone and has one that tells a time. */
const TIME_WORDS = new Set("thang quy nam tuan ngay nay xuyen tuc ky".split(" "));
const BESIDE = new Set(
  "tu den dau giua cuoi trong ca cac suot quanh hang moi thuong lien dinh bao cao va i ii iii iv".split(" "),
);
const LONGEST_TIME = 120;

/** Whether a text says a time and nothing else: "Thường xuyên trong năm", "từ tháng 3 đến tháng 11/2021". */
function saysTime(text: string): boolean {
  if (text.length > LONGEST_TIME) return false;
  const words = foldForSearch(text)
    .split(/[\s,;./&()–-]+/)
    .filter((word) => word !== "");
  const tells = words.some((word) => TIME_WORDS.has(word) || /^[tq]\d{1,2}$/.test(word));
  return (
    tells &&
    words.every((word) => TIME_WORDS.has(word) || BESIDE.has(word) || /^(?:[tq]?\d{1,2}|\d{4})$/.test(word))
  );
}

/**
 * The time that a cell says, from its reading as one day: what is no day may be several, a month, a quarter or words.
 * A day that does not exist, or of which a part may be meant otherwise, stays unreadable.
 */
export function readSpan(reading: Reading<Day>): Reading<Span> {
  if (reading.kind === "blank") return reading;
  if (reading.kind === "value") return { kind: "value", value: { from: reading.value, to: reading.value } };
  const { raw, readings, why } = reading;
  if (why === "many_days" && readings.length > 1) {
    const [from = null, ...later] = [...readings].sort();
    return { kind: "value", value: { from, to: later[later.length - 1] ?? null } };
  }
  const told = why === "no_day" || why === "about" || why === "many_days";
  if (told || ((why === "not_a_date" || why === "no_year") && saysTime(raw)))
    return { kind: "value", value: OPEN };
  return { ...reading, readings: [] };
}
