// What is to be done before a period is opened.
import { describe, expect, test } from "vitest";
import { CHECKLIST_IDS, type ChecklistFacts, checklistOf } from "../../shared/register/checklist.ts";

const bodies = ["Sở Một", "Sở Hai", "Sở Ba"].map((name, at) => ({ id: `so-${at + 1}`, name }));
const all = new Set(bodies.map(({ id }) => id));
const READY: ChecklistFacts = {
  period: {
    ...{ to: "2021-12-14", agencyDue: "2021-12-17", provinceDue: "2021-12-25" },
    ...{ state: "draft", indicatorSet: "tt-03-2019" },
  },
  confirmation: { by: "Người minh họa D", on: "2021-11-30", stands: true },
  names: ["Sở Một", "các sở"],
  unknownNames: [],
  expected: bodies,
  withAccount: all,
  withOfficer: all,
  templatesPass: true,
  tried: true,
  reported: false,
};
const states = (change: Partial<ChecklistFacts>) =>
  Object.fromEntries(checklistOf({ ...READY, ...change }).map(({ id, state }) => [id, state]));
const entry = (id: string, change: Partial<ChecklistFacts>) =>
  checklistOf({ ...READY, ...change }).find((one) => one.id === id);
const allDone = Object.fromEntries(CHECKLIST_IDS.map((id) => [id, "done"]));

test("where all is done the period can be opened, and then all is done", () => {
  expect(states({})).toEqual({ ...allDone, opened: "open" });
  expect(states({ period: { ...READY.period, state: "open" } })).toEqual(allDone);
  expect(entry("opened", {})?.what).toBe("Có thể mở kỳ báo cáo.");
});

describe("an entry", () => {
  test("of the plan tells who confirmed it and when, and that it has changed since", () => {
    expect(entry("plan_confirmed", {})?.what).toBe(
      "Người minh họa D đã đối chiếu kế hoạch với văn bản ký ngày 30/11/2021.",
    );
    expect(states({ confirmation: null })).toEqual({
      ...{ ...allDone, plan_confirmed: "blocks", opened: "cannot_start" },
    });
    const changed = entry("plan_confirmed", { confirmation: { ...READY.confirmation!, stands: false } });
    expect([changed?.state, changed?.what]).toEqual([
      "blocks",
      "Kế hoạch đã thay đổi sau khi Người minh họa D đối chiếu ngày 30/11/2021. Đối chiếu lại với văn bản đã ký.",
    ]);
  });

  test("of names counts and names those that mean nobody", () => {
    expect(entry("names_known", { unknownNames: ["các sở"] })).toEqual({
      ...{ id: "names_known", state: "blocks", count: 1, of: 2, missing: ["các sở"] },
      what: "1 tên trong kế hoạch chưa chỉ cơ quan nào. Bổ sung vào danh mục.",
    });
  });

  test("of accounts and officers counts bodies; no account at all blocks, no officer never does", () => {
    const some = new Set(["so-2"]);
    expect(entry("accounts", { withAccount: some })).toEqual({
      ...{ id: "accounts", state: "open", count: 1, of: 3, missing: ["Sở Một", "Sở Ba"] },
      what: "2 cơ quan phải báo cáo chưa có tài khoản. Cấp tài khoản cho cán bộ lập báo cáo.",
    });
    const none = states({ withAccount: new Set(), withOfficer: new Set() });
    expect([none.accounts, none.officers, none.opened]).toEqual(["blocks", "open", "cannot_start"]);
    const nobody = states({ expected: [], unknownNames: ["các sở"] });
    expect([nobody.accounts, nobody.officers]).toEqual(["cannot_start", "cannot_start"]);
    expect(states({ expected: [] }).accounts).toBe("blocks");
    const many = Array.from({ length: 60 }, (_, at) => ({ id: `b-${at}`, name: `Xã ${at}` }));
    expect(entry("accounts", { expected: many })?.missing).toHaveLength(20);
  });

  test("of due days wants a working day between cut-off and agencies, and the province after them", () => {
    const due = (agencyDue: string, provinceDue = "2021-12-25") =>
      states({ period: { ...READY.period, agencyDue, provinceDue } }).due_dates;
    expect([due("2021-12-16"), due("2021-12-15"), due("2021-12-17", "2021-12-17")]).toEqual([
      ...["done", "open", "open"],
    ]);
  });

  test("of figures, templates and the trial", () => {
    expect(states({ period: { ...READY.period, indicatorSet: null } }).indicator_set).toBe("open");
    expect(states({ templatesPass: false })).toMatchObject({ templates: "blocks", opened: "cannot_start" });
    expect(states({ tried: false })).toMatchObject({ trial: "open", opened: "open" });
    expect(states({ tried: false, reported: true })).toMatchObject({ trial: "cannot_start", opened: "open" });
  });
});
