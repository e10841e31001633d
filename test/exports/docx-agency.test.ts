// An agency's own report and the reminder letter as people read them.
import { expect, test } from "vitest";
import { agencyReportDocx } from "../../worker/exports/docx/agency-report.ts";
import { headData } from "../../worker/exports/docx/letterhead.ts";
import { reminderLetterDocx } from "../../worker/exports/docx/reminder-letter.ts";
import { withCells } from "../shared/golden.ts";
import {
  AGENCY_DRAFT,
  AGENCY_SENT,
  LETTER,
  paragraphsIn,
  partsOf,
  tablesIn,
  templateOf,
} from "./docx-support.ts";

const fileOf = (input: typeof AGENCY_SENT) => agencyReportDocx(templateOf("agency-report"), input);
const draft = paragraphsIn(fileOf(AGENCY_DRAFT));
const sent = paragraphsIn(fileOf(AGENCY_SENT));
const letterOf = (over: Partial<typeof LETTER>) =>
  reminderLetterDocx(templateOf("reminder-letter"), { ...LETTER, ...over });

const footersOf = (bytes: Uint8Array) =>
  [...partsOf(bytes).keys()]
    .filter((part) => part.startsWith("word/footer"))
    .flatMap((part) => paragraphsIn(bytes, part));

test("a draft is marked as one, and what cannot be read stands as it was typed", () => {
  expect(draft.slice(0, 15)).toEqual([
    "BẢN DỰ THẢO – CÒN 03 NỘI DUNG PHẢI SỬA HOẶC BỔ SUNG",
    "SỞ TÀI CHÍNH",
    "…",
    "Số:…/BC-…",
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "Độc lập - Tự do - Hạnh phúc",
    "…, ngày…tháng…năm 2021",
    "BÁO CÁO",
    "Kết quả thực hiện Kế hoạch số 6134/KH-UBND ngày 17 tháng 11 năm 2020 của Ủy ban nhân dân tỉnh Bến Tre trong năm 2021",
    "…",
    "Kính gửi: Ủy ban nhân dân tỉnh Bến Tre (qua Sở Tư pháp)",
    "Thực hiện Kế hoạch số 6134/KH-UBND ngày 17 tháng 11 năm 2020 của Ủy ban nhân dân tỉnh Bến Tre thực hiện Quyết định số 1521/QĐ-TTg ngày 06/10/2020 của Thủ tướng Chính phủ, Sở Tài chính báo cáo kết quả thực hiện trong năm 2021 (số liệu tính từ ngày 15 tháng 12 năm 2020 đến hết ngày 14 tháng 12 năm 2021) như sau:",
    "I. KẾT QUẢ THỰC HIỆN NHIỆM VỤ",
    "1. Nâng cao nhận thức, phát huy vai trò, trách nhiệm của hệ thống chính trị trong triển khai công tác PBGDPL",
    `Nhiệm vụ II.1.a (chủ trì): ${AGENCY_DRAFT.form.tables.duties.rows[0]?.text}`,
  ]);
  const second = draft.findIndex((text) => text.startsWith("Nhiệm vụ II.2.a.1"));
  expect([...draft.slice(15, second - 1), ...draft.slice(second + 1, second + 5)]).toEqual([
    "- Tình trạng: Đã thực hiện; ngày hoàn thành: ngày 31/2.",
    "- Kết quả: Đã tổ chức 02 hội nghị cho 120 người theo mục II.1.a (dữ liệu minh họa).",
    "- Văn bản minh chứng:",
    "+ Kế hoạch số 1/KH-STC ngày 05/3/2021",
    "+ Công văn số 2/STC-NS ngày 06/3/2021",
    "- Khó khăn, vướng mắc: Khó khăn một",
    "Khó khăn hai",
    "- Tình trạng: Không phát sinh.",
    "- Lý do không phát sinh: Không có vụ việc",
    "- Đề xuất, kiến nghị: Cấp tài liệu {ban_nhap}",
    `Nhiệm vụ II.2.a.2 (chủ trì): ${AGENCY_DRAFT.form.tables.duties.rows[2]?.text}`,
  ]);
});

