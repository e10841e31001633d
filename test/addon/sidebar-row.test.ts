// The selected row in the sidebar: what follows the selection, what was typed and not written is never lost.
import { describe, expect, test } from "vitest";
import type { CheckState, RowField, RowView, SeenRow } from "../../addon/contract/row.ts";
import {
  afterFollow,
  afterWrite,
  draftOf,
  isContested,
  keptMine,
  NO_ROW,
  offeredDocuments,
  seenOf,
  takenFromSheet,
  typed,
  undoOf,
  unwritten,
  withView,
  writeOf,
} from "../../addon/sidebar/row/row-state.ts";
import { ROW_WORDS } from "../../shared/wording/row.ts";
import { flat } from "./flat-state.ts";
import type { Script } from "./named-state.ts";
import { rowView } from "./row-states.ts";
import { startSidebar } from "./scripted-sidebar.ts";
import * as checkData from "./sidebar-check-data.ts";
import * as data from "./sidebar-data.ts";

const PERIOD = data.period2021.id;
const { ok, own, home, sheet } = data;
const other: RowView = {
  ...rowView,
  at: "1:6",
  place: { table: "duties", row: "II.2.a.2" },
  name: "II.2.a.2",
};
const field = (view: RowView, column: RowField["column"]) =>
  view.fields.find((one) => one.column === column) as RowField;
const result = field(rowView, "result");

/** The row with another text in its result. */
function withResult(text: string | null, view = rowView): RowView {
  return {
    ...view,
    fields: view.fields.map((one) =>
      one.column === "result" ? { ...one, cell: text, text: text ?? "" } : one,
    ),
  };
}

describe("what was typed beside the sheet", () => {
  const shown = withView(NO_ROW, PERIOD, rowView);
  const mine = typed(shown, result, "Đã mở 3 hội nghị");

  test("is a draft by row: another row is shown and the draft is offered, and comes back with its row", () => {
    const elsewhere = withView(mine, PERIOD, other);
    expect([draftOf(elsewhere), unwritten(elsewhere, PERIOD, false)]).toEqual([null, [draftOf(mine)]]);
    expect(draftOf(withView(elsewhere, PERIOD, rowView))?.cells).toEqual({
      result: { before: result.cell, text: "Đã mở 3 hội nghị" },
    });
    expect([unwritten(mine, PERIOD, false), unwritten(mine, PERIOD, true)]).toEqual([[], [draftOf(mine)]]);
    expect(unwritten(elsewhere, "p-2020", true)).toEqual([]);
  });

  test("is none where it says what the cell says", () => {
    expect(draftOf(typed(mine, result, result.text))).toBe(null);
  });

  test("takes a document of another row in a line of its own, and is not offered what it names already", () => {
    const [plan, report] = ["Kế hoạch số 12/KH-STC ngày 05/3/2021", "Báo cáo số 99/BC-STC ngày 09/9/2021"];
    const first = offeredDocuments([plan, report], "");
    expect([...first]).toEqual([
      [plan, plan],
      [report, report],
    ]);
    const evidence = field(rowView, "evidence");
    const chosen = typed(shown, evidence, first.get(plan) ?? "");
    expect(draftOf(chosen)?.cells.evidence).toEqual({ before: null, text: plan });
    expect([...offeredDocuments([plan, report], plan)]).toEqual([[report, `${plan}\n${report}`]]);
    expect(offeredDocuments([plan], ` ${plan} \nBiên bản`).size).toBe(0);
  });

  test("stands beside a colleague's text until the person says which is meant", () => {
    const theirs = withResult("Nội dung của đồng nghiệp");
    const now = afterFollow(mine, PERIOD, { edits: 2, at: theirs.at, row: theirs });
    const cell = field(theirs, "result");
    expect([isContested(mine, result), isContested(now, cell)]).toEqual([false, true]);
    const kept = keptMine(now, cell);
    expect([isContested(kept, cell), writeOf(kept, null)?.cells]).toEqual([
      false,
      [{ column: "result", before: "Nội dung của đồng nghiệp", after: "Đã mở 3 hội nghị" }],
    ]);
    expect(draftOf(takenFromSheet(now, "result"))).toBe(null);
    const same = withResult("Đã mở 3 hội nghị");
    expect(isContested(withView(mine, PERIOD, same), field(same, "result"))).toBe(false);
  });

  test("goes with what the sheet took, and what was typed meanwhile stays", () => {
    const asked = writeOf(typed(mine, field(rowView, "status"), "Đang thực hiện"), other.place);
    if (asked === null) throw new Error("nothing to write");
    const meanwhile = typed(mine, result, "Đã mở 4 hội nghị");
    const after = afterWrite(meanwhile, PERIOD, asked, { written: asked.cells, row: other });
    expect([after.view, after.drafts.map(({ cells }) => cells)]).toEqual([
      other,
      [{ result: { before: "Đã mở 3 hội nghị", text: "Đã mở 4 hội nghị" } }],
    ]);
    expect(undoOf(after)?.cells).toEqual(
      asked.cells.map(({ after: to, before, column }) => ({ column, before: to, after: before })),
    );
    const refused = afterWrite(mine, PERIOD, asked, { written: [], row: withResult("khác") });
    expect([draftOf(refused), refused.written]).toEqual([draftOf(mine), null]);
  });

  test("a row folded away is not asked for, another sheet's row is asked for anew", () => {
    expect(seenOf(shown, PERIOD)).toEqual({ periodId: PERIOD, at: rowView.at, edits: rowView.edits });
    expect(seenOf(shown, "p-2020")).toEqual({ periodId: "p-2020", at: "", edits: 0 });
    expect(seenOf({ ...shown, folded: true }, PERIOD)).toBe(null);
  });
});

