// How findings, progress and mends are arranged for the sidebar.
import { describe, expect, test } from "vitest";
import type { FindingGroup } from "../../addon/contract/check.ts";
import { progressView } from "../../addon/server/report/progress-view.ts";
import {
  bySection,
  countByFilter,
  type Filter,
  firstWrong,
  percents,
  pick,
  showChange,
  wholeOf,
} from "../../addon/sidebar/findings.ts";
import { checkReport } from "../../shared/report/check.ts";
import { progressOf } from "../../shared/report/progress.ts";
import { formOf, goodReport, withCells } from "../shared/golden.ts";
import { progress, withErrors } from "./sidebar-check-data.ts";
import { groups } from "./sidebar-findings-data.ts";

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
  test("a person is led to the first error of the list; what is only to be looked at leads nowhere", () => {
    const at = (row: string) => ({ table: "duties" as const, row, column: "result" as const });
    const seen = found("I. A", "a", [{ severity: "warning", place: at("a") }]);
    const wrong = found("II. B", "b", [
      { severity: "info", place: at("b") },
      { severity: "error", place: at("b2") },
    ]);
    expect(firstWrong({ ...withErrors, groups: [seen, wrong] })).toEqual(at("b2"));
    expect(firstWrong({ ...withErrors, groups: [seen] })).toBeNull();
  });

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
    expect(wholeOf(progress)).toEqual({ asked: 39, done: 21, ongoing: 5, missing: 11, wrong: 2 });
    expect(wholeOf({ tables: [], later: 0 })).toEqual({
      ...{ asked: 0, done: 0, ongoing: 0, missing: 0, wrong: 0 },
    });
  });

  test("the bar's shares are percents of the rows asked for, and never overflow it", () => {
    expect(percents(wholeOf(progress))).toEqual({ done: 53.8, ongoing: 12.8, wrong: 5.1, missing: 28.2 });
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

test("an own row with an error counts among the rows to be mended, as its finding does", () => {
  const form = formOf("so-tai-chinh");
  const good = goodReport(form);
  const own = { key: form.tables.duties.own[0] ?? "", cells: { result: "Đã tập huấn cho 40 người." } };
  const report = { ...good, tables: { ...good.tables, duties: [...good.tables.duties, own] } };
  const judge = (it: typeof good) => checkReport(it, { form, asOf: "2021-12-10" });
  const { findings, read } = judge(report);
  const rows = findings.filter(({ severity }) => severity === "error").map(({ at }) => at.row);
  const { asked, wrong } = progressOf(read, findings);
  expect([rows.length > 0, new Set(rows)]).toEqual([true, new Set([own.key])]);
  expect([wrong, asked - progressOf(judge(good).read, []).asked]).toEqual([1, 1]);
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
