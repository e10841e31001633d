// What else a duty's own words say: its footnotes, the documents that it cites, whether this very report answers it.
import type { Note } from "./block.ts";

const MARK = /\s*\[(\d{1,3})\]/gu;

/** The text without footnote marks and the closing "./.", and the footnotes that stood in it. */
export function withoutMarks(text: string, notes: readonly Note[]): { text: string; notes: string[] } {
  if (!text.includes("[") && !text.includes("/") && !/\s\s/.test(text))
    return { text: text.trim(), notes: [] };
  const marks = [...text.matchAll(MARK)].map((match) => match[1]!);
  const clean = text
    .replace(MARK, "")
    .replace(/\.?\s*\/\s*\.?\s*$/u, ".")
    .replace(/\s+/g, " ")
    .trim();
  return { text: clean, notes: notes.filter(({ mark }) => marks.includes(mark)).map((note) => note.text) };
}

const KIND =
  "(?:Quyết định|Nghị định|Nghị quyết|Thông tư(?: liên tịch)?|Chỉ thị|Kết luận|Công văn|Kế hoạch|Thông báo|Thông tri|Tờ trình|Hướng dẫn|Chương trình|Công điện|Quy định|Báo cáo|Luật|Pháp lệnh)";
const NUMBER = String.raw`\d{1,6}[\p{L}\d]{0,8}(?:\/\d{4})?\s?[/-]\s?[\p{Lu}][\p{L}\d&.-]*(?:\/[\p{Lu}][\p{L}\d&.-]*)?`;
const OF_DAY = String.raw`(?:\s*,?\s*ngày\s+(?:\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4}))?`;
const ISSUER =
  "(?:\\s+của\\s+(?:Thủ tướng Chính phủ|Chính phủ|Quốc hội|Ban Bí thư|Bộ Chính trị|Ban Chấp hành Trung ương|Bộ trưởng Bộ \\p{Lu}[\\p{L}]*(?: \\p{Ll}+)?|Bộ \\p{Lu}[\\p{L}]*(?: \\p{Ll}+)?))?";
const CITED = new RegExp(
  String.raw`${KIND}\s+(?:số\s+)?${NUMBER}${OF_DAY}${ISSUER}|(?:Hiến pháp|Luật \p{Lu}[\p{L}]*(?:[\s,]+\p{L}+){0,8}?) năm \d{4}|Nghị quyết Đại hội [^.;,]{0,60}?lần thứ [IVXL]+`,
  "gu",
);

/** The documents that a text cites, each once, in the first writing. */
export function documentsIn(text: string): string[] {
  const seen = new Set<string>();
  const found: string[] = [];
  for (const [cited] of text.matchAll(CITED)) {
    const clean = cited.replace(/(\d)\s*([/-])\s+(?=\p{Lu})/gu, "$1$2");
    const key = clean.toLowerCase();
    if (!seen.has(key)) found.push(clean);
    seen.add(key);
  }
  return found;
}

/** Whether the duty is to report on this very plan, so that the report itself answers it. */
export function isReportingDuty(text: string): boolean {
  return /^(?:định kỳ\s+)?(?:h[ằà]ng năm|h[ằà]ng quý|định kỳ|0?6 tháng)?[\s,]*(?:(?:và|h[ằà]ng năm)[\s,]*)?báo cáo (?:kết quả|tình hình)\s+(?:triển khai\s+|tổ chức\s+)?thực hiện kế hoạch(?: này)? về/iu.test(
    text,
  );
}
