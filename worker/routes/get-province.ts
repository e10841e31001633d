import { buildProvinceView } from "../../shared/province/build-view.ts";
import type { ProvinceView } from "../../shared/province/view.ts";
import { RULES_VERSION } from "../../shared/report/rules.ts";
import { scopeOrForbid } from "../auth/roles.ts";
import { type AppContext, pathPart } from "../context.ts";
import { obligationsIn } from "../issue-form.ts";
import { found } from "../problem.ts";
import { frameOrNull } from "../store/read-frame.ts";
import { readCounted } from "../store/read-reports.ts";
import { revisionsOrNull } from "../store/read-revisions.ts";

async function etagOrFail(c: AppContext, period: string): Promise<string> {
  const revisions = found(await revisionsOrNull(c.env.DB, period), "period_unknown");
  const { build } = c.get("configuration");
  const { today } = c.get("moment");
  const { role } = c.get("person");
  const parts = [revisions.period, revisions.register, today, RULES_VERSION, build, role];
  return `"${parts.join("_").replace(/[^\w.-]/g, "-")}"`;
}

/** Weak comparison, as RFC 9110 wants it for If-None-Match. */
function matches(header: string | undefined, etag: string): boolean {
  const tags = (header ?? "").split(",").map((tag) => tag.trim().replace(/^W\//, ""));
  return tags.includes(etag) || tags.includes("*");
}

/** The merged provincial view; 304 from three rows where nothing that it shows has changed. */
export async function getProvince(c: AppContext): Promise<Response> {
  scopeOrForbid(c.get("person"), "readProvince");
  const period = pathPart(c, "period");
  const etag = await etagOrFail(c, period);
  const headers = { ETag: etag, "Cache-Control": "private, no-cache", Vary: "Authorization" };
  if (matches(c.req.header("If-None-Match"), etag)) return c.body(null, 304, headers);
  const frame = found(await frameOrNull(c.env.DB, period, null), "period_unknown");
  const view: ProvinceView = buildProvinceView({
    plan: frame.plan,
    register: frame.register,
    period: frame.period,
    obligations: obligationsIn(frame),
    reports: await readCounted(c.env.DB, period),
    asOf: c.get("moment").today,
  });
  return c.json(view, 200, headers);
}
