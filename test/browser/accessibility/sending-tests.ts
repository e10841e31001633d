import { expect, test } from "vitest";
import { drawState } from "../../../tools/sidebar-pictures.ts";
import { preview } from "../../addon/preview-data.ts";
import * as checkData from "../../addon/sidebar-check-data.ts";
import * as data from "../../addon/sidebar-data.ts";
import {
  address,
  atSheet,
  focused,
  kept,
  PERIOD,
  page,
  pressAway,
  pressFor,
  tabTo,
  WATCH,
} from "./keyboard.ts";

const [firstGroup] = checkData.withErrors.groups;

export function sendingTests(): void {
  test("a reporter checks, goes to a finding, sends and confirms by keyboard alone, the focus never lost", async () => {
    await page.addInitScript(WATCH);
    await drawState(page, address, {
      name: "keyboard",
      script: {
        home: atSheet,
        checkSheet: [data.ok(checkData.withErrors), data.ok(checkData.withWarnings)],
        jumpTo: [data.ok(null)],
        sendReport: [data.ok(checkData.sent)],
      },
      steps: [],
    });
    const { message, place } = firstGroup!.items[0]!;
    const path: string[] = [];

    await tabTo("Kiểm tra");
    await pressFor("Enter", "Kết quả kiểm tra");
    path.push(await focused());
    const finding = page.locator("button.finding", { hasText: message }).first();
    await tabTo((await finding.textContent())!.slice(0, 60), "Shift+Tab");
    await page.keyboard.press("Enter");
    await page.locator("main[aria-busy=false]").waitFor();
    path.push(await focused());
    await tabTo("Gửi báo cáo");
    await pressFor("Space", "Xác nhận gửi");
    path.push(await focused());
    await tabTo("Xác nhận gửi");
    await pressFor("Enter", "Đã gửi báo cáo lần 1");
    path.push(await focused());

    expect(path).toEqual([
      "button: Kiểm tra lại",
      "button: !Cảnh báoKhó khăn, vướng mắcNhiệm vụ có thời hạn đến ngày 31",
      "h2: Gửi báo cáo của Sở Tài chính, kỳ báo cáo năm 2021?",
      "h2: Đã gửi báo cáo lần 1",
    ]);
    expect(await kept()).toEqual({
      calls: [
        ["home"],
        ["checkSheet", PERIOD],
        ["jumpTo", PERIOD, place],
        ["checkSheet", PERIOD],
        ["sendReport", PERIOD],
      ],
      lost: 0,
    });
  });

  test("on a low screen what a check found is in sight with its heading", async () => {
    await page.setViewportSize({ width: 300, height: 440 });
    await drawState(page, address, {
      name: "low-check",
      script: { home: atSheet, checkSheet: [data.ok(checkData.withErrors)] },
      steps: [{ press: "Kiểm tra" }],
    });
    const seen = await page.evaluate(() => {
      const found = document.querySelector(".summary")!.getBoundingClientRect();
      const at = document.elementFromPoint(found.left + found.width / 2, found.bottom - 2);
      return at !== null && at.closest(".summary") !== null;
    });
    expect(seen).toBe(true);
  });

  test("a button that goes with its box leaves the focus near by: a closed problem, a mend and its undoing", async () => {
    await page.addInitScript(WATCH);
    await drawState(page, address, {
      name: "keyboard-mend",
      script: {
        home: atSheet,
        checkSheet: [data.ok(checkData.threeTables)],
        applyMend: [data.own("place_changed"), data.ok(checkData.mended)],
        undoMend: [data.ok(checkData.threeTables)],
      },
      steps: [],
    });
    const path: string[] = [];
    await tabTo("Kiểm tra");
    await pressFor("Enter", "Kết quả kiểm tra");
    await tabTo("Sửa giúp", "Shift+Tab");
    await pressFor("Enter", "Đóng");
    await tabTo("Đóng", "Shift+Tab");
    await pressAway("Đóng");
    path.push(await focused());
    await tabTo("Sửa giúp");
    await pressFor("Enter", "Hoàn tác");
    path.push(await focused());
    await tabTo("Hoàn tác", "Shift+Tab");
    await pressAway("Hoàn tác");
    path.push(await focused());
    expect(path).toEqual([
      "h1: Sở Tài chính",
      "h3: 2. Đổi mới nội dung, hình thức PBGDPL bảo đảm phù hợp với nh",
      "h2: Kết quả kiểm tra",
    ]);
    expect((await kept()).lost).toBe(0);
  });

  test("a reporter looks at what Sở Tư pháp will see, unfolds a part and goes back by keyboard alone, the focus never lost", async () => {
    await page.addInitScript(WATCH);
    await drawState(page, address, {
      name: "keyboard-preview",
      script: {
        home: atSheet,
        checkSheet: [data.ok(checkData.withWarnings)],
        previewReport: [data.ok(preview)],
        sendReport: [data.ok(checkData.sent)],
      },
      steps: [],
    });
    const path: string[] = [];
    await tabTo("Kiểm tra");
    await pressFor("Enter", "Kết quả kiểm tra");
    await tabTo("Xem trước báo cáo", "Shift+Tab");
    await pressFor("Enter", "Nội dung Sở Tư pháp sẽ nhận");
    path.push(await focused());
    await tabTo("Số liệu");
    await pressFor("Space", "1.250");
    path.push(await focused());
    await tabTo("Quay lại");
    await pressAway("Nội dung Sở Tư pháp sẽ nhận");
    path.push(await focused());
    await tabTo("Gửi báo cáo");
    await pressFor("Enter", "Xác nhận gửi");
    await tabTo("Xem trước báo cáo");
    await pressFor("Enter", "Nội dung Sở Tư pháp sẽ nhận");
    await tabTo("Xác nhận gửi");
    await pressFor("Enter", "Đã gửi báo cáo lần 1");
    path.push(await focused());
    expect(path).toEqual([
      "h1: Nội dung Sở Tư pháp sẽ nhận",
      `button: Số liệu ${preview.figures.length}/${preview.figures.length} dòng đã đủ`,
      "button: Xem trước báo cáo",
      "h2: Đã gửi báo cáo lần 1",
    ]);
    expect((await kept()).lost).toBe(0);
  });
}
