import { daysBetween } from "../day.ts";
import { type ReminderCause, type ReminderLine, type Reminders, toRemind } from "./reminders.ts";

/** On the `first` day, then every so many days; null: only once. */
interface ReminderPace {
  first: number;
  every: number | null;
}

/** On which days the schedule reminds; who is only invited never is. */
export interface ReminderPolicy {
  /** Days before the due day, while nothing was sent. */
  before: readonly number[];
  /** Days after the due day, while nothing was sent. */
  late: ReminderPace;
  /** Days after a return. */
  returned: ReminderPace;
  /** Days after the due day, where what counts lacks something. */
  incomplete: ReminderPace;
}

/** The house's own choice, no law's; Sở Tư pháp decides. */
export const REMINDER_POLICY: ReminderPolicy = {
  before: [7, 3, 1],
  late: { first: 1, every: 2 },
  returned: { first: 2, every: 2 },
  incomplete: { first: 7, every: 7 },
};

/** Days since the newest day of the pace, or null where none has come. */
function sincePace(days: number, { first, every }: ReminderPace): number | null {
  if (days < first) return null;
  return every === null ? days - first : (days - first) % every;
}

/** Days since the newest day on which a cause asks for a reminder, or null where none has come yet. */
function sinceDue(cause: ReminderCause, policy: ReminderPolicy, daysAfterDue: number): number | null {
  switch (cause.reason) {
    case "not_sent": {
      const passed = policy.before.filter((days) => days >= cause.daysLeft);
      return passed.length === 0 ? null : Math.min(...passed) - cause.daysLeft;
    }
    case "late":
      return sincePace(cause.daysLate, policy.late);
    case "returned":
      return sincePace(cause.daysWaiting, policy.returned);
    case "incomplete":
      return sincePace(daysAfterDue, policy.incomplete);
    case "invited":
      return null;
  }
}

/**
 * The lines that the schedule reminds on a day: those whose newest day of the policy has come and that nobody has
 * reminded since. So a day that failed is made up for, and a second run of the same day finds nothing.
 */
export function dueReminders({ lines, period, asOf }: Reminders, policy: ReminderPolicy): ReminderLine[] {
  return toRemind(lines).filter(({ cause, last }) => {
    const since = sinceDue(cause, policy, daysBetween(period.agencyDue, asOf));
    return since !== null && (last === null || daysBetween(last.on, asOf) > since);
  });
}
