// What travels about reminders.
import * as v from "valibot";
import type { ReminderGroup, ReminderLine, Reminders } from "../../province/reminders.ts";
import type { ReminderTexts } from "../../wording/reminders.ts";

const MAX_AGENCIES = 5_000;

/** `POST /v1/periods/:period/reminders`: that these agencies were reminded by hand. */
export const remindersRequest = v.strictObject({
  agencies: v.pipe(
    v.array(v.pipe(v.string(), v.minLength(1), v.maxLength(100))),
    v.minLength(1),
    v.maxLength(MAX_AGENCIES),
  ),
  channel: v.literal("manual"),
});
export type RemindersRequest = v.InferOutput<typeof remindersRequest>;

/** A line with its words. */
export interface ReminderReplyLine extends ReminderLine {
  /** Why, in a few words. */
  reasonText: string;
  texts: ReminderTexts;
}

/** `GET /v1/periods/:period/reminders`, and the answer to a `POST`. */
export interface RemindersReply extends Omit<Reminders, "lines" | "invited" | "groups"> {
  lines: ReminderReplyLine[];
  invited: ReminderReplyLine[];
  groups: (ReminderGroup & { label: string })[];
  /** To all who are named; null where there is nobody. */
  texts: ReminderTexts | null;
}
