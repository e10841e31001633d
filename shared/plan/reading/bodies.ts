// Reads lists of bodies as plans write them, and says where a list ends.
import {
  AREAS,
  COMMA_TAIL,
  DETERMINERS,
  FIELDS,
  HEADS,
  KINDS,
  NAME_TAIL,
  NO_HEADS,
  OWN_TAIL,
  ROLES,
  SHARED_TAIL,
} from "./body-words.ts";
import { nameEndAt } from "./office-verbs.ts";
import { isCapital, Phrases, type Word, wordsOf } from "./words.ts";

/** Bodies that stand in a text one after another, and the word behind the last. */
export interface BodyList {
  names: string[];
  end: number;
  /** Every name was read to an end that the grammar knows. */
  certain: boolean;
}

interface Found {
  end: number;
  /** A row of kinds ("các sở, ban, ngành") or a body of its own name. */
  row: boolean;
  certain: boolean;
}

/** The list of bodies that begins at a word, or null. `text` is what the words were taken from. */
export function bodiesAt(text: string, words: readonly Word[], start: number): BodyList | null {
  const names: string[] = [];
  let [at, end, certain] = [start, start, true];
  let head = "";
  for (;;) {
    const field = head === "" || words[at - 1]?.text === ";" ? 0 : fieldAt(words, at);
    const found = field > 0 ? { end: at + field, row: false, certain: false } : bodyAt(words, at);
    if (found === null) break;
    const name = text.slice(words[at]!.from, words[found.end - 1]!.to).trim();
    names.push(field > 0 ? `${head} ${name}` : name);
    end = found.end;
    certain &&= found.certain;
    head = field > 0 ? head : headOf(words, at);
    const fields = fieldsBehind(words, end);
    if (fields !== null) {
      names.pop();
      head = fields;
      at = end + 1;
      continue;
    }
    const next = separatorAt(words, end, true);
    if (next === end && (words[end] === undefined || !isNextOffice(words, end, "sở"))) break;
    certain &&= next > end;
    at = next;
  }
  return names.length === 0 ? null : { names, end, certain };
}

/** "Sở" or "Bộ" where a name begins so, for fields that follow without it. */
function headOf(words: readonly Word[], at: number): string {
  const after = at + DETERMINERS.at(words, at);
  const word = words[after];
  return word !== undefined && (word.low === "sở" || word.low === "bộ") && isCapital(words[after + 1])
    ? word.text.charAt(0).toUpperCase() + word.text.slice(1).toLowerCase()
    : "";
}

/** "Sở" where "các Sở:" stands before fields. */
function fieldsBehind(words: readonly Word[], end: number): string | null {
  if (words[end]?.text !== ":" || fieldAt(words, end + 1) === 0) return null;
  const before = words[end - 1]?.low;
  return before === "sở" ? "Sở" : before === "bộ" ? "Bộ" : null;
}

function fieldAt(words: readonly Word[], at: number): number {
  const size = isCapital(words[at]) ? FIELDS.at(words, at) : 0;
  // "Công an tỉnh" is a body, "Công an" behind "các Bộ:" a field.
  return size > 0 && HEADS.at(words, at) > 0 && NAME_TAIL.at(words, at + size) > 0 ? 0 : size;
}

/** The place behind a separator of bodies; `at` itself where none stands. */
export function separatorAt(words: readonly Word[], at: number, withAnd: boolean): number {
  let next = at;
  if (words[next]?.text === "," || words[next]?.text === ";" || words[next]?.text === "/") next++;
  if (withAnd && (words[next]?.low === "và" || words[next]?.low === "cùng")) {
    next++;
    if (words[next - 1]?.low === "cùng" && words[next]?.low === "với") next++;
  }
  return next;
}

/** One body at a word: a role, a determiner, a name or a row of kinds, and what belongs to it. */
function bodyAt(words: readonly Word[], start: number): Found | null {
  let at = start;
  let role = DETERMINERS.at(words, at);
  const roles = ROLES.at(words, at + role);
  role = roles > 0 ? role + roles : 0;
  at += role;
  const determiner = DETERMINERS.at(words, at);
  at += determiner;
  const proper = properAt(words, at, determiner > 0);
  if (proper !== null) return proper;
  const row = rowAt(words, at, determiner > 0 || role > 0);
  if (row === null)
    return role > 0 && MINISTERS.at(words, start) === role ? { end: at, row: false, certain: true } : null;
  return role > 0 ? underOneRole(words, row) : row;
}

