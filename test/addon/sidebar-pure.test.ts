import { describe, expect, test } from "vitest";
import type { FindingGroup } from "../../addon/contract/check.ts";
import { progressView } from "../../addon/server/report/progress-view.ts";
import {
  bySection,
  countByFilter,
  type Filter,
  percents,
  pick,
  showChange,
  wholeOf,
} from "../../addon/sidebar/findings.ts";
import { choosable, defaultPeriod } from "../../addon/sidebar/periods.ts";
import { remedyFor } from "../../addon/sidebar/remedies.ts";
import { countReports, daysOverdue, findReports } from "../../addon/sidebar/reports.ts";
import { PAGE, TONES } from "../../shared/look.ts";
import { checkReport } from "../../shared/report/check.ts";
import { progressOf } from "../../shared/report/progress.ts";
import { showInstant } from "../../shared/wording/instant.ts";
import { partName, showFigure } from "../../shared/wording/sheet.ts";
import { checkLine, dueLine, sendQuestion, warningsGoAlong } from "../../shared/wording/sidebar.ts";
import {
  DUTY_STATES,
  REPORT_STATES,
  reportLabel,
  SEVERITIES,
  showLabel,
} from "../../shared/wording/status.ts";
import { formOf, goodReport, withCells } from "../shared/golden.ts";
import { progress } from "./sidebar-check-data.ts";
import { period2020, period2021 } from "./sidebar-data.ts";
import { groups } from "./sidebar-findings-data.ts";
import { reports } from "./sidebar-review-data.ts";

const shape = (list: readonly FindingGroup[]) =>
  list.map(({ row, items }) => [row, items.map((item) => item.severity)]);
const listed = (list: readonly FindingGroup[]) =>
  bySection(list).map(({ count, groups: rows, title }) => [title.slice(0, 2), count, shape(rows)]);

/** A finding on a row of a section, for order alone. */
function found(section: string, row: string, items: Partial<FindingGroup["items"][number]>[]): FindingGroup {
  const [like] = groups as [FindingGroup];
  const [item] = like.items as [FindingGroup["items"][number]];
  return { ...like, section, row, duty: row, items: items.map((part) => ({ ...item, ...part })) };
}

describe("arranging findings", () => {
  test("what concerns the whole report comes first, then sections with errors, then the others; rows alike", () => {
    expect(listed(groups)).toEqual([
      ["", 1, [[null, ["info"]]]],
      [
        "2.",
        3,
        [
          ["II.2.a.1", ["error", "warning"]],
          ["II.2.b.1", ["error"]],
        ],
      ],
      ["1.", 1, [["II.1.a", ["warning"]]]],
    ]);
    expect(bySection([])).toEqual([]);
  });

  test("a section stands once however its rows are strewn, and its rows with errors before the others", () => {
    const strewn = [
      found("A", "a1", [{ severity: "warning" }]),
      found("B", "b1", [{ severity: "error" }]),
      found("A", "a2", [{ severity: "error" }]),
      found("C", "c1", [{ severity: "info" }]),
      found("A", "a3", [{ severity: "error" }]),
    ];
    expect(bySection(strewn).map(({ groups: rows, title }) => [title, rows.map(({ row }) => row)])).toEqual([
      ["A", ["a2", "a3", "a1"]],
      ["B", ["b1"]],
      ["C", ["c1"]],
    ]);
  });

  test("in a row causes keep their place before what follows from them; what only warns comes after", () => {
    const row = found("A", "a1", [
      { rule: "cause", severity: "error" },
      { rule: "look", severity: "warning" },
      { rule: "consequence", severity: "error" },
      { rule: "note", severity: "info" },
    ]);
    const [section] = bySection([row]);
    expect(section?.groups[0]?.items.map(({ rule }) => rule)).toEqual([
      "cause",
      "consequence",
      "look",
      "note",
    ]);
  });

  test("arranging leaves what it was given as it was", () => {
    const before = structuredClone(groups);
    bySection(groups);
    expect(groups).toEqual(before);
  });

  test("a filter keeps one kind of work alone and drops rows left empty", () => {
    const mixed = [
      found("A", "a1", [{ todo: "fill" }, { todo: "mend" }]),
      found("A", "a2", [{ todo: "see" }]),
      found("A", "a3", [{ todo: "fill" }]),
    ];
    const kept = (filter: Filter) =>
      pick(mixed, filter).map(({ items, row }) => [row, items.map(({ todo }) => todo)]);
    expect(kept("fill")).toEqual([
      ["a1", ["fill"]],
      ["a3", ["fill"]],
    ]);
    expect(kept("mend")).toEqual([["a1", ["mend"]]]);
    expect(kept("see")).toEqual([["a2", ["see"]]]);
    expect(pick(mixed, "all")).toEqual(mixed);
    expect(countByFilter(mixed)).toEqual({ all: 4, fill: 2, mend: 1, see: 1 });
    expect(countByFilter([])).toEqual({ all: 0, fill: 0, mend: 0, see: 0 });
  });
});

