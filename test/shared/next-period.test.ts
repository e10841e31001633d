// The period that follows, proposed from the last one, or the first of a plan; and what goes over into it.
import { describe, expect, test } from "vitest";
import { carriedInto } from "../../shared/register/carried.ts";
import {
  decreePeriodOf,
  lengthOf,
  PERIOD_LENGTHS,
  workingDaysAfter,
  workingDaysUpTo,
} from "../../shared/register/decree-days.ts";
import { lastBefore, proposePeriod } from "../../shared/register/next-period.ts";
import type { Adjustment } from "../../shared/register/obligation.ts";
import type { Period } from "../../shared/register/register.ts";
import { register, periods as SEED } from "./golden.ts";

const plan = { id: "kh-6134", date: "2020-11-17" };
const period = (id: string, from: string, to: string, change: Partial<Period> = {}): Period => ({
  ...{
    ...SEED[1]!,
    id,
    planId: "kh-1",
    name: id,
    from,
    to,
    agencyDue: to,
    provinceDue: to,
    indicatorSet: null,
  },
  ...change,
});

describe("the days of the decree", () => {
  test("a year, its halves and its quarters", () => {
    const days = (length: (typeof PERIOD_LENGTHS)[number], day: string) => {
      const { from, to, year, number } = decreePeriodOf(length, day);
      return [from, to, year, number];
    };
    expect(days("year", "2021-12-14")).toEqual(["2020-12-15", "2021-12-14", 2021, 1]);
    expect(days("year", "2021-12-15")).toEqual(["2021-12-15", "2022-12-14", 2022, 1]);
    expect(days("half", "2022-06-14")).toEqual(["2021-12-15", "2022-06-14", 2022, 1]);
    expect(days("half", "2022-06-15")).toEqual(["2022-06-15", "2022-12-14", 2022, 2]);
    expect(days("quarter", "2022-03-15")).toEqual(["2022-03-15", "2022-06-14", 2022, 2]);
    expect(days("quarter", "2022-12-31")).toEqual(["2022-12-15", "2023-03-14", 2023, 1]);
  });

  test("every day lies in the period that it gives, and periods of a length follow one another", () => {
    for (const length of PERIOD_LENGTHS) {
      for (let year = 2019; year < 2030; year += 1) {
        for (const rest of [
          "01-01",
          "02-28",
          "03-14",
          "03-15",
          "06-30",
          "09-14",
          "12-14",
          "12-15",
          "12-31",
        ]) {
          const day = `${year}-${rest}`;
          const { from, to } = decreePeriodOf(length, day);
          expect([day, from <= day && day <= to, lengthOf({ from, to })]).toEqual([day, true, length]);
        }
      }
    }
  });

  test("what begins or ends otherwise is as long as its days, or the year with which it ends", () => {
    expect(lengthOf({ from: "2020-11-17", to: "2020-12-14" })).toBe("year");
    expect(lengthOf({ from: "2025-01-01", to: "2025-12-31" })).toBe("year");
    expect(lengthOf({ from: "2025-01-01", to: "2025-06-30" })).toBe("half");
    expect(lengthOf({ from: "2025-01-01", to: "2025-03-31" })).toBe("quarter");
  });

  test("working days are Monday to Friday", () => {
    expect(workingDaysAfter("2021-12-14", 3)).toBe("2021-12-17");
    expect(workingDaysAfter("2021-12-17", 1)).toBe("2021-12-20");
    expect([
      workingDaysUpTo("2020-12-14", "2020-12-18"),
      workingDaysUpTo("2021-12-17", "2021-12-19"),
    ]).toEqual([4, 0]);
  });
});

