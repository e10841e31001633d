// Heads that stand twice: what is typed under the other is neither checked nor sent, so nothing is, and both are named.
import { beforeAll, describe, expect, test } from "vitest";
import type { ColumnId } from "../../shared/report/report.ts";
import { value } from "./answers.ts";
import { bundleSource } from "./bundle-source.ts";
import type { FakeSheet } from "./fake/grid.ts";
import { readSheet, type SheetReader, TABS } from "./sheet-reader.ts";
import { fillIn, type StubbedHarness, stubbedHarness } from "./stubbed-harness.ts";

let source: string;
beforeAll(async () => {
  source = await bundleSource();
});

interface Seat extends StubbedHarness {
  duties: SheetReader;
  tab: FakeSheet;
  last: number;
}

function filled(): Seat {
  const harness = stubbedHarness(source, 20);
  value(harness.addon.buildSheet(harness.form.period.id));
  fillIn(harness);
  expect(value(harness.addon.checkSheet(null)).errors).toBe(0);
  const duties = readSheet(harness, TABS.duties);
  const tab = harness.fake.spreadsheet.sheets().find((each) => each.name() === TABS.duties);
  if (!tab) throw new Error("no tab of duties");
  return { ...harness, duties, tab, last: 4 + duties.keys().length };
}

const lines = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, at) => first + at);

/** Copies cells as a person does, contents alone. */
function copy({ tab }: Seat, rows: number[], columns: number[], to: { row: number; column: number }): void {
  const [row = 1] = rows;
  const [column = 1] = columns;
  tab.write(
    rows.flatMap((line) =>
      columns.map((at) => ({
        ...{ row: to.row + line - row, column: to.column + at - column },
        ...tab.content({ row: line, column: at }),
      })),
    ),
  );
}

/** Inserts a column before another and copies that into it. */
function copyToTheLeft(seat: Seat, column: ColumnId | "key" | "check"): number {
  const at = seat.duties.columnOf(column);
  seat.tab.insertColumns(at, 1);
  copy(seat, lines(1, seat.last), [at + 1], { row: 1, column: at });
  return at;
}

function told({ addon }: Seat): [string, string] {
  const answer = addon.checkSheet(null);
  return answer.ok ? ["none", ""] : [answer.problem.code, answer.problem.detail.split(". ")[0] ?? ""];
}

/** How often a text stands in the tabs that people see. */
function often({ fake }: Seat, text: string): number {
  const shown = fake.spreadsheet.sheets().filter((each) => !each.hidden());
  const cells = shown.flatMap((sheet) =>
    lines(1, 80).flatMap((row) => lines(1, sheet.columns()).map((column) => sheet.content({ row, column }))),
  );
  return cells.filter(({ value }) => value === text).length;
}

const RESULT = "Kết quả thực hiện / lý do không phát sinh";
const KEY = "II.2.a.1";