test("own work, assessment, rows that belong nowhere and signer follow; then the figures", () => {
  expect(draft.slice(draft.indexOf("II. NHIỆM VỤ KHÁC ĐÃ THỰC HIỆN"), draft.indexOf("TT"))).toEqual([
    "II. NHIỆM VỤ KHÁC ĐÃ THỰC HIỆN",
    "1. Hội thi trong ngành",
    "- Tình trạng: Đã làm.",
    "- Kết quả: Một",
    "Hai",
    "III. ĐÁNH GIÁ CHUNG",
    "1. Ưu điểm, kết quả nổi bật",
    "Các nhiệm vụ trong kỳ được triển khai kịp thời (dữ liệu minh họa).",
    "2. Tồn tại, hạn chế",
    "Không có",
    "3. Nguyên nhân",
    "Không có.",
    "IV. PHƯƠNG HƯỚNG KỲ TỚI",
    "Tiếp tục triển khai các nhiệm vụ năm 2022 (dữ liệu minh họa).",
    "V. ĐỀ XUẤT, KIẾN NGHỊ",
    "Không có.",
    "Nội dung nằm ngoài biểu mẫu, cần xem lại: Chữ lạc",
    "Đầu mối liên hệ: Cán bộ minh họa, điện thoại: 0275 3000 000.",
    "Trên đây là báo cáo kết quả thực hiện Kế hoạch số 6134/KH-UBND trong năm 2021 của Sở Tài chính, kính báo cáo Ủy ban nhân dân tỉnh Bến Tre (qua Sở Tư pháp tổng hợp)./.",
    "Nơi nhận:",
    "- Như trên;",
    "- Lưu: VT.",
    "KT. GIÁM ĐỐC",
    "PHÓ GIÁM ĐỐC",
    "Người ký minh họa",
    "Phụ lục",
    "SỐ LIỆU KÈM THEO BÁO CÁO",
    "(Kèm theo Báo cáo số…/BC-… ngày…tháng…năm 2021 của Sở Tài chính)",
  ]);
  const [rows = []] = tablesIn(fileOf(AGENCY_DRAFT));
  expect([rows[0], rows[4], rows[9], rows.length]).toEqual([
    ["TT", "Chỉ tiêu", "Đơn vị tính", "Tổng số", "Trong đó: phần phối hợp", "Kỳ trước", "Ghi chú"],
    [
      "3",
      "Số lượt người tham dự phổ biến, giáo dục pháp luật trực tiếp",
      "lượt người",
      "1.250",
      "300",
      "–",
      "",
    ],
    ["7", "Tổng kinh phí phổ biến, giáo dục pháp luật", "triệu đồng", "85,5", "–", "–", ""],
    AGENCY_DRAFT.form.tables.figures.rows.length + 1,
  ]);
});

test("a version that was sent bears the agency's head and no mark, and names itself at the foot", () => {
  expect(sent.slice(0, 7)).toEqual([
    "ỦY BAN NHÂN DÂN TỈNH BẾN TRE",
    "SỞ TÀI CHÍNH",
    "…",
    "Số:…/BC-STC",
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "Độc lập - Tự do - Hạnh phúc",
    "Bến Tre, ngày…tháng…năm 2021",
  ]);
  expect([footersOf(fileOf(AGENCY_SENT)), footersOf(fileOf(AGENCY_DRAFT))]).toEqual([
    [
      "Nguồn: báo cáo lần 2, gửi lúc 09:00 ngày 15/12/2021, kiểm tra theo ngày 15/12/2021, đã duyệt. (Xóa dòng này trước khi ký.)",
    ],
    ["Nguồn: nội dung biểu mẫu ngày 10/12/2021, chưa gửi. (Xóa dòng này trước khi ký.)"],
  ]);
});

test("a version that a later one replaced says so, and one that was taken back too", () => {
  const footOf = (state: typeof AGENCY_SENT.state) => footersOf(fileOf({ ...AGENCY_SENT, state }));
  const said = (words: string) => [
    `Nguồn: báo cáo lần 2, gửi lúc 09:00 ngày 15/12/2021, kiểm tra theo ngày 15/12/2021, ${words}. (Xóa dòng này trước khi ký.)`,
  ];
  expect([footOf(null), footOf("withdrawn")]).toEqual([
    said("đã được thay bằng lần gửi sau"),
    said("đã rút lại"),
  ]);
});

test.each([
  ["số: 125/BC-STC", "5/1/2022", "Số: 125/BC-STC", "Bến Tre, ngày 05 tháng 01 năm 2022"],
  ["125", "tháng 12", "Số: 125", "Bến Tre, tháng 12"],
  [null, { date: "2021-12-15" }, "Số:…/BC-STC", "Bến Tre, ngày 15 tháng 12 năm 2021"],
])("letter number %s and day %s stand as typed, days in the decree's form", (number, day, line, when) => {
  const numbered = withCells<"assessment">(
    AGENCY_SENT.report,
    "letter_number",
    { text: number },
    "assessment",
  );
  const report = withCells<"assessment">(numbered, "letter_date", { text: day }, "assessment");
  const all = paragraphsIn(fileOf({ ...AGENCY_SENT, report }));
  expect([all[3], all[6]]).toEqual([line, when]);
});

test("a draft without errors bears no mark: it is what the director signs", () => {
  const clean = { ...AGENCY_DRAFT, version: { draftOf: "2021-12-10", errors: 0 } };
  expect(paragraphsIn(fileOf(clean))).toEqual(draft.slice(1));
});

