import type { Plan } from "../../../shared/plan/plan.ts";
import { planFaults } from "../../../shared/plan/plan-faults.ts";
import { publishable } from "../../../shared/plan/publishable.ts";
import type { PlanDraftReply } from "../../../shared/wire/replies/plan-drafts.ts";
import { planFaultWords } from "../../../shared/wording/plan-drafts.ts";
import { auditOf } from "../../http/audit-entry.ts";
import type { AppContext } from "../../http/context.ts";
import type { Handler } from "../../http/handler.ts";
import { Problem } from "../../http/problem.ts";
import { readDecisions } from "../../store/plans/reading-decisions.ts";
import { planStands, storePublished } from "../../store/plans/store-published.ts";
import { storedPlanOrNull } from "../../store/read-plans.ts";
import { readRegister } from "../../store/read-register.ts";
import { refuseStaleDraft, unpublishedOrRefuse } from "./drafts.ts";

/** Problem: plan_faults, each at its place in the draft. */
function wholeOrRefuse(plan: Plan): void {
  const faults = planFaults(plan).map((fault) => ({
    ...{ line: null, column: null, path: fault.path, code: fault.code },
    message: planFaultWords(fault),
  }));
  if (faults.length > 0) throw new Problem("plan_faults", { faults });
}

/** What a draft makes with the decisions that stand. Problem: plan_faults. */
export async function planFromDraftOrRefuse(c: AppContext, { content }: PlanDraftReply) {
  const db = c.env.DB;
  const [register, decisions] = [await readRegister(db), await readDecisions(db)];
  const made = publishable(content, register, decisions);
  wholeOrRefuse(made.plan);
  return { ...made, register };
}

/** Publishing is the only way to a plan: what waits is named, and holds nothing up. */
export const publishPlanDraft: Handler<"publishPlanDraft"> = async (c, { params: { draft: id }, rev }) => {
  const draft = await unpublishedOrRefuse(c, id, rev);
  const { names, plan, waiting } = await planFromDraftOrRefuse(c, draft);
  if (await planStands(c.env.DB, plan)) throw new Problem("plan_exists");
  const { duties: _duties, sections: _sections, ...head } = plan;
  const audit = auditOf(c, "plan_publish", { detail: { draft: id, plan: head, waiting } });
  const origins = draft.content.duties.map((duty) => ({ duty: duty.id, origins: duty.origins }));
  const [at, by] = [c.get("moment").at, c.get("person").id];
  const publication = { draft: id, rev, plan, names: names.groups, origins, at, by };
  if (!(await storePublished(c.env.DB, publication, audit))) {
    if (await planStands(c.env.DB, plan)) throw new Problem("plan_exists");
    return refuseStaleDraft(c, id);
  }
  const stored = await storedPlanOrNull(c.env.DB, plan.id);
  return { reply: { plan: head, rev: stored?.rev ?? 1, waiting } };
};
