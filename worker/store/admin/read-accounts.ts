import type { AccountLine } from "../../../shared/wire/replies/admin.ts";
import { isAdministrator, type RolesRow, rolesOf } from "../roles-row.ts";

interface AccountRow extends RolesRow {
  id: string;
  sub: string | null;
  email: string;
  name: string;
  agency: string | null;
  agencyName: string | null;
  phone: string | null;
  endedAt: string | null;
  rev: number;
}

const ACCOUNTS = `SELECT a.id, a.sub, a.email, a.name, a.role, a.further_roles AS further, a.agency, g.name AS agencyName, a.phone,
  a.ended_at AS endedAt, a.rev FROM account a LEFT JOIN agency g ON g.id = a.agency`;

function lineOf({ sub, agency, agencyName, further, ...row }: AccountRow): AccountLine {
  return {
    ...row,
    roles: rolesOf({ role: row.role, further }),
    agency: agency === null ? null : { id: agency, name: agencyName ?? agency },
    signedIn: sub !== null,
  };
}

/** All accounts: those in use first, then by role and e-mail. */
export async function readAccounts(db: D1Database): Promise<AccountLine[]> {
  const { results } = await db
    .prepare(`${ACCOUNTS} ORDER BY a.ended_at IS NOT NULL, a.role, a.email, a.ended_at`)
    .all<AccountRow>();
  return results.map(lineOf);
}

export async function accountOrNull(db: D1Database, id: string): Promise<AccountLine | null> {
  const row = await db.prepare(`${ACCOUNTS} WHERE a.id = ?`).bind(id).first<AccountRow>();
  return row === null ? null : lineOf(row);
}

/** Whether an account in use has an e-mail. */
export async function emailIsTaken(db: D1Database, email: string): Promise<boolean> {
  const row = await db
    .prepare("SELECT 1 AS taken FROM account WHERE email = ? AND ended_at IS NULL")
    .bind(email)
    .first();
  return row !== null;
}

/** Whether another administrator than this one is in use and has signed in. */
export async function otherAdministratorStands(db: D1Database, id: string): Promise<boolean> {
  const row = await db.prepare(`SELECT ${OTHER_ADMINISTRATOR} AS stands`).bind(id).first<{ stands: 0 | 1 }>();
  return row?.stands === 1;
}

/** Parameter ?1: the account that shall not be counted. An invitation may be misspelt, so it does not count. */
export const OTHER_ADMINISTRATOR = `EXISTS (SELECT 1 FROM account other WHERE ${isAdministrator("other")}
  AND other.ended_at IS NULL AND other.sub IS NOT NULL AND other.id <> ?1)`;
