// The list of reports and of periods, and figures of last period, as the sidebar shows them.
import { describe, expect, test } from "vitest";
import { choosable, defaultPeriod } from "../../addon/sidebar/periods.ts";
import { countReports, daysOverdue, findReports } from "../../addon/sidebar/reports.ts";
import { partName, showFigure } from "../../shared/wording/sheet.ts";
import { period2020, period2021 } from "./sidebar-data.ts";
import { reports } from "./sidebar-review-data.ts";

describe("last period's figures and parts", () => {
  test("counts are grouped by thousands, money stands in triệu đồng with a decimal comma", () => {
    const shown = [0, 7, 999, 1000, 1234567].map((value) => showFigure(value, "count"));
    expect(shown).toEqual(["0", "7", "999", "1.000", "1.234.567"]);
    const money = [0, 5, 500, 85500, 1234500, 2000000].map((value) => showFigure(value, "money"));
    expect(money).toEqual(["0", "0,005", "0,5", "85,5", "1.234,5", "2.000"]);
  });

  test("a part says once that it is one", () => {
    expect([partName("Nam"), partName("Trong đó: nữ")]).toEqual(["Trong đó: nam", "Trong đó: nữ"]);
  });
});

describe("the reviewer's list", () => {
  const names = (found: ReturnType<typeof findReports>) => ({
    expected: found.expected.map((line) => line.agency.name),
    invited: found.invited.map((line) => line.agency.name),
  });
  const find = (state: Parameters<typeof findReports>[1], search: string) =>
    names(findReports(reports.reports, state, search));

  test("counts those who must send; the invited and what was taken back are not counted as sent", () => {
    expect(countReports(reports.reports)).toEqual({ expected: 8, received: 5, approved: 1 });
    expect(countReports([])).toEqual({ expected: 0, received: 0, approved: 0 });
  });

  test("searching ignores accents, case and the order of words, in either Unicode form", () => {
    expect(find("all", "dao tao SO")).toEqual({ expected: ["Sở Giáo dục và Đào tạo"], invited: [] });
    expect(find("all", "Sở tài".normalize("NFD"))).toEqual({ expected: ["Sở Tài chính"], invited: [] });
    expect(find("all", "uy ban nhan dan")).toEqual({
      expected: ["Ủy ban nhân dân huyện Ba Tri"],
      invited: [],
    });
  });

  test("what looks like a pattern is searched as it is", () => {
    expect(find("all", ".*")).toEqual({ expected: [], invited: [] });
    expect(find("all", "(")).toEqual({ expected: [], invited: [] });
  });

  test("a state keeps its own; what was taken back counts as none sent; the invited stay apart", () => {
    expect(find("sent", "")).toEqual({
      expected: ["Sở Tài chính", "Ủy ban nhân dân huyện Ba Tri"],
      invited: ["Hiệp hội Doanh nghiệp"],
    });
    expect(find("none", "")).toEqual({
      expected: [
        "Sở Lao động - Thương binh và Xã hội",
        "Công an tỉnh",
        "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh",
      ],
      invited: ["Đoàn Luật sư"],
    });
  });

  test("overdue is who must send, has not, and is past the due day", () => {
    const days = (today: string) =>
      reports.reports.map((line) => daysOverdue(line, period2021.agencyDue, today)).filter((it) => it > 0);
    expect(days("2021-12-17")).toEqual([]);
    expect(days("2021-12-20")).toEqual([3, 3, 3]);
  });
});

describe("choosing a period", () => {
  const draft = { ...period2021, id: "p-2022", from: "2021-12-15", state: "draft" } as const;
  const next = { ...draft, state: "open" } as const;

  test("a reporter chooses open periods, the others also closed ones, nobody a draft", () => {
    const all = [period2020, period2021, draft];
    expect(choosable(all, "reporter")).toEqual([period2021]);
    expect(choosable(all, "viewer")).toEqual([period2020, period2021]);
  });

  test("it begins with the newest open period that has begun, else the newest", () => {
    expect(defaultPeriod([period2020, period2021, next], "2021-12-10", "reviewer")).toEqual(period2021);
    expect(defaultPeriod([period2020, period2021, next], "2021-12-15", "reviewer")).toEqual(next);
    expect(defaultPeriod([period2020], "2021-12-15", "reviewer")).toEqual(period2020);
    expect(defaultPeriod([period2020], "2021-12-15", "reporter")).toBeNull();
  });
});
