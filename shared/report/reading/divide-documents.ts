// Where one document ends and the next begins in an evidence cell: one divider for reading, rules and mends. What is
// certain is divided; a document within another's subject stays there; what may be either is asked about.

import { evidenceLines, onOneLine, plainStretch, type Stretch } from "./divide-lines.ts";
import { MOST_WORDS, typeAbbreviation, typeOfName } from "./document-types.ts";
import { withoutListMark } from "./list-mark.ts";
import { deniesDocument } from "./no-document.ts";
import { cellText } from "./read-cell.ts";
import { DAY_IN_TEXT } from "./read-day.ts";
import { type DocumentNumber, findDocumentNumber } from "./read-document.ts";

/** One document of an evidence cell, or what may be several. */
export interface DocumentPiece extends Stretch {
  text: string;
  /** Nothing else stands in its line. */
  alone: boolean;
  /** More than one document stands in it, and where they part is not certain. */
  doubtful: boolean;
}

export const LINK = /https?:\/\/[^\s<>"]+/iu;

/** The date that follows a document's number: directly, or behind "ngày"; another document's is further on. */
export const DATE_AFTER = new RegExp(
  `^[\\s,;(]*(?:(?:ký|ban hành)\\s+)?(?:ngày\\s+)?(?:${DAY_IN_TEXT.source})`,
  "iu",
);

/** A document's number in a line, and from where on the document is named: its kind, or a mark before it. */
interface Mention {
  start: number;
  end: number;
  /** Where the number itself stands. */
  from: number;
  to: number;
  named: string | null;
  number: DocumentNumber;
  dated: boolean;
  /** A list's mark stands before it. */
  marked: boolean;
}

/** What stands between two documents where nothing is said of the first. */
const NOTHING_SAID = /^[\s,;.:)+&|/-]*(?:(?:và|cùng(?: với)?|hoặc)\s+)?(?:(?:các|số)\s+)?$/iu;
const SUBJECT_BEGINS =
  "về|v\\/v|việc|thực hiện|triển khai|ban hành|hướng dẫn|sửa đổi|bổ sung|thay thế|bãi bỏ|phê duyệt|kèm|theo|căn cứ";
/** Whose document it is: "của UBND tỉnh". */
const ISSUER = new RegExp(`^[\\s,]*của\\s(?:(?!(?<!\\p{L})(?:${SUBJECT_BEGINS})(?!\\p{L}))[^,;.])*`, "iu");
const ENDS_DOCUMENT = /(?:[;\t]|\p{L}\.)\s*(?:và\s+)?$/iu;
const MAY_END = /(?:[,()+&|/:]|\s-|(?<!\p{L})(?:và|cùng(?: với)?|hoặc))\s*(?:các\s+)?$/iu;
/** A law or the like is cited by its name alone, and others follow it in a list. */
const CITES = /(?<!\p{L})(?:luật|hiến pháp|pháp lệnh|nghị định|thông tư|nghị quyết|chỉ thị)(?!\p{L})/iu;
const CITES_FIRST = /^(?:thực hiện|triển khai|theo|căn cứ|trả lời|phúc đáp|hưởng ứng)(?!\p{L})/iu;
const GOVERNS = new RegExp(
  `(?<!\\p{L})(?:${SUBJECT_BEGINS}|của|tại|với|trong|kết quả|nội dung|dự thảo|quán triệt|tuyên truyền|phổ biến|góp ý)\\s*$`,
  "iu",
);
/** "12, 13/QĐ-UBND" and "12/QĐ-UBND và 13": of one of them the number's signs are left out. */
const ELIDED_BEFORE =
  /(?:số\s*:?\s*|^\s*|[,;&+]\s*|(?<!\p{L})và\s+)\d{1,6}[a-zđ]?\s*(?:[,;&+-]|và|đến)\s*(?:số\s*)?$/iu;
const ELIDED_AFTER =
  /^\s*(?:[,;&+]|và)\s*(?:số\s*)?\d{1,6}[a-zđ]?\s*(?:$|[,;&+(]|(?:và|ngày)(?!\p{L}))|^\s*&\s*\p{Lu}/iu;
/** "…; Biên bản họp": a document without a number behind one of which nothing was said. */
const UNNUMBERED = /^\s*[;,]\s*(?=\p{Lu})/u;
const MAY_FOLLOW = /^\s*[;,]/;
const MARK_BEFORE =
  /(?:^|[\s;,.])(\((?:\d{1,2}|[a-zđ])\)|(?:\d{1,2}|[a-zđ])[.)]|[•●○▪◦·*+\uE000-\uF8FF])\s*$/iu;

const LINKS = new RegExp(LINK.source, "giu");

