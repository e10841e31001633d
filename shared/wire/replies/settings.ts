// Exemptions and reminders as they travel.
import * as v from "valibot";
import type { OwedDuty, ReminderCause, ReturnedPlace } from "../../province/reminders.ts";
import { REMINDER_REASONS } from "../../province/reminders.ts";
import type { ReminderTexts } from "../../wording/reminders.ts";
import { day, instant, maybe, named, replyOf, whole } from "./reply-of.ts";
import { column, table } from "./report.ts";

export const exemptionLine = v.strictObject({
  agency: v.string(),
  rule: v.string(),
  reason: v.string(),
  from: day,
  to: maybe(day),
  at: instant,
  by: v.string(),
});
export type ExemptionLine = v.InferOutput<typeof exemptionLine>;

export const exemptionsReply = v.strictObject({
  exemptions: v.array(exemptionLine),
});
export type ExemptionsReply = v.InferOutput<typeof exemptionsReply>;

const place = replyOf<ReturnedPlace>()(
  v.strictObject({
    table,
    row: v.string(),
    column: maybe(column),
    duty: maybe(v.string()),
    answersFor: maybe(v.string()),
    name: maybe(v.string()),
    reason: v.string(),
  }),
);

const owed = replyOf<OwedDuty>()(
  v.strictObject({
    duty: v.string(),
    text: v.string(),
    deadlineText: maybe(v.string()),
    answersFor: maybe(v.string()),
  }),
);

const cause = replyOf<ReminderCause>()(
  v.variant("reason", [
    v.strictObject({ reason: v.literal("not_sent"), daysLeft: whole }),
    v.strictObject({ reason: v.literal("late"), daysLate: whole }),
    v.strictObject({
      reason: v.literal("returned"),
      on: day,
      daysWaiting: whole,
      why: v.string(),
      places: maybe(v.array(place)),
    }),
    v.strictObject({ reason: v.literal("incomplete"), missing: v.array(owed), overdue: v.array(owed) }),
    v.strictObject({ reason: v.literal("invited"), daysLeft: v.pipe(v.number(), v.integer()) }),
  ]),
);

const texts = replyOf<ReminderTexts>()(
  v.strictObject({ email: v.strictObject({ subject: v.string(), body: v.string() }), zalo: v.string() }),
);

/** A line with its words. */
export const reminderLine = v.strictObject({
  agency: v.strictObject({ id: v.string(), name: v.string(), shortName: v.string() }),
  cause,
  contacts: v.array(v.strictObject({ name: v.string(), phone: maybe(v.string()), email: maybe(v.string()) })),
  last: maybe(v.strictObject({ at: instant, on: day })),
  own: v.exactOptional(v.literal(true)),
  /** Who of Sở Tư pháp is in charge of it today, where there is anybody. */
  officers: v.exactOptional(v.array(named)),
  reasonText: v.string(),
  texts,
});
export type ReminderReplyLine = v.InferOutput<typeof reminderLine>;

export const remindersReply = v.strictObject({
  period: v.strictObject({ id: v.string(), name: v.string(), to: day, agencyDue: day }),
  plan: v.strictObject({ number: v.string(), date: day, issuer: v.string() }),
  asOf: day,
  lines: v.array(reminderLine),
  invited: v.array(reminderLine),
  groups: v.array(
    v.strictObject({
      reason: v.picklist(REMINDER_REASONS),
      count: whole,
      agencies: v.array(v.string()),
      label: v.string(),
    }),
  ),
  texts: maybe(texts),
});
export type RemindersReply = v.InferOutput<typeof remindersReply>;
