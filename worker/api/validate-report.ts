import { checkReport } from "../../shared/report/check.ts";
import { RULES_VERSION } from "../../shared/report/rules.ts";
import type { ValidateReply } from "../../shared/wire/replies/report.ts";
import { reportRequest } from "../../shared/wire/requests/reports.ts";
import { scopeOrForbid } from "../auth/roles.ts";
import { type AppContext, pathPart } from "../http/context.ts";
import { found } from "../http/problem.ts";
import { readBody } from "../http/read-body.ts";
import { issueFormOrFail } from "../reports/issue-form.ts";
import { frameOrNull } from "../store/read-frame.ts";

/** The findings on a report by the form of today; stores nothing. A reporter's is checked as its own agency's. */
export async function postValidate(c: AppContext): Promise<Response> {
  const person = c.get("person");
  const scope = scopeOrForbid(person, "fillForm");
  const report = await readBody(c, reportRequest);
  const agency = scope === "own" ? found(person.agency, "agency_forbidden") : report.agency;
  const frame = found(await frameOrNull(c.env.DB, pathPart(c, "period"), agency), "period_unknown");
  const asOf = c.get("moment").today;
  const form = await issueFormOrFail(c.env.DB, frame, agency, asOf);
  const { findings } = checkReport(report, { form, asOf });
  const reply: ValidateReply = { findings, asOf, rulesVersion: RULES_VERSION };
  return c.json(reply);
}
