// Rules on cells and tables made by people: what a strict rule or a typed column refuses stops no work.

import { beforeAll, describe, expect, test } from "vitest";
import { value } from "./answers.ts";
import { bundleSource } from "./bundle-source.ts";
import {
  CHECKBOX,
  makeTable,
  misplaced,
  putRule,
  rebuilt,
  refusalHarness,
  STRICT,
  tabNamed,
} from "./refusals-harness.ts";
import { readSheet, TABS } from "./sheet-reader.ts";

let source: string;
beforeAll(async () => {
  source = await bundleSource();
});

const key = "II.1.a";

describe.each([false, true])("refusals told late: %s", (late) => {
  test.each([
    ["dropdown", STRICT],
    ["checkbox", CHECKBOX],
  ] as const)("a strict %s on the check's column goes, and the check writes its words", (_, rule) => {
    const harness = refusalHarness(source, late);
    const { addon, duties, first, last, tab } = harness;
    const column = duties.columnOf("check");
    duties.type(key, "status", "");
    putRule(tab, { row: first, column, rows: last - first + 1, columns: 1 }, rule);
    const checked = value(addon.checkSheet(null));
    expect([checked.errors > 0, checked.notices]).toEqual([true, undefined]);
    expect(duties.text(key, "check")).toContain("✗ Chưa chọn tình trạng thực hiện.");
    expect(tab.rule({ row: first, column })).toBe(null);
  });

  test("live flags get past it too", () => {
    const { addon, duties, fake, tab } = refusalHarness(source, late);
    const at = { row: duties.rowOf(key), column: duties.columnOf("check") };
    putRule(tab, { ...at, rows: 1, columns: 1 }, STRICT);
    duties.type(key, "status", "");
    const range = fake.rangeOf(tab, { row: at.row, column: duties.columnOf("status"), rows: 1, columns: 1 });
    fake.inTrigger(() => addon.onEdit({ range }));
    expect(duties.text(key, "check")).toContain("✗ Chưa chọn");
  });

  test("strict rules all over the tab: built, and a person's own stay on typed cells, by their keys", () => {
    const harness = refusalHarness(source, late);
    const { duties, first, last, tab } = harness;
    putRule(tab, { row: 1, column: 1, rows: last, columns: duties.columnOf("check") }, STRICT);
    const own = { ...STRICT, values: ["Riêng của dòng này"] };
    const cell = () => ({ row: duties.rowOf(key), column: duties.columnOf("difficulty") });
    putRule(tab, { ...cell(), rows: 1, columns: 1 }, own);
    // A row above the head moves the table: rules are known by key and head.
    tab.insertRows(1, 2);
    tab.setRules([{ row: cell().row, column: cell().column, rule: own }]);
    expect([rebuilt(harness), misplaced(harness)]).toEqual([[], []]);
    expect(tab.rule(cell())).toEqual(own);
    const at = (column: Parameters<typeof duties.columnOf>[0]) =>
      tab.rule({ row: duties.rowOf(key), column: duties.columnOf(column) });
    expect([at("result"), at("key"), at("check"), tab.rule({ row: 1, column: 5 })]).toEqual([
      ...[STRICT, null, null, null],
    ]);
    expect(at("status")?.values).toContain("Đã thực hiện");
    expect([first, rebuilt(harness), tab.rule(cell())]).toEqual([first, [], own]);
  });

  test("a mend and a text of last period go into a cell with a rule, which stays", () => {
    const { addon, duties, tab } = refusalHarness(source, late);
    const at = () => ({ row: duties.rowOf(key), column: duties.columnOf("difficulty") });
    const before = duties.text(key, "difficulty");
    putRule(tab, { ...at(), rows: 1, columns: 1 }, STRICT);
    const mend = { table: "duties", key, column: "difficulty", before, after: "Nội dung đã sửa" } as const;
    value(addon.applyMend(null, mend));
    expect([duties.text(key, "difficulty"), tab.rule(at())]).toEqual(["Nội dung đã sửa", STRICT]);
    value(addon.undoMend(null, mend));
    tab.write([{ ...at(), value: null, formula: null }]);
    const texts = [{ column: "difficulty" as const, text: "Theo kỳ trước" }];
    expect(value(addon.takeLast(null, { table: "duties", key, texts })).taken.length).toBe(1);
    expect([duties.text(key, "difficulty"), tab.rule(at())]).toEqual(["Theo kỳ trước", STRICT]);
  });

  test("a table of the tab: checked and sent as ever, then set aside with all texts in a new tab", () => {
    const harness = refusalHarness(source, late);
    const { addon, duties, first, last, tab } = harness;
    const rows = last - first + 2;
    const column = (one: Parameters<typeof duties.columnOf>[0]) => ({
      ...{ row: first - 1, column: duties.columnOf(one), rows, columns: 1 },
    });
    makeTable(tab, column("status"), column("completed"), column("check"));
    const checked = value(addon.checkSheet(null));
    expect([checked.errors, checked.notices]).toEqual([0, undefined]);
    expect(duties.text(key, "check")).toContain("✓");
    expect(value(addon.sendReport(null)).notices).toBe(undefined);
    const notes = rebuilt(harness);
    expect(notes).toEqual([
      `Trang tính cũ không cho ghi lại (đã chuyển thành bảng (Table) hoặc có vùng được bảo vệ) nên được giữ ở “${TABS.duties} (bản cũ)”; nội dung đã nhập được chép sang trang tính mới. Google báo: “This operation is not allowed on cells in typed columns.”`,
    ]);
    expect([misplaced(harness), tab.name()]).toEqual([[], `${TABS.duties} (bản cũ)`]);
    const old = readSheet(harness, tab.name());
    expect(old.text(key, "result")).toBe(readSheet(harness, TABS.duties).text(key, "result"));
    expect([rebuilt(harness), misplaced(harness)]).toEqual([[], []]);
    expect(value(addon.checkSheet(null)).errors).toBe(0);
  });

  test("a mend in a typed column stays the text that it is", () => {
    const { addon, duties, tab, first, last } = refusalHarness(source, late);
    makeTable(tab, { row: first, column: duties.columnOf("completed"), rows: last - first + 1, columns: 1 });
    tab.unstyle({ row: first, column: duties.columnOf("completed"), rows: 1, columns: 1 });
    const at = { row: duties.rowOf(key), column: duties.columnOf("completed") };
    const before = duties.text(key, "completed");
    const mend = { table: "duties", key, column: "completed", before, after: "5/11/2021" } as const;
    value(addon.applyMend(null, mend));
    expect(tab.content(at)).toMatchObject({ value: "5/11/2021", formula: null });
  });

  test("a table of a pulled tab, of the tab of removed rows: a new one takes its place", () => {
    const harness = refusalHarness(source, late);
    const { addon, period } = harness;
    const [name = ""] = value(addon.pullProvince(period)).tabs;
    const pulled = tabNamed(harness, name);
    makeTable(pulled, { row: 6, column: 2, rows: 3, columns: 2 });
    const again = value(addon.pullProvince(period));
    expect([again.aside, again.tabs[0], pulled.name()]).toEqual([
      [`${name} (bản cũ)`],
      name,
      `${name} (bản cũ)`,
    ]);
    const stray = (text: string) => {
      const { tab } = { tab: tabNamed(harness, TABS.duties) };
      tab.insertRows(5, 1);
      tab.write([
        { row: 5, column: 1, value: "khong-co", formula: null },
        { row: 5, column: 8, value: text, formula: null },
      ]);
    };
    stray("Chữ thứ nhất");
    rebuilt(harness);
    const removed = tabNamed(harness, "Đã gỡ");
    makeTable(removed, { row: 3, column: 1, rows: 900, columns: 5 });
    stray("Chữ thứ hai");
    rebuilt(harness);
    expect([removed.name(), removed.content({ row: 4, column: 5 }).value]).toEqual([
      ...["Đã gỡ (bản cũ)", "Chữ thứ nhất"],
    ]);
    expect(tabNamed(harness, "Đã gỡ").content({ row: 4, column: 5 }).value).toBe("Chữ thứ hai");
  });
});
