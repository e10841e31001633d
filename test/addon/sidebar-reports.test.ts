// The list of reports and of periods, and figures of last period, as the sidebar shows them.
import { describe, expect, test } from "vitest";
import { keepChoice, readChoice } from "../../addon/sidebar/kept-choice.ts";
import { choosable, defaultPeriod } from "../../addon/sidebar/periods.ts";
import {
  byKind,
  countReports,
  daysOverdue,
  FRESH_CHOICE,
  findReports,
  type ListChoice,
  openParts,
} from "../../addon/sidebar/reports.ts";
import type { ReportListLine } from "../../shared/wire/replies/report.ts";
import { partName, showFigure } from "../../shared/wording/sheet.ts";
import { period2020, period2021 } from "./sidebar-data.ts";
import { manyReports, reports } from "./sidebar-review-data.ts";

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

describe("the list by kind of body", () => {
  const isLate = (line: ReportListLine) => daysOverdue(line, period2021.agencyDue, "2021-12-20") > 0;
  const listed = (lines: ReportListLine[], choice: Partial<ListChoice> = {}) => {
    const list = { ...FRESH_CHOICE, ...choice };
    const parts = byKind(findReports(lines, list.filter, list.search, isLate), isLate);
    const open = openParts(parts, list);
    return parts.map((part) => ({ ...part, open: open.has(part.part) }));
  };

  test("stands in the order of the first of each kind, who is overdue first in it, and the invited at the end", () => {
    const told = listed(reports.reports).map(({ lines, overdue, part, received }) => [
      ...[part, received, overdue],
      lines.map(({ agency }) => agency.id),
    ]);
    expect(told).toEqual([
      ["department", 4, 1, ["so-ldtbxh", "so-tu-phap", "so-ttt", "so-gddt", "so-tai-chinh"]],
      ["armed_forces", 0, 1, ["ca"]],
      ["front", 0, 1, ["mt"]],
      ["district", 1, 0, ["huyen-ba-tri"]],
      ["invited", 1, 0, ["dls", "hhdn"]],
    ]);
  });

  test("a worker of before tells no kinds: the bodies stand in one part", () => {
    const before = reports.reports.map(({ kind: _, ...line }) => line);
    expect(listed(before).map(({ lines, part }) => [part, lines.length])).toEqual([
      ["others", 8],
      ["invited", 2],
    ]);
  });

  test("stands open where somebody is overdue or waits, as far as it can be overseen, and wherever one is searched", () => {
    const open = (lines: ReportListLine[], choice?: Partial<ListChoice>) =>
      listed(lines, choice)
        .filter((part) => part.open)
        .map(({ lines: shown, part }) => [part, shown.length]);
    expect(open(reports.reports).map(([part]) => part)).toEqual([
      "department",
      "armed_forces",
      "front",
      "district",
      "invited",
    ]);
    const rested = reports.reports.filter(
      ({ head }) => head.state === "approved" || head.state === "returned",
    );
    expect(open(rested)).toEqual([]);
    expect(open(manyReports.reports)).toEqual([["department", 26]]);
    expect(open(manyReports.reports, { search: "xã mẫu số 12" })).toEqual([["district", 7]]);
    expect(open(manyReports.reports, { filter: "overdue" })).toEqual([
      ["department", 8],
      ["district", 62],
    ]);
  });
});

describe("how the list is looked at", () => {
  test("filter and folds are kept by the browser, what was searched is not, and what is no choice is left", () => {
    const kept = new Map<string, string>();
    const shelf = () => ({
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, text: string) => void kept.set(key, text),
    });
    expect(readChoice(shelf)).toEqual(FRESH_CHOICE);
    keepChoice(shelf, { filter: "sent", search: "sở", folds: { district: true } });
    expect(readChoice(shelf)).toEqual({ filter: "sent", search: "", folds: { district: true } });
    const [key = ""] = kept.keys();
    for (const text of ["", "{", "null", '{"filter":"gone","folds":{}}', '{"filter":"all","folds":null}']) {
      kept.set(key, text);
      expect([text, readChoice(shelf)]).toEqual([text, FRESH_CHOICE]);
    }
  });

  test("a browser that keeps nothing changes nothing", () => {
    const shelf = () => {
      throw new Error("SecurityError");
    };
    expect(() => keepChoice(shelf, FRESH_CHOICE)).not.toThrow();
    expect(readChoice(shelf)).toEqual(FRESH_CHOICE);
  });
});

describe("choosing a period", () => {
  const draft = { ...period2021, id: "p-2022", from: "2021-12-15", state: "draft" } as const;
  const next = { ...draft, state: "open" } as const;

  test("a reporter chooses open periods, the others also closed ones, nobody a draft", () => {
    const all = [period2020, period2021, draft];
    expect(choosable(all, ["reporter"])).toEqual([period2021]);
    expect(choosable(all, ["viewer"])).toEqual([period2020, period2021]);
    expect(choosable(all, ["reporter", "viewer"])).toEqual([period2020, period2021]);
  });

  test("it begins with the newest open period that has begun, else the newest", () => {
    expect(defaultPeriod([period2020, period2021, next], "2021-12-10", ["reviewer"])).toEqual(period2021);
    expect(defaultPeriod([period2020, period2021, next], "2021-12-15", ["reviewer"])).toEqual(next);
    expect(defaultPeriod([period2020], "2021-12-15", ["reviewer"])).toEqual(period2020);
    expect(defaultPeriod([period2020], "2021-12-15", ["reporter"])).toBeNull();
  });
});
