// What a row without findings bears in the check's column.
import { expect, test } from "vitest";
import { quietMarks } from "../../addon/server/tabs/row-marks.ts";
import type { Form } from "../../shared/report/form.ts";
import { readReport } from "../../shared/report/reading/read-report.ts";
import { formOf, goodReport, withCells } from "../shared/golden.ts";

const KEY = "II.4.c";

/** The form with one duty that Sở Tư pháp exempted. */
function exempted(reason?: string): Form {
  const form = formOf("so-tai-chinh");
  const rows = form.tables.duties.rows.map((row) =>
    row.key === KEY
      ? { ...row, asked: "exempt" as const, ...(reason === undefined ? {} : { exempt: reason }) }
      : row,
  );
  return { ...form, tables: { ...form.tables, duties: { ...form.tables.duties, rows } } };
}

test("an exempted duty says so with its reason, and an answer on it is as complete as any", () => {
  const blank = withCells(goodReport(exempted()), KEY, {
    ...{ status: null, result: null, completed: null, evidence: null, difficulty: null, proposal: null },
  });
  const markOf = (form: Form, report = blank) => quietMarks(readReport(report, form), "duties").get(KEY);
  const words = "– Được Sở Tư pháp miễn báo cáo, có thể để trống";
  expect([markOf(exempted("đã giao cơ quan khác")), markOf(exempted())]).toEqual([
    { words: `${words}: đã giao cơ quan khác`, tone: "quiet" },
    { words, tone: "quiet" },
  ]);
  expect(markOf(exempted("x"), goodReport(formOf("so-tai-chinh")))?.words).toBe("✓ Đủ thông tin");
});
