// Plans made up in every layout that offices use. A line a duty: id, leads, partners, deadlines.
import { expect, test } from "vitest";
import { readPlanText } from "../../shared/plan/reading/read-plan.ts";
import { dutiesOf } from "./plan-lines.ts";

test("label lines behind numbered, lettered and starred items, several in one line, in a bracket", () => {
  expect(
    dutiesOf(
      "II. NỘI DUNG",
      "1. Tuyên truyền pháp luật",
      "1.1. Xây dựng tin, bài, phóng sự về hòa giải ở cơ sở.",
      "a) Đơn vị chủ trì: Báo và Phát thanh, Truyền hình tỉnh.",
      "b) Đơn vị phối hợp: Sở Tư pháp; Sở Văn hóa, Thể thao và Du lịch; UBND các xã, phường.",
      "c) Thời gian thực hiện: Quý I, quý III/2026.",
      "1.2. Tổ chức hội thi cấp tỉnh (Sở Tư pháp chủ trì, phối hợp với các sở, ngành liên quan; hoàn thành trước ngày 30/9/2026).",
      "2. Bồi dưỡng nghiệp vụ",
      "* Nội dung: Tập huấn cho hòa giải viên.",
      "* Cơ quan chủ trì thực hiện: Sở Tư pháp",
      "* Thời gian hoàn thành: Trong Quý II/2026",
      "3. Kiểm tra ở cơ sở. Cơ quan thực hiện: Sở Tư pháp và UBND cấp xã. Thời gian: Quý IV năm 2026.",
    ),
  ).toEqual([
    "II.1.1 | Báo và Phát thanh, Truyền hình tỉnh | Sở Tư pháp; Sở Văn hóa, Thể thao và Du lịch; UBND các xã, phường | Quý I/2026; Quý III/2026",
    "II.1.2 | Sở Tư pháp | các sở, ngành liên quan | Ngày 30/09/2026",
    "II.2 | Sở Tư pháp |  | Quý II/2026",
    "II.3 | Sở Tư pháp; UBND cấp xã |  | Quý IV/2026",
  ]);
});

test("bodies as headings, with and without a number; unmarked paragraphs and bullets below", () => {
  expect(
    dutiesOf(
      "II. TỔ CHỨC THỰC HIỆN",
      "1. Sở Nội vụ:",
      "Tổ chức bồi dưỡng cho cán bộ, công chức. Hoàn thành trong Quý II/2026.",
      "Phối hợp với Sở Khoa học và Công nghệ đánh giá kết quả hằng năm.",
      "2. Đề nghị Ban Thường trực Ủy ban MTTQ Việt Nam tỉnh: Tăng cường giám sát.",
      "III. PHÂN CÔNG",
      "Sở Tư pháp",
      "- Hướng dẫn, đôn đốc việc thực hiện Kế hoạch.",
      "Ủy ban nhân dân các xã, phường",
      "- Bố trí kinh phí, nhân lực.",
      "- Báo cáo kết quả trước ngày 25/11/2026.",
    ),
  ).toEqual([
    "II.1.1 | Sở Nội vụ |  | Quý II/2026",
    "II.1.2 | Sở Nội vụ | Sở Khoa học và Công nghệ | Hằng năm",
    "II.2 | Ban Thường trực Ủy ban MTTQ Việt Nam tỉnh |  | ",
    "III.1.1 | Sở Tư pháp |  | ",
    "III.2.1 | Ủy ban nhân dân các xã, phường |  | ",
    "III.2.2 | Ủy ban nhân dân các xã, phường |  | Ngày 25/11/2026",
  ]);
});

test("prose: who is told, with whom, behind an opening clause; a bullet overrides its item's lead", () => {
  expect(
    dutiesOf(
      "I. Về thể chế",
      "1. Giao Sở Tư pháp chủ trì, phối hợp với Sở Nội vụ, Văn phòng UBND tỉnh và các cơ quan liên quan:",
      "a) Rà soát văn bản quy phạm pháp luật, hoàn thành trong tháng 6/2026.",
      "b) Riêng Sở Y tế, ngoài nhiệm vụ trên, tổ chức tập huấn cho y tế cơ sở.",
      "2. Công an tỉnh",
      "- Chủ trì, phối hợp với Bộ Chỉ huy Quân sự tỉnh, Sở Y tế bảo đảm an ninh.",
      "- Định kỳ hằng quý báo cáo Tỉnh ủy, UBND tỉnh.",
      "3. Căn cứ chức năng, nhiệm vụ được giao, các sở, ban, ngành tỉnh xây dựng kế hoạch trong tháng 01 năm 2026.",
      "4. Khi có hướng dẫn của Trung ương, Sở Nội vụ tham mưu UBND tỉnh sắp xếp tổ chức bộ máy.",
    ),
  ).toEqual([
    "I.1.a | Sở Tư pháp | Sở Nội vụ; Văn phòng UBND tỉnh; các cơ quan liên quan | Tháng 6/2026",
    "I.1.b | Sở Y tế |  | ",
    "I.2.1 | Công an tỉnh | Bộ Chỉ huy Quân sự tỉnh; Sở Y tế | ",
    "I.2.2 | Công an tỉnh |  | Hằng quý",
    "I.3 | các sở, ban, ngành tỉnh |  | Tháng 1/2026",
    "I.4 | Sở Nội vụ |  | Theo hướng dẫn của Trung ương",
  ]);
});

