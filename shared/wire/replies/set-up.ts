// Sets of figures and what else is set up before a period, as they travel.
import * as v from "valibot";
import { IndicatorSetSchema } from "../../indicators/indicator-schema.ts";
import { LEFT_BECAUSE } from "../../register/carried.ts";
import { CHECKLIST_IDS, CHECKLIST_STATES } from "../../register/checklist.ts";
import { PERIOD_LENGTHS } from "../../register/decree-days.ts";
import { PROPOSAL_SOURCES, PROPOSED_FIELDS } from "../../register/next-period.ts";
import { adjustmentLine } from "./admin.ts";
import { period } from "./catalogue.ts";
import { instant, maybe, named, whole } from "./reply-of.ts";
import { exemptionLine } from "./settings.ts";

export type IndicatorSetShape = v.InferOutput<typeof IndicatorSetSchema>;

const indicatorSetLine = v.strictObject({
  id: v.string(),
  name: v.string(),
  source: v.string(),
  indicators: whole,
  /** The periods that ask for it. */
  periods: v.array(named),
});
export type IndicatorSetLine = v.InferOutput<typeof indicatorSetLine>;

export const indicatorSetsReply = v.strictObject({ sets: v.array(indicatorSetLine) });
export const indicatorSetReply = v.strictObject({ set: IndicatorSetSchema, periods: v.array(named) });
export type IndicatorSetReply = v.InferOutput<typeof indicatorSetReply>;

/** `GET /v1/plans/:plan/next-period`: nothing of it is stored. */
export const nextPeriodReply = v.strictObject({
  length: v.picklist(PERIOD_LENGTHS),
  period,
  /** Where each value comes from. */
  sources: v.strictObject(v.entriesFromList(PROPOSED_FIELDS, v.picklist(PROPOSAL_SOURCES))),
  last: maybe(named),
  /** What goes over with `carry`. */
  exemptions: v.array(exemptionLine),
  adjustments: v.array(adjustmentLine),
  /** What still runs and says nothing in the next period. */
  left: v.array(
    v.strictObject({
      agency: v.string(),
      rule: maybe(v.string()),
      duty: maybe(v.string()),
      because: v.picklist(LEFT_BECAUSE),
    }),
  ),
});
export type NextPeriodReply = v.InferOutput<typeof nextPeriodReply>;

/** `GET` and `PUT /v1/plans/:plan/confirmation`. */
export const confirmationReply = v.strictObject({
  /** SHA-256 of the plan as it is read today. */
  content: v.string(),
  /** The confirmation that was given last and not taken back; `stands` where the plan has not changed since. */
  confirmation: maybe(v.strictObject({ by: named, at: instant, stands: v.boolean() })),
});
export type ConfirmationReply = v.InferOutput<typeof confirmationReply>;

const checklistEntry = v.strictObject({
  id: v.picklist(CHECKLIST_IDS),
  state: v.picklist(CHECKLIST_STATES),
  /** How many of how many are done. */
  count: v.exactOptional(whole),
  of: v.exactOptional(whole),
  what: v.string(),
  /** What is missing, by name; some of it where it is much. */
  missing: v.exactOptional(v.array(v.string())),
});
export const checklistReply = v.strictObject({ period: named, entries: v.array(checklistEntry) });
