import type { Plan } from "../../../shared/plan/plan.ts";
import type { ConfirmationReply } from "../../../shared/wire/replies/set-up.ts";
import { hashOf } from "../../hash.ts";
import { auditOf } from "../../http/audit-entry.ts";
import type { AppContext } from "../../http/context.ts";
import type { Handler } from "../../http/handler.ts";
import { foundOrFail, Problem } from "../../http/problem.ts";
import { planConfirmationOrNull } from "../../store/read-plan-confirmation.ts";
import { planOrNull } from "../../store/read-plans.ts";
import { storePlanConfirmation } from "../../store/store-plan-confirmation.ts";

/** Who compared a plan with the signed document last, and whether it is still the same. */
export async function confirmationOf(c: AppContext, plan: Plan): Promise<ConfirmationReply> {
  const content = await hashOf(plan);
  const given = await planConfirmationOrNull(c.env.DB, plan.id);
  const confirmation = given && { by: given.by, at: given.at, stands: given.content === content };
  return { content, confirmation };
}

async function planOf(c: AppContext, id: string): Promise<Plan> {
  return foundOrFail(await planOrNull(c.env.DB, id), "plan_unknown");
}

export const getPlanConfirmation: Handler<"getPlanConfirmation"> = async (c, { params }) => ({
  reply: await confirmationOf(c, await planOf(c, params.plan)),
});

async function store(c: AppContext, plan: string, content: string | null): Promise<void> {
  const audit = auditOf(c, content === null ? "plan_unconfirm" : "plan_confirm", {
    detail: { plan, content },
  });
  const { at } = c.get("moment");
  if (!(await storePlanConfirmation(c.env.DB, plan, content, at, audit)))
    throw new Error(`the confirmation of ${plan} was not stored`);
}

/** Confirms the plan as it was seen. Problem: record_stale where it is another by now. */
export const confirmPlan: Handler<"confirmPlan"> = async (c, { params, body }) => {
  const plan = await planOf(c, params.plan);
  const { content, confirmation } = await confirmationOf(c, plan);
  if (body.content !== content) throw new Problem("record_stale");
  if (!confirmation?.stands) await store(c, plan.id, content);
  return { reply: await confirmationOf(c, plan) };
};

/** Takes the confirmation back; where none stands nothing happens. */
export const unconfirmPlan: Handler<"unconfirmPlan"> = async (c, { params }) => {
  const plan = await planOf(c, params.plan);
  if ((await planConfirmationOrNull(c.env.DB, plan.id)) !== null) await store(c, plan.id, null);
  return null;
};
