import { expect, test } from "vitest";
import { closingsOf, type EarlierRecord } from "../../shared/register/closings.ts";
import { obligationsOf } from "../../shared/register/obligations.ts";
import type { Period, Register } from "../../shared/register/register.ts";
import type { Status } from "../../shared/report/report.ts";
import { IN_2020, IN_2021, IN_2022, PLAN, REGISTER } from "./succession-register.ts";

/** A counted report: statuses by key (`mot`, or `mot@body` for a body that reports through it). */
function report(period: Period, agency: string, statuses: Record<string, Status | null>): EarlierRecord {
  const answers = Object.entries(statuses).map(([key, status]) => {
    const [duty = "", answersFor = null] = key.split("@");
    return { key, duty, answersFor, status };
  });
  return { period, agency, record: { answers } };
}

/** What is closed in a period after these reports: by whom, when, how. */
const closed = (period: Period, ...earlier: EarlierRecord[]) => closedIn(REGISTER, period, ...earlier);

function closedIn(register: Register, period: Period, ...earlier: EarlierRecord[]): Record<string, string> {
  const closings = closingsOf({ plan: PLAN, earlier });
  const obligations = obligationsOf({
    plan: PLAN,
    register,
    period,
    guidance: [],
    closings,
    adjustments: [],
  });
  return Object.fromEntries(
    obligations.flatMap(({ agency, key, closedIn: by }) =>
      by === null ? [] : [[`${agency} ${key}`, `${by.agency} ${by.periodName} ${by.status}`]],
    ),
  );
}

test("done and not arising close a one-off duty; other statuses do not; the first closing stands", () => {
  const earlier = [
    report(IN_2020, "b", { mot: "done", hai: "in_progress" }),
    report(IN_2020, "x", { mot: "not_started", hai: null }),
    report(IN_2021, "b", { mot: "not_arising", hai: "not_arising" }),
  ];
  const of = { periodId: "nam-2020", periodName: "Năm 2020", cutOff: "2020-12-14" };
  const later = { periodId: "nam-2021", periodName: "Năm 2021", cutOff: "2021-12-14" };
  expect(closingsOf({ plan: PLAN, earlier })).toEqual([
    { agency: "b", body: "b", duty: "mot", key: "mot", status: "done", ...of },
    { agency: "b", body: "b", duty: "hai", key: "hai", status: "not_arising", ...later },
  ]);
});

test("a recurring duty, and one that the plan does not hold, is never closed", () => {
  const yearly = {
    ...PLAN,
    duties: PLAN.duties.map((duty) => ({ ...duty, deadlines: [{ type: "annual" as const }] })),
  };
  const earlier = [report(IN_2020, "b", { mot: "done", "khong-co": "done" })];
  expect(closingsOf({ plan: yearly, earlier })).toEqual([]);
  expect(closingsOf({ plan: PLAN, earlier }).map(({ duty }) => duty)).toEqual(["mot"]);
});

test("each body closes its own, also one that reports through another", () => {
  expect(closed(IN_2021, report(IN_2020, "y", { "mot@h": "done" }))).toEqual({
    "y mot@h": "y Năm 2020 done",
  });
});

test("a renamed body keeps what was closed under its old name", () => {
  expect(closed(IN_2021, report(IN_2020, "cu", { mot: "done" }))).toEqual({ "moi mot": "cu Năm 2020 done" });
});

test("a body into which others merged is closed once each of them was", () => {
  const a = report(IN_2020, "a", { mot: "not_arising" });
  const b = report(IN_2020, "b", { mot: "done" });
  expect(closed(IN_2021, a)).toEqual({});
  expect(closed(IN_2021, b)).toEqual({});
  expect(closed(IN_2021, a, b)).toEqual({ "b mot": "a Năm 2020 done" });
  const c = report(IN_2020, "c", { mot: "not_arising" });
  const d = report(IN_2020, "d", { mot: "not_arising" });
  expect([closed(IN_2021, c), closed(IN_2021, c, d)]).toEqual([{}, { "cd mot": "c Năm 2020 not_arising" }]);
});

test("a new name beside the old one in a group is still one body", () => {
  const both: Register = {
    ...REGISTER,
    groups: REGISTER.groups.map(({ names }) => ({
      names,
      means: { type: "agencies", agencies: ["cu", "moi"] },
    })),
  };
  expect(closedIn(both, IN_2021, report(IN_2020, "cu", { mot: "done" }))).toEqual({
    "moi mot": "cu Năm 2020 done",
  });
});

test("after a merger the merged body's answer closes it for all that went into it", () => {
  expect(closed(IN_2022, report(IN_2021, "b", { mot: "done" }))).toEqual({ "b mot": "b Năm 2021 done" });
  expect(
    closed(IN_2022, report(IN_2020, "c", { mot: "done" }), report(IN_2021, "cd", { mot: "not_arising" })),
  ).toEqual({ "cd mot": "cd Năm 2021 done" });
});

test("after a split the successor by duty inherits that duty's closing alone", () => {
  const t = report(IN_2020, "t", { mot: "done", hai: "done" });
  const x = report(IN_2020, "x", { mot: "done", hai: "done" });
  const y = report(IN_2020, "y", { mot: "done", hai: "done" });
  expect(closed(IN_2021, t)).toEqual({});
  expect(closed(IN_2021, x, y)).toEqual({ "x mot": "x Năm 2020 done", "y hai": "y Năm 2020 done" });
  expect(Object.keys(closed(IN_2021, t, x, y))).toEqual(["x mot", "x hai", "y mot", "y hai"]);
});

test("an approval taken back opens it again: what does not count closes nothing", () => {
  expect(closed(IN_2021)).toEqual({});
});
