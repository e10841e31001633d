// The subject of a plan's sentence: who is told, also behind "Đề nghị", "Giao", an opening clause, or in a bracket.
import { type BodyList, bodiesAt } from "./bodies.ts";
import { DETERMINERS } from "./body-words.ts";
import { nameEndAt, orderAt } from "./office-verbs.ts";
import { isCapital, Phrases, type Word } from "./words.ts";

const REQUESTS = new Phrases(
  "đề nghị|kính đề nghị|riêng|riêng đối với|giao|giao cho|yêu cầu|phân công|chỉ đạo|trân trọng đề nghị|kiến nghị".split(
    "|",
  ),
);

const INTRO = new Phrases(
  "căn cứ|trên cơ sở|hằng năm|hàng năm|hằng quý|hàng quý|hằng tháng|định kỳ|trong|trước|từ|đến|khi|sau khi|để|nhằm|theo|ngoài|đối với|với|thực hiện|tùy|qua|năm|quý|tháng|giai đoạn|sau|ngay sau khi|chậm nhất|trong phạm vi|bên cạnh|về".split(
    "|",
  ),
);

/** The bodies that act, and whether they are asked rather than told. */
export interface Subject extends BodyList {
  requested: boolean;
}

/** The bodies with which a sentence begins, also behind "Đề nghị", "Giao" or an opening clause. */
export function subjectOf(text: string, words: readonly Word[]): Subject | null {
  const addressed = addressee(text, words);
  if (addressed !== null) return addressed;
  const request = REQUESTS.at(words, 0);
  const direct = request > 0 ? behindRequest(text, words, request) : subjectAt(text, words, 0);
  if (direct !== null) {
    const asked = words[0]?.low === "đề" || words[0]?.low === "kính" || words[0]?.low === "trân";
    return { ...giving(text, words, direct), requested: request > 0 && asked };
  }
  const ordered = orderAt(words, 0) > 0 && !/^(?:thực|định|căn)$/.test(words[0]?.low ?? "");
  if (INTRO.at(words, 0) > 0 && !ordered) return afterIntro(text, words);
  // "Kinh phí: Sở Tài chính …": a subject behind a short title.
  const colon = words.slice(0, 8).findIndex((word) => word.text === ":");
  const behind = colon > 0 && isCapital(words[colon + 1]) ? subjectAt(text, words, colon + 1) : null;
  return behind === null ? null : { ...behind, requested: false };
}

/** "Đối với UBND các phường: Bố trí …". */
function addressee(text: string, words: readonly Word[]): Subject | null {
  if (!/^(?:đối với|về phía|riêng)\s/iu.test(text)) return null;
  const list = bodiesAt(text, words, words[0]?.low === "riêng" ? 1 : 2);
  return list !== null && words[list.end]?.text === ":" ? { ...list, requested: false } : null;
}

/** "Giao Sở Nội vụ …", but "Chỉ đạo các đơn vị thuộc …" is an order whose object the bodies are. */
function behindRequest(text: string, words: readonly Word[], size: number): BodyList | null {
  if (words[0]?.low === "chỉ" || words[0]?.low === "phân" || words[0]?.low === "kiến") return null;
  const colon = words[size]?.text === ":" ? size + 1 : size;
  return subjectAt(text, words, colon);
}

/** "UBND tỉnh giao các sở …": whoever is told acts. */
function giving(text: string, words: readonly Word[], list: BodyList): BodyList {
  const size = REQUESTS.at(words, list.end);
  const issuer =
    list.names.length === 1 &&
    /^(?:ủy ban nhân dân|uỷ ban nhân dân|ubnd|chủ tịch (?:ủy ban|ubnd))/iu.test(list.names[0]!);
  if (size === 0 || !issuer || words[list.end]?.low === "chỉ") return list;
  return subjectAt(text, words, list.end + size) ?? list;
}

/** A list of bodies that a verb follows, an end, or a clause that ends in one. */
function subjectAt(text: string, words: readonly Word[], start: number): BodyList | null {
  const list = bodiesAt(text, words, start);
  if (list === null) return null;
  const more = behindScope(text, words, list);
  const next = words[more.end];
  if (next === undefined || next.text === ":" || next.text === "." || next.text === ";") return more;
  // "các nhà đầu tư trong các khu công nghiệp": the name may go on.
  const place =
    /^(?:trong|trên|tại|ở)$/.test(next.low) &&
    !/^(?:phạm|quá|việc|thời|công)$/.test(words[more.end + 1]?.low ?? "");
  if (nameEndAt(words, more.end) > 0) return place ? { ...more, certain: false } : more;
  if (next.text === "(") {
    const close = words.findIndex((word, index) => index > more.end && word.text === ")");
    const behind = close < 0 ? undefined : words[close + 1];
    if (behind === undefined || behind.text === ":" || nameEndAt(words, close + 1) > 0)
      return { ...more, end: close < 0 ? words.length : close + 1 };
  }
  // "Phòng Xây dựng, kiểm tra …": what looks like an order may be of the name.
  const fields = /^(?:phòng|vụ|cục|chi cục|ban|trung tâm|viện)\s/iu.test(more.names[more.names.length - 1]!);
  if (next.text === ",")
    return nameEndAt(words, more.end + 1) > 0 ? { ...more, certain: more.certain && !fields } : null;
  return start === 0 ? { ...more, certain: false } : null;
}

