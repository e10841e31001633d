// What a change of a published plan does to the plan of each period, and whose forms it makes others.
import { expect, test } from "vitest";
import type { Duty } from "../../shared/plan/plan.ts";
import {
  changeFaults,
  type DutyChange,
  everyWording,
  type PlanChange,
  planAt,
} from "../../shared/plan/plan-change.ts";
import { closingsOf } from "../../shared/register/closings.ts";
import { obligationsOf } from "../../shared/register/obligations.ts";
import { affectedBy } from "../../shared/report/affected-by.ts";
import { period2021, periods, plan, register } from "./golden.ts";

const DAY = "2021-07-01";
const duty = plan.duties.find(({ lead }) => lead.length === 1 && lead[0] === "Sở Tài chính") as Duty;
const other = plan.duties[0] as Duty;

const amendment = (id: number, date: string, ...duties: DutyChange[]): PlanChange => ({
  ...{ id, plan: plan.id, date, duties, at: "2021-07-02T01:00:00.000Z", by: "lan" },
  ...{ kind: "amendment", document: "Quyết định số 9/QĐ-DEMO (ví dụ)", reason: null },
});
const put = (one: Duty, after: string | null = null): DutyChange => ({ op: "put", duty: one, after });
const ids = (cutOff: string, ...changes: PlanChange[]) =>
  planAt(plan, changes, cutOff).duties.map(({ id }) => id);
const added: Duty = { ...duty, id: "them", text: "Việc thêm (ví dụ)." };

test("without a change whose day has come the plan is the plan itself", () => {
  expect(planAt(plan, [], DAY)).toBe(plan);
  expect(planAt(plan, [amendment(1, DAY, put(added))], "2021-06-30")).toBe(plan);
});

test("a duty that is put takes the place of its own, and no other is changed", () => {
  const text = "Lời mới (ví dụ).";
  const changed = planAt(plan, [amendment(1, DAY, put({ ...duty, text }))], DAY);
  expect(changed).toEqual({
    ...plan,
    duties: plan.duties.map((one) => (one.id === duty.id ? { ...one, text } : one)),
  });
});

test("a new duty stands behind the one that it names, before its section, or at its end where that one ended", () => {
  const at = plan.duties.indexOf(duty);
  const all = plan.duties.map(({ id }) => id);
  const section = plan.duties.flatMap((one, index) => (one.section === duty.section ? [index] : []));
  const insertedAt = (place: number) => [...all.slice(0, place), "them", ...all.slice(place)];
  expect(ids(DAY, amendment(1, DAY, put(added, duty.id)))).toEqual(insertedAt(at + 1));
  expect(ids(DAY, amendment(1, DAY, put(added)))).toEqual(insertedAt(section[0] as number));
  expect(ids(DAY, amendment(1, DAY, put(added, "khong-con")))).toEqual(
    insertedAt((section.at(-1) as number) + 1),
  );
});

test("a duty that ended is gone from its day on, and may be put again by a later change", () => {
  const ended = amendment(1, DAY, { op: "end", duty: duty.id });
  expect(ids("2021-06-30", ended)).toContain(duty.id);
  expect(ids(DAY, ended)).not.toContain(duty.id);
  expect(ids("2022-12-14", ended, amendment(2, "2022-01-01", put(duty)))).toContain(duty.id);
});

test("changes apply by day, those of one day as they were entered, in whatever order they come", () => {
  const words = (text: string) => put({ ...duty, text });
  const all = [
    amendment(3, DAY, words("ba")),
    amendment(2, "2022-01-01", words("hai")),
    amendment(1, DAY, words("mot")),
  ];
  const textAt = (cutOff: string) => planAt(plan, all, cutOff).duties.find(({ id }) => id === duty.id)?.text;
  expect([textAt("2021-06-30"), textAt(DAY), textAt("2022-12-14")]).toEqual([duty.text, "ba", "hai"]);
});

