// Who acts by a label's value or a cell: a list of bodies, a sentence, or names that the grammar knows in part.
import { actorsOf } from "./actors.ts";
import { bodiesAt } from "./bodies.ts";
import type { Named } from "./named.ts";
import { orderAt } from "./office-verbs.ts";
import { separatorAt } from "./separator.ts";
import { type Word, wordsOf } from "./words.ts";

const SENTENCE =
  /chủ trì|phối hợp|tham mưu|thực hiện|triển khai|ban hành|theo dõi|trong phạm vi|theo chức năng|chịu trách nhiệm/iu;

/** The bodies of a label or a column, which may be a list or a sentence; clauses by ";" each have their own. */
export function actorsOfValue(value: string): { lead: Named; coordinate: Named } {
  const text = value
    .replace(SCOPE, "")
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
      /^[^;]*?(?<!chủ trì,? |hội đồng |quy chế )phối hợp(?!\s*(?:với|cùng))/iu.test(clause) &&
      !/chủ trì/iu.test(clause);
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

/** "UBND cấp xã (theo phạm vi quản lý)". */
const SCOPE = /\s*\((?:theo|trong phạm vi|nếu|khi|tùy)\s[^()]{0,120}\)/giu;

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
      .filter((name) => name !== "" && name.length < 160 && !/^mời\s/iu.test(name)),
    certain: false,
  };
}
