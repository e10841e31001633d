// What is kept in the hidden tab, after somebody changed it there: it is fetched anew or left out, never relied on.

import { beforeAll, expect, test } from "vitest";
import type { Form } from "../../shared/report/form.ts";
import { problem, value } from "./answers.ts";
import { bundleSource } from "./bundle-source.ts";
import { type CutHarness, filledHarness, seenTexts } from "./cut-harness.ts";
import type { FakeSheet } from "./fake/grid.ts";
import { tabNamed } from "./refusals-harness.ts";
import { readSheet, TABS } from "./sheet-reader.ts";

let source: string;
beforeAll(async () => {
  source = await bundleSource();
});

const hiddenOf = (harness: CutHarness) => tabNamed(harness, "_bieu_mau");

function textAt(sheet: FakeSheet, row: number, column: number): string {
  return String(sheet.content({ row, column }).value ?? "");
}

/** Finds and replaces as Sheets does, in every cell of some tabs. */
function replaceIn(sheets: readonly FakeSheet[], from: string, to: string): void {
  for (const sheet of sheets) {
    for (let row = 1; row <= Math.min(sheet.rows(), 60); row++) {
      for (let column = 1; column <= Math.min(sheet.columns(), 26); column++) {
        const text = textAt(sheet, row, column);
        if (text.includes(from))
          sheet.write([{ row, column, value: text.replaceAll(from, to), formula: null }]);
      }
    }
  }
}

/** A text of the hidden tab as it was kept: without letters and seal. */
function keptText(sheet: FakeSheet, column: number): string {
  const rows = Array.from({ length: sheet.rows() }, (_, at) => textAt(sheet, at + 1, column).slice(1));
  return rows.join("").slice(16);
}

interface Kept {
  form: Form;
  base: { versions: number; rev: number };
  mark?: string;
}

function keptForm(harness: CutHarness): Kept {
  return JSON.parse(keptText(hiddenOf(harness), 1));
}

/** Puts a text there as the version before kept it: bare, in pieces of 40,000. */
function keepBare(sheet: FakeSheet, column: number, text: string): void {
  const rows = Array.from({ length: sheet.rows() }, (_, at) => at);
  const pieces = rows.map((at) => text.slice(at * 40_000, (at + 1) * 40_000));
  sheet.write(pieces.map((piece, at) => ({ row: at + 1, column, value: piece || null, formula: null })));
}

const fetches = ({ fake }: CutHarness) => fake.requests.length;

/** Texts in the form, or what holds it together, each with what somebody puts in its place. */
const REPLACED: [string, string][] = [
  ["nội dung", "ND"],
  ['"required":', '"x":'],
  ["2021", "2022"],
  ['"schema":2', '"schema":3'],
  ["duties", "nhiệm vụ"],
  ['","', ";"],
  ["k", ""],
  ["0", "8"],
];

test.each(REPLACED)(
  "a form in which %s was replaced is fetched anew by a check, and typed texts stay",
  (from, to) => {
    const harness = filledHarness(source);
    const before = { form: keptForm(harness), errors: value(harness.addon.checkSheet(null)).errors };
    const seen = seenTexts(harness);
    const asked = fetches(harness);
    replaceIn([hiddenOf(harness)], from, to);
    const check = value(harness.addon.checkSheet(null));
    expect([fetches(harness) - asked, check.errors]).toEqual([1, before.errors]);
    expect(keptForm(harness).form).toEqual(before.form.form);
    expect(seenTexts(harness)).toEqual(seen);
    expect(value(harness.addon.sendReport(null)).version).toBe(1);
  },
);

test("opening the sidebar, sending and building fetch it anew too", () => {
  const runs: ((harness: CutHarness) => unknown)[] = [
    ({ addon, form }) => expect(value(addon.home(null)).sheets).toEqual([form.period.id]),
    ({ addon, form }) => value(addon.openSheet(form.period.id)),
    ({ addon }) => value(addon.sendReport(null)),
    ({ addon, form }) => value(addon.buildSheet(form.period.id)),
  ];
  for (const run of runs) {
    const harness = filledHarness(source);
    const { form } = keptForm(harness);
    replaceIn([hiddenOf(harness)], "2021", "2022");
    run(harness);
    expect(keptForm(harness).form).toEqual(form);
  }
});

test("a replacement over all tabs leaves a check and a send of one mind", () => {
  for (const [from, to] of REPLACED) {
    const harness = filledHarness(source);
    replaceIn(harness.fake.spreadsheet.sheets(), from, to);
    const check = harness.addon.checkSheet(null);
    const sent = harness.addon.sendReport(null);
    if (check.ok) expect([from, sent.ok]).toEqual([from, check.value.errors === 0]);
    else expect([from, problem(sent)]).toEqual([from, check.problem.code]);
  }
});

test("without network the check says so, and an edit flags nothing", () => {
  const harness = filledHarness(source);
  replaceIn([hiddenOf(harness)], "2021", "2022");
  harness.fake.identity.token = null;
  expect(problem(harness.addon.checkSheet(null))).toBe("form_changed");
  const range = harness.fake.rangeOf(tabNamed(harness, TABS.duties), {
    row: 6,
    column: 7,
    rows: 1,
    columns: 1,
  });
  harness.fake.calls.reset();
  harness.fake.inTrigger(() => harness.addon.onEdit({ range }));
  expect(Object.keys(harness.fake.calls.byName).filter((name) => name.startsWith("Range.set"))).toEqual([]);
});

