import { comparePlans } from "../../../shared/plan/compare-plans.ts";
import { planOfDraft, withOrigins } from "../../../shared/plan/plan-draft.ts";
import type { PlanDraftReply } from "../../../shared/wire/replies/plan-drafts.ts";
import { auditOf } from "../../http/audit-entry.ts";
import type { AppContext } from "../../http/context.ts";
import type { Handler } from "../../http/handler.ts";
import { foundOrFail, Problem } from "../../http/problem.ts";
import { draftOrNull, readDrafts } from "../../store/plans/read-drafts.ts";
import { insertDraft, removeDraft, saveDraft } from "../../store/plans/store-draft.ts";
import { planHeads, planOrNull } from "../../store/read-plans.ts";

export const listPlanDrafts: Handler<"listPlanDrafts"> = async (c) => ({
  reply: { drafts: await readDrafts(c.env.DB) },
});

/** Problem: draft_unknown. */
export async function draftOrFail(c: AppContext, id: string): Promise<PlanDraftReply> {
  return foundOrFail(await draftOrNull(c.env.DB, id), "draft_unknown");
}

/** The draft that a write builds on. Problems: draft_unknown, draft_published, record_stale with what stands. */
export async function unpublishedOrRefuse(c: AppContext, id: string, rev: number): Promise<PlanDraftReply> {
  const draft = await draftOrFail(c, id);
  if (draft.plan !== null) throw new Problem("draft_published");
  if (draft.rev !== rev) throw new Problem("record_stale", { rev: draft.rev, draft });
  return draft;
}

/** After a refused batch: what came first is told. */
export async function refuseStaleDraft(c: AppContext, id: string): Promise<never> {
  const draft = await draftOrFail(c, id);
  if (draft.plan !== null) throw new Problem("draft_published");
  throw new Problem("record_stale", { rev: draft.rev, draft });
}

/** One draft, with the revision on which a save builds. */
export const getPlanDraft: Handler<"getPlanDraft"> = async (c, { params }) => {
  const reply = await draftOrFail(c, params.draft);
  return { reply, rev: reply.rev };
};

const stamp = (c: AppContext) => ({ at: c.get("moment").at, by: c.get("person").id });

export const createPlanDraft: Handler<"createPlanDraft"> = async (c, { body }) => {
  const [id, by] = [c.get("newId")(), c.get("person").id];
  const content = { ...body, duties: withOrigins(body.duties, [], by) };
  const audit = auditOf(c, "plan_draft_create", { detail: { draft: id, head: content.head } });
  await insertDraft(c.env.DB, { id, content, ...stamp(c) }, audit);
  return { reply: { id, rev: 1 }, rev: 1 };
};

/** Saves a draft as people work on it; fields that differ are from now on theirs. */
export const putPlanDraft: Handler<"putPlanDraft"> = async (c, { params: { draft: id }, rev, body }) => {
  const before = await unpublishedOrRefuse(c, id, rev);
  const duties = withOrigins(body.duties, before.content.duties, c.get("person").id);
  const content = { ...body, duties };
  const audit = auditOf(c, "plan_draft_save", { detail: { draft: id, rev: rev + 1 } });
  if (!(await saveDraft(c.env.DB, { id, content, ...stamp(c) }, rev, audit))) {
    return refuseStaleDraft(c, id);
  }
  return { reply: { id, rev: rev + 1 }, rev: rev + 1 };
};

export const deletePlanDraft: Handler<"deletePlanDraft"> = async (c, { params: { draft: id }, rev }) => {
  const { content } = await unpublishedOrRefuse(c, id, rev);
  const audit = auditOf(c, "plan_draft_delete", { detail: { draft: id, head: content.head } });
  if (!(await removeDraft(c.env.DB, { id, ...stamp(c) }, rev, audit))) return refuseStaleDraft(c, id);
  return null;
};

/** The draft's duties beside those of a plan as it holds with all its changes. Problem: plan_unknown. */
export const comparePlanDraft: Handler<"comparePlanDraft"> = async (c, { params, query }) => {
  const { content } = await draftOrFail(c, params.draft);
  const beside = query.plan ?? (await planHeads(c.env.DB)).at(-1)?.id ?? "";
  const plan = foundOrFail(await planOrNull(c.env.DB, beside), "plan_unknown");
  const { id, number, date, issuer, title } = plan;
  const duties = comparePlans(plan.duties, planOfDraft(content).duties);
  return { reply: { plan: { id, number, date, issuer, title }, duties } };
};
