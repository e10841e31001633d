// Makes the guides' pictures from the stand-in and from pictured states: `node tools/guide-pictures.ts [folder]`.
import { mkdir, mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Frame, Locator, Page } from "playwright-core";
import { DOUBLE_WORDS } from "../shared/wording/doubles.ts";
import { FIRST_STEPS } from "../shared/wording/filling.ts";
import { LAST_WORDS } from "../shared/wording/last-period.ts";
import { NOTICE_ACTIONS } from "../shared/wording/live.ts";
import { MENU } from "../shared/wording/menu.ts";
import { PREVIEW } from "../shared/wording/preview.ts";
import { REMINDER_LABELS } from "../shared/wording/reminding.ts";
import { ROW_WORDS } from "../shared/wording/row.ts";
import { SELF_CHECK } from "../shared/wording/self-check.ts";
import { viewedTabName } from "../shared/wording/sheet.ts";
import { LABELS, PHRASES } from "../shared/wording/sidebar.ts";
import { STATES } from "../test/addon/sidebar-states.ts";
import { launchBrowser } from "../test/browser/browser.ts";
import { openSheet, openSidebar } from "../test/browser/open-sheet.ts";
import { buildSidebar } from "./build-sidebar.ts";
import { drawState } from "./sidebar-pictures.ts";
import { startAll } from "./start-all.ts";

const PERIOD = "Năm 2021";
const DUTIES = `Nhiệm vụ – ${PERIOD}`;
const SEEN = "Báo Đồng Khởi";
/** Wide enough for the columns that are filled. */
const PAGE = { width: 1200, height: 560 };
/** High enough for the whole card of the first minute, and narrow for the picture's weight. */
const FIRST_MINUTE = { width: 1024, height: 766 };
const MOST_BYTES = 150_000;
/** What the demo's only period cannot show: the sidebar's states by the names of their pictures. */
const DRAWN = [
  { name: "co-quan-ky-truoc", wanted: "last-rows", upon: LAST_WORDS.take },
  { name: "co-quan-khac-ban", wanted: "sheet-behind", upon: LABELS.takeSent },
  { name: "so-tu-phap-trung", wanted: "doubles", upon: DOUBLE_WORDS.same },
];
const folder = process.argv[2] ?? join(import.meta.dirname, "..", "docs", "guide");

interface Desk {
  page: Page;
  sidebar: Frame;
  press(label: string): Promise<void>;
}

/** As text: tools are compiled without a browser's types. */
async function select(page: Page, tab: string, address: string): Promise<void> {
  await page.evaluate(`window.standin.select(...${JSON.stringify([tab, address])})`);
}

async function sit(browser: Browser, url: string, person: string): Promise<Desk> {
  const page = await browser.newPage({ viewport: PAGE });
  await openSheet(page, url, person);
  const sidebar = await openSidebar(page);
  const press = (label: string) => sidebar.getByRole("button", { name: label, exact: true }).first().click();
  return { page, sidebar, press };
}

/** The whole page; the grid draws a little after its data is there. */
async function shoot(of: Page | Locator, page: Page, name: string): Promise<void> {
  await page.waitForTimeout(1200);
  const path = join(folder, `${name}.png`);
  await of.screenshot({ path });
  const { size } = await stat(path);
  if (size > MOST_BYTES) throw new Error(`${name}: ${size} bytes, at most ${MOST_BYTES}`);
  console.log(`${name}: ${size} bytes`);
}

/** The sidebar alone, tall enough for what is to be seen. */
async function shootSidebar({ page }: Desk, name: string, upon?: Locator): Promise<void> {
  await page.setViewportSize({ width: PAGE.width, height: 720 });
  await upon?.evaluate((element) => element.scrollIntoView({ block: "center" }));
  await shoot(page.locator("iframe"), page, name);
  await page.setViewportSize(PAGE);
}

/** Types as from an input method: a key opens the editor, the rest comes at once. */
async function typeInto(page: Page, tab: string, address: string, text: string): Promise<void> {
  await select(page, tab, address);
  await page.keyboard.type(text.slice(0, 1));
  await page.keyboard.insertText(text.slice(1));
  await page.keyboard.press("Enter");
  await page.waitForTimeout(100);
}

async function asAgency(browser: Browser, url: string): Promise<void> {
  const desk = await sit(browser, url, "bao-cao-so-tai-chinh");
  const { page, press, sidebar } = desk;
  await shoot(page, page, "co-quan-mo");
  await press(LABELS.build);
  await sidebar.getByRole("button", { name: LABELS.check }).waitFor();
  await select(page, DUTIES, "D3");
  await page.setViewportSize(FIRST_MINUTE);
  await shoot(page, page, "co-quan-bieu-mau");
  await page.setViewportSize(PAGE);
  await press(FIRST_STEPS.done);
  await typeInto(page, DUTIES, "D3", "Đã thực hiện");
  await typeInto(page, DUTIES, "E3", "Đã ban hành kế hoạch của Sở (dữ liệu minh họa).");
  await typeInto(page, DUTIES, "F3", "5/11/21");
  await typeInto(page, DUTIES, "D4", "Đang thực hiện");
  await typeInto(page, DUTIES, "E4", "Đã tổ chức hai hội nghị (dữ liệu minh họa).");
  await press(LABELS.check);
  await press(PREVIEW.open);
  await sidebar.getByRole("heading", { name: PREVIEW.heading }).waitFor();
  await shootSidebar(desk, "co-quan-xem-truoc");
  await press(LABELS.cancel);
  const offer = sidebar.getByRole("button", { name: LABELS.mend }).first();
  await offer.waitFor();
  await sidebar.locator("button.finding").first().click();
  await shoot(page, page, "co-quan-kiem-tra");
  await shootSidebar(desk, "co-quan-sua-giup", offer);
  await typeInto(page, DUTIES, "E3", "Đã tổ chức hai hội nghị (dữ liệu minh họa).");
  await typeInto(page, DUTIES, "E4", "Đã ban hành kế hoạch của Sở (dữ liệu minh họa).");
  await press(LABELS.checkAgain);
  const keep = sidebar.getByRole("button", { name: NOTICE_ACTIONS.accept });
  await keep.waitFor();
  await shootSidebar(desk, "co-quan-hoi-lai", sidebar.locator(".box", { has: keep }));
  await press(NOTICE_ACTIONS.accept);
  await keep.waitFor({ state: "detached" });
  await selectedRow(desk);
  await page.close();
}

