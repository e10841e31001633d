import type { GuidanceReply } from "../../shared/wire/api.ts";
import { guidanceRequest } from "../../shared/wire/requests.ts";
import { scopeOrForbid } from "../auth/roles.ts";
import { type AppContext, pathPart } from "../context.ts";
import { found, Problem } from "../problem.ts";
import { readBody } from "../read-body.ts";
import { planOrNull } from "../store/read-frame.ts";
import { storeGuidance } from "../store/store-settings.ts";

/** Enters the Central document that sets a duty going: from then on the duty is asked for. */
export async function putGuidance(c: AppContext): Promise<Response> {
  const person = c.get("person");
  scopeOrForbid(person, "writeSettings");
  const request = await readBody(c, guidanceRequest);
  const plan = found(await planOrNull(c.env.DB, pathPart(c, "plan")), "plan_unknown");
  const duty = found(
    plan.duties.find(({ id }) => id === pathPart(c, "duty")),
    "duty_unknown",
  );
  if (duty.deadline.type !== "central_guidance") throw new Problem("duty_not_guided");
  const guidance = { planId: plan.id, duty: duty.id, ...request, document: request.document.trim() };
  await storeGuidance(c.env.DB, guidance, {
    at: c.get("clockAt"),
    account: person.id,
    action: `guidance ${duty.id}: ${JSON.stringify(request)}`,
    period: null,
    agency: null,
    version: null,
    request: c.get("requestId"),
  });
  const reply: GuidanceReply = { guidance };
  return c.json(reply);
}
