// The pulled tabs as a person works with them: numbers to sum, charts, the way back to a report, refreshing.
import { describe, expect, test } from "vitest";
import type { PulledView } from "../../addon/contract/province.ts";
import { TONES } from "../../shared/look.ts";
import type { ProvinceView } from "../../shared/province/view.ts";
import { KEY_TITLE } from "../../shared/wording/sheet.ts";
import { formulasIn, problem, rowsOf, tabOf, value } from "./answers.ts";
import { type Harness, startEnvironment } from "./environment.ts";
import type { FakeSheet } from "./fake/grid.ts";

const PERIOD = "kh-6134-2021";
const NOTE = "Ghi chú của tôi: gọi lại sau Tết";

const environment = startEnvironment();

interface Pulled {
  harness: Harness;
  view: PulledView;
  tab(name: string): FakeSheet;
  pull(): PulledView;
}

async function pulled(): Promise<Pulled> {
  const harness = await environment.openHarness("tong-hop-1");
  const pull = () => value(harness.addon.pullProvince(PERIOD));
  const view = pull();
  return { harness, view, pull, tab: (name) => tabOf(harness, `${name} – Năm 2021`) };
}

/** The place of a text in a tab, counted from 1. */
function find(tab: FakeSheet, text: string): { row: number; column: number } {
  for (let row = 1; row <= tab.rows(); row++) {
    for (let column = 2; column <= tab.columns(); column++) {
      if (tab.content({ row, column }).value === text) return { row, column };
    }
  }
  throw new Error(`no ${text} in ${tab.name()}`);
}

const textAt = (tab: FakeSheet, row: number, column: number) => tab.content({ row, column }).value;

/** Moves the contents of some columns of two rows, as sorting does. */
function swapRows(tab: FakeSheet, one: number, other: number, from: number): void {
  for (let column = from; column <= tab.columns(); column++) {
    const [a, b] = [tab.content({ row: one, column }), tab.content({ row: other, column })];
    tab.write([
      { row: one, column, ...b },
      { row: other, column, ...a },
    ]);
  }
}

function select({ harness }: Pulled, tab: FakeSheet, at: { row: number; column: number }) {
  harness.fake.spreadsheet.activate(tab);
  harness.fake.spreadsheet.select(tab, { ...at, rows: 1, columns: 1 });
  return harness.addon.reportAtSelection();
}

describe("numbers", () => {
  test("of the summary and of figures are numbers, shown with as many decimals as they have", async () => {
    const { tab } = await pulled();
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
    const { harness, tab } = await pulled();
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
    const { tab } = await pulled();
    const parts = tab("Số liệu theo cơ quan");
    const awaited = find(parts, "chưa có số liệu");
    const cells = [2, 6].map((column) => parts.cell(awaited.row, column));
    expect(cells.map(({ style, value: content }) => [content, style.numberFormat])).toEqual([
      ["1", "@"],
      ["–", "@"],
    ]);
  });
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
    const { tab } = await pulled();
    const summary = tab("Tổng hợp");
    const [good, ongoing, bad] = [TONES.good.ink, TONES.ongoing.ink, TONES.bad.ink];
    const below = find(summary, "Văn bản được nêu nhiều lần, chờ Sở Tư pháp quyết định").row + 2;
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
            "Loại trừ",
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
        heads: [["Loại cơ quan"], ["Gửi đúng hạn", "Gửi muộn", "Chưa nộp"]],
        lasts: ["Tổng cộng", expect.any(Number)],
      },
    ]);
  });

  test("are brought up to date where a person put them, and a person's own chart stays as it is", async () => {
    const { pull, tab } = await pulled();
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
    const { pull, tab } = await pulled();
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
    const { pull, tab } = await pulled();
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
    const { harness, tab, view } = await pulled();
    tab("Chưa báo cáo").rename("Đôn đốc");
    value(harness.addon.showPulled("Đôn đốc"));
    expect(harness.fake.spreadsheet.active().name()).toBe("Đôn đốc");
    for (const name of [view.tabs[6] ?? "", "Trang tính1", ""]) {
      expect([name, problem(harness.addon.showPulled(name))]).toEqual([name, "pulled_tab_gone"]);
    }
  });
});

