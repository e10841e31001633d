// A reviewer's way in the grid: one row is returned in three clicks, files are kept in two; the agency sees which row.
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { KEY_TITLE } from "../../shared/wording/sheet.ts";
import { countClicks } from "./clicks.ts";
import { type OfficePage, startOfficePage } from "./office-page.ts";
import { openSidebar } from "./open-sheet.ts";
import { openPerson } from "./standin-page.ts";

const VIEWED = "Xem – Báo Đồng Khởi";

let office: OfficePage;
let folder: string;
beforeAll(async () => {
  office = await startOfficePage();
  folder = await mkdtemp(join(tmpdir(), "kept-"));
});
afterAll(async () => {
  await office?.stop();
  await rm(folder, { recursive: true, force: true });
});

/** Presses what makes a file and gives its name and first bytes. */
async function keep(page: Page, press: () => Promise<void>): Promise<[string, string]> {
  const [download] = await Promise.all([page.waitForEvent("download"), press()]);
  const file = join(folder, "kept");
  await download.saveAs(file);
  const bytes = await readFile(file);
  return [download.suggestedFilename(), bytes.subarray(0, 4).toString("latin1")];
}

test("a row is returned in three clicks, the province's report is kept as Word and Excel in two", async () => {
  const page = await openPerson(office.browser, office.url, "tong-hop-1");
  const sidebar = await openSidebar(page);
  await sidebar.locator("button.agency-line", { hasText: "Báo Đồng Khởi" }).click();
  await sidebar.getByRole("button", { name: "Bắt đầu xem xét" }).waitFor();

  const values = await page.evaluate((tab) => window.standin.values(tab), VIEWED);
  const head = values.findIndex((row) => row.includes(KEY_TITLE));
  const line = head + 2;
  const key = values[line]?.[values[head]?.indexOf(KEY_TITLE) ?? 0] ?? "";
  const number = values[line]?.[1] ?? "";
  const returning = await countClicks(sidebar);
  // The first click is on the row's cell in the grid, outside the sidebar; selecting does what it does.
  await page.evaluate(([tab = "", a1 = ""]) => window.standin.select(tab, a1), [VIEWED, `E${line + 1}`]);
  await sidebar.getByRole("button", { name: "Trả lại dòng đang chọn" }).click();
  const reason = sidebar.getByLabel("Lý do trả lại (bắt buộc)");
  await reason.waitFor();
  expect(await sidebar.locator(".chosen .duty").textContent()).toBe(number);
  await expect.poll(() => reason.evaluate((area) => area === document.activeElement)).toBe(true);
  await reason.fill("Nêu rõ kết quả (dữ liệu minh họa)");
  await sidebar.getByRole("button", { name: "Gửi trả lại" }).click();
  await sidebar.getByText("Đã trả lại 1 dòng, ô để Báo Đồng Khởi chỉnh lý.").waitFor();
  expect(1 + (await returning()), "clicks to return one row, its cell's included").toBe(3);
  expect(key).toBe(number);

  await sidebar.getByRole("button", { name: "Về danh sách" }).click();
  const keeping = await countClicks(sidebar);
  await sidebar.getByRole("button", { name: "Báo cáo toàn tỉnh" }).click();
  await sidebar.getByText("Chưa chốt bản tổng hợp nào.").waitFor();
  expect(await keep(page, () => sidebar.getByRole("button", { name: "Tải Word" }).click())).toEqual([
    "Tổng hợp PBGDPL Năm 2021.docx",
    "PK\u0003\u0004",
  ]);
  expect(await keeping(), "clicks to the province's report as Word").toBe(2);
  expect(await keep(page, () => sidebar.getByRole("button", { name: "Tải Excel" }).click())).toEqual([
    "Tổng hợp PBGDPL Năm 2021.xlsx",
    "PK\u0003\u0004",
  ]);

  await sidebar.getByRole("button", { name: "Mở để sửa" }).click();
  const tab = "Nội dung của Sở Tư pháp – Năm 2021";
  await sidebar.getByText(tab).waitFor();
  await sidebar.getByRole("button", { name: "Chốt bản tổng hợp" }).click();
  await sidebar.getByRole("button", { name: "Xác nhận chốt" }).click();
  await sidebar.getByText("Đã chốt bản tổng hợp (bản chốt số 1).").waitFor();
  await page.close();
});

test("an agency sees the row that came back, jumps to it, and keeps its report as Word in one click", async () => {
  const page = await openPerson(office.browser, office.url, "bao-cao-ubnd-ba-tri");
  const sidebar = await openSidebar(page);
  await sidebar.getByRole("button", { name: "Tạo biểu mẫu" }).click();
  const returned = sidebar.locator(".places button.finding");
  await returned.waitFor();
  expect(await returned.textContent()).toContain("Nêu rõ kết quả và bổ sung văn bản minh chứng");
  await returned.click();
  const selected = async () => {
    const a1 = (await page.evaluate(() => window.standin.selection())) ?? "";
    const rows = await page.evaluate(() => window.standin.values("Nhiệm vụ – Năm 2021"));
    return rows[Number(a1.replace(/\D/g, "")) - 1]?.[0];
  };
  await expect.poll(selected).toBe("II.3.a.1");
  const keeping = await countClicks(sidebar);
  const press = () => sidebar.getByRole("button", { name: "Tải báo cáo Word để trình ký" }).click();
  expect(await keep(page, press)).toEqual([
    "Báo cáo PBGDPL Năm 2021 - Ủy ban nhân dân huyện Ba Tri - lần 1.docx",
    "PK\u0003\u0004",
  ]);
  expect(await keeping(), "clicks to the agency's own report as Word").toBe(1);
  await page.close();
});
