import type { AccountRole } from "../../shared/register/account-role.ts";
import type { LifeSide } from "../../shared/report/life.ts";
import type { PermissionName } from "../../shared/wire/operations/operation.ts";
import { Problem } from "../http/problem.ts";
import type { Person, Scope } from "./person.ts";

export type Permission = PermissionName;

/** Who may do what. `fillForm` is the issued form and its check; a reviewer sends for another agency on its behalf. */
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
  writeAccounts: { reporter: "none", reviewer: "none", viewer: "none", administrator: "all" },
  /** Agencies and groups. */
  writeRegister: { reporter: "none", reviewer: "none", viewer: "none", administrator: "all" },
  readAudit: { reporter: "none", reviewer: "all", viewer: "none", administrator: "all" },
  readSnapshots: { reporter: "none", reviewer: "all", viewer: "all", administrator: "none" },
  readProvince: { reporter: "none", reviewer: "all", viewer: "all", administrator: "none" },
};

/** The scope in which a person may do something. Problem: role_forbidden. */
export function scopeOrForbid(person: Person, permission: Permission): Exclude<Scope, "none"> {
  const scope = ROLES[permission][person.role];
  if (scope === "none") throw new Problem("role_forbidden");
  return scope;
}

/** The scope on one agency's report. Problems: role_forbidden; agency_forbidden for another's where own is due. */
export function scopeOnAgencyOrForbid(
  person: Person,
  permission: Permission,
  agency: string,
): Exclude<Scope, "none"> {
  const scope = scopeOrForbid(person, permission);
  if (scope === "own" && person.agency !== agency) throw new Problem("agency_forbidden");
  return scope;
}

/** For whom a person acts on an agency's report: for its own agency, else for Sở Tư pháp. */
export function sideOf(person: Person, agency: string): LifeSide {
  return person.agency === agency ? "agency" : "office";
}