function noLinks(plain: string): string {
  return !plain.includes("://") ? plain : plain.replace(LINKS, (link) => " ".repeat(link.length));
}

/** From where on a kind is named before a number: directly, or with whose it is and "số" between. */
function kindBefore(gap: string, number: DocumentNumber): { at: number; named: string } | null {
  const bare = gap.replace(/\s*số\s*:?\s*$/iu, "").trimEnd();
  const spelled = bare.length < gap.trimEnd().length;
  const words = [...bare.matchAll(/[^\s;,]+/gu)];
  for (let back = 1; back <= Math.min(words.length, 12); back++) {
    const first = words[words.length - back];
    if (first === undefined || /[;,\t]/.test(bare.slice(first.index))) return null;
    const rest = bare.slice(first.index);
    const exact = back <= 4 && typeAbbreviation(rest.replace(/^\(/, "")) !== null;
    const kind = exact ? null : longestName(rest);
    if (exact && rest.startsWith("(")) return { at: first.index + 1, named: rest.slice(1) };
    if (exact || (kind !== null && (spelled || kind === number.type)))
      return { at: first.index, named: rest };
  }
  return null;
}

/** The kind that a text begins with by its full name, the longest first. */
function longestName(text: string): string | null {
  const words = text.split(" ");
  for (let length = Math.min(words.length, MOST_WORDS); length > 0; length--) {
    const type = typeOfName(words.slice(0, length).join(" "));
    if (type !== null) return type;
  }
  return null;
}

/** So many numbers in one line are a table of something, and are asked about unread. */
const MOST_IN_LINE = 50;

function mentionsOf(plain: string): Mention[] {
  const mentions: Mention[] = [];
  let from = plain.length - withoutListMark(plain).length;
  for (let found = findDocumentNumber(plain, from); found; found = findDocumentNumber(plain, from)) {
    const { number, index, length } = found;
    const kind = kindBefore(plain.slice(from, index), number);
    const date = DATE_AFTER.exec(plain.slice(index + length));
    const end = index + length + (date?.[0].length ?? 0);
    const several = number.type !== null || number.body.includes("-") || number.year !== null;
    if (mentions.length === 0 || kind !== null || several) {
      const start = kind === null ? index : from + kind.at;
      const marked = mentions.length > 0 && MARK_BEFORE.test(plain.slice(from, start));
      const named = kind?.named ?? null;
      mentions.push({
        start,
        end,
        from: index,
        to: index + length,
        named,
        number,
        dated: date !== null,
        marked,
      });
    }
    from = end;
    if (mentions.length > MOST_IN_LINE) break;
  }
  return mentions;
}

function sameBody(a: DocumentNumber, b: DocumentNumber): boolean {
  return a.body.split("-")[0] === b.body.split("-")[0];
}

type Tie = "own" | "cited" | "doubtful";

/** What a document is to the one before it in its line, by the words between them. */
function tieOf(gap: string, after: string, next: Mention, own: Mention, cited: Mention | null): Tie {
  const mark = MARK_BEFORE.exec(gap);
  const lead = mark ? gap.slice(0, mark.index + mark[0].length - mark[0].trimStart().length) : gap;
  const ends = ENDS_DOCUMENT.test(lead);
  const nothing = NOTHING_SAID.test(lead);
  if (cited !== null) {
    if (!ends && !nothing && !MAY_END.test(lead)) return "cited";
    if (next.number.type === cited.number.type || (mark && cited.marked)) return "cited";
    if (!sameBody(next.number, own.number)) return ends ? "doubtful" : "cited";
    return ends ? "own" : "doubtful";
  }
  if (nothing || NOTHING_SAID.test(lead.replace(ISSUER, ""))) return "own";
  const foreign = CITES.test(lead) && !sameBody(next.number, own.number);
  if (ends) return foreign ? "doubtful" : "own";
  if (/\p{L}.*\(\s*$/u.test(lead)) return "cited";
  if (MAY_END.test(lead)) return foreign ? "cited" : "doubtful";
  // Two lines that lost what divided them: the second has a date and a subject of its own.
  const glued = /^\p{Lu}/u.test(next.named ?? "") && next.dated && /^\s*(?:về việc|v\/v)/iu.test(after);
  return glued && !GOVERNS.test(lead) ? "doubtful" : "cited";
}

/** The kind of a list's mark: "1." and "2." are of one list, "•" and "•" too. */
function styleOf(mark: string | undefined): string {
  if (!mark) return "";
  return mark
    .trim()
    .replace(/\d+/, "1")
    .replace(/[a-zđ]/iu, "a");
}

/** Where the marks of a list that begins the line stand: "(1) … (2) …", "1) …; 2) …". */
function listCuts(plain: string): number[] {
  const first = /^(\(?)(?:1|a)\)\s/i.exec(plain);
  if (!first) return [];
  const numbered = plain[first[1]!.length] === "1";
  const cuts: number[] = [];
  let from = first[0].length;
  for (let count = 2; ; count++) {
    const name = numbered ? String(count) : String.fromCharCode(96 + count);
    const mark = plain
      .slice(from)
      .search(new RegExp(`(?<=[\\s;,.])${first[1] ? "\\(" : ""}${name}\\)\\s`, "iu"));
    if (mark < 0) return cuts;
    cuts.push(from + mark);
    from += mark + 2;
  }
}

/** Where further documents begin in a plain text without list marks that part it, or null where that is not certain. */
function cutsOf(plain: string): number[] | null {
  const mentions = mentionsOf(plain);
  const [first] = mentions;
  if (!first) return [];
  if (mentions.length > MOST_IN_LINE) return null;
  const several = mentions.length > 1;
  if (several && CITES_FIRST.test(withoutListMark(plain.slice(0, first.start)))) return null;
  const opening = several ? styleOf(plain.slice(0, plain.length - withoutListMark(plain).length)) : "";
  const cuts: number[] = [];
  let [own, cited, last]: [Mention, Mention | null, Mention] = [first, null, first];
  for (const [at, mention] of mentions.entries()) {
    const before = plain.slice(at === 0 ? 0 : last.end, mention.from);
    if (/\d/.test(before) && ELIDED_BEFORE.test(before)) return null;
    if (at > 0) {
      const gap = plain.slice(last.end, mention.start);
      const listed = opening !== "" && styleOf(MARK_BEFORE.exec(gap)?.[1]) === opening;
      const tie: Tie = listed ? "own" : tieOf(gap, plain.slice(mention.end), mention, own, cited);
      if (tie === "doubtful") return null;
      if (tie === "own") {
        const mark = MARK_BEFORE.exec(gap);
        cuts.push(mark ? last.end + mark.index + mark[0].search(/\S/) : mention.start);
        own = mention;
      }
      cited = tie === "own" ? null : mention;
    }
    const behind = plain.slice(mention.to);
    if (/^\s*(?:[,;&+]|v)/i.test(behind) && ELIDED_AFTER.test(behind) && !DATE_AFTER.test(behind))
      return null;
    last = mention;
  }
  const behind = plain.slice(last.end);
  const rest = MAY_FOLLOW.test(behind) ? behind.replace(UNNUMBERED, "") : behind;
  if (cited === null && rest.length < behind.length && longestName(rest) !== null) return null;
  return cuts;
}

/** Where the links of a text without any document's number begin, after the first: each is one of its own. */
function linkCuts(plain: string): number[] {
  return !plain.includes("://") ? [] : [...plain.matchAll(LINKS)].slice(1).map(({ index }) => index);
}

function divideLine(raw: string, line: Stretch): DocumentPiece[] {
  const { plain, placeOf } = plainStretch(raw, line);
  if (deniesDocument(plain)) {
    return [
      { ...line, text: onOneLine(cellText(raw.slice(line.from, line.to))), alone: true, doubtful: false },
    ];
  }
  const searched = noLinks(plain);
  const marks = [0, ...listCuts(searched), searched.length];
  const cuts: number[] = [];
  let doubtful = false;
  for (const [at, from] of marks.slice(0, -1).entries()) {
    const part = searched.slice(from, marks[at + 1]);
    const inside = cutsOf(part);
    doubtful ||= inside === null;
    cuts.push(from, ...(inside ?? []).map((cut) => from + cut));
  }
  const links = cuts.length === 1 ? linkCuts(plain) : [];
  if (links.length > 0 && findDocumentNumber(searched) === null) cuts.push(...links);
  const ends = doubtful ? [line.from] : cuts.map((cut) => (cut === 0 ? line.from : placeOf(cut)));
  return ends.map((from, at) => {
    const to = ends[at + 1] ?? line.to;
    const text = onOneLine(cellText(raw.slice(from, to)));
    const bare =
      to === line.to
        ? text
        : text.replace(/(?:[\s,;|&+]|\s[-–—](?=\s*$)|(?<!\p{L})(?:và|cùng(?: với)?))+$/u, "");
    return { from, to, text: bare, alone: ends.length === 1, doubtful };
  });
}

/** The documents of a raw evidence cell, each where it stands. Blank lines hold none. */
export function divideDocuments(raw: string): DocumentPiece[] {
  return evidenceLines(raw).flatMap((line) => divideLine(raw, line));
}
