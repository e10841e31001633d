/** In this order everywhere: the first of a person's roles is the one that clients of one role are told. */
export const ACCOUNT_ROLES = ["reporter", "reviewer", "viewer", "administrator"] as const;
export type AccountRole = (typeof ACCOUNT_ROLES)[number];

/** Roles as they are kept and shown: in their order, each once. */
export function rolesInOrder(roles: readonly AccountRole[]): AccountRole[] {
  return ACCOUNT_ROLES.filter((role) => roles.includes(role));
}

/** The role that clients of one role are told. */
export function firstRole(roles: readonly AccountRole[]): AccountRole {
  const [first] = rolesInOrder(roles);
  if (first === undefined) throw new Error("an account without a role");
  return first;
}

/** A reporter has an agency; a reviewer may have one; nobody else does. */
export function agencyFits(roles: readonly AccountRole[], agency: string | null): boolean {
  return agency === null
    ? !roles.includes("reporter")
    : roles.includes("reporter") || roles.includes("reviewer");
}

/** The roles that a request names: `role` alone leaves further ones as they were where it names the first of before. */
export function rolesAsked(
  { role, roles }: { role?: AccountRole; roles?: readonly AccountRole[] },
  before: readonly AccountRole[] = [],
): AccountRole[] {
  if (roles !== undefined) return rolesInOrder(roles);
  if (role === undefined || role === before[0]) return [...before];
  return [role];
}
