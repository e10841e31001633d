import type { Handler } from "../http/handler.ts";
import { foundOrFail } from "../http/problem.ts";
import { planHeads, planOrNull } from "../store/read-plans.ts";

export const listPlans: Handler<"listPlans"> = async (c) => ({ reply: { plans: await planHeads(c.env.DB) } });

/** One plan, whole. Problem: plan_unknown. */
export const getPlan: Handler<"getPlan"> = async (c, { params }) => ({
  reply: foundOrFail(await planOrNull(c.env.DB, params.plan), "plan_unknown"),
});
