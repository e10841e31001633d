import type { Day } from "../../shared/day.ts";
import { dueReminders, REMINDER_POLICY } from "../../shared/province/reminder-policy.ts";
import type { ReminderLine, Reminders } from "../../shared/province/reminders.ts";
import { reasonText } from "../../shared/wording/reminder-reasons.ts";
import { textsFor } from "../../shared/wording/reminders.ts";
import type { Configuration } from "../configuration.ts";
import { hashOf } from "../hash.ts";
import { momentOf } from "../moment.ts";
import { isOpenFor } from "../reports/period-open.ts";
import { readPeriods } from "../store/read-periods.ts";
import { type Reminded, storeScheduledReminders } from "../store/store-reminders.ts";
import { postWebhook } from "./post-webhook.ts";
import { remindersOrFail } from "./reminders-of-period.ts";

/** What a run found and did; `failed` says why a message was not taken. */
interface DailyOutcome {
  day: Day;
  periods: number;
  due: number;
  sent: number;
  failed: string | null;
}

interface DuePeriod {
  reminders: Reminders;
  lines: ReminderLine[];
}

async function duePeriods(db: D1Database, today: Day): Promise<DuePeriod[]> {
  const periods = (await readPeriods(db)).filter(
    ({ state, openFor }) => state === "open" || openFor.length > 0,
  );
  const due: DuePeriod[] = [];
  for (const period of periods) {
    const reminders = await remindersOrFail(db, period.id, today);
    const lines = dueReminders(reminders, REMINDER_POLICY).filter(({ agency }) =>
      isOpenFor(period, agency.id),
    );
    due.push({ reminders, lines });
  }
  return due;
}

/** The message of a run. Its id follows from day and lines: a receiver may drop what it has had. */
async function messageOf(day: Day, at: string, due: readonly DuePeriod[], reminded: readonly Reminded[]) {
  return {
    id: `reminders-${day}-${(await hashOf(reminded)).slice(0, 32)}`,
    type: "reminders",
    day,
    at,
    periods: due
      .filter(({ lines }) => lines.length > 0)
      .map(({ reminders, lines }) => ({
        period: reminders.period,
        plan: reminders.plan,
        lines: lines.map((line) => ({
          ...line,
          reasonText: reasonText(line.cause),
          texts: textsFor(line, reminders),
        })),
      })),
  };
}

/**
 * Computes what every open period has due on this day and posts it to the configured webhook in one message; with
 * none configured nothing is sent or stored. What was taken is stored as reminded, so that a second run of the day
 * finds nothing; what was not is due again at the next run. `now` is the real clock in milliseconds.
 */
export async function runDailyReminders(
  db: D1Database,
  { fixedDay, reminders: webhook }: Pick<Configuration, "fixedDay" | "reminders">,
  now: number,
): Promise<DailyOutcome> {
  const { today: day, at } = momentOf(now, fixedDay);
  const due = await duePeriods(db, day);
  const reminded = due.flatMap(({ reminders, lines }) =>
    lines.map(
      ({ agency, cause }): Reminded => ({
        period: reminders.period.id,
        agency: agency.id,
        reason: cause.reason,
      }),
    ),
  );
  const found = { day, periods: due.length, due: reminded.length };
  if (webhook === null || reminded.length === 0) return { ...found, sent: 0, failed: null };
  const failed = await postWebhook(webhook, await messageOf(day, at, due, reminded), now);
  if (failed !== null) return { ...found, sent: 0, failed };
  await storeScheduledReminders(db, reminded, { at, day });
  return { ...found, sent: reminded.length, failed: null };
}
