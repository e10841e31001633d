// Accounts, register, periods, adjustments and the log as they travel.
import * as v from "valibot";
import {
  ACCOUNT_ROLES,
  type AccountLine,
  type AccountReply,
  type AccountsReply,
  type AdjustmentLine,
  type AdjustmentsReply,
  type AgencyReply,
  type AuditReply,
  type GroupsReply,
  type ImportFault,
  type ImportReply,
  type PeriodReply,
} from "../requests/admin.ts";
import { role } from "./form.ts";
import { agency, group, period } from "./frame.ts";
import { day, instant, maybe, named, replyOf, whole } from "./reply-of.ts";

export const accountLine = replyOf<AccountLine>()(
  v.strictObject({
    id: v.string(),
    email: v.string(),
    name: v.string(),
    role: v.picklist(ACCOUNT_ROLES),
    agency: maybe(named),
    phone: maybe(v.string()),
    signedIn: v.boolean(),
    endedAt: maybe(instant),
    rev: whole,
  }),
);

export const accountsReply = replyOf<AccountsReply>()(v.strictObject({ accounts: v.array(accountLine) }));
export const accountReply = replyOf<AccountReply>()(v.strictObject({ account: accountLine }));
export const agencyReply = replyOf<AgencyReply>()(v.strictObject({ rev: whole, agency }));
export const groupsReply = replyOf<GroupsReply>()(v.strictObject({ rev: whole, groups: v.array(group) }));
export const periodReply = replyOf<PeriodReply>()(v.strictObject({ rev: whole, period }));

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
const adjustmentLine = replyOf<AdjustmentLine>()(
  v.variant("kind", [
    v.strictObject({ kind: v.literal("exempt"), duty: maybe(v.string()), ...adjusted }),
    v.strictObject({ kind: v.literal("add"), duty: v.string(), role, ...adjusted }),
    v.strictObject({
      kind: v.literal("reassign"),
      duty: v.string(),
      successor: v.string(),
      ...adjusted,
    }),
  ]),
);
export const adjustmentsReply = replyOf<AdjustmentsReply>()(
  v.strictObject({ adjustments: v.array(adjustmentLine) }),
);

export const importFault = replyOf<ImportFault>()(
  v.strictObject({
    line: maybe(whole),
    column: maybe(v.string()),
    code: v.string(),
    message: v.string(),
  }),
);
export const importReply = replyOf<ImportReply>()(
  v.strictObject({
    dry: v.boolean(),
    rows: whole,
    created: whole,
    changed: whole,
    faults: v.array(importFault),
    rev: maybe(whole),
  }),
);

export const auditReply = replyOf<AuditReply>()(
  v.strictObject({
    entries: v.array(
      v.strictObject({
        id: whole,
        at: instant,
        account: named,
        action: v.string(),
        period: maybe(v.string()),
        agency: maybe(v.string()),
        version: maybe(whole),
        request: v.string(),
        detail: v.unknown(),
      }),
    ),
    next: maybe(whole),
  }),
);
