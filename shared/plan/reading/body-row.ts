// A row of kinds of bodies ("các sở, ban, ngành cấp tỉnh") and what qualifies it.
import { AREAS, DETERMINERS, HEADS, KINDS, NO_HEADS, OWN_TAIL, SHARED_TAIL } from "./body-words.ts";
import type { BodyReader, Found } from "./found.ts";
import { nameEndAt } from "./office-verbs.ts";
import { closing, isEndOfName, properAt } from "./proper-name.ts";
import { separatorAt } from "./separator.ts";
import { isCapital, Phrases, type Word } from "./words.ts";

/** A row of kinds with what qualifies it: "các sở, ban, ngành, đoàn thể cấp tỉnh". */
export function rowAt(
  words: readonly Word[],
  start: number,
  determined: boolean,
  inner: BodyReader,
): Found | null {
  let end = kindAt(words, start, determined);
  if (end === start) return null;
  let certain = true;
  let qualified = false;
  for (;;) {
    const tail = rowTail(words, end, inner);
    if (tail.end > end) {
      end = tail.end;
      qualified = true;
      certain &&= tail.certain;
      if (tail.own)
        return { end: closing(words, end, inner), row: true, certain: certain && isEndOfName(words, end) };
    }
    const next = separatorAt(words, end, true);
    if (next === end || words[end]?.text === ";" || DETERMINERS.at(words, next) > 0) break;
    if (properAt(words, next, false, inner) !== null) break;
    const kind = kindAt(words, next, true);
    if (kind === next) break;
    const own = rowTail(words, kind, inner);
    // A kind with a qualifier of its own, or after a qualified row, is the next body.
    if (own.own || (qualified && tail.end > 0)) break;
    end = kind;
  }
  return {
    end: closing(words, end, inner),
    row: true,
    certain: certain && isEndOfName(words, end) && (qualified || DESCRIBING.at(words, end) === 0),
  };
}

/** "các cơ quan tham mưu", "các đơn vị thu gom": what they do, or what they are. */
const DESCRIBING = new Phrases(
  "tham mưu|quản lý|nghiên cứu|đào tạo|cung cấp|sản xuất|kinh doanh|phục vụ|thu gom|tư vấn|bảo vệ|xây dựng|tổ chức|thực hiện|hỗ trợ".split(
    "|",
  ),
);

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

function rowTail(words: readonly Word[], at: number, inner: BodyReader): Tail {
  const own = OWN_TAIL.at(words, at);
  if (
    own > 0 &&
    (nameEndAt(words, at) === 0 ||
      words[at]?.low === "có" ||
      own > 2 ||
      PLACES_OF.test(`${words[at - 2]?.low} ${words[at - 1]?.low}`))
  )
    return ownTail(words, at, own, inner);
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
    // "các đơn vị thuộc, trực thuộc Bộ"
    const both = word.low === "thuộc" && words[at + 1]?.text === "," && words[at + 2]?.low === "trực";
    const from = both ? at + 4 : word.low === "trực" ? at + 2 : at + 1;
    const body = inner(words, from);
    if (body !== null) return { end: body.end, own: word.low !== "thuộc", certain: body.certain };
    if (isCapital(words[from])) return { end: from + 1, own: word.low !== "thuộc", certain: true };
    if (words[from]?.low === "phạm" && words[from + 1]?.low === "vi") return freeTail(words, at);
  }
  if (word?.low === "được") return assignedTail(words, at);
  if (isCapital(word) && HEADS.at(words, at) === 0 && words[at - 1]?.text !== ",") {
    const end = fieldEnd(words, at);
    return { end, own: false, certain: true };
  }
  return { end: at, own: false, certain: true };
}

/** "ngành Nông nghiệp và Môi trường": a field with its small syllables. */
function fieldEnd(words: readonly Word[], at: number): number {
  let end = at;
  for (;;) {
    const small =
      /^\p{Ll}/u.test(words[end]?.text ?? "") && isCapital(words[end - 1]) && nameEndAt(words, end) === 0;
    const joined = words[end]?.low === "và" && isCapital(words[end + 1]) && HEADS.at(words, end + 1) === 0;
    const dashed = words[end]?.text === "-" && isCapital(words[end + 1]);
    if (end > at && (joined || dashed)) end += 2;
    else if (isCapital(words[end]) || (end > at && small && words[end]?.low !== "và")) end++;
    else return end;
  }
}

/** Behind "cơ sở", "viện", "trường" a verb is what is done there: "cơ sở đào tạo". */
const PLACES_OF = /(?:cơ sở| viện| trường| trung tâm)$/u;

function ownTail(words: readonly Word[], at: number, size: number, inner: BodyReader): Tail {
  let end = isCapital(words[at]) ? Math.max(at + size, fieldEnd(words, at)) : at + size;
  for (let more = SHARED_TAIL.at(words, end); more > 0; more = SHARED_TAIL.at(words, end)) end += more;
  // "các cơ sở giáo dục đại học, cao đẳng": of one kind.
  while (words[end]?.text === "," && KINDS.at(words, end + 1) === 0 && OWN_TAIL.at(words, end + 1) > 0)
    end += 1 + OWN_TAIL.at(words, end + 1);
  for (let more = SHARED_TAIL.at(words, end); more > 0; more = SHARED_TAIL.at(words, end)) end += more;
  if (words[end]?.low === "trực" && words[end + 1]?.low === "thuộc") end++;
  if (words[end]?.low === "của" || words[end]?.low === "thuộc") {
    const body = inner(words, end + 1);
    if (body !== null) end = body.end;
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
      return { end, own: false, certain: text !== "," };
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
