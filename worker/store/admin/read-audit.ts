import type { AuditLine, AuditReply } from "../../../shared/wire/replies/admin.ts";
import type { AuditQuery } from "../../../shared/wire/requests/admin.ts";

const PAGE = 50;
/** An import's entry alone may be large: a page ends where it grows beyond this, and holds one entry at least. */
const PAGE_CHARACTERS = 200_000;

function pageOf(rows: readonly AuditRow[]): AuditRow[] {
  let characters = 0;
  const end = rows.findIndex(({ detail }, index) => {
    characters += detail?.length ?? 0;
    return index > 0 && characters > PAGE_CHARACTERS;
  });
  return rows.slice(0, end < 0 ? rows.length : end);
}

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
  const page = pageOf(results.slice(0, limit));
  return {
    entries: page.map(({ accountId, accountName, detail, ...row }) => ({
      ...row,
      account: { id: accountId, name: accountName },
      detail: detail === null ? null : JSON.parse(detail),
    })),
    next: results.length > page.length ? (page.at(-1)?.id ?? null) : null,
  };
}
