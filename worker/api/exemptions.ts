import { isExemptible } from "../../shared/report/rules.ts";
import { auditOf } from "../http/audit-entry.ts";
import type { Handler } from "../http/handler.ts";
import { foundOrFail, Problem } from "../http/problem.ts";
import { isOpenFor } from "../reports/period-open.ts";
import { readExemptions } from "../store/read-form-facts.ts";
import { periodOrNull } from "../store/read-periods.ts";
import { agencyOrNull } from "../store/read-register.ts";
import { storeExemption } from "../store/store-settings.ts";

/** What is switched off in a period, for whom and why. */
export const listExemptions: Handler<"listExemptions"> = async (c, { params }) => {
  const { id } = foundOrFail(await periodOrNull(c.env.DB, params.period), "period_unknown");
  return { reply: { exemptions: await readExemptions(c.env.DB, id) } };
};

/** Switches a rule off for one agency and period from a day on; `to` before `from` takes it back. */
export const putExemption: Handler<"putExemption"> = async (c, { params, body }) => {
  const { period, agency, rule } = params;
  const db = c.env.DB;
  const stated = foundOrFail(await periodOrNull(db, period), "period_unknown");
  if (stated.state !== "draft" && !isOpenFor(stated, agency)) throw new Problem("period_closed");
  foundOrFail(await agencyOrNull(db, agency), "agency_unknown");
  if (!isExemptible(rule)) throw new Problem("rule_unknown");
  const exemption = { ...body, reason: body.reason.trim() };
  const before = (await readExemptions(db, period)).find((one) => one.agency === agency && one.rule === rule);
  const stored = await storeExemption(
    db,
    { ...exemption, period, agency, rule, at: c.get("moment").at },
    auditOf(c, "exempt", { period, agency, detail: { rule, ...exemption, before: before ?? null } }),
  );
  if (!stored) throw new Problem("period_closed");
  return { reply: { exemptions: await readExemptions(db, period) } };
};
