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
  planOn = () => plan,
}: {
  plan: Plan;
  earlier: readonly EarlierRecord[];
  /** The plan as it held at an earlier cut-off: what came again then closed nothing, however it reads now. */
  planOn?: (cutOff: Day) => Plan;
}): CountedClosing[] {
  const several = new Set(plan.duties.filter(({ deadlines }) => deadlines.length > 1).map(({ id }) => id));
  const closable = new Map<Day, Set<string>>();
  const closings = new Map<string, CountedClosing>();
  for (const { period, agency, record } of earlier) {
    const once = closable.get(period.to) ?? closableIn(planOn(period.to));
    closable.set(period.to, once);
    for (const { key, duty, answersFor, status } of record.answers) {
      const body = answersFor ?? agency;
      if ((status !== "done" && status !== "not_arising") || !once.has(duty)) continue;
      const id = JSON.stringify(several.has(duty) ? [body, duty, period.id] : [body, duty]);
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

function closableIn({ duties }: Plan): Set<string> {
  return new Set(duties.filter(({ deadlines }) => deadlines.some(isMetOnce)).map(({ id }) => id));
}