/** The row's small form, unfolded, with what stands in the row. */
async function selectedRow(desk: Desk): Promise<void> {
  const { page, sidebar } = desk;
  await sidebar.locator("summary", { hasText: ROW_WORDS.title }).click();
  await typeInto(page, DUTIES, "D7", "Đã thực hiện");
  await typeInto(page, DUTIES, "E7", "Đã tổ chức một buổi đối thoại (dữ liệu minh họa).");
  await select(page, DUTIES, "E7");
  const panel = sidebar.locator("details.selected-row", { hasText: ROW_WORDS.heading("II.2.a.4") });
  await panel.getByRole("button", { name: ROW_WORDS.writeNext }).waitFor();
  await page.setViewportSize({ width: PAGE.width, height: 1000 });
  await panel.evaluate((element) => element.scrollIntoView({ block: "start" }));
  await shoot(page.locator("iframe"), page, "co-quan-dong-dang-chon");
  await page.setViewportSize(PAGE);
}

async function selfCheck(browser: Browser, url: string): Promise<void> {
  const { page } = await sit(browser, url, "bao-cao-so-tai-chinh");
  await page.locator("#menus summary").click();
  await page.getByRole("menuitem", { name: MENU.selfCheck }).click();
  const dialog = page.getByRole("dialog");
  await dialog.frameLocator("iframe").getByRole("button", { name: SELF_CHECK.copy }).waitFor();
  await page.setViewportSize({ width: PAGE.width, height: 720 });
  await shoot(dialog, page, "co-quan-tu-kiem-tra");
  await page.close();
}

async function asReturned(browser: Browser, url: string): Promise<void> {
  const { page, press, sidebar } = await sit(browser, url, "bao-cao-ubnd-ba-tri");
  await press(LABELS.build);
  await sidebar.locator(".places button.finding").first().click();
  await shoot(page, page, "co-quan-tra-lai");
  await page.close();
}

async function asReviewer(browser: Browser, url: string): Promise<void> {
  const desk = await sit(browser, url, "tong-hop-1");
  const { page, press, sidebar } = desk;
  await shootSidebar(desk, "so-tu-phap-danh-sach");
  await sidebar.locator("button.agency-line", { hasText: SEEN }).click();
  await press(LABELS.start);
  await sidebar.getByRole("button", { name: LABELS.returnRow }).waitFor();
  await select(page, viewedTabName(SEEN, null), "E3");
  await press(LABELS.returnRow);
  await sidebar.getByLabel(LABELS.reason).fill("Nêu rõ kết quả (dữ liệu minh họa).");
  await shoot(page, page, "so-tu-phap-tra-dong");
  await press(LABELS.cancel);
  await sidebar.getByRole("button", { name: LABELS.back }).click();
  await press(LABELS.pull);
  await sidebar.getByText(`Chưa báo cáo – ${PERIOD}`).first().waitFor();
  await select(page, `Tổng hợp – ${PERIOD}`, "B2");
  await shoot(page, page, "so-tu-phap-tong-hop");
  await press(LABELS.province);
  await press(LABELS.freeze);
  await press(LABELS.confirmFreeze);
  await sidebar.getByText(PHRASES.frozen(1)).waitFor();
  await shootSidebar(desk, "so-tu-phap-toan-tinh");
  await sidebar.getByRole("button", { name: LABELS.back }).click();
  await press(REMINDER_LABELS.reminders);
  const texts = sidebar.locator("summary", { hasText: REMINDER_LABELS.texts }).first();
  await texts.click();
  await shootSidebar(desk, "so-tu-phap-don-doc", texts);
  await page.close();
}

/** Sidebars alone, as tall as those of the stand-in. */
async function drawn(browser: Browser, work: string): Promise<void> {
  const file = join(work, "sidebar.html");
  await buildSidebar(file);
  for (const { name, upon, wanted } of DRAWN) {
    const state = STATES.find((it) => it.name === wanted);
    if (state === undefined) throw new Error(`${wanted}: no such state`);
    const page = await browser.newPage({ viewport: { width: 300, height: 616 } });
    await drawState(page, pathToFileURL(file).href, state);
    const button = page.locator("button", { hasText: upon }).first();
    await button.evaluate((element) => element.scrollIntoView({ block: "center" }));
    await shoot(page, page, name);
    await page.close();
  }
}

await mkdir(folder, { recursive: true });
const data = await mkdtemp(join(tmpdir(), "guide-"));
const running = await startAll({ dataFolder: data, say: () => {} });
const browser = await launchBrowser();
try {
  await asAgency(browser, running.addresses.standin);
  await selfCheck(browser, running.addresses.standin);
  await asReturned(browser, running.addresses.standin);
  await asReviewer(browser, running.addresses.standin);
  await drawn(browser, data);
} finally {
  await browser.close();
  await running.stop();
  await rm(data, { recursive: true, force: true });
}
