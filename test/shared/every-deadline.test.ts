// A plan of one duty a kind of deadline, of two bodies: what each owes in a half-year, in the year, and after that what
// was reported done. The province's view follows.
import { expect, test } from "vitest";
import type { Duty, Plan } from "../../shared/plan/plan.ts";
import type { DutyDeadline } from "../../shared/plan/plan-deadline.ts";
import { buildProvinceView } from "../../shared/province/build-view.ts";
import { closingsOf } from "../../shared/register/closings.ts";
import { obligationsOf } from "../../shared/register/obligations.ts";
import { overdue } from "../../shared/register/overdue.ts";
import type { Agency, Period, Register } from "../../shared/register/register.ts";
import { buildForm } from "../../shared/report/build-form.ts";
import { register as known } from "./golden.ts";

const DEADLINES: Record<string, DutyDeadline[]> = {
  none: [],
  date: [{ type: "date", date: "2026-05-20" }],
  month: [{ type: "month", year: 2026, month: 11, from: { year: 2026, month: 9 } }],
  quarter: [{ type: "quarter", year: 2026, quarter: 2 }],
  year: [{ type: "year", year: 2026 }],
  years: [{ type: "years", from: 2026, to: 2030 }],
  annual: [{ type: "annual" }],
  recurring: [{ type: "recurring", every: "six_months" }],
  continuous: [{ type: "continuous" }],
  central_guidance: [{ type: "central_guidance" }],
  other: [{ type: "other", text: "Khi có yêu cầu" }],
  twice: [
    { type: "date", date: "2026-05-31" },
    { type: "date", date: "2027-05-31" },
  ],
  then_yearly: [{ type: "quarter", year: 2026, quarter: 1 }, { type: "annual" }],
  by_body: [
    { type: "quarter", year: 2026, quarter: 1, for: ["Sở Hai"] },
    { type: "year", year: 2026, for: ["nhóm cả hai"] },
  ],
};
const dutyOf = (id: string, change: Partial<Duty> = {}): Duty => ({
  ...{ id, section: "1", leadIn: null, text: `Việc ${id}.`, lead: ["Sở Một", "Sở Hai"], coordinate: [] },
  ...{ advises: null, requested: false, deadlineText: null, deadlines: DEADLINES[id] ?? [], product: null },
  ...{ references: [], answeredBy: null },
  ...change,
});
const plan: Plan = {
  ...{
    id: "moi-loai",
    number: "1/KH-DEMO",
    date: "2025-12-31",
    issuer: "Cơ quan thử",
    title: "Kế hoạch thử",
  },
  sections: [{ id: "1", title: "Việc thử" }],
  duties: [
    ...Object.keys(DEADLINES).map((id) => dutyOf(id)),
    dutyOf("chua_giao", { lead: [], coordinate: ["Sở Một"], product: "Báo cáo (ví dụ)" }),
  ],
};
const body = (id: string, name: string, order: number): Agency => ({
  ...(known.agencies[0] as Agency),
  ...{ id, name, shortName: name, order, code: null, aliases: [], reportsThrough: null },
  ...{ validFrom: null, validTo: null, successors: [], outside: false },
});
const register: Register = {
  agencies: [body("mot", "Sở Một", 1), body("hai", "Sở Hai", 2)],
  groups: [{ names: ["nhóm cả hai"], means: { type: "agencies", agencies: ["mot", "hai"] } }],
};
const period = (id: string, from: string, to: string): Period => ({
  ...{ id, planId: plan.id, name: id, from, to, agencyDue: "2027-06-20", provinceDue: "2027-06-25" },
  ...{ state: "open", openFor: [], indicatorSet: null },
});
const HALF = period("nua-nam", "2025-12-15", "2026-06-14");
const YEAR = period("nam", "2025-12-15", "2026-12-14");
const NEXT = period("nam-sau", "2026-12-15", "2027-12-14");

type Owed = [asked: string, dueBy: string | null, closedIn: string | null, overdue: boolean];

function owed(
  of: Period,
  agency: string,
  closings: ReturnType<typeof closingsOf> = [],
): Record<string, Owed> {
  const all = obligationsOf({ plan, register, period: of, guidance: [], closings, adjustments: [] });
  return Object.fromEntries(
    all
      .filter((one) => one.agency === agency)
      .map((one) => {
        const late = overdue(one, { asOf: of.to, cutOff: of.to, status: "in_progress" });
        return [one.duty, [one.asked, one.dueBy, one.closedIn?.periodId ?? null, late]];
      }),
  );
}

