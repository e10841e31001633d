// Habits of single offices: other words on labels, decisions that hold the plan, letters, boards, ministries.
import { expect, test } from "vitest";
import { dutiesOf } from "./plan-lines.ts";

test("labels in other words, with slashes, short, or with the step that the time is for", () => {
  expect(
    dutiesOf(
      "II/ NỘI DUNG THỰC HIỆN",
      "1/ Công tác tuyên truyền",
      "1.1/ Phát thanh về phòng cháy",
      "+ Thời gian: Hàng tháng.",
      "+ Thực hiện: Các ấp, Công an xã.",
      "1.2/ Ra quân vệ sinh môi trường",
      "+ Hoàn thành: Quý II/2026.",
      "+ Chủ trì: Văn phòng HĐND và UBND xã.",
      "+ Phối hợp: Hội Nông dân xã và các đoàn thể.",
      "2/ Soạn thảo nghị định",
      "a) Đơn vị chủ trì trình: Cục Thương mại điện tử và Kinh tế số.",
      "b) Thời gian trình Chính phủ: Tháng 5/2026.",
      "3/ Thu thập ý kiến (Cơ quan chủ trì: Thuế tỉnh; thời gian thực hiện: Trước ngày 15/12/2026).",
    ),
  ).toEqual([
    "II.1.1 | Các ấp; Công an xã |  | Hằng tháng",
    "II.1.2 | Văn phòng HĐND và UBND xã | Hội Nông dân xã; các đoàn thể | Quý II/2026",
    "II.2 | Cục Thương mại điện tử và Kinh tế số |  | Tháng 5/2026",
    "II.3 | Thuế tỉnh |  | Ngày 15/12/2026",
  ]);
});

test("who acts in brackets below the item, behind “do”, behind a place, as one that stands for a body", () => {
  expect(
    dutiesOf(
      "I. NHIỆM VỤ",
      "1. Lập danh sách cần khám.",
      "(Trạm Y tế các xã, phường thực hiện, xong trước 30/6/2026)",
      "2. Rà soát sổ sách do Trung tâm Kiểm soát bệnh tật thành phố chủ trì.",
      "3. Hội nghị phổ biến luật",
      "- Ở địa phương: Sở Công Thương các tỉnh, thành phố chủ trì. Thời gian thực hiện: Năm 2026.",
      "4. Đại diện Hội Nông dân tỉnh, Hội Cựu chiến binh tỉnh vận động hội viên.",
      "5. Bộ Chỉ huy Quân sự tỉnh sẵn sàng lực lượng, phương tiện.",
      "6. Các chủ rừng, Ban Quản lý rừng phòng hộ xây dựng phương án.",
      "7. Đề nghị LĐLĐ tỉnh, Thống kê tỉnh cung cấp số liệu.",
    ),
  ).toEqual([
    "I.1 | Trạm Y tế các xã, phường |  | Ngày 30/06/2026",
    "I.2 | Trung tâm Kiểm soát bệnh tật thành phố |  | ",
    "I.3.1 | Sở Công Thương các tỉnh, thành phố |  | Năm 2026",
    "I.4 | Đại diện Hội Nông dân tỉnh; Hội Cựu chiến binh tỉnh |  | ",
    "I.5 | Bộ Chỉ huy Quân sự tỉnh |  | ",
    "I.6 | Các chủ rừng; Ban Quản lý rừng phòng hộ |  | ",
    "I.7 | LĐLĐ tỉnh; Thống kê tỉnh |  | ",
  ]);
});

