import { describe, expect, test } from "vitest";
import type { AddonServer } from "../../addon/contract/addon-server.ts";
import { createActions } from "../../addon/sidebar/actions.ts";
import type { Client } from "../../addon/sidebar/client.ts";
import { stillDifferent } from "../../addon/sidebar/findings.ts";
import { createStore, SHEET } from "../../addon/sidebar/store.ts";
import { SENTENCES } from "../../shared/wording/sidebar.ts";
import { flat } from "./flat-state.ts";
import type { Script } from "./named-state.ts";
import * as checkData from "./sidebar-check-data.ts";
import * as data from "./sidebar-data.ts";
import * as findingsData from "./sidebar-findings-data.ts";
import * as provinceData from "./sidebar-province-data.ts";
import * as reviewData from "./sidebar-review-data.ts";

const { bad, head, home, ok, own, sheet } = data;
const { opened } = reviewData;

/** A sidebar without a page, over a scripted server; `calls` notes each call with its arguments. */
async function start(script: Script) {
  const calls: unknown[][] = [];
  const client = new Proxy({} as Client, {
    get: (_, name: keyof AddonServer) => {
      const answers = [...(script[name] ?? [])];
      return async (...args: unknown[]) => {
        calls.push([name, ...args]);
        return answers.length > 1 ? answers.shift() : answers[0];
      };
    },
  });
  // The answers of a function are used up over all its calls, not anew at each look-up.
  const steady = Object.fromEntries(
    (Object.keys(script) as (keyof AddonServer)[]).map((name) => [name, client[name]]),
  ) as unknown as Client;
  const store = createStore(() => {});
  const actions = createActions(store, steady);
  await actions.start();
  return { store, actions, calls, names: () => calls.map(([name]) => name) };
}

const atSheet: Script = { home: [ok(home("reporter", { sheet: sheet() }))] };
const reviewing = (part: Script): Script => ({
  home: [ok(home("reviewer"))],
  listReports: [ok(reviewData.reports)],
  openReport: [ok(opened("in_review"))],
  ...part,
});

describe("one action at a time", () => {
  test("a double click on send sends once", async () => {
    const { actions, names } = await start({ ...atSheet, sendReport: [ok(checkData.sent)] });
    await Promise.all([actions.send(), actions.send()]);
    expect(names()).toEqual(["home", "sendReport"]);
  });

  test("while one is under way no other starts, and it can start afterwards", async () => {
    const { actions, names } = await start({
      ...atSheet,
      checkSheet: [ok(checkData.clean)],
      buildSheet: [ok(sheet())],
    });
    await Promise.all([actions.check(), actions.build("p-2021"), actions.check()]);
    await actions.build("p-2021");
    expect(names()).toEqual(["home", "checkSheet", "buildSheet"]);
  });

  test("of jumps asked for during a jump the last one follows", async () => {
    const { actions, calls } = await start({ ...atSheet, jumpTo: [ok(null)] });
    await Promise.all([actions.jump({ row: "a" }), actions.jump({ row: "b" }), actions.jump({ row: "c" })]);
    expect(calls.slice(1)).toEqual([
      ["jumpTo", "p-2021", { row: "a" }],
      ["jumpTo", "p-2021", { row: "c" }],
    ]);
  });
});

