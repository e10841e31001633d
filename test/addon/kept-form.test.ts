// What is kept in the hidden tab, after somebody changed it there: it is fetched anew or left out, never relied on.

import { beforeAll, expect, test } from "vitest";
import type { Form } from "../../shared/report/form.ts";
import { problem, value } from "./answers.ts";
import { bundleSource } from "./bundle-source.ts";
import { type CutDesk, filledDesk, seenTexts } from "./cut-desk.ts";
import type { FakeSheet } from "./fake/grid.ts";
import { tabNamed } from "./refusals-desk.ts";
import { readSheet, TABS } from "./sheet-reader.ts";

let source: string;
beforeAll(async () => {
  source = await bundleSource();
});

const hiddenOf = (desk: CutDesk) => tabNamed(desk, "_bieu_mau");

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

function keptForm(desk: CutDesk): Kept {
  return JSON.parse(keptText(hiddenOf(desk), 1));
}

/** Puts a text there as the version before kept it: bare, in pieces of 40,000. */
function keepBare(sheet: FakeSheet, column: number, text: string): void {
  const rows = Array.from({ length: sheet.rows() }, (_, at) => at);
  const pieces = rows.map((at) => text.slice(at * 40_000, (at + 1) * 40_000));
  sheet.write(pieces.map((piece, at) => ({ row: at + 1, column, value: piece || null, formula: null })));
}

const fetches = ({ fake }: CutDesk) => fake.requests.length;

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
    const desk = filledDesk(source);
    const before = { form: keptForm(desk), errors: value(desk.addon.checkSheet(null)).errors };
    const seen = seenTexts(desk);
    const asked = fetches(desk);
    replaceIn([hiddenOf(desk)], from, to);
    const check = value(desk.addon.checkSheet(null));
    expect([fetches(desk) - asked, check.errors]).toEqual([1, before.errors]);
    expect(keptForm(desk).form).toEqual(before.form.form);
    expect(seenTexts(desk)).toEqual(seen);
    expect(value(desk.addon.sendReport(null)).version).toBe(1);
  },
);

test("opening the sidebar, sending and building fetch it anew too", () => {
  const runs: ((desk: CutDesk) => unknown)[] = [
    ({ addon, form }) => expect(value(addon.home(null)).sheets).toEqual([form.period.id]),
    ({ addon, form }) => value(addon.openSheet(form.period.id)),
    ({ addon }) => value(addon.sendReport(null)),
    ({ addon, form }) => value(addon.buildSheet(form.period.id)),
  ];
  for (const run of runs) {
    const desk = filledDesk(source);
    const { form } = keptForm(desk);
    replaceIn([hiddenOf(desk)], "2021", "2022");
    run(desk);
    expect(keptForm(desk).form).toEqual(form);
  }
});

test("a replacement over all tabs leaves a check and a send of one mind", () => {
  for (const [from, to] of REPLACED) {
    const desk = filledDesk(source);
    replaceIn(desk.fake.spreadsheet.sheets(), from, to);
    const check = desk.addon.checkSheet(null);
    const sent = desk.addon.sendReport(null);
    if (check.ok) expect([from, sent.ok]).toEqual([from, check.value.errors === 0]);
    else expect([from, problem(sent)]).toEqual([from, check.problem.code]);
  }
});

test("without network the check says so, and an edit flags nothing", () => {
  const desk = filledDesk(source);
  replaceIn([hiddenOf(desk)], "2021", "2022");
  desk.fake.identity.token = null;
  expect(problem(desk.addon.checkSheet(null))).toBe("form_changed");
  const range = desk.fake.rangeOf(tabNamed(desk, TABS.duties), { row: 6, column: 7, rows: 1, columns: 1 });
  desk.fake.calls.reset();
  desk.fake.inTrigger(() => desk.addon.onEdit({ range }));
  expect(Object.keys(desk.fake.calls.byName).filter((name) => name.startsWith("Range.set"))).toEqual([]);
});

test("where not even the agency can be read, nobody's form is put in its place unasked", () => {
  const desk = filledDesk(source);
  replaceIn([hiddenOf(desk)], "a", "á");
  expect(problem(desk.addon.checkSheet(null))).toBe("form_changed");
  const seen = seenTexts(desk);
  value(desk.addon.buildSheet(desk.form.period.id));
  expect(value(desk.addon.checkSheet(null)).errors).toBe(0);
  expect([...seen.keys()].filter((text) => !seenTexts(desk).has(text))).toEqual([]);
});

