import type { PeriodState } from "../register/register.ts";
import type { ReviewAction } from "../wire/api.ts";
import type { ProblemCode } from "../wire/problems.ts";
import type { Head, ReportState } from "./report.ts";

export type LifeAction = "send" | ReviewAction;

/** What somebody asks of a report: to send a next version, or to decide on the version that was seen. */
export type LifeRequest =
  | { action: "send" }
  | { action: "start" | "approve"; version: number }
  | { action: "return"; version: number; reason: string };

/** Who asks: `mayAct` is what the table of roles says of this action on this agency. */
export interface LifeActor {
  account: string;
  mayAct: boolean;
}

export interface LifeFacts {
  periodState: PeriodState;
  /** The account that sent the newest version, or null where none was sent. */
  latestSentBy: string | null;
}

export type LifeDecision = { ok: true; head: Head } | { ok: false; code: ProblemCode };

/** From which states an action leads to which; `none` is a report of which nothing was sent. */
const TRANSITIONS: Record<LifeAction, { from: (ReportState | "none")[]; to: ReportState }> = {
  send: { from: ["none", "sent", "returned", "withdrawn"], to: "sent" },
  start: { from: ["sent"], to: "in_review" },
  approve: { from: ["in_review"], to: "approved" },
  return: { from: ["sent", "in_review", "approved"], to: "returned" },
};

function refusal(head: Head, request: LifeRequest, actor: LifeActor, facts: LifeFacts): ProblemCode | null {
  const { action } = request;
  if (!actor.mayAct) return "role_forbidden";
  if (facts.periodState !== "open") return "period_closed";
  const stands = TRANSITIONS[action].from.includes(head.state ?? "none");
  if (request.action === "send") return stands ? null : "report_locked";
  if (head.latest === 0) return "report_unknown";
  if (request.version !== head.latest) {
    return request.version > head.latest ? "version_unknown" : "version_not_latest";
  }
  if (!stands) return "transition_forbidden";
  if (action === "approve" && facts.latestSentBy === actor.account) return "own_submission";
  if (request.action === "return" && request.reason.trim() === "") return "reason_required";
  return null;
}

/**
 * The head after a request, or the problem that refuses it. A send makes the next version; an approval
 * moves `counted` to the version seen; a return leaves `counted`, so that the last approved one still counts.
 */
export function decide(head: Head, request: LifeRequest, actor: LifeActor, facts: LifeFacts): LifeDecision {
  const code = refusal(head, request, actor, facts);
  if (code !== null) return { ok: false, code };
  const { to } = TRANSITIONS[request.action];
  const latest = request.action === "send" ? head.latest + 1 : head.latest;
  const counted = request.action === "approve" ? request.version : head.counted;
  return { ok: true, head: { ...head, state: to, latest, counted, rev: head.rev + 1 } };
}
