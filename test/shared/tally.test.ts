import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  addTallies,
  type DutyTally,
  dutyStateOf,
  NO_TALLY,
  standingOf,
} from "../../shared/province/tally.ts";
import type { Counts, DutyState, Standing } from "../../shared/province/view.ts";
import type { Obligation } from "../../shared/register/obligation.ts";
import type { Answer } from "../../shared/report/digest.ts";

describe("a duty as a whole", () => {
  const CASES: [Counts<Standing>, DutyState, number, number][] = [
    [{}, "invited", 0, 0],
    [{ done: 2 }, "done", 2, 2],
    [{ done: 1, not_arising: 1 }, "done", 2, 2],
    [{ not_arising: 2 }, "not_arising", 2, 2],
    [{ not_started: 2 }, "not_started", 2, 2],
    [{ not_yet: 2 }, "not_yet", 0, 0],
    [{ waiting: 2 }, "waiting", 0, 0],
    [{ done: 1, missing: 1 }, "incomplete", 1, 2],
    [{ missing: 1, not_yet: 1 }, "incomplete", 0, 1],
    [{ done: 1, not_started: 1 }, "in_progress", 2, 2],
    [{ not_arising: 1, not_started: 1 }, "in_progress", 2, 2],
    [{ done: 1, not_yet: 1 }, "in_progress", 1, 1],
    [{ in_progress: 1 }, "in_progress", 1, 1],
    [{ exempt: 2 }, "exempt", 0, 0],
    [{ exempt: 1, done: 1 }, "done", 1, 1],
    [{ exempt: 1, done: 1, not_arising: 1 }, "done", 2, 2],
    [{ exempt: 1, not_started: 1 }, "not_started", 1, 1],
    [{ exempt: 1, missing: 1, done: 1 }, "incomplete", 1, 2],
    [{ exempt: 1, waiting: 2 }, "waiting", 0, 0],
  ];
  test.each(CASES)("leads standing %j make it %s", (leads, state, answered, of) => {
    expect(dutyStateOf({ leads, coordinators: { missing: 3 }, invited: { done: 1 } })).toEqual({
      state,
      answered,
      of,
    });
  });

  const counts: fc.Arbitrary<Counts<Standing>> = fc.dictionary(
    fc.constantFrom<Standing>("done", "in_progress", "missing", "waiting", "not_arising", "not_started"),
    fc.integer({ min: 1, max: 50 }),
    { minKeys: 1 },
  );
  test("exempt leads change nothing while any other lead is bound", () => {
    fc.assert(
      fc.property(counts, fc.integer({ min: 1, max: 9 }), (leads, exempt) => {
        expect(dutyStateOf({ ...NO_TALLY, leads: { ...leads, exempt } })).toEqual(
          dutyStateOf({ ...NO_TALLY, leads }),
        );
      }),
    );
  });

  const tally: fc.Arbitrary<DutyTally> = fc.record({ leads: counts, coordinators: counts, invited: counts });
  test("adding tallies is associative and commutative, and none changes nothing", () => {
    fc.assert(
      fc.property(tally, tally, tally, (a, b, c) => {
        expect(addTallies(addTallies(a, b), c)).toEqual(addTallies(a, addTallies(b, c)));
        expect(addTallies(a, b)).toEqual(addTallies(b, a));
        expect(addTallies(a, NO_TALLY)).toEqual(a);
      }),
    );
  });
});

const OBLIGATION: Obligation = {
  key: "X.1",
  duty: "X.1",
  section: "X",
  agency: "mot",
  answersFor: null,
  role: "lead",
  invited: false,
  asked: "asked",
  dueBy: null,
  closedIn: null,
  answeredBy: null,
  exempt: null,
};
const ANSWER: Answer = {
  key: "X.1",
  duty: "X.1",
  answersFor: null,
  role: "lead",
  invited: false,
  status: "in_progress",
  completed: null,
};
const CLOSED = { agency: "mot", key: "X.1", periodId: "p", periodName: "Năm 2020", status: "done" } as const;

test.each<[string, Partial<Obligation>, Answer | null, boolean, Standing]>([
  ["asked and not answered is missing", {}, null, false, "missing"],
  [
    "a counted report without a status for it is missing too",
    {},
    { ...ANSWER, status: null },
    true,
    "missing",
  ],
  ["a counted status stands", {}, ANSWER, true, "in_progress"],
  ["what is not asked yet says so", { asked: "not_yet" }, null, true, "not_yet"],
  ["what waits for guidance says so", { asked: "waiting" }, null, true, "waiting"],
  ["what is exempt says so", { asked: "exempt", exempt: "lý do" }, null, true, "exempt"],
  [
    "what is exempt and answered all the same stands as answered",
    { asked: "exempt" },
    ANSWER,
    true,
    "in_progress",
  ],
  ["what an earlier period closed stays closed", { closedIn: CLOSED }, ANSWER, true, "done"],
  ["the report itself is done once it counts", { answeredBy: "report" }, null, true, "done"],
  ["the report itself is missing before", { answeredBy: "report" }, null, false, "missing"],
  ["the report itself is exempt", { answeredBy: "report", asked: "exempt" }, null, false, "exempt"],
])("%s", (_rule, over, answer, counted, standing) => {
  expect(standingOf({ ...OBLIGATION, ...over }, answer, counted)).toBe(standing);
});