describe("a head that stands twice stops the check and names both places", () => {
  const DOUBLED: [string, (seat: Seat) => void, string][] = [
    [
      "a typed column copied to the left of itself",
      (seat) => copyToTheLeft(seat, "result"),
      `“${RESULT}” có ở các ô E1 và F1`,
    ],
    [
      "a copy of which the cells were cleared",
      (seat) => {
        const at = copyToTheLeft(seat, "result");
        seat.tab.write(lines(3, seat.last).map((row) => ({ row, column: at, value: null, formula: null })));
      },
      `“${RESULT}” có ở các ô E1 và F1`,
    ],
    [
      "a head alone, in other letters and with spaces, far to the right",
      ({ fake, tab }) => {
        tab.insertColumns(26, 3);
        fake.type(tab.name(), 1, 28, ` ${RESULT.toUpperCase()} `);
      },
      `“${RESULT}” có ở các ô E1 và AB1`,
    ],
    ["the key's column", (seat) => copyToTheLeft(seat, "key"), "“Mã dòng (không sửa)” có ở các ô A1 và B1"],
    ["the check's column", (seat) => copyToTheLeft(seat, "check"), "“Kiểm tra” có ở các ô M1 và N1"],
  ];
  test.each(DOUBLED)("%s", (_, does, detail) => {
    const seat = filled();
    does(seat);
    expect(told(seat)).toEqual(["columns_doubled", detail]);
    expect(seat.addon.sendReport(null)).toMatchObject({ ok: false, problem: { code: "columns_doubled" } });
  });

  test("the row of heads copied below the table, and with its visible cells alone", () => {
    const seat = filled();
    const width = seat.duties.columnOf("check");
    copy(seat, [1], lines(2, width), { row: seat.last + 3, column: 2 });
    expect(told(seat)).toEqual([
      "columns_doubled",
      expect.stringContaining(`“${RESULT}” có ở các ô E1 và E${seat.last + 3}`),
    ]);
    copy(seat, [1], lines(1, width), { row: seat.last + 3, column: 1 });
    expect(told(seat)[1]).toContain(`“Mã dòng (không sửa)” có ở các ô A1 và A${seat.last + 3}`);
  });

  test("the whole table copied beside itself, and lower down", () => {
    for (const down of [0, 2]) {
      const seat = filled();
      const width = seat.duties.columnOf("check");
      seat.tab.insertColumns(26, 10);
      copy(seat, lines(1, seat.last), lines(1, width), { row: 1 + down, column: width + 2 });
      expect(told(seat)[0]).toBe("columns_doubled");
    }
  });

  test("an edit under either head flags nothing, so that no copy is written over", () => {
    const seat = filled();
    const at = copyToTheLeft(seat, "check");
    const note = { row: 6, column: at, value: "Việc của tôi", formula: null };
    seat.tab.write([note]);
    seat.fake.spreadsheet.activate(seat.tab);
    const range = seat.fake.rangeOf(seat.tab, { row: 6, column: 8, rows: 1, columns: 1 });
    seat.fake.inTrigger(() => seat.addon.onEdit({ range }));
    expect(seat.tab.content(note).value).toBe("Việc của tôi");
  });
});

describe("a rebuild loses neither text", () => {
  test("what was typed since stands in the new table, the other in the old tab, and the check goes on", () => {
    for (const side of [0, 1]) {
      const seat = filled();
      const before = "Đã ban hành kế hoạch riêng của cơ quan (minh họa).";
      seat.duties.type(KEY, "result", before);
      value(seat.addon.checkSheet(null));
      const at = copyToTheLeft(seat, "result");
      const row = seat.duties.rowOf(KEY);
      seat.fake.type(seat.tab.name(), row, at + side, "Nội dung vừa nhập ở một trong hai cột");
      const { notes } = value(seat.addon.buildSheet(seat.form.period.id));
      expect(notes).toEqual([`Trang tính cũ được giữ nguyên ở “${TABS.duties} (bản cũ)”.`]);
      expect(readSheet(seat, TABS.duties).text(KEY, "result")).toBe("Nội dung vừa nhập ở một trong hai cột");
      expect(often(seat, before)).toBe(1);
      expect(value(seat.addon.checkSheet(null)).errors).toBe(0);
    }
  });

  test("keys under two heads that disagree belong to nobody, and what was remembered comes back", () => {
    const seat = filled();
    copyToTheLeft(seat, "key");
    seat.fake.type(seat.tab.name(), 4, 2, "II.98");
    const text = String(seat.tab.content({ row: 4, column: 6 }).value);
    value(seat.addon.buildSheet(seat.form.period.id));
    expect([text === "", often(seat, text) >= 2]).toEqual([false, true]);
    expect(value(seat.addon.checkSheet(null)).errors).toBe(0);
  });
});

test("columns of a person's own, a plan's column copied, and a title typed as an answer stop nothing", () => {
  const seat = filled();
  seat.tab.insertColumns(12, 1);
  copy(seat, lines(1, seat.last), [11], { row: 1, column: 12 });
  seat.fake.type(seat.tab.name(), 1, 20, "Ghi chú của tôi");
  readSheet(seat, TABS.duties).type(KEY, "difficulty", RESULT);
  expect(told(seat)).toEqual(["none", ""]);
});
