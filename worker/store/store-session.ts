import { type AuditEntry, writeAudit } from "./guard.ts";
import type { Session } from "./read-session.ts";

/** A session as signing in makes it. */
export interface NewSession extends Session {
  tokenHash: string;
  account: string;
}

/**
 * Begins a session. The one that the same browser had before, by its token's hash, and those that ended by `now`
 * are taken away.
 */
export async function storeSession(
  db: D1Database,
  { id, tokenHash, account, device, begunAt, seenAt, endsAt }: NewSession,
  { before, now, audit }: { before: string | null; now: string; audit: AuditEntry },
): Promise<void> {
  await db.batch([
    db.prepare("DELETE FROM session WHERE token_hash = ?1 OR ends_at <= ?2").bind(before, now),
    db
      .prepare(
        `INSERT INTO session (id, token_hash, account, device, begun_at, seen_at, ends_at)
         VALUES (?, ?, ?, ?, ?, ?, ?)`,
      )
      .bind(id, tokenHash, account, device, begunAt, seenAt, endsAt),
    writeAudit(db, audit),
  ]);
}

/** Keeps when a session was last seen. */
export async function storeSeen(db: D1Database, id: string, at: string): Promise<void> {
  await db.prepare("UPDATE session SET seen_at = ? WHERE id = ?").bind(at, id).run();
}

/** Ends one session of an account, or all of them where none is named. */
export async function endSessions(
  db: D1Database,
  { account, id }: { account: string; id: string | null },
  audit: AuditEntry,
): Promise<void> {
  await db.batch([
    db.prepare("DELETE FROM session WHERE account = ?1 AND (?2 IS NULL OR id = ?2)").bind(account, id),
    writeAudit(db, audit),
  ]);
}
