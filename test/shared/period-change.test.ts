import { describe, expect, test } from "vitest";
import { judgePeriodChange } from "../../shared/register/period-change.ts";
import type { Period, PeriodState } from "../../shared/register/register.ts";

const period = (change: Partial<Period> = {}): Period => ({
  ...{ id: "ky-thu", planId: "ke-hoach", name: "Kỳ thử", from: "2021-01-01", to: "2021-11-30" },
  ...{ agencyDue: "2021-12-05", provinceDue: "2021-12-10", state: "open", openFor: [], indicatorSet: null },
  ...change,
});

/** What becomes of it: the action, or the code of the refusal. */
function judge(before: Period | null, after: Period, reason = "Lý do"): string {
  const judged = judgePeriodChange(before, after, reason);
  return judged.ok ? judged.action : judged.code;
}

test("a period goes from draft to open to closed, and back from closed to open alone", () => {
  const states: (PeriodState | null)[] = [null, "draft", "open", "closed"];
  const table = states.map((from) =>
    (["draft", "open", "closed"] as const).map((state) =>
      judge(from === null ? null : period({ state: from }), period({ state })),
    ),
  );
  expect(table).toEqual([
    ["period_create", "period_create", "period_transition"],
    ["period_change", "period_open", "period_transition"],
    ["period_transition", "period_change", "period_close"],
    ["period_transition", "period_reopen", "period_change"],
  ]);
});

describe("its days", () => {
  test.each<[string, Partial<Period>, string]>([
    ["cut off on its first day", { from: "2021-11-30" }, "period_change"],
    ["cut off before it begins", { from: "2021-12-01" }, "period_days"],
    ["due on the cut-off", { agencyDue: "2021-11-30" }, "period_days"],
    ["due the day after the cut-off", { agencyDue: "2021-12-01" }, "period_change"],
    ["due from the province on the agencies' day", { provinceDue: "2021-12-05" }, "period_change"],
    ["due from the province before that", { provinceDue: "2021-12-04" }, "period_days"],
  ])("%s", (_, change, expected) => {
    expect(judge(period(), period(change))).toBe(expected);
    expect(judge(null, period(change))).toBe(expected === "period_days" ? expected : "period_create");
  });
});

describe("a closed period", () => {
  const closed = period({ state: "closed" });

  test("keeps name, days and figures, also while it is opened again", () => {
    const changes: Partial<Period>[] = [
      { name: "Tên khác" },
      { from: "2021-01-02" },
      { to: "2021-11-29" },
      { agencyDue: "2021-12-06" },
      { provinceDue: "2021-12-11" },
      { indicatorSet: "bo-khac" },
    ];
    for (const state of ["closed", "open"] as const) {
      const judged = changes.map((change) => judge(closed, period({ state, ...change })));
      expect(judged).toEqual(changes.map(() => "period_fixed"));
    }
  });

  test("is opened again for all or for named agencies with a reason, and closed to them without one", () => {
    const partly = period({ state: "closed", openFor: ["so-y-te"] });
    const more = period({ state: "closed", openFor: ["so-y-te", "so-noi-vu"] });
    const ways: [Period, Period][] = [
      [closed, period()],
      [closed, partly],
      [partly, more],
      [partly, period()],
    ];
    for (const [before, after] of ways) {
      expect([judge(before, after), judge(before, after, " \n")]).toEqual([
        "period_reopen",
        "reason_required",
      ]);
    }
    expect([judge(more, partly, ""), judge(partly, closed, "")]).toEqual(["period_change", "period_close"]);
  });

  test("alone is open for some: not while it is open, nor in the moment of closing", () => {
    const openFor = ["so-y-te"];
    expect([
      judge(period(), period({ openFor })),
      judge(closed, period({ openFor })),
      judge(period(), period({ state: "closed", openFor })),
      judge(null, period({ openFor })),
    ]).toEqual(["period_transition", "period_transition", "period_transition", "period_transition"]);
  });
});

test("a period's plan never changes", () => {
  expect(judge(period({ state: "draft" }), period({ state: "draft", planId: "khac" }))).toBe("period_fixed");
});
