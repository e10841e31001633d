// Drafts of plans as they are stored, and what is decided of their words.
import * as v from "valibot";
import type { DraftContent } from "../../plan/plan-draft.ts";
import { DUTY_FIELDS } from "../../plan/plan-draft.ts";
import { DutyDeadlineSchema, DutySchema, PlanDeadlineSchema } from "../../plan/plan-schema.ts";
import { ASIDE_REASONS, MARKS } from "../../plan/reading/reading.ts";
import { AGENCY_KINDS } from "../../register/register.ts";
import { Slug } from "../../register/register-schema.ts";
import { day, listOf, text, words } from "./fields.ts";

/** Of a draft: no paragraph of a plan comes near it. */
const long = text(20_000);
const short = text(1_000);
const names = listOf(short, 500);
const place = v.pipe(v.number(), v.integer(), v.minValue(0));
const lines = v.strictObject({ from: place, to: place });

const origin = v.strictObject({
  lines: v.nullable(lines),
  setBy: text(100),
  mark: v.nullable(v.picklist(MARKS)),
});

const draftDuty = v.strictObject({
  id: short,
  section: short,
  leadIn: v.nullable(long),
  text: long,
  lead: names,
  coordinate: names,
  advises: v.nullable(short),
  requested: v.boolean(),
  deadlineText: v.nullable(long),
  deadlines: listOf(DutyDeadlineSchema, 100),
  product: v.nullable(long),
  references: listOf(long, 500),
  answeredBy: v.nullable(v.literal("report")),
  origins: v.strictObject(v.entriesFromList(DUTY_FIELDS, v.exactOptional(origin))),
});

/** `POST /v1/plan-drafts` and, with `If-Match`, `PUT /v1/plan-drafts/:draft`: whole, and incomplete as it may be. */
export const draftContent = v.strictObject({
  head: v.strictObject({
    id: v.nullable(text(100)),
    number: v.nullable(short),
    date: v.nullable(day),
    issuer: v.nullable(short),
    title: v.nullable(long),
  }),
  sections: listOf(v.strictObject({ id: short, title: long }), 1_000),
  duties: listOf(draftDuty, 5_000),
  aside: listOf(
    v.strictObject({ text: long, lines, reason: v.picklist(ASIDE_REASONS), look: v.boolean() }),
    20_000,
  ),
}) satisfies v.GenericSchema<unknown, DraftContent>;

const nameMeaning = v.variant("type", [
  v.strictObject({
    type: v.literal("bodies"),
    agencies: v.pipe(listOf(Slug, 1_000), v.minLength(1)),
  }),
  v.strictObject({ type: v.literal("group"), name: short }),
  v.strictObject({
    type: v.literal("kinds"),
    kinds: v.pipe(listOf(v.picklist(AGENCY_KINDS), AGENCY_KINDS.length), v.minLength(1)),
  }),
  v.strictObject({ type: v.literal("open") }),
  v.strictObject({ type: v.literal("none") }),
]);

/** `PUT /v1/reading-decisions`: what words mean from now on; null takes the decision back. */
export const readingDecisionRequest = v.variant("kind", [
  v.strictObject({ kind: v.literal("name"), words: short, meaning: v.nullable(nameMeaning) }),
  v.strictObject({
    kind: v.literal("deadline"),
    words: short,
    meaning: v.nullable(listOf(PlanDeadlineSchema, 100)),
  }),
]);
export type ReadingDecisionRequest = v.InferOutput<typeof readingDecisionRequest>;

/** `POST /v1/plan-drafts/:draft/trial`: which bodies try it, and in which days. */
export const trialRequest = v.pipe(
  v.strictObject({
    agencies: v.pipe(
      listOf(Slug, 200),
      v.minLength(1),
      v.check((ids) => new Set(ids).size === ids.length, "expected each agency once"),
    ),
    from: day,
    to: day,
    indicatorSet: v.nullable(text(100)),
  }),
  v.check(({ from, to }) => from <= to, "expected a last day that is not before the first"),
);
export type TrialRequest = v.InferOutput<typeof trialRequest>;

const dutyChanges = v.pipe(
  listOf(
    v.variant("op", [
      v.strictObject({ op: v.literal("put"), duty: DutySchema, after: v.nullable(short) }),
      v.strictObject({ op: v.literal("end"), duty: short }),
    ]),
    1_000,
  ),
  v.minLength(1),
);

/** `POST /v1/plans/:plan/changes` with `If-Match`; a correction of our reading holds from the plan's day, unless another is said. */
export const planChangeRequest = v.variant("kind", [
  v.strictObject({
    kind: v.literal("amendment"),
    document: words,
    date: day,
    reason: v.nullable(words),
    duties: dutyChanges,
  }),
  v.strictObject({
    kind: v.literal("correction"),
    date: v.exactOptional(day),
    reason: words,
    duties: dutyChanges,
  }),
]);
export type PlanChangeRequest = v.InferOutput<typeof planChangeRequest>;

/** `POST /v1/plans/:plan/withdraw` and `POST /v1/plans/:plan/end`. */
export const reasonRequest = v.strictObject({ reason: words });
