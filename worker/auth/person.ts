import type { AccountRole } from "../../shared/register/account-role.ts";

/** The account behind a verified token. */
export interface Person {
  /** Of the account. */
  id: string;
  /** Who it is at the issuer, whatever account it has. */
  sub: string;
  email: string;
  name: string;
  role: AccountRole;
  /** Id of a reporter's agency; a reviewer may have one too. */
  agency: string | null;
}
