import { describe, expect, test } from "vitest";
import type { AccountRole } from "../../shared/register/account-role.ts";
import {
  decide,
  type HeadBefore,
  LIFE,
  type LifeAction,
  type LifeFacts,
  type LifeRequest,
  type LifeSide,
} from "../../shared/report/life.ts";
import type { Head, Returned } from "../../shared/report/report.ts";
import { PROBLEMS } from "../../shared/wire/problems.ts";
import { type Permission, ROLES } from "../../worker/auth/roles.ts";

const AT = "2021-12-10T03:00:00.000Z";
const WHOLE: Returned = { base: 2, reason: "Bổ sung", at: "2021-12-09T03:00:00.000Z", paths: null };

/** A report of which two versions were sent and the first one counts, unless said otherwise. */
function head(change: Partial<Head> = {}): Head {
  return {
    ...{ period: "p", agency: "a", state: "sent", latest: 2, versions: 2, counted: 1, rev: 7 },
    ...{ onBehalf: false, returned: null, asksBack: null },
    ...change,
  };
}

const HEADS = {
  none: head({ state: null, latest: 0, versions: 0, counted: null, rev: 0 }),
  sent: head(),
  "sent on behalf": head({ onBehalf: true }),
  "in review": head({ state: "in_review" }),
  "in review on behalf": head({ state: "in_review", onBehalf: true }),
  returned: head({ state: "returned", returned: WHOLE }),
  withdrawn: head({ state: "withdrawn", latest: 0, counted: null }),
  approved: head({ state: "approved", counted: 2 }),
} satisfies Record<string, Head>;
type StateName = keyof typeof HEADS;

const BEFORE: HeadBefore = {
  ...{ state: "returned", latest: 1, onBehalf: false, returned: { ...WHOLE, base: 1 } },
  ...{ firstSentAt: AT, firstSentOn: "2021-12-01", latestSentAt: AT },
};
const FACTS: LifeFacts = { periodOpen: true, counts: true, latestSentBy: "somebody", before: BEFORE, at: AT };

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

const AGENCY = { person: "me", side: "agency" } as const;
const OFFICE = { person: "me", side: "office" } as const;

function led(before: Head, request: LifeRequest, side: typeof AGENCY | typeof OFFICE, facts = FACTS): Head {
  const result = decide(before, request, side, facts);
  if (!result.ok) throw new Error(result.code);
  return result.head;
}

const code = (before: Head, request: LifeRequest, side: typeof AGENCY | typeof OFFICE, facts = FACTS) => {
  const result = decide(before, request, side, facts);
  return result.ok ? "ok" : result.code;
};

const row = (key: string, reason = "Thiếu số liệu") => ({ table: "duties" as const, row: key, reason });
const back = (version: number, paths: ReturnType<typeof row>[] | null, reason = "Bổ sung"): LifeRequest => ({
  ...{ action: "return", version, reason, paths },
});

describe("versions", () => {
  test("only the newest that stands is decided on", () => {
    const on = (version: number) =>
      code(head({ state: "in_review" }), { action: "approve", version, remark: null }, OFFICE);
    expect([on(1), on(2), on(3)]).toEqual(["version_not_latest", "ok", "version_unknown"]);
  });

  test("after taking back the next one still has a new number, and what was before stands again", () => {
    const taken = led(head(), { action: "take_back", version: 2 }, AGENCY);
    const returned = { ...WHOLE, base: 1 };
    expect(taken).toEqual(head({ state: "returned", latest: 1, returned, rev: 8 }));
    const sent = led(taken, { action: "send" }, AGENCY);
    expect(sent).toEqual(head({ latest: 3, versions: 3, returned, rev: 9 }));
  });

  test("a report of which the only version was taken back is withdrawn", () => {
    const first = head({ latest: 1, versions: 1, counted: null });
    const before = {
      ...{ state: null, latest: 0, onBehalf: false, returned: null },
      ...{ firstSentAt: null, firstSentOn: null, latestSentAt: null },
    };
    expect(led(first, { action: "take_back", version: 1 }, AGENCY, { ...FACTS, before })).toEqual(
      head({ state: "withdrawn", latest: 0, versions: 1, counted: null, rev: 8 }),
    );
  });

  test("what was entered on behalf is the agency's to replace whole until it is approved", () => {
    const entered = led(HEADS.returned, { action: "send" }, OFFICE);
    expect(entered).toEqual(head({ latest: 3, versions: 3, onBehalf: true, returned: WHOLE, rev: 8 }));
    const replaced = led(entered, { action: "send" }, AGENCY);
    expect(replaced).toEqual(head({ latest: 4, versions: 4, rev: 9 }));
  });
});

