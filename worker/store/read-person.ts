import type { AccountRole } from "../../shared/wire/api.ts";
import type { Person } from "../auth/person.ts";

interface PersonRow {
  id: string;
  email: string;
  name: string;
  role: AccountRole;
  agency: string | null;
  agency_name: string | null;
}

/** The person whose account is bound to a `sub`, or null. */
export async function personBySub(db: D1Database, sub: string): Promise<Person | null> {
  const row = await db
    .prepare(
      `SELECT a.id, a.email, a.name, a.role, a.agency, g.name AS agency_name
       FROM account a LEFT JOIN agency g ON g.id = a.agency WHERE a.sub = ?`,
    )
    .bind(sub)
    .first<PersonRow>();
  if (row === null) return null;
  const { id, email, name, role, agency, agency_name } = row;
  return {
    id,
    email,
    name,
    role,
    agency: agency === null || agency_name === null ? null : { id: agency, name: agency_name },
  };
}