test("number and day that were recorded after sending take the place of what was typed", () => {
  const letter = { number: "130/BC-STC", date: "2021-12-17" };
  const typed = withCells<"assessment">(
    AGENCY_SENT.report,
    "letter_number",
    { text: "125/BC-STC" },
    "assessment",
  );
  const version = { version: 2, sentAt: "2021-12-15T02:00:00.000Z", asOf: "2021-12-15", letter };
  const all = paragraphsIn(fileOf({ ...AGENCY_SENT, report: typed, version }));
  expect([all[3], all[6]]).toEqual(["Số: 130/BC-STC", "Bến Tre, ngày 17 tháng 12 năm 2021"]);
  expect(all.filter((text) => text.startsWith("(Kèm theo"))).toEqual([
    "(Kèm theo Báo cáo số 130/BC-STC ngày 17 tháng 12 năm 2021 của Sở Tài chính)",
  ]);
});

test("an empty sheet still makes a draft that says what is to be written", () => {
  const report = { ...AGENCY_SENT.report, tables: { duties: [], figures: [], assessment: [] } };
  const all = paragraphsIn(fileOf({ ...AGENCY_DRAFT, report }));
  expect(all.filter((text) => text === "- Tình trạng: Chưa nhập.").length).toBe(
    AGENCY_SENT.form.tables.duties.rows.filter(({ asked }) => asked === "asked").length,
  );
  expect(all.filter((text) => text === "[Nội dung này chưa nhập; đề nghị bổ sung.]")).toHaveLength(3);
});

test("the reminder letter has its subject below the number, addressees, the list and the signature", () => {
  expect(paragraphsIn(letterOf({}))).toEqual([
    "ỦY BAN NHÂN DÂN TỈNH BẾN TRE",
    "SỞ TƯ PHÁP",
    "…",
    "Số:…/STP-PBGDPL",
    "V/v đôn đốc báo cáo năm 2021",
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "Độc lập - Tự do - Hạnh phúc",
    "Bến Tre, ngày…tháng…năm 2021",
    "Kính gửi: ",
    "- Các sở, ban, ngành tỉnh;",
    "- Ủy ban nhân dân các huyện, thành phố.",
    "Thực hiện Kế hoạch số 6134/KH-UBND của Ủy ban nhân dân tỉnh Bến Tre, thời hạn gửi báo cáo kết quả năm 2021 là ngày 17 tháng 12 năm 2021. Đến ngày 20 tháng 12 năm 2021, một số cơ quan, đơn vị, địa phương chưa gửi báo cáo hoặc báo cáo chưa đầy đủ.",
    "Danh sách cụ thể như sau:",
    ...["TT", "Cơ quan, đơn vị, địa phương", "Tình hình báo cáo", "Đầu mối liên hệ"],
    ...["1", "Sở Y tế", "Chưa gửi báo cáo, quá hạn 3 ngày", "Cán bộ minh họa, 0275 3000 000"],
    ...["2", "Báo Đồng Khởi", "Cần chỉnh lý chưa xong", "–"],
    "Đề nghị các cơ quan, đơn vị, địa phương nêu trên hoàn thiện, gửi báo cáo trước ngày […] để Sở Tư pháp tổng hợp, báo cáo Ủy ban nhân dân tỉnh. Khó khăn, vướng mắc đề nghị phản ánh về Sở Tư pháp (qua [phòng, số điện thoại]).",
    "Rất mong nhận được sự quan tâm, phối hợp của quý cơ quan, đơn vị, địa phương./.",
    "Nơi nhận:",
    "- Như trên;",
    "- Lưu: VT.",
    "GIÁM ĐỐC",
  ]);
});

test("one addressee stands on the line itself, very many are told by the list", () => {
  const lineOf = (addressees: string[]) =>
    paragraphsIn(letterOf({ addressees })).filter((text) => text.startsWith("Kính gửi"));
  expect([lineOf(["Sở Y tế"]), lineOf(Array.from({ length: 40 }, (_, place) => `Sở ${place}`))]).toEqual([
    ["Kính gửi: Sở Y tế"],
    ["Kính gửi: Các cơ quan, đơn vị, địa phương (theo danh sách dưới đây)"],
  ]);
});

test.each([
  ["SỞ TƯ PHÁP", 78.2],
  ["ỦY BAN NHÂN DÂN TỈNH BẾN TRE, SỞ TƯ PHÁP", 204],
])("the line below %s is a third to a half of its length, at most of its column's", (issuer, length) => {
  const { ke_co_quan } = headData({ ...LETTER, issuingBody: issuer }, "BC", { year: 2021 });
  const points = ke_co_quan.length * 8 * 0.25;
  expect(/^\u00A0+$/.test(ke_co_quan)).toBe(true);
  expect(points).toBeGreaterThanOrEqual(length / 3);
  expect(points).toBeLessThanOrEqual(length / 2);
});
