import type { ReminderLine, Reminders } from "../../shared/province/reminders.ts";
import type { ReminderReplyLine, RemindersReply } from "../../shared/wire/replies/settings.ts";
import { REMINDER_LABELS, reasonText } from "../../shared/wording/reminder-reasons.ts";
import { textsFor, textsForAll } from "../../shared/wording/reminders.ts";

/** Lines, groups and texts as they travel. */
export function remindersReply(reminders: Reminders): RemindersReply {
  const withWords = (line: ReminderLine): ReminderReplyLine => ({
    ...line,
    reasonText: reasonText(line.cause),
    texts: textsFor(line, reminders),
  });
  return {
    ...reminders,
    lines: reminders.lines.map(withWords),
    invited: reminders.invited.map(withWords),
    groups: reminders.groups.map((group) => ({ ...group, label: REMINDER_LABELS[group.reason] })),
    texts: textsForAll(reminders),
  };
}
