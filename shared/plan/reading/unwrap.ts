// Joins the lines that a program or a web page broke, and keeps apart what is a paragraph of its own.
import type { Lines } from "./block.ts";
import { DOCUMENT_KIND } from "./document-kind.ts";
import { labelAtStart } from "./labels.ts";
import { isBullet, markerOf } from "./marker.ts";
import { opensSentence } from "./openers.ts";
import { allCapitals } from "./words.ts";

/** A line of a text by its number. */
export interface Line {
  text: string;
  number: number;
}

/** A paragraph that lines were joined into. */
export interface Joined {
  text: string;
  lines: Lines;
}

/** How a text is broken: whether its lines are whole paragraphs, else how wide its lines are. */
export interface Wrapping {
  whole: boolean;
  width: number;
  /** The lines of a cell, which are as narrow as its column: only a full stop or a bullet ends a paragraph. */
  cell?: boolean;
}

const ENDED = /[.;:!?…]["”’)]*$/u;
const OPEN_END =
  /(?:[,(/\-–&“"]|(?<!\p{L})(?:và|với|của|các|về|thuộc|tại|do|cho|theo|trong|trên|từ|đến|bằng|là|hoặc|giữa|có|được|những|một|để|nhằm|như|khi|điểm|khoản|điều|ủy|cùng|bởi|vì|ngày|tháng|qua|vào|ra|tới|gồm|giám đốc|chủ tịch|bộ trưởng))$|(?<!\p{L})(?:Thường trực|Thường vụ|Giám đốc|Chủ tịch|Thủ trưởng|Lãnh đạo|Bộ trưởng|Đại diện|Người đứng đầu|Hiệu trưởng|Bí thư|Sở|Bộ|Ban|Cục|Vụ|Phòng|Đoàn|Viện|Trường|Luật|Hội|Đài|Văn phòng|Ủy ban|Trung tâm|Liên đoàn|Đảng ủy|Chi cục|Hội đồng|Thủ tướng|Tổng cục|Ngân hàng|Tập đoàn|Công ty|Hiệp hội|Tòa án|Viện kiểm sát|Đề án|Chương trình|Kế hoạch|Nghị quyết|Thông tư|Nghị định|Quyết định|Chỉ thị)$/u;
const OPEN_WORD =
  /^(?:và|với|của|các|về|thuộc|tại|do|cho|theo|trong|trên|từ|đến|bằng|hoặc|những|một|ủy|cùng)$/iu;
const CLOSES = /^(?:Trên đây là|Trong quá trình|Yêu cầu (?:các|Thủ)|Đề nghị (?:các|Thủ)|Kế hoạch này)/u;

/** What begins a line of its own in the head and at the end of any document. */
const HEAD_LINE =
  /^(?:nơi nhận\s*:?|Số\s*:\s*\d|CỘNG H(?:ÒA|OÀ) XÃ HỘI|Độc lập - Tự do|(?:TM|KT|TL|TUQ)\.\s|\p{Lu}[\p{L}\s.]{2,30}, ngày\s)/iu;

/** How wide the lines of a text are; texts with long lines have a paragraph a line. */
export function wrappingOf(lines: readonly Line[]): Wrapping {
  const lengths = lines
    .map(({ text }) => text.length)
    .filter((length) => length > 0)
    .sort((a, b) => a - b);
  const longest = lengths[lengths.length - 1] ?? 0;
  const width = lengths[Math.floor(lengths.length * 0.98)] ?? 0;
  const wide = lengths.filter((length) => length > 140).length;
  // Where lines were broken many begin in the middle of a sentence.
  const going = lines.filter(({ text }) => /^\p{Ll}/u.test(text) && markerOf(text) === null).length;
  const broken = going * 25 >= lengths.length || (going > 2 && longest <= 120);
  const whole = !broken || (longest > 140 && wide * 50 > lengths.length);
  return { whole, width: Math.min(width, 140) };
}

/** The paragraphs of lines that stand together. */
export function unwrap(lines: readonly Line[], wrapping: Wrapping): Joined[] {
  const joined: Joined[] = [];
  let parts: string[] = [];
  let [from, last] = [0, ""];
  const flush = (to: number) => {
    if (parts.length > 0)
      joined.push({ text: parts.join(" ").replace(/\s+/g, " ").trim(), lines: { from, to } });
    parts = [];
  };
  let previous = 0;
  for (const [index, { text, number }] of lines.entries()) {
    // A short first line of a copied page is read with the one behind it.
    const ahead = text.length < 14 ? `${text} ${lines[index + 1]?.text ?? ""}` : text;
    if (parts.length === 0 || isNew({ first: parts[0]!, last, count: parts.length, wrapping }, text, ahead)) {
      flush(previous);
      from = number;
    }
    parts.push(text);
    last = text;
    previous = number;
  }
  flush(previous);
  return joined;
}

interface SoFar {
  /** First and last line of the paragraph, and how many it has. */
  first: string;
  last: string;
  count: number;
  wrapping: Wrapping;
}

function isNew(before: SoFar, line: string, ahead: string): boolean {
  if (before.count === 1 && isLonelyMarker(before.last)) return false;
  // The kind of a document stands on a line of its own, and "Nơi nhận" begins its end.
  if (DOCUMENT_KIND.exec(line)?.[0] === line || HEAD_LINE.test(line)) return true;
  const ended = ENDED.test(before.last);
  if (startsItem(before, line, ended)) return true;
  const label = /^\p{Lu}/u.test(line) ? labelAtStart(ahead) : null;
  if (label !== null && (label.field !== "other" || !staysOpen(before.last))) return true;
  const first = line.replace(/^["“(‘']+/u, "").charAt(0);
  const capital = /\p{Lu}/u.test(first);
  if (before.wrapping.cell) return capital && ended;
  if (before.wrapping.whole) return ended || capital || !/\p{Ll}/u.test(first);
  if (/^\(/.test(line) && (ended || allCapitals(before.last))) return true;
  if (/^\[\d+\]/.test(line)) return true;
  if (!capital) return ended && !/\p{Ll}/u.test(first) && fits(before, line);
  if (before.last.endsWith(":")) return true;
  if (ended)
    return (
      fits(before, line) || CLOSES.test(line) || (/^Căn cứ /.test(line) && /^Căn cứ /.test(before.first))
    );
  return isNewAfterOpen(before, line, ahead);
}

/** After a line without an end: capitals against small letters, or a heading before a sentence. */
function isNewAfterOpen(before: SoFar, line: string, ahead: string): boolean {
  const capitals = allCapitals(before.last) && letters(before.last) > 4;
  // "TỈNH ĐỒNG / THÁP": a short rest of a title is of it.
  if (capitals !== (allCapitals(line) && (capitals || letters(line) > 4))) {
    if (capitals || before.count > 1 || markerOf(before.first) === null)
      return capitals || !staysOpen(before.last);
  }
  if (capitals || staysOpen(before.last)) return false;
  if (/thực hiện$/.test(before.last) && /^\p{Lu}\p{L}+ \p{L}+ số \d/u.test(line)) return false;
  const kind = markerOf(before.first)?.marker.kind;
  const heading = before.count <= 3 && (kind === undefined ? before.count === 1 : !isBullet(kind));
  return heading && opensSentence(ahead) && (fits(before, line) || before.count === 1);
}

const WANTS_OBJECT =
  /(?:tham mưu|đề nghị|giao|yêu cầu|chỉ đạo|đề xuất|báo cáo|phối hợp|kiến nghị|giúp|trình|tại|thuộc)$/iu;

/** Whether a line goes on: it ends with a sign, a word or an order that wants another. */
function staysOpen(line: string): boolean {
  const last = /\p{L}+$/u.exec(line)?.[0] ?? "";
  return (
    OPEN_END.test(line) ||
    OPEN_WORD.test(last) ||
    WANTS_OBJECT.test(line) ||
    line.lastIndexOf("(") > line.lastIndexOf(")")
  );
}

function letters(text: string): number {
  return text.replace(/[^\p{L}]/gu, "").length;
}

/** Whether the next word would have stood on the line before, had it belonged there. */
function fits({ last, wrapping }: SoFar, line: string): boolean {
  const word = /^\S*/.exec(line)?.[0].length ?? 0;
  return last.length + 1 + word <= wrapping.width;
}

function isLonelyMarker(text: string): boolean {
  const marked = markerOf(text);
  return (
    marked !== null && marked.rest === "" && marked.marker.kind !== "annex" && marked.marker.kind !== "part"
  );
}

/** Whether a line begins an item; a range of years, a date or a number that was broken off begins none. */
function startsItem(before: SoFar, line: string, ended: boolean): boolean {
  const marked = markerOf(line);
  if (marked === null) return false;
  const { kind } = marked.marker;
  if (before.wrapping.cell && !ended && !isBullet(kind)) return false;
  if (isBullet(kind)) {
    if (/^[-–—]\s*(?:\d{4}|\p{Ll})/u.test(line) && !ended && !isLonelyMarker(before.last)) {
      return /^[-–—]\s*\p{Ll}/u.test(line) && !/\p{L}$/u.test(before.last);
    }
    return true;
  }
  if (
    /(?<!\p{L})(?:điểm|khoản|mục|điều|tiểu mục|phần)$/iu.test(before.last) &&
    /^\p{Ll}|^\d/u.test(marked.rest)
  )
    return false;
  if (!ended && /(?<!\p{L})(?:ngày|tháng|quý|năm|số)$/iu.test(before.last)) return false;
  if (kind === "article" && /(?<!\p{L})(?:điểm|khoản)\s+\S{1,3}$/iu.test(before.last)) return false;
  if (kind === "number" && /^\d{1,2}\.\d{1,2}\s*\p{Ll}/u.test(line) && !ended) return false;
  if (kind === "letter" || kind === "bracket_number" || kind === "roman_small")
    return ended || !/[,(]$/.test(before.last);
  if (kind === "annex" || kind === "part" || kind === "article")
    return ended || /^\p{Lu}{2}/u.test(line) || !staysOpen(before.last);
  return true;
}