test("one time line for several bullets; numbers that are missing or stand twice", () => {
  expect(
    dutiesOf(
      "I. NHIỆM VỤ",
      "a) Các sở, ban, ngành tỉnh, Ủy ban nhân dân các xã, phường:",
      "- Tự kiểm tra việc thực hiện.",
      "- Gửi báo cáo về Sở Tư pháp.",
      "Thời gian thực hiện: Trước ngày 15/10/2026.",
      "- Sở Tư pháp kiểm tra trực tiếp 10 xã, phường.",
      "Thời gian thực hiện: Thường xuyên.",
      "d) Sở Nội vụ sơ kết. Thời gian: 2026 - 2027",
      "d) Sở Tài chính bố trí kinh phí.",
    ),
  ).toEqual([
    "I.a.1 | Các sở, ban, ngành tỉnh; Ủy ban nhân dân các xã, phường |  | Ngày 15/10/2026",
    "I.a.2 | Các sở, ban, ngành tỉnh; Ủy ban nhân dân các xã, phường |  | Ngày 15/10/2026",
    "I.a.3 | Sở Tư pháp |  | Thường xuyên",
    "I.d | Sở Nội vụ |  | Năm 2026–2027",
    "I.d(2) | Sở Tài chính |  | ",
  ]);
});

test("an annex table with columns in any order, headings between its rows, a cell that the copy left out", () => {
  expect(
    dutiesOf(
      "PHỤ LỤC I",
      "STT\tNhiệm vụ\tSản phẩm\tThời gian hoàn thành\tCơ quan chủ trì\tCơ quan phối hợp",
      "I\tCông tác chỉ đạo\t\t\t\t",
      "1\tBan hành kế hoạch\tKế hoạch\tTháng 01/2026\tSở Tư pháp\tCác sở, ngành",
      "2\tTổ chức hội nghị\tHội nghị\tQuý III - Quý IV/2026\tSở Tư pháp\tSở Nội vụ, Sở Tài chính",
    ),
  ).toEqual([
    "PLI.I.1 | Sở Tư pháp | Các sở, ngành | Tháng 1/2026",
    "PLI.I.2 | Sở Tư pháp | Sở Nội vụ; Sở Tài chính | Từ quý III/2026 đến quý IV/2026",
  ]);
  const cells = [
    "STT",
    "Nội dung công việc",
    "Cơ quan chủ trì",
    "Thời gian",
    "",
    "1",
    "Xây dựng kế hoạch",
    "Sở Tư pháp",
    "Tháng 1/2026",
    "",
    "2",
    "Tổng kết",
    "Tháng 12/2026",
  ];
  const copied = cells.map((cell) => (cell === "" ? "|" : `|\n${cell}`)).join("\n");
  expect(dutiesOf("PHỤ LỤC", `${copied}\n|`)).toEqual([
    "PL.1 | Sở Tư pháp |  | Tháng 1/2026",
    "PL.2 | Sở Tư pháp |  | Tháng 12/2026",
  ]);
});

test("a plan that names nobody keeps its items as duties without a lead, to be decided", () => {
  const lines = [
    "II. NHIỆM VỤ, GIẢI PHÁP",
    "1. Hoàn thiện thể chế.",
    "2. Phát triển hạ tầng số.",
    "3. Đào tạo nhân lực.",
    "4. Tăng cường truyền thông.",
  ];
  expect(dutiesOf(...lines)).toEqual(["II.1 |  |  | ", "II.2 |  |  | ", "II.3 |  |  | ", "II.4 |  |  | "]);
});

test("aims, money and closings are set aside, and first what may be a duty all the same", () => {
  const { duties, aside } = readPlanText(
    [
      "I. MỤC ĐÍCH",
      "1. Các sở, ngành triển khai nghiêm túc Kế hoạch.",
      "II. NHIỆM VỤ",
      "1. Sở Tư pháp tổ chức tập huấn.",
      "2. Tổ chức thi tìm hiểu pháp luật.",
      "III. KINH PHÍ",
      "Kinh phí do ngân sách nhà nước bảo đảm.",
      "Trên đây là Kế hoạch năm 2026.",
    ].join("\n"),
  );
  expect(duties.map(({ id }) => id)).toEqual(["II.1"]);
  expect(aside.map(({ text, reason, look }) => `${look ? "! " : ""}${reason}: ${text}`)).toEqual([
    "! nobody: Tổ chức thi tìm hiểu pháp luật.",
    "aims: Các sở, ngành triển khai nghiêm túc Kế hoạch.",
    "money: Kinh phí do ngân sách nhà nước bảo đảm.",
    "closing: Trên đây là Kế hoạch năm 2026.",
  ]);
});
