// What is new on opening: what others did since this person knew the sheet, until it is read.
import { beforeAll, describe, expect, test } from "vitest";
import { newsLines } from "../../addon/sidebar/news/news-lines.ts";
import { NEWS_WORDS } from "../../shared/wording/news.ts";
import { value } from "./answers.ts";
import { bundleSource } from "./bundle-source.ts";
import { news, newsSheet } from "./news-states.ts";
import { startSidebar } from "./scripted-sidebar.ts";
import { readSheet, TABS } from "./sheet-reader.ts";
import * as data from "./sidebar-data.ts";
import { fillIn, stubbedHarness } from "./stubbed-harness.ts";

let source: string;
beforeAll(async () => {
  source = await bundleSource();
});

const ROW = "II.1.a";

function opened(duties = 20) {
  const harness = stubbedHarness(source, duties);
  const { addon, fake, form } = harness;
  const period = form.period.id;
  value(addon.buildSheet(period));
  fillIn(harness);
  const sheet = readSheet(harness, TABS.duties);
  const tab = fake.spreadsheet.sheets().find((each) => each.name() === TABS.duties);
  if (!tab) throw new Error("no tab of duties");
  /** A trigger runs as whoever types: the person's own edit. */
  const edit = (column: "result" | "status", text: string) => {
    sheet.type(ROW, column, text);
    const place = { row: sheet.rowOf(ROW), column: sheet.columnOf(column), rows: 1, columns: 1 };
    fake.inTrigger(() => addon.onEdit({ range: fake.rangeOf(tab, place) }));
  };
  return { addon, fake, period, sheet, edit, open: () => value(addon.home()).sheet?.news ?? null };
}

describe("what is new on opening", () => {
  test("is nothing at first, then the cells that somebody else changed, until it is read", () => {
    const { addon, open, period, sheet } = opened();
    expect([open(), open()]).toEqual([null, null]);
    sheet.type(ROW, "result", "Nội dung của đồng nghiệp");
    sheet.type(ROW, "status", "Không phát sinh");
    const told = open();
    expect(told?.rows.map(({ columns, name, place }) => [place.row, name, columns])).toEqual([
      [ROW, ROW, ["Tình trạng", "Kết quả thực hiện / lý do không phát sinh"]],
    ]);
    // Told again until it was read.
    expect(open()?.rows.length).toBe(1);
    if (told) value(addon.readNews(period, told));
    expect(open()).toBe(null);
  });

  test("is not what the person typed, mended, took back or wrote from the sidebar", () => {
    const { addon, edit, open, period, sheet } = opened();
    open();
    edit("result", "Tôi nhập");
    expect(open()).toBe(null);
    const cells = [{ column: "result" as const, before: "Tôi nhập", after: "Tôi ghi" }];
    value(addon.writeRow(period, { table: "duties", row: ROW, cells, goTo: null }));
    expect(open()).toBe(null);
    const mend = {
      table: "duties" as const,
      key: ROW,
      column: "result" as const,
      before: "Tôi ghi",
      after: "Tôi sửa",
    };
    value(addon.applyMend(period, mend));
    expect(open()).toBe(null);
    sheet.type(ROW, "result", "Đồng nghiệp sửa");
    expect(open()?.rows.length).toBe(1);
  });

  test("read while a colleague goes on typing, the later text is told next time", () => {
    const { addon, open, period, sheet } = opened();
    open();
    sheet.type(ROW, "result", "một");
    const told = open();
    sheet.type(ROW, "result", "hai");
    if (told) value(addon.readNews(period, told));
    expect(open()?.rows.length).toBe(1);
  });

  test("fits into a property however large the sheet is, and is kept of thirty files", () => {
    const { fake, open } = opened(400);
    for (let at = 0; at < 40; at++)
      fake.stores.user.set(`seen file-${at} p`, JSON.stringify({ at: "", last: "", opened: at, rows: {} }));
    expect([open(), open()]).toEqual([null, null]);
    const kept = [...fake.stores.user].filter(([name]) => name.startsWith("seen "));
    expect([kept.length, kept.some(([name]) => name === "seen file-10 p")]).toEqual([30, false]);
    expect(Math.max(...kept.map(([, text]) => text.length))).toBeLessThan(9 * 1024);
  });
});

describe("news in the sidebar", () => {
  test("are sends and decisions of others since then, the newest first; one's own are none", () => {
    const lines = (me: string, after = news.after) =>
      newsLines(newsSheet, after, me).map(({ words }) => words);
    expect(lines("demo-reporter")).toEqual([
      NEWS_WORDS.decided.return(2),
      NEWS_WORDS.sent(2, "Đồng nghiệp (mẫu)"),
    ]);
    expect(lines("dong-nghiep")).toEqual([NEWS_WORDS.decided.return(2)]);
    expect(lines("demo-reporter", "2021-12-10T09:00:00Z")).toEqual([]);
    const begun = { ...newsSheet, decisions: newsSheet.decisions.slice(0, 1) };
    expect(newsLines(begun, news.after, "x")[0]?.words).toBe(NEWS_WORDS.decided.start(2));
    expect(newsLines(newsSheet, news.after, "x").map(({ returned }) => returned)).toEqual([true, false]);
  });

  test("go at once when they were read, in one call", async () => {
    const { actions, calls, store } = await startSidebar({
      home: [data.ok(data.home("reporter", { sheet: { ...newsSheet, news } }))],
      readNews: [data.own("offline")],
    });
    await actions.readNews();
    await actions.readNews();
    expect([store.get().home?.sheet?.news, store.get().trouble, calls.slice(1)]).toEqual([
      undefined,
      null,
      [["readNews", newsSheet.periodId, news]],
    ]);
  });
});
