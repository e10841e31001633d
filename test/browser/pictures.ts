// Pictures of the sheet, the sidebar and the merged view from the stand-in, so that they never go stale.
// Usage: node test/browser/pictures.ts FOLDER. Those of the README are of `readme-pictures.ts`.
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Frame, Locator, Page } from "playwright-core";
import { startAll } from "../../tools/start-all.ts";
import { launchBrowser } from "./browser.ts";
import { openSheet, openSidebar } from "./open-sheet.ts";
import { typeInto } from "./standin-page.ts";

const PERIOD = "Năm 2021";
const folder = process.argv[2];
if (!folder) {
  console.error("Usage: node test/browser/pictures.ts FOLDER");
  process.exit(1);
}

async function open(browser: Browser, url: string, person: string): Promise<{ page: Page; sidebar: Frame }> {
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
  await openSheet(page, url, person);
  return { page, sidebar: await openSidebar(page) };
}

/** The grid draws a little after its data is there. */
async function shoot(page: Page, name: string): Promise<void> {
  await page.waitForTimeout(1200);
  await page.screenshot({ path: join(folder as string, `${name}.png`) });
}

async function asReporter(browser: Browser, url: string): Promise<void> {
  const { page, sidebar } = await open(browser, url, "bao-cao-so-tai-chinh");
  await shoot(page, "reporter-empty");
  await sidebar.getByRole("button", { name: "Tạo biểu mẫu" }).click();
  await sidebar.getByRole("button", { name: "Kiểm tra" }).waitFor();
  await shoot(page, "reporter-built");
  await sidebar.getByRole("button", { name: "Kiểm tra" }).click();
  await sidebar.locator(".blanks").waitFor();
  await shoot(page, "reporter-checked");
  await sidebar.getByRole("button", { name: "Nhập tiếp" }).click();
  await shoot(page, "reporter-jumped");
  await page.evaluate((tab) => window.standin.select(tab, "M4"), `Nhiệm vụ – ${PERIOD}`);
  await shoot(page, "reporter-right");
  await ownRows(page);
  await shoot(page, "reporter-own");
  await fillFigures(page, sidebar);
  await shoot(page, "figures");
  await center(sidebar.getByRole("button", { name: "Sửa giúp" }).first());
  await shoot(page, "mend-offered");
  await sidebar.getByRole("button", { name: "Sửa giúp" }).first().click();
  await sidebar.getByRole("button", { name: "Hoàn tác" }).first().waitFor();
  await center(sidebar.getByRole("button", { name: "Hoàn tác" }).first());
  await shoot(page, "mend-applied");
  await page.evaluate((tab) => window.standin.select(tab, "D3"), `Đánh giá chung – ${PERIOD}`);
  await shoot(page, "assessment");
  await page.close();
}

/** Scrolls to something, clear of the buttons that stay at the foot. */
async function center(of: Locator): Promise<void> {
  await of.evaluate((element) => element.scrollIntoView({ block: "center" }));
}

/** The end of the duties table, where the agency writes other work of its own. */
async function ownRows(page: Page): Promise<void> {
  const tab = `Nhiệm vụ – ${PERIOD}`;
  const values = await page.evaluate((name) => window.standin.values(name), tab);
  const row = values.findIndex(([key]) => key === "own.1") + 1;
  await typeInto(page, tab, `C${row}`, "Tổ chức phiên tòa giả định cho học sinh (dữ liệu minh họa)");
  const place = { table: "duties", row: "own.1", column: "duty" };
  await page.evaluate((at) => window.standin.run("jumpTo", at), place);
}

