import type { AuditLine, AuditQuery, AuditReply } from "../../../shared/wire/admin.ts";

const PAGE = 50;

interface AuditRow extends Omit<AuditLine, "account" | "detail"> {
  accountId: string;
  accountName: string;
  detail: string | null;
}

/** A page of the log, newest first, of all or of one period or agency. */
export async function readAudit(db: D1Database, query: AuditQuery): Promise<AuditReply> {
  const { period = null, agency = null, before = null, limit = PAGE } = query;
  const { results } = await db
    .prepare(
      `SELECT l.id, l.at, l.account AS accountId, a.name AS accountName, l.action, l.period, l.agency, l.version,
         l.request, l.detail
       FROM audit l JOIN account a ON a.id = l.account
       WHERE (?1 IS NULL OR l.period = ?1) AND (?2 IS NULL OR l.agency = ?2) AND (?3 IS NULL OR l.id < ?3)
       ORDER BY l.id DESC LIMIT ?4`,
    )
    // One more than the page tells whether there is another.
    .bind(period, agency, before, limit + 1)
    .all<AuditRow>();
  const page = results.slice(0, limit);
  return {
    entries: page.map(({ accountId, accountName, detail, ...row }) => ({
      ...row,
      account: { id: accountId, name: accountName },
      detail: detail === null ? null : JSON.parse(detail),
    })),
    next: results.length > limit ? (page.at(-1)?.id ?? null) : null,
  };
}
