// Drafts of plans, decisions on their words, publishing and changes, as they travel.
import * as v from "valibot";
import { DUTY_FIELDS } from "../../plan/plan-draft.ts";
import { DutySchema } from "../../plan/plan-schema.ts";
import type { AffectedForm } from "../../report/affected-by.ts";
import { draftContent, readingDecisionRequest } from "../requests/plan-drafts.ts";
import { planHead } from "./catalogue.ts";
import { day, instant, maybe, named, replyOf, whole } from "./reply-of.ts";

const trial = v.strictObject({
  /** The period of the trial, in which its bodies report. */
  period: v.string(),
  /** The draft's revision that it tries. */
  draftRev: whole,
  agencies: v.array(v.string()),
  startedAt: instant,
  startedBy: named,
  /** Null while it runs. */
  endedAt: maybe(instant),
  /** Of how many bodies a report was sent, and approved. */
  sent: whole,
  approved: whole,
});
export type TrialLine = v.InferOutput<typeof trial>;

const draftFacts = {
  id: v.string(),
  rev: whole,
  /** As which plan it was published, or null. */
  plan: maybe(v.string()),
  madeAt: instant,
  madeBy: named,
  changedAt: instant,
  changedBy: named,
};

const draftLine = v.strictObject({
  ...draftFacts,
  number: maybe(v.string()),
  date: maybe(day),
  issuer: maybe(v.string()),
  title: maybe(v.string()),
  duties: whole,
});
export type DraftLine = v.InferOutput<typeof draftLine>;

export const planDraftsReply = v.strictObject({ drafts: v.array(draftLine) });

const waiting = v.strictObject({
  /** Duties whose lead is undecided. */
  leads: v.array(v.string()),
  /** Names that mean nobody in the register yet. */
  names: v.array(v.strictObject({ name: v.string(), duties: v.array(v.string()) })),
  /** Time wordings that no deadline was read from. */
  deadlines: v.array(v.strictObject({ words: v.string(), duties: v.array(v.string()) })),
});
export type WaitingReply = v.InferOutput<typeof waiting>;

export const planDraftReply = v.strictObject({
  ...draftFacts,
  content: draftContent,
  trials: v.array(trial),
});
export type PlanDraftReply = v.InferOutput<typeof planDraftReply>;

/** What a write of a draft says: its new revision, and what is not whole yet. */
export const draftStoredReply = v.strictObject({ id: v.string(), rev: whole });

const comparison = v.variant("change", [
  v.strictObject({ change: v.literal("same"), before: v.string(), after: v.string() }),
  v.strictObject({
    change: v.literal("changed"),
    before: v.string(),
    after: v.string(),
    fields: v.array(v.picklist(DUTY_FIELDS)),
  }),
  v.strictObject({ change: v.literal("added"), after: v.string() }),
  v.strictObject({ change: v.literal("gone"), before: v.string() }),
]);
export const planComparisonReply = v.strictObject({ plan: planHead, duties: v.array(comparison) });

const decision = v.strictObject({ at: instant, by: named, decision: readingDecisionRequest });
export const readingDecisionsReply = v.strictObject({ decisions: v.array(decision) });
export type ReadingDecisionsReply = v.InferOutput<typeof readingDecisionsReply>;

/** The plan's id and revision, and what of it waits without holding up the rest. */
export const publishedReply = v.strictObject({ plan: planHead, rev: whole, waiting });

const changed = {
  date: day,
  duties: v.array(
    v.variant("op", [
      v.strictObject({ op: v.literal("put"), duty: DutySchema, after: maybe(v.string()) }),
      v.strictObject({ op: v.literal("end"), duty: v.string() }),
    ]),
  ),
  at: instant,
  by: named,
  id: whole,
};
const planChange = v.variant("kind", [
  v.strictObject({
    kind: v.literal("amendment"),
    document: v.string(),
    reason: maybe(v.string()),
    ...changed,
  }),
  v.strictObject({ kind: v.literal("correction"), document: v.null(), reason: v.string(), ...changed }),
]);
export type PlanChangeLine = v.InferOutput<typeof planChange>;

export const planLifeReply = v.strictObject({
  state: v.picklist(["published", "ended"]),
  rev: whole,
  changes: v.array(planChange),
});
export type PlanLifeReply = v.InferOutput<typeof planLifeReply>;

const affected = replyOf<AffectedForm>()(
  v.strictObject({
    period: v.string(),
    agency: v.string(),
    gained: v.array(v.string()),
    lost: v.array(v.string()),
    changed: v.array(v.string()),
  }),
);
/** Whose forms a change makes others, and the names in it that mean nobody yet. */
export const planChangeReply = v.strictObject({ rev: whole, affected: v.array(affected), waiting });
export const planEndReply = v.strictObject({ state: v.picklist(["published", "ended"]), rev: whole });
export const trialReply = v.strictObject({ trial });
