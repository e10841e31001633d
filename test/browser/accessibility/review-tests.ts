import { expect, test } from "vitest";
import { LABELS } from "../../../shared/wording/sidebar.ts";
import { drawState } from "../../../tools/sidebar-pictures.ts";
import * as data from "../../addon/sidebar-data.ts";
import * as provinceData from "../../addon/sidebar-province-data.ts";
import * as reviewData from "../../addon/sidebar-review-data.ts";
import { address, focused, kept, PERIOD, page, pressFor, tabTo, WATCH } from "./keyboard.ts";

export function reviewTests(): void {
  test("a reviewer opens a report, returns a row with its reason, approves another and pulls by keyboard alone, the focus never lost", async () => {
    await page.addInitScript(WATCH);
    const second = {
      ...reviewData.opened("in_review"),
      agency: { id: "huyen-ba-tri", name: "Ủy ban nhân dân huyện Ba Tri" },
    };
    const returned = {
      ...reviewData.reports,
      reports: reviewData.reports.reports.map((line) =>
        line.agency.id === data.finance.id ? { ...line, head: data.head("returned", 2) } : line,
      ),
    };
    await drawState(page, address, {
      name: "keyboard-review",
      script: {
        home: [data.ok(data.home("reviewer"))],
        // Asked again on the way back, the worker tells of the return too.
        listReports: [data.ok(reviewData.reports), data.ok(returned)],
        openReport: [data.ok(reviewData.opened("in_review")), data.ok(second)],
        selectedPlace: [data.ok(reviewData.selected)],
        returnReport: [data.ok(data.head("returned", 2))],
        approveReport: [data.ok(data.head("approved", 2, second.agency.id))],
        pullProvince: [data.ok(provinceData.pulled)],
      },
      steps: [],
    });
    const path: string[] = [];
    const reason = "Nêu rõ số cuộc";

    await tabTo(data.finance.name);
    await pressFor("Enter", "Trả lại dòng đang chọn");
    path.push(await focused());
    await tabTo("Trả lại dòng đang chọn");
    await pressFor("Enter", "Gửi trả lại");
    path.push(await focused());
    await page.keyboard.type(reason);
    await tabTo("Gửi trả lại");
    await pressFor("Enter", `Đã trả lại 1 dòng, ô để ${data.finance.name} chỉnh lý.`);
    path.push(await focused());
    await tabTo("‹ Về danh sách", "Shift+Tab");
    await pressFor("Enter", "Báo cáo của các cơ quan");
    path.push(await focused());
    await tabTo(second.agency.name);
    await pressFor("Enter", "Duyệt");
    await tabTo("Duyệt");
    await pressFor("Enter", `Đã duyệt báo cáo lần 2 của ${second.agency.name}.`);
    path.push(await focused());
    await tabTo("‹ Về danh sách", "Shift+Tab");
    await pressFor("Enter", "Báo cáo của các cơ quan");
    await tabTo("Lấy bảng tổng hợp toàn tỉnh");
    await pressFor("Enter", `${LABELS.tabs}:`);
    path.push(await focused());

    expect(path).toEqual([
      "h1: Sở Tài chính",
      "textarea: ",
      "button: Trả lại dòng đang chọn",
      "button: Sở Tài chính✗Cần chỉnh lýlần 2✗Gửi muộn09/12/2021 15:30",
      "footer: Trả lại dòng đang chọnTrả lại toàn bộHủy duyệt",
      `h2: ✓Đã lấy bảng tổng hợp: ${provinceData.pulled.period.name}`,
    ]);
    const { calls, lost } = await kept();
    const { rev } = data.head("in_review", 2);
    expect(calls).toEqual([
      ["home"],
      ["listReports", PERIOD],
      ["openReport", PERIOD, data.finance.id],
      ["selectedPlace"],
      ["returnReport", PERIOD, data.finance.id, 2, rev, "", [{ place: reviewData.rowPlace.place, reason }]],
      // Back at the list it is asked for anew: others send and decide meanwhile.
      ["listReports", PERIOD],
      ["openReport", PERIOD, second.agency.id],
      ["approveReport", PERIOD, second.agency.id, 2, rev, ""],
      ["listReports", PERIOD],
      ["pullProvince", PERIOD],
    ]);
    expect(lost).toBe(0);
  });
}
