// A trial of a draft: reported and reviewed as in earnest, marked on everything, and counted nowhere.
import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, test } from "vitest";
import { type DraftContent, draftOfReading } from "../../shared/plan/plan-draft.ts";
import { readPlanText } from "../../shared/plan/reading/read-plan.ts";
import { readConfiguration } from "../../worker/configuration.ts";
import { runDailyReminders } from "../../worker/reminders/daily.ts";
import { BEGINS } from "./support/app.ts";
import { ask, refused } from "./support/client.ts";
import { lastEntry, signInAdministrator } from "./support/invited-accounts.ts";
import { ADMINISTRATOR, MINH, OPEN, reporterOf, VIEWER } from "./support/people.ts";
import { approveReport, fill, formOf, reportPath, sending, sendReport } from "./support/reports.ts";

signInAdministrator();

const DRAFTS = "/v1/plan-drafts";
const TESTER = "so-tai-chinh";
const OTHER = "so-noi-vu";
const READ = draftOfReading(
  readPlanText(`ỦY BAN NHÂN DÂN TỈNH MINH HỌA
Số: 77/KH-UBND
Minh Họa, ngày 05 tháng 01 năm 2021
KẾ HOẠCH
Phổ biến, giáo dục pháp luật năm 2021
II. NHIỆM VỤ
1. Biên soạn tài liệu tuyên truyền pháp luật về tài chính.
- Cơ quan chủ trì: Sở Tài chính.
- Cơ quan phối hợp: Sở Nội vụ.
- Thời gian thực hiện: Hằng năm.
`),
);
const MARK = "BẢN CHẠY THỬ";
const post = (rev: number, body?: unknown) => ({ method: "POST", body, headers: { "If-Match": `"${rev}"` } });
const TRIAL = { agencies: [TESTER], from: "2021-01-01", to: "2021-12-14", indicatorSet: "tt-03-2019" };
const ids = (list: { id: string }[]) => list.map(({ id }) => id);

async function create(number: string): Promise<string> {
  const content: DraftContent = { ...READ, head: { ...READ.head, id: `kh-${number}`, number } };
  return `${DRAFTS}/${(await ask(MINH, DRAFTS, { method: "POST", body: content })).body.id}`;
}

let path: string;
let trial: string;

beforeAll(async () => {
  path = await create("77");
  const started = await ask(MINH, `${path}/trial`, post(1, TRIAL));
  expect([started.status, started.body.trial]).toMatchObject([
    201,
    { draftRev: 1, agencies: [TESTER], startedBy: { id: MINH.id }, endedAt: null, sent: 0, approved: 0 },
  ]);
  trial = started.body.trial.period;
  expect(await lastEntry()).toMatchObject({ action: "trial_start", period: trial });
});

