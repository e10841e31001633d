// A body of its own name: where it begins, and how far it goes.
import { HEADS, NO_HEADS } from "./body-words.ts";
import type { BodyReader, Found } from "./found.ts";
import { tailEnd } from "./name-tail.ts";
import { nameEndAt, orderAt } from "./office-verbs.ts";
import { isCapital, type Word } from "./words.ts";

const APART = new Set(["cơ quan", "đơn vị", "tổ chức", "doanh nghiệp"]);

/** A body of its own name: a head word with a capital, capitals and known small words behind it. */
export function properAt(
  words: readonly Word[],
  start: number,
  determined: boolean,
  inner: BodyReader,
): Found | null {
  const name = nameAt(words, start, determined, inner);
  if (name === null) return null;
  const certain = isEndOfName(words, name.end) && !name.guessed;
  return { end: closing(words, name.end, inner), row: false, certain };
}

/** A name without a bracket behind it; null where none begins. */
function nameAt(
  words: readonly Word[],
  start: number,
  determined: boolean,
  inner: BodyReader,
): { end: number; guessed: boolean } | null {
  const size = headSize(words, start);
  if (size === 0) return null;
  const first = words[start]!;
  if (!isCapital(first) && !determined) return null;
  const head = words
    .slice(start, start + size)
    .map(({ low }) => low)
    .join(" ");
  const begin = start + size;
  if (APART.has(head) && !isCapital(words[begin])) return null;
  // "Thống kê tỉnh" is an office, "Thống kê số liệu" an order.
  if (orderAt(words, start) > 0 && !OF_AREA.test(words[begin]?.low ?? "")) return null;
  const name = { words, head, begin, inner, guessed: false };
  const end = tailEnd(name);
  if (end === begin && !SELF_NAMED.test(head) && !isAbbreviation(first)) return null;
  if (!isCapital(words[begin]) && COMMON.test(head) && !NAMED_SMALL.test(words[begin]?.low ?? ""))
    return null;
  return { end, guessed: name.guessed };
}

/** How many words the head of a name has that begins here, or 0; "LĐLĐ", "VCCI" are heads by their capitals. */
function headSize(words: readonly Word[], at: number): number {
  const size = HEADS.at(words, at);
  // "bộ tiêu chí", "hội nghị": a head's word that begins another.
  if (size > 0) return NO_HEADS.at(words, at) >= size ? 0 : size;
  return isAbbreviation(words[at]) && !isShouted(words[at - 1]) && !isShouted(words[at + 1]) ? 1 : 0;
}

function isAbbreviation(word: Word | undefined): boolean {
  return (
    word !== undefined &&
    /^[A-ZĐ]{3,9}$/.test(word.text) &&
    !SYLLABLE.test(word.text) &&
    !NO_OFFICE.has(word.text)
  );
}

function isShouted(word: Word | undefined): boolean {
  return word !== undefined && /^\p{Lu}{2,}$/u.test(word.text);
}

/** A word in capitals, or a Roman number. */
const SYLLABLE = /^(?:[BCDĐGHKLMNPQRSTVX]{0,3}[AEIOUY]{1,3}(?:C|CH|M|N|NG|NH|P|T)?|[IVXLC]+)$/;
/** Abbreviations that name no office. */
const NO_OFFICE = new Set(
  "PBGDPL QPPL CNTT TTHC VBQPPL CCHC ATGT ANTT PCCC KTXH GRDP PCI PAPI IOC GIS BIM IPHM VNEID".split(" "),
);

const OF_AREA = /^(?:tỉnh|thành|khu|cơ|nhà|các|xã|phường|huyện|quận|khánh)$/;
/** "Ban, ngành", "Sở tỉnh": a kind with a capital by chance. */
const COMMON =
  /^(?:sở|ban|bộ|hội|đoàn|phòng|cục|vụ|viện|trường|khối|cụm|đội|trạm|đài|báo|quỹ|chi nhánh|trung tâm|chi cục)$/;
const NAMED_SMALL =
  /^(?:trị|phối|quân|chỉ|quản|nhân|phát|thanh|luật|nông|liên|đại|phụ|ksnd|cựu|chấp|khuyến|kiểm)$/;
/** Heads that are a whole name. */
const SELF_NAMED =
  /^(công an|tỉnh đoàn|thành đoàn|tỉnh ủy|thành ủy|đảng ủy|mặt trận|bưu điện|thuế|hải quan|chính phủ|viettel|vnpt|mobifone|kho bạc|bảo hiểm xã hội|bhxh|tand|vksnd|hđnd|ubnd|ubmttq|mttq|ubmttqvn|mttqvn|biên phòng|bộ đội biên phòng|đoàn thanh niên|đoàn luật sư|bộ chqs|bchqs)$/;

/** A bracket behind a name belongs to it where it holds a body ("Trung tâm … (Sở Nội vụ)"). */
export function closing(words: readonly Word[], end: number, inner: BodyReader): number {
  if (words[end]?.text !== "(") return end;
  // An abbreviation or another body in brackets.
  if (words[end + 2]?.text === ")" && /^\p{Lu}{2}[\p{L}\d&.-]*$/u.test(words[end + 1]?.text ?? ""))
    return end + 3;
  const within = words[end + 1]?.low === "thuộc" ? 1 : words[end + 2]?.low === "thuộc" ? 2 : 0;
  const body = nameAt(words, end + 1 + within, false, inner);
  return body !== null && words[body.end]?.text === ")" ? body.end + 1 : end;
}

export function isEndOfName(words: readonly Word[], end: number): boolean {
  const word = words[end];
  return (
    word === undefined ||
    /^[,;.:()/]$/.test(word.text) ||
    /^(và|cùng)$/.test(word.low) ||
    nameEndAt(words, end) > 0
  );
}