describe("a reporter", () => {
  test("makes the sheet for the open period, and a rebuild says that what was typed stayed", async () => {
    const { actions, store, calls } = await start({
      home: [ok(home("reporter"))],
      buildSheet: [ok(sheet())],
    });
    await actions.build(store.get().periodId as string);
    expect([store.get().home?.sheet, store.get().notice]).toEqual([sheet(), SENTENCES.built]);
    await actions.build("p-2021");
    expect(store.get().notice).toBe(SENTENCES.rebuilt);
    expect(calls).toEqual([["home"], ["buildSheet", "p-2021"], ["buildSheet", "p-2021"]]);
  });

  test("with errors nothing is sent: the list is shown", async () => {
    const { actions, store, names } = await start({ ...atSheet, checkSheet: [ok(checkData.withErrors)] });
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
    const { actions, store, names } = await start({
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

  test("a list that came with the opening is not asked for again, one of another period is", async () => {
    const opening = ok(home("reviewer", { reports: reviewData.reports }));
    const { actions, store, names } = await start(reviewing({ home: [opening] }));
    expect([names(), store.get().reports]).toEqual([["home"], reviewData.reports]);
    store.patch({ periodId: "p-2020" });
    await actions.start();
    expect(names()).toEqual(["home", "home", "listReports"]);
  });

  test("errors that only the server finds lead back to the list, with its problem where the check sees none", async () => {
    const refused = bad("report_has_errors", "Báo cáo còn lỗi", "Bổ sung rồi gửi lại.");
    const seen = await start({ ...atSheet, checkSheet: [ok(checkData.withErrors)], sendReport: [refused] });
    await seen.actions.send();
    expect([flat(seen.store).blocked, flat(seen.store).check, seen.store.get().trouble]).toEqual([
      true,
      checkData.withErrors,
      null,
    ]);
    const unseen = await start({ ...atSheet, checkSheet: [ok(checkData.clean)], sendReport: [refused] });
    await unseen.actions.send();
    expect(unseen.store.get().trouble?.problem.code).toBe("report_has_errors");
  });

  test("a mend is applied by one click and taken back by another, and both leave the check of then", async () => {
    const { actions, store, calls } = await start({
      ...atSheet,
      checkSheet: [ok(checkData.threeTables)],
      applyMend: [ok(checkData.mended)],
      undoMend: [ok(checkData.threeTables)],
    });
    await actions.check();
    const applied = { mend: findingsData.figureMend, row: "3", column: "Tổng số" };
    await actions.applyMend(applied);
    expect([flat(store).check, flat(store).mended]).toEqual([checkData.mended, [applied]]);
    await actions.undoMend(findingsData.figureMend);
    expect([flat(store).check, flat(store).mended]).toEqual([checkData.threeTables, []]);
    expect(calls.slice(2)).toEqual([
      ["applyMend", "p-2021", findingsData.figureMend],
      ["undoMend", "p-2021", findingsData.figureMend],
    ]);
  });

  test("a mend whose cell was typed over since is told of once and offered no more", async () => {
    const { actions, store } = await start({
      ...atSheet,
      checkSheet: [ok(checkData.threeTables)],
      applyMend: [ok(checkData.mended)],
      undoMend: [own("place_changed")],
    });
    await actions.check();
    await actions.applyMend({ mend: findingsData.figureMend, row: "3", column: "Tổng số" });
    await actions.undoMend(findingsData.figureMend);
    const { check, mended, trouble } = flat(store);
    expect([check, mended, trouble?.problem.code]).toEqual([checkData.mended, [], "place_changed"]);
  });

  test("a file of the version before does not stand beside what was sent after it", async () => {
    const { actions, store } = await start({
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
    const { store, actions, names } = await start({
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
    const { store, actions } = await start({
      ...atSheet,
      sendReport: [bad("texts_moved", "Nội dung đã đổi chỗ", "Xem thông báo.")],
      checkSheet: [ok(checkData.moved)],
      restorePlaces: [ok(checkData.clean)],
    });
    await actions.send();
    expect(flat(store)).toMatchObject({ check: checkData.moved, blocked: true, trouble: null });
    await actions.restorePlaces();
    expect(flat(store)).toMatchObject({ check: checkData.clean, blocked: false });
  });

  test("an edit is followed without a word where a check stands, and never while something is under way", async () => {
    const { store, actions, names } = await start({
      ...atSheet,
      checkSheet: [ok(checkData.withErrors), ok(checkData.clean)],
    });
    await actions.followEdit();
    expect(names()).toEqual(["home"]);
    await actions.check();
    store.patch(SHEET.with(store.get(), { confirming: true }));
    await actions.followEdit();
    expect(flat(store).check).toEqual(checkData.withErrors);
    store.patch(SHEET.with(store.get(), { confirming: false }));
    await actions.followEdit();
    expect(flat(store)).toMatchObject({ check: checkData.clean, followed: true, busy: null });
  });

  test("a mend that is refused leaves the list as it was, and no way back is offered", async () => {
    const { actions, store } = await start({
      ...atSheet,
      checkSheet: [ok(checkData.threeTables)],
      applyMend: [own("place_changed")],
    });
    await actions.check();
    await actions.applyMend({ mend: findingsData.figureMend, row: "3", column: "Tổng số" });
    const { check, mended, trouble } = flat(store);
    expect([check, mended, trouble?.problem.code, trouble?.remedy]).toEqual([
      checkData.threeTables,
      [],
      "place_changed",
      "close",
    ]);
  });

  test("an outdated form is rebuilt from the problem itself", async () => {
    const { actions, store, calls } = await start({
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
    const { actions, store } = await start({
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

  test("when the network is back what was shown without it is asked for once, quietly, and nothing else is", async () => {
    const offline = { code: "offline", title: "t", detail: "d" } as const;
    const { actions, store, names } = await start({
      home: [
        ok(home("reporter", { sheet: sheet({ head: null }), offline })),
        ok(home("reporter", { sheet: sheet() })),
      ],
      checkSheet: [ok(checkData.clean)],
    });
    await actions.check();
    await actions.reconnect();
    await actions.reconnect();
    const { check, home: shown, notice } = flat(store);
    expect([names(), shown?.offline, check, notice]).toEqual([
      ["home", "checkSheet", "home"],
      null,
      checkData.clean,
      null,
    ]);
    const lost = await start({ home: [own("offline"), ok(home("reporter"))] });
    await lost.actions.reconnect();
    expect([lost.store.get().trouble, lost.names()]).toEqual([null, ["home", "home"]]);
  });

  test("a send that may have arrived waits with the sheet, and is gone with the next answer", async () => {
    const problem = { code: "offline", title: "t", detail: "d", waiting: "10/12/2021 09:00" } as const;
    const { actions, store } = await start({
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

  test("what another's version says otherwise is listed after building; taken over or kept, and undo brings it back", async () => {
    const [behind] = reviewData.locked;
    const mend = behind?.mend;
    if (!behind || !mend) throw new Error("no difference");
    const { actions, store } = await start({
      ...atSheet,
      buildSheet: [ok(sheet({ behind: [behind], notes: ["Ghi chú."] }))],
      applyMend: [ok(checkData.clean)],
      undoMend: [ok(checkData.clean)],
    });
    await actions.build("p-2021");
    const listed = () => stillDifferent(flat(store).behind, flat(store).mended);
    expect(listed()).toEqual([behind]);
    await actions.applyMend({ mend, row: behind.duty, column: behind.column });
    expect(listed()).toEqual([]);
    await actions.undoMend(mend);
    expect(listed()).toEqual([behind]);
    actions.closeBehind();
    expect(listed()).toEqual([]);
  });

  test("of several sheets in one file each is chosen by its period; a period without one is made beside them", async () => {
    const other = sheet({ periodId: "p-2020", periodName: "Năm 2020" });
    const { actions, store, calls } = await start({
      home: [ok(home("reporter", { sheet: sheet(), sheets: ["p-2021", "p-2020"] }))],
      openSheet: [ok(other)],
      checkSheet: [ok(checkData.clean)],
      buildSheet: [ok(sheet({ periodId: "p-2022" }))],
    });
    await actions.check();
    await actions.choosePeriod("p-2021");
    await actions.choosePeriod("p-2020");
    expect([store.get().home?.sheet, flat(store).check]).toEqual([other, null]);
    await actions.check();
    await actions.choosePeriod("p-2022");
    expect([store.get().periodId, store.get().home?.sheet]).toEqual(["p-2022", other]);
    await actions.build("p-2022");
    expect([store.get().notice, store.get().home?.sheets]).toEqual([
      SENTENCES.built,
      ["p-2021", "p-2020", "p-2022"],
    ]);
    expect(calls.slice(1)).toEqual([
      ["checkSheet", "p-2021"],
      ["openSheet", "p-2020"],
      ["checkSheet", "p-2020"],
      ["buildSheet", "p-2022"],
    ]);
  });

  test("what was sent before and is known again stands in the history once", async () => {
    const versions = [{ version: 2, sentAt: "", sentBy: { id: "x", name: "X" }, onBehalf: false }];
    const { actions, store } = await start({
      home: [ok(home("reporter", { sheet: sheet({ versions }) }))],
      sendReport: [ok({ ...checkData.sent, version: 2 })],
    });
    await actions.send();
    expect(store.get().home?.sheet?.versions).toEqual(versions);
  });

  test("asked anew while another sheet is looked at, nothing of the one before stays; the same sheet keeps its check", async () => {
    const other = sheet({ periodId: "p-2020", periodName: "Năm 2020" });
    const sheets = ["p-2021", "p-2020"];
    const { actions, store } = await start({
      home: [
        ok(home("reporter", { sheet: sheet(), sheets })),
        ok(home("reporter", { sheet: sheet(), sheets })),
        ok(home("reporter", { sheet: other, sheets })),
      ],
      checkSheet: [ok(checkData.threeTables)],
    });
    await actions.check();
    await actions.start();
    expect(flat(store).check).toEqual(checkData.threeTables);
    await actions.start();
    const { check, periodId, home: shown } = flat(store);
    expect([check, periodId, shown?.sheet]).toEqual([null, "p-2020", other]);
  });

  test("takes back the version that is shown, at its revision, and asks for it with the trimmed reason", async () => {
    const back = sheet({ head: { ...head("withdrawn", 0), versions: 1, rev: 3 } });
    const { actions, store, calls } = await start({
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

  test("keeps its own report as a file in one click, until it is closed", async () => {
    const { actions, store, calls } = await start({ ...atSheet, downloadReport: [ok(provinceData.file)] });
    await actions.downloadReport("so-tai-chinh", 2);
    expect([store.get().file, calls.at(-1)]).toEqual([
      provinceData.file,
      ["downloadReport", "p-2021", "so-tai-chinh", 2],
    ]);
    actions.closeFile();
    expect(store.get().file).toBeNull();
  });

  test("a start that failed is tried again", async () => {
    const { store, names } = await start({ home: [own("offline"), ok(home("reporter"))] });
    expect([store.get().home, store.get().trouble?.remedy]).toEqual([null, "retry"]);
    await store.get().trouble?.mend();
    expect([store.get().home, store.get().trouble]).toEqual([home("reporter"), null]);
    expect(names()).toEqual(["home", "home"]);
  });
});

describe("a reviewer", () => {
  test("sees the list of the current period at once, and a decision shows in report and list", async () => {
    const { actions, store, calls } = await start(reviewing({ approveReport: [ok(head("approved", 2))] }));
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
    const { actions, store, names } = await start(
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
    const done = await start(reviewing({ returnReport: [ok(head("returned", 2))] }));
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
    const failing = await start(reviewing({ returnReport: [own("offline")] }));
    await failing.actions.open(data.finance.id);
    expect(await failing.actions.giveBack("Thiếu")).toBe(false);
  });

  test("gives single rows back, each with its reason, and jumps in the opened report", async () => {
    const { actions, store, calls } = await start(
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
      "Đã trả lại 1 chỗ để Sở Tài chính chỉnh lý.",
      null,
      [{ table: "duties", row: "II.2.a.1", reason: "Nêu rõ kết quả" }],
    ]);
  });

  test("approves with a remark, and takes the approval of the version that counts back", async () => {
    const { actions, calls } = await start(
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
    const { actions, store, calls } = await start(
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
    const { actions, store, calls } = await start(
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
    expect([flat(store).snapshots, store.get().notice]).toEqual([provinceData.frozen, "Đã chốt bản số 1."]);
    await actions.downloadProvince(1, "xlsx");
    expect([store.get().file, calls.at(-1)]).toEqual([
      provinceData.file,
      ["downloadProvince", "p-2021", 1, "xlsx"],
    ]);
  });

  test("after somebody else was quicker the report is opened anew", async () => {
    const { actions, store, names } = await start(reviewing({ approveReport: [bad("rev_stale", "t", "d")] }));
    await actions.open(data.finance.id);
    await actions.approve();
    expect(store.get().trouble?.remedy).toBe("reload");
    await store.get().trouble?.mend();
    expect(names()).toEqual(["home", "listReports", "openReport", "approveReport", "openReport"]);
    expect(store.get().trouble).toBeNull();
  });

  test("another period asks for its own list and forgets what was pulled", async () => {
    const { actions, store, calls } = await start(reviewing({ pullProvince: [ok(provinceData.pulled)] }));
    await actions.pull("p-2021");
    expect(store.get().pulled).toEqual(provinceData.pulled);
    await actions.list("p-2020");
    expect([store.get().pulled, store.get().periodId]).toEqual([null, "p-2020"]);
    expect(calls.at(-1)).toEqual(["listReports", "p-2020"]);
  });
});