const state = (at?: string, row?: RowView | null, edits = 7): ReturnType<typeof ok<CheckState>> =>
  ok({ edits, ...(at === undefined ? {} : { at }), ...(row === undefined ? {} : { row }) });

async function start(script: Script = {}) {
  const started = await startSidebar({ home: [ok(home("reporter", { sheet: sheet() }))], ...script });
  return { ...started, asked: () => started.calls.slice(1) };
}

describe("following the selection", () => {
  test("costs one call a change, which brings the row along, and tells whether the person moved", async () => {
    const { actions, asked, store } = await start({
      checkState: [state(rowView.at, rowView), state(), state(other.at, other), state("9:1", null)],
    });
    const moves = [];
    for (let time = 0; time < 4; time++) moves.push(await actions.lookAtRow());
    expect(moves.map((learnt) => learnt?.moved)).toEqual([true, false, true, true]);
    expect(asked().map(([name, seen]) => [name, (seen as { at: string }).at])).toEqual([
      ["checkState", ""],
      ["checkState", rowView.at],
      ["checkState", rowView.at],
      ["checkState", other.at],
    ]);
    // Beside the rows the last one stays in view.
    expect([store.get().row.view, store.get().row.at]).toEqual([other, "9:1"]);
  });

  test("asks nothing for who has no sheet, while something is under way, and folded away without a check", async () => {
    const nobody = await startSidebar({ home: [ok(home("reporter"))], checkState: [state()] });
    expect([await nobody.actions.lookAtRow(), nobody.names()]).toEqual([null, ["home"]]);
    const { actions, asked, store } = await start({ checkState: [state(rowView.at, rowView)] });
    store.patch({ busy: "check" });
    expect([await actions.lookAtRow(), asked()]).toEqual([null, []]);
    store.patch({ busy: null });
    actions.foldRow(true);
    expect([await actions.lookAtRow(), asked()]).toEqual([null, []]);
  });

  test("after a check, a mend or a text taken over the row is read anew by the next question", async () => {
    const { actions, asked } = await start({
      checkState: [state(rowView.at, rowView)],
      checkSheet: [ok(checkData.withErrors)],
    });
    await actions.lookAtRow();
    await actions.check();
    await actions.lookAtRow();
    await actions.lookAtRow();
    const told = asked().map(([name, seen]) => (name === "checkState" ? (seen as SeenRow).at : name));
    expect(told).toEqual(["", "checkSheet", "", rowView.at]);
  });
});

describe("filling the row", () => {
  test("one call writes what was typed and goes on to the next row; without anything typed it goes on alone", async () => {
    const cells = [{ column: "result" as const, before: result.cell, after: "Đã mở 3 hội nghị" }];
    const { actions, asked, store } = await start({
      checkState: [state(rowView.at, rowView)],
      writeRow: [ok({ written: cells, row: other })],
      goToRow: [ok(rowView)],
    });
    await actions.lookAtRow();
    actions.typeInRow(result, "Đã mở 3 hội nghị");
    expect(await actions.writeRow(other.place)).toBe(true);
    expect([store.get().row.view, store.get().row.drafts, store.get().notice]).toEqual([
      other,
      [],
      ROW_WORDS.written(rowView.name),
    ]);
    expect(await actions.writeRow(rowView.place)).toBe(true);
    expect(asked().slice(1)).toEqual([
      ["writeRow", PERIOD, { ...rowView.place, cells, goTo: other.place }],
      ["goToRow", PERIOD, rowView.place],
    ]);
  });

  test("what a colleague changed meanwhile is shown and nothing is lost; a call that fails leaves the draft", async () => {
    const theirs = withResult("Nội dung của đồng nghiệp");
    const { actions, store } = await start({
      checkState: [state(rowView.at, rowView)],
      writeRow: [own("offline"), ok({ written: [], row: theirs })],
    });
    await actions.lookAtRow();
    actions.typeInRow(result, "Đã mở 3 hội nghị");
    expect(await actions.writeRow(other.place)).toBe(false);
    expect([store.get().trouble?.problem.code, draftOf(store.get().row)?.cells.result?.text]).toEqual([
      "offline",
      "Đã mở 3 hội nghị",
    ]);
    expect(await actions.writeRow(other.place)).toBe(false);
    expect([store.get().notice, isContested(store.get().row, field(theirs, "result"))]).toEqual([null, true]);
  });

  test("the last write can be taken back; a rebuilt sheet keeps what is not written", async () => {
    const cells = [{ column: "result" as const, before: result.cell, after: "a" }];
    const { actions, asked, store } = await start({
      checkState: [state(rowView.at, rowView)],
      writeRow: [ok({ written: cells, row: rowView }), ok({ written: [], row: rowView })],
      buildSheet: [ok(sheet())],
    });
    await actions.lookAtRow();
    actions.typeInRow(result, "a");
    await actions.writeRow(null);
    actions.typeInRow(result, "b");
    await actions.build(PERIOD);
    expect([flat(store).check, store.get().row.drafts.length]).toEqual([null, 1]);
    await actions.undoRow();
    expect(asked().at(-1)).toEqual([
      "writeRow",
      PERIOD,
      { ...rowView.place, cells: [{ column: "result", before: "a", after: result.cell }], goTo: null },
    ]);
    expect([store.get().notice, store.get().row.written]).toEqual([ROW_WORDS.notUndone(rowView.name), null]);
  });
});