test("what is entered on behalf in the place of returned rows opens no others to the agency", () => {
  const rows = led(head(), back(2, [row("II.1.a")]), OFFICE);
  const entered = led(rows, { action: "send" }, OFFICE);
  expect(led(entered, { action: "send" }, AGENCY).returned).toEqual(rows.returned);
  // What was entered itself is returned: that the agency may still replace whole.
  const again = led(entered, back(3, [row("II.1.b")]), OFFICE);
  expect(again.returned).toEqual({
    ...{ base: 3, reason: "Bổ sung", at: AT, paths: [row("II.1.b")], onBehalf: true },
  });
  expect(led(again, { action: "send" }, AGENCY).returned).toBeNull();
});

describe("an approval", () => {
  test("is not by who sent the version", () => {
    const own = { ...FACTS, latestSentBy: "me" };
    const reviewed = head({ state: "in_review" });
    expect(code(reviewed, { action: "approve", version: 2, remark: null }, OFFICE, own)).toBe(
      "own_submission",
    );
    expect(code(head(), { action: "start", version: 2 }, OFFICE, own)).toBe("ok");
    expect(code(reviewed, back(2, null, "Gửi nhầm"), OFFICE, own)).toBe("ok");
  });

  test("is not of a body that ended before the cut-off: its report is not added", () => {
    const ended = { ...FACTS, counts: false };
    const request: LifeRequest = { action: "approve", version: 2, remark: null };
    expect(code(head({ state: "in_review" }), request, OFFICE, ended)).toBe("agency_ended");
  });

  test("answers what the agency asked for, and closes what was returned", () => {
    const asked = led(
      head({ state: "in_review" }),
      { action: "ask_back", version: 2, reason: "Sót số liệu" },
      AGENCY,
    );
    expect(asked).toEqual(head({ state: "in_review", asksBack: "Sót số liệu", rev: 8 }));
    const approved = led(
      { ...asked, returned: WHOLE },
      { action: "approve", version: 2, remark: "Tốt" },
      OFFICE,
    );
    expect(approved).toEqual(head({ state: "approved", counted: 2, rev: 9 }));
  });

  test("is taken back with a reason, for the version that counts, and nothing counts then", () => {
    const take = (version: number, reason = "Duyệt nhầm"): LifeRequest => ({
      ...{ action: "unapprove", version, reason },
    });
    expect(led(HEADS.approved, take(2), OFFICE)).toEqual(head({ state: "in_review", counted: null, rev: 8 }));
    expect(code(HEADS.approved, take(1), OFFICE)).toBe("version_not_counted");
    expect(code(HEADS.approved, take(2, " "), OFFICE)).toBe("reason_required");
    expect(code(head({ counted: null }), take(2), OFFICE)).toBe("transition_forbidden");
  });
});

describe("a return", () => {
  test("opens the whole report or the places that it names, against the version that was seen", () => {
    expect(led(head(), back(2, null), OFFICE).returned).toEqual({
      ...{ base: 2, reason: "Bổ sung", at: AT, paths: null },
    });
    expect(led(HEADS.approved, back(2, [row("II.1.a")]), OFFICE)).toEqual(
      head({
        ...{ state: "returned", counted: 2, rev: 8 },
        returned: { base: 2, reason: "Bổ sung", at: AT, paths: [row("II.1.a")] },
      }),
    );
  });

  test("of what is returned already adds places, and never closes one", () => {
    const first = led(head(), back(2, [row("II.1.a"), row("II.1.b")]), OFFICE);
    const further = led(first, back(2, [row("II.1.b", "Sai ngày"), row("II.2.a.1")], ""), OFFICE);
    expect(further.returned).toEqual({
      ...{ base: 2, reason: "Bổ sung", at: AT },
      paths: [row("II.1.a"), row("II.1.b", "Sai ngày"), row("II.2.a.1")],
    });
    expect(led(further, back(2, null), OFFICE).returned?.paths).toBeNull();
    expect(led(HEADS.returned, back(2, [row("II.1.a")]), OFFICE).returned?.paths).toBeNull();
  });

  test("stays open through sends until the next decision, which begins anew", () => {
    const returned = led(head(), back(2, [row("II.1.a")]), OFFICE);
    const sent = led(returned, { action: "send" }, AGENCY);
    expect(sent.returned).toEqual(returned.returned);
    const started = led(sent, { action: "start", version: 3 }, OFFICE);
    expect(started.returned).toEqual(returned.returned);
    expect(led(started, back(3, [row("II.1.b")]), OFFICE).returned).toEqual({
      ...{ base: 3, reason: "Bổ sung", at: AT, paths: [row("II.1.b")] },
    });
  });

  test("says why, in general or at every place", () => {
    expect(code(head(), back(2, null, " \n"), OFFICE)).toBe("reason_required");
    expect(code(head(), back(2, [row("II.1.a"), row("II.1.b", "")], ""), OFFICE)).toBe("reason_required");
    expect(code(head(), back(2, [row("II.1.a"), row("II.1.b")], ""), OFFICE)).toBe("ok");
    expect(code(head(), back(2, [row("II.1.a", "")], "Bổ sung"), OFFICE)).toBe("ok");
  });
});
