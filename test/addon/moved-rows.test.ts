// Runs are parallel: rows that somebody moves, or in which somebody types, while another run is at work on them.

import { beforeAll, expect, test } from "vitest";
import type { ColumnId } from "../../shared/report/report.ts";
import { problem, value } from "./answers.ts";
import { bundleSource } from "./bundle-source.ts";
import { type CutDesk, seenTexts } from "./cut-desk.ts";
import { type RefusalDesk, refusalDesk, tabNamed } from "./refusals-desk.ts";

let source: string;
beforeAll(async () => {
  source = await bundleSource();
});

/** Does something as soon as a run has read so many rectangles of contents. */
function afterReads({ fake }: CutDesk, reads: number, does: () => void): void {
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

function edit(desk: RefusalDesk, key: string, column: ColumnId, text: string): void {
  desk.duties.type(key, column, text);
  const at = { row: desk.duties.rowOf(key), column: desk.duties.columnOf(column), rows: 1, columns: 1 };
  const range = desk.fake.rangeOf(desk.tab, at);
  desk.fake.inTrigger(() => desk.addon.onEdit({ range }));
}

function started(): { desk: RefusalDesk; first: string; second: string } {
  const desk = refusalDesk(source, false);
  const [first = "", second = ""] = desk.duties.keys();
  return { desk, first, second };
}

/** Moves a row of the table below its neighbour. */
function swap({ tab }: RefusalDesk, row: number): void {
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
  const moves: ((desk: RefusalDesk, row: number) => void)[] = [
    ({ tab }, row) => tab.insertRows(row, 1),
    ({ tab }, row) => tab.insertRows(row, 3),
    swap,
  ];
  for (const move of moves) {
    const { desk, first, second } = started();
    const row = desk.duties.rowOf(first);
    const clean = desk.duties.text(second, "check");
    const column = { check: desk.duties.columnOf("check"), key: desk.duties.columnOf("key") };
    afterReads(desk, EDIT, () => move(desk, row));
    edit(desk, first, "status", "");
    const words = new Map<unknown, unknown>();
    for (let line = row; line < row + 8; line++)
      words.set(
        desk.tab.content({ row: line, column: column.key }).value,
        desk.tab.content({ row: line, column: column.check }).value,
      );
    expect(String(words.get(first))).toContain(MISSING);
    expect(words.get(second)).toBe(clean);
    expect(words.get(null) ?? null).toBe(null);
  }
});

test("an edit flags what the cell holds now, not what an earlier run read in it", () => {
  const { desk, first } = started();
  afterReads(desk, EDIT, () => edit(desk, first, "status", "Đang thực hiện"));
  edit(desk, first, "status", "");
  expect(desk.duties.text(first, "check")).not.toContain(MISSING);
});

test("in a table that others change without end an edit writes nothing", () => {
  const { desk, first } = started();
  const before = desk.duties.text(first, "check");
  let reads = 0;
  desk.fake.watch.call = (name) => {
    if (name === "Range.getValues" && ++reads > EDIT) {
      desk.tab.write([{ row: 2, column: 9, value: `lần ${reads}`, formula: null }]);
    }
  };
  edit(desk, first, "status", "");
  desk.fake.watch.call = null;
  expect([reads < 10, desk.duties.text(first, "check")]).toEqual([true, before]);
});

test("a mend is not written into a row that moved, or over what somebody typed meanwhile", () => {
  const text = "Kết quả (minh họa)";
  const meanwhile: ((desk: RefusalDesk, key: string) => void)[] = [
    (desk, key) => desk.tab.insertRows(desk.duties.rowOf(key), 1),
    (desk, key) => swap(desk, desk.duties.rowOf(key)),
    (desk, key) => desk.duties.type(key, "result", "Chữ khác"),
    (desk, key) => desk.tab.deleteRows(desk.duties.rowOf(key), desk.tab.rows() - desk.duties.rowOf(key) + 1),
  ];
  for (const does of meanwhile) {
    const { desk, first } = started();
    desk.duties.type(first, "result", text);
    const mend = { table: "duties", key: first, column: "result", before: text, after: "Sửa" } as const;
    let seen = seenTexts(desk);
    afterReads(desk, CHECK, () => {
      does(desk, first);
      seen = seenTexts(desk);
    });
    expect(problem(desk.addon.applyMend(null, mend))).toBe("place_changed");
    expect(seenTexts(desk)).toEqual(seen);
  }
});

test("texts of last period, and texts to be put back, are not written into rows that moved", () => {
  const { desk, first, second } = started();
  const texts = [{ column: "result" as const, text: "Kết quả kỳ trước (minh họa)" }];
  desk.duties.type(first, "result", "");
  afterReads(desk, CHECK, () => desk.tab.insertRows(desk.duties.rowOf(first), 1));
  const taken = desk.addon.takeLast(null, { table: "duties", key: first, texts });
  expect([problem(taken), seenTexts(desk).get(texts[0]?.text ?? "")]).toEqual(["place_changed", undefined]);

  const other = started().desk;
  const [one, two] = [other.duties.text(first, "result"), other.duties.text(second, "result")];
  other.duties.type(first, "result", two === one ? `${one} 2` : two);
  other.duties.type(second, "result", one);
  afterReads(other, CHECK, () => other.tab.insertRows(other.duties.rowOf(first), 1));
  expect(problem(other.addon.restorePlaces(null))).toBe("place_changed");
});

test("a chart whose areas are given as one range a column is known again", () => {
  const { desk } = started();
  value(desk.addon.pullProvince(desk.period));
  const tab = tabNamed(desk, "Tổng hợp –");
  const charts = tab.extras().charts ?? [];
  // As after a run that was cut off right behind the insertion.
  const metadata = tab.extras().metadata.filter(({ key }) => key !== "legal-education-reports-charts");
  tab.setExtras({ ...tab.extras(), metadata });
  desk.fake.watch.splitCharts = true;
  value(desk.addon.pullProvince(desk.period));
  expect([charts.length, tab.extras().charts?.map(({ id }) => id)]).toEqual([2, charts.map(({ id }) => id)]);
});
