import type { AuditLine } from "../../../shared/wire/replies/admin.ts";
import { scopeOf } from "../../auth/roles.ts";
import type { Handler } from "../../http/handler.ts";
import { readAudit } from "../../store/admin/read-audit.ts";

const CONTACTS = ["email", "phone"];

/** A log's detail without what leads to a person, wherever it stands in it. */
function withoutContacts(detail: unknown): unknown {
  if (Array.isArray(detail)) return detail.map(withoutContacts);
  if (typeof detail !== "object" || detail === null) return detail;
  const kept = Object.entries(detail).filter(([name]) => !CONTACTS.includes(name));
  return Object.fromEntries(kept.map(([name, value]) => [name, withoutContacts(value)]));
}

/** An entry without accounts, for those who may not read them. */
function withoutAccounts(entry: AuditLine): AuditLine {
  return { ...entry, detail: entry.action.startsWith("account") ? null : withoutContacts(entry.detail) };
}

/** The log, newest first, by pages; each entry was stored in the batch of its write. */
export const listAudit: Handler<"listAudit"> = async (c, { query }) => {
  const page = await readAudit(c.env.DB, query);
  const readsAccounts = scopeOf(c.get("person"), "writeAccounts") === "all";
  return { reply: readsAccounts ? page : { ...page, entries: page.entries.map(withoutAccounts) } };
};
