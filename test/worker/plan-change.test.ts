// A plan that is amended or corrected in mid-period changes what the change says, and nothing that was reported.
import { env } from "cloudflare:workers";
import { beforeAll, expect, test } from "vitest";
import type { Duty } from "../../shared/plan/plan.ts";
import type { DutyChange } from "../../shared/plan/plan-change.ts";
import type { Form } from "../../shared/report/form.ts";
import { readPlanOrigins, storedPlanOrNull } from "../../worker/store/read-plans.ts";
import { storePlanChange } from "../../worker/store/store-plan-change.ts";
import { ask, refused } from "./support/client.ts";
import { EARLIER, LAN, OPEN, PLAN, reporterOf, VIEWER } from "./support/people.ts";
import { approveReport, fill, formOf, reportPath, sending, sendReport } from "./support/reports.ts";

const AGENCY = "so-tai-chinh";
const PROVINCE = `/v1/periods/${OPEN}/province`;
const known = PLAN.duties.find(({ lead }) => lead[0] === "Sở Tài chính") as Duty;

const stored = async () => (await storedPlanOrNull(env.DB, "kh-6134"))!;

/** Enters a change on the plan as it stands. */
async function enter(kind: Kind, date: string, ...duties: DutyChange[]): Promise<void> {
  const change = { plan: "kh-6134", date, duties, at: AT, ...kind };
  const { rev } = await stored();
  expect(await storePlanChange(env.DB, { rev, change, origins: new Map() }, AUDIT)).toBe(true);
}
const amend = (date: string, ...duties: DutyChange[]) => enter(AMENDMENT, date, ...duties);

const rowsOf = (form: Form) => new Map(form.tables.duties.rows.map((row) => [row.key, row]));
const duty = (change: Partial<Duty>): DutyChange => ({
  op: "put",
  duty: { ...known, ...change },
  after: null,
});
const AMENDMENT = { kind: "amendment", document: "Quyết định số 9/QĐ-DEMO (ví dụ)", reason: null } as const;
type Kind = typeof AMENDMENT | { kind: "correction"; document: null; reason: string };
const AT = "2021-07-02T01:00:00.000Z";
const AUDIT = {
  ...{ at: AT, account: LAN.id, action: "plan_changed", period: null, agency: null },
  ...{ version: null, request: "thu" },
};
let sent: Form;

beforeAll(async () => {
  sent = (await formOf(AGENCY)).form;
  await approveReport(AGENCY, await sendReport(AGENCY));
});

test("an amendment changes the row that it names, in periods that its day reaches, and the view's ETag", async () => {
  const before = { earlier: (await formOf(AGENCY, EARLIER)).form, view: await ask(VIEWER, PROVINCE) };
  await amend(
    "2021-07-01",
    duty({ deadlineText: "Trước ngày 30/11/2021", deadlines: [{ type: "date", date: "2021-11-30" }] }),
  );
  const { form } = await formOf(AGENCY);
  const rows = rowsOf(sent);
  const row = rows.get(known.id);
  const now = {
    ...{ deadlineText: "Trước ngày 30/11/2021", dueBy: "2021-11-30" },
    ...{
      deadline: { type: "quarter", year: 2021, quarter: 4 },
      deadlines: [{ type: "date", date: "2021-11-30" }],
    },
  };
  expect(rowsOf(form)).toEqual(
    new Map([...rows].map(([key, one]) => [key, key === known.id ? { ...row, ...now } : one])),
  );
  expect((await formOf(AGENCY, EARLIER)).form).toEqual(before.earlier);
  const after = await ask(VIEWER, PROVINCE);
  expect(after.headers.get("ETag")).not.toBe(before.view.headers.get("ETag"));
  expect(after.body.reporting).toEqual(before.view.body.reporting);
});

