import type { AccountRole } from "../../shared/register/account-role.ts";
import type { LifeSide } from "../../shared/report/life.ts";
import type { Operation, PermissionName } from "../../shared/wire/operations/operation.ts";
import { foundOrFail, Problem } from "../http/problem.ts";
import type { Person, ReportScope, Scope } from "./person.ts";

export type Permission = PermissionName;

/** Who may do what, by role; of several roles the widest counts. `fillForm` is the issued form and its check; a reviewer sends for another agency on its behalf. */
export const ROLES: Record<Permission, Record<AccountRole, Scope>> = {
  readCatalogue: { reporter: "all", reviewer: "all", viewer: "all", administrator: "all" },
  fillForm: { reporter: "own", reviewer: "all", viewer: "none", administrator: "none" },
  readReports: { reporter: "own", reviewer: "all", viewer: "approved", administrator: "none" },
  sendReport: { reporter: "own", reviewer: "all", viewer: "none", administrator: "none" },
  /** Of the own body's approvers; who they are is the body's own setting. */
  confirmReport: { reporter: "own", reviewer: "own", viewer: "none", administrator: "none" },
  reviewReport: { reporter: "none", reviewer: "all", viewer: "none", administrator: "none" },
  /** What Sở Tư pháp decides beside reports: exemptions, guidance, texts, snapshots, double reports, reminders. */
  writeSettings: { reporter: "none", reviewer: "all", viewer: "none", administrator: "none" },
  /** Whether a body wants its reports confirmed, and by whom. */
  writeApproval: { reporter: "none", reviewer: "all", viewer: "none", administrator: "all" },
  writePeriods: { reporter: "none", reviewer: "all", viewer: "none", administrator: "all" },
  /** Drafts of plans, what their words mean, publishing and changes, trials. */
  writePlans: { reporter: "none", reviewer: "all", viewer: "none", administrator: "all" },
  writeAccounts: { reporter: "none", reviewer: "none", viewer: "none", administrator: "all" },
  /** Agencies and groups. */
  writeRegister: { reporter: "none", reviewer: "none", viewer: "none", administrator: "all" },
  /** Who of Sở Tư pháp is in charge of which bodies. */
  writeOfficers: { reporter: "none", reviewer: "all", viewer: "none", administrator: "all" },
  readAudit: { reporter: "none", reviewer: "all", viewer: "none", administrator: "all" },
  readSnapshots: { reporter: "none", reviewer: "all", viewer: "all", administrator: "none" },
  readProvince: { reporter: "none", reviewer: "all", viewer: "all", administrator: "none" },
};

/** What two roles allow together: never more than one of them does on each report. */
function wider(one: Scope, other: Scope): Scope {
  if (one === other || other === "none") return one;
  if (one === "none") return other;
  return one === "all" || other === "all" ? "all" : "own_and_approved";
}

/** The scope in which a person may do something by all roles. */
export function scopeOf({ roles }: Pick<Person, "roles">, permission: Permission): Scope {
  return roles.map((role) => ROLES[permission][role]).reduce(wider, "none");
}

/** Whether one of a person's roles lets them do something for their own agency. */
export function actsForOwn({ roles, agency }: Person, permission: Permission): boolean {
  return agency !== null && roles.some((role) => ROLES[permission][role] === "own");
}

/** The scope in which a person may do something. Problem: role_forbidden. */
export function scopeOrForbid(person: Person, permission: Permission): Exclude<Scope, "none"> {
  const scope = scopeOf(person, permission);
  if (scope === "none") throw new Problem("role_forbidden");
  return scope;
}

/** The scope on one agency's report. Problems: role_forbidden; agency_forbidden for another's where own is due. */
export function scopeOnAgencyOrForbid(person: Person, permission: Permission, agency: string): ReportScope {
  const scope = onReport(scopeOrForbid(person, permission), person.agency === agency);
  return foundOrFail(scope, "agency_forbidden");
}

/**
 * The scope in which a person may do an operation, on one agency's report where the operation is about one.
 * Problems: role_forbidden, agency_forbidden.
 */
export function scopeForOrForbid(
  person: Person,
  { own, permission }: Pick<Operation, "own" | "permission">,
  agency: string,
): Exclude<Scope, "none"> {
  if (own) return scopeOnAgencyOrForbid(person, own, agency);
  return permission === null ? "all" : scopeOrForbid(person, permission);
}

/** A scope on one report, one's own agency's or another's; null where it does not reach it. */
export function onReport(scope: Exclude<Scope, "none">, isOwn: boolean): ReportScope | null {
  if (scope === "own_and_approved") return isOwn ? "own" : "approved";
  return scope === "own" && !isOwn ? null : scope;
}

/** For whom a person acts on an agency's report: for its own agency, else for Sở Tư pháp. */
export function sideOf(person: Person, agency: string): LifeSide {
  return person.agency === agency ? "agency" : "office";
}
