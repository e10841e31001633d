// The README's two pictures, of one story: the sheet of Sở Tài chính, and the merged view once that report was approved.
// Usage: node test/browser/readme-pictures.ts [FOLDER]
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Frame, Page } from "playwright-core";
import { startAll } from "../../tools/start-all.ts";
import { WAIT } from "../limits.ts";
import { launchBrowser } from "./browser.ts";
import { cellsToFill, TABS } from "./good-cells.ts";
import { openSheet, openSidebar } from "./open-sheet.ts";
import { putValues } from "./standin-page.ts";

const VIEWPORT = { width: 1366, height: 768 };
const AGENCY = "Sở Tài chính";
const MERGED = "Nhiệm vụ theo cơ quan – Năm 2021";
/** What the rows in view tell in the first picture; the rows below wait. All of it is made up. */
const RESULTS = [
  "Đã quán triệt Kết luận số 80-KL/TW đến toàn thể công chức, viên chức của Sở (dữ liệu minh họa).",
  "Tổ chức 02 hội nghị phổ biến quy định mới về tài chính cho 120 người (dữ liệu minh họa).",
  "Đăng bộ câu hỏi, trả lời về phí và lệ phí trên trang thông tin của Sở (dữ liệu minh họa).",
  "Đăng 24 tin, bài và 03 video trên trang thông tin điện tử của Sở (dữ liệu minh họa).",
  "Tổ chức 01 buổi đối thoại với 45 doanh nghiệp về thủ tục ngân sách (dữ liệu minh họa).",
  "Cử 02 báo cáo viên phổ biến pháp luật tại 03 xã (dữ liệu minh họa).",
];
const FIRST_ROW = 3;
/** A day that can be read in one way alone, where a day is asked for. */
const UNCLEAR_DAY = "31/12/20";
const folder = process.argv[2] ?? join(import.meta.dirname, "..", "..", "docs");

interface Desk {
  page: Page;
  sidebar: Frame;
  press(label: string): Promise<void>;
}

async function sit(browser: Browser, url: string, person: string): Promise<Desk> {
  const page = await browser.newPage({ viewport: VIEWPORT });
  page.setDefaultTimeout(WAIT);
  await openSheet(page, url, person);
  const sidebar = await openSidebar(page);
  const press = (name: string) => sidebar.getByRole("button", { name, exact: true }).first().click();
  return { page, sidebar, press };
}

/** The grid draws a little after its data is there. */
async function shoot(page: Page, name: string): Promise<void> {
  await page.waitForTimeout(1500);
  await page.screenshot({ path: join(folder, `${name}.png`) });
}

async function asAgency(browser: Browser, url: string): Promise<void> {
  const { page, press, sidebar } = await sit(browser, url, "bao-cao-so-tai-chinh");
  await press("Tạo biểu mẫu");
  await press("Đã rõ");
  const { cells } = await cellsToFill(page);
  const told = RESULTS.map((text, at) => [TABS.duties, `E${FIRST_ROW + at}`, text] as const);
  const inView = ([tab, a1]: readonly string[]) =>
    tab === TABS.duties && Number(a1?.slice(1)) < FIRST_ROW + RESULTS.length;
  const unclear = [TABS.duties, `F${FIRST_ROW}`, UNCLEAR_DAY] as const;
  await putValues(page, [...cells.filter(inView), ...told, unclear]);
  await press("Kiểm tra");
  await sidebar.locator(".offer").first().waitFor();
  await page.evaluate(([name, at]) => window.standin.select(name, at), unclear);
  await shoot(page, "sheet");
  await putValues(page, [...cells, ...told]);
  await press("Kiểm tra lại");
  await sidebar.getByText("Có thể gửi").first().waitFor();
  await press("Gửi báo cáo");
  await press("Xác nhận gửi");
  await sidebar.getByRole("heading", { name: "Đã gửi báo cáo lần 1" }).waitFor();
  await page.close();
}

async function asReviewer(browser: Browser, url: string): Promise<void> {
  const { page, press, sidebar } = await sit(browser, url, "tong-hop-1");
  await sidebar.getByLabel("Tìm cơ quan").fill(AGENCY);
  await sidebar.locator("button.agency-line", { hasText: AGENCY }).click();
  await press("Bắt đầu xem xét");
  await press("Duyệt");
  await sidebar.getByText(`Đã duyệt báo cáo lần 1 của ${AGENCY}`).waitFor();
  await sidebar.getByRole("button", { name: "Về danh sách" }).click();
  await sidebar.getByLabel("Tìm cơ quan").fill("");
  await press("Lấy bảng tổng hợp toàn tỉnh");
  await sidebar.getByText("Chưa báo cáo – Năm 2021").first().waitFor();
  const values = await page.evaluate((name) => window.standin.values(name), MERGED);
  const head = values.findIndex((row) => row.includes(AGENCY));
  const column = String.fromCharCode(65 + (values[head]?.indexOf(AGENCY) ?? 0));
  // The agency's own first cell, below the head.
  const cell = `${column}${head + 2}`;
  await page.evaluate(([name = "", at = ""]) => window.standin.select(name, at), [MERGED, cell]);
  await shoot(page, "province");
  await page.close();
}

await mkdir(folder, { recursive: true });
const data = await mkdtemp(join(tmpdir(), "readme-pictures-"));
const running = await startAll({ dataFolder: data, say: () => {} });
const browser = await launchBrowser();
try {
  await asAgency(browser, running.addresses.standin);
  await asReviewer(browser, running.addresses.standin);
} finally {
  await browser.close();
  await running.stop();
  await rm(data, { recursive: true, force: true });
}
