import type { Day } from "../day.ts";
import { isBlank } from "../unseen.ts";
import { addPaths } from "./open-paths.ts";
import type { Head, ReportState, Returned, ReturnedPath } from "./report.ts";

/** What is decided of a version that was sent. */
export const REVIEW_ACTIONS = ["take_back", "ask_back", "start", "return", "approve", "unapprove"] as const;
export type ReviewAction = (typeof REVIEW_ACTIONS)[number];
export type LifeAction = "send" | ReviewAction;

/** What somebody asks of a report: to send a next version, or something of the version that was seen. */
export type LifeRequest =
  | { action: "send" }
  | { action: "take_back" | "start"; version: number }
  | { action: "ask_back" | "unapprove"; version: number; reason: string }
  | { action: "approve"; version: number; remark: string | null }
  | { action: "return"; version: number; reason: string; paths: ReturnedPath[] | null };

/** For whom somebody acts: the reporting agency itself, or Sở Tư pháp. */
export type LifeSide = "agency" | "office";

export interface LifeActor {
  /** The identity behind the account: somebody who is invited again is the same person. */
  person: string;
  side: LifeSide;
}

/** Where a report stood before its newest version was sent; taking that back leads there again. */
export interface HeadBefore extends Pick<Head, "state" | "latest" | "onBehalf" | "returned"> {
  firstSentAt: string | null;
  firstSentOn: Day | null;
  latestSentAt: string | null;
}

export interface LifeFacts {
  /** The period takes sends and decisions of this agency. */
  periodOpen: boolean;
  /** The agency stands at the cut-off, so that its report counts. */
  counts: boolean;
  /** The person who sent the newest version, or null where none stands. */
  latestSentBy: string | null;
  /** Where it stood before the newest version, or null where none stands. */
  before: HeadBefore | null;
  /** The domain's instant. */
  at: string;
}

/** Why a request is refused; each is a problem of the wire's catalogue too. */
type LifeRefusal =
  | "role_forbidden"
  | "period_closed"
  | "report_locked"
  | "agency_has_sent"
  | "report_unknown"
  | "version_unknown"
  | "version_not_latest"
  | "version_not_counted"
  | "transition_forbidden"
  | "not_own_version"
  | "own_submission"
  | "agency_ended"
  | "reason_required";

type LifeDecision = { ok: true; head: Head } | { ok: false; code: LifeRefusal };

type From = ReportState | "none";

/** What one action needs, and what it does to the totals. */
interface Transition {
  who: readonly LifeSide[];
  from: readonly From[];
  reason: "none" | "optional" | "required";
  /** `counts` makes the version seen the counted one, `uncounts` takes it out, `keeps` leaves the totals alone. */
  totals: "keeps" | "counts" | "uncounts";
}

const BOTH = ["agency", "office"] as const;

/** Who may do what from where. All of it needs the period open, and the newest (to unapprove: the counted) version. */
export const LIFE: Record<LifeAction, Transition> = {
  // Over what Sở Tư pháp entered, the agency sends from in_review too; Sở Tư pháp over what it entered itself alone.
  send: { who: BOTH, from: ["none", "sent", "returned", "withdrawn"], reason: "none", totals: "keeps" },
  // Only what one's own side sent.
  take_back: { who: BOTH, from: ["sent"], reason: "none", totals: "keeps" },
  ask_back: { who: ["agency"], from: ["in_review", "approved"], reason: "required", totals: "keeps" },
  start: { who: ["office"], from: ["sent"], reason: "none", totals: "keeps" },
  // What counted goes on counting until another version is approved.
  return: {
    who: ["office"],
    from: ["sent", "in_review", "approved", "returned"],
    reason: "required",
    totals: "keeps",
  },
  // Not by who sent the version, and not of a body that ended before the cut-off.
  approve: { who: ["office"], from: ["in_review"], reason: "optional", totals: "counts" },
  unapprove: {
    who: ["office"],
    from: ["sent", "in_review", "returned", "approved"],
    reason: "required",
    totals: "uncounts",
  },
};

/** Why a next version is not taken, or null. What Sở Tư pháp entered the agency may replace until it is approved. */
function sendRefusal({ state, onBehalf }: Head, { side }: LifeActor): LifeRefusal | null {
  const replaces = state === "in_review" && side === "agency" && onBehalf;
  if (!LIFE.send.from.includes(state ?? "none") && !replaces) return "report_locked";
  return side === "office" && state === "sent" && !onBehalf ? "agency_has_sent" : null;
}

