// A total grows where more bodies report: what those did that reported both times is told beside it.
import { describe, expect, test } from "vitest";
import { compareBoth, haveOthersGiven } from "../../shared/province/comparison.ts";
import type { LastPeriod } from "../../shared/province/input.ts";
import { namesOf } from "../../shared/province/names.ts";
import { figuresTable } from "../../shared/province/tables/figures.ts";
import { bothWords } from "../../shared/wording/docx-sentences.ts";
import { formOf, goodReport, periodOf, withCells } from "./golden.ts";
import { factsOf, view } from "./province-support.ts";

const KEY = "pho-bien-cuoc";
const reportOf = (agency: string, total: string) =>
  withCells<"figures">(goodReport(formOf(agency)), KEY, { total, coordinated: "0" }, "figures");
const now = (agency: string, total: string) => factsOf(reportOf(agency, total));

/** What counted a year before. */
function countedThen(...reports: [string, number][]): LastPeriod {
  return {
    period: periodOf("kh-6134-2020"),
    otherLength: false,
    records: reports.map(([agency, total]) => ({
      agency,
      record: { answers: [], statuses: {}, figures: [{ key: KEY, total, coordinated: null }] },
    })),
  };
}

const viewed = (last: LastPeriod) => view([now("so-tai-chinh", "30"), now("ubnd-ba-tri", "12")], { last });
const lineOf = (last: LastPeriod) => viewed(last).figures.find(({ key }) => key === KEY)!;

describe("a figure compared with the period before", () => {
  test("of the same bodies says nothing more", () => {
    const last = countedThen(["so-tai-chinh", 20], ["ubnd-ba-tri", 10]);
    expect("both" in lineOf(last)).toBe(false);
    expect(haveOthersGiven(viewed(last))).toBe(false);
  });

  test("of other bodies says how many each period holds, and the change of those in both", () => {
    const last = countedThen(["so-tai-chinh", 20], ["so-noi-vu", 50], ["so-y-te", 7]);
    const line = lineOf(last);
    expect([line.sum?.agencies, line.last?.agencies, line.both]).toEqual([
      2,
      3,
      { agencies: 1, now: 30, before: 20 },
    ]);
    const shown = viewed(last);
    const { columns } = figuresTable(shown, namesOf(shown));
    expect(
      [columns.change, columns.lastAgencies, columns.bothAgencies, columns.bothChange].map(({ value }) =>
        value(line),
      ),
    ).toEqual([
      { type: "number", value: -35, unit: "count" },
      { type: "number", value: 3, unit: "count" },
      { type: "number", value: 1, unit: "count" },
      { type: "number", value: 10, unit: "count" },
    ]);
    expect(bothWords(line, compareBoth(line, shown.last))).toBe(
      "2/3 cơ quan; 1 cơ quan cả hai kỳ: +10 (+50%)",
    );
  });

  test("of no common body has no change to tell", () => {
    const last = countedThen(["so-noi-vu", 50]);
    const line = lineOf(last);
    expect(line.both).toEqual({ agencies: 0, now: 0, before: 0 });
    expect(bothWords(line, compareBoth(line, viewed(last).last))).toBe("2/1 cơ quan; cả hai kỳ: 0 cơ quan");
  });
});