const MINISTERS = new Phrases(["bộ trưởng", "các bộ trưởng"]);

/** "Thủ trưởng cơ quan ngang bộ, cơ quan thuộc Chính phủ": one role for rows without one of their own. */
function underOneRole(words: readonly Word[], first: Found): Found {
  if (words[first.end]?.text !== "," || ROLES.at(words, first.end + 1) > 0) return first;
  const next = properAt(words, first.end + 1, false) === null ? rowAt(words, first.end + 1, true) : null;
  return next === null || !/^(?:cơ|đơn|ban|ngành)$/.test(words[first.end + 1]!.low)
    ? first
    : { ...next, certain: first.certain && next.certain };
}

const APART = new Set(["cơ quan", "đơn vị", "tổ chức", "doanh nghiệp"]);

/** A body of its own name: a head word with a capital, capitals and known small words behind it. */
function properAt(words: readonly Word[], start: number, determined: boolean): Found | null {
  const size = HEADS.at(words, start);
  if (size === 0 || NO_HEADS.at(words, start) > 0) return null;
  const first = words[start]!;
  if (!isCapital(first) && !determined) return null;
  const head = words
    .slice(start, start + size)
    .map(({ low }) => low)
    .join(" ");
  const begin = start + size;
  if (APART.has(head) && !isCapital(words[begin])) return null;
  const end = tailEnd(words, begin, head);
  if (end === begin && !SELF_NAMED.test(head)) return null;
  // "Ban, ngành", "Sở tỉnh": a kind with a capital by chance.
  if (
    !isCapital(words[begin]) &&
    /^(sở|ban|bộ|hội|đoàn|phòng|cục|vụ|viện|trường|khối|cụm|đội|trạm|đài|báo|quỹ|chi nhánh)$/.test(head)
  ) {
    if (
      !/^(trị|phối|quân|chỉ|quản|nhân|phát|thanh|luật|nông|liên|đại|phụ|ksnd|cựu|chấp|khuyến|kiểm)$/.test(
        words[begin]?.low ?? "",
      )
    )
      return null;
  }
  return { end: closing(words, end), row: false, certain: isEndOfName(words, end) };
}

/** Heads that are a whole name. */
const SELF_NAMED =
  /^(công an|tỉnh đoàn|thành đoàn|tỉnh ủy|thành ủy|đảng ủy|mặt trận|bưu điện|thuế|hải quan|chính phủ|viettel|vnpt|mobifone|kho bạc|bảo hiểm xã hội|bhxh|tand|vksnd|hđnd|ubnd|ubmttq|mttq|ubmttqvn|mttqvn|biên phòng|bộ đội biên phòng|đoàn thanh niên|đoàn luật sư|bộ chqs|bchqs)$/;

function tailEnd(words: readonly Word[], begin: number, head: string): number {
  let end = begin;
  for (;;) {
    const step = tailStep(words, end, head);
    if (step === 0) return end;
    end += step;
  }
}

/** How many words at a place belong to the name before them. */
function tailStep(words: readonly Word[], at: number, head: string): number {
  const word = words[at];
  if (word === undefined) return 0;
  if (
    isCapital(word) ||
    (/^\d{1,3}$/.test(word.text) && /^(?:vực|đạo|án|số)$/.test(words[at - 1]?.low ?? ""))
  ) {
    if (isNextOffice(words, at, head)) return 0;
    return startsBody(words, at) && !continues(words, at, head) ? 0 : 1;
  }
  const tail = NAME_TAIL.at(words, at);
  if (tail > 0 && !isOrderHere(words, at, tail, head)) return tail;
  if (word.text === "-" || word.text === "–")
    return isCapital(words[at + 1]) || NAME_TAIL.at(words, at + 1) > 0 ? 1 : 0;
  if (word.text === ",") return commaStep(words, at, head);
  if (word.low === "và" || word.text === "&") return andStep(words, at, head);
  if (word.low === "thuộc" || word.low === "của" || word.low === "tại") return belongStep(words, at);
  return smallStep(words, at);
}

