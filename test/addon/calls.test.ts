// Service calls are what an add-on waits for: their number must not follow the number of duties.
import { beforeAll, describe, expect, test } from "vitest";
import { value } from "./answers.ts";
import { bundleSource } from "./bundle-source.ts";
import { type CannedDesk, cannedDesk, fillIn } from "./canned-desk.ts";
import { readSheet, TABS } from "./sheet-reader.ts";

let source: string;
beforeAll(async () => {
  source = await bundleSource();
});

interface Counted {
  byName: Record<string, number>;
  waits: number;
}

function counted({ fake }: CannedDesk, does: () => unknown): Counted {
  fake.calls.reset();
  does();
  return { byName: { ...fake.calls.byName }, waits: fake.calls.waits() };
}

/** A row that every canned form has. */
const LAST_KEY = "II.1.a";

/** Every entry's calls, in the order in which a person comes to them. */
function callsWith(duties: number): Record<string, Counted> {
  const desk = cannedDesk(source, duties);
  const { addon, form } = desk;
  const period = form.period.id;
  const build = counted(desk, () => value(addon.buildSheet(period)));
  fillIn(desk);
  const first = counted(desk, () => value(addon.checkSheet(null)));
  const check = counted(desk, () => value(addon.checkSheet(null)));
  const state = counted(desk, () => value(addon.checkState()));
  const send = counted(desk, () => value(addon.sendReport(null)));
  const rebuild = counted(desk, () => value(addon.buildSheet(period)));
  const pull = counted(desk, () => value(addon.pullProvince(period)));
  const again = counted(desk, () => value(addon.pullProvince(period)));
  readSheet(desk, TABS.duties).type(LAST_KEY, "result", "");
  const last = counted(desk, () => value(addon.lastTexts(null)));
  const texts = [{ column: "result" as const, text: "Kết quả của kỳ trước (minh họa)." }];
  const take = counted(desk, () => value(addon.takeLast(null, { table: "duties", key: LAST_KEY, texts })));
  return { build, first, check, state, send, rebuild, pull, again, last, take };
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

  test("building, checking, sending, pulling and taking over make the same calls for 20 and for 400 duties", () => {
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
      const desk = cannedDesk(source, duties);
      value(desk.addon.buildSheet(desk.form.period.id));
      fillIn(desk);
      value(desk.addon.checkSheet(null));
      const sheet = desk.fake.spreadsheet.sheets().find((each) => each.name().startsWith("Nhiệm vụ"));
      if (!sheet) throw new Error("no tab of duties");
      desk.fake.spreadsheet.activate(sheet);
      const range = desk.fake.rangeOf(sheet, { row: 5, column: 7, rows, columns: 3 });
      return counted(desk, () => desk.fake.inTrigger(() => desk.addon.onEdit({ range })));
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
    // The last but one reads the table again: runs are parallel.
    expect(one.waits).toBe(6);
  });
});
