import { stands } from "../../shared/register/stands.ts";
import {
  decide,
  type HeadBefore,
  LIFE,
  type LifeRequest,
  type LifeSide,
  type ReviewAction,
} from "../../shared/report/life.ts";
import { pathFaults, reasonsFit } from "../../shared/report/open-paths.ts";
import { recordOf } from "../../shared/report/record.ts";
import type { Head } from "../../shared/report/report.ts";
import type { ReviewRequest } from "../../shared/wire/requests/reports.ts";
import { scopeOrForbid, sideOf } from "../auth/roles.ts";
import { auditOf } from "../http/audit-entry.ts";
import type { AppContext } from "../http/context.ts";
import type { Handler } from "../http/handler.ts";
import { foundOrFail, Problem } from "../http/problem.ts";
import { isOpenFor, refuseLost } from "../reports/period-open.ts";
import { repeatedOrNull } from "../reports/repeated-decision.ts";
import { periodOrNull } from "../store/read-periods.ts";
import { agencyOrNull } from "../store/read-register.ts";
import {
  type HeadFacts,
  headOrNull,
  type VersionFacts,
  versionFactsOrNull,
  versionOrNull,
} from "../store/read-reports.ts";
import { type PreparedDecision, storeDecision } from "../store/store-decision.ts";

type DecisionRequest = Exclude<LifeRequest, { action: "send" }>;

/** Whose business each action is: an agency has its own report back, the rest is Sở Tư pháp's. */
const OF_AGENCY: readonly ReviewAction[] = ["take_back", "ask_back"];

function sideOrForbid(c: AppContext, action: ReviewAction, agency: string): LifeSide {
  const person = c.get("person");
  if (!OF_AGENCY.includes(action)) {
    scopeOrForbid(person, "reviewReport");
    return "office";
  }
  const side = sideOf(person, agency);
  if (!LIFE[action].who.includes(side)) throw new Problem("role_forbidden");
  return side;
}

function requestOf({ action, version, reason = "", paths }: ReviewRequest): DecisionRequest {
  const why = reason.trim();
  switch (action) {
    case "return": {
      const opened = paths?.map((path) => ({ ...path, reason: path.reason.trim() })) ?? null;
      return { action, version, reason: why, paths: opened };
    }
    case "approve":
      return { action, version, remark: why === "" ? null : why };
    case "unapprove":
    case "ask_back":
      return { action, version, reason: why };
    case "start":
    case "take_back":
      return { action, version };
  }
}

/** A return opens places that its version's form has. Problem: path_unknown. */
async function refuseUnknownPaths(db: D1Database, head: Head, request: DecisionRequest): Promise<void> {
  if (request.action !== "return" || request.paths === null) return;
  const version = foundOrFail(
    await versionOrNull(db, head.period, head.agency, request.version),
    "version_unknown",
  );
  const paths = pathFaults(request.paths, version.form);
  if (paths.length > 0) throw new Problem("path_unknown", { paths });
}

/** When the report came, as it stands afterwards: taking back leads to what was before. */
function sentAfter(
  request: DecisionRequest,
  current: HeadFacts,
  before: HeadBefore | null,
): PreparedDecision["sent"] {
  const { firstSentAt, firstSentOn, latestSentAt } =
    request.action === "take_back" && before ? before : current;
  return { firstSentAt, firstSentOn, latestSentAt };
}

/** What a change of the counted version leaves to later periods. */
function recordAfter(before: Head, after: Head, facts: VersionFacts | null): PreparedDecision["record"] {
  if (before.counted === after.counted) return null;
  return { content: after.counted === null || facts === null ? null : recordOf(facts.digest) };
}

const answer = (head: Head) => ({ reply: { head }, rev: head.rev });

/** Starts a review, returns, approves, unapproves; or the agency takes its version back or asks to have it back. */
export const reviewReport: Handler<"reviewReport"> = async (c, { params, rev, body }) => {
  const { id: account, sub } = c.get("person");
  const { period, agency } = params;
  const request = requestOf(body);
  const { action, version } = request;
  const side = sideOrForbid(c, action, agency);
  const db = c.env.DB;
  const stated = foundOrFail(await periodOrNull(db, period), "period_unknown");
  const current = foundOrFail(await headOrNull(db, period, agency), "report_unknown");
  const { head } = current;
  const reason = "reason" in request ? request.reason || null : "remark" in request ? request.remark : null;
  const paths = request.action === "return" ? request.paths : null;
  const told = { action, version, reason, paths, account, rev };
  if (rev !== head.rev) {
    const repeated = await repeatedOrNull(db, period, agency, told);
    if (repeated !== null) return answer(repeated);
    throw new Problem("rev_stale", { rev: head.rev });
  }
  const facts = await versionFactsOrNull(db, period, agency, head.latest);
  const { at } = c.get("moment");
  const decision = decide(
    head,
    request,
    { person: sub, side },
    {
      periodOpen: isOpenFor(stated, agency),
      counts: stands(foundOrFail(await agencyOrNull(db, agency), "agency_unknown"), stated.to),
      latestSentBy: facts?.sentBy ?? null,
      before: facts?.before ?? null,
      at,
    },
  );
  if (!decision.ok) throw new Problem(decision.code);
  await refuseUnknownPaths(db, head, request);
  if (request.action === "return" && !reasonsFit(decision.head.returned))
    throw new Problem("reasons_too_long");
  const stored = await storeDecision(db, {
    head: decision.head,
    sent: sentAfter(request, current, facts?.before ?? null),
    action,
    version,
    reason,
    paths,
    at,
    record: recordAfter(head, decision.head, facts),
    audit: auditOf(c, action, {
      period,
      agency,
      version,
      ...(reason !== null || paths !== null ? { detail: { reason, paths } } : {}),
    }),
  });
  if (stored) return answer(decision.head);
  const twin = await repeatedOrNull(db, period, agency, told);
  return twin === null ? refuseLost(db, period, agency) : answer(twin);
};