function versionRefusal(head: Head, request: Exclude<LifeRequest, { action: "send" }>): LifeRefusal | null {
  const { version } = request;
  if (request.action === "unapprove") {
    if (head.counted === null) return "transition_forbidden";
    return version === head.counted ? null : "version_not_counted";
  }
  if (version > head.versions) return "version_unknown";
  if (head.latest === 0) return "transition_forbidden";
  return version === head.latest ? null : "version_not_latest";
}

/** A reason is given in general, or at every place that a return opens. */
function lacksReason(request: LifeRequest): boolean {
  if (LIFE[request.action].reason !== "required" || !("reason" in request)) return false;
  if (!isBlank(request.reason)) return false;
  const paths = request.action === "return" ? (request.paths ?? []) : [];
  return paths.length === 0 || paths.some((path) => isBlank(path.reason));
}

function refusal(head: Head, request: LifeRequest, actor: LifeActor, facts: LifeFacts): LifeRefusal | null {
  const { action } = request;
  if (!LIFE[action].who.includes(actor.side)) return "role_forbidden";
  if (!facts.periodOpen) return "period_closed";
  if (request.action === "send") return sendRefusal(head, actor);
  if (head.versions === 0) return "report_unknown";
  const wrongVersion = versionRefusal(head, request);
  if (wrongVersion !== null) return wrongVersion;
  if (!LIFE[action].from.includes(head.state ?? "none")) return "transition_forbidden";
  if (action === "take_back" && head.onBehalf !== (actor.side === "office")) return "not_own_version";
  if (action === "approve" && facts.latestSentBy === actor.person) return "own_submission";
  if (action === "approve" && !facts.counts) return "agency_ended";
  return lacksReason(request) ? "reason_required" : null;
}

function afterSend(head: Head, { side }: LifeActor): Partial<Head> {
  // The agency's own report replaces what was entered for it whole; what it had sent itself before stays locked.
  const locks = head.returned?.paths != null && head.returned.onBehalf === undefined;
  const returned = side === "agency" && head.onBehalf && !locks ? null : head.returned;
  const version = head.versions + 1;
  return { state: "sent", latest: version, versions: version, onBehalf: side === "office", returned };
}

function afterTakeBack({ before }: LifeFacts): Partial<Head> {
  const { state = null, latest = 0, onBehalf = false, returned = null } = before ?? {};
  return { state: state ?? "withdrawn", latest, onBehalf, returned };
}

/** A further return of the same version adds to what is open; another version begins anew. */
function afterReturn(
  head: Head,
  { version, reason, paths }: Extract<LifeRequest, { action: "return" }>,
  at: string,
): Partial<Head> {
  const earlier = head.state === "returned" ? head.returned : null;
  const whole = paths === null || (earlier !== null && earlier.paths === null);
  const returned: Returned = {
    base: version,
    reason: isBlank(reason) ? (earlier?.reason ?? "") : reason,
    at,
    paths: whole ? null : addPaths(earlier?.paths ?? [], paths ?? []),
    ...(head.onBehalf ? { onBehalf: true } : {}),
  };
  return { state: "returned", returned };
}

function changeOf(head: Head, request: LifeRequest, actor: LifeActor, facts: LifeFacts): Partial<Head> {
  switch (request.action) {
    case "send":
      return afterSend(head, actor);
    case "take_back":
      return afterTakeBack(facts);
    case "ask_back":
      return { asksBack: request.reason };
    case "start":
      return { state: "in_review" };
    case "return":
      return afterReturn(head, request, facts.at);
    case "approve":
      return { state: "approved", counted: request.version, returned: null };
    case "unapprove":
      return { state: head.state === "approved" ? "in_review" : head.state, counted: null };
  }
}

/**
 * The head after a request, or the problem that refuses it. Pure; `rev` grows by one with everything that is done,
 * and what the agency asked for is answered by the next send or decision.
 */
export function decide(head: Head, request: LifeRequest, actor: LifeActor, facts: LifeFacts): LifeDecision {
  const code = refusal(head, request, actor, facts);
  if (code !== null) return { ok: false, code };
  const change = changeOf(head, request, actor, facts);
  return { ok: true, head: { ...head, asksBack: null, ...change, rev: head.rev + 1 } };
}
