// The sidebar's part of last period's texts: what is asked of the server, what is offered, what is taken back.
import { describe, expect, test } from "vitest";
import type { AddonServer } from "../../addon/contract/addon-server.ts";
import type { NamedPlace } from "../../addon/contract/places.ts";
import { lastOf, openCells, pickLast, takenOf } from "../../addon/sidebar/last-actions.ts";
import type { AppliedMend } from "../../addon/sidebar/store.ts";
import type { Mend } from "../../shared/report/mends.ts";
import { LAST_WORDS } from "../../shared/wording/last-period.ts";
import { flat } from "./flat-state.ts";
import { lastRows, lastView } from "./last-states.ts";
import type { Script } from "./named-state.ts";
import { startSidebar } from "./scripted-sidebar.ts";
import * as checkData from "./sidebar-check-data.ts";
import * as data from "./sidebar-data.ts";

const { home, ok, own, sheet } = data;
const [blank, filled, assessment, other] = lastRows as [
  (typeof lastRows)[0],
  (typeof lastRows)[0],
  (typeof lastRows)[0],
  (typeof lastRows)[0],
];

async function start(script: Script) {
  const { calls, ...started } = await startSidebar(script);
  return { ...started, calls: () => calls.slice(1) };
}

const mendOf = (column: "result" | "difficulty" | "proposal", key = "II.2.a.1") => ({
  mend: {
    table: "duties" as const,
    key,
    column,
    before: null,
    after: blank.cells.find((cell) => cell.column === column)?.text ?? "",
  },
  row: key,
  column,
});
const took = (...taken: ReturnType<typeof mendOf>[]): ReturnType<AddonServer["takeLast"]> =>
  ok({ check: checkData.withErrors, taken, kept: 3 - taken.length });
const atSheet: Script = {
  home: [ok(home("reporter", { sheet: sheet() }))],
  lastTexts: [ok(lastView)],
};

describe("last period in the sidebar", () => {
  test("is asked for the sheet that is shown, and shown with that sheet alone", async () => {
    const { actions, calls, store } = await start({
      ...atSheet,
      home: [ok(home("reporter", { sheet: sheet(), sheets: ["p-2021", "p-2020"] }))],
      openSheet: [ok(sheet({ periodId: "p-2020" }))],
    });
    await actions.showLast();
    expect([lastOf(flat(store)), calls()]).toEqual([lastView, [["lastTexts", "p-2021"]]]);
    await actions.choosePeriod("p-2020");
    expect(lastOf(flat(store))).toBe(null);
  });

  test("filters show all, blank rows, or the row at which the person is", () => {
    const at: NamedPlace = {
      ...{ place: { table: "assessment", row: "advantages" }, table: "", duty: "", title: "", column: "" },
    };
    const ids = (...args: [Parameters<typeof pickLast>[1], NamedPlace | null]) =>
      pickLast(lastRows, ...args).map(({ id }) => id);
    expect(ids("all", null)).toEqual(["II.2.a.1", "II.2.a.2", "advantages", "own.1"]);
    expect(ids("blank", at)).toEqual(["II.2.a.1", "advantages", "own.1"]);
    expect(ids("selected", at)).toEqual(["advantages"]);
    expect(ids("selected", { ...at, place: { table: "duties", row: "advantages" } })).toEqual([]);
    expect(ids("selected", null)).toEqual([]);
  });

  test("the row at which the person is stays what it was where none is selected", async () => {
    const place: NamedPlace = {
      ...{ place: { table: "duties", row: "II.2.a.1" }, table: "Nhiệm vụ" },
      ...{ duty: "II.2.a.1", title: "", column: "" },
    };
    const { actions, store, calls } = await start({
      ...atSheet,
      rowAtSelection: [ok(place), own("no_row_selected")],
    });
    expect([await actions.pickLastRow(), flat(store).lastAt]).toEqual([true, place]);
    expect([await actions.pickLastRow(), flat(store).lastAt]).toEqual([false, place]);
    expect([store.get().trouble?.remedy, calls()]).toEqual([
      "close",
      [
        ["rowAtSelection", "p-2021"],
        ["rowAtSelection", "p-2021"],
      ],
    ]);
  });
});

