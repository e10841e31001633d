import type { Day } from "../day.ts";
import { isMetOnce } from "../plan/deadline.ts";
import type { Plan } from "../plan/plan.ts";
import type { PeriodRecord } from "../report/record.ts";
import type { Closing } from "./obligation.ts";
import type { Period } from "./register.ts";

/** What a counted report of an earlier period left, and the agency that reported. */
export interface EarlierRecord {
  period: Pick<Period, "id" | "name" | "to">;
  agency: string;
  record: Pick<PeriodRecord, "answers">;
}

/** What a counted report closed: for which body and duty, at which cut-off. */
export interface CountedClosing extends Closing {
  /** Whose obligation it was: the agency's own, or that of a body that reports through it. */
  body: string;
  duty: string;
  cutOff: Day;
}

/**
 * What counted reports of earlier periods (oldest first) closed as done or not arising of the duties that are met once,
 * wholly or in part. The first closing of a body's duty stands; where it has several deadlines all are given, since a
 * later one closes what had not begun before. What comes again is owed anew in every period.
 */
export function closingsOf({
  plan,
  earlier,
}: {
  plan: Plan;
  earlier: readonly EarlierRecord[];
}): CountedClosing[] {
  const closable = new Map(
    plan.duties
      .filter(({ deadlines }) => deadlines.some(isMetOnce))
      .map(({ deadlines, id }) => [id, { several: deadlines.length > 1 }]),
  );
  const closings = new Map<string, CountedClosing>();
  for (const { period, agency, record } of earlier) {
    for (const { key, duty, answersFor, status } of record.answers) {
      const body = answersFor ?? agency;
      const kind = closable.get(duty);
      if ((status !== "done" && status !== "not_arising") || kind === undefined) continue;
      const id = JSON.stringify(kind.several ? [body, duty, period.id] : [body, duty]);
      if (closings.has(id)) continue;
      closings.set(id, {
        agency,
        key,
        periodId: period.id,
        periodName: period.name,
        status,
        body,
        duty,
        cutOff: period.to,
      });
    }
  }
  return [...closings.values()];
}
