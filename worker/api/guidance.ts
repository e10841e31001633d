import type { Duty } from "../../shared/plan/plan.ts";
import type { Guidance } from "../../shared/register/obligation.ts";
import type { GuidanceReply } from "../../shared/wire/replies/frame.ts";
import { guidanceRequest } from "../../shared/wire/requests/settings.ts";
import { scopeOrForbid } from "../auth/roles.ts";
import { auditOf } from "../http/audit-entry.ts";
import { type AppContext, pathPart } from "../http/context.ts";
import { readIfMatch, readSendPrecondition } from "../http/preconditions.ts";
import { found, Problem } from "../http/problem.ts";
import { readBody } from "../http/read-body.ts";
import { planOrNull } from "../store/read-frame.ts";
import {
  guidanceOrNull,
  removeGuidance,
  type StandingGuidance,
  storeGuidance,
} from "../store/store-guidance.ts";

/** The duty of the path, which waits for a document of Central. Problems: plan_unknown, duty_unknown, duty_not_guided. */
async function guidedDutyOrFail(c: AppContext): Promise<{ planId: string; duty: Duty }> {
  const plan = found(await planOrNull(c.env.DB, pathPart(c, "plan")), "plan_unknown");
  const duty = found(
    plan.duties.find(({ id }) => id === pathPart(c, "duty")),
    "duty_unknown",
  );
  if (duty.deadline.type !== "central_guidance") throw new Problem("duty_not_guided");
  return { planId: plan.id, duty };
}

function answer(c: AppContext, standing: StandingGuidance): Response {
  const reply: GuidanceReply = standing;
  return c.json(reply, 200, { ETag: `"${standing.rev}"` });
}

/** What stands, where it is what a change builds on. Problem: record_stale. */
async function standingOrRefuse(
  c: AppContext,
  { planId, duty }: { planId: string; duty: Duty },
  rev: number,
): Promise<StandingGuidance | null> {
  const standing = await guidanceOrNull(c.env.DB, planId, duty.id);
  const at = standing?.rev ?? 0;
  if (at !== rev) throw new Problem("record_stale", { rev: at });
  return standing;
}

/** The Central document that stands for a duty. Problem: document_unknown. */
export async function getGuidance(c: AppContext): Promise<Response> {
  scopeOrForbid(c.get("person"), "writeSettings");
  const { planId, duty } = await guidedDutyOrFail(c);
  return answer(c, found(await guidanceOrNull(c.env.DB, planId, duty.id), "document_unknown"));
}

/** Enters the Central document that sets a duty going, or replaces it; the log tells what stood before. */
export async function putGuidance(c: AppContext): Promise<Response> {
  scopeOrForbid(c.get("person"), "writeSettings");
  const rev = readSendPrecondition(c);
  const request = await readBody(c, guidanceRequest);
  const guided = await guidedDutyOrFail(c);
  const before = (await standingOrRefuse(c, guided, rev))?.guidance ?? null;
  const { planId, duty } = guided;
  const guidance: Guidance = { planId, duty: duty.id, ...request, document: request.document.trim() };
  const audit = auditOf(c, "guidance", { detail: { ...guidance, before } });
  const db = c.env.DB;
  const stored = await storeGuidance(db, { rev, guidance }, audit);
  const standing = await guidanceOrNull(db, planId, duty.id);
  if (!stored || standing === null) throw new Problem("record_stale", { rev: standing?.rev ?? 0 });
  return answer(c, { rev: standing.rev, guidance });
}

/** Takes a document that was entered by mistake back: the duty waits again. Problems: document_unknown, record_stale. */
export async function deleteGuidance(c: AppContext): Promise<Response> {
  scopeOrForbid(c.get("person"), "writeSettings");
  const guided = await guidedDutyOrFail(c);
  const { planId, duty } = guided;
  found(await guidanceOrNull(c.env.DB, planId, duty.id), "document_unknown");
  const standing = found(await standingOrRefuse(c, guided, readIfMatch(c)), "document_unknown");
  const audit = auditOf(c, "guidance_withdrawn", { detail: standing.guidance });
  if (await removeGuidance(c.env.DB, standing, audit)) return c.body(null, 204);
  throw new Problem("record_stale", { rev: (await guidanceOrNull(c.env.DB, planId, duty.id))?.rev ?? 0 });
}
