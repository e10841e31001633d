import { type Day, makeDay } from "../../day.ts";
import type { Paragraph } from "./block.ts";
import { DOCUMENT_KIND } from "./document-kind.ts";
import { allCapitals } from "./words.ts";

/** The facts of a document's head; null where it does not say. */
export interface HeadReading {
  number: string | null;
  date: Day | null;
  issuer: string | null;
  title: string | null;
}

const NUMBER =
  /(?:^|\s)Số\s*:?\s*(\d+[\p{L}\d]*\s*[/-]\s*[\p{Lu}\d][\p{L}\d&.-]*(?:\s*[-/]\s*[\p{Lu}\d][\p{L}\d&.]*)*)/u;
const DAY = /ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})/u;

/** Number, day, issuer and title, from the paragraphs of the head in order. */
export function headOfDocument(paragraphs: readonly Paragraph[]): HeadReading {
  const texts = paragraphs.map(({ text }) =>
    text
      .replace(/[-_*]{3,}/g, " ")
      .replace(/\s+/g, " ")
      .trim(),
  );
  const number = texts.map((text) => NUMBER.exec(text)?.[1]).find((found) => found !== undefined);
  const day = texts.map((text) => DAY.exec(text)).find((found) => found !== null);
  return {
    number: number?.replace(/\s+/g, "") ?? null,
    date: day === undefined || day === null ? null : makeDay(Number(day[3]), Number(day[2]), Number(day[1])),
    issuer: issuerOf(texts),
    title: titleOf(texts),
  };
}

/** The letterhead, in small letters: "ỦY BAN NHÂN DÂN TỈNH …". */
function issuerOf(texts: readonly string[]): string | null {
  for (const [index, first] of texts.entries()) {
    const next = texts[index + 1] ?? "";
    const text = /^(?:TỈNH|THÀNH PHỐ|HUYỆN)\s/u.test(next) && allCapitals(next) ? `${first} ${next}` : first;
    if (!allCapitals(text) || /^(?:CỘNG HÒA|CỘNG HOÀ)/u.test(text) || DOCUMENT_KIND.test(text)) continue;
    if (
      !/^(?:ỦY BAN|UỶ BAN|UBND|HỘI ĐỒNG|THỦ TƯỚNG|BỘ|SỞ|BAN|VĂN PHÒNG|CHÍNH PHỦ|TỈNH ỦY|THÀNH ỦY)/u.test(text)
    )
      continue;
    return sentenceCase(text.replace(/CỘNG H(?:ÒA|OÀ).*$/u, "").trim());
  }
  return null;
}

const SMALL = new Set("nhân dân tỉnh phố xã hội đồng nước tướng phủ và chỉ đạo phòng".split(" "));

function sentenceCase(text: string): string {
  const words = text.toLowerCase().split(" ");
  return words.map((word, index) => nameCase(word, index, words)).join(" ");
}

function nameCase(word: string, index: number, words: readonly string[]): string {
  const area = words.findIndex(
    (other, at) => at > 1 && (other === "tỉnh" || (other === "thành" && words[at + 1] === "phố")),
  );
  const isName = area >= 0 && index > area && !(words[area] === "thành" && index === area + 1);
  const capital =
    index === 0 || isName || (words[area] === "thành" && index === area) || !(SMALL.has(word) || index === 1);
  return capital ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}

/** The kind of the document and what follows in capitals, or the line behind it. */
function titleOf(texts: readonly string[]): string | null {
  const at = lastIndex(texts, (text) => DOCUMENT_KIND.test(text));
  if (at < 0) return null;
  const parts = [texts[at]!];
  for (const text of texts.slice(at + 1)) {
    if (!allCapitals(text) && (parts.length > 1 || parts[0]!.length > 30)) break;
    if (/^\(|^Số\s*:|^[-\s]*$/u.test(text)) break;
    parts.push(text);
    if (!allCapitals(text)) break;
  }
  return parts.join(" ").replace(/\s+/g, " ").trim();
}

function lastIndex<T>(list: readonly T[], is: (item: T) => boolean): number {
  for (let at = list.length - 1; at >= 0; at--) if (is(list[at]!)) return at;
  return -1;
}
