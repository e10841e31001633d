import type { Head } from "../shared/report/report.ts";
import type { Scope } from "./auth/roles.ts";
import { found, Problem } from "./problem.ts";
import { periodOrNull } from "./store/read-frame.ts";
import { headOrNull } from "./store/read-reports.ts";

/**
 * The head of a report that one may read. Problems: period_unknown; report_unknown where nothing was sent, or
 * nothing counts and one reads approved reports alone.
 */
export async function readableHeadOrFail(
  db: D1Database,
  period: string,
  agency: string,
  scope: Scope,
): Promise<Head> {
  const facts = await headOrNull(db, period, agency);
  if (facts === null) found(await periodOrNull(db, period), "period_unknown");
  const { head } = found(facts, "report_unknown");
  if (scope === "approved" && head.counted === null) throw new Problem("report_unknown");
  return head;
}
