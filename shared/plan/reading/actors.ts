// Who does what in a sentence of a plan: its subject, whom it works with, whom it advises.
import type { Named } from "./named.ts";
import { orderAt } from "./office-verbs.ts";
import { advisesOf, cooperation } from "./partners.ts";
import { leadWithin, subjectOf } from "./subject.ts";
import { wordsOf } from "./words.ts";

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
