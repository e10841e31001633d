// Who is told to act: by a heading without a number, a sentence over a list, a bracket, a later sentence, an address.
import { expect, test } from "vitest";
import { readPlanText } from "../../shared/plan/reading/read-plan.ts";
import { dutiesOf } from "./plan-lines.ts";

test("bodies that are asked in a line without a number head the lines below it", () => {
  expect(
    dutiesOf(
      "III. TỔ CHỨC THỰC HIỆN",
      "Sở Tài chính:",
      "Tham mưu bố trí kinh phí.",
      "Đề nghị Hội Nông dân tỉnh, Hội Cựu chiến binh tỉnh:",
      "Vận động hội viên hiến đất làm đường.",
      "Tổ chức giám sát cộng đồng.",
    ),
  ).toEqual([
    "III.1 | Sở Tài chính |  | ",
    "III.2.1 | Hội Nông dân tỉnh; Hội Cựu chiến binh tỉnh |  | ",
    "III.2.2 | Hội Nông dân tỉnh; Hội Cựu chiến binh tỉnh |  | ",
  ]);
});

test("a sentence that ends in “các nhiệm vụ sau:” gives its bodies to the letters below it", () => {
  expect(
    dutiesOf(
      "II. NHIỆM VỤ",
      "1. Phát triển du lịch",
      "Sở Du lịch chủ trì, phối hợp với Sở Công Thương thực hiện các nhiệm vụ sau:",
      "a) Xây dựng bản đồ du lịch số.",
      "b) Mở lớp dạy nghề hướng dẫn viên, xong trong quý II/2026.",
    ),
  ).toEqual([
    "II.1.a | Sở Du lịch | Sở Công Thương | ",
    "II.1.b | Sở Du lịch | Sở Công Thương | Quý II/2026",
  ]);
});

test("a bracket below a paragraph, a later sentence “Giao …”, and “Đối với …:” say who acts", () => {
  expect(
    dutiesOf(
      "II. NHIỆM VỤ",
      "1. Công tác thông tin",
      "Phát thanh về bảo vệ rừng trên loa xã.",
      "(Phòng Kinh tế, Đài Truyền thanh xã thực hiện)",
      "2. Công tác khuyến học",
      "Vận động quỹ khuyến học ở khu dân cư. Giao Hội Khuyến học xã, các trường học trên địa bàn xã thực hiện.",
      "3. Đối với UBND các phường: Bố trí điểm trông giữ xe.",
    ),
  ).toEqual([
    "II.1 | Phòng Kinh tế; Đài Truyền thanh xã |  | ",
    "II.2 | Hội Khuyến học xã; các trường học trên địa bàn xã |  | ",
    "II.3 | UBND các phường |  | ",
  ]);
});

test("partners behind “theo chức năng, nhiệm vụ” and “cùng với”; a council called after cooperation leads", () => {
  expect(
    dutiesOf(
      "II. PHÂN CÔNG",
      "1. Trạm Y tế xã",
      "- Theo chức năng, nhiệm vụ phối hợp Công an xã tư vấn cho học sinh.",
      "- Cùng với Hội Nông dân xã kiểm tra vật tư nông nghiệp.",
      "2. Kiểm tra chéo.",
      "- Đơn vị thực hiện: Thành viên Hội đồng phối hợp PBGDPL tỉnh; Sở Tư pháp tham mưu.",
      "3. Trợ giúp lưu động.",
      "- Phân công: Trung tâm Trợ giúp pháp lý tỉnh (thuộc Sở Tư pháp) chủ trì; Phòng Tư pháp, công chức Tư pháp - Hộ tịch phối hợp.",
    ),
  ).toEqual([
    "II.1.1 | Trạm Y tế xã | Công an xã | ",
    "II.1.2 | Trạm Y tế xã | Hội Nông dân xã | ",
    "II.2 | Thành viên Hội đồng phối hợp PBGDPL tỉnh; Sở Tư pháp |  | ",
    "II.3 | Trung tâm Trợ giúp pháp lý tỉnh (thuộc Sở Tư pháp) | Phòng Tư pháp; công chức Tư pháp - Hộ tịch | ",
  ]);
});

