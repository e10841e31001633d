// Deadlines that stand inside a duty's sentence: what bounds the act that is ordered, and no other day in it.
import { DAY_PATTERN, MONTH_PATTERN, QUARTER_PATTERN, YEAR_PATTERN } from "./deadline-phrases.ts";

/** A time phrase of a sentence, and whether its place leaves no doubt that it bounds the act. */
export interface TimePhrase {
  text: string;
  certain: boolean;
}

const YEARLY = "h[ằà]ng năm";
const PERIOD = `(?:${YEARLY}|h[ằà]ng quý|h[ằà]ng tháng|(?:0?[36]|sáu|ba) tháng(?:/lần| một lần| đầu năm)?|(?:một|0?1) năm|quý|năm|tháng)`;
const BRACKET = String.raw`(?:\s*\((?:trước|chậm nhất|vào)[^)]{3,60}\))?`;
const PERIODS = String.raw`${PERIOD}${BRACKET}(?:\s*(?:,|và|hoặc)\s*(?:định kỳ\s+)?${PERIOD}${BRACKET})*`;
const POINT = String.raw`(?:${DAY_PATTERN}|${MONTH_PATTERN}|${QUARTER_PATTERN}|tháng\s+\d{1,2}\s+${YEARLY})`;
const SUDDEN = String.raw`(?:\s+(?:hoặc|và)\s+(?:khi\s+)?đột xuất)?`;
/** A month or a quarter of the plan's own year. */
const YEARLESS = String.raw`(?:tháng\s+\d{1,2}(?!\s*(?:[/\d-]|năm))|quý\s+(?:IV|III|II|I)(?!\s*(?:[/\d-]|năm|\p{L}*\s*năm)))(?!\p{L})`;
const AFTERWARDS = String.raw`(?:\s+và\s+(?:các|những)\s+năm\s+(?:tiếp theo|sau|tới|kế tiếp))?`;
const CLAUSE = String.raw`(?<=^|[.;:]\s*|[.;:]\s*(?:và|đồng thời|-|\+)\s+)`;

interface Pattern {
  pattern: RegExp;
  certain: boolean;
}

