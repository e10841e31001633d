import { expect, test } from "vitest";
import { canonicalJson } from "../../shared/canonical.ts";
import { confirmedCells } from "../../shared/report/confirmed-cells.ts";
import { goodReport } from "./golden.ts";
import { duty, finance, LEAD, rows } from "./rule-changes.ts";

const GOOD = goodReport(finance);
const said = (report: typeof GOOD) => canonicalJson(confirmedCells(report));

test("rows in another order, blank rows and cells, and another form are the same cells", () => {
  const turned = rows("duties", (all) => [...all].reverse())(GOOD);
  const blank = rows("duties", (all) => [...all, { key: "own.1", cells: { result: " " } }])(GOOD);
  expect([said(turned), said(blank), said({ ...GOOD, form: "1".repeat(64) })]).toEqual([
    said(GOOD),
    said(GOOD),
    said(GOOD),
  ]);
});

test("any other text, place or way of reading is not", () => {
  const others = [
    duty(LEAD, { result: "Khác" })(GOOD),
    duty(LEAD, { proposal: "Thêm" })(GOOD),
    duty(LEAD, { status: null })(GOOD),
    { ...GOOD, locale: "en_US" },
    { ...GOOD, period: "khác" },
    rows("duties", ([first, second, ...rest]) => [
      { key: second!.key, cells: first!.cells },
      { key: first!.key, cells: second!.cells },
      ...rest,
    ])(GOOD),
  ];
  expect(new Set([GOOD, ...others].map(said)).size).toBe(others.length + 1);
});