const AREA_NAMES = new Set(["tỉnh", "xã", "phường", "huyện"]);

/** "Nội vụ", "Dịch vụ việc làm Thành phố": small syllables behind a capital one, up to what cannot be in a name. */
function smallStep(words: readonly Word[], at: number): number {
  const ends = nameEndAt(words, at);
  if (!/^\p{L}/u.test(words[at]!.text)) return 0;
  if (isCapital(words[at - 1])) {
    // "Đào tạo": a verb of one syllable may be the second of a field.
    const inField = ends === 1 && !isCapital(words[at - 2]) && !AREA_NAMES.has(words[at - 1]!.low);
    return ends === 0 || inField ? 1 : 0;
  }
  if (ends > 0) return 0;
  for (let next = at + 1; next <= at + 4; next++) {
    const word = words[next];
    if (word === undefined || /^[,;.:)]$/.test(word.text) || isCapital(word) || NAME_TAIL.at(words, next) > 0)
      return next - at;
    if (nameEndAt(words, next) > 0 || DETERMINERS.at(words, next) > 0 || !/^\p{L}/u.test(word.text)) return 0;
  }
  return 0;
}

/** "Sở Khoa học và Công nghệ Sở Công Thương": the sign between two offices was left out. */
function isNextOffice(words: readonly Word[], at: number, head: string): boolean {
  return (
    /^(?:sở|ubnd|công an)$/.test(head) && /^(?:sở|ubnd)$/.test(words[at]!.low) && isCapital(words[at + 1])
  );
}

