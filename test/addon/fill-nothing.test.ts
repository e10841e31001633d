// "Không phát sinh" in many rows by one act: in blank rows alone, with one way back, at the same cost for any number.
import { beforeAll, describe, expect, test } from "vitest";
import { fillableSections } from "../../addon/sidebar/findings.ts";
import { problem, value } from "./answers.ts";
import { bundleSource } from "./bundle-source.ts";
import { readSheet, TABS } from "./sheet-reader.ts";
import { type StubbedHarness, stubbedHarness } from "./stubbed-harness.ts";

const REASON = "Trong kỳ không có văn bản cần rà soát (minh họa).";
const LABEL = "Không phát sinh";
const TYPED = "II.2.a.1";
const SECTION = "II.2";

let source: string;
beforeAll(async () => {
  source = await bundleSource();
});

function built(duties = 30) {
  const harness = stubbedHarness(source, duties);
  value(harness.addon.buildSheet(harness.form.period.id));
  const sheet = readSheet(harness, TABS.duties);
  const rows = harness.form.tables.duties.rows;
  const asked = rows.filter(({ asked, closedIn }) => asked === "asked" && closedIn === null);
  const answers = () =>
    Object.fromEntries(rows.map(({ key }) => [key, [sheet.text(key, "status"), sheet.text(key, "result")]]));
  return { ...harness, harness, sheet, asked, answers };
}

const filledIn = (keys: readonly string[], all: readonly { key: string }[]) =>
  Object.fromEntries(all.map(({ key }) => [key, keys.includes(key) ? [LABEL, REASON] : ["", ""]]));

describe("one act", () => {
  test("fills the blank rows of the report, and no row in which anything is typed", () => {
    const { addon, answers, asked, form, sheet } = built();
    sheet.type(TYPED, "proposal", "Bổ sung kinh phí");
    const view = value(addon.fillNothing(null, null, REASON));
    const keys = asked.map(({ key }) => key).filter((key) => key !== TYPED);
    expect(answers()).toEqual(filledIn(keys, form.tables.duties.rows));
    expect([view.filled, view.kept]).toEqual([{ status: LABEL, reason: REASON, rows: keys }, 0]);
    expect(fillableSections(view.check)).toEqual([]);
    expect(view.check.groups.flatMap(({ items }) => items).map(({ rule }) => rule)).not.toContain(
      "R-RESULT-COPIED",
    );
  });

  test("fills one section where it is named, and the others can still be filled", () => {
    const { addon, answers, asked, form } = built();
    const before = fillableSections(value(addon.checkSheet(null)));
    const view = value(addon.fillNothing(null, SECTION, REASON));
    const keys = asked.filter(({ section }) => section === SECTION).map(({ key }) => key);
    expect(keys.length).toBeGreaterThan(1);
    expect(answers()).toEqual(filledIn(keys, form.tables.duties.rows));
    expect(before.find(({ section }) => section === SECTION)?.rows).toBe(keys.length);
    expect(fillableSections(view.check)).toEqual(before.filter(({ section }) => section !== SECTION));
  });

  test("finds the rows wherever they were sorted", () => {
    const { addon, answers, fake, form, sheet } = built();
    const tab = fake.spreadsheet.sheets().find((each) => each.name() === TABS.duties);
    const [first, second] = sheet.keys();
    const key = { row: sheet.rowOf(first ?? ""), column: sheet.columnOf("key") };
    const below = { row: sheet.rowOf(second ?? ""), column: key.column };
    if (!tab || first === undefined || second === undefined) throw new Error("no rows");
    fake.type(tab.name(), key.row, key.column, second);
    fake.type(tab.name(), below.row, below.column, first);
    const { filled } = value(addon.fillNothing(null, null, REASON));
    expect(answers()).toEqual(filledIn(filled.rows, form.tables.duties.rows));
  });

  test("says so where no row is blank", () => {
    const { addon } = built();
    value(addon.fillNothing(null, null, REASON));
    expect(problem(addon.fillNothing(null, null, REASON))).toBe("no_blank_row");
  });
});

describe("the way back", () => {
  test("empties just the rows that were filled", () => {
    const { addon, answers, form } = built();
    const before = fillableSections(value(addon.checkSheet(null)));
    const { filled } = value(addon.fillNothing(null, null, REASON));
    const view = value(addon.undoNothing(null, filled));
    expect(answers()).toEqual(filledIn([], form.tables.duties.rows));
    expect([view.filled.rows, view.kept, fillableSections(view.check)]).toEqual([[], 0, before]);
  });

  test("leaves a row alone in which either cell says otherwise by now", () => {
    const { addon, answers, form, sheet } = built();
    const { filled } = value(addon.fillNothing(null, null, REASON));
    const [changed = "", restated = ""] = filled.rows;
    sheet.type(changed, "result", `${REASON} Thêm.`);
    sheet.type(restated, "status", "Đang thực hiện");
    const view = value(addon.undoNothing(null, filled));
    expect(answers()).toEqual({
      ...filledIn([], form.tables.duties.rows),
      [changed]: [LABEL, `${REASON} Thêm.`],
      [restated]: ["Đang thực hiện", REASON],
    });
    expect(view.kept).toBe(2);
    expect(problem(addon.undoNothing(null, filled))).toBe("place_changed");
  });
});

test("costs the same calls for 20 and for 400 rows, there and back", () => {
  const calls = ({ fake }: StubbedHarness, does: () => unknown) => {
    fake.calls.reset();
    does();
    return [{ ...fake.calls.byName }, fake.calls.waits()];
  };
  const cost = (duties: number) => {
    const { addon, harness } = built(duties);
    value(addon.checkSheet(null));
    const there = calls(harness, () => value(addon.fillNothing(null, null, REASON)));
    const rows = harness.form.tables.duties.rows
      .filter(({ asked }) => asked === "asked")
      .map(({ key }) => key);
    const back = calls(harness, () =>
      value(addon.undoNothing(null, { status: LABEL, reason: REASON, rows })),
    );
    return { there, back };
  };
  const first = cost(20);
  // A section more is a run of lines more where rows that are not asked for stand between.
  expect(cost(400)).toEqual(first);
});
