// What is overdue on which day: every duty of the plan, every period, every boundary day, beside an oracle that
// knows the rule by another way: days are counted by the platform's calendar, cases are told apart one by one.
import { expect, test } from "vitest";
import type { Duty } from "../../shared/plan/plan.ts";
import type { Guidance } from "../../shared/register/obligation.ts";
import { obligationsOf } from "../../shared/register/obligations.ts";
import { overdue } from "../../shared/register/overdue.ts";
import type { Period } from "../../shared/register/register.ts";
import type { Status } from "../../shared/report/report.ts";
import { period2021, periods, plan, register } from "./golden.ts";

const STATUSES: (Status | null)[] = [null, "not_started", "in_progress", "done", "not_arising"];

const count = (day: string) => Date.parse(`${day}T00:00:00Z`) / 86_400_000;
const dayOf = (number: number) => new Date(number * 86_400_000).toISOString().slice(0, 10);
const shift = (day: string, days: number) => dayOf(count(day) + days);

const GUIDANCE: Guidance[] = plan.duties
  .filter(({ deadlines }) => deadlines[0]?.type === "central_guidance")
  .map(({ id }) => ({
    planId: plan.id,
    duty: id,
    document: "Công văn hướng dẫn (ví dụ)",
    date: "2021-05-10",
    due: "2021-11-30",
  }));

/** The last day by the calendar: day 0 of a month is the last of the one before. */
function oracleLastDay({ deadlines }: Duty, cutOff: string): string | null {
  const [deadline, ...others] = deadlines;
  expect(others).toEqual([]);
  if (deadline === undefined) return null;
  const monthEnd = (year: number, month: number) =>
    new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
  if (deadline.type === "quarter") return monthEnd(deadline.year, 3 * deadline.quarter);
  if (deadline.type === "year") return monthEnd(deadline.year, 12);
  if (deadline.type === "years" && "years" in deadline)
    return monthEnd([...deadline.years].sort().reverse()[0] ?? 0, 12);
  // The guiding document of this test, once the cut-off has reached it.
  if (deadline.type === "central_guidance") return count(cutOff) >= count("2021-05-10") ? "2021-11-30" : null;
  return null;
}

/** The day before the last day, that day, the day after, a week after; one far day where there is no last day. */
function boundaryDays(lastDay: string | null): string[] {
  return lastDay === null ? ["2199-12-31"] : [-1, 0, 1, 7].map((days) => shift(lastDay, days));
}

/** The periods of the plan, and such as are cut off the day before, on and after the last day of a duty. */
function periodsAround(duty: Duty): Period[] {
  const lastDay = oracleLastDay(duty, "2199-12-31");
  const cuts = lastDay === null ? [] : [-1, 0, 1, 2, 400].map((days) => shift(lastDay, days));
  const made = cuts.map((to) => ({ ...period2021, id: `ky-${to}`, from: shift(to, -30), to }));
  return [...periods, ...made];
}

interface Case {
  duty: string;
  cutOff: string;
  asOf: string;
  agency: string;
  role: string;
  invited: boolean;
  /** Statuses with which it is overdue. */
  overdue: (Status | null)[];
}

function casesOf(duty: Duty): { told: Case[]; expected: Case[] } {
  const told: Case[] = [];
  const expected: Case[] = [];
  const closings: never[] = [];
  for (const period of periodsAround(duty)) {
    const only = { ...plan, duties: [duty] };
    const lastDay = oracleLastDay(duty, period.to);
    // Bodies of one kind and role share their case; one of each is enough.
    const seen = new Set<string>();
    for (const owed of obligationsOf({
      plan: only,
      register,
      period,
      guidance: GUIDANCE,
      closings,
      adjustments: [],
    })) {
      const { agency, role, invited } = owed;
      if (seen.has(`${role} ${invited}`)) continue;
      seen.add(`${role} ${invited}`);
      for (const asOf of boundaryDays(lastDay)) {
        const of = { duty: duty.id, cutOff: period.to, asOf, agency, role, invited };
        const late = STATUSES.filter((status) => overdue(owed, { asOf, cutOff: period.to, status }));
        const isPast = lastDay !== null && count(asOf) - count(lastDay) >= 1;
        const isOfPeriod = lastDay !== null && count(period.to) - count(lastDay) >= 1;
        const binds = role === "lead" && !invited;
        const unfinished: (Status | null)[] = [null, "not_started", "in_progress"];
        told.push({ ...of, overdue: late });
        expected.push({ ...of, overdue: isPast && isOfPeriod && binds ? unfinished : [] });
      }
    }
  }
  return { told, expected };
}

test.each(plan.duties.map((duty) => [duty.id, duty] as const))(
  "%s is overdue on the days that the calendar says, in every period",
  (_, duty) => {
    const { told, expected } = casesOf(duty);
    expect(told.length).toBeGreaterThan(0);
    expect(told).toEqual(expected);
  },
);

test("over all duties both answers occur: the table is no table of noes", () => {
  const all = plan.duties.flatMap((duty) => casesOf(duty).told);
  const late = all.filter((one) => one.overdue.length > 0);
  expect(
    new Set(late.map(({ duty }) => plan.duties.find(({ id }) => id === duty)?.deadlines[0]?.type)),
  ).toEqual(new Set(["quarter", "year", "years", "central_guidance"]));
  expect(all.length).toBeGreaterThan(late.length);
});

test("a leap year's quarter ends on 31 March, and days over its end are counted right", () => {
  expect([shift("2020-02-28", 1), shift("2021-02-28", 1)]).toEqual(["2020-02-29", "2021-03-01"]);
  const duty: Duty = { ...plan.duties[0]!, deadlines: [{ type: "quarter", year: 2024, quarter: 1 }] };
  const { told, expected } = casesOf(duty);
  expect(told).toEqual(expected);
});
