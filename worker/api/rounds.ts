import * as v from "valibot";
import { type Round, roundFault } from "../../shared/register/round.ts";
import { periodId } from "../../shared/wire/requests/admin.ts";
import { auditOf } from "../http/audit-entry.ts";
import type { Handler } from "../http/handler.ts";
import { foundOrFail, Problem } from "../http/problem.ts";
import { readPeriodsWithRevs } from "../store/admin/read-period.ts";
import { storeRound } from "../store/admin/store-round.ts";
import { readRounds, roundOrNull } from "../store/read-rounds.ts";

export const listRounds: Handler<"listRounds"> = async (c) => ({
  reply: { rounds: await readRounds(c.env.DB) },
});

/** One round, with the revision on which a change of it builds. */
export const getRound: Handler<"getRound"> = async (c, { params }) => {
  const { rev, round } = foundOrFail(await roundOrNull(c.env.DB, params.round), "round_unknown");
  return { reply: { rev, round }, rev };
};

/**
 * Forms a round or changes it: its periods get its due days. Problems: round_unknown, record_stale, period_unknown,
 * period_days, round_unfit.
 */
export const putRound: Handler<"putRound"> = async (c, { params: { round: id }, rev, body }) => {
  const db = c.env.DB;
  if (rev === 0 && !v.is(periodId, id)) {
    throw new Problem("shape_invalid", {
      issues: [{ path: "", message: "expected a slug as the address's id" }],
    });
  }
  const before = await roundOrNull(db, id);
  if (rev !== 0) foundOrFail(before, "round_unknown");
  if ((before?.rev ?? 0) !== rev) throw new Problem("record_stale", { rev: before?.rev ?? 0 });
  const round: Round = { id, ...body };
  if (round.agencyDue > round.provinceDue) throw new Problem("period_days");
  const { periods, revOf } = await readPeriodsWithRevs(db);
  const fault = roundFault(round, periods);
  if (fault !== null) throw new Problem(fault);
  const concerned = periods
    .filter((one) => one.round === id || round.periods.includes(one.id))
    .map((one) => ({ id: one.id, planId: one.planId, rev: revOf.get(one.id) ?? 0 }));
  const audit = auditOf(c, before === null ? "round_create" : "round_change", {
    detail: { round, before: before?.round ?? null },
  });
  if (!(await storeRound(db, { round, rev, concerned }, audit))) {
    throw new Problem("record_stale", { rev: (await roundOrNull(db, id))?.rev ?? 0 });
  }
  return { reply: { rev: rev + 1, round }, rev: rev + 1, status: rev === 0 ? 201 : 200 };
};
