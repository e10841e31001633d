// What an agency's officer does from opening the sidebar to having sent: clicks, keys, screens scrolled, words shown.
// Usage: npm run reporting-path. The agency is Sở Tài chính: 22 duties, 12 figures, 5 assessments.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Frame, Page } from "playwright-core";
import { TABLES, type TableId } from "../../shared/report/report.ts";
import { KEY_TITLE } from "../../shared/wording/sheet.ts";
import { startAll } from "../../tools/start-all.ts";
import { launchBrowser } from "./browser.ts";
import { countClicks } from "./clicks.ts";
import { cellsToFill, TABS } from "./good-cells.ts";
import { openSheet, openSidebar } from "./open-sheet.ts";
import { putValues } from "./standin-page.ts";

/** A laptop's screen without the browser's own bars. */
const VIEWPORT = { width: 1366, height: 620 };
/** What the sidebar shows: its words, and how many heights of itself it is long. */
interface Shown {
  words: number;
  screens: number;
}

/** A table's length in heights of the sheet as it is seen, and how many of its rows are in view at first. */
interface Length {
  screens: number;
  inView: number;
  rows: number;
}

const sumOf = (all: readonly number[]) => all.reduce((total, one) => total + one, 0);

function shownIn(sidebar: Frame): Promise<Shown> {
  return sidebar.evaluate(() => {
    // biome-ignore lint/performance/useDomNodeTextContent: words that are folded away are not read.
    const words = document.body.innerText.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
    const scrolled = [...document.querySelectorAll("*")].filter(
      (element) => element.clientHeight > 100 && getComputedStyle(element).overflowY !== "visible",
    );
    return {
      words,
      screens: Math.max(1, ...scrolled.map(({ scrollHeight, clientHeight }) => scrollHeight / clientHeight)),
    };
  });
}

async function lengthOf(page: Page, table: TableId): Promise<Length> {
  const values = await page.evaluate((tab) => window.standin.values(tab), TABS[table]);
  await page.evaluate((tab) => window.standin.select(tab, "A1"), TABS[table]);
  const { heights, seen } = await page.evaluate((tab) => window.standin.heights(tab), TABS[table]);
  const head = values.findIndex((row) => row.includes(KEY_TITLE));
  // Above the rows stand the head and what has no key: a caption.
  const first = values.findIndex((row, at) => at > head && String(row[0] ?? "") !== "");
  const [above, rows] = [heights.slice(0, first), heights.slice(first)];
  let [room, inView] = [seen - sumOf(above), 0];
  for (const height of rows) {
    room -= height;
    if (room < 0) break;
    inView += 1;
  }
  return { screens: sumOf(heights) / seen, inView, rows: rows.length };
}

async function lengths(page: Page): Promise<[TableId, Length][]> {
  const all: [TableId, Length][] = [];
  for (const table of TABLES) all.push([table, await lengthOf(page, table)]);
  return all;
}

const folder = await mkdtemp(join(tmpdir(), "reporting-path-"));
const running = await startAll({ dataFolder: folder, say: () => {} });
const browser = await launchBrowser();
try {
  const page = await browser.newPage({ viewport: VIEWPORT });
  await openSheet(page, running.addresses.standin, "bao-cao-so-tai-chinh");
  const sidebar = await openSidebar(page);
  const press = (name: RegExp) => sidebar.getByRole("button", { name }).first().click();
  const clicks = await countClicks(sidebar);
  const shown: [string, Shown][] = [["opened", await shownIn(sidebar)]];
  const look = async (name: string) => {
    await page.waitForTimeout(500);
    shown.push([name, await shownIn(sidebar)]);
  };
  await press(/^Tạo biểu mẫu/);
  await sidebar.getByRole("button", { name: /^Kiểm tra/ }).waitFor();
  await look("built");
  const empty = await lengths(page);
  await press(/^Kiểm tra/);
  await sidebar.getByRole("button", { name: /^Kiểm tra lại/ }).waitFor();
  await look("empty form checked");
  const { cells, keys } = await cellsToFill(page);
  await putValues(page, cells);
  const filled = await lengths(page);
  await press(/^Kiểm tra lại/);
  await sidebar.getByRole("button", { name: /^Gửi báo cáo/ }).waitFor();
  await look("filled form checked");
  await press(/^Gửi báo cáo/);
  await sidebar.getByRole("button", { name: /^Xác nhận gửi/ }).waitFor();
  await look("asked to confirm");
  await press(/^Xác nhận gửi/);
  await sidebar.getByRole("heading", { name: /^Đã gửi báo cáo lần 1/ }).waitFor();
  await look("sent");

  const round = (value: number) => String(Math.round(value * 10) / 10);
  console.log("sidebar: words shown, screens long");
  for (const [name, { words, screens }] of shown)
    console.log(`  ${name.padEnd(22)} ${String(words).padStart(5)} ${round(screens).padStart(6)}`);
  for (const [when, tables] of Object.entries({ empty, filled })) {
    console.log(`sheet, ${when}: screens long, rows in view at first`);
    for (const [table, { screens, inView, rows }] of tables)
      console.log(`  ${table.padEnd(22)} ${round(screens).padStart(5)}  ${inView} of ${rows}`);
  }
  const scrolled = [...empty, ...filled, ...shown].map(([, { screens }]) => Math.max(0, screens - 1));
  const words = sumOf(shown.map(([, each]) => each.words));
  console.log(
    `in all: ${await clicks()} clicks in the sidebar, ${keys} keys, ${round(sumOf(scrolled))} screens scrolled, ${words} words shown`,
  );
} finally {
  await browser.close();
  await running.stop();
  await rm(folder, { recursive: true, force: true });
}