describe("the report behind a cell", () => {
  const BA_TRI = { periodId: PERIOD, agencyId: "ubnd-ba-tri" };

  test("of the matrix is that of its column, at the duty of its row; a head names the agency alone", async () => {
    const here = await pulled();
    const matrix = here.tab("Ma trận nhiệm vụ");
    const { row } = find(matrix, "II.2.b.1");
    const head = find(matrix, "UBND huyện Ba Tri");
    expect(value(select(here, matrix, { row, column: head.column }))).toEqual({
      ...BA_TRI,
      place: { table: "duties", row: "II.2.b.1" },
    });
    expect(value(select(here, matrix, head))).toEqual({ ...BA_TRI, place: null });
    for (const at of [
      { row, column: 3 },
      { row: 2, column: head.column },
      { row: 300, column: 9 },
    ]) {
      expect(problem(select(here, matrix, at))).toBe("no_agency_selected");
    }
  });

  test("is known by keys after rows were sorted, columns moved and inserted", async () => {
    const here = await pulled();
    const matrix = here.tab("Ma trận nhiệm vụ");
    swapRows(matrix, find(matrix, "II.2.b.1").row, find(matrix, "III.2").row, 1);
    matrix.insertColumns(1, 1);
    matrix.insertRows(3, 2);
    matrix.insertColumns(8, 2);
    const at = { row: find(matrix, "II.2.b.1").row, column: find(matrix, "UBND huyện Ba Tri").column };
    expect(value(select(here, matrix, at))).toEqual({
      ...BA_TRI,
      place: { table: "duties", row: "II.2.b.1" },
    });
  });

  test("is never guessed: words that were sorted or moved away from their keys are refused", async () => {
    const here = await pulled();
    const matrix = here.tab("Ma trận nhiệm vụ");
    const { row } = find(matrix, "II.2.b.1");
    const { column } = find(matrix, "UBND huyện Ba Tri");
    swapRows(matrix, row, find(matrix, "III.2").row, 2);
    expect(problem(select(here, matrix, { row, column }))).toBe("keys_moved");
    const missing = here.tab("Chưa báo cáo");
    swapRows(missing, 5, 6, 2);
    expect(problem(select(here, missing, { row: 5, column: 2 }))).toBe("keys_moved");
    const other = find(matrix, "UBND huyện Bình Đại");
    matrix.write([{ row: other.row, column, value: "UBND huyện Bình Đại", formula: null }]);
    const untouched = find(matrix, "II.4.c").row;
    expect(problem(select(here, matrix, { row: untouched, column }))).toBe("keys_moved");
  });

  test("of every row of the other lists is that of the agency that the row names", async () => {
    const here = await pulled();
    const { duties: _, ...names } = Object.fromEntries(
      value(here.harness.addon.listReports(PERIOD)).reports.map(({ agency }) => [agency.name, agency.id]),
    );
    for (const [name, column] of [
      ["Chưa báo cáo", 1],
      ["Số liệu theo cơ quan", 4],
      ["Khó khăn – kiến nghị", 2],
    ] as const) {
      const tab = here.tab(name);
      const rows = rowsOf(here.harness, tab.name());
      const found = rows.slice(4).map((_row, at) => {
        const answer = select(here, tab, { row: at + 5, column: 3 });
        return answer.ok ? answer.value.agencyId : answer.problem.code;
      });
      expect([name, found]).toEqual([name, rows.slice(4).map((row) => names[row[column] ?? ""])]);
    }
  });

  test("opens at the row of a text, of a figure and of a duty; one that was not sent is said to be missing", async () => {
    const here = await pulled();
    const texts = here.tab("Khó khăn – kiến nghị");
    const text = value(select(here, texts, { row: find(texts, "Khó khăn, vướng mắc").row, column: 5 }));
    value(here.harness.addon.openReport(text.periodId, text.agencyId));
    expect(text.place).toMatchObject({ table: "duties", column: "difficulty" });
    if (text.place) value(here.harness.addon.jumpInReport(text.place));
    const at = here.harness.fake.spreadsheet.current();
    const words = here.harness.fake.spreadsheet.active().content(at).value;
    expect(words).toBe(textAt(texts, find(texts, "Khó khăn, vướng mắc").row, 5));

    const missing = here.tab("Chưa báo cáo");
    const unsent = value(select(here, missing, find(missing, "✗ Chưa nộp")));
    expect(problem(here.harness.addon.openReport(unsent.periodId, unsent.agencyId))).toBe("report_not_sent");
  });

  test("is asked of a pulled tab alone, and keys that somebody wrote by hand name nobody", async () => {
    const here = await pulled();
    const [first] = here.harness.fake.spreadsheet.sheets();
    if (!first) throw new Error("no sheet");
    expect(problem(select(here, first, { row: 1, column: 1 }))).toBe("no_agency_selected");
    const missing = here.tab("Chưa báo cáo");
    for (const key of ['{"agency":5}#a#b', "{#a#b", "so-noi-vu", '=HYPERLINK("x")']) {
      missing.write([{ row: 5, column: 1, value: key, formula: null }]);
      expect([key, problem(select(here, missing, { row: 5, column: 2 }))]).toEqual([
        key,
        "no_agency_selected",
      ]);
    }
  });
});