/** "Văn phòng Ủy ban", "Chi cục Thuế", "Đảng ủy Công an": a head inside a name goes on with it. */
function continues(words: readonly Word[], at: number, head: string): boolean {
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

const ZONES = new Phrases(
  "khu|các khu|khu công nghiệp|các khu công nghiệp|cụm công nghiệp|các cụm công nghiệp|khu kinh tế|các khu kinh tế|khu công nghệ cao|khu chế xuất|các khu chế xuất|dự án|các dự án".split(
    "|",
  ),
);

function commaStep(words: readonly Word[], at: number, head: string): number {
  const zone = head.startsWith("ban quản lý") ? ZONES.at(words, at + 1) : 0;
  if (zone > 0) return 1 + zone;
  const areas = AREAS.at(words, at + 1);
  if (areas > 0 && isAreaBefore(words, at) && !isCapital(words[at + 1])) return 1 + areas;
  if (
    areas > 0 &&
    /^(ủy ban|ubnd|hđnd|hội đồng)/.test(head) &&
    /^(các )?(phường|xã|đặc khu)/.test(words[at + 1]!.low)
  )
    return 1 + areas;
  const comma = COMMA_TAIL.at(words, at + 1);
  return comma > 0 && !startsOwnName(words, at + 1) ? 1 + comma : 0;
}

function startsOwnName(words: readonly Word[], at: number): boolean {
  return (
    HEADS.at(words, at) > 0 &&
    NO_HEADS.at(words, at) === 0 &&
    isCapital(words[at]) &&
    isCapital(words[at + 1])
  );
}

function isAreaBefore(words: readonly Word[], at: number): boolean {
  return [1, 2, 3, 4].some((size) => at >= size && AREAS.at(words, at - size) === size);
}

function andStep(words: readonly Word[], at: number, head: string): number {
  const next = words[at + 1];
  // "Ban Quản lý các khu kinh tế và khu công nghiệp": what one board looks after.
  const zone = head.startsWith("ban quản lý") ? ZONES.at(words, at + 1) : 0;
  if (zone > 0) return 1 + zone;
  if (next === undefined || DETERMINERS.at(words, at + 1) > 0) {
    return AREAS.at(words, at + 1) > 0 && isAreaBefore(words, at) && /^(ủy ban|ubnd|hđnd|hội đồng)/.test(head)
      ? 1 + AREAS.at(words, at + 1)
      : 0;
  }
  const areas = AREAS.at(words, at + 1);
  if (areas > 0 && isAreaBefore(words, at) && !isCapital(next)) return 1 + areas;
  // "Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân": one office.
  if (
    /^(hội|qh|đbqh)$/.test(words[at - 1]?.low ?? "") &&
    /^(hđnd|hội)$/.test(next.low) &&
    head === "văn phòng"
  )
    return 2;
  if (isCapital(next) && !startsBody(words, at + 1) && fieldAloneAt(words, at + 1, head) === 0) return 2;
  return 0;
}

/** A field that a sở is called after, where the name before it is whole: "Sở Tài chính và Nội vụ" are two. */
function fieldAloneAt(words: readonly Word[], at: number, head: string): number {
  return head === "sở" || head === "bộ"
    ? /^(nội|tài|tư)$/.test(words[at]?.low ?? "")
      ? FIELDS.at(words, at)
      : 0
    : 0;
}

function belongStep(words: readonly Word[], at: number): number {
  const inner = bodyAt(words, at + 1);
  return inner === null || inner.row ? 0 : inner.end - at;
}

/** Whether a body begins here, by a head that is no field of work. */
function startsBody(words: readonly Word[], at: number): boolean {
  const size = HEADS.at(words, at);
  if (size === 0 || NO_HEADS.at(words, at) > 0) return ROLES.at(words, at) > 0;
  return isCapital(words[at]);
}

/** A row of kinds with what qualifies it: "các sở, ban, ngành, đoàn thể cấp tỉnh". */
function rowAt(words: readonly Word[], start: number, determined: boolean): Found | null {
  let end = kindAt(words, start, determined);
  if (end === start) return null;
  let certain = true;
  let qualified = false;
  for (;;) {
    const tail = rowTail(words, end);
    if (tail.end > end) {
      end = tail.end;
      qualified = true;
      certain &&= tail.certain;
      if (tail.own)
        return { end: closing(words, end), row: true, certain: certain && isEndOfName(words, end) };
    }
    const next = separatorAt(words, end, true);
    if (next === end || words[end]?.text === ";" || DETERMINERS.at(words, next) > 0) break;
    if (properAt(words, next, false) !== null) break;
    const kind = kindAt(words, next, true);
    if (kind === next) break;
    const own = rowTail(words, kind);
    // A kind with a qualifier of its own, or after a qualified row, is the next body.
    if (own.own || (qualified && tail.end > 0 && !(own.end > kind && !own.own && false))) break;
    end = kind;
  }
  return { end: closing(words, end), row: true, certain: certain && isEndOfName(words, end) };
}

function kindAt(words: readonly Word[], at: number, anywhere: boolean): number {
  const size = KINDS.at(words, at);
  if (size === 0 || NO_HEADS.at(words, at) > size) return at;
  const phrase = words
    .slice(at, at + size)
    .map(({ low }) => low)
    .join(" ");
  // "Tổ chức hội nghị", "Địa phương": alone they are a body only before an end that fits.
  if (
    !anywhere &&
    phrase === "tổ chức" &&
    OWN_TAIL.at(words, at + size) === 0 &&
    words[at + size]?.text !== ","
  )
    return at;
  return at + size;
}

interface Tail {
  end: number;
  /** It belongs to the last kind alone. */
  own: boolean;
  certain: boolean;
}

function rowTail(words: readonly Word[], at: number): Tail {
  const own = OWN_TAIL.at(words, at);
  if (
    own > 0 &&
    (nameEndAt(words, at) === 0 ||
      words[at]?.low === "có" ||
      PLACES_OF.test(`${words[at - 2]?.low} ${words[at - 1]?.low}`))
  )
    return ownTail(words, at, own);
  const shared = SHARED_TAIL.at(words, at);
  if (shared > 0) {
    let end = at + shared;
    const more = SHARED_TAIL.at(words, end);
    end += more;
    while (isCapital(words[end]) && HEADS.at(words, end) === 0 && words[end - 1]?.text !== ",") end++;
    while (words[end]?.text === "," && AREAS.at(words, end + 1) > 0 && /^cấp/.test(words[end + 1]!.low))
      end += 1 + AREAS.at(words, end + 1);
    return { end, own: false, certain: true };
  }
  const word = words[at];
  if (
    word?.low === "thuộc" ||
    (word?.low === "trực" && words[at + 1]?.low === "thuộc") ||
    word?.low === "của"
  ) {
    const from = word.low === "trực" ? at + 2 : at + 1;
    const inner = bodyAt(words, from);
    if (inner !== null) return { end: inner.end, own: word.low !== "thuộc", certain: inner.certain };
    if (isCapital(words[from])) return { end: from + 1, own: word.low !== "thuộc", certain: true };
    if (words[from]?.low === "phạm" && words[from + 1]?.low === "vi") return freeTail(words, at);
  }
  if (word?.low === "được") return assignedTail(words, at);
  if (isCapital(word) && HEADS.at(words, at) === 0 && words[at - 1]?.text !== ",") {
    let end = at;
    while (isCapital(words[end])) end++;
    return { end, own: false, certain: true };
  }
  return { end: at, own: false, certain: true };
}

/** Behind "cơ sở", "viện", "trường" a verb is what is done there: "cơ sở đào tạo". */
const PLACES_OF = /(?:cơ sở| viện| trường| trung tâm)$/u;

function ownTail(words: readonly Word[], at: number, size: number): Tail {
  let end = at + size;
  for (let more = SHARED_TAIL.at(words, end); more > 0; more = SHARED_TAIL.at(words, end)) end += more;
  if (words[end]?.low === "trực" && words[end + 1]?.low === "thuộc") end++;
  if (words[end]?.low === "của" || words[end]?.low === "thuộc") {
    const inner = bodyAt(words, end + 1);
    if (inner !== null) end = inner.end;
  }
  return { end, own: true, certain: true };
}

/** "các cơ quan được giao chủ trì …": up to the verb that says what is due. */
function assignedTail(words: readonly Word[], at: number): Tail {
  if (!/^(giao|phân)$/.test(words[at + 1]?.low ?? "")) return { end: at, own: false, certain: true };
  for (let end = at + 2; end < Math.min(words.length, at + 24); end++) {
    const { low, text } = words[end]!;
    const pair = `${low} ${words[end + 1]?.low ?? ""}`;
    if (
      /^(có trách|chịu trách|chủ động|căn cứ|có nhiệm)/.test(pair) ||
      low === "phải" ||
      text === "," ||
      text === ";"
    ) {
      return { end, own: false, certain: true };
    }
  }
  return { end: at, own: false, certain: false };
}

function freeTail(words: readonly Word[], at: number): Tail {
  let end = at;
  while (
    end < words.length &&
    !/^[,;.:]$/.test(words[end]!.text) &&
    (end < at + 3 || nameEndAt(words, end) === 0)
  )
    end++;
  return { end, own: false, certain: false };
}

/** A bracket behind a name belongs to it where it holds a body ("Trung tâm … (Sở Nội vụ)"). */
function closing(words: readonly Word[], end: number): number {
  if (words[end]?.text !== "(") return end;
  // An abbreviation or another body in brackets.
  if (words[end + 2]?.text === ")" && /^\p{Lu}{2}[\p{L}\d&.-]*$/u.test(words[end + 1]?.text ?? ""))
    return end + 3;
  const inner = properAt(words, end + 1, false);
  return inner !== null && words[inner.end]?.text === ")" ? inner.end + 1 : end;
}

function isEndOfName(words: readonly Word[], end: number): boolean {
  const word = words[end];
  return (
    word === undefined ||
    /^[,;.:()/]$/.test(word.text) ||
    /^(và|cùng)$/.test(word.low) ||
    nameEndAt(words, end) > 0
  );
}

/** The bodies of a text that is nothing but a list of them, or null where something else stands in it. */
export function wholeList(text: string): BodyList | null {
  const words = wordsOf(text);
  const list = bodiesAt(text, words, 0);
  if (list === null) return null;
  return /^[.;:,\s]*$/.test(text.slice(words[list.end - 1]!.to)) ? list : null;
}
