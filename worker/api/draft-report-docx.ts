import { countFindings } from "../../shared/report/cap-findings.ts";
import { checkReport } from "../../shared/report/check.ts";
import { draftReportName } from "../../shared/wording/files.ts";
import { FORMATS } from "../exports/formats.ts";
import { download } from "../http/download.ts";
import type { Handler } from "../http/handler.ts";
import { foundOrFail } from "../http/problem.ts";
import { issueFormOrFail } from "../reports/issue-form.ts";
import { receiverIn } from "../reports/province-head.ts";
import { readFormData } from "../store/read-period-data.ts";

/**
 * The agency's report as a Word document before it is sent, from the cells as they stand, by the form of today; marked
 * where errors are left. Stores nothing.
 */
export const draftReportDocx: Handler<"draftReportDocx"> = async (c, { params, body: report }) => {
  const { period, agency } = params;
  const { data } = await readFormData(c.env.DB, period, agency);
  const asOf = c.get("moment").today;
  const form = await issueFormOrFail(foundOrFail(data, "period_unknown"), agency, asOf);
  const { findings } = checkReport(report, { form, asOf });
  const { agencyReport } = await import("../exports/docx/make-docx.ts");
  const version = { draftOf: asOf, errors: countFindings(findings).error };
  const receiver = await receiverIn(c.env.DB, form);
  const bytes = await agencyReport({ form, report, version, state: null, receiver });
  const name = draftReportName(form.agency.name, form.period.name);
  return download(c, bytes, { type: FORMATS.docx.type, name, extension: "docx" });
};