test("a decision whose first article is the plan; a letter with a reference line; parts I.1 and (1); “Giao …:” before numbers", () => {
  expect(
    dutiesOf(
      "BỘ CÔNG THƯƠNG",
      "Số: 12/QĐ-BCT",
      "QUYẾT ĐỊNH",
      "Điều 1. Phê duyệt Chương trình với các nội dung sau:",
      "I. TỔ CHỨC THỰC HIỆN",
      "1. Cục Công nghệ thông tin cập nhật số liệu trước ngày 25 hằng tháng.",
      "Điều 2. Quyết định này có hiệu lực từ ngày ký.",
      "Điều 3. Chánh Văn phòng chịu trách nhiệm thi hành.",
    ),
  ).toEqual(["I.1 | Cục Công nghệ thông tin |  | Hằng tháng"]);
  expect(
    dutiesOf(
      "ỦY BAN NHÂN DÂN TỈNH",
      "Số: 145/UBND-NC",
      "V/v hưởng ứng tháng hành động",
      "Kính gửi:",
      "- Thủ trưởng các sở, ban, ngành;",
      "Thực hiện Công văn số 23/BCA-C02 của Bộ Công an, UBND tỉnh yêu cầu thực hiện một số nội dung sau:",
      "1. Công an tỉnh mở đợt cao điểm.",
    ),
  ).toEqual(["1 | Công an tỉnh |  | "]);
  expect(
    dutiesOf(
      "B. NHIỆM VỤ",
      "I. Thi hành pháp luật",
      "I.1. Nâng cao chất lượng",
      "Giao Sở Tư pháp:",
      "1.1.1. Xây dựng Đề án (quý II/2026).",
      "I.2. Tuyên truyền",
      "(1) Báo và Phát thanh, Truyền hình Cần Hòa mở chuyên mục, hoàn thành trong tháng 3/2026.",
    ),
  ).toEqual([
    "B.I.1.1 | Sở Tư pháp |  | Quý II/2026",
    "B.I.2.1 | Báo và Phát thanh, Truyền hình Cần Hòa |  | Tháng 3/2026",
  ]);
});

test("items that are counted in words; heads of a table in two rows of a text, its cells that say none", () => {
  expect(
    dutiesOf(
      "II. NỘI DUNG HOẠT ĐỘNG",
      "Nội dung 1. Ban hành chỉ thị",
      "- Nội dung thực hiện: Tham mưu UBND tỉnh.",
      "- Chủ trì: Ban Thư ký Hội đồng.",
      "Nội dung 2. Kiểm tra",
      "- Chủ trì: Các thành viên Hội đồng.",
      "- Thời gian: 6 tháng cuối năm 2026.",
    ),
  ).toEqual([
    "II.1 | Ban Thư ký Hội đồng |  | ",
    "II.2 | Các thành viên Hội đồng |  | Từ quý III/2026 đến quý IV/2026",
  ]);
  expect(
    dutiesOf(
      "PHỤ LỤC",
      "TT\tNội dung công việc\tPhân công thực hiện\t\tTiến độ",
      "\t\tCơ quan chủ trì\tCơ quan phối hợp\t",
      "1\t2\t3\t4\t5",
      "1\tRà soát quỹ đất\tSở Xây dựng\tUBND cấp xã\tTrước 30/6/2026",
      "2\tGiám sát dòng vốn\tNgân hàng Nhà nước Khu vực 5\tKhông\tĐịnh kỳ 6 tháng, năm",
    ),
  ).toEqual([
    "PL.1 | Sở Xây dựng | UBND cấp xã | Ngày 30/06/2026",
    "PL.2 | Ngân hàng Nhà nước Khu vực 5 |  | 6 tháng một lần; Hằng năm",
  ]);
});

test("tables without signs: columns apart by spaces, and a cell a line", () => {
  expect(
    dutiesOf(
      "II. NHIỆM VỤ",
      "STT   Nhiệm vụ   Phòng chủ trì   Phòng phối hợp   Thời gian",
      "1   Ban hành quy chế   Phòng Xây dựng chính quyền   Văn phòng Sở   Cả năm 2026",
      "III. VIỆC THƯỜNG XUYÊN",
      "TT",
      "Nội dung công việc",
      "Đơn vị thực hiện",
      "Thời hạn",
      "1",
      "Tiếp công dân",
      "Lãnh đạo Sở, Văn phòng Sở",
      "Ngày 15 hằng tháng",
      "2",
      "Đối thoại với công chức,",
      "viên chức",
      "Giám đốc Sở",
      "6 tháng/lần",
      "IV. TỔ CHỨC THỰC HIỆN",
      "1. Giao Phòng Xây dựng chính quyền đôn đốc.",
    ),
  ).toEqual([
    "II.1 | Phòng Xây dựng chính quyền | Văn phòng Sở | Năm 2026",
    "III.1 | Lãnh đạo Sở; Văn phòng Sở |  | Hằng tháng",
    "III.2 | Giám đốc Sở |  | 6 tháng một lần",
    "IV.1 | Phòng Xây dựng chính quyền |  | ",
  ]);
});