test("every name that a duty ever had is asked of the register", () => {
  const renamed = amendment(1, DAY, put({ ...duty, lead: ["Sở Mới"] }), { op: "end", duty: other.id });
  const names = everyWording(plan, [renamed]).duties.flatMap(({ lead }) => lead);
  expect(names).toEqual(expect.arrayContaining(["Sở Mới", ...duty.lead, ...other.lead]));
});

test("what a change cannot be is told at its place", () => {
  const faults = changeFaults(plan, [], {
    date: DAY,
    duties: [
      { op: "end", duty: "khong-co" },
      put(duty),
      put({ ...added, section: "khong-co" }),
      put({ ...added, id: "them-2" }, "khong-co"),
      { op: "end", duty: other.id },
      { op: "end", duty: other.id },
      put({ ...added, id: "them-3" }, "them"),
    ],
  });
  expect(faults).toEqual([
    { at: 0, code: "duty_unknown" },
    { at: 1, code: "unchanged" },
    { at: 2, code: "section_unknown" },
    { at: 3, code: "after_unknown" },
    { at: 5, code: "duty_doubled" },
  ]);
});

const live = periods.map((period) => ({ register, period, guidance: [], closings: [], adjustments: [] }));

test("the preview names whose forms change, in the periods that the day reaches, row by row", () => {
  const change = { date: DAY, duties: [put({ ...duty, text: "Lời mới (ví dụ)." }), put(added, duty.id)] };
  const told = affectedBy({ plan, changes: [], change, periods: live });
  const reached = periods.filter(({ to }) => to >= DAY).map(({ id }) => id);
  expect(reached.length).toBeGreaterThan(0);
  expect(reached.length).toBeLessThan(periods.length);
  expect([...new Set(told.map(({ period }) => period))]).toEqual(reached);
  const owing = obligationsOf({ ...live[0]!, period: period2021, plan: { ...plan, duties: [duty] } });
  expect(told.filter(({ period }) => period === period2021.id)).toEqual(
    owing.map(({ agency }) => ({
      ...{ period: period2021.id, agency, gained: ["them"], lost: [], changed: [duty.id] },
    })),
  );
});

test("a duty that passes to another body is lost by the one and gained by the other", () => {
  const change = { date: DAY, duties: [put({ ...duty, lead: ["Sở Nội vụ"], coordinate: [] })] };
  const told = affectedBy({
    plan: { ...plan, duties: [{ ...duty, coordinate: [] }] },
    changes: [],
    change,
    periods: live,
  });
  expect(told.filter(({ period }) => period === period2021.id)).toEqual(
    [
      { period: period2021.id, agency: "so-tai-chinh", gained: [], lost: [duty.id], changed: [] },
      { period: period2021.id, agency: "so-noi-vu", gained: [duty.id], lost: [], changed: [] },
    ].sort((a, b) => orderOf(a.agency) - orderOf(b.agency)),
  );
});

function orderOf(agency: string): number {
  return register.agencies.find(({ id }) => id === agency)?.order ?? 0;
}

test("what came again when it was reported closes nothing, though it is done once now", () => {
  const [before] = periods;
  const yearly: Duty = { ...duty, deadlines: [{ type: "annual" }] };
  const once: Duty = { ...duty, deadlines: [{ type: "year", year: 2022 }] };
  const published = { ...plan, duties: [yearly] };
  const changes = [amendment(1, DAY, put(once))];
  const answer = { key: duty.id, duty: duty.id, answersFor: null, status: "done" as const };
  const earlier = [{ period: before!, agency: "so-tai-chinh", record: { answers: [answer] } }];
  const now = planAt(published, changes, period2021.to);
  expect(closingsOf({ plan: now, earlier: earlier as never }).length).toBe(1);
  expect(
    closingsOf({ plan: now, earlier: earlier as never, planOn: (day) => planAt(published, changes, day) }),
  ).toEqual([]);
});
