import type { AccountRole } from "../../shared/register/account-role.ts";

/** The roles of an account as its row keeps them: the first by itself. */
export interface RolesRow {
  role: AccountRole;
  further: string;
}

export const ROLES_OF = "role, further_roles AS further";

export function rolesOf({ role, further }: RolesRow): AccountRole[] {
  return [role, ...(JSON.parse(further) as AccountRole[])];
}

/** The two columns of roles, which stand in their order. */
export function rolesRow([role, ...further]: readonly AccountRole[]): { role: AccountRole; further: string } {
  if (role === undefined) throw new Error("an account without a role");
  return { role, further: JSON.stringify(further) };
}

/** Whether the row of an account, by its table's name in the query, is an administrator's. */
export const isAdministrator = (account: string): string =>
  `(${account}.role = 'administrator'
    OR EXISTS (SELECT 1 FROM json_each(${account}.further_roles) WHERE value = 'administrator'))`;
