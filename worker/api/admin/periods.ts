import * as v from "valibot";
import type { Plan } from "../../../shared/plan/plan.ts";
import { closesToAll, judgePeriodChange } from "../../../shared/register/period-change.ts";
import { areLinksFit, proposedLinks } from "../../../shared/register/period-links.ts";
import { overlapped, wholeOf } from "../../../shared/register/period-overlap.ts";
import type { PlacedPeriod } from "../../../shared/register/register.ts";
import type { PeriodReply } from "../../../shared/wire/replies/admin.ts";
import { type PeriodRequest, periodId } from "../../../shared/wire/requests/admin.ts";
import { auditOf } from "../../http/audit-entry.ts";
import type { AppContext } from "../../http/context.ts";
import type { Handler } from "../../http/handler.ts";
import { foundOrFail, Problem } from "../../http/problem.ts";
import { readCarried } from "../../reports/carried-into.ts";
import { prepareClosingOrFail } from "../../reports/freeze.ts";
import { refuseTrial } from "../../reports/period-open.ts";
import {
  indicatorSetExists,
  otherPeriods,
  type PeriodsWithRevs,
  periodRevOrNull,
  readPeriodsWithRevs,
} from "../../store/admin/read-period.ts";
import { writeCarried } from "../../store/admin/store-carried.ts";
import { storePeriod } from "../../store/admin/store-period.ts";
import { planOrNull, storedPlanOrNull } from "../../store/read-plans.ts";
import { readRegister } from "../../store/read-register.ts";

function replyOf(rev: number, period: PlacedPeriod, periods: readonly PlacedPeriod[]): PeriodReply {
  const partOf = wholeOf(period, periods)?.id ?? null;
  return { rev, period, proposed: { ...proposedLinks(period, periods), partOf } };
}

/** One period, with the revision on which a change of it builds, and what is proposed for its place among others. */
export const getPeriod: Handler<"getPeriod"> = async (c, { params: { period: id } }) => {
  const { periods, revOf } = await readPeriodsWithRevs(c.env.DB);
  const period = foundOrFail(
    periods.find((one) => one.id === id),
    "period_unknown",
  );
  const rev = revOf.get(id) ?? 0;
  return { reply: replyOf(rev, period, periods), rev };
};

/** The period that a change builds on, null for a new one. Problems: period_unknown, record_stale. */
function unchangedOrRefuse(
  { periods, revOf }: PeriodsWithRevs,
  id: string,
  rev: number,
): PlacedPeriod | null {
  const stored = periods.find((one) => one.id === id) ?? null;
  if (rev !== 0) foundOrFail(stored, "period_unknown");
  const standing = revOf.get(id) ?? 0;
  if (standing !== rev) throw new Problem("record_stale", { rev: standing });
  return stored;
}

/** A plan of which a period may be made: published, no trial's. Problems: plan_unknown, plan_ended. */
async function planTakesPeriods(c: AppContext, planId: string, isNew: boolean): Promise<void> {
  const { state, trial } = foundOrFail(await storedPlanOrNull(c.env.DB, planId), "plan_unknown");
  if (trial !== null) throw new Problem("plan_unknown");
  if (isNew && state === "ended") throw new Problem("plan_ended");
}

