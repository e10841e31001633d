// The wordings of a reading's deadlines, each once: a decision for one holds for all duties that state it.
import type { PlanDeadline } from "../plan-deadline.ts";
import { type ReadingDecisions, wordingKey } from "./decisions.ts";
import type { DutyReading } from "./reading.ts";

export interface WordingReading {
  words: string;
  /** What wordings alike have in common; a decision is kept by it. */
  key: string;
  /** The duties that state it, in order. */
  duties: string[];
  deadlines: PlanDeadline[];
  decided: boolean;
}

type Timed = Pick<DutyReading, "id" | "deadlineText" | "deadlines">;

/** The wordings of the deadlines in the order of the plan, with what they were read as or decided to mean. */
export function readWordings(
  duties: readonly Timed[],
  { wordings }: Pick<ReadingDecisions, "wordings">,
): WordingReading[] {
  const byKey = new Map<string, WordingReading>();
  for (const { id, deadlineText: words, deadlines } of duties) {
    if (words === null) continue;
    const key = wordingKey(words);
    const decision = wordings.get(key);
    const known = byKey.get(key) ?? {
      words,
      key,
      duties: [],
      deadlines: [...(decision ?? deadlines)],
      decided: decision !== undefined,
    };
    known.duties.push(id);
    byKey.set(key, known);
  }
  return [...byKey.values()];
}

/** The duties with the deadlines that were decided for their wordings; all others stay as they were read. */
export function withDecidedWordings<D extends Timed>(
  duties: readonly D[],
  { wordings }: Pick<ReadingDecisions, "wordings">,
): D[] {
  return duties.map((duty) => {
    const decision = duty.deadlineText === null ? undefined : wordings.get(wordingKey(duty.deadlineText));
    return decision === undefined ? duty : { ...duty, deadlines: [...decision] };
  });
}
