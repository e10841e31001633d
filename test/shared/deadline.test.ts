import { expect, test } from "vitest";
import { isMetOnce, isOneOff, windowOf } from "../../shared/plan/deadline.ts";
import type { PlanDeadline } from "../../shared/plan/plan-deadline.ts";

const CASES: [PlanDeadline, string | null, string | null, boolean][] = [
  [{ type: "date", date: "2026-06-30" }, "2026-01-01", "2026-06-30", true],
  [{ type: "month", year: 2026, month: 11 }, "2026-11-01", "2026-11-30", true],
  [{ type: "month", year: 2024, month: 2 }, "2024-02-01", "2024-02-29", true],
  [
    { type: "month", year: 2027, month: 1, from: { year: 2026, month: 11 } },
    "2026-11-01",
    "2027-01-31",
    true,
  ],
  [{ type: "quarter", year: 2021, quarter: 1 }, "2021-01-01", "2021-03-31", true],
  [{ type: "quarter", year: 2021, quarter: 2 }, "2021-04-01", "2021-06-30", true],
  [{ type: "quarter", year: 2021, quarter: 3 }, "2021-07-01", "2021-09-30", true],
  [{ type: "quarter", year: 2020, quarter: 4 }, "2020-10-01", "2020-12-31", true],
  [
    { type: "quarter", year: 2027, quarter: 1, from: { year: 2026, quarter: 3 } },
    "2026-07-01",
    "2027-03-31",
    true,
  ],
  [{ type: "year", year: 2022 }, "2022-01-01", "2022-12-31", true],
  [{ type: "years", years: [2021, 2022] }, "2021-01-01", "2022-12-31", true],
  [{ type: "years", years: [2024, 2022] }, "2022-01-01", "2024-12-31", true],
  [{ type: "years", from: 2026, to: 2030 }, "2026-01-01", "2030-12-31", true],
  [{ type: "central_guidance" }, null, null, true],
  [{ type: "annual" }, null, null, false],
  [{ type: "recurring", every: "month" }, null, null, false],
  [{ type: "recurring", every: "quarter" }, null, null, false],
  [{ type: "recurring", every: "six_months" }, null, null, false],
  [{ type: "continuous" }, null, null, false],
  [{ type: "other" }, null, null, false],
];

test.each(CASES)("%j: first day, last day, met once or every period", (deadline, first, last, once) => {
  const window = windowOf(deadline);
  expect([window?.first ?? null, window?.last ?? null, isMetOnce(deadline)]).toEqual([first, last, once]);
});

test.each<[string, PlanDeadline[], boolean]>([
  ["nothing comes again", [], false],
  [
    "two days are done once",
    [
      { type: "date", date: "2026-06-30" },
      { type: "date", date: "2026-11-30" },
    ],
    true,
  ],
  [
    "a quarter, then every year, comes again",
    [{ type: "quarter", year: 2026, quarter: 2 }, { type: "annual" }],
    false,
  ],
  ["guidance and a year are done once", [{ type: "central_guidance" }, { type: "year", year: 2026 }], true],
])("of several deadlines: %s", (_, deadlines, oneOff) => {
  expect(isOneOff(deadlines)).toBe(oneOff);
});
