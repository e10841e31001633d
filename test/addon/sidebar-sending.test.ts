// What clicks of a reporter do to send a report, and what is shown where it is refused.
import { describe, expect, test } from "vitest";
import { stillDifferent } from "../../addon/sidebar/findings.ts";
import { SENTENCES } from "../../shared/wording/sidebar.ts";
import { flat } from "./flat-state.ts";
import type { Script } from "./named-state.ts";
import { startSidebar } from "./scripted-sidebar.ts";
import * as checkData from "./sidebar-check-data.ts";
import * as data from "./sidebar-data.ts";
import * as provinceData from "./sidebar-province-data.ts";
import * as reviewData from "./sidebar-review-data.ts";

const { bad, head, home, ok, own, sheet } = data;
const atSheet: Script = { home: [ok(home("reporter", { sheet: sheet() }))] };

describe("a reporter", () => {
  test("with errors nothing is sent: the list is shown", async () => {
    const { actions, store, names } = await startSidebar({
      ...atSheet,
      checkSheet: [ok(checkData.withErrors)],
    });
    await actions.askToSend();
    const { check, blocked, confirming, sent } = flat(store);
    expect({ check, blocked, confirming, sent }).toEqual({
      check: checkData.withErrors,
      blocked: true,
      confirming: false,
      sent: null,
    });
    expect(names()).toEqual(["home", "checkSheet"]);
  });

  test("a clean sheet is sent in two clicks, and its state moves on", async () => {
    const { actions, store, names } = await startSidebar({
      home: [
        ok(
          home("reporter", { sheet: sheet({ returned: reviewData.returnedWhole, head: head("returned") }) }),
        ),
      ],
      checkSheet: [ok(checkData.withWarnings)],
      sendReport: [ok(checkData.sent)],
    });
    await actions.askToSend();
    expect(flat(store).confirming).toBe(true);
    await actions.send();
    const { confirming, sent, check, trouble } = flat(store);
    expect({ confirming, sent, check, trouble }).toEqual({
      confirming: false,
      sent: checkData.sent,
      check: null,
      trouble: null,
    });
    expect(store.get().home?.sheet).toEqual(
      sheet({
        ...{ head: checkData.sent.head, returned: null, lastSent: checkData.sent.sentAt },
        versions: [
          {
            version: 1,
            sentAt: "",
            sentBy: { id: "demo-reporter", name: "Cán bộ báo cáo (mẫu)" },
            onBehalf: false,
          },
        ],
      }),
    );
    expect(names()).toEqual(["home", "checkSheet", "sendReport"]);
  });

  test("errors that only the server finds lead back to the list, with its problem where the check sees none", async () => {
    const refused = bad("report_has_errors", "Báo cáo còn lỗi", "Bổ sung rồi gửi lại.");
    const seen = await startSidebar({
      ...atSheet,
      checkSheet: [ok(checkData.withErrors)],
      sendReport: [refused],
    });
    await seen.actions.send();
    expect([flat(seen.store).blocked, flat(seen.store).check, seen.store.get().trouble]).toEqual([
      true,
      checkData.withErrors,
      null,
    ]);
    const unseen = await startSidebar({
      ...atSheet,
      checkSheet: [ok(checkData.clean)],
      sendReport: [refused],
    });
    await unseen.actions.send();
    expect(unseen.store.get().trouble?.problem.code).toBe("report_has_errors");
  });

  test("a file of the version before does not stand beside what was sent after it", async () => {
    const { actions, store } = await startSidebar({
      ...atSheet,
      downloadReport: [ok(provinceData.file)],
      checkSheet: [ok(checkData.clean)],
      sendReport: [ok(checkData.sent)],
    });
    await actions.downloadReport(data.finance.id, 1);
    expect(store.get().file).toEqual(provinceData.file);
    await actions.askToSend();
    await actions.send();
    expect([flat(store).sent, store.get().file]).toEqual([checkData.sent, null]);
  });

  test("texts that changed places are asked about, and sent only once that is answered", async () => {
    const { store, actions, names } = await startSidebar({
      ...atSheet,
      checkSheet: [ok(checkData.moved), ok(checkData.clean)],
      acceptPlaces: [ok(checkData.clean)],
    });
    await actions.askToSend();
    expect(flat(store)).toMatchObject({ check: checkData.moved, blocked: true, confirming: false });
    await actions.acceptPlaces();
    expect(flat(store)).toMatchObject({ check: checkData.clean, blocked: false });
    await actions.askToSend();
    expect(flat(store).confirming).toBe(true);
    expect(names()).toEqual(["home", "checkSheet", "acceptPlaces", "checkSheet"]);
  });

  test("a question that only the sending finds is shown with the check that asks it", async () => {
    const { store, actions } = await startSidebar({
      ...atSheet,
      sendReport: [bad("texts_moved", "Nội dung đã đổi vị trí", "Xem thông báo.")],
      checkSheet: [ok(checkData.moved)],
      restorePlaces: [ok(checkData.clean)],
    });
    await actions.send();
    expect(flat(store)).toMatchObject({ check: checkData.moved, blocked: true, trouble: null });
    await actions.restorePlaces();
    expect(flat(store)).toMatchObject({ check: checkData.clean, blocked: false });
  });

  test("an outdated form is rebuilt from the problem itself", async () => {
    const { actions, store, calls } = await startSidebar({
      ...atSheet,
      sendReport: [bad("form_outdated", "t", "d")],
      buildSheet: [ok(sheet())],
    });
    await actions.send();
    await store.get().trouble?.mend();
    expect(calls.at(-1)).toEqual(["buildSheet", "p-2021"]);
    expect([store.get().trouble, store.get().notice]).toEqual([null, SENTENCES.rebuilt]);
  });

  test("a send refused for rows that were not returned lists both texts until the next send", async () => {
    const { actions, store } = await startSidebar({
      ...atSheet,
      checkSheet: [ok(checkData.clean)],
      jumpTo: [ok(null)],
      applyMend: [ok(checkData.clean)],
      sendReport: [
        { ok: false, problem: { code: "rows_locked", title: "t", detail: "d", locked: reviewData.locked } },
        ok(checkData.sent),
      ],
    });
    await actions.askToSend();
    await actions.send();
    await actions.jump(reviewData.locked[0]?.place ?? {});
    const { confirming, locked, trouble } = flat(store);
    expect({ confirming, locked, trouble }).toEqual({
      confirming: false,
      locked: reviewData.locked,
      trouble: null,
    });
    const [first] = reviewData.locked;
    if (first?.mend) await actions.applyMend({ mend: first.mend, row: first.duty, column: first.column });
    expect(stillDifferent(flat(store).locked, flat(store).mended)).toEqual(reviewData.locked.slice(1));
    await actions.askToSend();
    await actions.send();
    expect([flat(store).locked, flat(store).sent]).toEqual([[], checkData.sent]);
  });

  test("a send that may have arrived waits with the sheet, and is gone with the next answer", async () => {
    const problem = { code: "offline", title: "t", detail: "d", waiting: "10/12/2021 09:00" } as const;
    const { actions, store } = await startSidebar({
      ...atSheet,
      checkSheet: [ok(checkData.clean)],
      sendReport: [
        { ok: false, problem },
        { ok: false, problem: { ...problem, code: "rows_locked", locked: reviewData.locked, waiting: null } },
        ok(checkData.sent),
      ],
    });
    await actions.askToSend();
    await actions.send();
    expect([store.get().home?.sheet?.waiting, flat(store).confirming]).toEqual(["10/12/2021 09:00", false]);
    // The try after it is a send of its own: what it is refused for has a way of its own.
    await store.get().trouble?.mend();
    expect([store.get().home?.sheet?.waiting, flat(store).locked]).toEqual([null, reviewData.locked]);
    await actions.askToSend();
    await actions.send();
    expect([store.get().home?.sheet?.waiting, flat(store).sent]).toEqual([null, checkData.sent]);
  });

  test("what was sent before and is known again stands in the history once", async () => {
    const versions = [{ version: 2, sentAt: "", sentBy: { id: "x", name: "X" }, onBehalf: false }];
    const { actions, store } = await startSidebar({
      home: [ok(home("reporter", { sheet: sheet({ versions }) }))],
      sendReport: [ok({ ...checkData.sent, version: 2 })],
    });
    await actions.send();
    expect(store.get().home?.sheet?.versions).toEqual(versions);
  });

  test("takes back the version that is shown, at its revision, and asks for it with the trimmed reason", async () => {
    const back = sheet({ head: { ...head("withdrawn", 0), versions: 1, rev: 3 } });
    const { actions, store, calls } = await startSidebar({
      home: [ok(home("reporter", { sheet: sheet({ head: head("sent") }) }))],
      takeBack: [ok(back)],
      askBack: [own("offline")],
    });
    expect(await actions.takeBack()).toBe(true);
    expect([store.get().home?.sheet, store.get().notice]).toEqual([back, SENTENCES.takenBack]);
    expect(await actions.askBack(" Bổ sung \n")).toBe(false);
    expect(calls.slice(1)).toEqual([
      ["takeBack", "p-2021", 1, 2],
      ["askBack", "p-2021", 0, 3, "Bổ sung"],
    ]);
  });
});