describe("a trial", () => {
  test("is seen by who tries it, marked, and by nobody else", async () => {
    for (const person of [reporterOf(TESTER), MINH, ADMINISTRATOR]) {
      const { periods } = (await ask(person, "/v1/periods")).body;
      expect(periods.at(-1)).toMatchObject({ id: trial, name: `${MARK} - Kế hoạch số 77`, trial: true });
      expect(ids((await ask(person, "/v1/plans")).body.plans)).toContain(trial);
    }
    for (const person of [reporterOf(OTHER), VIEWER]) {
      expect(JSON.stringify((await ask(person, "/v1/periods")).body)).not.toContain(trial);
      expect(JSON.stringify((await ask(person, "/v1/plans")).body)).not.toContain(trial);
      expect(JSON.stringify((await ask(person, "/v1/home")).body)).not.toContain(trial);
    }
  });

  test("is in no list that counts, whoever asks", async () => {
    const lists = [
      ...["/v1/indicator-sets", "/v1/groups", "/v1/agencies", "/v1/provinces", "/v1/officers"],
      ...[`/v1/periods/${OPEN}/reports`, `/v1/periods/${OPEN}/province`, `/v1/periods/${OPEN}/totals`],
      ...[`/v1/periods/${OPEN}/texts`, `/v1/periods/${OPEN}/reminders`, `/v1/periods/${OPEN}/snapshots`],
      ...[`/v1/periods/${OPEN}/signed-reports`, `/v1/periods/${OPEN}/exemptions`],
      ...[`/v1/periods/${OPEN}/adjustments`, "/v1/reading-decisions", "/v1/plans/kh-6134/changes"],
    ];
    for (const list of lists) {
      const { status, body } = await ask(MINH, list);
      if (status === 404) continue;
      expect([list, JSON.stringify(body).includes(trial)]).toEqual([list, false]);
    }
    const home = (await ask(MINH, "/v1/home")).body;
    expect(home.reports.period.id).toBe(OPEN);
  });

  test("asks the bodies that try it alone, on a form that says what it is", async () => {
    const { form } = await formOf(TESTER, trial);
    expect([form.period.name, form.period.trial]).toEqual([`${MARK} - Kế hoạch số 77`, true]);
    await refused(reporterOf(OTHER), "agency_owes_nothing", `/v1/periods/${trial}/form`);
  });

  test("is checked, sent, returned and approved as in earnest; the draft tells that it was", async () => {
    const { form } = await formOf(TESTER, trial);
    const wrong = { ...fill(form), tables: { ...fill(form).tables, duties: [] } };
    await refused(reporterOf(TESTER), "report_has_errors", reportPath(TESTER, trial), sending(wrong));
    const head = await sendReport(TESTER, 0, { period: trial });
    await approveReport(TESTER, head, trial);
    const { trials } = (await ask(MINH, path)).body;
    expect(trials).toMatchObject([{ period: trial, sent: 1, approved: 1 }]);
    const { body } = await ask(MINH, `/v1/periods/${trial}/province`);
    expect([body.period.trial, body.reporting.expected]).toEqual([true, 1]);
  });

  test("freezes nothing, reminds nobody, and is arranged by nobody", async () => {
    await refused(MINH, "trial_fixed", `/v1/periods/${trial}/snapshots`, { method: "POST" });
    const reminded = { agencies: [TESTER], channel: "manual" };
    await refused(MINH, "trial_fixed", `/v1/periods/${trial}/reminders`, { method: "POST", body: reminded });
    const { period, rev } = (await ask(MINH, `/v1/periods/${trial}`)).body;
    const { id: _id, trial: _trial, ...request } = period;
    const change = { method: "PUT", body: request, headers: { "If-Match": `"${rev}"` } };
    await refused(MINH, "trial_fixed", `/v1/periods/${trial}`, change);
    const made = { method: "PUT", body: request, headers: { "If-None-Match": "*" } };
    await refused(MINH, "plan_unknown", "/v1/periods/that", made);
    const configuration = { ...readConfiguration(env), reminders: null };
    const daily = await runDailyReminders(env.DB, configuration, BEGINS);
    expect(daily.periods).toBe(1);
  });

  test("one at a time; ended, it takes nothing more, leaves every list, and nothing of it is wiped", async () => {
    await refused(MINH, "trial_running", `${path}/trial`, post(1, TRIAL));
    const end = { method: "DELETE" };
    expect((await ask(MINH, `${path}/trial`, end)).status).toBe(204);
    await refused(MINH, "trial_unknown", `${path}/trial`, end);
    const { form } = await formOf(TESTER, trial);
    await refused(reporterOf(TESTER), "period_closed", reportPath(TESTER, trial), sending(fill(form), 3));
    for (const person of [reporterOf(TESTER), MINH]) {
      expect(JSON.stringify((await ask(person, "/v1/periods")).body)).not.toContain(trial);
    }
    expect((await ask(MINH, reportPath(TESTER, trial))).body.versions).toHaveLength(1);
    expect((await ask(MINH, path)).body.trials[0].endedAt).not.toBeNull();
  });

  test("ends when the draft is published, and is refused once a real report came", async () => {
    const other = await create("90");
    expect((await ask(MINH, `${other}/trial`, post(1, TRIAL))).status).toBe(201);
    expect((await ask(MINH, `${other}/publish`, post(1))).status).toBe(201);
    const { trials } = (await ask(MINH, other)).body;
    expect(trials.map(({ endedAt }: { endedAt: string | null }) => endedAt === null)).toEqual([false]);
    const again = await ask(MINH, `${other}/trial`, post(2, TRIAL));
    expect(again.status).toBe(201);
    await ask(MINH, `${other}/trial`, { method: "DELETE" });
    const period = {
      ...{ planId: "kh-90", name: "Năm 2021", from: "2021-01-01", to: "2021-12-14", agencyDue: "2021-12-20" },
      ...{ provinceDue: "2021-12-31", state: "draft", openFor: [], indicatorSet: null },
    };
    const at = "/v1/periods/kh-90-2021";
    await ask(MINH, at, { method: "PUT", body: period, headers: { "If-None-Match": "*" } });
    await ask(MINH, at, {
      method: "PUT",
      body: { ...period, state: "open" },
      headers: { "If-Match": '"1"' },
    });
    await sendReport(TESTER, 0, { period: "kh-90-2021" });
    await refused(MINH, "plan_reported", `${other}/trial`, post(2, TRIAL));
    const { rev } = (await ask(MINH, "/v1/plans/kh-90/changes")).body;
    await refused(MINH, "plan_reported", "/v1/plans/kh-90/withdraw", post(rev, { reason: "Nhầm" }));
  });

  test("that was approved is a fact of the checklist once the draft is a plan", async () => {
    expect((await ask(MINH, `${path}/publish`, post(1))).status).toBe(201);
    const period = {
      ...{ planId: "kh-77", name: "Năm 2021", from: "2021-01-01", to: "2021-12-14", agencyDue: "2021-12-20" },
      ...{ provinceDue: "2021-12-31", state: "draft", openFor: [], indicatorSet: null },
    };
    const at = "/v1/periods/kh-77-2021";
    await ask(MINH, at, { method: "PUT", body: period, headers: { "If-None-Match": "*" } });
    const { entries } = (await ask(MINH, `${at}/checklist`)).body;
    expect(entries.find(({ id }: { id: string }) => id === "trial")).toMatchObject({ state: "done" });
  });

  test("is nobody's to start but who writes plans, with bodies that are there", async () => {
    await refused(VIEWER, "role_forbidden", `${path}/trial`, post(1, TRIAL));
    await refused(reporterOf(TESTER), "role_forbidden", `${path}/trial`, { method: "DELETE" });
    await refused(MINH, "agency_unknown", `${path}/trial`, post(2, { ...TRIAL, agencies: ["khong-co"] }));
    await refused(MINH, "record_stale", `${path}/trial`, post(9, TRIAL));
  });
});
