// The lines of an evidence cell as they were meant: each a stretch of the raw cell, made plain beside it. A line that
// breaks within a document's number, its date or before its subject goes on in the next.
import { isOrdinary, plainSigns, withVietnameseD } from "../../text.ts";
import { isBlank } from "../../unseen.ts";
import { MOST_WORDS, typeOfName } from "./document-types.ts";
import { withoutListMark } from "./list-mark.ts";
import { DAY_IN_TEXT } from "./read-day.ts";
import { findDocumentNumber } from "./read-document.ts";

/** A stretch of a raw cell. */
export interface Stretch {
  from: number;
  to: number;
}

/** A plain text, and where one of its signs (or its end) stands in the raw cell. */
interface PlainText {
  plain: string;
  placeOf(at: number): number;
}

const LOOSE = /\s\s|[^\S ]/;

/** A stretch made plain as `plainDocument` does, spaces folded to one and a tab kept where one was. */
export function plainStretch(raw: string, { from, to }: Stretch): PlainText {
  const typed = raw.slice(from, to);
  if (isOrdinary(typed) && !LOOSE.test(typed)) {
    const begin = from + typed.length - typed.trimStart().length;
    const bare = typed.trim();
    return { plain: bare, placeOf: (at) => (at < bare.length ? begin + at : to) };
  }
  let plain = "";
  const places: number[] = [];
  for (const { 0: signs, index } of typed.matchAll(/\P{M}\p{M}*|\p{M}+/gsu)) {
    for (const sign of withVietnameseD(plainSigns(signs))) {
      const space = /\s/.test(sign);
      if (space && /^$|\s$/.test(plain)) {
        if (sign === "\t" && plain !== "") plain = `${plain.slice(0, -1)}\t`;
        continue;
      }
      plain += space && sign !== "\t" ? " " : sign;
      for (let unit = 0; unit < sign.length; unit++) places.push(from + index);
    }
  }
  const bare = plain.replace(/\s+$/, "");
  return { plain: bare, placeOf: (at) => (at < bare.length ? (places[at] ?? to) : to) };
}

const LINE_BREAK = /\r\n?|[\n\v\f\x85\u2028\u2029]/g;

/** The lines of a raw cell that hold anything. */
function typedLines(raw: string): Stretch[] {
  if (raw.search(LINE_BREAK) < 0) return isBlank(raw) ? [] : [{ from: 0, to: raw.length }];
  const lines: Stretch[] = [];
  let from = 0;
  for (const { 0: end, index } of [...raw.matchAll(LINE_BREAK), { 0: "", index: raw.length }]) {
    if (!isBlank(raw.slice(from, index))) lines.push({ from, to: index });
    from = index + end.length;
  }
  return lines;
}

/** "12/KH-", "12/", "5/11/": a number or a day that has not ended. */
const OPEN_NUMBER = /(?<![\p{L}\d/.,-])\d{1,6}[a-zđ]?(?:\s?[/-]\s?[\p{L}\d&]+)*\s?[/&-]$/u;
const OPEN_WORD =
  /(?<!\p{L})(?:(?<before>số\s*:?)|ngày|tháng|năm|(?:ngày\s+)?\d{1,2}\s+tháng\s+\d{1,2}|ngày\s+\d{1,2})$/iu;
/** "12" or "12/KH", where "/KH-STC" or "-STC" may follow. */
const HALF_NUMBER = /(?<![\p{L}\d/.,-])\d{1,6}[a-zđ]?(?:\/\d{4})?(?:\/[\p{L}]+)?$/u;
const SUBJECT = /^(?:về việc|v\/v)(?!\p{L})/iu;
const DATED = new RegExp(`^[(,]?\\s*(?:ký\\s+)?ngày\\s+(?:${DAY_IN_TEXT.source})`, "iu");

function beginsDocument(line: string): boolean {
  const words = withoutListMark(line).split(" ");
  return words.slice(0, MOST_WORDS).some((_, at) => typeOfName(words.slice(0, at + 1).join(" ")) !== null);
}

/** Whether a line goes on in the next one; both are plain. */
function goesOn(line: string, next: string): boolean {
  if (/^[/-](?=\p{L})/u.test(next)) return HALF_NUMBER.test(line);
  if (OPEN_NUMBER.test(line)) return /^[\p{L}\d]/u.test(next) && !beginsDocument(next);
  const open = OPEN_WORD.exec(line);
  if (open) return open.groups?.before ? /^\d/.test(next) : /^(?:\d|tháng|năm)/iu.test(next);
  const named = typeOfName(withoutListMark(line));
  if (named !== null && /^(?:số\s*:?\s*)?\d/iu.test(next)) {
    const number = findDocumentNumber(next)?.number;
    return number !== undefined && (number.type === null || number.type === named);
  }
  const found = findDocumentNumber(line);
  if (found === null) return false;
  if (DATED.test(next)) return found.index + found.length === line.length;
  return SUBJECT.test(next) && !/(?<!\p{L})(?:về|v\/v)(?!\p{L})/iu.test(line);
}

/** The lines of an evidence cell, those that go on in the next as one. */
export function evidenceLines(raw: string): Stretch[] {
  const typed = typedLines(raw);
  if (typed.length < 2) return typed;
  const lines: Stretch[] = [];
  let before = "";
  for (const line of typed) {
    const { plain } = plainStretch(raw, line);
    const last = lines[lines.length - 1];
    const joined = last !== undefined && goesOn(before, plain);
    if (joined) last.to = line.to;
    else lines.push(line);
    before = joined ? `${before} ${plain}` : plain;
  }
  return lines;
}

/** A stretch on one line: nothing where a number breaks, else a space. */
export function onOneLine(text: string): string {
  if (!text.includes("\n")) return text;
  return text.replace(/\s*\n\s*/g, (gap, at: number) =>
    /[/&-]$/.test(text.slice(0, at)) || /^[/-]/.test(text.slice(at + gap.length)) ? "" : " ",
  );
}
