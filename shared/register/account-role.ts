export const ACCOUNT_ROLES = ["reporter", "reviewer", "viewer", "administrator"] as const;
export type AccountRole = (typeof ACCOUNT_ROLES)[number];
