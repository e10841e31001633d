import type { Day } from "../../shared/day.ts";
import type { Reminders } from "../../shared/province/reminders.ts";
import type { Period } from "../../shared/register/register.ts";
import type { RemindersReply } from "../../shared/wire/replies/settings.ts";
import { auditOf } from "../http/audit-entry.ts";
import type { Handler } from "../http/handler.ts";
import { foundOrFail, Problem } from "../http/problem.ts";
import { remindersOrFail } from "../reminders/reminders-of-period.ts";
import { remindersReply } from "../reminders/reminders-reply.ts";
import { isOpenFor, refuseTrial } from "../reports/period-open.ts";
import { readOfficersOn } from "../store/read-officers.ts";
import { periodOrNull } from "../store/read-periods.ts";
import { type Reminded, storeManualReminders } from "../store/store-reminders.ts";

/** What each agency is reminded of; one that owes nothing today was hardly reminded of anything. */
function remindedOrFail(reminders: Reminders, period: Period, agencies: readonly string[]): Reminded[] {
  const lines = new Map([...reminders.lines, ...reminders.invited].map((line) => [line.agency.id, line]));
  return [...new Set(agencies)].map((agency) => {
    const { cause } = foundOrFail(lines.get(agency), "nothing_to_remind");
    if (!isOpenFor(period, agency)) throw new Problem("period_closed");
    return { period: period.id, agency, reason: cause.reason };
  });
}

/** Who is late, returned or incomplete today, whom to ask there, and ready texts. */
export const getReminders: Handler<"getReminders"> = async (c, { params }) => ({
  reply: await replyOrFail(c.env.DB, params.period, c.get("moment").today),
});

async function replyOrFail(db: D1Database, period: string, today: Day): Promise<RemindersReply> {
  return remindersReply(await remindersOrFail(db, period, today), await readOfficersOn(db, today));
}

/**
 * Stores that agencies were reminded by hand, so that the schedule leaves them until their next day.
 * Problems: period_unknown, period_closed, nothing_to_remind.
 */
export const noteReminders: Handler<"noteReminders"> = async (c, { params, body: { agencies } }) => {
  const db = c.env.DB;
  const { today, at } = c.get("moment");
  const period = foundOrFail(await periodOrNull(db, params.period), "period_unknown");
  refuseTrial(period);
  const reminded = remindedOrFail(await remindersOrFail(db, period.id, today), period, agencies);
  const detail = reminded.map(({ agency, reason }) => ({ agency, reason }));
  const audit = auditOf(c, "remind", { period: period.id, detail });
  await storeManualReminders(db, reminded, { at, day: today }, audit);
  return { reply: await replyOrFail(db, period.id, today) };
};
