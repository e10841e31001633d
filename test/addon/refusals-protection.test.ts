// Ranges and tabs protected by somebody else: checking and sending do not hang on painting them.

import { beforeAll, describe, expect, test } from "vitest";
import { TONES } from "../../shared/look.ts";
import { problem, value } from "./answers.ts";
import { bundleSource } from "./bundle-source.ts";
import {
  misplaced,
  protectByOther,
  type RefusalHarness,
  rebuilt,
  refusalHarness,
  tabNamed,
} from "./refusals-harness.ts";
import { type SheetReader, TABS } from "./sheet-reader.ts";

let source: string;
beforeAll(async () => {
  source = await bundleSource();
});

const key = "II.1.a";
type Column = Parameters<SheetReader["columnOf"]>[0];

function columnArea({ duties, first, last }: RefusalHarness, column: Column, columns = 1) {
  return { row: first, column: duties.columnOf(column), rows: last - first + 1, columns };
}

const WORDS =
  "You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.";

describe.each([false, true])("refusals told late: %s", (late) => {
  test("a protected column: the rest is flagged, findings come, and the place is named", () => {
    const harness = refusalHarness(source, late);
    const { addon, duties, tab } = harness;
    protectByOther(tab, columnArea(harness, "result"));
    duties.type(key, "status", "");
    const checked = value(addon.checkSheet(null));
    expect(checked.groups.find(({ row }) => row === key)?.items.length).toBeGreaterThan(0);
    const letter = String.fromCharCode(64 + duties.columnOf("result"));
    // Painted in one from the caption on, which stands between the head and the first row.
    expect(checked.notices).toEqual([
      {
        ...{ kind: "unpainted", restorable: false },
        message: `Chưa ghi được kết quả kiểm tra vào “${TABS.duties}” (${letter}${harness.first - 1}:${letter}${harness.last}).`,
        hint: expect.stringContaining(`Google báo: “${WORDS}”`),
      },
    ]);
    expect(duties.ground(key, "status")).toBe(TONES.bad.ground);
    expect(duties.text(key, "check")).toContain("✗ Chưa chọn");
  });

  test("the report goes all the same, and the answer names the place", () => {
    const harness = refusalHarness(source, late);
    protectByOther(harness.tab, columnArea(harness, "check"));
    const sent = value(harness.addon.sendReport(null));
    expect([sent.version, harness.worker.versions().length]).toEqual([1, 1]);
    expect(sent.notices?.map(({ kind }) => kind)).toEqual(["unpainted"]);
  });

  test("a whole tab, but for the cells to be filled; a whole tab; the hidden tab; all tabs", () => {
    const protections: ((harness: RefusalHarness) => void)[] = [
      (harness) => protectByOther(harness.tab, null, [columnArea(harness, "status", 6)]),
      ({ tab }) => protectByOther(tab, null),
      (harness) => protectByOther(tabNamed(harness, "_bieu_mau"), null),
      ({ fake }) => {
        for (const sheet of fake.spreadsheet.sheets()) protectByOther(sheet, null);
      },
    ];
    for (const protect of protections) {
      const harness = refusalHarness(source, late);
      const { addon, duties, worker } = harness;
      const status = duties.text(key, "status");
      duties.type(key, "status", "");
      protect(harness);
      const checked = value(addon.checkSheet(null));
      expect([checked.errors > 0, checked.notices?.length]).toEqual([true, 1]);
      duties.type(key, "status", status);
      expect(value(addon.checkSheet(null)).errors).toBe(0);
      expect(value(addon.sendReport(null)).version).toBe(1);
      expect(worker.versions().length).toBe(1);
      expect(value(addon.home()).sheet?.head?.versions).toBe(1);
    }
  });

  test("live flags leave out what is protected, and break nothing", () => {
    const harness = refusalHarness(source, late);
    const { addon, duties, fake, tab } = harness;
    protectByOther(tab, columnArea(harness, "result"));
    duties.type(key, "status", "");
    const at = { row: duties.rowOf(key), column: duties.columnOf("status"), rows: 1, columns: 1 };
    fake.inTrigger(() => addon.onEdit({ range: fake.rangeOf(tab, at) }));
    expect([duties.ground(key, "status"), duties.text(key, "check").includes("✗")]).toEqual([
      ...[TONES.bad.ground, true],
    ]);
  });

  test("a mend, a text of last period and texts put back say that they could not be written, and lose nothing", () => {
    const harness = refusalHarness(source, late);
    const { addon, duties, tab } = harness;
    const [one = "", two = "", three = ""] = duties.keys();
    const swap = () => {
      const texts = [one, two].map((each) => duties.text(each, "result"));
      duties.type(one, "result", texts[1] ?? "");
      duties.type(two, "result", texts[0] ?? "");
    };
    duties.type(one, "result", "Kết quả của dòng thứ nhất");
    duties.type(two, "result", "Kết quả của dòng thứ hai");
    value(addon.checkSheet(null));
    swap();
    // A blank line without a key parts the column into two runs, of which the second is refused.
    tab.insertRows(duties.rowOf(two), 1);
    const rows = { row: harness.first + 2, rows: 1, columns: 1 };
    protectByOther(tab, { ...rows, column: duties.columnOf("result") });
    const at = (row: number) => tab.content({ row, column: duties.columnOf("result") }).value;
    const before = [at(harness.first), at(harness.first + 2)];
    expect(value(addon.checkSheet(null)).notices?.map(({ kind }) => kind)).toContain("moved");
    expect(problem(addon.restorePlaces(null))).toBe("write_refused");
    expect([at(harness.first), at(harness.first + 2)]).toEqual(before);
    tab.deleteRows(harness.first + 1, 1);
    value(addon.acceptPlaces(null));
    protectByOther(tab, {
      row: duties.rowOf(three),
      column: duties.columnOf("difficulty"),
      rows: 1,
      columns: 1,
    });
    const text = duties.text(three, "difficulty");
    const mend = { table: "duties", key: three, column: "difficulty", before: text, after: "Khác" } as const;
    expect(problem(addon.applyMend(null, mend))).toBe("write_refused");
    expect(duties.text(three, "difficulty")).toBe(text);
    tab.write([
      { row: duties.rowOf(three), column: duties.columnOf("difficulty"), value: null, formula: null },
    ]);
    const texts = [{ column: "difficulty" as const, text: "Theo kỳ trước" }];
    expect(problem(addon.takeLast(null, { table: "duties", key: three, texts }))).toBe("write_refused");
  });

  test("building: a tab with a protected range is set aside, a protected tab is told, and nothing is lost", () => {
    const harness = refusalHarness(source, late);
    protectByOther(harness.tab, columnArea(harness, "result"));
    expect(rebuilt(harness)).toEqual([expect.stringContaining(`được giữ ở “${TABS.duties} (bản cũ)”`)]);
    expect(misplaced(harness)).toEqual([]);
    const whole = refusalHarness(source, late);
    protectByOther(whole.tab, null);
    const answer = whole.addon.buildSheet(whole.period);
    expect(answer.ok ? null : [answer.problem.code, answer.problem.title]).toEqual([
      ...["write_refused", `Không ghi được vào “${TABS.duties}”`],
    ]);
    expect([misplaced(whole), value(whole.addon.checkSheet(null)).errors]).toEqual([[], 0]);
  });

  test("pulling: a protected tab is told or set aside, and the protection stays where it was put", () => {
    const harness = refusalHarness(source, late);
    const { addon, period } = harness;
    const tabs = value(addon.pullProvince(period)).tabs;
    const [first = "", second = ""] = tabs;
    protectByOther(tabNamed(harness, first), { row: 6, column: 2, rows: 2, columns: 2 });
    const again = value(addon.pullProvince(period));
    expect([again.tabs, again.aside]).toEqual([tabs, [`${first} (bản cũ)`]]);
    protectByOther(tabNamed(harness, second), null);
    expect(problem(addon.pullProvince(period))).toBe("write_refused");
  });
});

test("a person's own protections stay when the sheet is built anew; the form's warnings are there once", () => {
  const harness = refusalHarness(source, false);
  const own = { id: "own", rect: columnArea(harness, "proposal"), description: "Của tôi", warningOnly: true };
  const before = harness.tab.extras().protections.length;
  harness.tab.setExtras({ ...harness.tab.extras(), protections: [...harness.tab.extras().protections, own] });
  rebuilt(harness);
  const after = harness.tab.extras().protections;
  expect([after.length, after.filter(({ id }) => id === "own")]).toEqual([before + 1, [own]]);
});
