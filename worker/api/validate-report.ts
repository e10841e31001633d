import { checkReport } from "../../shared/report/check.ts";
import { RULES_VERSION } from "../../shared/report/rules.ts";
import type { Handler } from "../http/handler.ts";
import { foundOrFail } from "../http/problem.ts";
import { issueFormOrFail } from "../reports/issue-form.ts";
import { readFormData } from "../store/read-period-data.ts";

/** The findings on a report by the form of today; stores nothing. A reporter's is checked as its own agency's. */
export const validateReport: Handler<"validateReport"> = async (c, { scope, params, body: report }) => {
  const agency = scope === "own" ? foundOrFail(c.get("person").agency, "agency_forbidden") : report.agency;
  const { data } = await readFormData(c.env.DB, params.period, agency);
  const asOf = c.get("moment").today;
  const form = await issueFormOrFail(foundOrFail(data, "period_unknown"), agency, asOf);
  const { findings } = checkReport(report, { form, asOf });
  return { reply: { findings, asOf, rulesVersion: RULES_VERSION } };
};
