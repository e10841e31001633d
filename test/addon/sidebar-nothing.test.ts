// The sidebar's part of "Không phát sinh" for many rows and of a body's own approver.
import { describe, expect, test } from "vitest";
import { APPROVAL_WORDS } from "../../shared/wording/approval.ts";
import { NOTHING_WORDS } from "../../shared/wording/nothing.ts";
import { flat } from "./flat-state.ts";
import type { Script } from "./named-state.ts";
import { startSidebar } from "./scripted-sidebar.ts";
import { withErrors } from "./sidebar-check-data.ts";
import * as data from "./sidebar-data.ts";
import { filledView, REASON, withBlanks } from "./sidebar-nothing-data.ts";

const { home, ok, own, sheet } = data;
const { filled } = filledView;
const atSheet: Script = {
  home: [ok(home("reporter", { sheet: sheet() }))],
  checkSheet: [ok(withBlanks)],
  fillNothing: [ok(filledView)],
};

describe("one act for many rows", () => {
  test("is asked of the sheet that is shown, can be taken back, and says which rows were left alone", async () => {
    const { actions, calls, store } = await startSidebar({
      ...atSheet,
      undoNothing: [ok({ ...filledView, filled: { ...filled, rows: [] }, kept: 0 })],
    });
    await actions.check();
    await actions.fillNothing("II.5", REASON);
    const { check, filled: acts, notice } = flat(store);
    expect([check, acts, notice]).toEqual([withErrors, [filled], NOTHING_WORDS.kept(1)]);
    await actions.undoNothing(filled);
    expect([flat(store).filled, flat(store).notice]).toEqual([[], null]);
    expect(calls.slice(2)).toEqual([
      ["fillNothing", "p-2021", "II.5", REASON],
      ["undoNothing", "p-2021", filled],
    ]);
  });

  test("that no row holds any more is no longer offered to be taken back", async () => {
    const { actions, store } = await startSidebar({ ...atSheet, undoNothing: [own("place_changed")] });
    await actions.fillNothing(null, REASON);
    await actions.undoNothing(filled);
    expect([flat(store).filled, flat(store).trouble?.problem.code]).toEqual([[], "place_changed"]);
  });
});

describe("an own approver", () => {
  const approval = { periodId: "p-2021", mine: true, confirmed: null };
  const start = (confirmReport: NonNullable<Script["confirmReport"]>) =>
    startSidebar({ home: [ok(home("reporter", { sheet: sheet(), approval }))], confirmReport });

  test("confirms, and sees it at once", async () => {
    const confirmed = { ...approval, confirmed: { by: "Nguyễn Văn Minh Họa", at: "10/12/2021 09:05" } };
    const { actions, store } = await start([ok(confirmed)]);
    await actions.confirmReport();
    expect([flat(store).home?.approval, flat(store).notice]).toEqual([confirmed, APPROVAL_WORDS.done]);
  });

  test("is shown what stands in the way where it is to be mended", async () => {
    const refused = own("texts_moved");
    if (refused.ok) throw new Error("a problem was meant");
    const { actions, store } = await start([
      { ok: false, problem: { ...refused.problem, code: "report_has_errors", check: withErrors } },
    ]);
    await actions.confirmReport();
    const { blocked, check, home: shown, trouble } = flat(store);
    expect([blocked, check, shown?.approval, trouble]).toEqual([true, withErrors, approval, null]);
  });
});
