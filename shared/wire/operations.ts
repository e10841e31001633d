// Every operation of the API in one table: what it takes, what it answers, how it may refuse.
import { ADMIN_OPERATIONS } from "./operations/admin.ts";
import { APPROVAL_OPERATIONS } from "./operations/approval.ts";
import { CATALOGUE_OPERATIONS } from "./operations/catalogue.ts";
import { PLAN_OPERATIONS } from "./operations/plans.ts";
import { PROVINCE_OPERATIONS, SNAPSHOT_OPERATIONS } from "./operations/province.ts";
import { REPORT_OPERATIONS } from "./operations/reports.ts";
import { ROUND_OPERATIONS } from "./operations/rounds.ts";
import { SET_UP_OPERATIONS } from "./operations/set-up.ts";
import { SETTING_OPERATIONS } from "./operations/settings.ts";

/** By method and path as the worker's routes write them. */
export const OPERATIONS = {
  ...CATALOGUE_OPERATIONS,
  ...REPORT_OPERATIONS,
  ...ROUND_OPERATIONS,
  ...PROVINCE_OPERATIONS,
  ...SNAPSHOT_OPERATIONS,
  ...SETTING_OPERATIONS,
  ...APPROVAL_OPERATIONS,
  ...ADMIN_OPERATIONS,
  ...SET_UP_OPERATIONS,
  ...PLAN_OPERATIONS,
};

export type Operations = typeof OPERATIONS;
export type OperationKey = keyof Operations;
