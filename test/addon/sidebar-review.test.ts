// What clicks of a reviewer do at the list, at a report and at the province's report.
import { describe, expect, test } from "vitest";
import { SENTENCES } from "../../shared/wording/sidebar.ts";
import { flat } from "./flat-state.ts";
import type { Script } from "./named-state.ts";
import { startSidebar } from "./scripted-sidebar.ts";
import * as data from "./sidebar-data.ts";
import * as provinceData from "./sidebar-province-data.ts";
import * as reviewData from "./sidebar-review-data.ts";

const { bad, head, home, ok, own } = data;
const { opened } = reviewData;

const reviewing = (part: Script): Script => ({
  home: [ok(home("reviewer"))],
  listReports: [ok(reviewData.reports)],
  openReport: [ok(opened("in_review"))],
  ...part,
});

describe("a reviewer", () => {
  test("sees the list of the current period at once, and a decision shows in report and list", async () => {
    const { actions, store, calls } = await startSidebar(
      reviewing({ approveReport: [ok(head("approved", 2))] }),
    );
    await actions.open(data.finance.id);
    await actions.approve();
    expect(calls).toEqual([
      ["home"],
      ["listReports", "p-2021"],
      ["openReport", "p-2021", "so-tai-chinh"],
      ["approveReport", "p-2021", "so-tai-chinh", 2, 4, ""],
    ]);
    const state = flat(store);
    expect(state.notice).toBe("Đã duyệt báo cáo lần 2 của Sở Tài chính.");
    expect(state.opened?.head).toEqual(head("approved", 2));
    expect(state.opened?.decisions.at(-1)).toEqual({
      action: "approve",
      version: 2,
      reason: null,
      paths: null,
      at: "",
      by: { id: "demo-reviewer", name: "Cán bộ thẩm định (mẫu)" },
      state: "approved",
    });
    expect(state.reports?.reports.map((line) => line.head.state)).toEqual(
      reviewData.reports.reports.map((line) =>
        line.agency.id === data.finance.id ? "approved" : line.head.state,
      ),
    );
  });

  test("finds on the way back what others sent meanwhile, without a wait", async () => {
    const newer = { ...reviewData.reports, hasPulled: !reviewData.reports.hasPulled };
    const { actions, store, names } = await startSidebar(
      reviewing({ listReports: [ok(reviewData.reports), ok(newer), own("offline")] }),
    );
    await actions.open(data.finance.id);
    actions.back();
    expect([store.get().busy, store.get().reports]).toEqual([null, reviewData.reports]);
    await expect.poll(() => store.get().reports).toEqual(newer);
    await actions.open(data.finance.id);
    actions.back();
    await expect.poll(() => names().filter((name) => name === "listReports")).toHaveLength(3);
    expect([store.get().trouble, store.get().reports]).toEqual([null, newer]);
  });

  test("gives back with the trimmed reason, and learns whether it went", async () => {
    const done = await startSidebar(reviewing({ returnReport: [ok(head("returned", 2))] }));
    await done.actions.open(data.finance.id);
    expect(await done.actions.giveBack("  Thiếu minh chứng\n")).toBe(true);
    expect(done.calls.at(-1)).toEqual([
      "returnReport",
      "p-2021",
      "so-tai-chinh",
      2,
      4,
      "Thiếu minh chứng",
      null,
    ]);
    const failing = await startSidebar(reviewing({ returnReport: [own("offline")] }));
    await failing.actions.open(data.finance.id);
    expect(await failing.actions.giveBack("Thiếu")).toBe(false);
  });

  test("gives single rows back, each with its reason, and jumps in the opened report", async () => {
    const { actions, store, calls } = await startSidebar(
      reviewing({
        selectedPlace: [ok(reviewData.selected)],
        returnReport: [ok(head("returned", 2))],
        jumpInReport: [ok(null)],
      }),
    );
    await actions.open(data.finance.id);
    expect(await actions.select()).toBe(true);
    expect(flat(store).selected).toEqual(reviewData.selected);
    const { place } = reviewData.rowPlace;
    await actions.jump(place);
    expect(await actions.giveBackRows([{ place, reason: " Nêu rõ kết quả " }])).toBe(true);
    expect(calls.slice(-2)).toEqual([
      ["jumpInReport", place],
      [
        "returnReport",
        "p-2021",
        "so-tai-chinh",
        2,
        4,
        "",
        [{ place: { table: "duties", row: "II.2.a.1" }, reason: "Nêu rõ kết quả" }],
      ],
    ]);
    const { notice, opened: shown, selected } = flat(store);
    expect([notice, selected, shown?.decisions.at(-1)?.paths]).toEqual([
      "Đã trả lại 1 dòng, ô để Sở Tài chính chỉnh lý.",
      null,
      [{ table: "duties", row: "II.2.a.1", reason: "Nêu rõ kết quả" }],
    ]);
  });

  test("approves with a remark, and takes the approval of the version that counts back", async () => {
    const { actions, calls } = await startSidebar(
      reviewing({
        approveReport: [ok({ ...head("approved", 2), counted: 2 })],
        unapproveReport: [ok(head("in_review", 2))],
      }),
    );
    await actions.open(data.finance.id);
    await actions.approve(" Tốt ");
    await actions.unapprove(" Nhầm ");
    expect(calls.slice(-2)).toEqual([
      ["approveReport", "p-2021", "so-tai-chinh", 2, 4, "Tốt"],
      ["unapproveReport", "p-2021", "so-tai-chinh", 2, 4, "Nhầm"],
    ]);
  });

  test("compares the version that is open, and another report forgets it", async () => {
    const { actions, store, calls } = await startSidebar(
      reviewing({ listDifferences: [ok(reviewData.differences)] }),
    );
    await actions.open(data.finance.id);
    await actions.compare("last");
    expect(calls.at(-1)).toEqual(["listDifferences", "p-2021", "so-tai-chinh", 2, "last"]);
    expect(flat(store).differences).toEqual({ against: "last", view: reviewData.differences });
    await actions.open("so-ttt");
    expect(flat(store).differences).toBeNull();
  });

  test("at the province's report: saving says so only where all is in step, and freezing lists what is frozen", async () => {
    const { actions, store, calls } = await startSidebar(
      reviewing({
        listSnapshots: [ok(provinceData.noSnapshots)],
        saveOfficeTexts: [ok(provinceData.officeConflict), ok(provinceData.office)],
        freezeSnapshot: [ok(provinceData.frozen)],
        downloadProvince: [ok(provinceData.file)],
      }),
    );
    await actions.goProvince();
    expect([store.get().screen.at, flat(store).snapshots]).toEqual(["province", provinceData.noSnapshots]);
    await actions.saveOffice();
    expect([flat(store).office, store.get().notice]).toEqual([provinceData.officeConflict, null]);
    await actions.saveOffice();
    expect([flat(store).office, store.get().notice]).toEqual([provinceData.office, SENTENCES.officeSaved]);
    expect(await actions.freeze()).toBe(true);
    expect([flat(store).snapshots, store.get().notice]).toEqual([
      provinceData.frozen,
      "Đã chốt bản tổng hợp (bản chốt số 1).",
    ]);
    await actions.downloadProvince(1, "xlsx");
    expect([store.get().file, calls.at(-1)]).toEqual([
      provinceData.file,
      ["downloadProvince", "p-2021", 1, "xlsx"],
    ]);
  });

  test("after somebody else was quicker the report is opened anew", async () => {
    const { actions, store, names } = await startSidebar(
      reviewing({ approveReport: [bad("rev_stale", "t", "d")] }),
    );
    await actions.open(data.finance.id);
    await actions.approve();
    expect(store.get().trouble?.remedy).toBe("reload");
    await store.get().trouble?.mend();
    expect(names()).toEqual(["home", "listReports", "openReport", "approveReport", "openReport"]);
    expect(store.get().trouble).toBeNull();
  });

  test("another period asks for its own list and forgets what was pulled", async () => {
    const { actions, store, calls } = await startSidebar(
      reviewing({ pullProvince: [ok(provinceData.pulled)] }),
    );
    await actions.pull("p-2021");
    expect(store.get().pulled).toEqual(provinceData.pulled);
    await actions.list("p-2020");
    expect([store.get().pulled, store.get().periodId]).toEqual([null, "p-2020"]);
    expect(calls.at(-1)).toEqual(["listReports", "p-2020"]);
  });
});
