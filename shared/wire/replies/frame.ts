// Plans, register and periods as they travel.
import * as v from "valibot";
import type { Deadline, Plan, PlanHead } from "../../plan/plan.ts";
import { PlanSchema } from "../../plan/plan-schema.ts";
import type { Guidance } from "../../register/obligation.ts";
import { type Agency, type Group, PERIOD_STATES, type Period } from "../../register/register.ts";
import { AgencySchema, GroupSchema } from "../../register/register-schema.ts";
import type { AgenciesReply, GuidanceReply, MeReply, PeriodsReply, PlansReply } from "../api.ts";
import { ACCOUNT_ROLES } from "../requests/admin.ts";
import { day, maybe, named, replyOf, whole } from "./reply-of.ts";

const planHeadFields = {
  id: v.string(),
  number: v.string(),
  date: day,
  issuer: v.string(),
  title: v.string(),
};
export const planHead = replyOf<PlanHead>()(v.strictObject(planHeadFields));

/** The schema that plans are read with, without its check across fields, which JSON Schema has no words for. */
export const plan = replyOf<Plan>()(v.strictObject(PlanSchema.entries));
export const deadline = replyOf<Deadline>()(PlanSchema.entries.duties.item.entries.deadline);
export const agency = replyOf<Agency>()(AgencySchema);
export const group = replyOf<Group>()(GroupSchema);

export const periodFields = {
  id: v.string(),
  planId: v.string(),
  name: v.string(),
  from: day,
  to: day,
  agencyDue: day,
  provinceDue: day,
  indicatorSet: maybe(v.string()),
};
export const periodState = v.picklist(PERIOD_STATES);
export const period = replyOf<Period>()(
  v.strictObject({ ...periodFields, state: periodState, openFor: v.array(v.string()) }),
);

export const meFields = {
  account: v.strictObject({
    id: v.string(),
    email: v.string(),
    name: v.string(),
    role: v.picklist(ACCOUNT_ROLES),
    agency: maybe(named),
  }),
  today: day,
  fixedDay: maybe(day),
  rulesVersion: v.string(),
};
export const meReply = replyOf<MeReply>()(v.strictObject(meFields));

export const plansReply = replyOf<PlansReply>()(v.strictObject({ plans: v.array(planHead) }));
export const agenciesReply = replyOf<AgenciesReply>()(
  v.strictObject({ agencies: v.array(agency), groups: v.array(group), rev: whole }),
);
export const periodsReply = replyOf<PeriodsReply>()(v.strictObject({ periods: v.array(period) }));

const guidance = replyOf<Guidance>()(
  v.strictObject({
    planId: v.string(),
    duty: v.string(),
    document: v.string(),
    date: day,
    due: maybe(day),
  }),
);
export const guidanceReply = replyOf<GuidanceReply>()(v.strictObject({ rev: whole, guidance }));
