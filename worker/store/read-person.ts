import type { Person } from "../auth/person.ts";

/** The person whose account is bound to a `sub` and did not end, or null. Reads one row. */
export async function personBySub(db: D1Database, sub: string): Promise<Person | null> {
  return db
    .prepare("SELECT id, sub, email, name, role, agency FROM account WHERE sub = ? AND ended_at IS NULL")
    .bind(sub)
    .first<Person>();
}

/** Whether a `sub` had an account that ended. */
export async function hadAccount(db: D1Database, sub: string): Promise<boolean> {
  const row = await db.prepare("SELECT 1 AS had FROM account WHERE sub = ? LIMIT 1").bind(sub).first();
  return row !== null;
}
