// The self-check in the stand-in's page: from the menu to a text that a person can copy.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { SERVICE_CHECKS } from "../../addon/server/self-check/service-checks/run-check.ts";
import { LOCAL_CHECKS } from "../../addon/server/self-check/service-checks/values.ts";
import { RULES_VERSION } from "../../shared/report/rules.ts";
import { buildAddon } from "../../tools/build-addon.ts";
import { readScripts } from "../../tools/read-scripts.ts";
import { startTestPage, type TestPage } from "./standin-page.ts";

const ALL = SERVICE_CHECKS.length + LOCAL_CHECKS.length;

let site: TestPage;
beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), "self-check-"));
  await buildAddon(folder, "1.0.0");
  site = await startTestPage(await readScripts(folder));
  await rm(folder, { recursive: true, force: true });
});
afterAll(() => site.stop());

test("the menu opens a dialog whose text is whole, copied by one button, and closed by its cross", async () => {
  const page = await site.open("so-tai-chinh");
  await page.locator("#menus summary").click();
  await page.getByRole("menuitem", { name: "Tự kiểm tra…" }).click();
  const dialog = page.getByRole("dialog");
  const frame = dialog.frameLocator("iframe");
  const lines = (await frame.getByRole("textbox", { name: "Tự kiểm tra" }).inputValue()).split("\n");
  // The page's worker only repeats what it is sent, and its token is not a real one.
  expect(lines.map((line) => line.replace(/\d+ ms/, "… ms").replace(site.workerUrl, "ĐỊA CHỈ"))).toEqual([
    "✓ Tiện ích: phiên bản 1.0.0.",
    "✓ Tài khoản Google: không rõ (mã ứng dụng: không rõ).",
    "✓ Địa chỉ máy chủ: ĐỊA CHỈ",
    "✗ Máy chủ phản hồi mã 200 sau … ms.",
    expect.stringContaining("kiểm tra thuộc tính WORKER_URL"),
    "✓ Chênh lệch đồng hồ với máy chủ: 0 giây.",
    `– Bộ quy tắc kiểm tra: phiên bản ${RULES_VERSION}; chưa biết phiên bản của máy chủ.`,
    "✓ Tệp: ngôn ngữ vi_VN, múi giờ Asia/Ho_Chi_Minh.",
    "– Chưa có biểu mẫu trong bảng tính này.",
    `✓ Thử các chức năng của bảng tính: ${ALL}/${ALL} đúng như mong đợi.`,
    "– Ghi và đọc 1.000 ô: … ms.",
    "– Chưa thử ở đây: nội dung do người dùng nhập trực tiếp vào ô.",
  ]);
  await frame.getByRole("button", { name: "Sao chép" }).click();
  await frame.getByRole("button", { name: "Đã sao chép" }).waitFor();
  await dialog.getByRole("button", { name: "Đóng" }).click();
  await dialog.waitFor({ state: "detached" });
  await page.close();
});
