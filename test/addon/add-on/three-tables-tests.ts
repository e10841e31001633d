import { describe, expect, test } from "vitest";
import { TONES } from "../../../shared/look.ts";
import type { LastValue } from "../../../shared/report/form.ts";
import { formOf, goodReport } from "../../shared/golden.ts";
import { tabOf, value } from "../answers.ts";
import type { Environment, Harness } from "../environment.ts";
import { readSheet, readTables, TABS, typeReport } from "../sheet-reader.ts";
import { FINANCE, fillIn, PERIOD, TAB, textsIn, withSheet } from "./built-sheet.ts";

export function threeTablesTests(environment: Environment): void {
  describe("three tables", () => {
    test("an agency gets duties, figures and assessment in tabs of their own, every cell to be filled as text", async () => {
      const { harness } = await withSheet(environment, FINANCE);
      const form = formOf("so-tai-chinh");
      const { figures, assessment } = readTables(harness);
      expect(figures.keys()).toEqual(form.tables.figures.rows.map(({ key }) => key));
      expect(assessment.keys()).toEqual(form.tables.assessment.rows.map(({ key }) => key));
      const cells = [
        tabOf(harness, TABS.figures).cell(figures.rowOf("kinh-phi"), figures.columnOf("total")),
        tabOf(harness, TABS.assessment).cell(assessment.rowOf("causes"), assessment.columnOf("text")),
        tabOf(harness, TAB).cell(
          readSheet(harness, TAB).rowOf("own.1"),
          readSheet(harness, TAB).columnOf("duty"),
        ),
      ];
      for (const cell of cells) {
        expect(cell.style).toMatchObject({
          numberFormat: "@",
          fontFamily: "Times New Roman",
          fontSize: 12,
          wrap: "WRAP",
        });
      }
      const joint = figures.ground("pho-bien-cuoc", "coordinated");
      expect([joint, figures.ground("bao-cao-vien", "coordinated")]).toEqual(["#ffffff", "#e8eaed"]);
    });

    test("an agency without figures gets no tab for them, and its report is checked without", async () => {
      const { harness } = await withSheet(environment, "bao-cao-so-tai-chinh");
      const own = formOf("so-tai-chinh");
      const reply = {
        ...own,
        tables: { ...own.tables, figures: { ...own.tables.figures, rows: [], sums: [] } },
      };
      const bare = await environment.openHarness(FINANCE);
      bare.intercept((request, send) => {
        const answer = send();
        if (!request.url.includes("/form?")) return answer;
        return { ...answer, body: JSON.stringify({ ...JSON.parse(answer.body), form: reply }) };
      });
      value(bare.addon.buildSheet(PERIOD));
      const names = (of: Harness) => of.fake.spreadsheet.sheets().map((each) => each.name());
      expect(names(bare)).not.toContain(TABS.figures);
      expect(names(harness)).toContain(TABS.figures);
      typeReport(bare, goodReport(reply));
      const { errors, progress } = value(bare.addon.checkSheet(null));
      expect([errors, progress.tables.map(({ table }) => table)]).toEqual([0, ["duties", "assessment"]]);
    });

    test("last period's values stand beside in the units that people type, with the period in the head", async () => {
      const harness = await environment.openHarness(FINANCE);
      const lastValues = new Map<string, LastValue>([
        ["bao-cao-vien", { value: 1250, periodName: "Năm 2020" }],
        ["pho-bien-cuoc", "unknown"],
        ["kinh-phi", { value: 1234500, periodName: "Năm 2020" }],
      ]);
      const form = formOf("so-tai-chinh", { lastValues });
      harness.intercept((request, send) => {
        const answer = send();
        if (!request.url.includes("/form?")) return answer;
        return { ...answer, body: JSON.stringify({ ...JSON.parse(answer.body), form }) };
      });
      value(harness.addon.buildSheet(PERIOD));
      const sheet = readSheet(harness, TABS.figures, "figures");
      const tab = tabOf(harness, TABS.figures);
      const column = 5;
      expect(tab.content({ row: 1, column }).value).toBe("Kỳ trước (Năm 2020)");
      const shown = ["bao-cao-vien", "pho-bien-cuoc", "kinh-phi", "thi-cuoc"].map(
        (key) => tab.content({ row: sheet.rowOf(key), column }).value,
      );
      expect(shown).toEqual(["1.250", "Không xác định", "1.234,5", "–"]);
      // A head that changed with the form is still the add-on's own: the tab is not put aside for it.
      sheet.type("bao-cao-vien", "total", "12");
      harness.intercept(null);
      expect(value(harness.addon.buildSheet(PERIOD)).notes).toEqual([]);
      expect(readSheet(harness, TABS.figures, "figures").text("bao-cao-vien", "total")).toBe("12");
      expect(tab.content({ row: 1, column }).value).toBe("Kỳ trước");
    });

    test("a fault in each table is flagged in its own tab, listed under its row, and jumped to", async () => {
      const { harness } = await withSheet(environment, FINANCE);
      fillIn(harness, "so-tai-chinh");
      const { duties, figures, assessment } = readTables(harness);
      figures.type("pho-bien-cuoc", "total", "");
      assessment.type("advantages", "text", "#REF!");
      figures.type("bao-cao-vien", "total", "");
      assessment.type("contact_phone", "text", "");
      duties.type("own.1", "duty", "Tổ chức phiên tòa giả định");
      const check = value(harness.addon.checkSheet(null));
      const errors = check.groups
        .map(({ items, ...group }) => ({
          ...group,
          items: items.filter(({ severity }) => severity === "error"),
        }))
        .filter(({ items }) => items.length > 0);
      expect(errors.map(({ table, duty, section }) => [table, duty, section])).toEqual([
        ["duties", "Khác 1", "Nhiệm vụ khác"],
        ["figures", "2", "Số liệu"],
        ["assessment", "Ưu điểm, kết quả nổi bật", "Đánh giá chung"],
      ]);
      expect(figures.ground("pho-bien-cuoc", "total")).toBe(TONES.bad.ground);
      expect(assessment.ground("advantages", "text")).toBe(TONES.bad.ground);
      expect(duties.ground("own.1", "status")).toBe(TONES.bad.ground);
      expect(figures.text("thi-cuoc", "check")).toBe("✓ Đủ thông tin");
      // What was emptied is not filled, and nothing of it is painted.
      expect(check.blanks.map(({ rows, title }) => [title, rows.map(({ duty }) => duty)])).toEqual([
        ["Số liệu", ["1"]],
        ["Đánh giá chung", ["Điện thoại liên hệ"]],
      ]);
      expect([figures.ground("bao-cao-vien", "total"), assessment.ground("contact_phone", "text")]).toEqual([
        "#ffffff",
        "#ffffff",
      ]);
      expect(figures.text("bao-cao-vien", "check")).toBe("○ Chưa nhập");
      for (const { items, table } of errors) {
        const place = items[0]?.place ?? {};
        value(harness.addon.jumpTo(null, place));
        const sheet = { duties, figures, assessment }[table ?? "duties"];
        expect(harness.fake.spreadsheet.selected).toEqual({
          sheet: sheet.name,
          rect: {
            row: sheet.rowOf(place.row ?? ""),
            column: sheet.columnOf(place.column ?? "key"),
            rows: 1,
            columns: 1,
          },
        });
      }
      const { progress } = check;
      expect(progress.tables.map(({ table, missing, wrong }) => [table, missing, wrong])).toEqual([
        ["duties", 0, 1],
        ["figures", 1, 1],
        ["assessment", 1, 1],
      ]);
    });

    test("sorted rows, rows between and a renamed tab change nothing of what is read, and flags go along", async () => {
      const { harness } = await withSheet(environment, FINANCE);
      fillIn(harness, "so-tai-chinh");
      const figures = readSheet(harness, TABS.figures, "figures");
      figures.type("kinh-phi", "total", "khoảng 85");
      const before = value(harness.addon.checkSheet(null));
      const tab = tabOf(harness, TABS.figures);
      const rows = figures.keys().map((key) => figures.rowOf(key));
      const held = rows.map((row) =>
        Array.from({ length: tab.columns() }, (_, at) => ({ ...tab.content({ row, column: at + 1 }) })),
      );
      held.reverse().forEach((cells, at) => {
        tab.write(
          cells.map((cell, column) => ({
            value: cell.value,
            formula: cell.formula,
            row: rows[at] ?? 0,
            column: column + 1,
          })),
        );
      });
      expect(figures.keys()).not.toEqual(formOf("so-tai-chinh").tables.figures.rows.map(({ key }) => key));
      expect(value(harness.addon.checkSheet(null)).groups).toEqual(before.groups);
      expect(figures.ground("kinh-phi", "total")).toBe(TONES.bad.ground);
      tab.insertRows(6, 2);
      tab.rename("Số của tôi");
      expect(value(harness.addon.checkSheet(null)).groups).toEqual(before.groups);
    });

    test("the plan's own words are no typed text, even where a row lost its key; what a person wrote there is kept", async () => {
      const { harness, sheet } = await withSheet(environment, FINANCE);
      fillIn(harness, "so-tai-chinh");
      const row = sheet.rowOf("own.2");
      sheet.type("own.2", "duty", "Việc của cơ quan");
      harness.fake.type(TAB, row, sheet.columnOf("key"), "");
      const lost = value(harness.addon.checkSheet(null)).groups.flatMap(({ items }) =>
        items.map(({ rule }) => rule),
      );
      expect(lost).toContain("R-ROW-UNKNOWN");
      value(harness.addon.buildSheet(PERIOD));
      expect(textsIn(harness, "Đã gỡ")).toContain("Việc của cơ quan");
      const other = readSheet(harness, TAB);
      harness.fake.type(TAB, other.rowOf("own.2"), other.columnOf("key"), "");
      expect(value(harness.addon.checkSheet(null)).groups.map(({ row }) => row)).not.toContain("");
    });
  });
}
