import type { AccountRole } from "../../../shared/register/account-role.ts";
import { type AuditEntry, bumpPlans, runGuarded, writeAudit } from "../guard.ts";
import { isAdministrator, rolesRow } from "../roles-row.ts";
import { OTHER_ADMINISTRATOR } from "./read-accounts.ts";

/** An account as an invitation makes it. */
export interface NewAccount {
  id: string;
  email: string;
  name: string;
  /** In their order. */
  roles: AccountRole[];
  agency: string | null;
  phone: string | null;
}

/** What an account becomes; `rev` is the one on which the change builds. */
interface AccountChange extends Omit<NewAccount, "email"> {
  rev: number;
  endedAt: string | null;
}

/** One statement however many they are. */
export function insertAccounts(db: D1Database, accounts: readonly NewAccount[]): D1PreparedStatement {
  return db
    .prepare(
      `INSERT INTO account (id, email, name, role, further_roles, agency, phone)
       SELECT value ->> 'id', value ->> 'email', value ->> 'name', value ->> 'role', value ->> 'further',
         value ->> 'agency', value ->> 'phone' FROM json_each(?)`,
    )
    .bind(JSON.stringify(accounts.map((account) => ({ ...account, ...rolesRow(account.roles) }))));
}

/**
 * The next `rev`, or NULL, on which the batch fails, where another write came first, the account has ended, or no
 * administrator who has signed in would be left. What a row was is read before it is set.
 */
function changeAccount(db: D1Database, change: AccountChange): D1PreparedStatement {
  const { id, rev, name, roles, agency, phone, endedAt } = change;
  const { role, further } = rolesRow(roles);
  const stays = roles.includes("administrator") && endedAt === null;
  return db
    .prepare(
      `UPDATE account SET name = ?3, role = ?4, agency = ?5, phone = ?6, ended_at = ?7, further_roles = ?8,
         rev = iif(rev = ?2 AND ended_at IS NULL
           AND (?9 OR NOT ${isAdministrator("account")} OR ${OTHER_ADMINISTRATOR}), rev + 1, NULL)
       WHERE id = ?1`,
    )
    .bind(id, rev, name, role, agency, phone, endedAt, further, stays ? 1 : 0);
}

/** Invites people, all or none; false, and nothing stored, where an e-mail is taken. */
export function storeInvitations(
  db: D1Database,
  accounts: readonly NewAccount[],
  audit: AuditEntry,
): Promise<boolean> {
  return runGuarded(db, [insertAccounts(db, accounts), writeAudit(db, audit)]);
}

/** Changes or ends an account; false, and nothing stored, where it may not be or another write came first. */
export function storeAccount(db: D1Database, change: AccountChange, audit: AuditEntry): Promise<boolean> {
  // A view names who decided on documents cited twice: a new name shows in it.
  return runGuarded(db, [changeAccount(db, change), bumpPlans(db), writeAudit(db, audit)]);
}

/** Who follows an officer is in charge of the same bodies. */
function handOverCharges(db: D1Database, from: string, to: string): D1PreparedStatement {
  return db
    .prepare(
      `INSERT INTO officer_in_charge (account, agency, from_day, to_day, at, by)
       SELECT ?2, agency, from_day, to_day, at, by FROM officer_in_charge WHERE account = ?1 AND to_day IS NULL`,
    )
    .bind(from, to);
}

/** Ends an account and invites who follows; false, and nothing stored, where one of the two cannot be. */
export function storeHandover(
  db: D1Database,
  ended: AccountChange,
  successor: NewAccount,
  audit: AuditEntry,
): Promise<boolean> {
  return runGuarded(db, [
    changeAccount(db, ended),
    insertAccounts(db, [successor]),
    handOverCharges(db, ended.id, successor.id),
    writeAudit(db, audit),
  ]);
}