describe("the proposal", () => {
  test("of the plan's next year, each value with where it comes from", () => {
    expect(proposePeriod({ plan, periods: SEED, today: "2021-12-10" })).toEqual({
      length: "year",
      period: {
        ...SEED[1],
        ...{ id: "kh-6134-2022", name: "Năm 2022", from: "2021-12-15", to: "2022-12-14", state: "draft" },
        ...{ agencyDue: "2022-12-19", provinceDue: "2022-12-25" },
      },
      sources: {
        ...{ name: "decree", from: "last", to: "decree", agencyDue: "last", provinceDue: "decree" },
        indicatorSet: "last",
      },
      last: { id: "kh-6134-2021", name: "Năm 2021" },
    });
  });

  test("in halves and quarters follows the last of its own length, else the last at all", () => {
    const half = proposePeriod({ plan, periods: SEED, today: "2021-12-10", length: "half" });
    expect([half.period.id, half.period.name, half.period.from, half.period.to]).toEqual([
      ...["kh-6134-2022-h1", "6 tháng đầu năm 2022", "2021-12-15", "2022-06-14"],
    ]);
    const after = [...SEED, { ...half.period, state: "open" as const }];
    const second = proposePeriod({ plan, periods: after, today: "2022-06-20", length: "half" });
    expect([second.period.name, second.period.from, second.last?.id]).toEqual([
      ...["6 tháng cuối năm 2022", "2022-06-15", "kh-6134-2022-h1"],
    ]);
    const year = proposePeriod({ plan, periods: after, today: "2022-06-20", length: "year" });
    expect([year.period.from, year.period.to, year.last?.id]).toEqual([
      ...["2021-12-15", "2022-12-14", "kh-6134-2021"],
    ]);
    const quarter = proposePeriod({ plan, periods: SEED, today: "2021-12-10", length: "quarter" });
    expect([quarter.period.id, quarter.period.name]).toEqual(["kh-6134-2022-q1", "Quý I năm 2022"]);
  });

  test("of a plan's first period begins with the plan, or with the decree's period of today", () => {
    const first = (date: string, today: string, periods: Period[] = []) => {
      const { period, sources, last } = proposePeriod({ plan: { id: "kh-1", date }, periods, today });
      return [period.from, period.to, sources.from, period.indicatorSet, sources.indicatorSet, last];
    };
    expect(first("2026-01-20", "2026-02-01")).toEqual([
      "2026-01-20",
      "2026-12-14",
      "plan",
      null,
      "none",
      null,
    ]);
    expect(first("2020-11-17", "2026-02-01")).toEqual([
      ...["2025-12-15", "2026-12-14", "decree", null, "none", null],
    ]);
    expect(first("2026-12-20", "2026-11-30", SEED)).toEqual([
      ...["2026-12-20", "2027-12-14", "plan", "tt-03-2019", "other_plan", null],
    ]);
    const due = proposePeriod({ plan: { id: "kh-1", date: "2026-01-20" }, periods: [], today: "2026-02-01" });
    expect([due.period.agencyDue, due.period.provinceDue, due.sources.agencyDue]).toEqual([
      ...["2026-12-17", "2026-12-25", "usual"],
    ]);
  });

  test("a working day lies between cut-off and due day, and between agencies and province", () => {
    const tight = period("k", "2024-12-15", "2025-12-14", {
      agencyDue: "2025-12-15",
      provinceDue: "2025-12-16",
    });
    const { period: next, sources } = proposePeriod({
      ...{ plan: { id: "kh-1", date: "2024-01-01" }, periods: [tight], today: "2026-01-01" },
    });
    expect([next.to, next.agencyDue, next.provinceDue]).toEqual(["2026-12-14", "2026-12-16", "2026-12-17"]);
    expect(sources).toMatchObject({ agencyDue: "last", provinceDue: "last" });
  });

  test("an id that is taken gets a number", () => {
    const periods = [...SEED, { ...SEED[1]!, id: "kh-6134-2022", planId: "kh-khac" }];
    expect(proposePeriod({ plan, periods, today: "2021-12-10" }).period.id).toBe("kh-6134-2022-2");
  });

  test("builds on the period that ends last before it, the one of its length where two end together", () => {
    const [year, half] = [
      period("nam", "2024-12-15", "2025-12-14"),
      period("nua", "2025-06-15", "2025-12-14"),
    ];
    const next = { id: "x", planId: "kh-1", from: "2025-12-15" };
    expect(lastBefore([half, year], { ...next, to: "2026-12-14" })?.id).toBe("nam");
    expect(lastBefore([year, half], { ...next, to: "2026-06-14" })?.id).toBe("nua");
    expect(lastBefore([year, half], { ...next, to: "2026-03-14" })?.id).toBe("nam");
    expect(lastBefore([year], { ...next, from: "2025-12-14", to: "2026-12-14" })).toBeNull();
  });
});

describe("what goes over into the next period", () => {
  const next = { from: "2021-12-15", to: "2022-12-14" };
  const about = { agency: "so-y-te", reason: "Lý do", from: "2021-03-01", to: null };
  const exemption = (change: object = {}) => ({ ...about, rule: "R-X", ...change });
  const adjust = (id: number, change: object = {}) =>
    ({ ...about, id, kind: "exempt", duty: null, ...change }) as Adjustment;
  const carry = (exemptions: ReturnType<typeof exemption>[], adjustments: Adjustment[]) =>
    carriedInto(exemptions, adjustments, { register, duties: new Set(["II.1.a"]), next });

  test("is what has no end, or ends in it or later", () => {
    const open = exemption();
    const within = exemption({ rule: "R-Y", to: "2021-12-15" });
    const over = exemption({ rule: "R-Z", to: "2021-12-14" });
    const back = exemption({ rule: "R-W", from: "2022-03-01", to: "2022-01-01" });
    const [whole, duty] = [adjust(1), adjust(2, { duty: "II.1.a", to: "2022-01-31" })];
    const ended = adjust(3, { agency: "so-noi-vu", to: "2021-06-30" });
    expect(carry([open, within, over, back], [whole, duty, ended])).toEqual({
      ...{ exemptions: [open, within], adjustments: [whole, duty], left: [] },
    });
  });

  test("is the newest of one subject alone: what was taken back stays so", () => {
    const [first, back] = [adjust(1), adjust(5, { from: "2021-05-01", to: "2021-04-30" })];
    expect(carry([], [first, back])).toEqual({ exemptions: [], adjustments: [], left: [] });
  });

  test("is not what says nothing there any more, which is told", () => {
    const gone = exemption({ agency: "khong-co" });
    const away = adjust(1, { agency: "khong-co" });
    const lost = adjust(2, { kind: "add", duty: "II.9.z", role: "lead" });
    const moved = adjust(3, { kind: "reassign", duty: "II.1.a", successor: "khong-co" });
    expect(carry([gone], [away, lost, moved])).toEqual({
      exemptions: [],
      adjustments: [],
      left: [
        { exemption: gone, because: "agency_ended" },
        { adjustment: away, because: "agency_ended" },
        { adjustment: lost, because: "duty_gone" },
        { adjustment: moved, because: "successor_ended" },
      ],
    });
  });
});