/** Some figures as people type them, one with its unit and one about, so that faults and mends show. */
async function fillFigures(page: Page, sidebar: Frame): Promise<void> {
  const tab = `Số liệu – ${PERIOD}`;
  const typed = { F3: "12", F4: "15", F5: "24", G5: "5", F6: "khoảng 1.250", F7: "0", F11: "85,5" };
  for (const [address, text] of Object.entries(typed)) await typeInto(page, tab, address, text);
  const date = { tab: `Nhiệm vụ – ${PERIOD}`, address: "F3" };
  await typeInto(page, date.tab, "D3", "Đã thực hiện");
  await typeInto(page, date.tab, date.address, "5/11/21");
  await page.evaluate((name) => window.standin.select(name, "F6"), tab);
  await sidebar.getByRole("button", { name: "Kiểm tra lại" }).click();
  await sidebar.locator(".offer").first().waitFor();
}

async function asReturned(browser: Browser, url: string): Promise<void> {
  const { page, sidebar } = await open(browser, url, "bao-cao-ubnd-ba-tri");
  await sidebar.getByRole("button", { name: "Tạo biểu mẫu" }).click();
  await sidebar.locator(".places button.finding").first().click();
  await shoot(page, "returned");
  await page.close();
}

async function asReviewer(browser: Browser, url: string): Promise<void> {
  const { page, sidebar } = await open(browser, url, "tong-hop-1");
  await shoot(page, "reviewer-list");
  await sidebar.locator("button.agency-line", { hasText: "Báo Đồng Khởi" }).click();
  await sidebar.getByRole("button", { name: "Bắt đầu xem xét" }).click();
  await sidebar.getByRole("button", { name: "Trả lại dòng đang chọn" }).waitFor();
  await shoot(page, "reviewer-opened");
  for (const [name, table] of Object.entries({ figures: "số liệu", assessment: "đánh giá chung" })) {
    await page.evaluate((tab) => window.standin.select(tab, "D3"), `Xem – Báo Đồng Khởi (${table})`);
    await shoot(page, `reviewer-${name}`);
  }
  await page.evaluate((tab) => window.standin.select(tab, "E4"), "Xem – Báo Đồng Khởi");
  await sidebar.getByRole("button", { name: "Trả lại dòng đang chọn" }).click();
  await sidebar.getByLabel("Lý do trả lại (bắt buộc)").fill("Nêu rõ kết quả (dữ liệu minh họa).");
  await shoot(page, "reviewer-return-row");
  await sidebar.getByRole("button", { name: "Quay lại" }).click();
  await sidebar.getByRole("button", { name: "Về danh sách" }).click();
  await sidebar.getByRole("button", { name: "Báo cáo toàn tỉnh" }).click();
  await sidebar.getByRole("button", { name: "Mở để sửa" }).click();
  await sidebar.getByText("Đã có 0/11 mục").waitFor();
  await shoot(page, "office-texts");
  await sidebar.getByRole("button", { name: "Về danh sách" }).click();
  await sidebar.getByRole("button", { name: "Lấy bảng tổng hợp" }).click();
  await sidebar.getByText(`Chưa báo cáo – ${PERIOD}`).first().waitFor();
  await shoot(page, "province-summary");
  const tabs = {
    duties: "Kết quả theo nhiệm vụ",
    matrix: "Nhiệm vụ theo cơ quan",
    figures: "Số liệu toàn tỉnh",
    texts: "Khó khăn – kiến nghị",
    missing: "Chưa báo cáo",
  };
  for (const [name, tab] of Object.entries(tabs)) {
    await page.evaluate((wanted) => window.standin.select(wanted, "B2"), `${tab} – ${PERIOD}`);
    await shoot(page, `province-${name}`);
  }
  await page.close();
}

await mkdir(folder, { recursive: true });
const data = await mkdtemp(join(tmpdir(), "pictures-"));
const running = await startAll({ dataFolder: data, say: () => {} });
const browser = await launchBrowser();
try {
  const start = await browser.newPage({ viewport: { width: 1366, height: 768 } });
  await start.goto(running.addresses.standin);
  await shoot(start, "start");
  await asReporter(browser, running.addresses.standin);
  await asReturned(browser, running.addresses.standin);
  await asReviewer(browser, running.addresses.standin);
} finally {
  await browser.close();
  await running.stop();
  await rm(data, { recursive: true, force: true });
}
