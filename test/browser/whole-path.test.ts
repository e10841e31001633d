// The whole way, as people go it: real bundle, real grid, real browser, real worker, real tokens.
import type { Frame, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { TONES } from "../../shared/look.ts";
import type { ColumnId, ReportRow, TableId } from "../../shared/report/report.ts";
import { COLUMN_TITLES } from "../../shared/wording/form.ts";
import { KEY_TITLE } from "../../shared/wording/sheet.ts";
import { formOf, goodReport } from "../shared/golden.ts";
import { countClicks } from "./clicks.ts";
import { type OfficePage, startOfficePage } from "./office-page.ts";
import { sidebarOf } from "./open-sheet.ts";
import { openPerson, putValues, typeInto } from "./standin-page.ts";

const TABS: Record<TableId, string> = {
  duties: "Nhiệm vụ – Năm 2021",
  figures: "Số liệu – Năm 2021",
  assessment: "Đánh giá chung – Năm 2021",
};
const TAB = TABS.duties;
const form = formOf("so-tai-chinh");
/** A year written short, which only one day can mean: a mend is offered for it. */
const SPELT = "5/11/21";

let office: OfficePage;
beforeAll(async () => {
  office = await startOfficePage();
});
afterAll(() => office?.stop());

async function chooseSidebar(page: Page): Promise<Frame> {
  await page.locator("summary", { hasText: "Báo cáo PBGDPL" }).click();
  await page.getByRole("menuitem", { name: "Mở thanh bên" }).click();
  return sidebarOf(page);
}

function letter(column: number): string {
  return String.fromCharCode(64 + column);
}

/** Where cells stand, by key and column title. */
async function addresses(page: Page, table: TableId): Promise<(key: string, column: ColumnId) => string> {
  const values = await page.evaluate((tab) => window.standin.values(tab), TABS[table]);
  const columns: Record<string, string> = COLUMN_TITLES[table];
  const head = values.findIndex((row) => row.includes(KEY_TITLE));
  const titles = values[head] ?? [];
  return (key, column) => {
    const row = values.findIndex((each, index) => index > head && each[titles.indexOf(KEY_TITLE)] === key);
    const at = titles.indexOf(columns[column] ?? "");
    if (row < 0 || at < 0) throw new Error(`no cell ${key} ${column}`);
    return `${letter(at + 1)}${row + 1}`;
  };
}

async function backgroundOf(page: Page, address: string): Promise<string | null> {
  const [, column = "A", row = "1"] = /^([A-Z])(\d+)$/.exec(address) ?? [];
  return page.evaluate(([tab, at, of]) => window.standin.cell(tab, at, of).background, [
    TAB,
    Number(row),
    column.charCodeAt(0) - 64,
  ] as const);
}

/** A laptop's screen without the browser's own bars. */
const LAPTOP = { width: 1366, height: 620 };
/** A little more than 250 characters, as an answer has them. */
const LONG =
  "Đã ban hành Kế hoạch số 12/KH-STC và tổ chức 04 hội nghị phổ biến Luật Ngân sách nhà nước, Luật Quản lý thuế cho " +
  "320 công chức, kế toán các đơn vị; đăng 15 tin, bài trên Cổng thông tin điện tử của Sở; cấp phát 1.200 tờ gấp về pháp luật thuế, phí (minh họa).";

/** How many duties are seen whole below the head: at first, with the caption above them, and once that is scrolled away. */
async function dutiesInView(page: Page): Promise<{ first: number; scrolled: number }> {
  await page.setViewportSize(LAPTOP);
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
  const { heights, seen } = await page.evaluate((tab) => window.standin.heights(tab), TAB);
  const [head = 0, caption = 0, ...rows] = heights;
  const within = (room: number) => {
    let left = room;
    return rows.findIndex((height) => {
      left -= height;
      return left < 0;
    });
  };
  return { first: within(seen - head - caption), scrolled: within(seen - head) };
}

const isFilled = ({ cells }: ReportRow) => Object.values(cells).some((cell) => cell !== null);

test("a reporter is told what is missing, mends it in two clicks and sends in two; a reviewer approves, pulls, and finds it there", async () => {
  const page = await openPerson(office.browser, office.url, "bao-cao-so-tai-chinh");
  const sidebar = await chooseSidebar(page);
  await sidebar.getByRole("button", { name: "Tạo biểu mẫu" }).click();
  await sidebar.getByRole("button", { name: "Kiểm tra" }).waitFor();

  const values = await page.evaluate((tab) => window.standin.values(tab), TAB);
  const head = values.findIndex((row) => row.includes(KEY_TITLE));
  const { duties } = form.tables;
  expect(values.slice(head + 2).map((row) => row[0])).toEqual([
    ...duties.rows.map(({ key }) => key),
    ...duties.own,
  ]);
  expect(await page.evaluate(() => window.standin.sheetNames())).toEqual(
    expect.arrayContaining(Object.values(TABS)),
  );

  // Rows are as high as what they hold, and the plan's words never the highest.
  expect((await dutiesInView(page)).first).toBeGreaterThanOrEqual(6);
  const results = await addresses(page, "duties");
  const fillAll = (text: string) =>
    putValues(
      page,
      duties.rows.map(({ key }) => [TAB, results(key, "result"), text]),
    );
  await fillAll(LONG);
  await sidebar.getByRole("button", { name: "Kiểm tra" }).click();
  await sidebar.locator("button.finding").first().waitFor();
  expect((await dutiesInView(page)).scrolled).toBeGreaterThanOrEqual(4);
  await fillAll("");
  await page.setViewportSize({ width: 1366, height: 768 });
  const headings = await sidebar.locator(".blanks h4").allTextContents();
  expect(headings).toEqual(
    expect.arrayContaining([`Số liệu ${form.tables.figures.rows.length} dòng`, "Đánh giá chung 5 dòng"]),
  );

  // Everything but one cell, and one date in another spelling: a row of each table by hand, the others by a script.
  const good = goodReport(form);
  const byScript: [string, string, string][] = [];
  for (const table of Object.keys(TABS) as TableId[]) {
    const addressOf = await addresses(page, table);
    const byHand = new Set([table === "duties" ? "II.4.c" : good.tables[table].find(isFilled)?.key]);
    for (const { cells, key } of good.tables[table]) {
      for (const [column, text] of Object.entries(cells) as [ColumnId, string | null][]) {
        if (text === null || (key === "II.4.c" && column === "evidence")) continue;
        const typed = key === "II.4.c" && column === "completed" ? SPELT : text;
        if (byHand.has(key)) await typeInto(page, TABS[table], addressOf(key, column), typed);
        else byScript.push([TABS[table], addressOf(key, column), typed]);
      }
    }
  }
  await putValues(page, byScript);
  const addressOf = await addresses(page, "duties");
  const mending = await countClicks(sidebar);
  await sidebar.getByRole("button", { name: "Kiểm tra lại" }).click();
  await sidebar.locator(".blanks").waitFor({ state: "detached" });
  const finding = sidebar.locator("button.finding");
  await expect.poll(() => finding.count()).toBe(2);
  expect(await sidebar.locator(".offer .change").textContent()).toBe("5/11/21 → 05/11/2021");
  await sidebar.getByRole("button", { name: "Sửa giúp" }).click();
  await sidebar.getByRole("button", { name: "Hoàn tác" }).waitFor();
  expect(await mending(), "clicks to have a fault mended: check, mend").toBe(2);
  expect(await sidebar.locator(".mended-what").textContent()).toContain(
    "Đã sửa mục II.4.c, cột “Ngày hoàn thành”",
  );
  expect(await finding.count()).toBe(1);
  expect(await finding.textContent()).toContain("Chưa có văn bản minh chứng.");
  const address = addressOf("II.4.c", "evidence");
  expect(await backgroundOf(page, address)).toBe(TONES.bad.ground);

  await page.evaluate((tab) => window.standin.select(tab, "E6"), TABS.figures);
  await finding.click();
  await expect.poll(() => page.evaluate(() => window.standin.selection())).toBe(address);
  await typeInto(page, TAB, address, "Kế hoạch số 12/KH-STC ngày 05/3/2021 về việc rà soát");
  await sidebar.getByRole("button", { name: "Kiểm tra lại" }).click();
  await finding.waitFor({ state: "detached" });
  expect(await backgroundOf(page, address)).toBe("#ffffff");

  // What Sở Tư pháp will see is what was read, whatever way it was typed.
  await sidebar.getByRole("button", { name: "Xem trước báo cáo" }).click();
  await sidebar.getByRole("heading", { name: "Nội dung Sở Tư pháp sẽ nhận" }).waitFor();
  const section = sidebar.getByRole("button", { name: /^II\.4\. / });
  await section.click();
  const row = sidebar.locator(".preview-row", { hasText: "II.4.c" });
  expect(await row.locator("dd").allTextContents()).toEqual(
    expect.arrayContaining(["05/11/2021", "Kế hoạch số 12/KH-STC ngày 05/03/2021 rà soát "]),
  );
  await sidebar.getByRole("button", { name: "Quay lại" }).click();

  await page.evaluate(() => window.standin.saved());
  await page.reload();
  await page.evaluate(() => window.standin.ready);
  const opened = await chooseSidebar(page);
  const sending = await countClicks(opened);
  await opened.getByRole("button", { name: "Gửi báo cáo" }).click();
  await opened.getByRole("button", { name: "Xác nhận gửi" }).click();
  await opened.getByRole("heading", { name: "Đã gửi báo cáo lần 1" }).waitFor();
  expect(await sending(), "clicks to send once the sidebar is open and all is typed").toBe(2);
  await page.evaluate(() => window.standin.saved());
  await page.reload();
  await page.evaluate(() => window.standin.ready);
  const kept = await page.evaluate((tab) => window.standin.values(tab), TAB);
  expect(kept.flat()).toContain("Kế hoạch số 12/KH-STC ngày 05/3/2021 về việc rà soát");
  expect(kept.flat()).toContain("05/11/2021");
  await page.close();

  const reviewing = await openPerson(office.browser, office.url, "tong-hop-1");
  const review = await chooseSidebar(reviewing);
  await review.locator("button.agency-line", { hasText: "Sở Tài chính" }).click();
  await review.getByRole("button", { name: "Bắt đầu xem xét" }).click();
  await review.getByRole("button", { name: "Duyệt", exact: true }).click();
  await review.getByText("Đã duyệt").first().waitFor();
  const seen = await reviewing.evaluate(() => window.standin.values("Xem – Sở Tài chính (số liệu)"));
  expect(seen.find((row) => row[0] === "pho-bien-cuoc")?.slice(5, 7)).toEqual(["24", "5"]);
  const said = await reviewing.evaluate(() => window.standin.values("Xem – Sở Tài chính (đánh giá chung)"));
  expect(said.flat()).toContain("0275 3000 000");
  await review.getByRole("button", { name: "Về danh sách" }).click();
  await review.getByRole("button", { name: "Lấy bảng tổng hợp toàn tỉnh" }).click();
  await expect
    .poll(() => reviewing.evaluate(() => window.standin.sheetNames()))
    .toContain("Chưa báo cáo – Năm 2021");
  await review.getByText("Tổng hợp – Năm 2021").first().waitFor();

  const merged = await reviewing.evaluate(() => window.standin.values("Kết quả theo nhiệm vụ – Năm 2021"));
  const line = merged.find((row) => row[1] === "II.4.c");
  expect(line?.[4]).toBe("✓ Đã thực hiện");
  expect(line?.[6]).toBe("✓ Đã thực hiện (1): Sở Tài chính");
  const missing = await reviewing.evaluate(() => window.standin.values("Chưa báo cáo – Năm 2021"));
  expect(missing.flat()).not.toContain("Sở Tài chính");
  expect(missing.flat()).toContain("Hội Nông dân tỉnh");
  await reviewing.close();
});
