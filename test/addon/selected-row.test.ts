// The selected row: shown whole beside the sheet, and filled from there without writing over anybody.
import { beforeAll, describe, expect, test } from "vitest";
import type { RowWrite } from "../../addon/contract/row.ts";
import { problem, value } from "./answers.ts";
import { bundleSource } from "./bundle-source.ts";
import { readSheet, TABS } from "./sheet-reader.ts";
import { fillIn, type StubbedHarness, stubbedHarness } from "./stubbed-harness.ts";

let source: string;
beforeAll(async () => {
  source = await bundleSource();
});

function opened(duties = 20, filled = true) {
  const harness: StubbedHarness = stubbedHarness(source, duties);
  const { addon, fake, form } = harness;
  const period = form.period.id;
  value(addon.buildSheet(period));
  if (filled) fillIn(harness);
  const sheet = readSheet(harness, TABS.duties);
  const tab = fake.spreadsheet.sheets().find((each) => each.name() === TABS.duties);
  if (!tab) throw new Error("no tab of duties");
  const select = (row: number, column = 7) => {
    fake.spreadsheet.activate(tab);
    fake.spreadsheet.select(tab, { row, column, rows: 1, columns: 1 });
  };
  const follow = (seen: { at?: string; edits?: number } = {}) =>
    value(addon.checkState({ periodId: period, at: "", edits: 0, ...seen }));
  const keys = form.tables.duties.rows.map(({ key }) => key);
  return { harness, addon, fake, form, period, sheet, tab, select, follow, keys };
}

const LAST = "II.1.a";

describe("the selected row", () => {
  test("is told whole, with what the plan says of it, its cells and its neighbours as the rows stand now", () => {
    const { follow, form, keys, select, sheet } = opened();
    const at = keys.indexOf(LAST);
    select(sheet.rowOf(LAST));
    const { row } = follow();
    const duty = form.tables.duties.rows[at];
    expect([row?.place, row?.name, row?.title, row?.leadIn]).toEqual([
      { table: "duties", row: LAST },
      duty?.duty,
      duty?.text,
      duty?.leadIn,
    ]);
    const facts = Object.fromEntries((row?.facts ?? []).map(({ text, title }) => [title, text]));
    expect(facts["Thời hạn"]).toBe(duty?.deadlineText);
    expect(facts["Vai trò"]).toBe("Chủ trì");
    const names = (list: string[] | undefined) =>
      (list ?? []).filter((name) => name !== form.agency.name).join("; ");
    expect(facts["Cùng chủ trì"] ?? "").toBe(names(duty?.leads));
    expect(facts["Cơ quan phối hợp"] ?? "").toBe(names(duty?.coordinates));
    expect(row?.fields.map(({ column, text }) => [column, text])).toEqual(
      ["status", "result", "completed", "evidence", "difficulty", "proposal"].map((column) => [
        column,
        sheet.text(LAST, column as "status"),
      ]),
    );
    expect([row?.previous?.row ?? null, row?.next?.row ?? null]).toEqual([
      keys[at - 1] ?? null,
      keys[at + 1] ?? "own.1",
    ]);
  });

  test("is read anew only where it is another or was edited, and beside the rows there is none", () => {
    const { fake, follow, keys, select, sheet, harness, tab } = opened();
    const [first = "", second = ""] = keys;
    select(sheet.rowOf(first));
    const seen = follow();
    expect(follow({ at: seen.at ?? "", edits: seen.edits })).toEqual({ edits: seen.edits });
    fake.calls.reset();
    follow({ at: seen.at ?? "", edits: seen.edits });
    expect(fake.calls.waits()).toBe(1);
    select(sheet.rowOf(second));
    expect(follow({ at: seen.at ?? "", edits: seen.edits }).row?.place.row).toBe(second);
    const place = { row: sheet.rowOf(second), column: sheet.columnOf("result"), rows: 1, columns: 1 };
    fake.inTrigger(() => harness.addon.onEdit({ range: fake.rangeOf(tab, place) }));
    const edited = follow({ at: `${tab.id}:${sheet.rowOf(second)}`, edits: seen.edits });
    expect([edited.edits > seen.edits, edited.row?.place.row]).toEqual([true, second]);
    select(2);
    expect(follow().row).toBe(null);
    fake.spreadsheet.activate(fake.spreadsheet.insert("Của tôi", 0));
    expect(follow().row).toBe(null);
  });

  test("leads to the next row that is asked for and blank, over the end of the table", () => {
    const { addon, keys, period, sheet } = opened();
    const [first = "", second = "", third = ""] = keys;
    const go = (row: string) => value(addon.goToRow(period, { table: "duties", row })).nextBlank;
    expect(go(first)).toBe(null);
    const blank = (key: string) => {
      for (const column of ["status", "result", "completed", "evidence", "difficulty", "proposal"] as const)
        sheet.type(key, column, "");
    };
    blank(second);
    expect([go(first), go(second), go(third)]).toEqual([
      { table: "duties", row: second },
      null,
      { table: "duties", row: second },
    ]);
    expect(problem(addon.goToRow(period, { table: "duties", row: "II.99" }))).toBe("place_lost");
  });
});

