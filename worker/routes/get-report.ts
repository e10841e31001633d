import type { ReportReply } from "../../shared/wire/api.ts";
import { scopeOnAgencyOrForbid } from "../auth/roles.ts";
import { type AppContext, pathPart } from "../context.ts";
import { readableHeadOrFail } from "../readable-head.ts";
import { readDecisions, readVersions } from "../store/read-reports.ts";

/** Head, versions and decisions of one report; who reads approved ones sees the counted version alone. */
export async function getReport(c: AppContext): Promise<Response> {
  const [period, agency] = [pathPart(c, "period"), pathPart(c, "agency")];
  const scope = scopeOnAgencyOrForbid(c.get("person"), "readReports", agency);
  const head = await readableHeadOrFail(c.env.DB, period, agency, scope);
  const versions = await readVersions(c.env.DB, period, agency);
  const decisions = await readDecisions(c.env.DB, period, agency);
  const reply: ReportReply =
    scope === "approved"
      ? { head, versions: versions.filter(({ version }) => version === head.counted), decisions: [] }
      : { head, versions, decisions };
  return c.json(reply);
}
