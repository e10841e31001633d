import type { Day } from "../../shared/day.ts";
import { mergeContacts } from "../../shared/province/contacts.ts";
import { type Reminders, remindersOf } from "../../shared/province/reminders.ts";
import { viewOrFail } from "../reports/province-document.ts";
import { readLastReminders, readNamedContacts, readReporters } from "../store/read-reminders.ts";
import { readHeads } from "../store/read-reports.ts";

/** Whom to remind in a period on a day. Problem: period_unknown. */
export async function remindersOrFail(db: D1Database, period: string, asOf: Day): Promise<Reminders> {
  const view = await viewOrFail(db, period, asOf);
  const heads = (await readHeads(db, period)).map(({ head }) => head);
  const contacts = mergeContacts(await readNamedContacts(db, period), await readReporters(db));
  return remindersOf({ view, heads, contacts, last: await readLastReminders(db, period), asOf });
}
