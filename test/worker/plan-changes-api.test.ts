// Amendments and corrections of a published plan by the API, with a preview; and a plan's end.
import { describe, expect, test } from "vitest";
import type { Duty } from "../../shared/plan/plan.ts";
import { ask, refused } from "./support/client.ts";
import { lastEntry, signInAdministrator } from "./support/invited-accounts.ts";
import { MINH, OPEN, PLAN, reporterOf, VIEWER } from "./support/people.ts";
import { formOf } from "./support/reports.ts";

signInAdministrator();

const CHANGES = "/v1/plans/kh-6134/changes";
const known = PLAN.duties.find(({ lead }) => lead[0] === "Sở Tài chính") as Duty;
const post = (rev: number, body: unknown) => ({ method: "POST", body, headers: { "If-Match": `"${rev}"` } });
const revNow = async () => (await ask(MINH, CHANGES)).body.rev as number;
const amendment = (duty: Partial<Duty>, change: object = {}) => ({
  ...{ kind: "amendment", document: "Quyết định số 9/QĐ-DEMO (ví dụ)", date: "2021-07-01", reason: null },
  duties: [{ op: "put", duty: { ...known, ...duty }, after: null }],
  ...change,
});

describe("a change of a published plan", () => {
  test("previewed: whose forms it changes and which names wait; nothing is stored", async () => {
    const before = await revNow();
    const body = amendment({ lead: ["Sở Y tế"], coordinate: ["Trung tâm Minh Họa"] });
    const preview = await ask(MINH, `${CHANGES}?dry=1`, { method: "POST", body });
    expect([preview.status, preview.body.rev]).toEqual([200, before]);
    expect(preview.body.waiting.names).toEqual([{ name: "Trung tâm Minh Họa", duties: [known.id] }]);
    const own = (agency: string) =>
      preview.body.affected.find((one: { agency: string }) => one.agency === agency);
    expect(own("so-tai-chinh")).toMatchObject({ period: OPEN, lost: [known.id] });
    expect(own("so-y-te")).toMatchObject({ period: OPEN, gained: [known.id] });
    expect([await revNow(), (await ask(MINH, CHANGES)).body.changes]).toEqual([before, []]);
  });

  test("entered: it shows from its day on, is listed with who made it, and is in the log", async () => {
    const rev = await revNow();
    const body = amendment({ text: "Nội dung đã sửa đổi (ví dụ)." });
    const made = await ask(MINH, CHANGES, post(rev, body));
    expect([made.status, made.body.rev]).toEqual([201, rev + 1]);
    expect(await lastEntry()).toMatchObject({ action: "plan_amendment", detail: { plan: "kh-6134" } });
    const { changes } = (await ask(VIEWER, CHANGES)).body;
    expect(changes).toMatchObject([{ kind: "amendment", date: "2021-07-01", by: { id: MINH.id } }]);
    const { form } = await formOf("so-tai-chinh");
    expect(form.tables.duties.rows.find(({ duty }) => duty === known.id)?.text).toBe(
      "Nội dung đã sửa đổi (ví dụ).",
    );
    await refused(MINH, "record_stale", CHANGES, post(rev, body));
  });

  test("a correction has a reason and holds from the plan's day", async () => {
    const correction = {
      kind: "correction",
      reason: "Đọc sai chữ",
      duties: amendment({ product: "Sổ tay" }).duties,
    };
    await refused(MINH, "shape_invalid", CHANGES, post(await revNow(), { ...correction, reason: " " }));
    expect((await ask(MINH, CHANGES, post(await revNow(), correction))).status).toBe(201);
    const { changes } = (await ask(MINH, CHANGES)).body;
    expect(changes.at(-1)).toMatchObject({ kind: "correction", document: null, date: PLAN.date });
  });

  test("what does not fit the plan is told at its place", async () => {
    const duties = [
      { op: "end", duty: "khong-co" },
      { op: "put", duty: { ...known, id: "moi", section: "khong-co" }, after: null },
    ];
    const { body } = await refused(
      MINH,
      "change_faults",
      CHANGES,
      post(await revNow(), amendment({}, { duties })),
    );
    expect(body.faults.map(({ path, code }: { path: string; code: string }) => [path, code])).toEqual([
      ["duties/0", "duty_unknown"],
      ["duties/1", "section_unknown"],
    ]);
    const wrong = amendment({}, { date: "2021-02-30" });
    await refused(MINH, "shape_invalid", CHANGES, post(await revNow(), wrong));
    await refused(VIEWER, "role_forbidden", CHANGES, post(1, amendment({})));
    await refused(reporterOf("so-tai-chinh"), "role_forbidden", `${CHANGES}?dry=1`, post(1, amendment({})));
    await refused(MINH, "plan_unknown", "/v1/plans/khong-co/changes", post(1, amendment({})));
  });
});

describe("the end of a plan", () => {
  const END = "/v1/plans/kh-6134/end";
  const reason = { reason: "Hết giai đoạn" };

  test("no period of it is made and nothing changes it, until the end is taken back", async () => {
    const rev = await revNow();
    const ended = await ask(MINH, END, post(rev, reason));
    expect([ended.status, ended.body]).toEqual([200, { state: "ended", rev: rev + 1 }]);
    expect(await lastEntry()).toMatchObject({ action: "plan_end", detail: { plan: "kh-6134", ...reason } });
    await refused(MINH, "plan_ended", END, post(rev + 1, reason));
    await refused(MINH, "plan_ended", CHANGES, post(rev + 1, amendment({})));
    const period = {
      ...{
        planId: "kh-6134",
        name: "Năm 2030",
        from: "2030-01-01",
        to: "2030-12-14",
        agencyDue: "2030-12-20",
      },
      ...{ provinceDue: "2030-12-31", state: "draft", openFor: [], indicatorSet: null },
    };
    const made = { method: "PUT", body: period, headers: { "If-None-Match": "*" } };
    await refused(MINH, "plan_ended", "/v1/periods/kh-6134-2030", made);
    expect((await formOf("so-tai-chinh")).periodState).toBe("open");
    const back = { method: "DELETE", headers: { "If-Match": `"${rev + 1}"` } };
    expect((await ask(MINH, END, back)).body).toEqual({ state: "published", rev: rev + 2 });
    await refused(MINH, "plan_not_ended", END, { ...back, headers: { "If-Match": `"${rev + 2}"` } });
  });
});
