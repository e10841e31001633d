// Why agencies are reminded, in a few words, and what others wrote made fit for one line of a message.
import { showDay } from "../day.ts";
import type { ReminderCause, ReminderContact, ReminderReason } from "../province/reminders.ts";
import { foldSpaces, nfc, upperFirst, withoutInvisible } from "../text.ts";

/** Names of the reasons, as heads of lists. */
export const REMINDER_LABELS: Record<ReminderReason, string> = {
  late: "Quá hạn, chưa gửi báo cáo",
  not_sent: "Chưa gửi báo cáo, còn trong hạn",
  returned: "Chưa gửi lại báo cáo đã được đề nghị chỉnh lý",
  incomplete: "Báo cáo đã được tổng hợp, còn nhiệm vụ chưa báo cáo hoặc quá hạn",
  invited: "Được đề nghị báo cáo, chưa gửi",
};

export const MAX_NAME = 200;
const MAX_QUOTE = 300;
/**
 * A text of somebody's on one line: an agency's name with a line end must not add a line, or a head, to a message,
 * nor a sign of direction turn the words after it.
 */
export function oneLine(text: string, max = MAX_QUOTE): string {
  const line = foldSpaces(withoutInvisible(nfc(text)).replace(/[\p{Cc}\p{Co}\p{Cs}]/gu, " "));
  const signs = Array.from(line);
  // A cut emoji would leave its joiner.
  return signs.length <= max ? line : `${withoutInvisible(signs.slice(0, max - 1).join(""))}…`;
}

/** How long is left to the due day, or how long it has passed. */
export function dueText(daysLeft: number): string {
  if (daysLeft === 0) return "hạn cuối là hôm nay";
  return daysLeft > 0 ? `còn ${daysLeft} ngày` : `quá hạn ${-daysLeft} ngày`;
}

/** What a counted report lacks, in numbers. */
export function owedText({ missing, overdue }: Extract<ReminderCause, { reason: "incomplete" }>): string {
  return [
    ...(missing.length > 0 ? [`còn ${missing.length} nhiệm vụ chủ trì chưa báo cáo`] : []),
    ...(overdue.length > 0
      ? [`${missing.length > 0 ? "" : "còn "}${overdue.length} nhiệm vụ quá hạn, chưa hoàn thành`]
      : []),
  ].join("; ");
}

/** Why an agency is reminded, in a few words for a list. */
export function reasonText(cause: ReminderCause): string {
  switch (cause.reason) {
    case "not_sent":
      return `Chưa gửi báo cáo, ${dueText(cause.daysLeft)}`;
    case "late":
      return `Chưa gửi báo cáo, quá hạn ${cause.daysLate} ngày`;
    case "returned": {
      const what = cause.places === null ? "toàn bộ báo cáo" : `${cause.places.length} nội dung`;
      return `Chưa gửi lại báo cáo được đề nghị chỉnh lý ngày ${showDay(cause.on)} (${what})`;
    }
    case "incomplete":
      return upperFirst(owedText(cause));
    case "invited":
      return "Được đề nghị báo cáo, chưa gửi";
  }
}

/** Contacts by name alone, for what is sent to others than Sở Tư pháp. */
export function contactNames(contacts: readonly ReminderContact[]): string {
  return contacts.map(({ name }) => oneLine(name, MAX_NAME)).join("; ");
}

/** A contact on one line: name, phone, e-mail, as far as known. */
export function contactText(contacts: readonly ReminderContact[]): string {
  return contacts
    .map(({ name, phone, email }) =>
      [name, phone, email].flatMap((part) => (part ? [oneLine(part, MAX_NAME)] : [])).join(", "),
    )
    .join("; ");
}