test("where not even the agency can be read, nobody's form is put in its place unasked", () => {
  const harness = filledHarness(source);
  replaceIn([hiddenOf(harness)], "a", "á");
  expect(problem(harness.addon.checkSheet(null))).toBe("form_changed");
  const seen = seenTexts(harness);
  value(harness.addon.buildSheet(harness.form.period.id));
  expect(value(harness.addon.checkSheet(null)).errors).toBe(0);
  expect([...seen.keys()].filter((text) => !seenTexts(harness).has(text))).toEqual([]);
});

test("a changed form keeps what was seen of the versions, and never more than that", () => {
  const harness = filledHarness(source);
  value(harness.addon.sendReport(null));
  replaceIn([hiddenOf(harness)], "nội dung", "ND");
  value(harness.addon.checkSheet(null));
  expect(keptForm(harness).base).toEqual({ versions: 1, rev: 1 });
  harness.worker.sendElsewhere({ ...harness.report, tables: { ...harness.report.tables, assessment: [] } });
  replaceIn([hiddenOf(harness)], '"versions":1,"rev":1', '"versions":2,"rev":2');
  expect(problem(harness.addon.sendReport(null))).toBe("sheet_behind");
  expect(harness.worker.versions()).toHaveLength(2);
});

test("a rebuild over a changed form still lists where another's newer version differs", () => {
  const harness = filledHarness(source);
  const duties = harness.report.tables.duties.slice(1);
  harness.worker.sendElsewhere({ ...harness.report, tables: { ...harness.report.tables, duties } });
  replaceIn([hiddenOf(harness)], '":', '" :x');
  expect(value(harness.addon.buildSheet(harness.form.period.id)).behind.length).toBeGreaterThan(0);
});

test("what a changed memory or note of a send says counts for nothing, and both are kept again", () => {
  for (const [from, to] of [
    ["cells", "rows"],
    ["[", "{"],
    ['"', "'"],
    ["a", "b"],
  ] as const) {
    const harness = filledHarness(source);
    value(harness.addon.sendReport(null));
    const hidden = hiddenOf(harness);
    const form = keptText(hidden, 1);
    const column = (at: number) =>
      Array.from({ length: hidden.rows() }, (_, row) => textAt(hidden, row + 1, at));
    const own = column(1);
    replaceIn([hidden], from, to);
    hidden.write(own.map((text, at) => ({ row: at + 1, column: 1, value: text || null, formula: null })));
    expect(keptText(hidden, 1)).toBe(form);
    const { errors, notices = [] } = value(harness.addon.checkSheet(null));
    expect([errors, notices]).toEqual([0, []]);
    expect(JSON.parse(keptText(hidden, 2))).toHaveProperty("rows.duties");
    readSheet(harness, TABS.duties).type("II.1.a", "result", "Đã sửa");
    expect(value(harness.addon.sendReport(null)).version).toBe(2);
  }
});

test("a sheet of the version before is checked, edited and sent, and sealed by what is kept next", () => {
  const harness = filledHarness(source);
  const hidden = hiddenOf(harness);
  const { mark, ...bare } = keptForm(harness);
  expect(mark).toMatch(/^[0-9a-f]{16}$/);
  keepBare(hidden, 1, JSON.stringify(bare));
  keepBare(hidden, 2, keptText(hidden, 2));
  const asked = fetches(harness);
  expect([value(harness.addon.checkSheet(null)).errors, fetches(harness) - asked]).toEqual([0, 0]);
  expect(value(harness.addon.sendReport(null)).version).toBe(1);
  expect(keptForm(harness)).toEqual({ ...bare, base: { versions: 1, rev: 1 }, mark: expect.any(String) });
});

test("a form of the version before that was changed is put right when the sidebar opens", () => {
  const harness = filledHarness(source);
  const { mark, ...bare } = keptForm(harness);
  expect(mark).toBeDefined();
  keepBare(
    hiddenOf(harness),
    1,
    JSON.stringify(bare).replaceAll("2021", "2022").replaceAll(bare.form.hash, "x"),
  );
  value(harness.addon.home(null));
  // Of another form than the worker's nobody knows whether it was changed or is an earlier one.
  expect(textAt(hiddenOf(harness), 1, 1)).toMatch(/^\{/);
  keepBare(hiddenOf(harness), 1, JSON.stringify(bare).replaceAll('"required":', '"x":'));
  value(harness.addon.home(null));
  expect(keptForm(harness)).toEqual({ ...bare, mark });
  expect(value(harness.addon.checkSheet(null)).errors).toBe(0);
});

test("an apostrophe at the start of a cell may be eaten: no piece begins with one", () => {
  const harness = filledHarness(source);
  const hidden = hiddenOf(harness);
  for (let shift = 0; shift < 3; shift++) {
    readSheet(harness, TABS.duties).type("II.1.a", "result", `x${"y".repeat(shift)}${"''a".repeat(16_000)}`);
    value(harness.addon.checkSheet(null));
    expect(textAt(hidden, 2, 2)).not.toBe("");
    for (const [row, column] of [
      [1, 1],
      [1, 2],
      [2, 2],
    ] as const)
      expect(textAt(hidden, row, column)).toMatch(/^k/);
  }
});