const PATTERNS: Pattern[] = [
  {
    pattern:
      /(?:vào|trong)\s+(?:các\s+)?tháng\s+\d{1,2}(?:\s*(?:,|và)\s*(?:tháng\s+)?\d{1,2})+\s*(?:[/-]|,?\s*năm)\s*\d{4}/giu,
    certain: true,
  },
  // "Định kỳ hằng năm (trước ngày 20 tháng 10)", "định kỳ 6 tháng, hằng năm".
  {
    pattern: new RegExp(
      String.raw`định kỳ\s+(?:vào\s+)?(?:${PERIODS}|trước\s+${POINT}(?:\s+${YEARLY})?)(?!\p{L})${SUDDEN}(?:\s*\((?:trước|chậm nhất|vào)[^)]{3,60}\)|\s*,?\s*(?:trước|chậm nhất(?: là)?)\s+${POINT}(?:\s+${YEARLY})?)?`,
      "giu",
    ),
    certain: true,
  },
  {
    pattern: new RegExp(
      String.raw`${CLAUSE}(?:${YEARLY}|h[ằà]ng quý|h[ằà]ng tháng)(?!\p{L})${SUDDEN}(?:\s*\((?:trước|chậm nhất)[^)]{3,60}\)|\s*,?\s*trước\s+${POINT})?`,
      "giu",
    ),
    certain: true,
  },
  {
    pattern: new RegExp(
      String.raw`từ\s+(?:${DAY_PATTERN}|ngày\s+\d{1,2})\s+(?:đến|tới)\s+(?:hết\s+)?(?:${DAY_PATTERN})`,
      "giu",
    ),
    certain: true,
  },
  {
    pattern: new RegExp(
      String.raw`(?:trước|chậm nhất(?:\s+là)?(?:\s+đến)?(?:\s+hết)?(?:\s+trước)?(?:\s+trong)?|muộn nhất(?:\s+là)?|không muộn hơn|đến hết|trong|vào)\s+(?:\d{1,2}\s*(?:giờ|h)(?:\s*\d{1,2})?\s*,?\s*)?(?:${POINT})(?:\s+${YEARLY})?`,
      "giu",
    ),
    certain: true,
  },
  {
    pattern: new RegExp(
      String.raw`(?<=(?:hoàn thành|xong)\s+)(?:(?:trong|trước|đến hết|hết|vào)\s+)?(?:${POINT}|${YEAR_PATTERN}${AFTERWARDS}|${YEARLESS})`,
      "giu",
    ),
    certain: true,
  },
  // "từ tháng 4 đến tháng 11/2026", "từ quý I đến hết quý III/2026".
  {
    pattern: new RegExp(
      String.raw`từ\s+(?:tháng\s+\d{1,2}|quý\s+[IV]{1,3})(?:\s*/\s*\d{4})?\s+(?:đến|tới)\s+(?:hết\s+)?(?:${MONTH_PATTERN}|${QUARTER_PATTERN})`,
      "giu",
    ),
    certain: true,
  },
  { pattern: /(?:vào\s+)?(?:thứ\s+\p{L}+\s+)?h[ằà]ng tuần(?!\p{L})/giu, certain: false },
  { pattern: new RegExp(String.raw`vào\s+tháng\s+\d{1,2}\s+${YEARLY}`, "giu"), certain: true },
  { pattern: new RegExp(String.raw`trong\s+${YEARLESS}`, "giu"), certain: true },
  // "trước ngày 25 hằng tháng", "trước ngày 10 của tháng cuối quý".
  {
    pattern:
      /(?:trước|chậm nhất(?: là)?|vào|đến)\s+ngày\s+\d{1,2}\s+(?:của\s+)?(?:h[ằà]ng tháng|h[ằà]ng quý|mỗi tháng|tháng (?:cuối|đầu|cuối cùng)(?: của)?(?: mỗi| h[ằà]ng)? quý)/giu,
    certain: true,
  },
  // "… bồi dưỡng đội ngũ (thường xuyên)."
  {
    pattern: new RegExp(
      String.raw`(?<=\(\s*)(?:thường xuyên|${YEARLY}|h[ằà]ng quý|h[ằà]ng tháng|${QUARTER_PATTERN})(?=\s*\))`,
      "giu",
    ),
    certain: true,
  },
  {
    pattern: new RegExp(
      String.raw`(?<!dự toán |kế hoạch |hiệu lực |giai đoạn )trong\s+${YEAR_PATTERN}(?!\s*[-–])${AFTERWARDS}`,
      "giu",
    ),
    certain: true,
  },
  { pattern: new RegExp(String.raw`${CLAUSE}${YEAR_PATTERN}(?=\s*,|\s*:)`, "giu"), certain: false },
  {
    pattern:
      /(?:khi|sau khi) có (?:văn bản )?(?:hướng dẫn|chỉ đạo) (?:mới )?của (?:trung ương|các bộ|bộ [^,.;]{2,60}|chính phủ|cấp trên)(?=\s*[.;,]|\s*$)/giu,
    certain: true,
  },
  {
    pattern:
      /(?:khi|sau khi) (?:chính phủ|các bộ|bộ|trung ương)[^.;]{3,80}?(?:ban hành|có)[^.;]{0,90}(?=[.;]|$)/giu,
    certain: false,
  },
  { pattern: /theo hướng dẫn (?:của )?trung ương(?=\s*[.;]|\s*$)/giu, certain: false },
  { pattern: new RegExp(String.raw`${CLAUSE}định kỳ(?=\s+\p{Ll})`, "giu"), certain: false },
  // "… cho trẻ em hằng năm.": at the end of the act, behind no noun that it may qualify.
  {
    pattern: new RegExp(
      String.raw`(?<!(?:kế hoạch|ngân sách|kinh phí|dự toán|khen thưởng|chương trình|báo cáo|chi|thi đua|xã hội|nghị quyết|công tác|nguồn|giao|nhiệm vụ|hoạt động|đầu tư|tài chính|vốn)\s)(?:${YEARLY}|h[ằà]ng quý|h[ằà]ng tháng)(?=\s*[.;]|\s*$)`,
      "giu",
    ),
    certain: false,
  },
];

