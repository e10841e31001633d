import { expect, test } from "vitest";
import type { LastRow } from "../../../addon/contract/last.ts";
import { reorder } from "../abuse-harness.ts";
import { problem, tabOf, value } from "../answers.ts";
import type { Environment } from "../environment.ts";
import { readTables, TABS } from "../sheet-reader.ts";
import { asked, byKey, HOSTILE, LONG, other, PERIOD, REPORTER, rowOf, sit } from "./two-years.ts";

export function takingTests(environment: Environment): void {
  test("rows taken over hold last period's texts to the letter, and nothing else of the row", async () => {
    const seat = await sit(environment);
    const { addon } = seat.harness;
    const { check, kept, taken } = value(addon.takeLast(PERIOD, asked(rowOf(seat, byKey(other)))));
    expect([kept, taken.map(({ column, row }) => [row, column])]).toEqual([
      0,
      [
        [other, "Kết quả thực hiện / lý do không phát sinh"],
        [other, "Khó khăn, vướng mắc"],
        [other, "Đề xuất, kiến nghị"],
      ],
    ]);
    const columns = ["status", "result", "completed", "evidence", "difficulty", "proposal"] as const;
    expect(columns.map((column) => seat.sheets.duties.text(other, column))).toEqual([
      "",
      HOSTILE,
      "",
      "",
      `Khó khăn Năm 2020 của ${other}`,
      LONG,
    ]);
    const at = { row: seat.sheets.duties.rowOf(other), column: seat.sheets.duties.columnOf("result") };
    expect(tabOf(seat.harness, TABS.duties).content(at).formula).toBe(null);
    // The check that follows is the one that the sidebar shows: the status is still missing.
    const found = check.groups.find(({ row }) => row === other)?.items.map(({ rule }) => rule);
    expect(found).toContain("R-STATUS-MISSING");
    expect(seat.sheets.duties.text(other, "check")).not.toBe("");
  });

  test("each cell taken over goes back to blank, and not once somebody has typed on", async () => {
    const seat = await sit(environment);
    const { addon } = seat.harness;
    const { taken } = value(addon.takeLast(PERIOD, asked(rowOf(seat, byKey(other)))));
    const [result, difficulty] = taken.map(({ mend }) => mend);
    expect(result).toEqual({ table: "duties", key: other, column: "result", before: null, after: HOSTILE });
    value(addon.undoMend(PERIOD, result!));
    expect(seat.sheets.duties.text(other, "result")).toBe("");
    seat.sheets.duties.type(other, "difficulty", "Viết tiếp");
    expect(problem(addon.undoMend(PERIOD, difficulty!))).toBe("place_changed");
    expect(seat.sheets.duties.text(other, "difficulty")).toBe("Viết tiếp");
  });

  test("a text finds its row by the key wherever the row stands by now, in a file of another language too", async () => {
    const harness = await environment.openHarness(REPORTER, { locale: "en_US" });
    value(harness.addon.buildSheet(PERIOD));
    const seat = { harness, sheets: readTables(harness) };
    const wanted = asked(rowOf(seat, byKey(other)));
    const tab = tabOf(harness, TABS.duties);
    const rows = seat.sheets.duties.keys().map((key) => seat.sheets.duties.rowOf(key));
    const columns = Array.from({ length: tab.columns() }, (_, at) => at + 1);
    reorder(tab, rows, [...rows.keys()].reverse(), columns);
    tab.insertRows(1, 2);
    const texts = wanted.texts.map(({ column }, at) => ({ column, text: ["5/11/2020", "1.234", "-5"][at]! }));
    expect(value(harness.addon.takeLast(PERIOD, { ...wanted, texts })).taken.length).toBe(3);
    expect(
      (["result", "difficulty", "proposal"] as const).map((column) => seat.sheets.duties.text(other, column)),
    ).toEqual(["5/11/2020", "1.234", "-5"]);
    const filled = seat.sheets.duties.keys().filter((key) => seat.sheets.duties.text(key, "result") !== "");
    expect(filled).toEqual([other]);
  });

  test("other work fills the first row for it that is blank, until there is none", async () => {
    const seat = await sit(environment);
    const { addon } = seat.harness;
    seat.sheets.duties.type("own.1", "duty", "Việc khác của năm nay");
    const own = (row: LastRow) => row.own;
    for (const [at, key] of ["own.2", "own.3", "own.4", "own.5"].entries()) {
      const row = asked(rowOf(seat, own));
      const texts = row.texts.map(({ column, text }) => ({ column, text: `${text} ${at}` }));
      value(addon.takeLast(PERIOD, { ...row, texts }));
      // Asked again after a lost answer: what stands there is not written a second time.
      expect(value(addon.takeLast(PERIOD, { ...row, texts })).taken).toEqual([]);
      expect(
        ["duty", "status", "result"].map((column) => seat.sheets.duties.text(key, column as "duty")),
      ).toEqual([`Hội thi minh họa ${at}`, "", `Đã mở hội thi minh họa ${at}`]);
    }
    const full = rowOf(seat, own);
    expect([full.blank, full.cells.map(({ open }) => open)]).toEqual([false, [false, false, false]]);
    const texts = [{ column: "duty" as const, text: "Thêm" }];
    expect(problem(addon.takeLast(PERIOD, { table: "duties", key: null, texts }))).toBe("no_blank_row");
    expect(seat.sheets.duties.text("own.1", "duty")).toBe("Việc khác của năm nay");
  });

  test("texts of the assessment are taken over too", async () => {
    const seat = await sit(environment);
    const row = rowOf(seat, ({ key, table }) => table === "assessment" && key === "advantages");
    value(seat.harness.addon.takeLast(PERIOD, asked(row)));
    expect(seat.sheets.assessment.text("advantages", "text")).toBe(row.cells[0]?.text);
  });
}
