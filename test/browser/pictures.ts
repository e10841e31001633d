// Pictures of the sheet, the sidebar and the merged view from the stand-in, so that they never go stale.
// Usage: node test/browser/pictures.ts FOLDER. `sheet.png` is the README's.
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Frame, Page } from "playwright-core";
import type { StandinHandle } from "../../addon/standin/page/test-handle.ts";
import { startAll } from "../../tools/start-all.ts";
import { launchBrowser } from "./browser.ts";

declare global {
  interface Window {
    standin: StandinHandle;
  }
}

const PERIOD = "Năm 2021";
const folder = process.argv[2];
if (!folder) {
  console.error("Usage: node test/browser/pictures.ts FOLDER");
  process.exit(1);
}

async function open(browser: Browser, url: string, person: string): Promise<{ page: Page; sidebar: Frame }> {
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
  page.on("pageerror", (error) => console.error(error));
  await page.goto(`${url}/s/${person}`);
  await page.evaluate(() => window.standin.ready);
  await page.evaluate(() => window.standin.run("openSidebar"));
  const sidebar = await (await page.locator("iframe").elementHandle())?.contentFrame();
  if (!sidebar) throw new Error("no sidebar");
  await sidebar.locator("h1").first().waitFor();
  return { page, sidebar };
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
  await sidebar.locator("button.finding").first().waitFor();
  await shoot(page, "sheet");
  await sidebar.locator("button.finding").nth(4).click();
  await shoot(page, "reporter-jumped");
  await page.evaluate((tab) => window.standin.select(tab, "M6"), `Nhiệm vụ – ${PERIOD}`);
  await shoot(page, "reporter-right");
  await page.close();
}

async function asReturned(browser: Browser, url: string): Promise<void> {
  const { page, sidebar } = await open(browser, url, "bao-cao-ubnd-ba-tri");
  await sidebar.getByRole("button", { name: "Tạo biểu mẫu" }).click();
  await sidebar.getByRole("button", { name: "Kiểm tra" }).click();
  await sidebar.getByText("Có thể gửi").first().waitFor();
  await shoot(page, "returned");
  await page.close();
}

async function asReviewer(browser: Browser, url: string): Promise<void> {
  const { page, sidebar } = await open(browser, url, "tong-hop-1");
  await shoot(page, "reviewer-list");
  await sidebar.locator("button.agency-line", { hasText: "Báo Đồng Khởi" }).click();
  await sidebar.getByRole("button", { name: "Bắt đầu xem xét" }).click();
  await sidebar.getByRole("button", { name: "Trả lại" }).waitFor();
  await shoot(page, "reviewer-opened");
  await sidebar.getByRole("button", { name: "Về danh sách" }).click();
  await sidebar.getByRole("button", { name: "Lấy bảng tổng hợp" }).click();
  await sidebar.getByText(`Chưa báo cáo – ${PERIOD}`).first().waitFor();
  await shoot(page, "province-summary");
  const tabs = {
    duties: "Kết quả theo nhiệm vụ",
    matrix: "Tổng hợp theo cơ quan",
    texts: "Khó khăn – kiến nghị",
    missing: "Chưa báo cáo",
  };
  for (const [name, tab] of Object.entries(tabs)) {
    await page.evaluate((wanted) => window.standin.select(wanted, "A1"), `${tab} – ${PERIOD}`);
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
