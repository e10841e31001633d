import type { Person } from "../auth/person.ts";
import { ROLES_OF, type RolesRow, rolesOf } from "./roles-row.ts";

/** A browser in which somebody is signed in; instants are ISO texts in UTC. */
export interface Session {
  id: string;
  device: string;
  begunAt: string;
  seenAt: string;
  endsAt: string;
}

interface SessionRow extends Session, RolesRow, Omit<Person, "id" | "roles"> {
  account: string;
}

const SESSION = "s.id, s.device, s.begun_at AS begunAt, s.seen_at AS seenAt, s.ends_at AS endsAt";

/** The session under a token's hash with its person, or null; that of an account that ended is none. */
export async function sessionOrNull(
  db: D1Database,
  tokenHash: string,
): Promise<{ session: Session; person: Person } | null> {
  const row = await db
    .prepare(
      `SELECT ${SESSION}, account.id AS account, account.sub, account.email, account.name, account.agency, ${ROLES_OF}
       FROM session s JOIN account ON account.id = s.account WHERE s.token_hash = ? AND account.ended_at IS NULL`,
    )
    .bind(tokenHash)
    .first<SessionRow>();
  if (row === null) return null;
  const { id, device, begunAt, seenAt, endsAt, account, role, further, ...person } = row;
  const roles = rolesOf({ role, further });
  return { session: { id, device, begunAt, seenAt, endsAt }, person: { id: account, ...person, roles } };
}

/** Where a person is signed in, the last seen first. */
export async function readSessions(db: D1Database, account: string): Promise<Session[]> {
  const { results } = await db
    .prepare(`SELECT ${SESSION} FROM session s WHERE s.account = ? ORDER BY s.seen_at DESC, s.id`)
    .bind(account)
    .all<Session>();
  return results;
}
