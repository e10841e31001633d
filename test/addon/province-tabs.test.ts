// The pulled tabs as a person works with them: numbers to sum, charts, the way back to a report, refreshing.
import { describe, expect, test } from "vitest";
import { TONES } from "../../shared/look.ts";
import { saysOurs } from "../../shared/report/brief.ts";
import { WHOLE_HEAD } from "../../shared/wording/sheet.ts";
import { formOf } from "../shared/golden.ts";
import { problem, rowsOf, value } from "./answers.ts";
import { startEnvironment } from "./environment.ts";
import type { FakeSheet } from "./fake/grid.ts";
import { find, pulled, textAt } from "./province-tabs/pulled-tabs.ts";
import { pullingAgainTests } from "./province-tabs/pulling-again-tests.ts";
import { selectedReportTests } from "./province-tabs/selected-report-tests.ts";

const environment = startEnvironment();

describe("numbers", () => {
  test("of the summary and of figures are numbers, shown with as many decimals as they have", async () => {
    const { tab } = await pulled(environment);
    const numbers = (sheet: FakeSheet, from: number) => {
      const shown: [unknown, string][] = [];
      for (let row = from; row <= sheet.rows(); row++) {
        for (let column = 2; column <= sheet.columns(); column++) {
          const { style, value: content } = sheet.cell(row, column);
          if (typeof content === "number") shown.push([content, style.numberFormat]);
        }
      }
      return shown;
    };
    for (const name of ["Tổng hợp", "Số liệu toàn tỉnh", "Số liệu theo cơ quan"]) {
      const all = numbers(tab(name), 4);
      expect([name, all.length > 20]).toEqual([name, true]);
      expect(all).toEqual(all.map(([number]) => [number, Number.isInteger(number) ? "#,##0" : "#,##0.###"]));
    }
  });

  test("money, kept in nghìn đồng, stands as the triệu đồng that the agency gave", async () => {
    const { harness, tab } = await pulled(environment);
    const sheet = tab("Số liệu theo cơ quan");
    const money =
      rowsOf(harness, sheet.name()).findIndex((row) => row[3] === "triệu đồng" && row[5] !== "–") + 1;
    const shown = harness.fake.rangeOf(sheet, { row: money, column: 6, rows: 1, columns: 1 }) as {
      getValues(): unknown[][];
      getDisplayValues(): string[][];
    };
    const number = shown.getValues()[0]?.[0];
    expect(typeof number).toBe("number");
    expect(shown.getDisplayValues()).toEqual([[Number(number).toLocaleString("vi-VN")]]);
  });

  test("what has no number is a dash that sums skip, and texts of digits stay texts", async () => {
    const { tab } = await pulled(environment);
    const parts = tab("Số liệu theo cơ quan");
    const awaited = find(parts, "chưa có số liệu");
    const cells = [2, 6].map((column) => parts.cell(awaited.row, column));
    expect(cells.map(({ style, value: content }) => [content, style.numberFormat])).toEqual([
      ["1", "@"],
      ["–", "@"],
    ]);
  });
});

test("the plan's words are cut to three lines of their column, with a sign, and stand whole in a note", async () => {
  const { harness, tab } = await pulled(environment);
  const sheet = tab("Kết quả theo nhiệm vụ");
  const rows = rowsOf(harness, sheet.name());
  const row = rows.findIndex((line) => line.includes("II.2.a.1")) + 1;
  const shown = String(rows[row - 1]?.[2]);
  const { leadIn, text } =
    formOf("so-tai-chinh").tables.duties.rows.find(({ duty }) => duty === "II.2.a.1") ?? {};
  const whole = leadIn ? `${leadIn}\n${text}` : String(text);
  expect([shown.endsWith("…"), shown.length < 160, saysOurs(shown, whole.split("\n"))]).toEqual([
    true,
    true,
    true,
  ]);
  expect(sheet.note({ row, column: 3 })).toBe(`${WHOLE_HEAD}\n${whole}`);
});

