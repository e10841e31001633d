// The form's words in the sheet: cut to a few lines with the whole in a note, shown whole for all rows, and known as ours.
import { beforeAll, describe, expect, test } from "vitest";
import { wholeOf } from "../../shared/report/brief.ts";
import { problem, value } from "./answers.ts";
import { bundleSource } from "./bundle-source.ts";
import { misplaced, type RefusalHarness, rebuilt, refusalHarness, tabNamed } from "./refusals-harness.ts";
import { TABS } from "./sheet-reader.ts";

let source: string;
beforeAll(async () => {
  source = await bundleSource();
});

const KEY = "II.1.a";
const seated = () => refusalHarness(source, false);

/** A duty's words in the plan, and the cell in which they stand. */
function wordsOf({ form }: RefusalHarness, key = KEY): string {
  const row = form.tables.duties.rows.find((each) => each.key === key);
  return wholeOf(row?.leadIn ? [row.leadIn, row.text] : [row?.text ?? ""]);
}
const place = ({ duties }: RefusalHarness, key = KEY) => ({
  row: duties.rowOf(key),
  column: duties.columnOf("duty"),
});
const said = (harness: RefusalHarness, key = KEY) => harness.tab.content(place(harness, key)).value;
const isCut = (text: unknown) => typeof text === "string" && text.endsWith("…") && text.length < 130;

describe("as delivered", () => {
  test("a duty's words are cut with a sign, and whole in the cell's note; the head alone stays in sight", () => {
    const harness = seated();
    expect([isCut(said(harness)), harness.tab.note(place(harness)), harness.tab.look.frozen]).toEqual([
      true,
      `Nội dung đầy đủ:\n${wordsOf(harness)}`,
      { rows: 1, columns: 2 },
    ]);
  });

  test("the note is no person's: a rebuild neither doubles nor keeps it aside, and a person's own stays", () => {
    const harness = seated();
    const own = place(harness, harness.duties.keys()[1]);
    harness.tab.setNotes([{ ...own, note: "Hỏi lại chị Lan" }]);
    value(harness.addon.checkSheet(null));
    expect([rebuilt(harness), harness.tab.note(own), harness.tab.note(place(harness))]).toEqual([
      [],
      "Hỏi lại chị Lan",
      `Nội dung đầy đủ:\n${wordsOf(harness)}`,
    ]);
  });

  test("cut or whole, under a lost key they are still the form's and not typed", () => {
    for (const text of [null, "whole"]) {
      const harness = seated();
      const at = place(harness);
      if (text) harness.tab.write([{ ...at, value: wordsOf(harness), formula: null }]);
      harness.tab.insertRows(at.row + 1, 1);
      const { value: words } = harness.tab.content(at);
      harness.tab.write([{ ...at, row: at.row + 1, value: words, formula: null }]);
      expect([value(harness.addon.checkSheet(null)).errors, rebuilt(harness)]).toEqual([0, []]);
    }
  });
});

describe("all rows at once", () => {
  test("are shown whole and cut again; typed cells and words over the form's own stay, and a rebuild keeps the way", () => {
    const harness = seated();
    const { addon, duties, tab } = harness;
    const before = said(harness);
    const [, second = "", third = ""] = duties.keys();
    tab.write([{ ...place(harness, second), value: "Giao phòng Nghiệp vụ", formula: null }]);
    duties.type("own.1", "duty", "Tổ chức hội thi…");
    const show = (whole: boolean) => value(addon.showWords(null, whole)).whole;
    expect([show(true), said(harness), said(harness, third)]).toEqual([
      true,
      wordsOf(harness),
      wordsOf(harness, third),
    ]);
    expect([said(harness, second), said(harness, "own.1")]).toEqual([
      "Giao phòng Nghiệp vụ",
      "Tổ chức hội thi…",
    ]);
    expect([misplaced(harness), value(addon.checkSheet(null)).errors]).toEqual([[], 1]);
    expect([rebuilt(harness).length, said(harness), said(harness, second)]).toEqual([
      1,
      wordsOf(harness),
      wordsOf(harness, second),
    ]);
    expect([value(addon.home()).sheet?.whole, show(false), said(harness)]).toEqual([true, false, before]);
    expect([rebuilt(harness), said(harness), value(addon.home()).sheet?.whole]).toEqual([[], before, false]);
  });

  test("wherever rows stand now, and not while they move", () => {
    const harness = seated();
    const { addon, fake, tab } = harness;
    tab.insertRows(1, 2);
    value(addon.showWords(null, true));
    expect(said(harness)).toBe(wordsOf(harness));
    let reads = 0;
    fake.watch.call = (name) => {
      if (name === "Range.getValues" && ++reads === 3) tab.insertRows(3, 1);
    };
    const answer = addon.showWords(null, false);
    fake.watch.call = null;
    expect([problem(answer), said(harness)]).toEqual(["place_changed", wordsOf(harness)]);
  });
});

test("what a check says in a row is cut too, with all of it in the cell's note", () => {
  const harness = seated();
  const { addon, duties } = harness;
  const tab = tabNamed(harness, TABS.duties);
  for (const column of ["status", "result", "evidence"] as const)
    duties.type(KEY, column, "khoảng 1.250 ???");
  value(addon.checkSheet(null));
  const at = { row: duties.rowOf(KEY), column: duties.columnOf("check") };
  const words = duties.text(KEY, "check");
  const note = tab.note(at).replace("Kết quả kiểm tra:\n", "");
  expect([words.endsWith("…"), note.length > words.length, note.startsWith(words.slice(0, -1))]).toEqual([
    ...[true, true, true],
  ]);
});
