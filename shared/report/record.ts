import type { Answer, CountedFigure, Digest } from "./digest.ts";
import type { Status } from "./report.ts";

/** What one counted report leaves to later periods: what it closed, its figures, how many rows stood how. */
export interface PeriodRecord {
  /** Answers that may close an obligation for good: done or not arising. */
  answers: Pick<Answer, "key" | "duty" | "answersFor" | "status">[];
  figures: CountedFigure[];
  statuses: Partial<Record<Status, number>>;
}

/** The record of a counted digest; small, since every later view of the plan reads it. */
export function recordOf({ answers, figures }: Digest): PeriodRecord {
  const statuses: PeriodRecord["statuses"] = {};
  for (const { status } of answers) if (status !== null) statuses[status] = (statuses[status] ?? 0) + 1;
  return {
    answers: answers
      .filter(({ status }) => status === "done" || status === "not_arising")
      .map(({ key, duty, answersFor, status }) => ({ key, duty, answersFor, status })),
    figures,
    statuses,
  };
}
