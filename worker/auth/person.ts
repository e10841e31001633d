import type { AccountRole } from "../../shared/wire/api.ts";

/** The account behind a verified token. */
export interface Person {
  id: string;
  email: string;
  name: string;
  role: AccountRole;
  /** A reporter's agency; a reviewer may have one too. */
  agency: { id: string; name: string } | null;
}
