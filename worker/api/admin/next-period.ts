import type { Carried } from "../../../shared/register/carried.ts";
import { proposePeriod } from "../../../shared/register/next-period.ts";
import type { Adjustment } from "../../../shared/register/obligation.ts";
import type { AdjustmentLine } from "../../../shared/wire/replies/admin.ts";
import type { NextPeriodReply } from "../../../shared/wire/replies/set-up.ts";
import type { ExemptionLine } from "../../../shared/wire/replies/settings.ts";
import type { Handler } from "../../http/handler.ts";
import { foundOrFail } from "../../http/problem.ts";
import { readCarried } from "../../reports/carried-into.ts";
import { readPeriods } from "../../store/read-periods.ts";
import { planOrNull } from "../../store/read-plans.ts";

function leftLine(left: Carried<ExemptionLine, Adjustment>["left"][number]): NextPeriodReply["left"][number] {
  if ("exemption" in left) {
    const { agency, rule } = left.exemption;
    return { agency, rule, duty: null, because: left.because };
  }
  const { agency, duty } = left.adjustment;
  return { agency, rule: null, duty, because: left.because };
}

/** The next period of a plan as it is proposed, with what would go over into it. */
export const getNextPeriod: Handler<"getNextPeriod"> = async (c, { params, query }) => {
  const plan = foundOrFail(await planOrNull(c.env.DB, params.plan), "plan_unknown");
  const facts = { plan, periods: await readPeriods(c.env.DB), today: c.get("moment").today, ...query };
  const { length, period, sources, last } = proposePeriod(facts);
  const { exemptions, adjustments, left } = await readCarried(c.env.DB, period, plan);
  const lines = adjustments.map((line) => ({ ...line, inForce: true }) as AdjustmentLine);
  return {
    reply: { length, period, sources, last, exemptions, adjustments: lines, left: left.map(leftLine) },
  };
};
