// Plans, register and periods as they travel.
import * as v from "valibot";
import type { FormerDeadline } from "../../plan/former-deadline.ts";
import type { Duty, Plan, PlanHead } from "../../plan/plan.ts";
import type { PlanDeadline } from "../../plan/plan-deadline.ts";
import { FormerDeadlineSchema, PlanDeadlineSchema, PlanSchema } from "../../plan/plan-schema.ts";
import { ACCOUNT_ROLES } from "../../register/account-role.ts";
import type { Guidance } from "../../register/obligation.ts";
import { type Province, ProvinceSchema } from "../../register/province.ts";
import {
  type Agency,
  type Group,
  PERIOD_STATES,
  type Period,
  type PlacedPeriod,
} from "../../register/register.ts";
import { AgencySchema, GroupSchema } from "../../register/register-schema.ts";
import { day, maybe, named, replyOf, whole } from "./reply-of.ts";

const planHeadFields = {
  id: v.string(),
  number: v.string(),
  date: day,
  issuer: v.string(),
  title: v.string(),
};
export const planHead = replyOf<PlanHead>()(v.strictObject(planHeadFields));

export const formerDeadline = replyOf<FormerDeadline>()(FormerDeadlineSchema);
export const planDeadline = replyOf<PlanDeadline>()(PlanDeadlineSchema);

/** A plan as it travels: each duty also with the one deadline that callers of before read. */
export type PlanReply = Omit<Plan, "duties"> & { duties: (Duty & { deadline: FormerDeadline })[] };
/** The schema that plans are read with, without its check across fields, which JSON Schema has no words for. */
export const plan = replyOf<PlanReply>()(
  v.strictObject({
    ...PlanSchema.entries,
    duties: v.array(
      v.strictObject({ ...PlanSchema.entries.duties.item.entries, deadline: FormerDeadlineSchema }),
    ),
  }),
);
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
  /** Of a trial, which only those see who try it: it counts nowhere. */
  trial: v.exactOptional(v.literal(true)),
};
export const periodState = v.picklist(PERIOD_STATES);
const wholePeriodFields = { ...periodFields, state: periodState, openFor: v.array(v.string()) };
/** As views hold it. */
export const period = replyOf<Period>()(v.strictObject(wholePeriodFields));
/** With its place among the others of its plan. */
export const placedPeriod = replyOf<PlacedPeriod>()(
  v.strictObject({
    ...wholePeriodFields,
    round: maybe(v.string()),
    partOf: maybe(v.string()),
    continues: maybe(v.string()),
    comparedWith: maybe(v.string()),
  }),
);

export const meFields = {
  account: v.strictObject({
    id: v.string(),
    email: v.string(),
    name: v.string(),
    /** The first of `roles`. */
    role: v.picklist(ACCOUNT_ROLES),
    /** What the person may do is what any of them allows; a worker of before names `role` alone. */
    roles: v.exactOptional(v.array(v.picklist(ACCOUNT_ROLES))),
    agency: maybe(named),
  }),
  today: day,
  fixedDay: maybe(day),
  rulesVersion: v.string(),
};
export const meReply = v.strictObject(meFields);
export type MeReply = v.InferOutput<typeof meReply>;

/** `GET /v1/plans`; `GET /v1/plans/:plan` answers the `Plan` itself. */
export const plansReply = v.strictObject({ plans: v.array(planHead) });
export const agenciesReply = v.strictObject({
  agencies: v.array(agency),
  groups: v.array(group),
  rev: whole,
});
export type AgenciesReply = v.InferOutput<typeof agenciesReply>;
export const periodsReply = v.strictObject({ periods: v.array(placedPeriod) });

const province = replyOf<Province>()(ProvinceSchema);
/** With the register's revision, on which a change builds. */
export const provincesReply = v.strictObject({ provinces: v.array(province), rev: whole });

const guidance = replyOf<Guidance>()(
  v.strictObject({
    planId: v.string(),
    duty: v.string(),
    document: v.string(),
    date: day,
    due: maybe(day),
  }),
);
/** With the revision on which the next change builds. */
export const guidanceReply = v.strictObject({ rev: whole, guidance });
export type GuidanceReply = v.InferOutput<typeof guidanceReply>;
