// Two plans duty by duty: this year's draft beside last year's plan, or a draft beside what it amends.
import { canonicalJson } from "../canonical.ts";
import { foldForSearch } from "../text.ts";
import type { Duty } from "./plan.ts";
import { DUTY_FIELDS } from "./plan-draft.ts";

/** A duty of the one plan, of the other, or both; `fields` tells which differ. */
export type DutyComparison =
  | { change: "same"; before: string; after: string }
  | { change: "changed"; before: string; after: string; fields: (keyof Duty)[] }
  | { change: "added"; after: string }
  | { change: "gone"; before: string };

/** From here on two texts are taken for one duty; with the same id less will do, since plans keep their order. */
const ALIKE = 0.6;
const ALIKE_BY_ID = 0.35;

function wordsOf({ leadIn, text }: Duty): Set<string> {
  return new Set(foldForSearch(`${leadIn ?? ""} ${text}`).match(/[\p{L}\d]+/gu) ?? []);
}

interface Pair {
  before: number;
  after: number;
  likeness: number;
}

/** Dice's measure over the words of every pair that shares some, found over the words: most pairs share few. */
function likePairs(before: readonly Duty[], after: readonly Duty[]): Pair[] {
  const words = before.map(wordsOf);
  const having = new Map<string, number[]>();
  words.forEach((set, at) => {
    for (const word of set) having.set(word, [...(having.get(word) ?? []), at]);
  });
  return after.flatMap((duty, afterAt) => {
    const own = wordsOf(duty);
    const shared = new Map<number, number>();
    for (const word of own)
      for (const at of having.get(word) ?? []) shared.set(at, (shared.get(at) ?? 0) + 1);
    return [...shared].flatMap(([at, count]): Pair[] => {
      const likeness = (2 * count) / (own.size + (words[at]?.size ?? 0));
      const enough = before[at]?.id === duty.id ? ALIKE_BY_ID : ALIKE;
      return likeness >= enough ? [{ before: at, after: afterAt, likeness }] : [];
    });
  });
}

/** Which duty of the one is which of the other: the likest first, of like ones that with the same id, each once. */
function matched(before: readonly Duty[], after: readonly Duty[]): Map<number, number> {
  const sameId = ({ before: a, after: b }: Pair) => Number(before[a]?.id === after[b]?.id);
  const inOrder = likePairs(before, after).sort(
    (a, b) => b.likeness - a.likeness || sameId(b) - sameId(a) || a.after - b.after || a.before - b.before,
  );
  const [byAfter, taken] = [new Map<number, number>(), new Set<number>()];
  for (const pair of inOrder) {
    if (byAfter.has(pair.after) || taken.has(pair.before)) continue;
    byAfter.set(pair.after, pair.before);
    taken.add(pair.before);
  }
  return byAfter;
}

function compared(was: Duty, is: Duty): DutyComparison {
  const fields = DUTY_FIELDS.filter((field) => canonicalJson(was[field]) !== canonicalJson(is[field]));
  const ids = { before: was.id, after: is.id };
  return fields.length === 0 ? { change: "same", ...ids } : { change: "changed", ...ids, fields };
}

/** The duties of the later plan in its order, then those of the earlier one that are gone. */
export function comparePlans(before: readonly Duty[], after: readonly Duty[]): DutyComparison[] {
  const byAfter = matched(before, after);
  const kept = new Set(byAfter.values());
  return [
    ...after.map((duty, at): DutyComparison => {
      const was = before[byAfter.get(at) ?? -1];
      return was === undefined ? { change: "added", after: duty.id } : compared(was, duty);
    }),
    ...before.flatMap((duty, at): DutyComparison[] =>
      kept.has(at) ? [] : [{ change: "gone", before: duty.id }],
    ),
  ];
}