describe("charts", () => {
  const series = (tab: FakeSheet) =>
    tab.extras().charts?.map(({ at, headers, id, options, ranges, type }) => ({
      ...{ id, type, headers, options, at },
      heads: ranges.map(({ column, columns, row }) =>
        Array.from({ length: columns }, (_, right) => textAt(tab, row, column + right)),
      ),
      lasts: ranges.map(({ column, row, rows }) => textAt(tab, row + rows, column)),
    }));

  test("show sections by state and kinds of agencies by what came, below the tables and without their sums", async () => {
    const { tab } = await pulled(environment);
    const summary = tab("Tổng hợp");
    const [good, ongoing, bad] = [TONES.good.ink, TONES.ongoing.ink, TONES.bad.ink];
    const below = find(summary, "Văn bản do nhiều cơ quan cùng báo cáo, chờ Sở Tư pháp kết luận").row + 2;
    const look = { isStacked: true, reversed: true, legend: { position: "bottom" }, width: 740, height: 380 };
    expect(series(summary)).toEqual([
      {
        id: 1,
        type: "BAR",
        headers: 1,
        at: [below, 2, 0, 0],
        options: {
          ...look,
          title: "Nhiệm vụ theo nhóm và tình trạng thực hiện",
          colors: [good, ongoing, "#5f6368", "#dadce0", bad, "#e8f0fe", "#185abc", "#202124"],
        },
        heads: [
          ["Nhóm nhiệm vụ"],
          [
            "Đã thực hiện",
            "Đang thực hiện",
            "Chưa thực hiện",
            "Không phát sinh",
            "Chưa đủ báo cáo",
            "Chưa đến kỳ báo cáo",
            "Chờ hướng dẫn của Trung ương",
            "Được miễn",
          ],
        ],
        lasts: ["Tổng cộng", expect.any(Number)],
      },
      {
        id: 2,
        type: "BAR",
        headers: 1,
        at: [below, 6, 0, 0],
        options: { ...look, title: "Tình hình gửi báo cáo theo loại cơ quan", colors: [good, ongoing, bad] },
        heads: [["Loại cơ quan"], ["Gửi đúng hạn", "Gửi muộn", "Chưa gửi"]],
        lasts: ["Tổng cộng", expect.any(Number)],
      },
    ]);
  });

  test("are brought up to date where a person put them, and a person's own chart stays as it is", async () => {
    const { pull, tab } = await pulled(environment);
    const summary = tab("Tổng hợp");
    const charts = () => tab("Tổng hợp").extras().charts ?? [];
    const [first, second] = charts();
    if (!first || !second) throw new Error("no charts");
    const own = {
      ...{
        id: 77,
        type: "LINE" as const,
        headers: 0,
        options: { title: second.options.title },
        at: second.at,
      },
      ranges: [{ row: 4, column: 2, rows: 3, columns: 2 }],
    };
    const moved = {
      ...first,
      at: [60, 9, 5, 5] as typeof first.at,
      options: { ...first.options, width: 300 },
    };
    summary.setExtras({ ...summary.extras(), charts: [own, moved, second] });
    pull();
    expect(charts()).toEqual([own, moved, second]);
    summary.setExtras({ ...summary.extras(), charts: [own, second] });
    pull();
    expect(charts()).toEqual([own, second, { ...first, id: 78 }]);
  });

  test("are not put there twice where a run was cut off before their numbers were kept", async () => {
    const { pull, tab } = await pulled(environment);
    const summary = tab("Tổng hợp");
    const { charts, metadata } = summary.extras();
    summary.setExtras({
      ...summary.extras(),
      metadata: metadata.filter(({ key }) => !key.endsWith("charts")),
    });
    pull();
    expect([tab("Tổng hợp").extras().charts, tab("Tổng hợp").extras().metadata.length]).toEqual([
      charts,
      metadata.length,
    ]);
  });

  test("that lie over the table come down from it", async () => {
    const { pull, tab } = await pulled(environment);
    const summary = tab("Tổng hợp");
    const charts = summary.extras().charts ?? [];
    summary.setExtras({
      ...summary.extras(),
      charts: charts.map((chart) => ({ ...chart, at: [5, 3, 0, 0] })),
    });
    pull();
    expect(tab("Tổng hợp").extras().charts).toEqual(charts);
  });
});

describe("a pulled tab's name", () => {
  test("leads to it, whatever it is called by now; any other tab's, and one that is gone, leads nowhere", async () => {
    const { harness, tab, view } = await pulled(environment);
    tab("Chưa báo cáo").rename("Đôn đốc");
    value(harness.addon.showPulled("Đôn đốc"));
    expect(harness.fake.spreadsheet.active().name()).toBe("Đôn đốc");
    for (const name of [view.tabs[6] ?? "", "Trang tính1", ""]) {
      expect([name, problem(harness.addon.showPulled(name))]).toEqual([name, "pulled_tab_gone"]);
    }
  });
});

selectedReportTests(environment);
pullingAgainTests(environment);
