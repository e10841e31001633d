// What is wrong with a set of figures, and where it stands in it.
import { describe, expect, test } from "vitest";
import type { Indicator, IndicatorSet } from "../../shared/indicators/indicator.ts";
import { indicatorFaults } from "../../shared/indicators/indicator-faults.ts";
import { parseIndicatorSet } from "../../shared/indicators/indicator-schema.ts";
import { indicatorFaultWords } from "../../shared/wording/indicators.ts";
import { indicators as SEED } from "./golden.ts";

const figure = (id: string, number: string, change: Partial<Indicator> = {}): Indicator => ({
  ...{ id, number, name: `Chỉ tiêu ${id}`, unit: "cuộc", kind: "count", nature: "flow", joint: false },
  ...{ partOf: null, concerns: ["department"], source: "Biểu thử" },
  ...change,
});
const part = (id: string, number: string, partOf: string, change: Partial<Indicator> = {}) =>
  figure(id, number, { partOf, ...change });
const set = (indicators: Indicator[], more: Partial<IndicatorSet> = {}): IndicatorSet => ({
  ...{ id: "bo-thu", name: "Bộ thử", source: "Biểu thử", indicators, sums: [], together: [] },
  ...more,
});
const good = [
  figure("tong", "1"),
  part("nam", "1.1", "tong"),
  part("nu", "1.2", "tong"),
  figure("khac", "2"),
];

test("the set that comes with the code has no fault, nor has a small one with sums and pairs", () => {
  expect(indicatorFaults(SEED)).toEqual([]);
  const sums = [{ total: "tong", parts: ["nam", "nu"] }];
  expect(indicatorFaults(set(good, { sums, together: [["tong", "khac"]] }))).toEqual([]);
});

describe("a fault is told with its place", () => {
  test.each<[string, IndicatorSet, object[]]>([
    [
      "an id and a number that stand twice, on the later",
      set([figure("a", "1"), figure("a", "1")]),
      [
        { path: "indicators/1/id", code: "indicator_doubled", id: "a" },
        { path: "indicators/1/number", code: "number_doubled", id: "a", number: "1" },
      ],
    ],
    [
      "a part of what is not there",
      set([part("a", "1", "khong-co")]),
      [{ path: "indicators/0/partOf", code: "part_unknown", id: "a", other: "khong-co" }],
    ],
    [
      "a figure that is part of itself, and two of each other",
      set([part("a", "1", "a"), part("b", "2", "c"), part("c", "3", "b"), part("d", "4", "b")]),
      [
        { path: "indicators/0/partOf", code: "part_cycle", id: "a" },
        { path: "indicators/1/partOf", code: "part_cycle", id: "b" },
        { path: "indicators/2/partOf", code: "part_cycle", id: "c" },
      ],
    ],
    [
      "a part in another unit, nature or kind",
      set([
        figure("a", "1"),
        part("b", "2", "a", { unit: "người" }),
        part("c", "3", "a", { nature: "stock" }),
      ]),
      [
        { path: "indicators/1/partOf", code: "part_unlike", id: "b", other: "a" },
        { path: "indicators/2/partOf", code: "part_unlike", id: "c", other: "a" },
      ],
    ],
    [
      "money in another unit, and a count in that of money",
      set([figure("a", "1", { kind: "money" }), figure("b", "2", { unit: "triệu đồng" })]),
      [
        { path: "indicators/0/unit", code: "money_unit", id: "a" },
        { path: "indicators/1/unit", code: "money_unit", id: "b" },
      ],
    ],
    [
      "sums over what is not there, not theirs, or twice",
      set(good, {
        sums: [
          { total: "khong-co", parts: ["nam", "nu"] },
          { total: "tong", parts: ["nam", "nam", "khac", "mat"] },
        ],
      }),
      [
        { path: "sums/0/total", code: "sum_total_unknown", other: "khong-co" },
        { path: "sums/1/parts/1", code: "sum_part_doubled", total: "tong", other: "nam" },
        { path: "sums/1/parts/2", code: "sum_part_foreign", total: "tong", other: "khac" },
        { path: "sums/1/parts/3", code: "sum_part_unknown", total: "tong", other: "mat" },
      ],
    ],
    [
      "pairs of one figure, or of what is not there",
      set(good, {
        together: [
          ["nam", "nam"],
          ["nam", "mat"],
        ],
      }),
      [
        { path: "together/0", code: "pair_same", id: "nam" },
        { path: "together/1/1", code: "pair_unknown", other: "mat" },
      ],
    ],
  ])("%s", (_, wrong, faults) => {
    expect(indicatorFaults(wrong)).toEqual(faults);
    for (const fault of indicatorFaults(wrong)) {
      expect(indicatorFaultWords(fault, wrong.indicators)).toMatch(/^\p{Lu}.*\.$/u);
    }
    expect(() => parseIndicatorSet(wrong)).toThrow("not an indicator set");
  });
});

test("what is no set in its shape is named by its places", () => {
  expect(() =>
    parseIndicatorSet({ ...set(good), indicators: [{ ...good[0], id: "Có dấu", unit: "" }] }),
  ).toThrow(/indicators\.0\.id: .*indicators\.0\.unit: /);
});
