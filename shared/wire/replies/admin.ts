// Accounts, register, periods, adjustments and the log as they travel.
import * as v from "valibot";
import { ACCOUNT_ROLES } from "../../register/account-role.ts";
import { agency, group, placedPeriod } from "./catalogue.ts";
import { role } from "./form.ts";
import { day, instant, maybe, named, whole } from "./reply-of.ts";

/** One account; an invitation until its person signs in for the first time. */
export const accountLine = v.strictObject({
  id: v.string(),
  email: v.string(),
  name: v.string(),
  /** The first of `roles`. */
  role: v.picklist(ACCOUNT_ROLES),
  /** In the order of the enumeration. */
  roles: v.array(v.picklist(ACCOUNT_ROLES)),
  agency: maybe(named),
  phone: maybe(v.string()),
  /** Whether its person has signed in. */
  signedIn: v.boolean(),
  endedAt: maybe(instant),
  rev: whole,
});
export type AccountLine = v.InferOutput<typeof accountLine>;

/** Those in use first, each group by role, then name of e-mail. */
export const accountsReply = v.strictObject({ accounts: v.array(accountLine) });
export const accountReply = v.strictObject({ account: accountLine });
/** The agency as it stands, and the register's revision for the next `If-Match`. */
export const agencyReply = v.strictObject({ rev: whole, agency });
export const groupsReply = v.strictObject({ rev: whole, groups: v.array(group) });
/** `GET` and `PUT /v1/periods/:period`. */
export const periodReply = v.strictObject({
  rev: whole,
  period: placedPeriod,
  /** What it would continue, be compared with and be a part of by the days of all periods of its plan. */
  proposed: v.strictObject({
    continues: maybe(v.string()),
    comparedWith: maybe(v.string()),
    partOf: maybe(v.string()),
  }),
  /** With `carry`: from which period how much went over; null where there is none before. */
  carried: v.exactOptional(v.strictObject({ from: maybe(named), exemptions: whole, adjustments: whole })),
});
export type PeriodReply = v.InferOutput<typeof periodReply>;

/** Somebody of Sở Tư pháp, and the bodies that the account is in charge of; `rev` is the account's. */
const officerLine = v.strictObject({
  account: named,
  rev: whole,
  charges: v.array(v.strictObject({ agency: v.string(), from: day, to: maybe(day) })),
});
export type OfficerLine = v.InferOutput<typeof officerLine>;
export const officersReply = v.strictObject({ officers: v.array(officerLine) });
export const officerReply = v.strictObject({ officer: officerLine });

const adjusted = {
  id: whole,
  agency: v.string(),
  reason: v.string(),
  from: day,
  to: maybe(day),
  at: instant,
  by: named,
  inForce: v.boolean(),
};
export const adjustmentLine = v.variant("kind", [
  v.strictObject({ kind: v.literal("exempt"), duty: maybe(v.string()), ...adjusted }),
  v.strictObject({ kind: v.literal("add"), duty: v.string(), role, ...adjusted }),
  v.strictObject({
    kind: v.literal("reassign"),
    duty: v.string(),
    successor: v.string(),
    ...adjusted,
  }),
]);
export type AdjustmentLine = v.InferOutput<typeof adjustmentLine>;
/** All that was ever entered, oldest first. */
export const adjustmentsReply = v.strictObject({ adjustments: v.array(adjustmentLine) });
export type AdjustmentsReply = v.InferOutput<typeof adjustmentsReply>;

/** What is wrong in a file of many entries: where a person finds it, and what to do. */
export const importFault = v.strictObject({
  /** Line of the file, from 1; null where it is of no line. */
  line: maybe(whole),
  /** The column's head as the file has it, or null for the whole line. */
  column: maybe(v.string()),
  /** Where it stands in a request's body, with slashes between: `groups/3/names/0`; absent where it has no place there. */
  path: v.exactOptional(v.string()),
  code: v.string(),
  message: v.string(),
});
export type ImportFault = v.InferOutput<typeof importFault>;
/** `POST /v1/accounts/import` and `/v1/agencies/import`; with `?dry=1` nothing is stored and faults are told. */
export const importReply = v.strictObject({
  dry: v.boolean(),
  rows: whole,
  created: whole,
  changed: whole,
  /** How many people a file of agencies invites to report for them; absent where it names none. */
  invited: v.exactOptional(whole),
  faults: v.array(importFault),
  /** The register's revision that stands; null for accounts. */
  rev: maybe(whole),
});
export type ImportReply = v.InferOutput<typeof importReply>;

const auditLine = v.strictObject({
  id: whole,
  at: instant,
  account: named,
  action: v.string(),
  period: maybe(v.string()),
  agency: maybe(v.string()),
  version: maybe(whole),
  request: v.string(),
  detail: v.unknown(),
});
export type AuditLine = v.InferOutput<typeof auditLine>;

/** `GET /v1/audit?period=&agency=&before=&limit=`, newest first; `next` is the next page's `before`. */
export const auditReply = v.strictObject({
  entries: v.array(auditLine),
  next: maybe(whole),
});
export type AuditReply = v.InferOutput<typeof auditReply>;
