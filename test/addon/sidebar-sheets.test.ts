// What clicks of a reporter do with the sheets of a file, their checks and mends.
import { describe, expect, test } from "vitest";
import { stillDifferent } from "../../addon/sidebar/findings.ts";
import { SHEET } from "../../addon/sidebar/store.ts";
import { SENTENCES } from "../../shared/wording/sidebar.ts";
import { flat } from "./flat-state.ts";
import type { Script } from "./named-state.ts";
import { startSidebar } from "./scripted-sidebar.ts";
import * as checkData from "./sidebar-check-data.ts";
import * as data from "./sidebar-data.ts";
import * as findingsData from "./sidebar-findings-data.ts";
import * as provinceData from "./sidebar-province-data.ts";
import * as reviewData from "./sidebar-review-data.ts";

const { home, ok, own, sheet } = data;
const { opened } = reviewData;
const atSheet: Script = { home: [ok(home("reporter", { sheet: sheet() }))] };

const reviewing = (part: Script): Script => ({
  home: [ok(home("reviewer"))],
  listReports: [ok(reviewData.reports)],
  openReport: [ok(opened("in_review"))],
  ...part,
});

describe("a reporter", () => {
  test("makes the sheet for the open period, and a rebuild says that what was typed stayed", async () => {
    const { actions, store, calls } = await startSidebar({
      home: [ok(home("reporter"))],
      buildSheet: [ok(sheet())],
    });
    await actions.build(store.get().periodId as string);
    expect([store.get().home?.sheet, store.get().notice]).toEqual([sheet(), SENTENCES.built]);
    await actions.build("p-2021");
    expect(store.get().notice).toBe(SENTENCES.rebuilt);
    expect(calls).toEqual([["home"], ["buildSheet", "p-2021"], ["buildSheet", "p-2021"]]);
  });

  test("a list that came with the opening is not asked for again, one of another period is", async () => {
    const opening = ok(home("reviewer", { reports: reviewData.reports }));
    const { actions, store, names } = await startSidebar(reviewing({ home: [opening] }));
    expect([names(), store.get().reports]).toEqual([["home"], reviewData.reports]);
    store.patch({ periodId: "p-2020" });
    await actions.start();
    expect(names()).toEqual(["home", "home", "listReports"]);
  });

  test("a mend is applied by one click and taken back by another, and both leave the check of then", async () => {
    const { actions, store, calls } = await startSidebar({
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
    const { actions, store } = await startSidebar({
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

  test("an edit is followed without a word where a check stands, and never while something is under way", async () => {
    const { store, actions, names } = await startSidebar({
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
    const { actions, store } = await startSidebar({
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

  test("when the network is back what was shown without it is asked for once, quietly, and nothing else is", async () => {
    const offline = { code: "offline", title: "t", detail: "d" } as const;
    const { actions, store, names } = await startSidebar({
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
    const lost = await startSidebar({ home: [own("offline"), ok(home("reporter"))] });
    await lost.actions.reconnect();
    expect([lost.store.get().trouble, lost.names()]).toEqual([null, ["home", "home"]]);
  });

  test("what another's version says otherwise is listed after building; taken over or kept, and undo brings it back", async () => {
    const [behind] = reviewData.locked;
    const mend = behind?.mend;
    if (!behind || !mend) throw new Error("no difference");
    const { actions, store } = await startSidebar({
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
    const { actions, store, calls } = await startSidebar({
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

  test("asked anew while another sheet is looked at, nothing of the one before stays; the same sheet keeps its check", async () => {
    const other = sheet({ periodId: "p-2020", periodName: "Năm 2020" });
    const sheets = ["p-2021", "p-2020"];
    const { actions, store } = await startSidebar({
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

  test("keeps its own report as a file in one click, until it is closed", async () => {
    const { actions, store, calls } = await startSidebar({
      ...atSheet,
      downloadReport: [ok(provinceData.file)],
    });
    await actions.downloadReport("so-tai-chinh", 2);
    expect([store.get().file, calls.at(-1)]).toEqual([
      provinceData.file,
      ["downloadReport", "p-2021", "so-tai-chinh", 2],
    ]);
    actions.closeFile();
    expect(store.get().file).toBeNull();
  });

  test("keeps its report as Word before sending, from the sheet that is meant", async () => {
    const { actions, store, calls } = await startSidebar({
      ...atSheet,
      draftReport: [ok(provinceData.file)],
    });
    await actions.downloadDraft();
    expect([store.get().file, calls.at(-1)]).toEqual([provinceData.file, ["draftReport", "p-2021"]]);
  });

  test("records number and day of what was signed, and shows the sheet as it then stands", async () => {
    const letter = { number: "125/BC-STC", date: "2021-12-18" };
    const at = sheet({ head: { ...checkData.sent.head, latest: 2 } });
    const now = { ...at, lastSent: "18/12/2021 08:00" };
    const { actions, store, calls } = await startSidebar({
      home: [ok(home("reporter", { sheet: at }))],
      recordLetter: [own("offline"), ok(now)],
    });
    expect(await actions.recordLetter(letter)).toBe(false);
    expect(store.get().trouble?.problem.code).toBe("offline");
    expect(await actions.recordLetter(letter)).toBe(true);
    expect(calls.at(-1)).toEqual(["recordLetter", "p-2021", 2, letter]);
    expect([store.get().home?.sheet, store.get().notice]).toEqual([now, SENTENCES.letterKept]);
  });

  test("a start that failed is tried again", async () => {
    const { store, names } = await startSidebar({ home: [own("offline"), ok(home("reporter"))] });
    expect([store.get().home, store.get().trouble?.remedy]).toEqual([null, "retry"]);
    await store.get().trouble?.mend();
    expect([store.get().home, store.get().trouble]).toEqual([home("reporter"), null]);
    expect(names()).toEqual(["home", "home"]);
  });
});
