import type { Day } from "../../shared/day.ts";
import { agencyLines, partedReports } from "../../shared/province/agencies.ts";
import { countReporting } from "../../shared/province/reporting.ts";
import type { AgencyLine, ProvinceView, ReportingCounts } from "../../shared/province/view.ts";
import { registerOn } from "../../shared/register/names-in-time.ts";
import { foundOrFail } from "../http/problem.ts";
import { periodDataOrNull } from "../store/read-period-data.ts";
import { readHeads } from "../store/read-reports.ts";
import { obligationsIn } from "./issue-form.ts";

/** Where the reports of a period stand, without what they say. */
export interface Reporting extends Pick<ProvinceView, "plan" | "period" | "agencies"> {
  counts: ReportingCounts;
}

/** Where the reports of a live period stand on a day. Problem: period_unknown. */
export async function reportingOrFail(db: D1Database, period: string, asOf: Day): Promise<Reporting> {
  const data = foundOrFail(await periodDataOrNull(db, period), "period_unknown");
  const { plan } = data;
  // As bodies were called at the cut-off, as in lists and views.
  const register = registerOn(data.register, data.period.to);
  const reports = (await readHeads(db, period)).map(({ head, firstSentOn }) => ({
    head,
    firstSentOn,
    digest: null,
  }));
  const input = { register, period: data.period, asOf, obligations: obligationsIn(data, asOf), reports };
  const agencies: AgencyLine[] = agencyLines(input, partedReports(input).counting);
  const { id, number, date, issuer, title } = plan;
  return {
    plan: { id, number, date, issuer, title },
    period: data.period,
    agencies,
    counts: countReporting(agencies),
  };
}
