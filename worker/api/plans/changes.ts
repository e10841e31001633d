import type { Plan } from "../../../shared/plan/plan.ts";
import { changeFaults, everyWording, type NewPlanChange, planAt } from "../../../shared/plan/plan-change.ts";
import { withOrigins } from "../../../shared/plan/plan-draft.ts";
import { waitingIn } from "../../../shared/plan/publishable.ts";
import { type PlanNames, planNames } from "../../../shared/plan/reading/plan-names.ts";
import { closingsOf } from "../../../shared/register/closings.ts";
import { inForce } from "../../../shared/register/in-force.ts";
import type { Group, Register } from "../../../shared/register/register.ts";
import { type AffectedForm, affectedBy } from "../../../shared/report/affected-by.ts";
import type { PlanChangeLine } from "../../../shared/wire/replies/plan-drafts.ts";
import type { PlanChangeRequest } from "../../../shared/wire/requests/plan-drafts.ts";
import { changeFaultWords } from "../../../shared/wording/plan-drafts.ts";
import { auditOf } from "../../http/audit-entry.ts";
import type { AppContext } from "../../http/context.ts";
import type { Handler } from "../../http/handler.ts";
import { foundOrFail, Problem } from "../../http/problem.ts";
import { livePeriodsOf, readChangers } from "../../store/plans/plan-changes.ts";
import { readDecisions } from "../../store/plans/reading-decisions.ts";
import { periodDataOrNull } from "../../store/read-period-data.ts";
import { readPlanOrigins, type StoredPlan, storedPlanOrNull } from "../../store/read-plans.ts";
import { readRegister } from "../../store/read-register.ts";
import { storePlanChange } from "../../store/store-plan-change.ts";

/** A plan that was published; neither a trial's nor one that was taken back. Problem: plan_unknown. */
export async function publishedOrFail(c: AppContext, id: string): Promise<StoredPlan> {
  const stored = await storedPlanOrNull(c.env.DB, id);
  if (stored === null || stored.state === "draft") throw new Problem("plan_unknown");
  return stored;
}

/** A plan's state and its changes, with the revision on which the next change builds. */
export const listPlanChanges: Handler<"listPlanChanges"> = async (c, { params }) => {
  const { changes, rev, state } = await publishedOrFail(c, params.plan);
  const names = await readChangers(c.env.DB, params.plan);
  const lines = changes.map(({ plan: _plan, by, ...change }) => ({
    ...change,
    by: { id: by, name: names.get(by) ?? by },
  })) as PlanChangeLine[];
  return { reply: { state: state === "ended" ? state : "published", rev, changes: lines }, rev };
};

/** Problem: change_faults, each at its place in the request. */
function fittingOrRefuse({ changes, published }: StoredPlan, change: NewPlanChange): void {
  const faults = changeFaults(published, changes, change).map(({ at, code }) => {
    const one = change.duties[at];
    const duty = one?.op === "put" ? one.duty.id : (one?.duty ?? "");
    const message = changeFaultWords({ code }, duty);
    return { line: null, column: null, path: `duties/${at}`, code, message };
  });
  if (faults.length > 0) throw new Problem("change_faults", { faults });
}

/** Whose forms of the plan's living periods a change makes others. */
async function affectedIn(
  c: AppContext,
  { changes, published }: StoredPlan,
  change: NewPlanChange,
  named: Group[],
): Promise<AffectedForm[]> {
  const [db, { today }] = [c.env.DB, c.get("moment")];
  const periods: Parameters<typeof affectedBy>[0]["periods"][number][] = [];
  for (const id of await livePeriodsOf(db, published.id)) {
    const data = await periodDataOrNull(db, id);
    if (data === null) continue;
    const { adjustments, earlier, guidance, period, plan, planOn, register } = data;
    periods.push({
      ...{ period, guidance, register: { ...register, named } },
      adjustments: inForce(adjustments, today, period.provinceDue),
      closings: closingsOf({ plan, earlier, planOn }),
    });
  }
  return affectedBy({ plan: published, changes, change, periods });
}

/** What the names of a change mean beside those that were decided before, and which are left. */
async function namesWith(
  c: AppContext,
  { changes, names, published }: StoredPlan,
  change: NewPlanChange,
): Promise<PlanNames> {
  const db = c.env.DB;
  const register: Register = { ...(await readRegister(db)), named: names };
  const put = everyWording({ ...published, duties: [] }, [change]);
  const found = planNames(put, register, await readDecisions(db));
  const before = new Set(
    everyWording(published, changes).duties.flatMap((duty) => [...duty.lead, ...duty.coordinate]),
  );
  const added = found.groups
    .map((group) => ({ ...group, names: group.names.filter((name) => !before.has(name)) }))
    .filter((group) => group.names.length > 0);
  return { groups: [...names, ...added], unknown: found.unknown };
}

type Made = Parameters<typeof storePlanChange>[1]["change"];

/** The change as it is kept; a correction holds from the plan's day, unless another is said. */
function madeOf(c: AppContext, { id, date }: Plan, request: PlanChangeRequest): Made {
  const { duties, reason } = request;
  const rest = { plan: id, duties, at: c.get("moment").at };
  return request.kind === "amendment"
    ? { ...rest, kind: request.kind, document: request.document, date: request.date, reason }
    : { ...rest, kind: request.kind, document: null, date: request.date ?? date, reason: request.reason };
}

/** Where the fields of the duties that are put stand: what stays is the reader's, what differs is the person's. */
async function originsOf(c: AppContext, { changes, published }: StoredPlan, change: NewPlanChange) {
  const known = await readPlanOrigins(c.env.DB, published.id);
  const standing = planAt(published, changes, change.date).duties;
  const before = standing.map((duty) => ({ ...duty, origins: known.get(duty.id) ?? {} }));
  const put = change.duties.flatMap((one) => (one.op === "put" ? [{ ...one.duty, origins: {} }] : []));
  return new Map(withOrigins(put, before, c.get("person").id).map(({ id, origins }) => [id, origins]));
}

/** Changes a published plan, or tells whose forms it would change; what its new names leave open is told. */
export const changePlan: Handler<"changePlan"> = async (c, { params: { plan: id }, query, rev, body }) => {
  const stored = await publishedOrFail(c, id);
  if (stored.state === "ended") throw new Problem("plan_ended");
  if (rev !== null && stored.rev !== rev) throw new Problem("record_stale", { rev: stored.rev });
  const change = madeOf(c, stored.published, body);
  fittingOrRefuse(stored, change);
  const names = await namesWith(c, stored, change);
  const affected = await affectedIn(c, stored, change, names.groups);
  const waiting = waitingIn(everyWording({ ...stored.published, duties: [] }, [change]), names);
  if (query.dry === "1" || rev === null)
    return { reply: { rev: stored.rev, affected, waiting }, status: 200 };
  const audit = auditOf(c, `plan_${body.kind}`, { detail: { ...change, affected: affected.length } });
  const origins = await originsOf(c, stored, change);
  if (!(await storePlanChange(c.env.DB, { change, origins, names: names.groups, rev }, audit))) {
    throw new Problem("record_stale", {
      rev: foundOrFail(await storedPlanOrNull(c.env.DB, id), "plan_unknown").rev,
    });
  }
  return { reply: { rev: rev + 1, affected, waiting }, status: 201 };
};
