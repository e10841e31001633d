import { decide, type LifeRequest } from "../../shared/report/life.ts";
import type { ReviewReply, ReviewRequest } from "../../shared/wire/api.ts";
import { reviewRequest } from "../../shared/wire/requests.ts";
import { scopeOnAgencyOrForbid } from "../auth/roles.ts";
import { type AppContext, pathPart } from "../context.ts";
import { readIfMatch } from "../preconditions.ts";
import { found, Problem } from "../problem.ts";
import { readBody } from "../read-body.ts";
import { periodOrNull } from "../store/read-frame.ts";
import { headOrNull, senderOrNull } from "../store/read-reports.ts";
import { storeDecision } from "../store/store-decision.ts";

function lifeRequest({ action, version, reason }: ReviewRequest): LifeRequest {
  return action === "return" ? { action, version, reason: (reason ?? "").trim() } : { action, version };
}

/** After a refused batch: the period closed meanwhile, or another write came first. */
async function refuseLost(db: D1Database, period: string, agency: string): Promise<never> {
  if ((await periodOrNull(db, period))?.state !== "open") throw new Problem("period_closed");
  const standing = await headOrNull(db, period, agency);
  throw new Problem("rev_stale", { rev: standing?.head.rev ?? 0 });
}

/** Starts a review, approves the version seen, or returns it whole with a reason. */
export async function postReview(c: AppContext): Promise<Response> {
  const { id: account } = c.get("person");
  const [period, agency] = [pathPart(c, "period"), pathPart(c, "agency")];
  scopeOnAgencyOrForbid(c.get("person"), "reviewReport", agency);
  const rev = readIfMatch(c);
  const request = lifeRequest(await readBody(c, reviewRequest));
  const db = c.env.DB;
  const { state: periodState } = found(await periodOrNull(db, period), "period_unknown");
  const { head } = found(await headOrNull(db, period, agency), "report_unknown");
  if (rev !== head.rev) throw new Problem("rev_stale", { rev: head.rev });
  const latestSentBy = await senderOrNull(db, period, agency, head.latest);
  const decision = decide(head, request, { account, mayAct: true }, { periodState, latestSentBy });
  if (!decision.ok) throw new Problem(decision.code);
  const { action, version } = request as Exclude<LifeRequest, { action: "send" }>;
  const stored = await storeDecision(db, {
    head: decision.head,
    action,
    version,
    reason: request.action === "return" ? request.reason : null,
    at: c.get("moment").at,
    audit: { at: c.get("clockAt"), account, action, period, agency, version, request: c.get("requestId") },
  });
  if (!stored) return refuseLost(db, period, agency);
  const reply: ReviewReply = { head: decision.head };
  return c.json(reply, 200, { ETag: `"${decision.head.rev}"` });
}
