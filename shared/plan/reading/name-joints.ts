// Commas and "và" inside a body's name, and those that part it from the next.
import {
  AREAS,
  COMMA_TAIL,
  DETERMINERS,
  FIELDS,
  HEADS,
  KINDS,
  NO_HEADS,
  OWN_TAIL,
  ROLES,
} from "./body-words.ts";
import type { Name } from "./found.ts";
import { isCapital, Phrases, type Word } from "./words.ts";

const ZONES = new Phrases(
  "khu|các khu|khu công nghiệp|các khu công nghiệp|cụm công nghiệp|các cụm công nghiệp|khu kinh tế|các khu kinh tế|công nghiệp|chế xuất|khu công nghệ cao|khu chế xuất|các khu chế xuất|dự án|các dự án".split(
    "|",
  ),
);

/** How many words a comma inside a name goes on for. */
export function commaStep({ words, head }: Name, at: number): number {
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
  if (comma > 0 && !startsOwnName(words, at + 1)) return 1 + comma;
  return isFieldBehind({ words, head }, at) ? 2 : 0;
}

/** "Trường Đào tạo, Bồi dưỡng …": a capital behind the comma that begins no other body is of the same name. */
function isFieldBehind({ words, head }: Pick<Name, "words" | "head">, at: number): boolean {
  const next = words[at + 1];
  if (!FIELD_HEADS.test(head) || next === undefined || !isCapital(next) || /^\p{Lu}{2}/u.test(next.text))
    return false;
  if (AREA_NAME.test(words[at - 1]?.low ?? "")) return false;
  return (
    HEADS.at(words, at + 1) === 0 &&
    ROLES.at(words, at + 1) === 0 &&
    DETERMINERS.at(words, at + 1) === 0 &&
    KINDS.at(words, at + 1) === 0 &&
    /^\p{Ll}/u.test(words[at + 2]?.text ?? "")
  );
}

const FIELD_HEADS =
  /^(?:trường|trung tâm|cục|chi cục|vụ|viện|học viện|phòng|ban|nhà xuất bản|tạp chí|liên đoàn|hiệp hội)/;
const AREA_NAME = /^(?:tỉnh|phố|xã|phường|huyện|vực)$/;

function startsOwnName(words: readonly Word[], at: number): boolean {
  return HEADS.at(words, at) > NO_HEADS.at(words, at) && isCapital(words[at]) && isCapital(words[at + 1]);
}

function isAreaBefore(words: readonly Word[], at: number): boolean {
  return [1, 2, 3, 4].some((size) => at >= size && AREAS.at(words, at - size) === size);
}

/** How many words "và" inside a name goes on for. */
export function andStep({ words, head }: Name, at: number): number {
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
    /^(hội|qh|đbqh|hđnd|dân)$/.test(words[at - 1]?.low ?? "") &&
    /^(hđnd|hội|ubnd|ủy)$/.test(next.low) &&
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

/** Whether a body begins here, by a head that is no field of work. */
export function startsBody(words: readonly Word[], at: number): boolean {
  const size = HEADS.at(words, at);
  if (size === 0 || NO_HEADS.at(words, at) >= size) return ROLES.at(words, at) > 0;
  // "và Tổ chức thi hành pháp luật": an act in a name.
  if (
    /^(?:tổ|cơ|đơn)$/.test(words[at]!.low) &&
    !isCapital(words[at + size]) &&
    OWN_TAIL.at(words, at + size) === 0
  )
    return false;
  return isCapital(words[at]);
}
