import type { PlansReply } from "../../shared/wire/replies/frame.ts";
import { scopeOrForbid } from "../auth/roles.ts";
import { type AppContext, pathPart } from "../http/context.ts";
import { found } from "../http/problem.ts";
import { planHeads, planOrNull } from "../store/read-frame.ts";

export async function getPlans(c: AppContext): Promise<Response> {
  scopeOrForbid(c.get("person"), "readFrame");
  const reply: PlansReply = { plans: await planHeads(c.env.DB) };
  return c.json(reply);
}

/** One plan, whole. Problem: plan_unknown. */
export async function getPlan(c: AppContext): Promise<Response> {
  scopeOrForbid(c.get("person"), "readFrame");
  return c.json(found(await planOrNull(c.env.DB, pathPart(c, "plan")), "plan_unknown"));
}
