import { isExemptible } from "../../shared/report/rules.ts";
import type { ExemptionsReply } from "../../shared/wire/replies/settings.ts";
import { exemptionRequest } from "../../shared/wire/requests/settings.ts";
import { scopeOrForbid } from "../auth/roles.ts";
import { auditOf } from "../http/audit-entry.ts";
import { type AppContext, pathPart } from "../http/context.ts";
import { found, Problem } from "../http/problem.ts";
import { readBody } from "../http/read-body.ts";
import { isOpenFor } from "../reports/period-open.ts";
import { readExemptions } from "../store/read-form-facts.ts";
import { agencyOrNull, periodOrNull } from "../store/read-frame.ts";
import { storeExemption } from "../store/store-settings.ts";

/** What is switched off in a period, for whom and why. */
export async function getExemptions(c: AppContext): Promise<Response> {
  scopeOrForbid(c.get("person"), "writeSettings");
  const { id } = found(await periodOrNull(c.env.DB, pathPart(c, "period")), "period_unknown");
  const reply: ExemptionsReply = { exemptions: await readExemptions(c.env.DB, id) };
  return c.json(reply);
}

/** Switches a rule off for one agency and period from a day on; `to` before `from` takes it back. */
export async function putExemption(c: AppContext): Promise<Response> {
  scopeOrForbid(c.get("person"), "writeSettings");
  const [period, agency, rule] = [pathPart(c, "period"), pathPart(c, "agency"), pathPart(c, "rule")];
  const request = await readBody(c, exemptionRequest);
  const db = c.env.DB;
  const stated = found(await periodOrNull(db, period), "period_unknown");
  if (stated.state !== "draft" && !isOpenFor(stated, agency)) throw new Problem("period_closed");
  found(await agencyOrNull(db, agency), "agency_unknown");
  if (!isExemptible(rule)) throw new Problem("rule_unknown");
  const asked = { ...request, reason: request.reason.trim() };
  const before = (await readExemptions(db, period)).find((one) => one.agency === agency && one.rule === rule);
  const stored = await storeExemption(
    db,
    { ...asked, period, agency, rule, at: c.get("moment").at },
    auditOf(c, "exempt", { period, agency, detail: { rule, ...asked, before: before ?? null } }),
  );
  if (!stored) throw new Problem("period_closed");
  const reply: ExemptionsReply = { exemptions: await readExemptions(db, period) };
  return c.json(reply);
}
