import type { AccountRole } from "../../shared/register/account-role.ts";

/** On which reports a role may act: none, its own agency's, those that were approved, or all. */
export type Scope = "none" | "own" | "approved" | "all";

/** The account behind a verified token. */
export interface Person {
  /** Of the account. */
  id: string;
  /** The issuer's id of the person, whatever account they have. */
  sub: string;
  email: string;
  name: string;
  role: AccountRole;
  /** Id of a reporter's agency; a reviewer may have one too. */
  agency: string | null;
}