test("a plan of the Party with “1-”; headings with bodies that the grammar knows in part; a day of every year", () => {
  expect(
    dutiesOf(
      "TỈNH ỦY TRƯỜNG SƠN",
      "*",
      "Số 12-KH/TU",
      "KẾ HOẠCH",
      "Thực hiện Chỉ thị số 5-CT/TW, Ban Thường vụ Tỉnh ủy ban hành Kế hoạch như sau:",
      "III- TỔ CHỨC THỰC HIỆN",
      "1- Các đảng ủy trực thuộc Tỉnh ủy xây dựng kế hoạch.",
      "2- Đảng ủy UBND tỉnh lãnh đạo UBND tỉnh bố trí kinh phí.",
      "3- Hằng năm, cấp ủy các cấp báo cáo kết quả trước ngày 10/12.",
      "IV- CÁC ĐƠN VỊ KHÁC",
      "1. Công ty TNHH MTV Môi trường đô thị và các đơn vị thu gom",
      "a) Bố trí phương tiện.",
      "2. Cục Quản lý Khám, chữa bệnh",
      "- Chủ trì cùng Sở Xây dựng nghiên cứu.",
      "3. Ban An toàn giao thông tỉnh chỉ đạo các lực lượng tuần tra.",
      "4. Các cơ sở giáo dục đại học, cao đẳng trên địa bàn tỉnh mở rộng quy mô.",
    ),
  ).toEqual([
    "III.1 | Các đảng ủy trực thuộc Tỉnh ủy |  | ",
    "III.2 | Đảng ủy UBND tỉnh |  | ",
    "III.3 | cấp ủy các cấp |  | Hằng năm",
    "IV.1.a | Công ty TNHH MTV Môi trường đô thị; các đơn vị thu gom |  | ",
    "IV.2.1 | Cục Quản lý Khám, chữa bệnh | Sở Xây dựng | ",
    "IV.3 | Ban An toàn giao thông tỉnh |  | ",
    "IV.4 | Các cơ sở giáo dục đại học, cao đẳng trên địa bàn tỉnh |  | ",
  ]);
});

test("names that hold a field which is an order too; persons and kinds with a field; months in lists and ranges", () => {
  expect(
    dutiesOf(
      "III. TỔ CHỨC THỰC HIỆN",
      "1. Cục Kinh tế hợp tác và Phát triển nông thôn, Cục Lâm nghiệp và Kiểm lâm",
      "- Phối hợp với lực lượng quản lý thị trường, ngành Nông nghiệp và Môi trường kiểm soát vận chuyển.",
      "2. Chi cục Chăn nuôi và Thú y lấy mẫu giám sát. Thời gian: Tháng 3 - 6/2026.",
      "3. Sở Giáo dục và Đào tạo; các bệnh viện trên địa bàn",
      "- Tổng vệ sinh vào các tháng 2, 6 và 11 năm 2026; cập nhật số liệu hằng quý.",
      "4. Người chăn nuôi, cơ sở giết mổ",
      "Khai báo khi phát hiện vật nuôi mắc bệnh.",
      "5. Ban Thường trực Ủy ban Mặt trận Tổ quốc Việt Nam cùng cấp giám sát.",
      "6. Thủ trưởng các đơn vị thuộc, trực thuộc Bộ tổ chức hội thi vào tháng 10 hằng năm.",
    ),
  ).toEqual([
    "III.1.1 | Cục Kinh tế hợp tác và Phát triển nông thôn; Cục Lâm nghiệp và Kiểm lâm | lực lượng quản lý thị trường; ngành Nông nghiệp và Môi trường | ",
    "III.2 | Chi cục Chăn nuôi và Thú y |  | Từ tháng 3/2026 đến tháng 6/2026",
    "III.3.1 | Sở Giáo dục và Đào tạo; các bệnh viện trên địa bàn |  | Tháng 2/2026; Tháng 6/2026; Tháng 11/2026; Hằng quý",
    "III.4 | Người chăn nuôi; cơ sở giết mổ |  | ",
    "III.5 | Ban Thường trực Ủy ban Mặt trận Tổ quốc Việt Nam cùng cấp |  | ",
    "III.6 | Thủ trưởng các đơn vị thuộc, trực thuộc Bộ |  | Hằng năm",
  ]);
});
