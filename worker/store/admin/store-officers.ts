import type { Charge } from "../../../shared/wire/requests/admin.ts";
import { type AuditEntry, runGuarded, writeAudit } from "../guard.ts";

interface Charges {
  account: string;
  /** Of the account. */
  rev: number;
  charges: readonly Charge[];
  at: string;
}

/** Replaces the bodies of an officer; false, and nothing stored, where another write of the account came first. */
export function storeCharges(
  db: D1Database,
  { account, rev, charges, at }: Charges,
  audit: AuditEntry,
): Promise<boolean> {
  return runGuarded(db, [
    db
      .prepare("UPDATE account SET rev = iif(rev = ?2 AND ended_at IS NULL, rev + 1, NULL) WHERE id = ?1")
      .bind(account, rev),
    db.prepare("DELETE FROM officer_in_charge WHERE account = ?").bind(account),
    db
      .prepare(
        `INSERT INTO officer_in_charge (account, agency, from_day, to_day, at, by)
         SELECT ?1, value ->> 'agency', value ->> 'from', value ->> 'to', ?3, ?4 FROM json_each(?2)`,
      )
      .bind(account, JSON.stringify(charges), at, audit.account),
    writeAudit(db, audit),
  ]);
}
