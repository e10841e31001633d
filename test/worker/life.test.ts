import { describe, expect, test } from "vitest";
import { decide, type LifeRequest } from "../../shared/report/life.ts";
import type { Head } from "../../shared/report/report.ts";
import { AGENCY, AT, code, FACTS, HEADS, head, OFFICE, WHOLE } from "./support/heads.ts";

function led(before: Head, request: LifeRequest, side: typeof AGENCY | typeof OFFICE, facts = FACTS): Head {
  const result = decide(before, request, side, facts);
  if (!result.ok) throw new Error(result.code);
  return result.head;
}

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
