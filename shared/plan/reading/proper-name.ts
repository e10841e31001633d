// A body of its own name: where it begins, and how far it goes.
import { DETERMINERS, HEADS, NAME_TAIL, NO_HEADS } from "./body-words.ts";
import type { BodyReader, Found, Name } from "./found.ts";
import { andStep, commaStep, startsBody } from "./name-joints.ts";
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
  const end = tailEnd({ words, head, begin, inner });
  if (end === begin && !SELF_NAMED.test(head) && !isAbbreviation(first)) return null;
  if (!isCapital(words[begin]) && COMMON.test(head) && !NAMED_SMALL.test(words[begin]?.low ?? ""))
    return null;
  return { end: closing(words, end, inner), row: false, certain: isEndOfName(words, end) };
}

/** How many words the head of a name has that begins here, or 0; "LĐLĐ", "VCCI" are heads by their capitals. */
export function headSize(words: readonly Word[], at: number): number {
  const size = HEADS.at(words, at);
  if (size > 0) return NO_HEADS.at(words, at) > size || isKindOfThing(words, at, size) ? 0 : size;
  return isAbbreviation(words[at]) && !isShouted(words[at - 1]) && !isShouted(words[at + 1]) ? 1 : 0;
}

/** "bộ tiêu chí", "hội nghị": a head's word that begins another. */
function isKindOfThing(words: readonly Word[], at: number, size: number): boolean {
  const other = NO_HEADS.at(words, at);
  return other > 0 && other >= size;
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

function tailEnd(name: Name): number {
  let end = name.begin;
  for (;;) {
    const step = tailStep(name, end);
    if (step === 0) return end;
    end += step;
  }
}

/** How many words at a place belong to the name before them. */
function tailStep(name: Name, at: number): number {
  const { words, head } = name;
  const word = words[at];
  if (word === undefined) return 0;
  if (
    isCapital(word) ||
    (/^\d{1,3}$/.test(word.text) && /^(?:vực|đạo|án|số|khu)$/.test(words[at - 1]?.low ?? ""))
  ) {
    if (isNextOffice(words, at, head)) return 0;
    return startsBody(words, at) && !continues(name, at) ? 0 : 1;
  }
  const tail = NAME_TAIL.at(words, at);
  if (tail > 0 && !isOrderHere(words, at, tail, head)) return tail;
  if (word.text === "-" || word.text === "–")
    return isCapital(words[at + 1]) || NAME_TAIL.at(words, at + 1) > 0 ? 1 : 0;
  if (word.text === ",") return commaStep(name, at);
  if (word.low === "và" || word.text === "&") return andStep(name, at);
  if (word.low === "thuộc" || word.low === "của" || word.low === "tại") return belongStep(name, at);
  return smallStep(name, at);
}

const AREA_NAMES = new Set(["tỉnh", "xã", "phường", "huyện"]);
/** Behind the small name of an area a name goes on with another known word alone. */
const AREA_END = /^(?:tỉnh|phố|xã|phường|huyện|khu|cấp|vực|trung ương)$/;

/** "Nội vụ", "Dịch vụ việc làm Thành phố": small syllables behind a capital one, up to what cannot be in a name. */
function smallStep({ words, begin, head }: Name, at: number): number {
  const ends = nameEndAt(words, at);
  const before = words[at - 1];
  if (!/^\p{L}/u.test(words[at]!.text)) return 0;
  if (isCapital(before)) {
    // "Đào tạo", "Thư ký": a verb of one syllable may be the second of a field.
    const inField =
      ends === 1 && (at === begin + 1 || !isCapital(words[at - 2])) && !AREA_NAMES.has(before!.low);
    return ends === 0 || inField || orderAt(words, at - 1) > 1 ? 1 : 0;
  }
  if (ends > 0 || (at > begin && AREA_END.test(before?.low ?? ""))) return 0;
  if (nameEndAt(words, at + 1) > 0 && !ADVERBS.has(words[at]!.low)) return 1;
  // "Ban Quản lý rừng phòng hộ xây dựng": of bodies that are called after anything.
  if (!OF_FIELDS.test(head) && nameEndAt(words, at + 2) > 0 && /^\p{Ll}/u.test(words[at + 1]?.text ?? ""))
    return 2;
  for (let next = at + 1; next <= at + 4; next++) {
    const word = words[next];
    if (
      word === undefined ||
      /^(?:[,;.:)]|và)$/.test(word.text) ||
      isCapital(word) ||
      NAME_TAIL.at(words, next) > 0
    )
      return next - at;
    if (nameEndAt(words, next) > 0 || DETERMINERS.at(words, next) > 0 || !/^\p{L}/u.test(word.text)) return 0;
  }
  return 0;
}

/** Bodies whose fields of work are known, or that have none. */
const OF_FIELDS =
  /^(?:sở|bộ|ubnd|ủy ban|công an|hđnd|hội đồng|văn phòng|thanh tra|tòa|viện kiểm|kho bạc|tỉnh|thành|tand|vksnd|mặt trận)/;
/** An adverb before a verb is no part of a name. */
const ADVERBS = new Set("cũng luôn vẫn còn đang mới rất đều liền cứ tiếp kịp hãy nên tất nhanh".split(" "));

/** "Sở Khoa học và Công nghệ Sở Công Thương": the sign between two offices was left out. */
export function isNextOffice(words: readonly Word[], at: number, head: string): boolean {
  return (
    /^(?:sở|ubnd|công an)$/.test(head) && /^(?:sở|ubnd)$/.test(words[at]!.low) && isCapital(words[at + 1])
  );
}

/** "Văn phòng Ủy ban", "Chi cục Thuế", "Đảng ủy Công an": a head inside a name goes on with it. */
function continues({ words, head }: Name, at: number): boolean {
  const before = words[at - 1]?.text;
  return before !== "," && before !== ";" && before?.toLowerCase() !== "và" && (head !== "" || at > 0);
}

/** "phối hợp", "quản lý", "chỉ đạo" within the names of councils and boards alone. */
function isOrderHere(words: readonly Word[], at: number, size: number, head: string): boolean {
  const phrase = words
    .slice(at, at + size)
    .map(({ low }) => low)
    .join(" ");
  if (
    /^(tỉnh|thành phố|xã|huyện|phường|cấp|các|nhân|cấp tỉnh|cấp xã|quân sự|khu vực|địa phương)/.test(phrase)
  )
    return false;
  if (nameEndAt(words, at) === 0) return false;
  if (/^(hội đồng|ban|trung tâm|văn phòng|cục|chi cục|viện|phòng|quỹ)/.test(head)) {
    const last = words[at - 1]?.low ?? "";
    return !/^(đồng|ban|tâm|phòng|cục|viện|quỹ|hợp)$/.test(last);
  }
  return true;
}

function belongStep({ words, inner }: Name, at: number): number {
  const body = inner(words, at + 1);
  if (body !== null) return body.row ? 0 : body.end - at;
  return words[at]!.low === "tại" && /^(?:địa|khu)$/.test(words[at + 1]?.low ?? "") ? 3 : 0;
}

/** A bracket behind a name belongs to it where it holds a body ("Trung tâm … (Sở Nội vụ)"). */
export function closing(words: readonly Word[], end: number, inner: BodyReader): number {
  if (words[end]?.text !== "(") return end;
  // An abbreviation or another body in brackets.
  if (words[end + 2]?.text === ")" && /^\p{Lu}{2}[\p{L}\d&.-]*$/u.test(words[end + 1]?.text ?? ""))
    return end + 3;
  const body = properAt(words, end + 1, false, inner);
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
