import { describe, expect, test } from "vitest";
import { decide, type LifeRequest } from "../../shared/report/life.ts";
import type { Head, ReportState } from "../../shared/report/report.ts";
import type { AccountRole } from "../../shared/wire/api.ts";
import { ROLES } from "../../worker/auth/roles.ts";

const STATES: (ReportState | null)[] = [null, "sent", "in_review", "returned", "withdrawn", "approved"];
const ROLE_NAMES: AccountRole[] = ["reporter", "reviewer", "viewer", "administrator"];
const REQUESTS: LifeRequest[] = [
  { action: "send" },
  { action: "start", version: 2 },
  { action: "approve", version: 2 },
  { action: "return", version: 2, reason: "Bổ sung" },
];

function headIn(state: ReportState | null): Head {
  const base = { period: "p", agency: "a", state };
  return state === null
    ? { ...base, latest: 0, counted: null, rev: 0 }
    : { ...base, latest: 2, counted: 1, rev: 7 };
}

const FACTS = { periodState: "open", latestSentBy: "reporter" } as const;
const ACTOR = { account: "me", mayAct: true };

/** What an action on a state leads to: a state with the version that counts then, or a problem. */
const LEADS_TO: Record<LifeRequest["action"], Record<string, string>> = {
  send: {
    none: "sent",
    sent: "sent",
    in_review: "report_locked",
    returned: "sent",
    withdrawn: "sent",
    approved: "report_locked",
  },
  start: {
    none: "report_unknown",
    sent: "in_review",
    in_review: "transition_forbidden",
    returned: "transition_forbidden",
    withdrawn: "transition_forbidden",
    approved: "transition_forbidden",
  },
  approve: {
    none: "report_unknown",
    sent: "transition_forbidden",
    in_review: "approved",
    returned: "transition_forbidden",
    withdrawn: "transition_forbidden",
    approved: "transition_forbidden",
  },
  return: {
    none: "report_unknown",
    sent: "returned",
    in_review: "returned",
    returned: "transition_forbidden",
    withdrawn: "transition_forbidden",
    approved: "returned",
  },
};

const everyCase = REQUESTS.flatMap((request) =>
  STATES.flatMap((state) => ROLE_NAMES.map((role) => ({ action: request.action, state, role, request }))),
);

describe("the life of a report", () => {
  test.each(everyCase)("$action on $state by a $role", ({ request, state, role }) => {
    const permission = request.action === "send" ? "sendReport" : "reviewReport";
    const mayAct = ROLES[permission][role] !== "none";
    const head = headIn(state);
    const result = decide(head, request, { account: "me", mayAct }, FACTS);
    const outcome = LEADS_TO[request.action][state ?? "none"]!;
    if (!mayAct) expect(result).toEqual({ ok: false, code: "role_forbidden" });
    else if (!STATES.includes(outcome as ReportState)) expect(result).toEqual({ ok: false, code: outcome });
    else {
      const latest = request.action === "send" ? head.latest + 1 : head.latest;
      const counted = request.action === "approve" ? 2 : head.counted;
      const next = { ...head, state: outcome, latest, counted, rev: head.rev + 1 };
      expect(result).toEqual({ ok: true, head: next });
    }
  });

  test.each(["draft", "closed"] as const)("nothing moves in a %s period", (periodState) => {
    for (const state of STATES) {
      for (const request of REQUESTS) {
        const result = decide(headIn(state), request, ACTOR, { ...FACTS, periodState });
        expect(result).toEqual({ ok: false, code: "period_closed" });
      }
    }
  });

  test("only the newest version is decided on", () => {
    const on = (version: number) => decide(headIn("in_review"), { action: "approve", version }, ACTOR, FACTS);
    expect(on(1)).toEqual({ ok: false, code: "version_not_latest" });
    expect(on(3)).toEqual({ ok: false, code: "version_unknown" });
  });

  test("who sent a version may begin and return it, not approve it", () => {
    const own = { ...FACTS, latestSentBy: "me" };
    const approve = { action: "approve", version: 2 } as const;
    expect(decide(headIn("in_review"), approve, ACTOR, own)).toEqual({ ok: false, code: "own_submission" });
    expect(decide(headIn("sent"), { action: "start", version: 2 }, ACTOR, own).ok).toBe(true);
    const giveBack = { action: "return", version: 2, reason: "Gửi nhầm" } as const;
    expect(decide(headIn("in_review"), giveBack, ACTOR, own).ok).toBe(true);
  });

  test("a return says why", () => {
    const empty = { action: "return", version: 2, reason: " \n" } as const;
    expect(decide(headIn("sent"), empty, ACTOR, FACTS)).toEqual({ ok: false, code: "reason_required" });
  });

  test("the head that was given is not changed", () => {
    const head = Object.freeze(headIn("sent"));
    decide(head, { action: "send" }, ACTOR, FACTS);
    expect(head).toEqual(headIn("sent"));
  });
});
