import { describe, expect, test } from "vitest";
import { problem, rowsOf, value } from "../answers.ts";
import type { Environment } from "../environment.ts";
import type { FakeSheet } from "../fake/grid.ts";
import { find, PERIOD, type Pulled, pulled, swapRows, textAt } from "./pulled-tabs.ts";

function select({ harness }: Pulled, tab: FakeSheet, at: { row: number; column: number }) {
  harness.fake.spreadsheet.activate(tab);
  harness.fake.spreadsheet.select(tab, { ...at, rows: 1, columns: 1 });
  return harness.addon.reportAtSelection();
}

export function selectedReportTests(environment: Environment): void {
  describe("the report behind a cell", () => {
    const BA_TRI = { periodId: PERIOD, agencyId: "ubnd-ba-tri" };

    test("of the matrix is that of its column, at the duty of its row; a head names the agency alone", async () => {
      const here = await pulled(environment);
      const matrix = here.tab("Nhiệm vụ theo cơ quan");
      const { row } = find(matrix, "II.2.b.1");
      const head = find(matrix, "UBND huyện Ba Tri");
      expect(value(select(here, matrix, { row, column: head.column }))).toEqual({
        ...BA_TRI,
        place: { table: "duties", row: "II.2.b.1" },
      });
      expect(value(select(here, matrix, head))).toEqual({ ...BA_TRI, place: null });
      for (const at of [
        { row, column: 3 },
        { row: 2, column: head.column },
        { row: 300, column: 9 },
      ]) {
        expect(problem(select(here, matrix, at))).toBe("no_agency_selected");
      }
    });

    test("is known by keys after rows were sorted, columns moved and inserted", async () => {
      const here = await pulled(environment);
      const matrix = here.tab("Nhiệm vụ theo cơ quan");
      swapRows(matrix, find(matrix, "II.2.b.1").row, find(matrix, "III.2").row, 1);
      matrix.insertColumns(1, 1);
      matrix.insertRows(3, 2);
      matrix.insertColumns(8, 2);
      const at = { row: find(matrix, "II.2.b.1").row, column: find(matrix, "UBND huyện Ba Tri").column };
      expect(value(select(here, matrix, at))).toEqual({
        ...BA_TRI,
        place: { table: "duties", row: "II.2.b.1" },
      });
    });

    test("is never guessed: words that were sorted or moved away from their keys are refused", async () => {
      const here = await pulled(environment);
      const matrix = here.tab("Nhiệm vụ theo cơ quan");
      const { row } = find(matrix, "II.2.b.1");
      const { column } = find(matrix, "UBND huyện Ba Tri");
      swapRows(matrix, row, find(matrix, "III.2").row, 2);
      expect(problem(select(here, matrix, { row, column }))).toBe("keys_moved");
      const missing = here.tab("Chưa báo cáo");
      swapRows(missing, 5, 6, 2);
      expect(problem(select(here, missing, { row: 5, column: 2 }))).toBe("keys_moved");
      const other = find(matrix, "UBND huyện Bình Đại");
      matrix.write([{ row: other.row, column, value: "UBND huyện Bình Đại", formula: null }]);
      const untouched = find(matrix, "II.4.c").row;
      expect(problem(select(here, matrix, { row: untouched, column }))).toBe("keys_moved");
    });

    test("of every row of the other lists is that of the agency that the row names", async () => {
      const here = await pulled(environment);
      const { duties: _, ...names } = Object.fromEntries(
        value(here.harness.addon.listReports(PERIOD)).reports.map(({ agency }) => [agency.name, agency.id]),
      );
      for (const [name, column] of [
        ["Chưa báo cáo", 1],
        ["Số liệu theo cơ quan", 4],
        ["Khó khăn – kiến nghị", 2],
      ] as const) {
        const tab = here.tab(name);
        const rows = rowsOf(here.harness, tab.name());
        const found = rows.slice(4).map((_row, at) => {
          const answer = select(here, tab, { row: at + 5, column: 3 });
          return answer.ok ? answer.value.agencyId : answer.problem.code;
        });
        expect([name, found]).toEqual([name, rows.slice(4).map((row) => names[row[column] ?? ""])]);
      }
    });

    test("opens at the row of a text, of a figure and of a duty; one that was not sent is said to be missing", async () => {
      const here = await pulled(environment);
      const texts = here.tab("Khó khăn – kiến nghị");
      const text = value(select(here, texts, { row: find(texts, "Khó khăn, vướng mắc").row, column: 5 }));
      value(here.harness.addon.openReport(text.periodId, text.agencyId));
      expect(text.place).toMatchObject({ table: "duties", column: "difficulty" });
      if (text.place) value(here.harness.addon.jumpInReport(text.place));
      const at = here.harness.fake.spreadsheet.current();
      const words = here.harness.fake.spreadsheet.active().content(at).value;
      expect(words).toBe(textAt(texts, find(texts, "Khó khăn, vướng mắc").row, 5));

      const missing = here.tab("Chưa báo cáo");
      const unsent = value(select(here, missing, find(missing, "✗ Chưa gửi")));
      expect(problem(here.harness.addon.openReport(unsent.periodId, unsent.agencyId))).toBe(
        "report_not_sent",
      );
    });

    test("is asked of a pulled tab alone, and keys that somebody wrote by hand name nobody", async () => {
      const here = await pulled(environment);
      const [first] = here.harness.fake.spreadsheet.sheets();
      if (!first) throw new Error("no sheet");
      expect(problem(select(here, first, { row: 1, column: 1 }))).toBe("no_agency_selected");
      const missing = here.tab("Chưa báo cáo");
      for (const key of ['{"agency":5}#a#b', "{#a#b", "so-noi-vu", '=HYPERLINK("x")']) {
        missing.write([{ row: 5, column: 1, value: key, formula: null }]);
        expect([key, problem(select(here, missing, { row: 5, column: 2 }))]).toEqual([
          key,
          "no_agency_selected",
        ]);
      }
    });
  });
}
