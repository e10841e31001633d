import type { VersionReply } from "../../shared/wire/api.ts";
import { scopeOnAgencyOrForbid } from "../auth/roles.ts";
import { type AppContext, pathPart } from "../context.ts";
import { found, Problem } from "../problem.ts";
import { readableHeadOrFail } from "../readable-head.ts";
import { versionOrNull } from "../store/read-reports.ts";

/** One version as it was sent, with its form and findings. Problem: version_unknown. */
export async function getVersion(c: AppContext): Promise<Response> {
  const [period, agency] = [pathPart(c, "period"), pathPart(c, "agency")];
  const scope = scopeOnAgencyOrForbid(c.get("person"), "readReports", agency);
  const head = await readableHeadOrFail(c.env.DB, period, agency, scope);
  const wanted = pathPart(c, "version");
  const version = /^[1-9]\d{0,8}$/.test(wanted) ? Number(wanted) : 0;
  if (scope === "approved" && version !== head.counted) throw new Problem("version_unknown");
  const stored = found(await versionOrNull(c.env.DB, period, agency, version), "version_unknown");
  const { line, form, report, findings } = stored;
  const reply: VersionReply = { head, version: line, form, report, findings };
  return c.json(reply);
}
