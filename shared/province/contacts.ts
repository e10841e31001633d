import { foldForSearch } from "../text.ts";
import type { ReminderContact } from "./reminders.ts";

export type AgencyContact = ReminderContact & { agency: string };

/**
 * Whom to ask at each agency: first who its report names as its contact, then its accounts. The same name within
 * an agency is one person; the report's phone is the newer word.
 */
export function mergeContacts(
  named: readonly AgencyContact[],
  accounts: readonly AgencyContact[],
): AgencyContact[] {
  const merged = new Map<string, AgencyContact>();
  for (const contact of [...named, ...accounts]) {
    const id = JSON.stringify([contact.agency, foldForSearch(contact.name)]);
    const known = merged.get(id);
    const { agency, name, phone, email } = known ?? contact;
    merged.set(id, { agency, name, phone: phone ?? contact.phone, email: email ?? contact.email });
  }
  return [...merged.values()];
}