test("what was filled on the form of before is refused by name, and stays readable as it was sent", async () => {
  await refused(reporterOf(AGENCY), "form_outdated", reportPath(AGENCY), sending(fill(sent), 2));
  const version = await ask(LAN, `${reportPath(AGENCY)}/versions/1`);
  expect(rowsOf(version.body.form)).toEqual(rowsOf(sent));
});

test("a duty that ended leaves the form and the view; what was reported of it stays in its version", async () => {
  await amend("2021-08-01", { op: "end", duty: known.id });
  const { form } = await formOf(AGENCY);
  expect([...rowsOf(form).keys()]).toEqual([...rowsOf(sent).keys()].filter((key) => key !== known.id));
  const { duties } = (await ask(VIEWER, PROVINCE)).body;
  expect(duties.map((line: { duty: string }) => line.duty)).not.toContain(known.id);
  const version = await ask(LAN, `${reportPath(AGENCY)}/versions/1`);
  expect([...rowsOf(version.body.form).keys()]).toContain(known.id);
});

test("a correction of our reading reaches every live period from the plan's day on", async () => {
  const other =
    PLAN.duties.find(({ id, lead }) => id !== known.id && lead.includes(known.lead[0] as string)) ??
    PLAN.duties[0];
  const corrected: DutyChange = {
    op: "put",
    duty: { ...(other as Duty), text: "Lời đọc đúng (ví dụ)." },
    after: null,
  };
  await enter({ kind: "correction", document: null, reason: "Đọc nhầm chữ (ví dụ)" }, PLAN.date, corrected);
  for (const period of [EARLIER, OPEN]) {
    const { duties } = (await ask(LAN, `/v1/periods/${period}/province`)).body;
    const line = duties.find((one: { duty: string }) => one.duty === other?.id);
    expect([period, line.text]).toEqual([period, "Lời đọc đúng (ví dụ)."]);
  }
});

test("a duty without a lead is shown as unassigned and asks nobody, until a lead was added", async () => {
  const { sections } = (await ask(VIEWER, PROVINCE)).body;
  await amend("2021-09-01", duty({ id: "chua-giao", lead: [], coordinate: ["Sở Tài chính"] }));
  const view = (await ask(LAN, PROVINCE)).body;
  const line = view.duties.find((one: { duty: string }) => one.duty === "chua-giao");
  expect([line.state, line.leads, line.coordinators]).toEqual(["unassigned", [], []]);
  expect(view.sections).toEqual(sections);
  expect(rowsOf((await formOf(AGENCY)).form).has("chua-giao")).toBe(false);
  const body = {
    kind: "add",
    agency: AGENCY,
    duty: "chua-giao",
    role: "lead",
    reason: "Đã giao (ví dụ)",
    from: "2021-09-02",
    to: null,
  };
  expect((await ask(LAN, `/v1/periods/${OPEN}/adjustments`, { method: "POST", body })).status).toBe(201);
  expect(rowsOf((await formOf(AGENCY)).form).get("chua-giao")?.role).toBe("lead");
});

test("of two changes on one revision the second stores nothing; origins are kept beside the plan", async () => {
  const { rev, changes } = await stored();
  const change = {
    plan: "kh-6134",
    date: "2021-10-01",
    duties: [duty({ text: "Lời mới (ví dụ)." })],
    at: AT,
  };
  const origin = { text: { lines: { from: 3, to: 4 }, setBy: "lan", mark: null } };
  const input = { rev, change: { ...change, ...AMENDMENT }, origins: new Map([[known.id, origin]]) };
  expect(await storePlanChange(env.DB, input, AUDIT)).toBe(true);
  expect(await storePlanChange(env.DB, input, AUDIT)).toBe(false);
  const now = await stored();
  expect([now.rev, now.changes.length]).toEqual([rev + 1, changes.length + 1]);
  expect(now.changes.at(-1)).toEqual({ ...input.change, id: expect.any(Number), by: LAN.id });
  expect(await readPlanOrigins(env.DB, "kh-6134")).toEqual(input.origins);
});
