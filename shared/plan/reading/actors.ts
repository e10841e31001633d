// Who does what in a sentence of a plan: its subject, whom it works with, whom it advises.
import { type BodyList, bodiesAt } from "./bodies.ts";
import { DETERMINERS } from "./body-words.ts";
import { nameEndAt, orderAt } from "./office-verbs.ts";
import { separatorAt } from "./separator.ts";
import { isCapital, Phrases, type Word, wordsOf } from "./words.ts";

/** Names of bodies that a sentence gives for one part in a duty, and whether they were read without doubt. */
export interface Named {
  names: string[];
  certain: boolean;
}

/** Who acts in a sentence. */
export interface Actors {
  /** The bodies that are its subject, or that "chủ trì" in it; null where it names none. */
  lead: Named | null;
  /** The words behind the subject, and where they begin. */
  restFrom: number;
  coordinate: Named;
  /** It speaks of working together, and names nobody. */
  mentionsCooperation: boolean;
  advises: string | null;
  requested: boolean;
  /** The subject is persons, who belong to the bodies of the heading. */
  persons: boolean;
  /** Some body "chủ trì" behind an order of the sentence ("Chỉ đạo cơ quan … chủ trì"): it leads too. */
  alsoLead: string[];
}

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

/** Reads who acts in a sentence or in the value of a label. */
export function actorsOf(text: string): Actors {
  const words = wordsOf(text);
  const subject = subjectOf(text, words);
  const from = subject === null ? 0 : subject.end;
  const leads = subject === null ? leadWithin(text, words) : null;
  const also = subject === null && orderAt(words, 0) > 0 ? leads : null;
  return {
    lead: subject ?? (also === null ? leads : null),
    restFrom: words[from]?.from ?? text.length,
    ...cooperation(text, words, subject),
    advises: advisesOf(text, words),
    requested: subject?.requested ?? REQUEST_START.test(text),
    persons: subject?.names.every((name) => PERSONS.test(name)) ?? false,
    alsoLead: also?.names ?? [],
  };
}

const REQUEST_START = /^(?:kính )?đề nghị/iu;
const PERSONS =
  /^(?:các |mỗi |từng |đội ngũ )?(?:cán bộ|công chức|viên chức|người lao động|người dân|cá nhân|đảng viên|báo cáo viên)/iu;

interface Subject extends BodyList {
  requested: boolean;
}