test("a changed form keeps what was seen of the versions, and never more than that", () => {
  const desk = filledDesk(source);
  value(desk.addon.sendReport(null));
  replaceIn([hiddenOf(desk)], "nội dung", "ND");
  value(desk.addon.checkSheet(null));
  expect(keptForm(desk).base).toEqual({ versions: 1, rev: 1 });
  desk.worker.sendElsewhere({ ...desk.report, tables: { ...desk.report.tables, assessment: [] } });
  replaceIn([hiddenOf(desk)], '"versions":1,"rev":1', '"versions":2,"rev":2');
  expect(problem(desk.addon.sendReport(null))).toBe("sheet_behind");
  expect(desk.worker.versions()).toHaveLength(2);
});

test("a rebuild over a changed form still lists where another's newer version differs", () => {
  const desk = filledDesk(source);
  const duties = desk.report.tables.duties.slice(1);
  desk.worker.sendElsewhere({ ...desk.report, tables: { ...desk.report.tables, duties } });
  replaceIn([hiddenOf(desk)], '":', '" :x');
  expect(value(desk.addon.buildSheet(desk.form.period.id)).behind.length).toBeGreaterThan(0);
});

test("what a changed memory or note of a send says counts for nothing, and both are kept again", () => {
  for (const [from, to] of [
    ["cells", "rows"],
    ["[", "{"],
    ['"', "'"],
    ["a", "b"],
  ] as const) {
    const desk = filledDesk(source);
    value(desk.addon.sendReport(null));
    const hidden = hiddenOf(desk);
    const form = keptText(hidden, 1);
    const column = (at: number) =>
      Array.from({ length: hidden.rows() }, (_, row) => textAt(hidden, row + 1, at));
    const own = column(1);
    replaceIn([hidden], from, to);
    hidden.write(own.map((text, at) => ({ row: at + 1, column: 1, value: text || null, formula: null })));
    expect(keptText(hidden, 1)).toBe(form);
    const { errors, notices = [] } = value(desk.addon.checkSheet(null));
    expect([errors, notices]).toEqual([0, []]);
    expect(JSON.parse(keptText(hidden, 2))).toHaveProperty("rows.duties");
    readSheet(desk, TABS.duties).type("II.1.a", "result", "Đã sửa");
    expect(value(desk.addon.sendReport(null)).version).toBe(2);
  }
});

test("a sheet of the version before is checked, edited and sent, and sealed by what is kept next", () => {
  const desk = filledDesk(source);
  const hidden = hiddenOf(desk);
  const { mark, ...bare } = keptForm(desk);
  expect(mark).toMatch(/^[0-9a-f]{16}$/);
  keepBare(hidden, 1, JSON.stringify(bare));
  keepBare(hidden, 2, keptText(hidden, 2));
  const asked = fetches(desk);
  expect([value(desk.addon.checkSheet(null)).errors, fetches(desk) - asked]).toEqual([0, 0]);
  expect(value(desk.addon.sendReport(null)).version).toBe(1);
  expect(keptForm(desk)).toEqual({ ...bare, base: { versions: 1, rev: 1 }, mark: expect.any(String) });
});

test("a form of the version before that was changed is put right when the sidebar opens", () => {
  const desk = filledDesk(source);
  const { mark, ...bare } = keptForm(desk);
  expect(mark).toBeDefined();
  keepBare(
    hiddenOf(desk),
    1,
    JSON.stringify(bare).replaceAll("2021", "2022").replaceAll(bare.form.hash, "x"),
  );
  value(desk.addon.home(null));
  // Of another form than the worker's nobody knows whether it was changed or is an earlier one.
  expect(textAt(hiddenOf(desk), 1, 1)).toMatch(/^\{/);
  keepBare(hiddenOf(desk), 1, JSON.stringify(bare).replaceAll('"required":', '"x":'));
  value(desk.addon.home(null));
  expect(keptForm(desk)).toEqual({ ...bare, mark });
  expect(value(desk.addon.checkSheet(null)).errors).toBe(0);
});

test("an apostrophe at the start of a cell may be eaten: no piece begins with one", () => {
  const desk = filledDesk(source);
  const hidden = hiddenOf(desk);
  for (let shift = 0; shift < 3; shift++) {
    readSheet(desk, TABS.duties).type("II.1.a", "result", `x${"y".repeat(shift)}${"''a".repeat(16_000)}`);
    value(desk.addon.checkSheet(null));
    expect(textAt(hidden, 2, 2)).not.toBe("");
    for (const [row, column] of [
      [1, 1],
      [1, 2],
      [2, 2],
    ] as const)
      expect(textAt(hidden, row, column)).toMatch(/^k/);
  }
});
