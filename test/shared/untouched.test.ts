// A row that was not touched is not filled; one that was begun and lacks something is wrong as it stands.
import { describe, expect, test } from "vitest";
import { blocksSending, checkReport } from "../../shared/report/check.ts";
import type { Form } from "../../shared/report/form.ts";
import type { Report } from "../../shared/report/report.ts";
import { partUntouched } from "../../shared/report/untouched.ts";
import { formOf, goodReport, withCells } from "./golden.ts";

const form = formOf("so-tai-chinh");
const KEY = "II.4.c";
const NOTHING = {
  status: null,
  result: null,
  completed: null,
  evidence: null,
  difficulty: null,
  proposal: null,
};

/** The report with nothing in any cell. */
function emptied(report: Report): Report {
  const without = <T extends { key: string }>(rows: readonly T[]) =>
    rows.map(({ key }) => ({ key, cells: {} }));
  const { assessment, duties, figures } = report.tables;
  return {
    ...report,
    tables: { duties: without(duties), figures: without(figures), assessment: without(assessment) },
  };
}

function partedOf(report: Report, of: Form = form) {
  const { findings, read } = checkReport(report, { form: of, asOf: "2021-12-10" });
  const parted = partUntouched(findings, read);
  const told = (list: typeof findings) => list.map(({ at, rule }) => [at.row, rule]);
  return { untouched: told(parted.untouched), others: told(parted.others), findings };
}

describe("rows that were not touched", () => {
  test("of an empty form nothing is wrong: 22 duties, 12 figures and 5 items are not filled, and nothing can be sent", () => {
    const { findings, others, untouched } = partedOf(emptied(goodReport(form)));
    expect([untouched.length, others, blocksSending(findings)]).toEqual([39, [], true]);
    expect(new Set(untouched.map(([, rule]) => rule))).toEqual(
      new Set(["R-STATUS-MISSING", "R-FIGURE-MISSING", "R-ASSESSMENT-MISSING", "R-CONTACT-MISSING"]),
    );
  });

  test("are those alone in which nothing stands: what was begun lacks something, and that is told", () => {
    const good = goodReport(form);
    expect(partedOf(withCells(good, KEY, NOTHING)).untouched).toEqual([[KEY, "R-STATUS-MISSING"]]);
    const begun = withCells(good, KEY, { ...NOTHING, status: "Đã thực hiện" });
    expect(partedOf(begun)).toMatchObject({
      untouched: [],
      others: [
        [KEY, "R-RESULT-MISSING"],
        [KEY, "R-EVIDENCE-MISSING"],
      ],
    });
    expect(partedOf(withCells(good, KEY, { ...NOTHING, result: "Đã rà soát 02 văn bản." })).others).toEqual([
      [KEY, "R-STATUS-MISSING"],
    ]);
    const note = withCells(good, "bao-cao-vien", { total: null, note: "Đang thống kê" }, "figures");
    expect(partedOf(note).others).toEqual([["bao-cao-vien", "R-FIGURE-MISSING"]]);
  });

  test("an own row counts once something stands in it, and a row that is gone from the sheet is told as gone", () => {
    expect(partedOf(withCells(goodReport(form), "own.1", { status: null })).untouched).toEqual([]);
    const good = goodReport(form);
    const gone = { ...good.tables, duties: good.tables.duties.filter(({ key }) => key !== KEY) };
    expect(partedOf({ ...good, tables: gone })).toMatchObject({
      untouched: [],
      others: [[KEY, "R-ROW-MISSING"]],
    });
  });

  test("what follows from another row, and what Sở Tư pháp switched off, is told as before", () => {
    const good = withCells(goodReport(form), "shortcomings", { text: "Còn chậm một số việc" }, "assessment");
    expect(partedOf(good).others).toEqual([["causes", "R-CAUSES-MISSING"]]);
    const exemptions = [{ rule: "R-STATUS-MISSING", reason: "đã báo riêng", from: "2021-01-01", to: null }];
    const exempted = formOf("so-tai-chinh", { exemptions });
    const report = withCells(goodReport(exempted), KEY, NOTHING);
    expect(partedOf(report, exempted)).toMatchObject({ untouched: [], others: [[KEY, "R-STATUS-MISSING"]] });
  });
});
