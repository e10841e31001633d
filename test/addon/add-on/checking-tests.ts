import { describe, expect, test } from "vitest";
import { owedBlanks } from "../../../addon/sidebar/findings.ts";
import { TONES } from "../../../shared/look.ts";
import { formOf, goodReport } from "../../shared/golden.ts";
import { problem, tabOf, value } from "../answers.ts";
import type { Environment } from "../environment.ts";
import { readSheet, readTables, typeReport } from "../sheet-reader.ts";
import { FINANCE, fillIn, PERIOD, TAB, withSheet } from "./built-sheet.ts";

export function checkingTests(environment: Environment): void {
  describe("checking", () => {
    test("flags the cell, its row and the list; a mended cell loses its flag", async () => {
      const { harness, sheet } = await withSheet(environment, FINANCE);
      fillIn(harness, "so-tai-chinh");
      sheet.type("II.4.c", "evidence", "");
      const broken = value(harness.addon.checkSheet(null));
      expect([broken.errors, broken.warnings]).toEqual([1, 0]);
      expect(broken.groups).toEqual([
        {
          table: "duties",
          row: "II.4.c",
          duty: "II.4.c",
          title: expect.stringMatching(/^Rà soát, tham mưu/),
          section: expect.stringMatching(/^II\.4\. Hoàn thiện thể chế/),
          items: [
            {
              severity: "error",
              rule: "R-EVIDENCE-MISSING",
              place: { table: "duties", row: "II.4.c", column: "evidence" },
              todo: "fill",
              message: "Chưa có văn bản minh chứng.",
              hint: expect.stringContaining("Kế hoạch số"),
              column: "Văn bản minh chứng (mỗi văn bản một dòng)",
              mend: null,
              exempted: null,
            },
          ],
        },
      ]);
      expect(sheet.ground("II.4.c", "evidence")).toBe(TONES.bad.ground);
      expect(sheet.ground("II.4.c", "result")).toBe("#ffffff");
      expect(sheet.note("II.4.c", "evidence")).toContain("Chưa có văn bản minh chứng.");
      expect(sheet.text("II.4.c", "check")).toBe("✗ Chưa có văn bản minh chứng.");

      expect(value(harness.addon.jumpTo(null, broken.groups[0]?.items[0]?.place ?? {}))).toBe(null);
      expect(harness.fake.spreadsheet.selected).toEqual({
        sheet: TAB,
        rect: { row: sheet.rowOf("II.4.c"), column: sheet.columnOf("evidence"), rows: 1, columns: 1 },
      });

      sheet.type("II.4.c", "evidence", "Kế hoạch số 12/KH-STC ngày 05/3/2021");
      expect(value(harness.addon.checkSheet(null)).groups).toEqual([]);
      expect(sheet.ground("II.4.c", "evidence")).toBe("#ffffff");
      expect(sheet.note("II.4.c", "evidence")).toBe("");
      expect(sheet.text("II.4.c", "check")).toBe("✓ Đủ thông tin");
    });

    test("works without network", async () => {
      const { harness } = await withSheet(environment, FINANCE);
      value(harness.addon.home());
      harness.intercept(() => {
        throw new Error("DNS error");
      });
      expect(owedBlanks(value(harness.addon.checkSheet(null)))).toBe(39);
      const home = value(harness.addon.home());
      expect([home.offline?.code, home.me.agency?.id, home.sheet?.head]).toEqual([
        "offline",
        "so-tai-chinh",
        null,
      ]);
    });

    test("makes the same number of service calls however many rows there are", async () => {
      const count = async (person: string) => {
        const { harness } = await withSheet(environment, person);
        harness.fake.calls.reset();
        value(harness.addon.checkSheet(null));
        value(harness.addon.jumpToBlank(null));
        return harness.fake.calls.total();
      };
      expect(await count(FINANCE)).toBe(await count("bao-cao-hoi-nong-dan"));
    });

    test("a person's own note stays; only notes of a check are replaced", async () => {
      const { harness, sheet } = await withSheet(environment, FINANCE);
      const at = { row: sheet.rowOf("II.4.c"), column: sheet.columnOf("status") };
      for (const key of ["II.4.c", "II.9.a"]) sheet.type(key, "result", "Đã tổ chức 02 hội nghị");
      tabOf(harness, TAB).setNotes([{ ...at, note: "Hỏi lại phòng ngân sách" }]);
      value(harness.addon.checkSheet(null));
      expect(sheet.note("II.4.c", "status")).toBe("Hỏi lại phòng ngân sách");
      expect(sheet.note("II.9.a", "status")).toContain("Chưa chọn tình trạng thực hiện.");
    });

    test("flags follow their cells where a column was put between", async () => {
      const { harness, sheet } = await withSheet(environment, FINANCE);
      value(harness.addon.checkSheet(null));
      tabOf(harness, TAB).insertColumns(sheet.columnOf("completed"), 1);
      fillIn(harness, "so-tai-chinh");
      sheet.type("II.4.c", "evidence", "");
      value(harness.addon.checkSheet(null));
      expect(sheet.ground("II.4.c", "status")).toBe("#ffffff");
      expect(sheet.ground("II.4.c", "evidence")).toBe(TONES.bad.ground);
      expect(sheet.text("II.4.c", "check")).toBe("✗ Chưa có văn bản minh chứng.");
    });

    test("a renamed column is told by its name, and nothing is checked or sent without it", async () => {
      const { harness, sheet } = await withSheet(environment, FINANCE);
      fillIn(harness, "so-tai-chinh");
      harness.fake.type(TAB, 1, sheet.columnOf("proposal"), "Kiến nghị");
      const before = harness.fake.requests.length;
      for (const answer of [harness.addon.checkSheet(null), harness.addon.sendReport(null)]) {
        expect(answer.ok ? null : [answer.problem.code, answer.problem.detail]).toEqual([
          "columns_lost",
          expect.stringContaining("“Đề xuất, kiến nghị”"),
        ]);
      }
      expect(harness.fake.requests.length).toBe(before);
    });

    test("goes on to the next row that was not touched, from the person's place and round again", async () => {
      const { harness, sheet } = await withSheet(environment, FINANCE);
      fillIn(harness, "so-tai-chinh");
      const { assessment, figures } = readTables(harness);
      for (const column of ["status", "result", "completed", "evidence"] as const) {
        sheet.type("II.4.c", column, "");
        sheet.type("II.9.a", column, "");
      }
      figures.type("tai-lieu", "total", "");
      figures.type("tai-lieu", "coordinated", "");
      assessment.type("contact_phone", "text", "");
      harness.fake.spreadsheet.activate(tabOf(harness, TAB));
      const visited = Array.from({ length: 5 }, () => {
        const { at, left } = value(harness.addon.jumpToBlank(null));
        const { rect, sheet: name } = harness.fake.spreadsheet.selected ?? {};
        return [at?.duty, left, name, rect?.row, rect?.column];
      });
      const phone = ["Điện thoại liên hệ", 4, assessment.name, assessment.rowOf("contact_phone")];
      expect(visited).toEqual([
        ["II.4.c", 4, TAB, sheet.rowOf("II.4.c"), sheet.columnOf("status")],
        ["II.9.a", 4, TAB, sheet.rowOf("II.9.a"), sheet.columnOf("status")],
        ["6", 4, figures.name, figures.rowOf("tai-lieu"), figures.columnOf("total")],
        [...phone, assessment.columnOf("text")],
        ["II.4.c", 4, TAB, sheet.rowOf("II.4.c"), sheet.columnOf("status")],
      ]);
      fillIn(harness, "so-tai-chinh");
      expect(value(harness.addon.jumpToBlank(null))).toEqual({ at: null, left: 0 });
    });

    test("a lost key column is told, and nothing is written", async () => {
      const { harness, sheet } = await withSheet(environment, FINANCE);
      harness.fake.spreadsheet
        .sheets()
        .find((each) => each.name() === TAB)
        ?.deleteColumns(sheet.columnOf("key"), 1);
      expect(problem(harness.addon.checkSheet(null))).toBe("table_lost");
    });
  });

  test("a finding that Sở Tư pháp exempted says so in the list and in the cell, and does not block", async () => {
    const harness = await environment.openHarness(FINANCE);
    const exemption = { rule: "R-EVIDENCE-MISSING", reason: "Văn bản mật", from: "2021-01-01", to: null };
    const form = formOf("so-tai-chinh", { exemptions: [exemption] });
    harness.intercept((request, send) => {
      const answer = send();
      if (!request.url.includes("/form?")) return answer;
      return { ...answer, body: JSON.stringify({ ...JSON.parse(answer.body), form }) };
    });
    value(harness.addon.buildSheet(PERIOD));
    typeReport(harness, goodReport(form));
    const sheet = readSheet(harness, TAB);
    sheet.type("II.4.c", "evidence", "");
    const check = value(harness.addon.checkSheet(null));
    const [item] = check.groups.flatMap(({ items }) => items).filter(({ rule }) => rule === exemption.rule);
    expect([check.errors, item?.severity, item?.exempted]).toEqual([
      0,
      "info",
      { reason: "Văn bản mật", to: null },
    ]);
    const exempted = "Sở Tư pháp không áp dụng kiểm tra này: Văn bản mật";
    expect(sheet.note("II.4.c", "evidence")).toContain(exempted);
    // The cell shows the beginning; its note all of it.
    expect(sheet.text("II.4.c", "check")).toContain("Sở Tư pháp không");
    expect(sheet.note("II.4.c", "check")).toContain(exempted);
  });
}