describe("the picture of progress", () => {
  test("the tables' shares add up; work under way is filled in, and not done", () => {
    expect(wholeOf(progress)).toEqual({ asked: 39, done: 19, ongoing: 5, missing: 11, wrong: 4 });
    expect(wholeOf({ tables: [], later: 0 })).toEqual({
      ...{ asked: 0, done: 0, ongoing: 0, missing: 0, wrong: 0 },
    });
  });

  test("the bar's shares are percents of the rows asked for, and never overflow it", () => {
    expect(percents(wholeOf(progress))).toEqual({ done: 48.7, ongoing: 12.8, wrong: 10.3, missing: 28.2 });
    expect(percents({ asked: 2, done: 2, ongoing: 0, wrong: 1, missing: 1 })).toEqual({
      ...{ done: 50, ongoing: 0, wrong: 25, missing: 25 },
    });
    expect(percents(wholeOf({ tables: [], later: 0 }))).toEqual({
      ...{ done: 0, ongoing: 0, wrong: 0, missing: 0 },
    });
  });

  test("declared under way or not started is in work; done and not arising are done; an error or a blank is neither", () => {
    const form = formOf("so-tai-chinh");
    const asked = form.tables.duties.rows.filter((row) => row.asked === "asked" && row.closedIn === null);
    const keys = asked.map(({ key }) => key);
    const bare = { completed: null, evidence: null, difficulty: null, proposal: null };
    const changes: Parameters<typeof withCells>[2][] = [
      { ...bare, status: "Đang thực hiện" },
      { ...bare, status: "Chưa thực hiện", result: null },
      { ...bare, status: "Không phát sinh", result: "Không có vụ việc nào (dữ liệu minh họa)." },
      { ...bare, status: null, result: null },
      { ...bare, status: "Đã thực hiện", result: null },
    ];
    // Rows that are asked for every year: none of them is late.
    const yearly = asked.filter(({ deadline, role }) => deadline.type === "annual" && role === "lead");
    const report = changes.reduce(
      (all, cells, at) => withCells(all, yearly[at]?.key ?? "", cells),
      goodReport(form),
    );
    const { findings, read } = checkReport(report, { form, asOf: "2021-12-10" });
    expect(progressOf(read, findings)).toEqual({
      rows: form.tables.duties.rows.length,
      asked: keys.length,
      done: keys.length - 4,
      ongoing: 2,
      missing: 1,
      wrong: 1,
    });
    const lines = progressView(read, findings, form);
    expect(
      lines.tables.map(({ done, missing, ongoing, table, wrong }) => [table, done, ongoing, missing, wrong]),
    ).toEqual([
      ["duties", keys.length - 4, 2, 1, 1],
      ["figures", form.tables.figures.rows.length, 0, 0, 0],
      ["assessment", 5, 0, 0, 0],
    ]);
  });
});

describe("showing a mend", () => {
  test("short texts stand whole, on one line", () => {
    expect(showChange("5.11.2021", "05/11/2021")).toEqual({ before: "5.11.2021", after: "05/11/2021" });
    expect(showChange("", "Đã thực hiện")).toEqual({ before: "", after: "Đã thực hiện" });
    expect(showChange("a\nb", "a\nc")).toEqual({ before: "a b", after: "a c" });
  });

  test("long texts are cut where they begin to differ, so that the change is in sight", () => {
    const long = "x".repeat(80);
    expect(showChange(`${long}1${long}`, `${long}2${long}`)).toEqual({
      before: `…${"x".repeat(20)}1${"x".repeat(39)}…`,
      after: `…${"x".repeat(20)}2${"x".repeat(39)}…`,
    });
    const words = "quán triệt Kế hoạch đến toàn thể ";
    expect(showChange(`${words}${long}`, `${words}2${long}`)).toEqual({
      before: `…hoạch đến toàn thể ${"x".repeat(41)}…`,
      after: `…hoạch đến toàn thể 2${"x".repeat(40)}…`,
    });
    expect(showChange(`1${long}`, `2${long}`)).toEqual({
      before: `1${"x".repeat(59)}…`,
      after: `2${"x".repeat(59)}…`,
    });
  });
});

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

