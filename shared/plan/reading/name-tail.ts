// How far a body's own name goes: capitals, known small words, and small syllables up to what cannot be in a name.
import { DETERMINERS, FIELDS, NAME_TAIL } from "./body-words.ts";
import type { Name } from "./found.ts";
import { andStep, commaStep, startsBody } from "./name-joints.ts";
import { nameEndAt, orderAt } from "./office-verbs.ts";
import { isCapital, Phrases, type Word } from "./words.ts";

/** The word behind a name. */
export function tailEnd(name: Name): number {
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
  const field = fieldStep(words, at);
  if (field > 0) return field;
  if (word.text === "-" || word.text === "–")
    return isCapital(words[at + 1]) || NAME_TAIL.at(words, at + 1) > 0 ? 1 : 0;
  if (word.text === ",") return commaStep(name, at);
  if (word.low === "và" || word.text === "&") return andStep(name, at);
  if (word.low === "thuộc" || word.low === "của" || word.low === "tại") return belongStep(name, at);
  return smallStep(name, at);
}

/** Orders that are fields of work too. */
const FIELD_ORDERS = new Phrases(
  "hợp tác|quản lý|phát triển|phòng|đào tạo|bồi dưỡng|xúc tiến|hỗ trợ|bảo vệ|bảo tồn|kiểm soát|kiểm định|thông tin|truyền thông|đầu tư|giáo dục|thẩm định|tư vấn|ứng phó|điều tra|quy hoạch|đăng ký|giám sát|khai thác|khen thưởng|lưu trữ|nghiên cứu|ứng dụng|chuyển giao|sản xuất|huấn luyện".split(
    "|",
  ),
);

/** "Cục Kinh tế hợp tác và Phát triển nông thôn": what a capital that begins no body follows is of the name. */
function fieldStep(words: readonly Word[], at: number): number {
  const size = FIELD_ORDERS.at(words, at);
  const next = words[at + size]?.low === "và" ? at + size + 1 : at + size;
  return size > 0 && next > at + size && isCapital(words[next]) && !startsBody(words, next) ? size : 0;
}

const AREA_NAMES = new Set(["tỉnh", "xã", "phường", "huyện"]);

/** Behind the small name of an area a name goes on with another known word alone. */
const AREA_END = /^(?:tỉnh|phố|xã|phường|huyện|khu|cấp|vực|trung ương)$/;

/** "Nội vụ", "Dịch vụ việc làm Thành phố": small syllables behind a capital one, up to what cannot be in a name. */
function smallStep(name: Name, at: number): number {
  const { words, begin, head } = name;
  const ends = nameEndAt(words, at);
  const before = words[at - 1];
  if (!/^\p{L}/u.test(words[at]!.text)) return 0;
  // "Sở Công Thương dự trữ hàng hóa": behind a known field the name is over.
  if ((head === "sở" || head === "bộ") && FIELDS.at(words, begin) === at - begin) return 0;
  if (isCapital(before)) {
    // "Đào tạo", "Thư ký": a verb of one syllable may be the second of a field.
    const inField =
      ends === 1 && (at === begin + 1 || !isCapital(words[at - 2])) && !AREA_NAMES.has(before!.low);
    return ends === 0 || inField || orderAt(words, at - 1) > 1 ? 1 : 0;
  }
  if (ends > 0 || (at > begin && AREA_END.test(before?.low ?? ""))) return 0;
  if (nameEndAt(words, at + 1) > 0 && !ADVERBS.has(words[at]!.low)) {
    name.guessed = true;
    return 1;
  }
  // "Ban Quản lý rừng phòng hộ xây dựng": of bodies that are called after anything.
  if (!OF_FIELDS.test(head) && nameEndAt(words, at + 2) > 0 && /^\p{Ll}/u.test(words[at + 1]?.text ?? "")) {
    name.guessed = true;
    return 2;
  }
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
    /^(cùng cấp|tỉnh|thành phố|xã|huyện|phường|cấp|các|nhân|cấp tỉnh|cấp xã|quân sự|khu vực|địa phương)/.test(
      phrase,
    )
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
