import type { AuditEntry } from "../store/guard.ts";
import type { AppContext } from "./context.ts";

/** The log's entry for what a request does: by whom, and by the real clock. */
export function auditOf(
  c: AppContext,
  action: string,
  about: Partial<Pick<AuditEntry, "period" | "agency" | "version" | "detail">> = {},
): AuditEntry {
  return {
    at: c.get("clockAt"),
    account: c.get("person").id,
    action,
    period: null,
    agency: null,
    version: null,
    request: c.get("requestId"),
    ...about,
  };
}
