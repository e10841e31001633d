// Every action on every state by every role, and what it leads to.
import { describe, expect, test } from "vitest";
import type { AccountRole } from "../../shared/register/account-role.ts";
import { decide, LIFE, type LifeAction, type LifeRequest, type LifeSide } from "../../shared/report/life.ts";
import type { Head } from "../../shared/report/report.ts";
import { PROBLEMS } from "../../shared/wire/problems.ts";
import { type Permission, ROLES } from "../../worker/auth/roles.ts";
import { AGENCY, FACTS, HEADS, head } from "./support/heads.ts";

type StateName = keyof typeof HEADS;

function requestOf(action: LifeAction, { latest, counted }: Head): LifeRequest {
  const version = Math.max(latest, 1);
  switch (action) {
    case "send":
      return { action };
    case "take_back":
    case "start":
      return { action, version };
    case "ask_back":
      return { action, version, reason: "Xin chỉnh lý" };
    case "unapprove":
      return { action, version: counted ?? 1, reason: "Duyệt nhầm" };
    case "approve":
      return { action, version, remark: null };
    case "return":
      return { action, version, reason: "Bổ sung", paths: null };
  }
}

/** What an action of a side leads to: a state, or a problem. The agency's outcome first, then Sở Tư pháp's. */
const LEADS_TO: Record<LifeAction, Record<StateName, [agency: string, office: string]>> = {
  send: {
    none: ["sent", "sent"],
    sent: ["sent", "agency_has_sent"],
    "sent on behalf": ["sent", "sent"],
    "in review": ["report_locked", "report_locked"],
    "in review on behalf": ["sent", "report_locked"],
    returned: ["sent", "sent"],
    withdrawn: ["sent", "sent"],
    approved: ["report_locked", "report_locked"],
  },
  take_back: {
    none: ["report_unknown", "report_unknown"],
    sent: ["returned", "not_own_version"],
    "sent on behalf": ["not_own_version", "returned"],
    "in review": ["transition_forbidden", "transition_forbidden"],
    "in review on behalf": ["transition_forbidden", "transition_forbidden"],
    returned: ["transition_forbidden", "transition_forbidden"],
    withdrawn: ["transition_forbidden", "transition_forbidden"],
    approved: ["transition_forbidden", "transition_forbidden"],
  },
  ask_back: {
    none: ["report_unknown", "role_forbidden"],
    sent: ["transition_forbidden", "role_forbidden"],
    "sent on behalf": ["transition_forbidden", "role_forbidden"],
    "in review": ["in_review", "role_forbidden"],
    "in review on behalf": ["in_review", "role_forbidden"],
    returned: ["transition_forbidden", "role_forbidden"],
    withdrawn: ["transition_forbidden", "role_forbidden"],
    approved: ["approved", "role_forbidden"],
  },
  start: {
    none: ["role_forbidden", "report_unknown"],
    sent: ["role_forbidden", "in_review"],
    "sent on behalf": ["role_forbidden", "in_review"],
    "in review": ["role_forbidden", "transition_forbidden"],
    "in review on behalf": ["role_forbidden", "transition_forbidden"],
    returned: ["role_forbidden", "transition_forbidden"],
    withdrawn: ["role_forbidden", "transition_forbidden"],
    approved: ["role_forbidden", "transition_forbidden"],
  },
  return: {
    none: ["role_forbidden", "report_unknown"],
    sent: ["role_forbidden", "returned"],
    "sent on behalf": ["role_forbidden", "returned"],
    "in review": ["role_forbidden", "returned"],
    "in review on behalf": ["role_forbidden", "returned"],
    returned: ["role_forbidden", "returned"],
    withdrawn: ["role_forbidden", "transition_forbidden"],
    approved: ["role_forbidden", "returned"],
  },
  approve: {
    none: ["role_forbidden", "report_unknown"],
    sent: ["role_forbidden", "transition_forbidden"],
    "sent on behalf": ["role_forbidden", "transition_forbidden"],
    "in review": ["role_forbidden", "approved"],
    "in review on behalf": ["role_forbidden", "approved"],
    returned: ["role_forbidden", "transition_forbidden"],
    withdrawn: ["role_forbidden", "transition_forbidden"],
    approved: ["role_forbidden", "transition_forbidden"],
  },
  unapprove: {
    none: ["role_forbidden", "report_unknown"],
    sent: ["role_forbidden", "sent"],
    "sent on behalf": ["role_forbidden", "sent"],
    "in review": ["role_forbidden", "in_review"],
    "in review on behalf": ["role_forbidden", "in_review"],
    returned: ["role_forbidden", "returned"],
    withdrawn: ["role_forbidden", "transition_forbidden"],
    approved: ["role_forbidden", "in_review"],
  },
};

/** For whom a role acts on an agency's report, by the table of roles; null where it may do nothing of the kind. */
function sideOf(role: AccountRole, action: LifeAction): LifeSide | null {
  const permission: Permission = ["send", "take_back", "ask_back"].includes(action)
    ? "sendReport"
    : "reviewReport";
  const scope = ROLES[permission][role];
  if (scope === "none") return null;
  return scope === "own" ? "agency" : "office";
}

const ACTIONS = Object.keys(LEADS_TO) as LifeAction[];
const STATES = Object.keys(HEADS) as StateName[];
const ROLE_NAMES: AccountRole[] = ["reporter", "reviewer", "viewer", "administrator"];

const everyCase = ACTIONS.flatMap((action) =>
  STATES.flatMap((state) =>
    ROLE_NAMES.flatMap((role) => {
      const side = sideOf(role, action);
      return side === null ? [] : [{ action, state, role, side }];
    }),
  ),
);

describe("the life of a report", () => {
  test("who may ask for what at all", () => {
    const may = ACTIONS.map((action) => [action, ROLE_NAMES.filter((role) => sideOf(role, action) !== null)]);
    expect(Object.fromEntries(may)).toEqual({
      send: ["reporter", "reviewer"],
      take_back: ["reporter", "reviewer"],
      ask_back: ["reporter", "reviewer"],
      start: ["reviewer"],
      return: ["reviewer"],
      approve: ["reviewer"],
      unapprove: ["reviewer"],
    });
  });

  test.each(everyCase)("$action on $state by a $role", ({ action, state, side }) => {
    const before = HEADS[state];
    const result = decide(before, requestOf(action, before), { person: "me", side }, FACTS);
    const outcome = LEADS_TO[action][state][side === "agency" ? 0 : 1];
    if (outcome in PROBLEMS) {
      expect(result).toEqual({ ok: false, code: outcome });
      return;
    }
    expect(result).toMatchObject({ ok: true, head: { state: outcome, rev: before.rev + 1 } });
    const after = (result as { head: Head }).head;
    const { totals } = LIFE[action];
    const counted = { keeps: before.counted, counts: before.latest, uncounts: null }[totals];
    expect(after.counted).toBe(counted);
    expect(after.versions).toBe(before.versions + (action === "send" ? 1 : 0));
  });

  test.each(ACTIONS)("%s in a period that is not open is refused, whatever the state", (action) => {
    for (const state of STATES) {
      for (const side of LIFE[action].who) {
        const facts = { ...FACTS, periodOpen: false };
        const result = decide(HEADS[state], requestOf(action, HEADS[state]), { person: "me", side }, facts);
        expect(result).toEqual({ ok: false, code: "period_closed" });
      }
    }
  });

  test("the head that was given is not changed", () => {
    const given = Object.freeze(head());
    decide(given, { action: "send" }, AGENCY, FACTS);
    expect(given).toEqual(head());
  });
});
