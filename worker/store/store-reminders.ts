import type { Day } from "../../shared/day.ts";
import type { ReminderReason } from "../../shared/province/reminders.ts";
import { type AuditEntry, writeAudit } from "./guard.ts";

/** That an agency was reminded, and of what. */
export interface Reminded {
  period: string;
  agency: string;
  reason: ReminderReason;
}

interface When {
  at: string;
  day: Day;
}

/** One statement however many agencies there are. A second row of the schedule for an agency and day is left out. */
function insert(
  db: D1Database,
  reminded: readonly Reminded[],
  { at, day, channel, by }: When & { channel: "manual" | "webhook"; by: string | null },
): D1PreparedStatement {
  return db
    .prepare(
      `INSERT INTO reminder (period, agency, reason, channel, at, day, by)
       SELECT value ->> 'period', value ->> 'agency', value ->> 'reason', ?2, ?3, ?4, ?5 FROM json_each(?1)
       WHERE true ON CONFLICT (period, agency, day) WHERE channel = 'webhook' DO NOTHING`,
    )
    .bind(JSON.stringify(reminded), channel, at, day, by);
}

/** Stores that somebody reminded agencies, with the log's entry. */
export async function storeManualReminders(
  db: D1Database,
  reminded: readonly Reminded[],
  when: When,
  audit: AuditEntry,
): Promise<void> {
  await db.batch([
    insert(db, reminded, { ...when, channel: "manual", by: audit.account }),
    writeAudit(db, audit),
  ]);
}

/** Stores that the schedule reminded agencies; the rows themselves are its log. */
export async function storeScheduledReminders(
  db: D1Database,
  reminded: readonly Reminded[],
  when: When,
): Promise<void> {
  await insert(db, reminded, { ...when, channel: "webhook", by: null }).run();
}
