import { hasEffect } from "../../../shared/register/adjustment-effect.ts";
import { closingsOf } from "../../../shared/register/closings.ts";
import { inForce } from "../../../shared/register/in-force.ts";
import { obligationsOf } from "../../../shared/register/obligations.ts";
import type { Period } from "../../../shared/register/register.ts";
import type { AdjustmentLine, AdjustmentsReply } from "../../../shared/wire/replies/admin.ts";
import { type AdjustmentRequest, adjustmentRequest } from "../../../shared/wire/requests/admin.ts";
import { scopeOrForbid } from "../../auth/roles.ts";
import { auditOf } from "../../http/audit-entry.ts";
import { type AppContext, pathPart } from "../../http/context.ts";
import { found, Problem } from "../../http/problem.ts";
import { readBody } from "../../http/read-body.ts";
import { isOpenFor } from "../../reports/period-open.ts";
import { readAdjustments, storeAdjustment } from "../../store/admin/store-adjustment.ts";
import { type Frame, frameOrNull, periodOrNull } from "../../store/read-frame.ts";

async function answer(c: AppContext, period: Period, status: 200 | 201): Promise<Response> {
  const entered = await readAdjustments(c.env.DB, period.id);
  const holding = new Set(inForce(entered, c.get("moment").today, period.provinceDue).map(({ id }) => id));
  const lines = entered.map((line) => ({ ...line, inForce: holding.has(line.id) }) as AdjustmentLine);
  const reply: AdjustmentsReply = { adjustments: lines };
  return c.json(reply, status);
}

/** What was changed of a period's obligations, for whom and why, and which of it holds today. */
export async function getAdjustments(c: AppContext): Promise<Response> {
  scopeOrForbid(c.get("person"), "writeSettings");
  const period = found(await periodOrNull(c.env.DB, pathPart(c, "period")), "period_unknown");
  return answer(c, period, 200);
}

/** What it names must be there, and it must change something. Problems: …_unknown, adjustment_void. */
function judgeOrRefuse(frame: Frame, request: AdjustmentRequest): void {
  const { plan, register, period, guidance, earlier } = frame;
  const named = [request.agency, ...(request.kind === "reassign" ? [request.successor] : [])];
  const known = new Set(register.agencies.map(({ id }) => id));
  if (!named.every((id) => known.has(id))) throw new Problem("agency_unknown");
  if (request.duty !== null && !plan.duties.some(({ id }) => id === request.duty)) {
    throw new Problem("duty_unknown");
  }
  const closings = closingsOf({ plan, earlier });
  const owed = (adjustments: Frame["adjustments"]) =>
    obligationsOf({ plan, register, period, guidance, closings, adjustments });
  if (!hasEffect(frame.adjustments, request, owed)) throw new Problem("adjustment_void");
}

/** Exempts an agency or one of its duties, adds a duty to one, or moves it to another; or takes that back. */
export async function postAdjustment(c: AppContext): Promise<Response> {
  scopeOrForbid(c.get("person"), "writeSettings");
  const body = await readBody(c, adjustmentRequest);
  const request = { ...body, reason: body.reason.trim() };
  const period = pathPart(c, "period");
  const frame = found(await frameOrNull(c.env.DB, period, null), "period_unknown");
  const isWritable = frame.period.state === "draft" || isOpenFor(frame.period, request.agency);
  if (!isWritable) throw new Problem("period_closed");
  judgeOrRefuse(frame, request);
  const { at } = c.get("moment");
  const audit = auditOf(c, `adjust_${request.kind}`, { detail: request, period, agency: request.agency });
  if (!(await storeAdjustment(c.env.DB, period, request, at, audit))) throw new Problem("period_closed");
  return answer(c, frame.period, 201);
}
