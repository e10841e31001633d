import { expect, test } from "vitest";
import { deadlinesOf, type FormerDeadline, formerDeadline } from "../../shared/plan/former-deadline.ts";
import type { PlanDeadline } from "../../shared/plan/plan-deadline.ts";
import { storedDuty } from "../../shared/plan/stored-duty.ts";
import { plan } from "./golden.ts";

test("every duty as it was stored before is read as the duty that it is", () => {
  for (const duty of plan.duties) {
    const { deadlines, product: _, ...rest } = duty;
    const deadline = formerDeadline(deadlines, deadlines[0]?.type !== "annual" && deadlines.length > 0);
    expect(storedDuty({ ...rest, deadline })).toEqual(duty);
    expect(storedDuty(duty)).toBe(duty);
  }
});

test("a row of before without a deadline has none, and one of today's its own", () => {
  const annual: FormerDeadline = { type: "annual" };
  expect([
    deadlinesOf({ deadline: { type: "none" } }),
    deadlinesOf({ deadline: annual }),
    deadlinesOf({ deadline: annual, deadlines: [] }),
  ]).toEqual([[], [annual], []]);
});

const Q4: FormerDeadline = { type: "quarter", year: 2026, quarter: 4 };

test.each<[PlanDeadline[], once: boolean, FormerDeadline]>([
  [[], false, { type: "none" }],
  [[{ type: "other" }], false, { type: "none" }],
  [[{ type: "continuous" }], false, { type: "annual" }],
  [[{ type: "recurring", every: "quarter" }], false, { type: "annual" }],
  [[{ type: "date", date: "2026-11-30" }], true, Q4],
  [[{ type: "month", year: 2026, month: 10, from: { year: 2026, month: 9 } }], true, Q4],
  [[{ type: "quarter", year: 2026, quarter: 4, from: { year: 2026, quarter: 2 } }], true, Q4],
  [[{ type: "years", from: 2026, to: 2030 }], true, { type: "years", years: [2026, 2030] }],
  [[Q4, { type: "quarter", year: 2026, quarter: 2 }], true, Q4],
  [[{ type: "central_guidance" }, Q4], true, Q4],
  [[{ type: "central_guidance" }], true, { type: "central_guidance" }],
  [[Q4, { type: "annual" }], true, Q4],
  [[Q4, { type: "annual" }], false, { type: "annual" }],
] as [PlanDeadline[], boolean, FormerDeadline][])(
  "bundles of before read %j (once: %j) as one that asks the same",
  (deadlines, once, former) => {
    expect(formerDeadline(deadlines, once)).toEqual(former);
  },
);
