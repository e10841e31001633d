import { describe, expect, test } from "vitest";
import {
  areLinksFit,
  isEarlier,
  isOfLikeLength,
  proposedLinks,
  withoutLinks,
} from "../../shared/register/period-links.ts";
import { overlapped, wholeOf } from "../../shared/register/period-overlap.ts";
import type { Period, PlacedPeriod } from "../../shared/register/register.ts";

function period(id: string, from: string, to: string, change: Partial<Period> = {}): Period {
  return {
    ...{ id, planId: "p", name: id, from, to, agencyDue: "2030-01-01", provinceDue: "2030-01-02" },
    ...{ state: "closed", openFor: [], indicatorSet: null },
    ...change,
  };
}

const Y2024 = period("y2024", "2023-12-15", "2024-12-14");
const H2025 = period("h2025", "2024-12-15", "2025-06-14");
const Y2025 = period("y2025", "2024-12-15", "2025-12-14");
const H2026 = period("h2026", "2025-12-15", "2026-06-14");
const Y2026 = period("y2026", "2025-12-15", "2026-12-14");
const OTHER_PLAN = period("khac", "2025-12-15", "2026-12-13", { planId: "q" });
const ALL = [Y2024, H2025, Y2025, H2026, Y2026, OTHER_PLAN];

describe("what is proposed as the period before", () => {
  test.each<[Period, readonly Period[], string | null, string | null]>([
    // A year goes on from its own June, and is held against the year before.
    [Y2026, ALL, "h2026", "y2025"],
    // A half-year goes on from the year that ended, and is held against last June.
    [H2026, ALL, "y2025", "h2025"],
    [Y2025, ALL, "h2025", "y2024"],
    // Nothing of like length lies before it.
    [H2025, ALL, "y2024", null],
    [Y2024, ALL, null, null],
    [Y2026, [Y2026, OTHER_PLAN], null, null],
  ])("$id", (one, all, continues, comparedWith) => {
    expect(proposedLinks(one, all)).toEqual({ continues, comparedWith });
  });

  test("a draft is neither", () => {
    const drafts = ALL.map((one) => ({ ...one, state: "draft" as const }));
    expect(proposedLinks(Y2026, drafts)).toEqual({ continues: null, comparedWith: null });
    const [june, last] = [
      { ...H2026, state: "draft" as const },
      { ...Y2025, state: "draft" as const },
    ];
    expect(proposedLinks(Y2026, [Y2024, H2025, last, june])).toEqual({
      continues: "h2025",
      comparedWith: "y2024",
    });
  });

  test("like length is not enough: the second half of last year is not the first half of this one", () => {
    const second = period("h2-2025", "2025-06-15", "2025-12-14");
    expect(isOfLikeLength(second, H2026)).toBe(true);
    expect(proposedLinks(H2026, [second])).toEqual({ continues: "h2-2025", comparedWith: null });
  });

  test("days that moved a little are still the same time of the year", () => {
    const calendar = period("lich", "2026-01-01", "2026-12-31");
    expect(proposedLinks(calendar, [Y2025]).comparedWith).toBe("y2025");
    expect(proposedLinks(period("q", "2026-01-01", "2026-03-31"), [H2025]).comparedWith).toBe(null);
  });

  test("a person may name another of the plan that ended no later, and never itself, a draft or a stranger", () => {
    const fits = (continues: string | null, comparedWith: string | null, all: readonly Period[] = ALL) =>
      areLinksFit(Y2026, { continues, comparedWith }, all);
    expect([fits(null, null), fits("y2024", "h2026")]).toEqual([true, true]);
    expect([fits("y2026", null), fits(null, "khac"), fits("khong-co", null)]).toEqual([false, false, false]);
    expect(fits("h2026", null, [{ ...H2026, state: "draft" }])).toBe(false);
    expect(areLinksFit(H2026, { continues: "y2026", comparedWith: null }, ALL)).toBe(false);
  });

  test("a part and its whole are none earlier than the other", () => {
    const second = period("h2-2026", "2026-06-15", "2026-12-14");
    expect([isEarlier(H2026, Y2026), isEarlier(Y2026, second), isEarlier(second, Y2026)]).toEqual([
      false,
      false,
      false,
    ]);
    expect([isEarlier(H2026, second), isEarlier(Y2025, H2026), isEarlier(H2025, Y2026)]).toEqual([
      true,
      true,
      true,
    ]);
  });
});

describe("days of several periods of one plan", () => {
  const placed = (one: Period, partOf: string | null = null): PlacedPeriod => ({
    ...one,
    ...{ round: null, partOf, continues: null, comparedWith: null },
  });

  test("the same days, and days that cross, are told by the other period", () => {
    expect(overlapped(placed({ ...Y2026, id: "b" }), [placed(Y2026)])?.id).toBe("y2026");
    const crossing = placed(period("b", "2026-06-01", "2027-05-31"), "y2026");
    expect(overlapped(crossing, [placed(Y2025), placed(Y2026)])?.id).toBe("y2026");
    expect(overlapped(placed({ ...Y2026, id: "b" }), [placed({ ...Y2026, planId: "q" })])).toBe(null);
    expect(overlapped(placed(Y2026), [placed(Y2025)])).toBe(null);
  });

  test("a half-year stands beside its year where it says that it is a part of it", () => {
    expect(overlapped(placed(H2026), [placed(Y2026)])?.id).toBe("y2026");
    expect(overlapped(placed(H2026, "y2026"), [placed(Y2026)])).toBe(null);
    expect(overlapped(placed(Y2026), [placed(H2026, "y2026")])).toBe(null);
    expect(overlapped(placed(Y2026), [placed(H2026)])?.id).toBe("h2026");
  });

  test("a quarter says that it is a part of the half-year, which says the same of the year", () => {
    const quarter = period("q1-2026", "2025-12-15", "2026-03-14");
    const others = [placed(H2026, "y2026"), placed(Y2026)];
    expect(overlapped(placed(quarter, "h2026"), others)).toBe(null);
    expect(overlapped(placed(quarter, "y2026"), others)?.id).toBe("h2026");
    expect(wholeOf(quarter, [Y2026, H2026, OTHER_PLAN])?.id).toBe("h2026");
    expect(wholeOf(Y2026, ALL)).toBe(null);
  });

  test("forms and views hold a period as before", () => {
    expect(withoutLinks(placed(Y2026, "x"))).toEqual(Y2026);
  });
});