/** The bodies with which a sentence begins, also behind "Đề nghị", "Giao" or an opening clause. */
function subjectOf(text: string, words: readonly Word[]): Subject | null {
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
  if (next.text === ",") return nameEndAt(words, more.end + 1) > 0 ? more : null;
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

/** The bodies that "chủ trì" somewhere within: "(Sở Tư pháp chủ trì, …)", "do Sở Y tế chủ trì". */
function leadWithin(text: string, words: readonly Word[]): BodyList | null {
  for (let at = 1; at < words.length; at++) {
    if (words[at - 1]!.text === "(") {
      const list = bodiesAt(text, words, at);
      if (list !== null && DOING.at(words, list.end) > 0) return { ...list, certain: false };
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

const TOGETHER = new Phrases(["phối hợp", "phối kết hợp", "chủ trì cùng", "chủ trì , cùng"]);
const MANNER = new Phrases(
  "chặt chẽ|thường xuyên|kịp thời|đồng bộ|hiệu quả|tốt|triển khai|thực hiện|chặt|tích cực|cùng|đồng thời".split(
    "|",
  ),
);

/** Whom the subject works with: "phối hợp với …" at the beginning of a clause. */
function cooperation(
  text: string,
  words: readonly Word[],
  subject: BodyList | null,
): { coordinate: Named; mentionsCooperation: boolean } {
  const names: string[] = [];
  let certain = true;
  let mentions = false;
  for (let at = 0; at < words.length; at++) {
    const size = TOGETHER.at(words, at);
    if (size === 0) continue;
    mentions = true;
    if (!startsClause(words, at, subject)) continue;
    const list = partnersAt(text, words, words[at + size - 1]?.low === "cùng" ? at + size - 1 : at + size);
    if (list === null) continue;
    certain &&= list.certain && names.length === 0;
    names.push(...list.names.filter((name) => !names.includes(name)));
    at = list.end - 1;
  }
  return { coordinate: { names, certain }, mentionsCooperation: mentions };
}

function partnersAt(text: string, words: readonly Word[], start: number): BodyList | null {
  let at = start;
  for (let size = MANNER.at(words, at); size > 0 && words[at]?.low !== "cùng"; size = MANNER.at(words, at))
    at += size;
  const linked = /^(?:với|cùng)$/.test(words[at]?.low ?? "");
  if (linked) at++;
  if (linked && words[at]?.low === "với") at++;
  if (!linked && at > start) return null;
  const list = bodiesAt(text, words, at);
  if (list === null || list.names.every((name) => BARE.test(name))) return null;
  if (!linked && /^(?:tổ chức|đào tạo|địa phương)/u.test(list.names[0]!)) return null;
  return linked ? list : { ...list, certain: list.certain && nameEndAt(words, list.end) > 0 };
}

/** "phối hợp với cơ quan chủ trì" names nobody. */
const BARE = /^(?:cơ quan|đơn vị|tổ chức|địa phương|ngành|sở|ban|bộ|hội|cấp)$/iu;

/** At the start, behind a sign, "và", "chủ trì," or an adverb; behind another body it is that body's act. */
function startsClause(words: readonly Word[], at: number, subject: BodyList | null): boolean {
  const before = words[at - 1];
  if (before === undefined || at === subject?.end) return true;
  if (/^[,.;:(/\-–+]$/.test(before.text)) return true;
  return /^(?:và|động|trì|thời|tục|cực|để|nhiệm|xuyên|mối|kỳ|phải|cần|hoặc|đồng)$/.test(before.low);
}

const ADVISE = new Phrases(["tham mưu"]);
const ADVISE_ALSO = new Phrases(
  "đề xuất|báo cáo|giúp|cho|trình|với|, đề xuất|, giúp|, trình|kiến nghị|kịp thời".split("|"),
);

/** To whom the subject is "tham mưu"; what others are to do "để tổng hợp, tham mưu …" is not its act. */
function advisesOf(text: string, words: readonly Word[]): string | null {
  for (let at = 0; at < words.length; at++) {
    if (ADVISE.at(words, at) === 0) continue;
    if (words.slice(Math.max(0, at - 6), at).some(({ low }) => low === "để")) continue;
    let next = at + 2;
    for (let size = ADVISE_ALSO.at(words, next); size > 0; size = ADVISE_ALSO.at(words, next)) next += size;
    const list = bodiesAt(text, words, next);
    const end = list === null ? next : list.end;
    if (
      list !== null &&
      (words[end] === undefined ||
        nameEndAt(words, end) > 0 ||
        words[end]?.text === ":" ||
        words[end]?.text === ",")
    ) {
      return text.slice(words[next]!.from, words[end - 1]!.to);
    }
  }
  return null;
}

const SENTENCE =
  /chủ trì|phối hợp|tham mưu|thực hiện|triển khai|ban hành|theo dõi|trong phạm vi|theo chức năng|chịu trách nhiệm/iu;

/** The bodies of a label or a column, which may be a list or a sentence; clauses by ";" each have their own. */
export function actorsOfValue(value: string): { lead: Named; coordinate: Named } {
  const text = value
    .replace(/\s*\n\s*(?:[-+*•]\s*)?/g, "; ")
    .replace(/^[-+*•]\s*/, "")
    .replace(/;\s*;/g, ";");
  const words = wordsOf(text);
  const list = bodiesAt(text, words, 0);
  if (list !== null && restIsEmpty(words, list.end)) return { lead: list, coordinate: NOBODY };
  const sentence = SENTENCE.test(text) || (text.length > 70 && list !== null && orderAt(words, list.end) > 1);
  if (!sentence) return { lead: namesIn(text, words), coordinate: NOBODY };
  const lead: string[] = [];
  const coordinate: string[] = [];
  let certain = true;
  for (const clause of text.split(/;\s+|\.\s+(?=\p{Lu})/u)) {
    const actors = actorsOf(clause);
    const partner =
      /^[^;]*?(?<!chủ trì,? )phối hợp(?!\s*(?:với|cùng))/iu.test(clause) && !/chủ trì/iu.test(clause);
    const named = actors.lead?.names ?? actors.alsoLead;
    (partner ? coordinate : lead).push(...named.filter((name) => !lead.includes(name)));
    coordinate.push(...actors.coordinate.names);
    certain &&= (actors.lead?.certain ?? false) && actors.coordinate.certain && !partner;
  }
  if (lead.length === 0 && coordinate.length === 0 && text.trim() !== "") {
    return { lead: namesIn(text, words), coordinate: NOBODY };
  }
  return { lead: { names: lead, certain }, coordinate: { names: coordinate, certain } };
}

const NOBODY: Named = { names: [], certain: true };

function restIsEmpty(words: readonly Word[], end: number): boolean {
  return (
    words.slice(end).every(({ text }) => /^[.;,/:]$/.test(text)) && separatorAt(words, end, false) >= end
  );
}

/** The names of a list that the grammar knows in part: what follows a known name up to the next sign is its description. */
function namesIn(text: string, words: readonly Word[]): Named {
  const names: string[] = [];
  let at = 0;
  while (at < words.length) {
    const list = bodiesAt(text, words, at);
    let end = list?.end ?? at;
    while (
      end < words.length &&
      !/^[,;]$/.test(words[end]!.text) &&
      !(words[end]!.low === "và" && bodiesAt(text, words, end + 1) !== null)
    )
      end++;
    const to = words[end - 1]!.to;
    if (list === null) names.push(text.slice(words[at]!.from, to));
    else {
      const last = list.names.pop()!;
      const rest = text.slice(words[list.end - 1]!.to, to);
      names.push(...list.names, `${last}${rest}`);
    }
    at = Math.max(end, at + 1);
    at = separatorAt(words, at, true);
  }
  return {
    names: names
      .map((name) => name.replace(/[.;,\s]+$/u, "").trim())
      .filter((name) => name !== "" && name.length < 160),
    certain: false,
  };
}