describe("pulling again", () => {
  const asides = (harness: Harness) =>
    harness.fake.spreadsheet
      .sheets()
      .map((sheet) => sheet.name())
      .filter((name) => name.includes("(bản cũ)"));
  const textsOf = (sheets: readonly FakeSheet[]) =>
    sheets.flatMap((sheet) => {
      const found: string[] = [];
      for (let row = 1; row <= sheet.rows(); row++) {
        for (let column = 1; column <= sheet.columns(); column++) {
          if (textAt(sheet, row, column) === NOTE || sheet.note({ row, column }) === NOTE)
            found.push(sheet.name());
        }
      }
      return found;
    });

  test("rewrites tabs in which nothing is a person's, sorted or renamed as they may be", async () => {
    const { harness, pull, tab, view } = await pulled();
    const before = rowsOf(harness, "Ma trận nhiệm vụ – Năm 2021");
    swapRows(tab("Ma trận nhiệm vụ"), 8, 20, 1);
    tab("Chưa báo cáo").rename("Danh sách đôn đốc");
    const again = pull();
    expect(again).toEqual({ ...view, tabs: [...view.tabs.slice(0, 6), "Danh sách đôn đốc"] });
    expect(rowsOf(harness, "Ma trận nhiệm vụ – Năm 2021")).toEqual(before);
  });

  test("takes no agency's words for keys, and none of them for a person's, whatever they say", async () => {
    const harness = await environment.openHarness("tong-hop-1");
    const words = [
      KEY_TITLE,
      '{"agency":"so-tai-chinh"}#a#b',
      "'nháy",
      "#REF!",
      "=1+1",
      "5/11/2021",
      "TRUE",
      " 007 ",
    ];
    harness.intercept((request, send) => {
      if (!request.url.includes("/province/texts")) return send();
      const line = { kind: "difficulty", agency: "so-noi-vu", answersFor: null, duty: null, version: 1 };
      const texts = words.map((text, at) => ({ ...line, key: `own.${at + 1}`, text }));
      return { status: 200, headers: {}, body: JSON.stringify({ texts, next: null }) };
    });
    value(harness.addon.pullProvince(PERIOD));
    expect(value(harness.addon.pullProvince(PERIOD)).aside).toEqual([]);
    const tab = tabOf(harness, "Khó khăn – kiến nghị – Năm 2021");
    harness.fake.spreadsheet.activate(tab);
    const found = words.map((_, at) => {
      harness.fake.spreadsheet.select(tab, { row: at + 5, column: 5, rows: 1, columns: 1 });
      return value(harness.addon.reportAtSelection());
    });
    expect(found).toEqual(
      words.map((_, at) => ({
        ...{ periodId: PERIOD, agencyId: "so-noi-vu" },
        place: { table: "duties", row: `own.${at + 1}`, column: "difficulty" },
      })),
    );
  });

  test("keeps columns hidden that a person hid, unless columns have moved since", async () => {
    const { pull, tab } = await pulled();
    const matrix = tab("Ma trận nhiệm vụ");
    matrix.hideColumns(9, 2, true);
    const hidden = () =>
      [...matrix.look.columns].flatMap(([column, look]) => (look.hidden ? [column] : [])).sort();
    pull();
    expect(hidden()).toEqual([1, 10, 9]);
    matrix.insertColumns(1, 1);
    pull();
    expect([hidden(), matrix.look.rows.get(1)?.hidden]).toEqual([[1], true]);
  });

  test("calls as often for any number of agencies, duties and reports", async () => {
    const calls = async (most: number) => {
      const harness = await environment.openHarness("tong-hop-1");
      harness.intercept((request, send) => {
        const reply = send();
        if (!request.url.endsWith("/province")) return reply;
        const view = JSON.parse(reply.body) as ProvinceView;
        const [agencies, duties, figures] = [view.agencies, view.duties, view.figures].map((all) =>
          all.slice(0, most),
        );
        return { ...reply, body: JSON.stringify({ ...view, agencies, duties, figures }) };
      });
      return [1, 2].map(() => {
        harness.fake.calls.reset();
        value(harness.addon.pullProvince(PERIOD));
        return { ...harness.fake.calls.byName };
      });
    };
    // With 25 the matrix needs more columns than a new tab has, too.
    expect(await calls(25)).toEqual(await calls(500));
  });

  test("leaves what a person wrote beside, below and as a note where the rows stay in their places", async () => {
    const { harness, pull, tab } = await pulled();
    const matrix = tab("Ma trận nhiệm vụ");
    const wide = matrix.columns();
    matrix.insertColumns(wide + 1, 1);
    const summary = tab("Tổng hợp");
    harness.fake.type(summary.name(), 7, 14, NOTE);
    harness.fake.type(summary.name(), 60, 3, NOTE);
    summary.setNotes([{ row: 5, column: 3, note: NOTE }]);
    summary.write([{ row: 8, column: 14, value: null, formula: "=SUM(C5:C9)" }]);
    expect(pull().aside).toEqual([]);
    const now = tab("Tổng hợp");
    expect([textAt(now, 7, 14), textAt(now, 60, 3), now.note({ row: 5, column: 3 })]).toEqual([
      NOTE,
      NOTE,
      NOTE,
    ]);
    expect(now.content({ row: 8, column: 14 }).formula).toBe("=SUM(C5:C9)");
    expect(textsOf(harness.fake.spreadsheet.sheets())).toHaveLength(3);
  });

  const DEEDS: [string, (tab: FakeSheet, harness: Harness) => void][] = [
    ["wrote over a cell", (tab, harness) => harness.fake.type(tab.name(), 6, 3, NOTE)],
    ["wrote over a key", (tab, harness) => harness.fake.type(tab.name(), 6, 1, NOTE)],
    [
      "inserted a column and wrote in it",
      (tab, harness) => {
        tab.insertColumns(3, 1);
        harness.fake.type(tab.name(), 6, 3, NOTE);
      },
    ],
    [
      "wrote beside a row and sorted",
      (tab, harness) => {
        harness.fake.type(tab.name(), 6, 9, NOTE);
        swapRows(tab, 6, 9, 1);
      },
    ],
    [
      "noted a cell and deleted a row above",
      (tab) => {
        tab.setNotes([{ row: 6, column: 2, note: NOTE }]);
        tab.deleteRows(5, 1);
      },
    ],
    [
      "deleted the keys and wrote beside",
      (tab, harness) => {
        harness.fake.type(tab.name(), 6, 9, NOTE);
        tab.deleteColumns(1, 1);
      },
    ],
  ];
  test.each(DEEDS)("keeps the old tab whole where a person %s", async (_, deed) => {
    const { harness, pull, tab, view } = await pulled();
    const missing = tab("Chưa báo cáo");
    const fresh = rowsOf(harness, missing.name());
    deed(missing, harness);
    const old = rowsOf(harness, missing.name());
    const again = pull();
    const kept = "Chưa báo cáo – Năm 2021 (bản cũ)";
    expect([again.aside, asides(harness), again.tabs]).toEqual([[kept], [kept], view.tabs]);
    expect(rowsOf(harness, kept)).toEqual(old);
    expect(rowsOf(harness, missing.name() === kept ? "Chưa báo cáo – Năm 2021" : missing.name())).toEqual(
      fresh,
    );
    expect(textsOf(harness.fake.spreadsheet.sheets())).toEqual([kept]);
    expect(pull().aside).toEqual([]);
  });

  test("keeps a tab of an earlier kind, which has no keys", async () => {
    const { harness, pull, tab } = await pulled();
    const figures = tab("Số liệu toàn tỉnh");
    figures.deleteColumns(1, 1);
    figures.deleteRows(1, 1);
    expect(pull().aside).toEqual(["Số liệu toàn tỉnh – Năm 2021 (bản cũ)"]);
    expect(asides(harness)).toEqual(["Số liệu toàn tỉnh – Năm 2021 (bản cũ)"]);
  });

  test("never writes into a person's copy of a tab, though the first is gone", async () => {
    const { harness, pull, tab } = await pulled();
    const summary = tab("Tổng hợp");
    const copy = harness.fake.spreadsheet.duplicate(summary, "Bản sao để trình", true);
    harness.fake.type(copy.name(), 40, 3, NOTE);
    const before = rowsOf(harness, copy.name());
    harness.fake.spreadsheet.remove(summary);
    expect(pull().tabs[0]).toBe("Tổng hợp – Năm 2021");
    expect(rowsOf(harness, copy.name())).toEqual(before);
  });

  test("makes no formula of anything, and tabs of the person's own stay untouched", async () => {
    const { harness, pull } = await pulled();
    harness.fake.type("Trang tính1", 1, 1, NOTE);
    const { tabs } = pull();
    expect(tabs.map((tab) => formulasIn(harness, tab))).toEqual(tabs.map(() => 0));
    expect(rowsOf(harness, "Trang tính1")[0]?.[0]).toBe(NOTE);
  });
});
