import { expect, test } from "vitest";
import { firstDayOf, isOneOff, lastDayOf } from "../../shared/plan/deadline.ts";
import type { Deadline } from "../../shared/plan/plan.ts";

const CASES: [Deadline, string | null, string | null, boolean][] = [
  [{ type: "quarter", year: 2021, quarter: 1 }, "2021-01-01", "2021-03-31", true],
  [{ type: "quarter", year: 2021, quarter: 2 }, "2021-04-01", "2021-06-30", true],
  [{ type: "quarter", year: 2021, quarter: 3 }, "2021-07-01", "2021-09-30", true],
  [{ type: "quarter", year: 2020, quarter: 4 }, "2020-10-01", "2020-12-31", true],
  [{ type: "year", year: 2022 }, "2022-01-01", "2022-12-31", true],
  [{ type: "years", years: [2021, 2022] }, "2021-01-01", "2022-12-31", true],
  [{ type: "years", years: [2024, 2022] }, "2022-01-01", "2024-12-31", true],
  [{ type: "central_guidance" }, null, null, true],
  [{ type: "annual" }, null, null, false],
  [{ type: "none" }, null, null, false],
];

test.each(CASES)("%j: first day, last day, done once or every period", (deadline, first, last, oneOff) => {
  expect([firstDayOf(deadline), lastDayOf(deadline), isOneOff(deadline)]).toEqual([first, last, oneOff]);
});
