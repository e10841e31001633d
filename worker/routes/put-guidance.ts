import type { Duty } from "../../shared/plan/plan.ts";
import type { Guidance } from "../../shared/register/obligation.ts";
import type { GuidanceReply } from "../../shared/wire/api.ts";
import { guidanceRequest } from "../../shared/wire/requests.ts";
import { auditOf } from "../audit-entry.ts";
import { scopeOrForbid } from "../auth/roles.ts";
import { type AppContext, pathPart } from "../context.ts";
import { found, Problem } from "../problem.ts";
import { readBody } from "../read-body.ts";
import { planOrNull, readGuidance } from "../store/read-frame.ts";
import { removeGuidance, storeGuidance } from "../store/store-settings.ts";

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

/** Enters the Central document that sets a duty going: from then on the duty is asked for. */
export async function putGuidance(c: AppContext): Promise<Response> {
  scopeOrForbid(c.get("person"), "writeSettings");
  const request = await readBody(c, guidanceRequest);
  const { planId, duty } = await guidedDutyOrFail(c);
  const guidance: Guidance = { planId, duty: duty.id, ...request, document: request.document.trim() };
  await storeGuidance(c.env.DB, guidance, auditOf(c, "guidance", { detail: guidance }));
  const reply: GuidanceReply = { guidance };
  return c.json(reply);
}

/** Takes a document that was entered by mistake back: the duty waits again. Problem: document_unknown. */
export async function deleteGuidance(c: AppContext): Promise<Response> {
  scopeOrForbid(c.get("person"), "writeSettings");
  const { planId, duty } = await guidedDutyOrFail(c);
  const standing = found(
    (await readGuidance(c.env.DB, planId)).find((one) => one.duty === duty.id),
    "document_unknown",
  );
  await removeGuidance(c.env.DB, standing, auditOf(c, "guidance_withdrawn", { detail: standing }));
  return c.body(null, 204);
}
