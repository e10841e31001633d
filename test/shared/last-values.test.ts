import { expect, test } from "vitest";
import { checkReport } from "../../shared/report/check.ts";
import type { Digest } from "../../shared/report/digest.ts";
import { lastValuesOf } from "../../shared/report/last-values.ts";
import { readSeed } from "../../tools/seed-sql.ts";
import { formOf, goodReport } from "./golden.ts";

const [set] = readSeed().indicatorSets;
const KEY = "pho-bien-cuoc";
const digest = (total: number | null): Digest => ({
  schema: 2,
  answers: [],
  evidence: [],
  figures: [{ key: KEY, total, coordinated: null }],
});

function last(digests: Digest[] | null, otherLength = false) {
  if (!set) throw new Error("no indicator set");
  return lastValuesOf(set, { name: "Năm 2020", otherLength }, digests).get(KEY) ?? null;
}

test("last values are one body's own, the sum of those that merged, unknown where one is missing or split", () => {
  expect(last([digest(7)])).toEqual({ value: 7, periodName: "Năm 2020" });
  expect(last([digest(7), digest(5)])).toEqual({ value: 12, periodName: "Năm 2020" });
  expect(last([digest(7), digest(null)])).toBe("unknown");
  expect(last(null)).toBe("unknown");
  expect(last([digest(null)])).toBe(null);
  expect(last([])).toBe(null);
});

test("what flows in a period of another length is shown and not compared; a stock is", () => {
  const compared = (key: string, otherLength: boolean) => {
    const value = {
      value: 1_000_000,
      periodName: "Năm 2020",
      ...(otherLength ? { otherLength: true as const } : {}),
    };
    const form = formOf("so-tai-chinh", { lastValues: new Map([[key, value]]) });
    const { findings } = checkReport(goodReport(form), { form, asOf: "2021-12-10" });
    return findings.map(({ rule, at }) => `${rule} ${at.row}`);
  };
  expect(compared(KEY, false)).toEqual([`R-FIGURE-CHANGED ${KEY}`]);
  expect(compared(KEY, true)).toEqual([]);
  expect(compared("bao-cao-vien", true)).toEqual(["R-FIGURE-CHANGED bao-cao-vien"]);
});
