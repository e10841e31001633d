// Of several deadlines: from when a duty is asked for, by when it is due, and what a counted report closes of them.
import { expect, test } from "vitest";
import type { PlanDeadline } from "../../shared/plan/plan-deadline.ts";
import { askedFor, closedBy } from "../../shared/register/asked.ts";
import type { Guidance } from "../../shared/register/obligation.ts";

const Q2: PlanDeadline = { type: "quarter", year: 2026, quarter: 2 };
const Q4: PlanDeadline = { type: "quarter", year: 2026, quarter: 4 };
const IN_2028: PlanDeadline = { type: "year", year: 2028 };
const ANNUAL: PlanDeadline = { type: "annual" };
const GUIDED: PlanDeadline = { type: "central_guidance" };

const guide = (date: string, due: string | null): Guidance => ({
  ...{ planId: "k", duty: "1", document: "Hướng dẫn (ví dụ)" },
  ...{ date, due },
});

test.each<[string, PlanDeadline[], cutOff: string, Guidance[], asked: string, dueBy: string | null]>([
  ["nothing is always asked for", [], "2026-03-31", [], "asked", null],
  ["yearly, at once", [ANNUAL], "2026-03-31", [], "asked", null],
  ["recurring, at once", [{ type: "recurring", every: "month" }], "2026-03-31", [], "asked", null],
  ["continuous, at once", [{ type: "continuous" }], "2026-03-31", [], "asked", null],
  ["words alone, at once", [{ type: "other" }], "2026-03-31", [], "asked", null],
  [
    "a day, from its year on",
    [{ type: "date", date: "2026-11-30" }],
    "2026-03-31",
    [],
    "asked",
    "2026-11-30",
  ],
  ["a day, not before", [{ type: "date", date: "2027-01-15" }], "2026-12-14", [], "not_yet", "2027-01-15"],
  ["two quarters, before either", [Q4, Q2], "2026-03-31", [], "not_yet", "2026-06-30"],
  ["two quarters, in the first", [Q4, Q2], "2026-06-14", [], "asked", "2026-06-30"],
  ["two quarters, between them", [Q4, Q2], "2026-09-30", [], "asked", "2026-06-30"],
  ["two quarters, in the second", [Q4, Q2], "2026-12-14", [], "asked", "2026-12-31"],
  ["a part years away makes none late or early", [Q2, IN_2028], "2026-12-14", [], "asked", "2026-06-30"],
  ["a quarter, then yearly", [Q2, ANNUAL], "2026-12-14", [], "asked", "2026-06-30"],
  ["yearly, a part years away", [ANNUAL, IN_2028], "2026-12-14", [], "asked", null],
  ["guidance alone waits", [GUIDED], "2026-12-14", [], "waiting", null],
  ["guidance or a day: the day is known", [GUIDED, IN_2028], "2026-12-14", [], "not_yet", "2028-12-31"],
  ["guidance holds up no other", [GUIDED, Q2], "2026-06-14", [], "asked", "2026-06-30"],
  [
    "guided with a day",
    [GUIDED, Q2],
    "2026-12-14",
    [guide("2026-05-01", "2026-09-30")],
    "asked",
    "2026-09-30",
  ],
  [
    "the newest guidance",
    [GUIDED],
    "2026-12-14",
    [guide("2026-05-01", "2026-09-30"), guide("2026-07-01", null)],
    "asked",
    null,
  ],
  ["guidance after the cut-off", [GUIDED], "2026-06-14", [guide("2026-07-01", null)], "waiting", null],
])("%s", (_, deadlines, cutOff, guidance, asked, dueBy) => {
  expect(askedFor(deadlines, cutOff, guidance)).toEqual({ asked, dueBy });
});

test.each<[string, PlanDeadline[], cutOff: string, Guidance[], closed: PlanDeadline[]]>([
  ["one that had begun", [Q2], "2026-06-14", [], [Q2]],
  ["one before its time", [Q4], "2026-06-14", [], [Q4]],
  ["guidance that never came", [GUIDED], "2026-06-14", [], [GUIDED]],
  ["of two quarters the begun one", [Q2, Q4], "2026-06-14", [], [Q2]],
  ["of two quarters both", [Q2, Q4], "2026-12-14", [], [Q2, Q4]],
  ["of two before their time the first", [Q4, Q2], "2026-03-14", [], [Q2]],
  ["of what also comes again the part that is met once", [Q2, ANNUAL], "2026-12-14", [], [Q2]],
  ["a year's work closes no part whose time is to come", [ANNUAL, IN_2028], "2026-12-14", [], []],
  ["what comes again, never", [ANNUAL], "2026-12-14", [], []],
  ["a guided part once it was guided", [GUIDED, Q2], "2026-12-14", [guide("2026-05-01", null)], [GUIDED, Q2]],
])("a counted report closes %s", (_, deadlines, cutOff, guidance, closed) => {
  expect(closedBy(deadlines, cutOff, guidance)).toEqual(closed);
});
