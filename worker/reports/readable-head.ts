import { cutText } from "../../shared/bounds.ts";
import { predecessorsOf } from "../../shared/register/succession.ts";
import type { Head } from "../../shared/report/report.ts";
import type { ReportScope } from "../auth/person.ts";
import { onReport } from "../auth/roles.ts";
import type { AppContext } from "../http/context.ts";
import { foundOrFail, Problem } from "../http/problem.ts";
import { periodOrNull } from "../store/read-periods.ts";
import { readRegister } from "../store/read-register.ts";
import { headOrNull } from "../store/read-reports.ts";

/** What a person may read of one agency's report. */
export interface Readable {
  period: string;
  agency: string;
  head: Head;
  scope: ReportScope;
}

/** Whether an agency took over from a body that ended before the period's cut-off. */
async function tookOver(
  db: D1Database,
  own: string | null,
  agency: string,
  period: string,
): Promise<boolean> {
  if (own === null) return false;
  const to = (await periodOrNull(db, period))?.to;
  if (to === undefined) return false;
  return predecessorsOf(await readRegister(db), own, to).some(({ id }) => id === agency);
}

async function scopeToRead(c: AppContext, period: string, agency: string): Promise<ReportScope> {
  const { agency: own } = c.get("person");
  const scope = c.get("scope");
  if (scope === "all" || scope === "approved") return scope;
  const isOwn = own === agency || (await tookOver(c.env.DB, own, agency, period));
  return foundOrFail(onReport(scope, isOwn), "agency_forbidden");
}

/**
 * A report, as far as one may read it: all, one's own or that of a body that one's agency took over,
 * or what counts. Problems: role_forbidden, agency_forbidden, period_unknown; report_unknown where nothing was sent,
 * or nothing counts and one reads approved reports alone.
 */
export async function readableOrFail(
  c: AppContext,
  { period, agency }: { period: string; agency: string },
): Promise<Readable> {
  const scope = await scopeToRead(c, period, agency);
  const facts = await headOrNull(c.env.DB, period, agency);
  if (facts === null) foundOrFail(await periodOrNull(c.env.DB, period), "period_unknown");
  const { head } = foundOrFail(facts, "report_unknown");
  if (scope === "approved" && head.counted === null) throw new Problem("report_unknown");
  return { period, agency, head: shownHead(head, scope), scope };
}

const LISTED = { paths: 20, reason: 200 };

/** The head as a list of all reports carries it: what was returned by its first places and how many more. */
export function listedHead(head: Head): Head {
  const { asksBack, returned } = head;
  const short = (text: string) => cutText(text, LISTED.reason);
  const paths = returned?.paths
    ?.slice(0, LISTED.paths)
    .map((path) => ({ ...path, reason: short(path.reason) }));
  const more = (returned?.paths?.length ?? 0) - (paths?.length ?? 0);
  return {
    ...head,
    asksBack: asksBack && short(asksBack),
    returned: returned && {
      ...returned,
      reason: short(returned.reason),
      paths: paths ?? null,
      ...(more > 0 && { more }),
    },
  };
}

/** The head as a scope shows it: what is between agency and Sở Tư pháp is not for who reads approved reports. */
export function shownHead(head: Head, scope: ReportScope): Head {
  return scope === "approved" ? { ...head, returned: null, asksBack: null } : head;
}
