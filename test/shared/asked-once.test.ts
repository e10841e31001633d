import { describe, expect, test } from "vitest";
import type { Indicator, IndicatorSet } from "../../shared/indicators/indicator.ts";
import type { Period, PlacedPeriod } from "../../shared/register/register.ts";
import { roundFault } from "../../shared/register/round.ts";
import { askedElsewhere } from "../../shared/report/asked-once.ts";

const period = (id: string, change: Partial<PlacedPeriod> = {}): PlacedPeriod => ({
  ...{ id, planId: `p-${id}`, name: id, from: "2025-12-15", to: "2026-12-14", agencyDue: "2026-12-17" },
  ...{ provinceDue: "2026-12-25", state: "open", openFor: [], indicatorSet: null, round: null },
  ...{ partOf: null, continues: null, comparedWith: null },
  ...change,
});

const figure = (id: string, nature: Indicator["nature"], concerns: Indicator["concerns"]): Indicator => ({
  ...{ id, number: "1", name: id, unit: "cuộc", kind: "count", nature, joint: false, partOf: null },
  ...{ concerns, source: "Minh họa" },
});
const STOCK = figure("nguoi", "stock", ["department", "district"]);
const FLOW = figure("cuoc", "flow", ["department"]);

function asking(id: string, figures: Indicator[], change: Partial<Period> = {}) {
  const indicators: IndicatorSet = { id, name: id, source: "x", indicators: figures, sums: [] };
  return { period: period(id, change), indicators };
}

const own = asking("own", [STOCK, FLOW]);
const at = (earlier: Parameters<typeof askedElsewhere>[1], kind: "department" | "district" = "department") =>
  [...askedElsewhere(own, earlier, kind)].map(([id, one]) => [id, one.period.id]);

describe("a figure of several periods of a round", () => {
  test("is asked in the first that has it", () => {
    expect(at([])).toEqual([]);
    expect(at([asking("a", [FLOW]), asking("b", [STOCK, FLOW])])).toEqual([
      ["nguoi", "b"],
      ["cuoc", "a"],
    ]);
    expect(at([{ period: period("a"), indicators: null }])).toEqual([]);
  });

  test("is asked there of the bodies that it concerns there", () => {
    const forDistricts = { ...STOCK, concerns: ["district" as const] };
    expect(at([asking("a", [forDistricts])])).toEqual([]);
    expect(at([asking("a", [forDistricts])], "district")).toEqual([["nguoi", "a"]]);
  });

  test("is another figure over other days: a stock at another cut-off, a flow since another day", () => {
    const since = asking("a", [STOCK, FLOW], { from: "2026-06-15" });
    expect(at([since])).toEqual([["nguoi", "a"]]);
    expect(at([asking("a", [STOCK, FLOW], { to: "2026-12-10" })])).toEqual([]);
  });
});

test.each<[string, PlacedPeriod[], Partial<Parameters<typeof roundFault>[0]>, string | null]>([
  ["two plans", [], {}, null],
  ["one that is not there", [], { periods: ["a", "khong-co"] }, "period_unknown"],
  ["two of one plan", [period("b", { planId: "p-a" })], {}, "round_unfit"],
  ["one of another round", [period("b", { round: "khac" })], {}, "round_unfit"],
  ["one that is due on its cut-off", [], { agencyDue: "2026-12-14" }, "round_unfit"],
  ["one that closed", [period("b", { state: "closed" })], {}, "round_unfit"],
  ["one of its own that closed", [period("b", { state: "closed", round: "r" })], {}, null],
  [
    "another due day of one that closed",
    [period("b", { state: "closed", round: "r" })],
    { agencyDue: "2026-12-18" },
    "round_unfit",
  ],
  ["the going of one that closed", [period("c", { state: "closed", round: "r" })], {}, "round_unfit"],
])("a round of %s", (_of, changed, asked, fault) => {
  const periods = [period("a"), period("b")].map((one) => changed.find(({ id }) => id === one.id) ?? one);
  const others = changed.filter(({ id }) => !periods.some((one) => one.id === id));
  const round = { id: "r", name: "Đợt", agencyDue: "2026-12-17", provinceDue: "2026-12-25" };
  expect(roundFault({ ...round, periods: ["a", "b"], ...asked }, [...periods, ...others])).toBe(fault);
});
