import type { ReminderLine, Reminders } from "../../shared/province/reminders.ts";
import type { ReminderReplyLine, RemindersReply } from "../../shared/wire/replies/settings.ts";
import { REMINDER_LABELS, reasonText } from "../../shared/wording/reminder-reasons.ts";
import { textsFor, textsForAll } from "../../shared/wording/reminders.ts";
import { officersOf, type readOfficersOn } from "../store/read-officers.ts";

/** Lines, groups and texts as they travel, with who is in charge. */
export function remindersReply(
  reminders: Reminders,
  officers: Awaited<ReturnType<typeof readOfficersOn>>,
): RemindersReply {
  const withWords = (line: ReminderLine): ReminderReplyLine => ({
    ...line,
    reasonText: reasonText(line.cause),
    texts: textsFor(line, reminders),
    ...officersOf(officers, line.agency.id),
  });
  return {
    ...reminders,
    lines: reminders.lines.map(withWords),
    invited: reminders.invited.map(withWords),
    groups: reminders.groups.map((group) => ({ ...group, label: REMINDER_LABELS[group.reason] })),
    texts: textsForAll(reminders),
  };
}
