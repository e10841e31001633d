// The self-check as a person runs it from the menu: told in lines, without secrets, and nothing is left behind.
import { afterAll, beforeAll, expect, test } from "vitest";
import { value } from "./answers.ts";
import { type Desk, type Office, openOffice } from "./office.ts";

let office: Office;
beforeAll(async () => {
  office = await openOffice();
}, 60_000);
afterAll(() => office.close());

/** What was told, with times and addresses of this run left out. */
function told({ addon, fake }: Desk): string[] {
  addon.selfCheck();
  return (fake.ui.alerts[fake.ui.alerts.length - 1] ?? "")
    .replace(/http:\S+/, "ĐỊA CHỈ")
    .replace(/sau \d+ ms/, "sau … ms")
    .split("\n");
}

test("a well installed add-on says so line by line, gives no secret away, and leaves the file as it was", async () => {
  const desk = await office.sitDown("bao-cao-so-tai-chinh");
  value(desk.addon.buildSheet("kh-6134-2021"));
  const names = () => desk.fake.spreadsheet.sheets().map((sheet) => sheet.name());
  const before = [names(), desk.fake.spreadsheet.active().name(), desk.fake.stores.document.size];
  const lines = told(desk);
  expect(lines).toEqual([
    "✓ Địa chỉ máy chủ: ĐỊA CHỈ",
    "✓ Máy chủ trả lời mã 200 sau … ms.",
    // The local worker does not tell the time.
    "– Chênh lệch đồng hồ: máy chủ không cho biết giờ.",
    expect.stringMatching(/^✓ Tài khoản: .+, Sở Tài chính\.$/),
    "✓ Bộ quy tắc: phiên bản 2, khớp với máy chủ.",
    "✓ Tệp: ngôn ngữ vi_VN, múi giờ Asia/Ho_Chi_Minh.",
    "✓ Biểu mẫu: Sở Tài chính, Năm 2021, bộ quy tắc 2.",
    expect.stringMatching(/^✓ Thử các chức năng của bảng tính: (\d+)\/\1 đúng như mong đợi\.$/),
    "– Chưa thử ở đây: nội dung do người gõ trực tiếp vào ô.",
  ]);
  expect([names(), desk.fake.spreadsheet.active().name(), desk.fake.stores.document.size]).toEqual(before);
  const token = await office.token("bao-cao-so-tai-chinh");
  expect(desk.fake.ui.alerts.join("\n")).not.toContain(token.slice(0, 20));
});

test("without network, and with another version on the worker, it says which", async () => {
  const desk = await office.sitDown("bao-cao-so-tai-chinh");
  desk.intercept(() => {
    throw new Error("no route");
  });
  expect(told(desk)).toContain("✗ Không kết nối được máy chủ.");
  desk.intercept((_, send) => {
    const answer = send();
    const date = new Date(Date.now() + 600_000).toUTCString();
    const body = JSON.stringify({ ...JSON.parse(answer.body), rulesVersion: "99" });
    return { ...answer, body, headers: { ...answer.headers, date } };
  });
  desk.addon.selfCheck();
  const last = desk.fake.ui.alerts[desk.fake.ui.alerts.length - 1];
  expect(last).toMatch(/✗ Chênh lệch đồng hồ với máy chủ: (599|600|601) giây\./);
  expect(last).toContain("✗ Bộ quy tắc: tiện ích phiên bản 2, máy chủ phiên bản 99");
});

test("services that behave otherwise are named with what came", async () => {
  const desk = await office.sitDown("bao-cao-so-tai-chinh", { locale: "en_US" });
  const lines = told(desk);
  expect(lines.filter((line) => line.startsWith("   ✗")).length).toBeGreaterThan(0);
  expect(lines).toContain("✓ Tệp: ngôn ngữ en_US, múi giờ Asia/Ho_Chi_Minh.");
  expect(desk.fake.spreadsheet.sheets().map((sheet) => sheet.name())).toEqual(["Trang tính1"]);
});