/** The time phrases of a duty's sentence that bound what is to be done. */
export function timePhrasesOf(text: string): TimePhrase[] {
  if (!MAY_HOLD.test(text)) return [];
  const masked = withoutCitations(text);
  const found: { from: number; to: number; certain: boolean }[] = [];
  for (const { pattern, certain } of PATTERNS) {
    for (const match of masked.matchAll(pattern)) {
      const [from, to] = [match.index, match.index + match[0].length];
      if (!found.some((other) => from < other.to && to > other.from)) found.push({ from, to, certain });
    }
  }
  return found
    .sort((a, b) => a.from - b.from)
    .map(({ from, to, certain }) => ({ text: text.slice(from, to).trim(), certain }));
}

const MAY_HOLD = /ngày|tháng|quý|năm|định kỳ|khi|hướng dẫn|thường xuyên|\d{4}/iu;

/** Whether a text holds words of time, also such that bound nothing. */
export function speaksOfTime(text: string): boolean {
  return /(?<!hàng )ngày\s+\d|tháng\s+\d|quý\s+[IV\d]|năm\s+\d{4}|định kỳ|h[ằà]ng (?:năm|quý|tháng|tuần|ngày)|năm học|(?:hoàn thành|xong)\s+(?:trước|trong|vào)|thường xuyên|trước mắt|khi có|sau khi|hướng dẫn (?:của )?(?:trung ương|bộ)/iu.test(
    withoutCitations(text),
  );
}

const CITED =
  /(?:quyết định|nghị định|nghị quyết|thông tư|chỉ thị|kết luận|công văn|kế hoạch|luật|thông báo|thông tri|tờ trình|chương trình|hướng dẫn|văn bản|công điện|đề án|quy định|báo cáo|pháp lệnh|hiến pháp)[^.;“”]{0,60}?(?:số\s*:?\s*)?[\p{L}\d./-]{0,20}\d[\p{L}\d]{0,12}[/-][\p{Lu}][\p{L}\d&/.-]{0,30}(?:\s*,?\s*ngày\s+(?:\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4}|\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4}))?/giu;
const PASSED =
  /(?:ban hành|ký|thông qua|phê duyệt|số)\s+(?:kèm theo\s+)?ngày\s+(?:\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4}|\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4})/giu;
const DATED_NUMBER =
  /(?<!\S)(?=\S{0,40}\d)\S{1,40}?[/-]\p{Lu}\S{0,30}\s{0,3},?\s{0,3}ngày\s+(?:\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4}|\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4})/giu;
const QUOTED = /[“"][^”"]{0,400}[”"]/gu;
const HORIZON =
  /(?:giai đoạn|thời kỳ|tầm nhìn|định hướng|nhiệm kỳ)\s+(?:đến\s+)?(?:năm\s+)?\d{4}(?:\s*[-–]\s*\d{4})?(?:\s*,?\s*(?:tầm nhìn|định hướng)\s+đến\s+(?:năm\s+)?\d{4})?/giu;

/** The text with cited documents, quoted names and horizons blanked out, every other letter in its place. */
function withoutCitations(text: string): string {
  const blank = (found: string) => "_".repeat(found.length);
  return text
    .replace(QUOTED, blank)
    .replace(CITED, blank)
    .replace(DATED_NUMBER, blank)
    .replace(PASSED, blank)
    .replace(HORIZON, blank);
}