describe("filling a row from the sidebar", () => {
  const write = (cells: RowWrite["cells"], goTo: RowWrite["goTo"] = null): RowWrite => ({
    ...{ table: "duties", row: LAST, cells, goTo },
  });

  test("writes all its cells in one call, as if they were typed, and goes on to the next row", () => {
    const { addon, fake, follow, keys, period, sheet, tab } = opened();
    value(addon.checkSheet(null));
    const next = { table: "duties" as const, row: keys[0] ?? "" };
    const before = follow().edits;
    const cells = [
      { column: "status" as const, before: sheet.text(LAST, "status"), after: "" },
      { column: "result" as const, before: sheet.text(LAST, "result"), after: "=1+1" },
    ];
    const written = value(addon.writeRow(period, write(cells, next)));
    expect([written.written, written.row.place]).toEqual([cells, next]);
    expect([sheet.text(LAST, "status"), sheet.text(LAST, "result")]).toEqual(["", "=1+1"]);
    expect(sheet.text(LAST, "check")).toContain("✗ Chưa chọn tình trạng thực hiện.");
    expect(fake.spreadsheet.current().row).toBe(sheet.rowOf(next.row));
    const now = follow({ at: written.row.at, edits: written.row.edits });
    expect([now.edits > before, now.row]).toEqual([true, undefined]);
    expect(tab.content({ row: sheet.rowOf(LAST), column: sheet.columnOf("result") }).formula).toBe(null);
    const undo = cells.map(({ after, before, column }) => ({ column, before: after, after: before }));
    expect(value(addon.writeRow(period, write(undo))).written).toEqual(undo);
    expect(sheet.text(LAST, "result")).toBe(cells[1]?.before);
  });

  test("writes nothing where a colleague changed one of the cells, and shows what stands there", () => {
    const { addon, period, sheet } = opened();
    const status = sheet.text(LAST, "status");
    const result = sheet.text(LAST, "result");
    sheet.type(LAST, "result", "Nội dung của đồng nghiệp");
    const cells = [
      { column: "status" as const, before: status, after: "Đang thực hiện" },
      { column: "result" as const, before: result, after: "Nội dung của tôi" },
    ];
    const { row, written } = value(addon.writeRow(period, write(cells)));
    expect(written).toEqual([]);
    expect([sheet.text(LAST, "status"), sheet.text(LAST, "result")]).toEqual([
      status,
      "Nội dung của đồng nghiệp",
    ]);
    expect(row.fields.find(({ column }) => column === "result")?.text).toBe("Nội dung của đồng nghiệp");
  });

  test("never touches a row whose key stands twice or is gone", () => {
    const { addon, fake, keys, period, sheet } = opened();
    const cells = [{ column: "result" as const, before: sheet.text(LAST, "result"), after: "a" }];
    const other = keys.find((key) => key !== LAST) ?? "";
    fake.type(TABS.duties, sheet.rowOf(other), 1, LAST);
    const doubled = value(addon.writeRow(period, write(cells)));
    expect([doubled.written, doubled.row.fields.every(({ locked }) => locked !== "")]).toEqual([[], true]);
    expect(problem(addon.writeRow(period, { ...write(cells), row: other }))).toBe("place_lost");
  });

  test("following, going to a row and writing one make the same calls for 20 and for 400 duties", () => {
    const calls = (duties: number) => {
      const { addon, fake, follow, period, select, sheet } = opened(duties);
      value(addon.checkSheet(null));
      select(sheet.rowOf(LAST));
      const counted = (does: () => unknown) => {
        fake.calls.reset();
        does();
        return { byName: { ...fake.calls.byName }, waits: fake.calls.waits() };
      };
      const cells = [
        { column: "result" as const, before: sheet.text(LAST, "result"), after: "Đã rà soát xong" },
      ];
      return {
        follow: counted(() => follow()),
        go: counted(() => value(addon.goToRow(period, { table: "duties", row: LAST }))),
        write: counted(() => value(addon.writeRow(period, write(cells)))),
      };
    };
    const few = calls(20);
    expect(calls(400)).toEqual(few);
    // Three tables, the hidden tab, the marks and one property; nothing is written and nothing is fetched.
    expect(few.follow.waits).toBeLessThanOrEqual(6);
    expect(Object.keys(few.follow.byName).filter((name) => /\.set|fetch/.test(name))).toEqual([]);
  });
});
