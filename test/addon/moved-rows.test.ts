// Runs are parallel: rows that somebody moves, or in which somebody types, while another run is at work on them.

import { beforeAll, expect, test } from "vitest";
import type { ColumnId } from "../../shared/report/report.ts";
import { problem, value } from "./answers.ts";
import { bundleSource } from "./bundle-source.ts";
import { type CutHarness, seenTexts } from "./cut-harness.ts";
import { type RefusalHarness, refusalHarness, tabNamed } from "./refusals-harness.ts";

let source: string;
beforeAll(async () => {
  source = await bundleSource();
});

/** Does something as soon as a run has read so many rectangles of contents. */
function afterReads({ fake }: CutHarness, reads: number, does: () => void): void {
  let left = reads;
  fake.watch.call = (name) => {
    if (left === 0) {
      fake.watch.call = null;
      does();
    } else if (name === "Range.getValues") left -= 1;
  };
}

/** The hidden tab and the edited one; the hidden tab and three tables. */
const [EDIT, CHECK] = [2, 4];

function edit(harness: RefusalHarness, key: string, column: ColumnId, text: string): void {
  harness.duties.type(key, column, text);
  const at = { row: harness.duties.rowOf(key), column: harness.duties.columnOf(column), rows: 1, columns: 1 };
  const range = harness.fake.rangeOf(harness.tab, at);
  harness.fake.inTrigger(() => harness.addon.onEdit({ range }));
}

function started(): { harness: RefusalHarness; first: string; second: string } {
  const harness = refusalHarness(source, false);
  const [first = "", second = ""] = harness.duties.keys();
  return { harness, first, second };
}

/** Moves a row of the table below its neighbour. */
function swap({ tab }: RefusalHarness, row: number): void {
  for (let column = 1; column <= tab.columns(); column++) {
    const [above, below] = [tab.content({ row, column }), tab.content({ row: row + 1, column })];
    tab.write([
      { row, column, ...below },
      { row: row + 1, column, ...above },
    ]);
  }
}

const MISSING = "✗ Chưa chọn tình trạng thực hiện.";

test("an edit's flags follow its row where rows were inserted or moved meanwhile", () => {
  const moves: ((harness: RefusalHarness, row: number) => void)[] = [
    ({ tab }, row) => tab.insertRows(row, 1),
    ({ tab }, row) => tab.insertRows(row, 3),
    swap,
  ];
  for (const move of moves) {
    const { harness, first, second } = started();
    const row = harness.duties.rowOf(first);
    const clean = harness.duties.text(second, "check");
    const column = { check: harness.duties.columnOf("check"), key: harness.duties.columnOf("key") };
    afterReads(harness, EDIT, () => move(harness, row));
    edit(harness, first, "status", "");
    const words = new Map<unknown, unknown>();
    for (let line = row; line < row + 8; line++)
      words.set(
        harness.tab.content({ row: line, column: column.key }).value,
        harness.tab.content({ row: line, column: column.check }).value,
      );
    expect(String(words.get(first))).toContain(MISSING);
    expect(words.get(second)).toBe(clean);
    expect(words.get(null) ?? null).toBe(null);
  }
});

test("an edit flags what the cell holds now, not what an earlier run read in it", () => {
  const { harness, first } = started();
  afterReads(harness, EDIT, () => edit(harness, first, "status", "Đang thực hiện"));
  edit(harness, first, "status", "");
  expect(harness.duties.text(first, "check")).not.toContain(MISSING);
});

test("in a table that others change without end an edit writes nothing", () => {
  const { harness, first } = started();
  const before = harness.duties.text(first, "check");
  let reads = 0;
  harness.fake.watch.call = (name) => {
    if (name === "Range.getValues" && ++reads > EDIT) {
      harness.tab.write([{ row: 2, column: 11, value: `lần ${reads}`, formula: null }]);
    }
  };
  edit(harness, first, "status", "");
  harness.fake.watch.call = null;
  expect([reads < 10, harness.duties.text(first, "check")]).toEqual([true, before]);
});

test("a mend is not written into a row that moved, or over what somebody typed meanwhile", () => {
  const text = "Kết quả (minh họa)";
  const meanwhile: ((harness: RefusalHarness, key: string) => void)[] = [
    (harness, key) => harness.tab.insertRows(harness.duties.rowOf(key), 1),
    (harness, key) => swap(harness, harness.duties.rowOf(key)),
    (harness, key) => harness.duties.type(key, "result", "Chữ khác"),
    (harness, key) =>
      harness.tab.deleteRows(harness.duties.rowOf(key), harness.tab.rows() - harness.duties.rowOf(key) + 1),
  ];
  for (const does of meanwhile) {
    const { harness, first } = started();
    harness.duties.type(first, "result", text);
    const mend = { table: "duties", key: first, column: "result", before: text, after: "Sửa" } as const;
    let seen = seenTexts(harness);
    afterReads(harness, CHECK, () => {
      does(harness, first);
      seen = seenTexts(harness);
    });
    expect(problem(harness.addon.applyMend(null, mend))).toBe("place_changed");
    expect(seenTexts(harness)).toEqual(seen);
  }
});

test("texts of last period, and texts to be put back, are not written into rows that moved", () => {
  const { harness, first, second } = started();
  const texts = [{ column: "result" as const, text: "Kết quả kỳ trước (minh họa)" }];
  harness.duties.type(first, "result", "");
  afterReads(harness, CHECK, () => harness.tab.insertRows(harness.duties.rowOf(first), 1));
  const taken = harness.addon.takeLast(null, { table: "duties", key: first, texts });
  expect([problem(taken), seenTexts(harness).get(texts[0]?.text ?? "")]).toEqual([
    "place_changed",
    undefined,
  ]);

  const other = started().harness;
  const [one, two] = [other.duties.text(first, "result"), other.duties.text(second, "result")];
  other.duties.type(first, "result", two === one ? `${one} 2` : two);
  other.duties.type(second, "result", one);
  afterReads(other, CHECK, () => other.tab.insertRows(other.duties.rowOf(first), 1));
  expect(problem(other.addon.restorePlaces(null))).toBe("place_changed");
});

test("a chart whose areas are given as one range a column is known again", () => {
  const { harness } = started();
  value(harness.addon.pullProvince(harness.period));
  const tab = tabNamed(harness, "Tổng hợp –");
  const charts = tab.extras().charts ?? [];
  // As after a run that was cut off right behind the insertion.
  const metadata = tab.extras().metadata.filter(({ key }) => key !== "legal-education-reports-charts");
  tab.setExtras({ ...tab.extras(), metadata });
  harness.fake.watch.splitCharts = true;
  value(harness.addon.pullProvince(harness.period));
  expect([charts.length, tab.extras().charts?.map(({ id }) => id)]).toEqual([2, charts.map(({ id }) => id)]);
});
