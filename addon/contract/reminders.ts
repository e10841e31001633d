// Whom to remind.
import type { Day } from "../../shared/day.ts";
import type { ReminderContact, ReminderReason } from "../../shared/province/reminders.ts";
import type { ReminderTexts } from "../../shared/wording/reminders.ts";

/** An agency to be reminded, with texts ready to be sent. */
export interface ReminderItem {
  agency: { id: string; name: string };
  /** In a few words. */
  why: string;
  contacts: ReminderContact[];
  /** The instant of the last reminder, or null. */
  last: string | null;
  texts: ReminderTexts;
}

export interface RemindersView {
  period: { id: string; name: string };
  asOf: Day;
  /** By reason, those without agencies left out. */
  groups: { reason: ReminderReason; label: string; items: ReminderItem[] }[];
  /** To all who are named; null where there is nobody. */
  texts: ReminderTexts | null;
}

export interface RemindersWritten {
  view: RemindersView;
  tab: string;
  /** The name under which an older tab was kept, because a person wrote or changed something in it; or null. */
  aside: string | null;
}
