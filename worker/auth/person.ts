import type { AccountRole } from "../../shared/register/account-role.ts";

/** On which reports somebody may act: none, its own agency's, those that were approved, both of these, or all. */
export type Scope = "none" | "own" | "approved" | "own_and_approved" | "all";
/** The scope in which one report is met. */
export type ReportScope = Exclude<Scope, "none" | "own_and_approved">;

/** The account behind a verified token. */
export interface Person {
  /** Of the account. */
  id: string;
  /** The issuer's id of the person, whatever account they have. */
  sub: string;
  email: string;
  name: string;
  /** At least one, in the order of `ACCOUNT_ROLES`. */
  roles: AccountRole[];
  /** Id of a reporter's agency; a reviewer may have one too. */
  agency: string | null;
}