describe("wording", () => {
  test("the due day counts down while the agency must act, and not afterwards", () => {
    expect(dueLine("2021-12-17", 7, true)).toBe("Hạn nộp 17/12/2021, còn 7 ngày");
    expect(dueLine("2021-12-17", 0, true)).toBe("Hạn nộp 17/12/2021, hạn cuối là hôm nay");
    expect(dueLine("2021-12-17", -3, true)).toBe("Hạn nộp 17/12/2021, quá hạn 3 ngày");
    expect(dueLine("2021-12-17", -3, false)).toBe("Hạn nộp 17/12/2021");
  });

  test("a check is summed up in one sentence", () => {
    expect(checkLine(12, 3)).toBe("Còn 12 chỗ phải bổ sung, 3 chỗ nên xem lại.");
    expect(checkLine(12, 0)).toBe("Còn 12 chỗ phải bổ sung.");
    expect(checkLine(0, 3)).toBe("Không còn lỗi, 3 chỗ nên xem lại. Có thể gửi.");
    expect(checkLine(0, 0)).toBe("Không còn lỗi. Có thể gửi.");
    expect([checkLine(0, 3, false), checkLine(0, 0, false)]).toEqual([
      "Không còn lỗi, 3 chỗ nên xem lại.",
      "Không còn lỗi.",
    ]);
  });

  test("the last look names agency, period and warnings", () => {
    expect(sendQuestion("Sở Tài chính", "Năm 2021")).toBe("Gửi báo cáo của Sở Tài chính, kỳ “Năm 2021”?");
    expect([warningsGoAlong(0), warningsGoAlong(2)]).toEqual([
      "Không còn cảnh báo.",
      "Còn 2 cảnh báo, vẫn gửi được.",
    ]);
  });

  test.each([
    ["2021-12-10T02:05:59.999Z", "10/12/2021 09:05"],
    ["2021-12-10T16:59:00Z", "10/12/2021 23:59"],
    ["2021-12-10T17:00:00Z", "11/12/2021 00:00"],
    ["2021-12-31T17:30:00Z", "01/01/2022 00:30"],
    ["2020-02-28T20:00:00Z", "29/02/2020 03:00"],
    ["2021-02-28T20:00Z", "01/03/2021 03:00"],
    ["10/12/2021 09:05", "10/12/2021 09:05"],
    ["2021-02-30T01:00:00Z", "2021-02-30T01:00:00Z"],
    ["2021-12-10T25:00:00Z", "2021-12-10T25:00:00Z"],
    ["2021-12-10T02:05:00+07:00", "2021-12-10T02:05:00+07:00"],
    ["", ""],
  ])("%s is shown in Vietnam's time, what is no UTC instant as it is", (instant, shown) => {
    expect(showInstant(instant)).toBe(shown);
  });

  test("a state has sign and word; none sent is named", () => {
    expect(showLabel(reportLabel(null))).toBe("– Chưa nộp");
    expect(showLabel(DUTY_STATES.done)).toBe("✓ Đã thực hiện");
  });
});

test("a problem offers what helps: reload what moved on, rebuild an old form, close what stands, else retry", () => {
  const codes = [
    "rev_stale",
    "no_sheet",
    "form_outdated",
    "period_closed",
    "offline",
    "internal",
    "no such code",
  ];
  expect(codes.map(remedyFor)).toEqual(["reload", "reload", "rebuild", "close", "retry", "retry", "retry"]);
});

describe("the look", () => {
  const channel = (hex: string, at: number) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  const light = (hex: string) =>
    0.2126 * channel(hex, 1) + 0.7152 * channel(hex, 3) + 0.0722 * channel(hex, 5);
  const contrast = (a: string, b: string) => {
    const [dark, bright] = [light(a), light(b)].sort((x, y) => x - y) as [number, number];
    return (bright + 0.05) / (dark + 0.05);
  };

  test("text keeps a contrast of 4.5 : 1 on its ground", () => {
    const pairs = [
      ...Object.values(TONES).flatMap(({ ink, ground }) => [
        [ink, ground],
        [ink, PAGE.ground],
        [PAGE.text, ground],
      ]),
      [PAGE.text, PAGE.ground],
      [PAGE.muted, PAGE.ground],
      [PAGE.muted, TONES.quiet.ground],
      [PAGE.accentDark, PAGE.ground],
      [PAGE.ground, PAGE.accent],
      [PAGE.ground, PAGE.accentDark],
    ] as [string, string][];
    expect(pairs.filter(([ink, ground]) => contrast(ink, ground) < 4.5)).toEqual([]);
  });

  test("no two states of one kind share sign and tone without a word of their own", () => {
    for (const labels of [REPORT_STATES, DUTY_STATES, SEVERITIES]) {
      const words = Object.values(labels).map((label) => label.word);
      expect(new Set(words).size).toBe(words.length);
    }
  });
});
