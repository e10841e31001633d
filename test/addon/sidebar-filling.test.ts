// What clicks do in a sheet that is not filled yet.
import { describe, expect, test } from "vitest";
import { FILLING } from "../../shared/wording/filling.ts";
import { flat } from "./flat-state.ts";
import { almostCheck, emptyCheck } from "./real-checks.ts";
import { startSidebar } from "./scripted-sidebar.ts";
import * as checkData from "./sidebar-check-data.ts";
import * as data from "./sidebar-data.ts";

const { bad, home, ok, sheet } = data;
const atSheet = { home: [ok(home("reporter", { sheet: sheet() }))] };
const first = [{ title: "Nhiệm vụ", asked: 22 }];

describe("rows that were not touched", () => {
  test("block nothing but sending, and where that is asked for it is said", async () => {
    const { actions, names, store } = await startSidebar({ ...atSheet, checkSheet: [ok(emptyCheck)] });
    await actions.check();
    expect(flat(store)).toMatchObject({ blocked: false, confirming: false });
    await actions.askToSend();
    expect(flat(store)).toMatchObject({ blocked: true, confirming: false });
    expect(names()).not.toContain("sendReport");
  });

  test("that only the send finds lead back to the list", async () => {
    const refused = bad("report_has_errors", "Báo cáo còn lỗi", "Bổ sung rồi gửi lại.");
    const { actions, store } = await startSidebar({
      ...atSheet,
      checkSheet: [ok(checkData.clean), ok(almostCheck)],
      sendReport: [refused],
    });
    await actions.askToSend();
    await actions.send();
    expect(flat(store)).toMatchObject({ blocked: true, check: almostCheck, trouble: null });
  });

  test("are gone to one by one, each by a call; where none is left it is said", async () => {
    const [row] = emptyCheck.blanks[0]?.rows ?? [];
    const { actions, calls, store } = await startSidebar({
      ...atSheet,
      jumpToBlank: [ok({ at: row ?? null, left: 39 }), ok({ at: null, left: 0 })],
    });
    await actions.goOn();
    expect(store.get().notice).toBe(null);
    await actions.goOn();
    expect(store.get().notice).toBe(FILLING.nothingLeft);
    expect(calls.slice(1)).toEqual([
      ["jumpToBlank", "p-2021"],
      ["jumpToBlank", "p-2021"],
    ]);
  });
});

describe("the first minute", () => {
  const started = async () => {
    const sidebar = await startSidebar({
      home: [ok(home("reporter"))],
      buildSheet: [ok(sheet({ first })), ok(sheet())],
      checkSheet: [ok(emptyCheck)],
      jumpToBlank: [ok({ at: null, left: 0 })],
    });
    await sidebar.actions.build("p-2021");
    expect(flat(sidebar.store)).toMatchObject({ first, notice: null });
    return sidebar;
  };

  test("is told once, and ends with a click, a check, going on or building anew", async () => {
    const ends = ["closeFirst", "check", "goOn", "askToSend"] as const;
    for (const end of ends) {
      const { actions, store } = await started();
      await actions[end]();
      expect([end, flat(store).first]).toEqual([end, null]);
    }
    const { actions, store } = await started();
    await actions.build("p-2021");
    expect(flat(store)).toMatchObject({ first: null, notice: expect.stringContaining("Đã làm mới") });
  });
});
