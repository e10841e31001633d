// Service calls are what an add-on waits for: their number must not follow the number of duties.
import { beforeAll, describe, expect, test } from "vitest";
import { value } from "./answers.ts";
import { bundleSource } from "./bundle-source.ts";
import { readSheet, TABS } from "./sheet-reader.ts";
import { fillIn, type StubbedHarness, stubbedHarness } from "./stubbed-harness.ts";

let source: string;
beforeAll(async () => {
  source = await bundleSource();
});

interface Counted {
  byName: Record<string, number>;
  waits: number;
}

function counted({ fake }: StubbedHarness, does: () => unknown): Counted {
  fake.calls.reset();
  does();
  return { byName: { ...fake.calls.byName }, waits: fake.calls.waits() };
}

/** A row that every stubbed form has. */
const LAST_KEY = "II.1.a";

/** Every entry's calls, in the order in which a person comes to them. */
function callsWith(duties: number): Record<string, Counted> {
  const harness = stubbedHarness(source, duties);
  const { addon, form } = harness;
  const period = form.period.id;
  const build = counted(harness, () => value(addon.buildSheet(period)));
  fillIn(harness);
  const first = counted(harness, () => value(addon.checkSheet(null)));
  const check = counted(harness, () => value(addon.checkSheet(null)));
  const state = counted(harness, () => value(addon.checkState()));
  const whole = counted(harness, () => value(addon.showWords(null, true)));
  const brief = counted(harness, () => value(addon.showWords(null, false)));
  const send = counted(harness, () => value(addon.sendReport(null)));
  const rebuild = counted(harness, () => value(addon.buildSheet(period)));
  const pull = counted(harness, () => value(addon.pullProvince(period)));
  const again = counted(harness, () => value(addon.pullProvince(period)));
  readSheet(harness, TABS.duties).type(LAST_KEY, "result", "");
  const last = counted(harness, () => value(addon.lastTexts(null)));
  const texts = [{ column: "result" as const, text: "Kết quả của kỳ trước (minh họa)." }];
  const take = counted(harness, () => value(addon.takeLast(null, { table: "duties", key: LAST_KEY, texts })));
  return { build, first, check, state, whole, brief, send, rebuild, pull, again, last, take };
}

describe("service calls", () => {
  const TABLES = 3;

  test("last period is read in four fetches, and a row of it taken over reads itself once more and writes one cell", () => {
    const { check, last, take } = callsWith(60);
    expect([last?.byName["UrlFetchApp.fetch"], last?.byName["Range.setValues"]]).toEqual([4, undefined]);
    expect(take?.byName["UrlFetchApp.fetch"]).toBe(undefined);
    expect(take?.byName["Range.setValues"]).toBe((check?.byName["Range.setValues"] ?? 0) + 1);
    expect(take?.byName["Range.getValues"]).toBe(2 * (check?.byName["Range.getValues"] ?? 0) + 1);
  });

  test("building, checking, showing words, sending, pulling and taking over make the same calls for 20 and for 400 duties", () => {
    expect(callsWith(400)).toEqual(callsWith(20));
  });

  test("a check waits for Google at most twice a table and three times more, a send four times more and for one fetch", () => {
    const { check, send, state } = callsWith(60);
    expect(check?.waits).toBeLessThanOrEqual(2 * TABLES + 3);
    expect(send?.waits).toBeLessThanOrEqual(2 * TABLES + 3 + 4 + 1);
    expect(check?.byName["UrlFetchApp.fetch"]).toBe(undefined);
    expect(send?.byName["UrlFetchApp.fetch"]).toBe(1);
    expect(state).toEqual({
      byName: { "PropertiesService.getDocumentProperties": 1, "Properties.getProperty": 1 },
      waits: 1,
    });
  });

  test("a check reads each table once, its notes once, and writes each aspect of it once", () => {
    const { byName = {} } = callsWith(60).check ?? {};
    const rectangles = Object.fromEntries(
      Object.entries(byName).filter(([name]) => /^Range\.(get|set)\w+s$/.test(name)),
    );
    expect(rectangles).toEqual({
      // Three tables and the hidden tab.
      "Range.getValues": TABLES + 1,
      "Range.getNotes": TABLES,
      "Range.setBackgrounds": TABLES,
      "Range.setNotes": TABLES,
      "Range.setFontColors": TABLES,
      "Range.setValues": TABLES + 1,
    });
  });

  test("an edit costs the same few calls whether one row is touched or all of them, and none that needs authorisation", () => {
    const edit = (duties: number, rows: number) => {
      const harness = stubbedHarness(source, duties);
      value(harness.addon.buildSheet(harness.form.period.id));
      fillIn(harness);
      value(harness.addon.checkSheet(null));
      const sheet = harness.fake.spreadsheet.sheets().find((each) => each.name().startsWith("Nhiệm vụ"));
      if (!sheet) throw new Error("no tab of duties");
      harness.fake.spreadsheet.activate(sheet);
      const range = harness.fake.rangeOf(sheet, { row: 3, column: 4, rows, columns: 3 });
      return counted(harness, () => harness.fake.inTrigger(() => harness.addon.onEdit({ range })));
    };
    const [one, all] = [edit(20, 1), edit(400, 400)];
    expect(edit(400, 1)).toEqual(one);
    // With every row touched none is left whose findings hang on them from elsewhere.
    expect(all).toEqual({
      waits: one.waits,
      byName: {
        ...one.byName,
        "Range.setValues": 1,
        "Sheet.getRange": (one.byName["Sheet.getRange"] ?? 0) - 1,
      },
    });
    // One reads the table again, since runs are parallel; the last asks whether the person follows this sheet.
    expect(one.waits).toBe(7);
  });
});
