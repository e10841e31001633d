import { isGuided } from "../../shared/plan/deadline.ts";
import type { Duty } from "../../shared/plan/plan.ts";
import type { Guidance } from "../../shared/register/obligation.ts";
import { auditOf } from "../http/audit-entry.ts";
import type { AppContext } from "../http/context.ts";
import type { Handler } from "../http/handler.ts";
import { foundOrFail, Problem } from "../http/problem.ts";
import { guidanceOrNull, type StoredGuidance } from "../store/read-guidance.ts";
import { planOrNull } from "../store/read-plans.ts";
import { removeGuidance, storeGuidance } from "../store/store-guidance.ts";

/** A duty that waits for a document of Central. Problems: plan_unknown, duty_unknown, duty_not_guided. */
async function guidedDutyOrFail(
  c: AppContext,
  { plan: planId, duty: id }: { plan: string; duty: string },
): Promise<{ planId: string; duty: Duty }> {
  const plan = foundOrFail(await planOrNull(c.env.DB, planId), "plan_unknown");
  const duty = foundOrFail(
    plan.duties.find((one) => one.id === id),
    "duty_unknown",
  );
  if (!isGuided(duty)) throw new Problem("duty_not_guided");
  return { planId: plan.id, duty };
}

/** The stored guidance, if the change builds on its revision. Problem: record_stale. */
async function unchangedOrRefuse(
  c: AppContext,
  { planId, duty }: { planId: string; duty: Duty },
  rev: number,
): Promise<StoredGuidance | null> {
  const current = await guidanceOrNull(c.env.DB, planId, duty.id);
  const at = current?.rev ?? 0;
  if (at !== rev) throw new Problem("record_stale", { rev: at });
  return current;
}

/** The Central document that stands for a duty. Problem: document_unknown. */
export const getGuidance: Handler<"getGuidance"> = async (c, { params }) => {
  const { planId, duty } = await guidedDutyOrFail(c, params);
  const reply = foundOrFail(await guidanceOrNull(c.env.DB, planId, duty.id), "document_unknown");
  return { reply, rev: reply.rev };
};

/** Enters the Central document that sets a duty going, or replaces it; the log tells what stood before. */
export const putGuidance: Handler<"putGuidance"> = async (c, { params, rev, body }) => {
  const guided = await guidedDutyOrFail(c, params);
  const before = (await unchangedOrRefuse(c, guided, rev))?.guidance ?? null;
  const { planId, duty } = guided;
  const guidance: Guidance = { planId, duty: duty.id, ...body, document: body.document.trim() };
  const audit = auditOf(c, "guidance", { detail: { ...guidance, before } });
  const db = c.env.DB;
  const stored = await storeGuidance(db, { rev, guidance }, audit);
  const current = await guidanceOrNull(db, planId, duty.id);
  if (!stored || current === null) throw new Problem("record_stale", { rev: current?.rev ?? 0 });
  return { reply: { rev: current.rev, guidance }, rev: current.rev };
};

/** Takes a document that was entered by mistake back: the duty waits again. Problems: document_unknown, record_stale. */
export const deleteGuidance: Handler<"deleteGuidance"> = async (c, taken) => {
  const guided = await guidedDutyOrFail(c, taken.params);
  const { planId, duty } = guided;
  foundOrFail(await guidanceOrNull(c.env.DB, planId, duty.id), "document_unknown");
  const current = foundOrFail(await unchangedOrRefuse(c, guided, taken.rev), "document_unknown");
  const audit = auditOf(c, "guidance_withdrawn", { detail: current.guidance });
  if (await removeGuidance(c.env.DB, current, audit)) return null;
  throw new Problem("record_stale", { rev: (await guidanceOrNull(c.env.DB, planId, duty.id))?.rev ?? 0 });
};
