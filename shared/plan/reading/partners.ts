// Whom a sentence names beside its subject: those it works with, and whom it advises.
import { type BodyList, bodiesAt } from "./bodies.ts";
import type { Named } from "./named.ts";
import { nameEndAt } from "./office-verbs.ts";
import { Phrases, type Word } from "./words.ts";

const TOGETHER = new Phrases(["phối hợp", "phối kết hợp", "chủ trì cùng", "chủ trì , cùng"]);

/** At the beginning alone: "Cùng với Hội Nông dân tỉnh kiểm tra …". */
const BESIDE = new Phrases(["cùng", "cùng với"]);

const MANNER = new Phrases(
  "chặt chẽ|thường xuyên|kịp thời|đồng bộ|hiệu quả|tốt|triển khai|thực hiện|chặt|tích cực|cùng|đồng thời".split(
    "|",
  ),
);

/** Whom the subject works with: "phối hợp với …" at the beginning of a clause. */
export function cooperation(
  text: string,
  words: readonly Word[],
  subject: BodyList | null,
): { coordinate: Named; mentionsCooperation: boolean } {
  const names: string[] = [];
  let certain = true;
  let mentions = false;
  for (let at = 0; at < words.length; at++) {
    const first = at === 0 || at === subject?.end;
    const size = TOGETHER.at(words, at) || (first ? BESIDE.at(words, at) : 0);
    if (size === 0) continue;
    mentions = true;
    if (!startsClause(words, at, subject)) continue;
    const list = partnersAt(
      text,
      words,
      words[at + size - 1]?.low === "cùng" ? at + size - 1 : at + size - Number(BESIDE.at(words, at) > 1),
    );
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
  if (before.low === "đồng") return words[at - 2]?.low !== "hội";
  const scope = `${words[at - 2]?.low} ${before.low}`;
  if (/^(?:nhiệm vụ|chức năng|thẩm quyền)$/.test(scope)) return true;
  return /^(?:và|động|trì|thời|tục|cực|để|nhiệm|xuyên|mối|kỳ|phải|cần|hoặc)$/.test(before.low);
}

const ADVISE = new Phrases(["tham mưu"]);

const ADVISE_ALSO = new Phrases(
  "đề xuất|báo cáo|giúp|cho|trình|với|, đề xuất|, giúp|, trình|kiến nghị|kịp thời".split("|"),
);

/** To whom the subject is "tham mưu"; what others are to do "để tổng hợp, tham mưu …" is not its act. */
export function advisesOf(text: string, words: readonly Word[]): string | null {
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
