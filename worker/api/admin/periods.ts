import * as v from "valibot";
import type { Plan } from "../../../shared/plan/plan.ts";
import { closesToAll, judgePeriodChange } from "../../../shared/register/period-change.ts";
import type { Period } from "../../../shared/register/register.ts";
import { periodId } from "../../../shared/wire/requests/admin.ts";
import { auditOf } from "../../http/audit-entry.ts";
import type { AppContext } from "../../http/context.ts";
import type { Handler } from "../../http/handler.ts";
import { foundOrFail, Problem } from "../../http/problem.ts";
import { readCarried } from "../../reports/carried-into.ts";
import { prepareClosingOrFail } from "../../reports/freeze.ts";
import { indicatorSetExists, periodRevOrNull } from "../../store/admin/read-period.ts";
import { writeCarried } from "../../store/admin/store-carried.ts";
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
async function namesAreKnown(c: AppContext, { planId, indicatorSet, openFor }: Period): Promise<Plan> {
  const plan = foundOrFail(await planOrNull(c.env.DB, planId), "plan_unknown");
  if (indicatorSet !== null && !(await indicatorSetExists(c.env.DB, indicatorSet))) {
    throw new Problem("indicators_unknown");
  }
  if (openFor.length === 0) return plan;
  const { agencies } = await readRegister(c.env.DB);
  const known = new Set(agencies.map(({ id }) => id));
  if (!openFor.every((id) => known.has(id))) throw new Problem("agency_unknown");
  return plan;
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

type Goes = Awaited<ReturnType<typeof readCarried>>;

function storeOpen(carried: Goes | null): typeof storeClosed {
  return (c, period, rev, audit) => {
    const entry = { at: c.get("moment").at, by: audit.account };
    const writes = carried === null ? [] : writeCarried(c.env.DB, period.id, carried, entry);
    return storePeriod(c.env.DB, period, rev, audit, null, writes);
  };
}

const named = ({ id, name }: Period) => ({ id, name });
const countsOf = ({ exemptions, adjustments }: Goes) => ({
  ...{ exemptions: exemptions.length, adjustments: adjustments.length },
});

/** Creates a period or changes it: its days, its state, for whom it is open again. */
export const putPeriod: Handler<"putPeriod"> = async (c, { params: { period: id }, rev, body }) => {
  const { reason = "", carry = false, ...request } = body;
  if (rev === 0 && !v.is(periodId, id)) {
    throw new Problem("shape_invalid", {
      issues: [{ path: "", message: "expected a slug as the address's id" }],
    });
  }
  if (carry && rev !== 0) {
    throw new Problem("shape_invalid", {
      issues: [{ path: "carry", message: "expected of a new period alone" }],
    });
  }
  const period: Period = { id, ...request };
  const before = await unchangedOrRefuse(c, id, rev);
  const change = judgePeriodChange(before, period, reason);
  if (!change.ok) throw new Problem(change.code);
  const plan = await namesAreKnown(c, period);
  const carried = carry ? await readCarried(c.env.DB, period, plan) : null;
  const over = carried && { from: carried.last && named(carried.last), ...countsOf(carried) };
  const audit = auditOf(c, change.action, {
    detail: { period, before, reason: reason.trim(), ...(over && { carried: over }) },
    period: id,
  });
  const store = closesToAll(before, period) ? storeClosed : storeOpen(carried);
  if (!(await store(c, period, rev, audit))) {
    throw new Problem("record_stale", { rev: (await periodRevOrNull(c.env.DB, id)) ?? 0 });
  }
  const reply = { rev: rev + 1, period, ...(over && { carried: over }) };
  return { reply, rev: rev + 1, status: rev === 0 ? 201 : 200 };
};
