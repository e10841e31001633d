import { dayAfter } from "../../../shared/day.ts";
import type { Period } from "../../../shared/register/register.ts";
import { trialName } from "../../../shared/wording/plan-drafts.ts";
import { auditOf } from "../../http/audit-entry.ts";
import type { Handler } from "../../http/handler.ts";
import { foundOrFail, Problem } from "../../http/problem.ts";
import { indicatorSetExists } from "../../store/admin/read-period.ts";
import { draftOrNull } from "../../store/plans/read-drafts.ts";
import { hasReports, storeTrial, storeTrialEnd } from "../../store/plans/store-trial.ts";
import { draftOrFail, refuseStaleDraft } from "./drafts.ts";
import { planFromDraftOrRefuse } from "./publish.ts";

/**
 * Starts a trial: a plan and a period of their own, in which the named bodies report and are reviewed as in earnest.
 * A draft that was published may still be tried, until the first report.
 */
export const startTrial: Handler<"startTrial"> = async (c, { params: { draft: id }, rev, body }) => {
  const db = c.env.DB;
  const draft = await draftOrFail(c, id);
  if (draft.rev !== rev) throw new Problem("record_stale", { rev: draft.rev, draft });
  if (draft.trials.some(({ endedAt }) => endedAt === null)) throw new Problem("trial_running");
  const { names, plan, register } = await planFromDraftOrRefuse(c, draft);
  if (await hasReports(db, [draft.plan, plan.id])) throw new Problem("plan_reported");
  const known = new Set(register.agencies.map((agency) => agency.id));
  if (!body.agencies.every((agency) => known.has(agency))) throw new Problem("agency_unknown");
  const { agencies, from, indicatorSet, to } = body;
  if (indicatorSet !== null && !(await indicatorSetExists(db, indicatorSet))) {
    throw new Problem("indicators_unknown");
  }
  const due = dayAfter(to);
  const own = `thu-${c.get("newId")()}`;
  const period: Period = {
    ...{ id: own, planId: own, name: trialName(plan.number), from, to, agencyDue: due, provinceDue: due },
    ...{ state: "open", openFor: [], indicatorSet },
  };
  const [at, by] = [c.get("moment").at, c.get("person").id];
  const trial = { draft: id, draftRev: rev, plan: { ...plan, id: own }, names: names.groups, period };
  const audit = auditOf(c, "trial_start", { detail: { draft: id, agencies }, period: own });
  if (!(await storeTrial(db, { ...trial, agencies, at, by }, audit))) {
    const now = await draftOrFail(c, id);
    if (now.rev === rev) throw new Problem("trial_running");
    return refuseStaleDraft(c, id);
  }
  const started = (await draftOrNull(db, id))?.trials.find((one) => one.period === own);
  return { reply: { trial: foundOrFail(started, "trial_unknown") } };
};

/** Ends the trial that runs: what was sent in it stays, and takes nothing more. */
export const endTrial: Handler<"endTrial"> = async (c, { params: { draft: id } }) => {
  const { trials } = await draftOrFail(c, id);
  const running = foundOrFail(
    trials.find(({ endedAt }) => endedAt === null),
    "trial_unknown",
  );
  const audit = auditOf(c, "trial_end", { detail: { draft: id }, period: running.period });
  const [at, by] = [c.get("moment").at, c.get("person").id];
  await storeTrialEnd(c.env.DB, { draft: id, at, by }, audit);
  return null;
};