/** "Sở A, trong phạm vi nhiệm vụ của mình, và các cơ quan B": the list goes on behind its scope. */
function behindScope(text: string, words: readonly Word[], list: BodyList): BodyList {
  if (!/^(?:trong phạm|theo chức)/u.test(`${words[list.end]?.low} ${words[list.end + 1]?.low}`)) return list;
  for (let at = list.end + 2; at < Math.min(words.length, list.end + 16); at++) {
    if (words[at]?.low !== "và") continue;
    const more = bodiesAt(text, words, at + 1);
    if (more !== null && /liên quan/u.test(more.names.join(" ")))
      return { names: [...list.names, ...more.names], end: more.end, certain: list.certain };
  }
  return list;
}

const FARTHEST = 90;

const MAIN_VERB = new Phrases(
  "chủ động|chủ trì|phối hợp|tham mưu|có trách nhiệm|chịu trách nhiệm|tăng cường|tiếp tục".split("|"),
);

/** The subject behind an opening clause and its comma: "Căn cứ Kế hoạch này, các sở … xây dựng". */
function afterIntro(text: string, words: readonly Word[]): Subject | null {
  for (let at = 1; at < Math.min(words.length, FARTHEST); at++) {
    if (words[at]?.text === "." || words[at]?.text === ";") return null;
    if (words[at]?.text !== ",") {
      // A list within the clause is passed over whole.
      const begins = isCapital(words[at]) || DETERMINERS.at(words, at) > 0;
      const inner = begins ? bodiesAt(text, words, at) : null;
      if (inner !== null) at = inner.end - 1;
      continue;
    }
    if (MAIN_VERB.at(words, at + 1) > 0) return null;
    const request = REQUESTS.at(words, at + 1);
    const begin = at + 1 + (request > 0 && words[at + 1]?.low !== "chỉ" ? request : 0);
    const list = subjectAt(text, words, begin);
    if (list !== null && words[list.end]?.text !== "." && words[list.end]?.text !== ";") {
      return { ...list, requested: words[at + 1]?.low === "đề" };
    }
  }
  return null;
}

const LEADING = new Phrases([
  "chủ trì",
  "làm đầu mối",
  "là đầu mối",
  "là cơ quan đầu mối",
  "là cơ quan chủ trì",
]);

/** What else a body does that stands first in a bracket. */
const DOING = new Phrases(
  "thực hiện|triển khai|phụ trách|chịu trách nhiệm|tham mưu|đảm nhiệm|tổ chức thực hiện".split("|"),
);

/** The bodies that "chủ trì" somewhere within: "(Sở Tư pháp chủ trì, …)", "do Sở Y tế chủ trì", "… . Giao Sở Y tế …". */
export function leadWithin(text: string, words: readonly Word[]): BodyList | null {
  return leadingWithin(text, words) ?? givenWithin(text, words);
}

/** "(Sở A hướng dẫn, UBND các xã tổ chức)": each does a part. */
function sharedInBracket(text: string, words: readonly Word[], first: BodyList): BodyList | null {
  const comma = first.end + orderAt(words, first.end);
  if (comma === first.end || !/^[,;]$/.test(words[comma]?.text ?? "")) return null;
  const second = bodiesAt(text, words, comma + 1);
  const close = second === null ? -1 : second.end + orderAt(words, second.end);
  if (second === null || close === second.end || words[close]?.text !== ")") return null;
  return { names: [...first.names, ...second.names], end: second.end, certain: false };
}

/** A later sentence that gives the task to somebody. */
function givenWithin(text: string, words: readonly Word[]): BodyList | null {
  for (let at = 1; at < words.length; at++) {
    if (words[at]!.text !== "Giao" || !/^[.;]$/.test(words[at - 1]!.text)) continue;
    const list = subjectAt(text, words, at + 1);
    if (list !== null) return { ...list, certain: false };
  }
  return null;
}

function leadingWithin(text: string, words: readonly Word[]): BodyList | null {
  for (let at = 1; at < words.length; at++) {
    if (words[at - 1]!.text === "(") {
      const list = bodiesAt(text, words, at);
      if (list !== null && DOING.at(words, list.end) > 0) return { ...list, certain: false };
      const shared = list === null ? null : sharedInBracket(text, words, list);
      if (shared !== null) return shared;
    }
    if (LEADING.at(words, at) === 0) continue;
    for (let start = Math.max(0, at - 40); start < at; start++) {
      if (start > 0 && !isBoundary(words, start - 1)) continue;
      const list = bodiesAt(text, words, start);
      if (list !== null && list.end === at) return list;
    }
  }
  return null;
}

function isBoundary(words: readonly Word[], at: number): boolean {
  const { low, text } = words[at]!;
  return /^[,.;:()\-–]$/.test(text) || /^(?:do|giao|cho|nghị|đạo|cầu|công|trong|và)$/.test(low);
}
