import { auditOf } from "../../http/audit-entry.ts";
import type { AppContext } from "../../http/context.ts";
import type { Handler } from "../../http/handler.ts";
import { Problem } from "../../http/problem.ts";
import { draftOfPlanOrNull } from "../../store/plans/read-drafts.ts";
import { isUntouched, storePlanState, storeWithdrawn } from "../../store/plans/store-published.ts";
import { type StoredPlan, storedPlanOrNull } from "../../store/read-plans.ts";
import { publishedOrFail } from "./changes.ts";

/** The plan that a write builds on. Problems: plan_unknown, record_stale. */
async function unchangedOrRefuse(c: AppContext, id: string, rev: number): Promise<StoredPlan> {
  const stored = await publishedOrFail(c, id);
  if (stored.rev !== rev) throw new Problem("record_stale", { rev: stored.rev });
  return stored;
}

async function refuseStale(c: AppContext, id: string): Promise<never> {
  throw new Problem("record_stale", { rev: (await storedPlanOrNull(c.env.DB, id))?.rev ?? 0 });
}

/** Takes a publication back, as long as nothing hangs on it. */
export const withdrawPlan: Handler<"withdrawPlan"> = async (c, { params: { plan }, rev, body }) => {
  const db = c.env.DB;
  await unchangedOrRefuse(c, plan, rev);
  const draft = await draftOfPlanOrNull(db, plan);
  if (draft === null) throw new Problem("plan_not_drafted");
  if (!(await isUntouched(db, plan))) throw new Problem("plan_reported");
  const audit = auditOf(c, "plan_withdraw", { detail: { plan, draft, reason: body.reason.trim() } });
  if (await storeWithdrawn(db, { plan, rev }, audit)) return null;
  if (!(await isUntouched(db, plan))) throw new Problem("plan_reported");
  return refuseStale(c, plan);
};

export const endPlan: Handler<"endPlan"> = async (c, { params: { plan }, rev, body }) => {
  if ((await unchangedOrRefuse(c, plan, rev)).state === "ended") throw new Problem("plan_ended");
  const audit = auditOf(c, "plan_end", { detail: { plan, reason: body.reason.trim() } });
  if (!(await storePlanState(c.env.DB, { plan, rev, state: "ended" }, audit))) return refuseStale(c, plan);
  return { reply: { state: "ended" as const, rev: rev + 1 }, rev: rev + 1 };
};

export const resumePlan: Handler<"resumePlan"> = async (c, { params: { plan }, rev }) => {
  if ((await unchangedOrRefuse(c, plan, rev)).state !== "ended") throw new Problem("plan_not_ended");
  const audit = auditOf(c, "plan_resume", { detail: { plan } });
  if (!(await storePlanState(c.env.DB, { plan, rev, state: "published" }, audit))) {
    return refuseStale(c, plan);
  }
  return { reply: { state: "published" as const, rev: rev + 1 }, rev: rev + 1 };
};
