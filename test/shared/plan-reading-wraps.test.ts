import { expect, test } from "vitest";
import { dutiesOf } from "./plan-lines.ts";

const PLAN = [
  "ỦY BAN NHÂN DÂN",
  "TỈNH AN BÌNH",
  "Số: 45/KH-UBND",
  "An Bình, ngày 20 tháng 01 năm 2026",
  "KẾ HOẠCH",
  "BẢO VỆ RỪNG VÀ PHÒNG CHÁY, CHỮA CHÁY RỪNG TRÊN ĐỊA BÀN TỈNH AN BÌNH NĂM 2026",
  "Căn cứ Luật Lâm nghiệp số 16/2017/QH14 và các nghị định, thông tư hướng dẫn thi hành có hiệu lực đến nay;",
  "Ủy ban nhân dân tỉnh ban hành Kế hoạch bảo vệ rừng và phòng cháy, chữa cháy rừng năm 2026 như sau:",
  "I. NHIỆM VỤ",
  "1. Sở Nông nghiệp và Môi trường (cơ quan thường trực của Ban Chỉ huy về các vấn đề cấp bách trong bảo vệ rừng)",
  "a) Chủ trì, phối hợp với Công an tỉnh, Bộ Chỉ huy Quân sự tỉnh, Văn phòng Ủy ban nhân dân tỉnh và các cơ quan liên quan kiểm tra công tác phòng cháy; gửi kết quả trước ngày 10 tháng 4 năm 2026.",
  "b) Tổ chức triển khai thực hiện Quyết định số 177/QĐ-TTg của Thủ tướng Chính phủ; định kỳ hằng năm (trước ngày 30 tháng 11) báo cáo kết quả về Ủy ban nhân dân tỉnh và Bộ Nông nghiệp và Môi trường.",
  "2. Đề nghị Ban Tuyên giáo và Dân vận Tỉnh ủy, Ban Thường trực Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh, Tỉnh đoàn",
  "Định hướng công tác tuyên truyền; vận động Nhân dân, đoàn viên, hội viên không đốt nương làm rẫy trong mùa khô.",
  "3. Ủy ban nhân dân các xã, phường",
  "- Bố trí kinh phí, nhân lực theo quy định tại điểm b khoản 7 Điều 8 của Quy chế đã ban hành và các hướng dẫn hiện có.",
  "- Báo cáo Hạt Kiểm lâm khu vực trước ngày 25 hằng tháng để tổng hợp, theo dõi trên địa bàn toàn tỉnh An Bình.",
  "Nơi nhận:",
  "- Sở Tư pháp;",
];

/** Lines of at most so many letters, broken at spaces. */
function wrapped(text: string, width: number): string[] {
  const lines = [""];
  for (const word of text.split(" ")) {
    const last = lines[lines.length - 1]!;
    if (last === "") lines[lines.length - 1] = word;
    else if (`${last} ${word}`.length > width) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}

test("a plan reads alike however wide its lines were broken, with no indent left", () => {
  const whole = dutiesOf(...PLAN);
  expect(whole).toEqual([
    "I.1.a | Sở Nông nghiệp và Môi trường | Công an tỉnh; Bộ Chỉ huy Quân sự tỉnh; Văn phòng Ủy ban nhân dân tỉnh; các cơ quan liên quan | Ngày 10/04/2026",
    "I.1.b | Sở Nông nghiệp và Môi trường |  | Hằng năm",
    "I.2 | Ban Tuyên giáo và Dân vận Tỉnh ủy; Ban Thường trực Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh; Tỉnh đoàn |  | ",
    "I.3.1 | Ủy ban nhân dân các xã, phường |  | ",
    "I.3.2 | Ủy ban nhân dân các xã, phường |  | Hằng tháng",
  ]);
  const widths = Array.from({ length: 21 }, (_, index) => 60 + index * 2);
  const unlike = widths.filter((width) => {
    const lines = PLAN.flatMap((text) => wrapped(text, width));
    return JSON.stringify(dutiesOf(...lines)) !== JSON.stringify(whole);
  });
  expect(unlike).toEqual([]);
});