const ALWAYS: Owed = ["asked", null, null, false];
const COMING_AGAIN = { none: ALWAYS, annual: ALWAYS, recurring: ALWAYS, continuous: ALWAYS, other: ALWAYS };
const WAITING: Owed = ["waiting", null, null, false];

test("in a half-year: what has begun is asked for, what is past its day is overdue, the rest waits", () => {
  expect(owed(HALF, "mot")).toEqual({
    ...COMING_AGAIN,
    date: ["asked", "2026-05-20", null, true],
    month: ["not_yet", "2026-11-30", null, false],
    quarter: ["asked", "2026-06-30", null, false],
    year: ["asked", "2026-12-31", null, false],
    years: ["asked", "2030-12-31", null, false],
    central_guidance: WAITING,
    twice: ["asked", "2026-05-31", null, true],
    then_yearly: ["asked", "2026-03-31", null, true],
    by_body: ["asked", "2026-12-31", null, false],
  });
});

test("a deadline for named bodies holds for them alone, and stands in their form alone", () => {
  expect(owed(HALF, "hai").by_body).toEqual(["asked", "2026-12-31", null, false]);
  const rows = ["mot", "hai"].map((id) => {
    const obligations = obligationsOf({
      ...{ plan, register, period: HALF, guidance: [], closings: [], adjustments: [] },
    }).filter(({ agency }) => agency === id);
    const agency = register.agencies.find((one) => one.id === id) as Agency;
    const form = buildForm({
      ...{ plan, register, period: HALF, agency, obligations },
      ...{ indicators: null, lastValues: new Map(), exemptions: [] },
    });
    return form.tables.duties.rows.find(({ key }) => key === "by_body");
  });
  expect(rows.map((row) => [row?.deadlines, row?.deadline])).toEqual([
    [[{ type: "year", year: 2026 }], { type: "year", year: 2026 }],
    [
      [
        { type: "quarter", year: 2026, quarter: 1 },
        { type: "year", year: 2026 },
      ],
      { type: "year", year: 2026 },
    ],
  ]);
});

test("what was done and counted in the year is closed; a later part, and what comes again, is asked anew", () => {
  const answers = plan.duties.map(({ id }) => ({
    key: id,
    duty: id,
    answersFor: null,
    status: "done" as const,
  }));
  const closings = closingsOf({
    plan,
    earlier: [{ period: YEAR, agency: "mot", record: { answers } }] as never,
  });
  expect(owed(NEXT, "mot", closings)).toEqual({
    ...COMING_AGAIN,
    date: ["asked", "2026-05-20", "nam", false],
    month: ["asked", "2026-11-30", "nam", false],
    quarter: ["asked", "2026-06-30", "nam", false],
    year: ["asked", "2026-12-31", "nam", false],
    years: ["asked", "2030-12-31", "nam", false],
    central_guidance: ["waiting", null, "nam", false],
    twice: ["asked", "2027-05-31", null, true],
    then_yearly: ALWAYS,
    by_body: ["asked", "2026-12-31", "nam", false],
  });
  // The other body reported nothing, and owes all of it still.
  expect(owed(NEXT, "hai", closings).then_yearly).toEqual(["asked", "2026-03-31", null, true]);
});

test("a duty whose lead is undecided asks nobody, stands outside the counts, and holds up no other", () => {
  const obligations = obligationsOf({
    ...{ plan, register, period: YEAR, guidance: [], closings: [], adjustments: [] },
  });
  expect(obligations.filter(({ duty }) => duty === "chua_giao")).toEqual([]);
  const view = buildProvinceView({
    ...{ plan, register, period: YEAR, obligations, guidance: [], indicators: null, reports: [] },
    ...{ asOf: "2026-12-20", doubleDecisions: [], last: null },
  });
  const line = view.duties.at(-1);
  expect([line?.state, line?.product, line?.leads, line?.coordinators]).toEqual([
    ...["unassigned", "Báo cáo (ví dụ)"],
    ...[[], []],
  ]);
  expect(view.totals.duties).toEqual({ incomplete: 13, waiting: 1 });
});
