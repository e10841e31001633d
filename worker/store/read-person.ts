import type { Person } from "../auth/person.ts";
import { ROLES_OF, type RolesRow, rolesOf } from "./roles-row.ts";

/** The person whose account is bound to a `sub` and did not end, or null. Reads one row. */
export async function personBySub(db: D1Database, sub: string): Promise<Person | null> {
  const row = await db
    .prepare(
      `SELECT id, sub, email, name, agency, ${ROLES_OF} FROM account WHERE sub = ? AND ended_at IS NULL`,
    )
    .bind(sub)
    .first<Omit<Person, "roles"> & RolesRow>();
  if (row === null) return null;
  const { role, further, ...person } = row;
  return { ...person, roles: rolesOf({ role, further }) };
}

/** Whether a `sub` had an account that ended. */
export async function hadAccount(db: D1Database, sub: string): Promise<boolean> {
  const row = await db.prepare("SELECT 1 AS had FROM account WHERE sub = ? LIMIT 1").bind(sub).first();
  return row !== null;
}
