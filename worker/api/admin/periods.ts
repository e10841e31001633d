import * as v from "valibot";
import { closesToAll, judgePeriodChange } from "../../../shared/register/period-change.ts";
import type { Period } from "../../../shared/register/register.ts";
import { periodId } from "../../../shared/wire/requests/admin.ts";
import { auditOf } from "../../http/audit-entry.ts";
import type { AppContext } from "../../http/context.ts";
import type { Handler } from "../../http/handler.ts";
import { foundOrFail, Problem } from "../../http/problem.ts";
import { prepareClosingOrFail } from "../../reports/freeze.ts";
import { indicatorSetExists, periodRevOrNull } from "../../store/admin/read-period.ts";
import { storePeriod } from "../../store/admin/store-period.ts";
import type { AuditEntry } from "../../store/guard.ts";
import { periodOrNull } from "../../store/read-periods.ts";
import { planOrNull } from "../../store/read-plans.ts";
import { readRegister } from "../../store/read-register.ts";

/** One period, with the revision on which a change of it builds. */
export const getPeriod: Handler<"getPeriod"> = async (c, { params: { period: id } }) => {
  // The revision first: where a write comes between, it is the older one, and a change on it is refused.
  const rev = foundOrFail(await periodRevOrNull(c.env.DB, id), "period_unknown");
  const period = foundOrFail(await periodOrNull(c.env.DB, id), "period_unknown");
  return { reply: { rev, period }, rev };
};

/** The period that a change builds on, null for a new one. Problems: period_unknown, record_stale. */
async function unchangedOrRefuse(c: AppContext, id: string, rev: number): Promise<Period | null> {
  const stored = await periodRevOrNull(c.env.DB, id);
  if (rev !== 0) foundOrFail(stored, "period_unknown");
  if ((stored ?? 0) !== rev) throw new Problem("record_stale", { rev: stored ?? 0 });
  return periodOrNull(c.env.DB, id);
}

/** What a period names must be there. Problems: plan_unknown, indicators_unknown, agency_unknown. */
async function namesAreKnown(c: AppContext, { planId, indicatorSet, openFor }: Period): Promise<void> {
  foundOrFail(await planOrNull(c.env.DB, planId), "plan_unknown");
  if (indicatorSet !== null && !(await indicatorSetExists(c.env.DB, indicatorSet))) {
    throw new Problem("indicators_unknown");
  }
  if (openFor.length === 0) return;
  const { agencies } = await readRegister(c.env.DB);
  const known = new Set(agencies.map(({ id }) => id));
  if (!openFor.every((id) => known.has(id))) throw new Problem("agency_unknown");
}

const CLOSING_ATTEMPTS = 5;

/**
 * Closes a period in one batch with what it shows from then on; read again where a report came meanwhile. False, and
 * nothing stored, where another change of the period came first.
 */
async function storeClosed(c: AppContext, period: Period, rev: number, audit: AuditEntry): Promise<boolean> {
  for (let attempt = 1; attempt <= CLOSING_ATTEMPTS; attempt += 1) {
    const closing = await prepareClosingOrFail(c, period);
    if (await storePeriod(c.env.DB, period, rev, audit, closing)) return true;
    if ((await periodRevOrNull(c.env.DB, period.id)) !== rev) return false;
  }
  return false;
}

const storeOpen: typeof storeClosed = (c, period, rev, audit) => storePeriod(c.env.DB, period, rev, audit);

/** Creates a period or changes it: its days, its state, for whom it is open again. */
export const putPeriod: Handler<"putPeriod"> = async (c, { params: { period: id }, rev, body }) => {
  const { reason = "", ...request } = body;
  if (rev === 0 && !v.is(periodId, id)) {
    throw new Problem("shape_invalid", {
      issues: [{ path: "", message: "expected a slug as the address's id" }],
    });
  }
  const period: Period = { id, ...request };
  const before = await unchangedOrRefuse(c, id, rev);
  const change = judgePeriodChange(before, period, reason);
  if (!change.ok) throw new Problem(change.code);
  await namesAreKnown(c, period);
  const audit = auditOf(c, change.action, { detail: { period, before, reason: reason.trim() }, period: id });
  const store = closesToAll(before, period) ? storeClosed : storeOpen;
  if (!(await store(c, period, rev, audit))) {
    throw new Problem("record_stale", { rev: (await periodRevOrNull(c.env.DB, id)) ?? 0 });
  }
  return { reply: { rev: rev + 1, period }, rev: rev + 1, status: rev === 0 ? 201 : 200 };
};
