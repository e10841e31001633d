import { type AuditReply, auditQuery } from "../../../shared/wire/admin.ts";
import { scopeOrForbid } from "../../auth/roles.ts";
import type { AppContext } from "../../context.ts";
import { readAudit } from "../../store/admin/read-audit.ts";
import { readQuery } from "./query.ts";

/** The log, newest first, by pages; it is only ever written by what it tells of. */
export async function getAudit(c: AppContext): Promise<Response> {
  scopeOrForbid(c.get("person"), "readAudit");
  const reply: AuditReply = await readAudit(c.env.DB, readQuery(c, auditQuery));
  return c.json(reply);
}
