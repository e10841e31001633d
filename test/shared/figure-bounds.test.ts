// Figures that no agency can have are refused at the figure, so that sums are exact.
import { expect, test } from "vitest";
import { addFigureTallies, NO_FIGURE } from "../../shared/province/figures.ts";
import { makeDigest } from "../../shared/report/make-digest.ts";
import { readCount, readMoney } from "../../shared/report/reading/read-figure.ts";
import { readReport } from "../../shared/report/reading/read-report.ts";
import { formOf, goodReport } from "./golden.ts";
import { factsOf, view } from "./province-support.ts";

const count = (cell: string | number) => readCount(cell, { locale: "vi_VN", unit: "lượt người" });
const money = (cell: string | number) => readMoney(cell, { locale: "vi_VN" });
const tooLarge = { kind: "unreadable", why: "too_large", readings: [] };

test.each([999_999_999, "999.999.999", "999.999.999 lượt người"])(
  "a count below a billion is taken: %s",
  (cell) => {
    expect(count(cell)).toEqual({ kind: "value", value: 999_999_999 });
  },
);

test.each([
  1_000_000_000,
  "1.000.000.000",
  "9007199254740991",
  "9.007.199.254.740.991",
  "0913123456 0913123457",
  1e21,
])("a larger one is not: %s", (cell) => {
  expect(count(cell)).toMatchObject({ kind: "unreadable" });
  expect(count(cell)).not.toMatchObject({ readings: [expect.anything()] });
});

test("money is bounded in nghìn đồng, whatever unit it is typed in", () => {
  expect(money("99.999 tỷ đồng")).toEqual({ kind: "value", value: 99_999_000_000 });
  expect(money("99.999.999.999.000 đồng")).toEqual({ kind: "value", value: 99_999_999_999 });
  for (const cell of [
    "100.000 tỷ",
    "100.000.000.000.000 đồng",
    "100.000.000 triệu đồng",
    "100000 tỷ 200 triệu",
  ]) {
    expect([cell, money(cell)]).toMatchObject([cell, { kind: "unreadable" }]);
  }
  expect(money("100.000 tỷ đồng")).toMatchObject(tooLarge);
  // A bare sum is in triệu đồng: what it may have meant is offered, but for what cannot be.
  expect(money("9007199254740")).toMatchObject({ readings: [9_007_199_254.74].filter(Number.isInteger) });
});

test("ninety thousand agencies at the bound add up exactly, and a sum that would not is refused", () => {
  const most = { reported: 99_999_999_999 * 90_000, withoutCoordinated: 0, agencies: 90_000 };
  expect(Number.isSafeInteger(most.reported)).toBe(true);
  expect(addFigureTallies(NO_FIGURE, most)).toEqual(most);
  expect(() => addFigureTallies(most, most)).toThrow("leaves the safe integers");
});

test("a digest of before that holds more does not break the view: its agency is awaited, the sum is exact", () => {
  const finance = factsOf(goodReport(formOf("so-tai-chinh")));
  const district = factsOf(goodReport(formOf("ubnd-ba-tri")));
  const digest = makeDigest(readReport(goodReport(formOf("ubnd-ba-tri")), formOf("ubnd-ba-tri")));
  const figures = digest.figures.map((one) =>
    one.key === "tai-lieu" ? { ...one, total: Number.MAX_SAFE_INTEGER } : one,
  );
  const line = view([finance, { ...district, digest: { ...digest, figures } }]).figures.find(
    ({ key }) => key === "tai-lieu",
  );
  expect(line?.sum).toEqual({ reported: 3_200, withoutCoordinated: 2_800, agencies: 1 });
  expect(line?.awaited).toContain("ubnd-ba-tri");
});
