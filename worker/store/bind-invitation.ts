/**
 * Binds the open invitation of an e-mail to a `sub`; does nothing where there is none or another took it. An account
 * that ended keeps its `sub` and is never bound again.
 */
export async function bindInvitation(
  db: D1Database,
  { sub, email, at, request }: { sub: string; email: string; at: string; request: string },
): Promise<void> {
  await db.batch([
    db
      .prepare(
        `UPDATE account SET sub = ?1 WHERE email = ?2 AND sub IS NULL AND ended_at IS NULL
           AND NOT EXISTS (SELECT 1 FROM account WHERE sub = ?1 AND ended_at IS NULL)`,
      )
      .bind(sub, email),
    db
      .prepare(
        `INSERT INTO audit (at, account, action, request)
         SELECT ?, id, 'bind_account', ? FROM account WHERE changes() = 1 AND sub = ? AND ended_at IS NULL`,
      )
      .bind(at, request, sub),
  ]);
}
