// Last period's texts beside the sheet, and taken over into blank cells alone: the bundle on the fake, the real worker.
import { beforeAll, describe, expect, test } from "vitest";
import { problem, value } from "./answers.ts";
import { startEnvironment } from "./environment.ts";
import { keptCellsTests } from "./last-period/kept-cells-tests.ts";
import { readingTests } from "./last-period/reading-tests.ts";
import { takingTests } from "./last-period/taking-tests.ts";
import { AGENCY, lastReport, openLastYear, other, PERIOD, REPORTER, sit } from "./last-period/two-years.ts";
import { count, LAST_YEAR, send } from "./last-year.ts";

const environment = startEnvironment();
beforeAll(() => openLastYear(environment));

describe("before anything counts", () => {
  test("a period without a counted report says so, and a sent one does not count yet", async () => {
    const { harness } = await sit(environment);
    const nothing = {
      ...{ periodId: PERIOD, last: { id: LAST_YEAR, name: "Năm 2020" }, version: null, rows: [] },
      predecessors: [],
    };
    expect(value(harness.addon.lastTexts(PERIOD))).toEqual(nothing);
    await send(environment, REPORTER, lastReport);
    expect(value(harness.addon.lastTexts(null))).toEqual(nothing);
  });

  test("the first period of a plan has none before it", async () => {
    const harness = await environment.openHarness(REPORTER);
    value(harness.addon.buildSheet(LAST_YEAR));
    expect(value(harness.addon.lastTexts(LAST_YEAR))).toMatchObject({ last: null, version: null, rows: [] });
  });
});

describe("what counted last period", () => {
  beforeAll(() => count(environment, REPORTER, lastReport));

  readingTests(environment);
  takingTests(environment);
  // Last, since it sends this period's report.
  keptCellsTests(environment);
});

describe("bodies that the agency took over", () => {
  const ended = { name: "Sở Minh họa cũ", successors: [{ agency: AGENCY, duties: null }], order: 1 };
  const register = (validTo: string | null) => ({
    status: 200,
    headers: {},
    body: JSON.stringify({ agencies: [{ id: "so-cu", ...ended, validTo }], groups: [], rev: 1 }),
  });

  test("since last period began are named: what they reported then is not among the rows", async () => {
    const { harness } = await sit(environment);
    const named = (validTo: string | null) => {
      harness.intercept(({ url }, answer) => (url.endsWith("/v1/agencies") ? register(validTo) : answer()));
      return value(harness.addon.lastTexts(null)).predecessors;
    };
    expect(["2021-06-30", "2020-11-30", "2020-11-16", "2021-12-14", null].map(named)).toEqual([
      ["Sở Minh họa cũ"],
      ["Sở Minh họa cũ"],
      [],
      [],
      [],
    ]);
  });
});

describe("the row at which the person is", () => {
  test("is named; tabs and lines that are none of the sheet's are said to be none", async () => {
    const { harness } = await sit(environment);
    value(harness.addon.jumpTo(null, { table: "duties", row: other, column: "result" }));
    expect(value(harness.addon.rowAtSelection(PERIOD))).toMatchObject({
      place: { table: "duties", row: other },
      duty: other,
      column: "",
    });
    value(harness.addon.jumpTo(null, { table: "duties" }));
    expect(problem(harness.addon.rowAtSelection(PERIOD))).toBe("no_row_selected");
    value(harness.addon.buildSheet(LAST_YEAR));
    expect(problem(harness.addon.rowAtSelection(PERIOD))).toBe("no_row_selected");
    expect(value(harness.addon.rowAtSelection(LAST_YEAR)).place.table).toBe("duties");
  });
});

describe("faults and calls", () => {
  test("without network it is one plain problem, and the sheet is untouched", async () => {
    const { harness } = await sit(environment);
    harness.intercept(() => {
      throw new Error("no network");
    });
    expect(problem(harness.addon.lastTexts(null))).toBe("offline");
    harness.intercept(() => ({ status: 503, headers: {}, body: "<html>" }));
    expect(problem(harness.addon.lastTexts(null))).toBe("busy");
  });

  test("a file without a sheet has no last period", async () => {
    const harness = await environment.openHarness(REPORTER);
    expect(problem(harness.addon.lastTexts(null))).toBe("no_sheet");
    expect(problem(harness.addon.rowAtSelection(null))).toBe("no_sheet");
    expect(problem(harness.addon.takeLast(null, { table: "duties", key: other, texts: [] }))).toBe(
      "no_sheet",
    );
  });

  test("reading last period asks the worker three times, and the file once a table and for the hidden one", async () => {
    const { harness } = await sit(environment);
    harness.fake.calls.reset();
    value(harness.addon.lastTexts(null));
    expect(harness.fake.calls.byName["UrlFetchApp.fetch"]).toBe(3);
    expect(harness.fake.calls.byName["Range.getValues"]).toBe(4);
    expect(harness.fake.calls.byName["Range.setValues"]).toBe(undefined);
  });
});