/** What a period names must be there. Problems: plan_unknown, indicators_unknown, agency_unknown. */
async function namesAreKnown(c: AppContext, { planId, indicatorSet, openFor }: PlacedPeriod): Promise<Plan> {
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

/**
 * A period as a request wants it: what comes before it is proposed while it is in preparation and nobody says
 * otherwise; later, and for its round and its whole, what stands stays.
 */
function asAsked(
  id: string,
  { reason: _reason, parts: _parts, carry: _carry, ...request }: PeriodRequest,
  before: PlacedPeriod | null,
  periods: readonly PlacedPeriod[],
): PlacedPeriod {
  const standing = { round: before?.round ?? null, partOf: before?.partOf ?? null };
  const period = { ...standing, continues: null, comparedWith: null, id, ...request };
  const isPrepared = before === null || before.state === "draft";
  return { ...period, ...(isPrepared ? proposedLinks(period, periods) : linksOf(before)), ...request };
}

type Goes = Awaited<ReturnType<typeof readCarried>>;

const named = ({ id, name }: { id: string; name: string }) => ({ id, name });
const countsOf = ({ exemptions, adjustments }: Goes) => ({
  ...{ exemptions: exemptions.length, adjustments: adjustments.length },
});

const linksOf = ({ continues, comparedWith }: PlacedPeriod) => ({ continues, comparedWith });

/** Its days and the round's are one. Problem: round_fixed. */
function roundFitsOrRefuse(before: PlacedPeriod | null, after: PlacedPeriod): void {
  const isDueAlone = before?.agencyDue !== after.agencyDue || before.provinceDue !== after.provinceDue;
  if (after.round !== (before?.round ?? null) || (after.round !== null && isDueAlone)) {
    throw new Problem("round_fixed");
  }
}

/** The place of a period among the others. Problems: period_fixed, period_before_unfit, period_overlap. */
function placeFitsOrRefuse(
  before: PlacedPeriod | null,
  after: PlacedPeriod,
  parts: readonly string[],
  periods: readonly PlacedPeriod[],
): void {
  const isMoved = before?.from !== after.from || before.to !== after.to;
  const isPlaced = isMoved || before.partOf !== after.partOf || parts.length > 0;
  const isLinked = before?.continues !== after.continues || before.comparedWith !== after.comparedWith;
  if (!isPlaced && !isLinked) return;
  if (before?.state === "closed") throw new Problem("period_fixed");
  if (!areLinksFit(after, after, periods)) throw new Problem("period_before_unfit");
  if (!isPlaced) return;
  const siblings = periods.filter(({ id, planId }) => id !== after.id && planId === after.planId);
  const named = after.partOf === null ? parts : [...parts, after.partOf];
  if (!named.every((id) => siblings.some((one) => one.id === id))) throw new Problem("period_before_unfit");
  const placed = siblings.map((one) => (parts.includes(one.id) ? { ...one, partOf: after.id } : one));
  const other = overlapped(after, placed);
  if (other !== null) throw new Problem("period_overlap", { period: { id: other.id, name: other.name } });
}

const ATTEMPTS = 5;

/**
 * Creates a period or changes it: its days, its state, for whom it is open again, its place among the others. It
 * closes in one batch with what it shows from then on. Judged again where a report or another period came meanwhile.
 */
export const putPeriod: Handler<"putPeriod"> = async (c, { params: { period: id }, rev, body }) => {
  const db = c.env.DB;
  const { reason = "", parts = [], carry = false } = body;
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
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const stored = await readPeriodsWithRevs(db);
    const before = unchangedOrRefuse(stored, id, rev);
    if (before !== null) refuseTrial(before);
    const period = asAsked(id, body, before, stored.periods);
    const change = judgePeriodChange(before, period, reason);
    if (!change.ok) throw new Problem(change.code);
    await planTakesPeriods(c, period.planId, before === null);
    const plan = await namesAreKnown(c, period);
    roundFitsOrRefuse(before, period);
    placeFitsOrRefuse(before, period, parts, stored.periods);
    const carried = carry ? await readCarried(db, period, plan) : null;
    const over = carried && { from: carried.last && named(carried.last), ...countsOf(carried) };
    const detail = { period, before, reason: reason.trim(), ...(over && { carried: over }) };
    const audit = auditOf(c, change.action, { detail, period: id });
    const closing = closesToAll(before, period) ? await prepareClosingOrFail(c, period) : null;
    const write = { period, rev, others: otherPeriods(stored, period), parts, closing };
    const entry = { at: c.get("moment").at, by: audit.account };
    const goes = carried === null ? [] : writeCarried(db, id, carried, entry);
    if (await storePeriod(db, { ...write, carried: goes }, audit)) {
      const others = stored.periods.filter((one) => one.id !== id);
      return {
        reply: { ...replyOf(rev + 1, period, [...others, period]), ...(over && { carried: over }) },
        rev: rev + 1,
        status: rev === 0 ? 201 : 200,
      };
    }
  }
  throw new Problem("record_stale", { rev: (await periodRevOrNull(db, id)) ?? 0 });
};
