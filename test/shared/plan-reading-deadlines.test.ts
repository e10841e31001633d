import { expect, test } from "vitest";
import { deadlinesOf } from "../../shared/plan/reading/deadlines.ts";
import { timePhrasesOf } from "../../shared/plan/reading/sentence-deadline.ts";
import { deadlineWords } from "../../shared/wording/plan-reading.ts";

const WORDINGS: [phrase: string, read: string][] = [
  ["Trước ngày 20/11/2025", "Ngày 20/11/2025"],
  ["Từ ngày 10/10 đến ngày 09/11", "Ngày 09/11/2025"],
  ["Trong tháng 12 năm 2025", "Tháng 12/2025"],
  ["Từ tháng 3/2026 đến tháng 6/2026", "Từ tháng 3/2026 đến tháng 6/2026"],
  ["Hoàn thành trong Quý II năm 2026", "Quý II/2026"],
  ["Quý I, II/2026", "Quý I/2026; Quý II/2026"],
  ["Quý IV/2025 - Quý II/2026", "Từ quý IV/2025 đến quý II/2026"],
  ["2026", "Năm 2026"],
  ["Năm 2026, 2027", "Các năm 2026, 2027"],
  ["Giai đoạn 2026 - 2030", "Năm 2026–2030"],
  ["Quý IV năm 2025 và các năm tiếp theo", "Quý IV/2025; Hằng năm"],
  ["Trước ngày 15/12 hằng năm", "Hằng năm"],
  ["Định kỳ 6 tháng, hằng năm", "6 tháng một lần; Hằng năm"],
  ["Hằng quý", "Hằng quý"],
  ["Hàng tháng", "Hằng tháng"],
  ["Thường xuyên", "Thường xuyên"],
  ["Theo hướng dẫn của Trung ương", "Theo hướng dẫn của Trung ương"],
  ["Sau khi có Quy chế của TW", "Theo hướng dẫn của Trung ương"],
  ["Theo kế hoạch riêng", "Theo văn bản"],
  ["Ngày 31/02/2026", "Theo văn bản"],
  ["", ""],
];

test("the wordings of time lines and columns, each as it is read", () => {
  const read = WORDINGS.map(([phrase]) => [phrase, deadlinesOf(phrase, 2025).map(deadlineWords).join("; ")]);
  expect(read).toEqual(WORDINGS);
});

const SENTENCES: [sentence: string, phrases: string[]][] = [
  [
    "Gửi hồ sơ năm 2025 cho Sở Tư pháp trước ngày 09 tháng 10 năm 2025 để thẩm định.",
    ["trước ngày 09 tháng 10 năm 2025"],
  ],
  [
    "Định kỳ hằng năm (trước ngày 20 tháng 10) thống kê hòa giải viên.",
    ["Định kỳ hằng năm (trước ngày 20 tháng 10)"],
  ],
  ["Xây dựng kế hoạch. Hằng năm hoặc đột xuất báo cáo kết quả.", ["Hằng năm hoặc đột xuất"]],
  ["Ban hành văn bản khi có hướng dẫn của Trung ương.", ["khi có hướng dẫn của Trung ương"]],
  ["Đôn đốc thực hiện; định kỳ sơ kết, tổng kết.", ["định kỳ"]],
  ["Thực hiện Quyết định số 18/QĐ-TTg ngày 11 tháng 11 năm 2024 của Thủ tướng Chính phủ.", []],
  ["Thực hiện Đề án “Xây dựng nhà ở giai đoạn 2021 - 2030”, định hướng đến năm 2045.", []],
  ["Lồng ghép vào kế hoạch hằng năm; thường xuyên cập nhật dữ liệu.", []],
];

test("in a sentence only what bounds the act is its deadline: no cited day, no horizon, no manner", () => {
  expect(SENTENCES.map(([sentence]) => [sentence, timePhrasesOf(sentence).map(({ text }) => text)])).toEqual(
    SENTENCES,
  );
});
