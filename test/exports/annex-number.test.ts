import { describe, expect, test } from "vitest";
import type { Cell } from "../../shared/report/report.ts";
import { annexOf } from "../../shared/wording/docx-form.ts";
import { agencyReportData } from "../../worker/exports/docx/agency-report.ts";
import { provinceReportData } from "../../worker/exports/docx/province-report.ts";
import { formOf, goodReport } from "../shared/golden.ts";
import { sampleDocument } from "../shared/sample-document.ts";

const GAP = "\u00A0".repeat(4);

function annexWith(cells: Record<string, Cell>): string {
  const form = formOf("so-tai-chinh");
  const report = goodReport(form);
  const assessment = [
    ...report.tables.assessment.filter(({ key }) => !(key in cells)),
    ...Object.entries(cells).map(([key, text]) => ({ key, cells: { text } })),
  ] as typeof report.tables.assessment;
  const typed = { ...report, tables: { ...report.tables, assessment } };
  return agencyReportData({ form, report: typed, version: { draftOf: "2021-12-10", errors: 0 }, state: null })
    .kem_theo;
}

describe("the annex of an agency's report", () => {
  test.each<[Record<string, Cell>, string]>([
    [{ letter_number: "Số: 12/BC-STC", letter_date: "5/12/2021" }, "12/BC-STC ngày 05 tháng 12 năm 2021"],
    [{ letter_number: "12/BC-STC", letter_date: "" }, `12/BC-STC ngày${GAP}tháng${GAP}năm 2021`],
    [{ letter_number: "12/BC-STC", letter_date: "đầu tháng 12" }, "12/BC-STC ngày đầu tháng 12"],
  ])("bears number and day as far as they were typed: %j", (cells, words) => {
    expect(annexWith(cells)).toBe(`(Kèm theo Báo cáo số ${words} của Sở Tài chính)`);
  });
});

test("the annex of the province's report bears number and day once it was signed, and its head too", () => {
  const head = { parentBody: null, issuingBody: "Sở Tư pháp", place: "Bến Tre", symbol: "BC-STP" };
  const source = {
    kind: "snapshot",
    number: 2,
    at: "2021-12-20T02:00:00.000Z",
    by: "Lan",
    sha256: "0",
  } as const;
  const signed = { number: "125/BC-STP", date: "2021-12-24" };
  const document = sampleDocument();
  const { kem_theo, so_ky_hieu, dia_danh_ngay } = provinceReportData(document, { ...source, signed }, head);
  expect([kem_theo, so_ky_hieu, dia_danh_ngay]).toEqual([
    "(Kèm theo Báo cáo số 125/BC-STP ngày 24 tháng 12 năm 2021 của Sở Tư pháp)",
    "Số: 125/BC-STP",
    "Bến Tre, ngày 24 tháng 12 năm 2021",
  ]);
  expect(provinceReportData(document, source, head).kem_theo).toBe(annexOf("Sở Tư pháp", "BC-STP", 2021));
});