test("a plan of two bodies: “hai cơ quan” act, both signers end it; months in a sentence, twice a year", () => {
  expect(
    dutiesOf(
      "III. TRÁCH NHIỆM CỦA CÁC BÊN",
      "1. Hai cơ quan tổ chức sơ kết vào tháng 12/2026.",
      "2. Sở Y tế mở các lớp từ tháng 4 đến tháng 9/2026.",
      "3. Hội Chữ thập đỏ tỉnh định kỳ 6 tháng (trước 10/6), một năm (trước 10/12) thông báo kết quả.",
      "GIÁM ĐỐC SỞ Y TẾ",
      "CHỦ TỊCH HỘI CHỮ THẬP ĐỎ",
    ),
  ).toEqual([
    "III.1 | Hai cơ quan |  | Tháng 12/2026",
    "III.2 | Sở Y tế |  | Từ tháng 4/2026 đến tháng 9/2026",
    "III.3 | Hội Chữ thập đỏ tỉnh |  | 6 tháng một lần; Hằng năm",
  ]);
});

test("of two columns of tasks the single task is the duty, what it is part of leads in", () => {
  const { duties } = readPlanText(
    [
      "PHỤ LỤC",
      "TT\tNhiệm vụ chung\tNhiệm vụ cụ thể\tCơ quan chủ trì\tThời gian",
      "1\tThể chế\tRà soát quy chế một cửa\tSở Nội vụ\tQuý I/2026",
    ].join("\n"),
  );
  expect(duties.map(({ text, leadIn }) => [text, leadIn])).toEqual([["Rà soát quy chế một cửa", "Thể chế"]]);
});

test("two bodies in one bracket, a scope in brackets behind a name, whoever is invited; a state that is no body", () => {
  expect(
    dutiesOf(
      "II. NHIỆM VỤ",
      "1. Diễn tập (Bộ Chỉ huy Quân sự tỉnh hướng dẫn, UBND các xã tổ chức), trong tháng 7 và tháng 8 năm 2026.",
      "2. Rà soát văn bản.",
      "- Thực hiện: Các sở, ban, ngành tỉnh; UBND cấp xã (theo phạm vi quản lý).",
      "3. Tập huấn.",
      "- Thực hiện: Sở Tư pháp; mời Cục Trợ giúp pháp lý giảng dạy.",
      "- Thời gian: 9 tháng đầu năm 2026.",
      "4. Chính quyền số",
      "- Mở rộng kho dữ liệu.",
      "5. Sở Du lịch",
      "- Cơ quan thường trực, chịu trách nhiệm điều phối chung.",
    ),
  ).toEqual([
    "II.1 | Bộ Chỉ huy Quân sự tỉnh; UBND các xã |  | Tháng 7/2026; Tháng 8/2026",
    "II.2 | Các sở, ban, ngành tỉnh; UBND cấp xã |  | ",
    "II.3 | Sở Tư pháp |  | Từ quý I/2026 đến quý III/2026",
    "II.5.1 | Sở Du lịch |  | ",
  ]);
});

test("where a comma may be of an office's name, or a time has no day, nothing is promised", () => {
  const { duties } = readPlanText(
    [
      "I. NHIỆM VỤ",
      "1. Phòng Kế hoạch, tổ chức hội nghị tổng kết.",
      "2. Sở Công Thương dự trữ hàng hóa, hoàn thành trước mùa mưa bão.",
    ].join("\n"),
  );
  expect(duties.map(({ marks }) => [marks.lead === "sure", marks.deadlines])).toEqual([
    [false, "sure"],
    [true, "likely"],
  ]);
});
