import type { AccountRole } from "../../shared/wire/api.ts";

/** The account behind a verified token. */
export interface Person {
  id: string;
  email: string;
  name: string;
  role: AccountRole;
  /** Id of a reporter's agency; a reviewer may have one too. */
  agency: string | null;
}
