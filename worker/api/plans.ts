import { isOneOff } from "../../shared/plan/deadline.ts";
import { formerDeadline } from "../../shared/plan/former-deadline.ts";
import type { Handler } from "../http/handler.ts";
import { foundOrFail } from "../http/problem.ts";
import { plansSeen } from "../reports/seen-periods.ts";
import { planOrNull } from "../store/read-plans.ts";

export const listPlans: Handler<"listPlans"> = async (c) => ({ reply: { plans: await plansSeen(c) } });

/** One plan, whole, and for callers of before with one deadline a duty. Problem: plan_unknown. */
export const getPlan: Handler<"getPlan"> = async (c, { params }) => {
  const plan = foundOrFail(await planOrNull(c.env.DB, params.plan), "plan_unknown");
  const duties = plan.duties.map((duty) => ({
    ...duty,
    deadline: formerDeadline(duty.deadlines, isOneOff(duty.deadlines)),
  }));
  return { reply: { ...plan, duties } };
};
