import { hasEffect } from "../../../shared/register/adjustment-effect.ts";
import { closingsOf } from "../../../shared/register/closings.ts";
import { inForce } from "../../../shared/register/in-force.ts";
import { obligationsOf } from "../../../shared/register/obligations.ts";
import type { Period } from "../../../shared/register/register.ts";
import type { AdjustmentLine, AdjustmentsReply } from "../../../shared/wire/replies/admin.ts";
import type { AdjustmentRequest } from "../../../shared/wire/requests/admin.ts";
import { auditOf } from "../../http/audit-entry.ts";
import type { AppContext } from "../../http/context.ts";
import type { Handler } from "../../http/handler.ts";
import { foundOrFail, Problem } from "../../http/problem.ts";
import { isOpenFor } from "../../reports/period-open.ts";
import { readAdjustments } from "../../store/admin/read-adjustments.ts";
import { storeAdjustment } from "../../store/admin/store-adjustment.ts";
import { type PeriodData, periodDataOrNull } from "../../store/read-period-data.ts";
import { periodOrNull } from "../../store/read-periods.ts";

async function listed(c: AppContext, period: Period): Promise<AdjustmentsReply> {
  const entered = await readAdjustments(c.env.DB, period.id);
  const holding = new Set(inForce(entered, c.get("moment").today, period.provinceDue).map(({ id }) => id));
  return {
    adjustments: entered.map((line) => ({ ...line, inForce: holding.has(line.id) }) as AdjustmentLine),
  };
}

/** What was changed of a period's obligations, for whom and why, and which of it holds today. */
export const listAdjustments: Handler<"listAdjustments"> = async (c, { params }) => ({
  reply: await listed(c, foundOrFail(await periodOrNull(c.env.DB, params.period), "period_unknown")),
});

/** What it names must be there, and it must change something. Problems: …_unknown, adjustment_void. */
function judgeOrRefuse(data: PeriodData, request: AdjustmentRequest): void {
  const { plan, planOn, register, period, guidance, earlier } = data;
  const named = [request.agency, ...(request.kind === "reassign" ? [request.successor] : [])];
  const known = new Set(register.agencies.map(({ id }) => id));
  if (!named.every((id) => known.has(id))) throw new Problem("agency_unknown");
  if (request.duty !== null && !plan.duties.some(({ id }) => id === request.duty)) {
    throw new Problem("duty_unknown");
  }
  const closings = closingsOf({ plan, earlier, planOn });
  const owed = (adjustments: PeriodData["adjustments"]) =>
    obligationsOf({ plan, register, period, guidance, closings, adjustments });
  if (!hasEffect(data.adjustments, request, owed)) throw new Problem("adjustment_void");
}

/** Exempts an agency or one of its duties, adds a duty to one, or moves it to another; or takes that back. */
export const adjustObligations: Handler<"adjustObligations"> = async (c, { params: { period }, body }) => {
  const request = { ...body, reason: body.reason.trim() };
  const data = foundOrFail(await periodDataOrNull(c.env.DB, period), "period_unknown");
  const isWritable = data.period.state === "draft" || isOpenFor(data.period, request.agency);
  if (!isWritable) throw new Problem("period_closed");
  judgeOrRefuse(data, request);
  const { at } = c.get("moment");
  const audit = auditOf(c, `adjust_${request.kind}`, { detail: request, period, agency: request.agency });
  if (!(await storeAdjustment(c.env.DB, period, request, at, audit))) throw new Problem("period_closed");
  return { reply: await listed(c, data.period) };
};