describe("taking a row over", () => {
  test("sends the open texts in one call, shows the check and can be taken back cell by cell", async () => {
    const { actions, calls, store } = await start({
      ...atSheet,
      takeLast: [took(mendOf("result"), mendOf("difficulty"), mendOf("proposal"))],
      undoMend: [ok(checkData.withWarnings)],
    });
    await actions.showLast();
    expect(flat(store).check).toBe(null);
    await actions.takeLast(blank);
    const texts = blank.cells.filter(({ open }) => open).map(({ column, text }) => ({ column, text }));
    expect(texts.map(({ column }) => column)).toEqual(["result", "difficulty", "proposal"]);
    expect(calls().at(-1)).toEqual(["takeLast", "p-2021", { table: "duties", key: "II.2.a.1", texts }]);
    expect([flat(store).check, flat(store).followed, store.get().notice]).toEqual([
      checkData.withErrors,
      true,
      LAST_WORDS.takenNow(3, "II.2.a.1"),
    ]);
    const { mended } = flat(store);
    expect([takenOf(blank, mended).length, openCells(blank, mended)]).toEqual([3, []]);
    const [result] = mended;
    await actions.undoMend(result!.mend);
    expect(openCells(blank, flat(store).mended).map(({ column }) => column)).toEqual(["result"]);
    await actions.undoLast(blank);
    expect([flat(store).mended, flat(store).check]).toEqual([[], checkData.withWarnings]);
    expect(
      calls()
        .slice(-3)
        .map(([name, , mend]) => [name, (mend as { column: string }).column]),
    ).toEqual([
      ["undoMend", "result"],
      ["undoMend", "difficulty"],
      ["undoMend", "proposal"],
    ]);
  });

  test("a cell that was filled meanwhile is said to stay, and is offered no more", async () => {
    const { actions, store } = await start({ ...atSheet, takeLast: [took(mendOf("proposal"))] });
    await actions.showLast();
    await actions.takeLast(blank);
    expect(store.get().notice).toBe(`${LAST_WORDS.takenNow(1, "II.2.a.1")} ${LAST_WORDS.kept(2)}`);
    const row = lastOf(flat(store))?.rows[0];
    expect(row?.cells.filter(({ open }) => open).map(({ column }) => column)).toEqual(["proposal"]);
    expect(openCells(row!, flat(store).mended)).toEqual([]);
  });

  test("where nothing could be written it says so and there is nothing to take back", async () => {
    const { actions, store } = await start({ ...atSheet, takeLast: [took()] });
    await actions.showLast();
    await actions.takeLast(blank);
    expect([store.get().notice, flat(store).mended]).toEqual([LAST_WORDS.takenNothing, []]);
  });

  test("other work is known by its words wherever it was put, and a filled row offers nothing", () => {
    const mend = {
      ...{ table: "duties", key: "own.3", column: "result", before: null },
      after: other.cells.find(({ column }) => column === "result")?.text ?? "",
    } as const satisfies Mend;
    const mended: AppliedMend[] = [{ mend, row: "Khác 3", column: "", taken: true }];
    expect([takenOf(other, mended), openCells(other, mended).map(({ column }) => column)]).toEqual([
      mended,
      ["duty"],
    ]);
    expect([takenOf(assessment, mended), takenOf(blank, mended), openCells(filled, [])]).toEqual([
      [],
      [],
      [],
    ]);
    // A mend of the same cell that is no taking over is none.
    expect(takenOf(other, [{ mend, row: "Khác 3", column: "" }])).toEqual([]);
  });

  test("an undo that is refused stops there and tells", async () => {
    const { actions, store, calls } = await start({
      ...atSheet,
      takeLast: [took(mendOf("result"), mendOf("difficulty"))],
      undoMend: [own("place_changed")],
    });
    await actions.showLast();
    await actions.takeLast(blank);
    await actions.undoLast(blank);
    expect([store.get().trouble?.problem.code, flat(store).mended.length]).toEqual(["place_changed", 2]);
    expect(calls().filter(([name]) => name === "undoMend").length).toBe(1);
  });
});
