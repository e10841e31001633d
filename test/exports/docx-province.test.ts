// The provincial report as officers read it: paragraphs and rows compared whole.
import { expect, test } from "vitest";
import { changeWords } from "../../shared/wording/docx-sentences.ts";
import { paragraphsIn, provinceFile, tablesIn } from "./docx-support.ts";
import { between, document, file } from "./province-paragraphs.ts";

const paragraphs = paragraphsIn(file);
const annexOf = "(Kèm theo Báo cáo số…/BC-STP ngày…tháng…năm 2021 của Sở Tư pháp)";

test("opens in the decree's form, number and day left blank, and tells how the period stands", () => {
  expect(paragraphs.slice(0, 19)).toEqual([
    "ỦY BAN NHÂN DÂN TỈNH BẾN TRE",
    "SỞ TƯ PHÁP",
    "…",
    "Số:…/BC-STP",
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "Độc lập - Tự do - Hạnh phúc",
    "Bến Tre, ngày…tháng…năm 2021",
    "BÁO CÁO",
    "Kết quả thực hiện Kế hoạch số 6134/KH-UBND ngày 17 tháng 11 năm 2020 của Ủy ban nhân dân tỉnh Bến Tre trong năm 2021",
    "…",
    "Kính gửi: Ủy ban nhân dân tỉnh",
    "Thực hiện Kế hoạch số 6134/KH-UBND ngày 17 tháng 11 năm 2020 của Ủy ban nhân dân tỉnh Bến Tre thực hiện Quyết định số 1521/QĐ-TTg ngày 06/10/2020 của Thủ tướng Chính phủ, Sở Tư pháp báo cáo kết quả thực hiện trong năm 2021 (số liệu tính từ ngày 15 tháng 12 năm 2020 đến hết ngày 14 tháng 12 năm 2021) như sau:",
    "I. CÔNG TÁC CHỈ ĐẠO, TRIỂN KHAI",
    "Ủy ban nhân dân tỉnh đã chỉ đạo các cơ quan, địa phương triển khai Kế hoạch ngay từ đầu năm (dữ liệu minh họa).",
    "Sở Tư pháp đã hướng dẫn, đôn đốc và kiểm tra tại 04 đơn vị (dữ liệu minh họa).",
    "Tính đến ngày 20 tháng 12 năm 2021, có 15/36 cơ quan, đơn vị, địa phương đã gửi báo cáo, trong đó 13 cơ quan gửi đúng hạn, 2 cơ quan gửi muộn; 13 báo cáo đã được duyệt (trong đó 1 báo cáo được nhập thay) và được tổng hợp trong báo cáo này. Còn 21 cơ quan chưa gửi báo cáo (Phụ lục III). Có 1 cơ quan được miễn báo cáo. Ngoài ra, có 1 báo cáo của cơ quan, tổ chức không bắt buộc báo cáo đã được duyệt và được tổng hợp; tổng cộng 14 báo cáo.",
    "II. KẾT QUẢ THỰC HIỆN THEO TỪNG NHÓM NHIỆM VỤ",
    "Kế hoạch có 49 nhiệm vụ: 16 đã thực hiện; 2 chưa thực hiện; 24 chưa đủ báo cáo; 2 chưa đến kỳ báo cáo; 5 chờ hướng dẫn của Trung ương. Ngoài ra, có 3 nhiệm vụ đề nghị các tổ chức thực hiện.",
    "1. Nâng cao nhận thức, phát huy vai trò, trách nhiệm của hệ thống chính trị trong triển khai công tác PBGDPL (mục II.1 của Kế hoạch)",
  ]);
});

test("tells each group: how it stands, leads quoted by name, many leads counted, the rest at its end", () => {
  const from = paragraphs.findIndex((text) => text.startsWith("4. Hoàn thiện"));
  expect(paragraphs.slice(from, from + 9)).toEqual([
    "4. Hoàn thiện thể chế, chính sách về công tác PBGDPL để tạo cơ sở pháp lý thống nhất, đồng bộ, đáp ứng yêu cầu nhiệm vụ trong tình hình mới (mục II.4 của Kế hoạch)",
    "Nhóm này có 3 nhiệm vụ: 1 đã thực hiện; 1 chưa đủ báo cáo; 1 chưa đến kỳ báo cáo. Tính theo từng cơ quan (chủ trì và phối hợp), có 40 phần việc: 11 đã thực hiện; 4 chưa thực hiện; 23 chưa có báo cáo được tổng hợp; 1 chưa đến kỳ báo cáo; 1 được miễn.",
    "Nhiệm vụ II.4.a (Các cơ quan, đơn vị và địa phương rà soát các quy định pháp luật liên quan đến công tác PBGDPL để ban hành theo thẩm quyền hoặc tham mưu, đề xuất cơ quan có thẩm quyền…): Chưa đủ báo cáo.",
    "Có 13/36 cơ quan chủ trì đã báo cáo: 9 đã thực hiện; 4 chưa thực hiện. Còn 23 cơ quan chưa có báo cáo được duyệt.",
    "Nhiệm vụ II.4.c (Rà soát, tham mưu đề xuất cơ quan có thẩm quyền ban hành các văn bản pháp luật quy định về kinh phí bảo đảm cho công tác PBGDPL một cách linh hoạt, phù hợp, đáp ứng yêu…): Đã thực hiện.",
    "- Sở Tài chính (đã thực hiện, ngày 12/11/2021): “Kết quả được thông báo tới các đơn vị trực thuộc; một số nội dung chuyển sang thực hiện vào quý sau do dịch bệnh.",
    "Đã rà soát, kiện toàn đội ngũ báo cáo viên, tuyên truyền viên; tập huấn kỹ năng cho 45 người (dữ liệu minh họa).”",
    "Các nhiệm vụ còn lại của nhóm: 1 nhiệm vụ chưa đến kỳ báo cáo (chi tiết tại Phụ lục II).",
    "5. Tăng cường và nâng cao chất lượng nguồn nhân lực trong công tác PBGDPL (mục II.5 của Kế hoạch)",
  ]);
});

test("gives Sở Tư pháp's own words first, then difficulties and proposals of agencies under their names", () => {
  const assessment = between(paragraphs, "III. ĐÁNH GIÁ CHUNG", "3. Nguyên nhân");
  expect(assessment.slice(0, 6)).toEqual([
    "III. ĐÁNH GIÁ CHUNG",
    "1. Ưu điểm",
    "Công tác phối hợp giữa các cơ quan chặt chẽ; đa số nhiệm vụ hoàn thành đúng thời hạn (dữ liệu minh họa).",
    "2. Tồn tại, hạn chế",
    "Một số cơ quan gửi báo cáo chậm, số liệu phải chỉnh lý (dữ liệu minh họa).",
    "Khó khăn, vướng mắc do các cơ quan, đơn vị, địa phương nêu:",
  ]);
  const said = (kinds: readonly string[]) => document.texts.filter(({ kind }) => kinds.includes(kind)).length;
  const quotes = (lines: readonly string[]) => lines.filter((line) => /^- .*: “/.test(line)).length;
  expect(quotes(assessment)).toBe(said(["difficulty"]));
  const proposals = between(paragraphs, "V. ĐỀ XUẤT, KIẾN NGHỊ", "Nơi nhận:");
  expect(proposals.slice(0, 3)).toEqual([
    "V. ĐỀ XUẤT, KIẾN NGHỊ",
    "Đề nghị Bộ Tư pháp sớm ban hành hướng dẫn đối với các đề án còn chờ (dữ liệu minh họa).",
    "Đề xuất, kiến nghị do các cơ quan, đơn vị, địa phương nêu:",
  ]);
  expect(quotes(proposals)).toBe(said(["proposal", "proposals"]));
  expect(proposals.at(-1)).toBe(
    "Trên đây là báo cáo kết quả thực hiện Kế hoạch số 6134/KH-UBND, Sở Tư pháp kính báo cáo Ủy ban nhân dân tỉnh./.",
  );
});

test("ends with recipients and signature, then the annexes", () => {
  expect(between(paragraphs, "Nơi nhận:", "TT")).toEqual([
    "Nơi nhận:",
    "- Như trên;",
    "- Thường trực Tỉnh ủy (báo cáo);",
    "- Các sở, ban, ngành tỉnh;",
    "- Lưu: VT, PBGDPL.",
    "KT. GIÁM ĐỐC",
    "PHÓ GIÁM ĐỐC",
    "Người ký minh họa",
    "Phụ lục I",
    "SỐ LIỆU PHỔ BIẾN, GIÁO DỤC PHÁP LUẬT VÀ HÒA GIẢI Ở CƠ SỞ",
    annexOf,
  ]);
});

/** Three bodies fewer than last year give the first figure. */
const BOTH = "13/16 cơ quan; 13 cơ quan cả hai kỳ: +261 (+25,7%)";

test("Phụ lục I gives figures as reported, without what was coordinated, last period and change", () => {
  const [figures = []] = tablesIn(file);
  expect([figures[0], figures[1], figures[3], figures[9], figures.length]).toEqual([
    [
      "TT",
      "Chỉ tiêu",
      "Đơn vị tính",
      "Tổng số theo báo cáo",
      "Đã trừ phần phối hợp",
      "Kỳ trước (năm 2020)",
      "Tăng (+), giảm (–)",
    ],
    ["1", "Tổng số báo cáo viên pháp luật", "người", "1.278", "1.278", "1.121", `+157\n(+14%)\n${BOTH}`],
    ["2", "Số cuộc phổ biến, giáo dục pháp luật trực tiếp", "cuộc", "782", "701", "700", "Không so sánh"],
    [
      "7",
      "Tổng kinh phí phổ biến, giáo dục pháp luật",
      "triệu đồng",
      "1.132,5",
      "1.132,5",
      "1.089,6",
      "Không so sánh",
    ],
    document.view.figures.length + 1,
  ]);
  expect(between(paragraphs, "Ghi chú:", "Phụ lục II")).toEqual([
    "Ghi chú:",
    "- Số liệu tổng hợp từ 14 báo cáo đã được duyệt; kinh phí tính theo triệu đồng. Dấu “–”: không có số liệu.",
    "- “Đã trừ phần phối hợp” là số đã trừ phần do cơ quan khác trong tỉnh chủ trì; “Kỳ trước” và “Tăng (+), giảm (–)” tính theo số này.",
    "- Do thời gian của kỳ trước (năm 2020) khác kỳ này, chỉ so sánh các chỉ tiêu tính tại thời điểm chốt số liệu; không so sánh các chỉ tiêu phát sinh trong kỳ.",
    "- Ở chỉ tiêu có ghi “… cơ quan”: số cơ quan có số liệu kỳ này/kỳ trước, sau đó là tăng, giảm tính riêng cho các cơ quan có số liệu cả hai kỳ.",
    "- Có 01 văn bản do nhiều cơ quan cùng báo cáo, đang rà soát trùng lặp; không ảnh hưởng đến số liệu tại Phụ lục này.",
  ]);
});

test("a change is not known without a base, and an empty figure is a dash", () => {
  const first = document.view.figures[0];
  if (!first) throw new Error("no figures");
  const { both: _, ...line } = first;
  const sum = { reported: 5, withoutCoordinated: 5, agencies: 1 };
  const figures = [
    { ...line, sum: null, last: null },
    { ...line, sum, last: null },
    { ...line, sum, last: { ...sum, withoutCoordinated: 0 } },
    { ...line, sum, last: sum },
  ];
  const [rows = []] = tablesIn(provinceFile({ ...document, view: { ...document.view, figures } }));
  expect(rows.slice(1).map((row) => row.slice(3))).toEqual([
    ["–", "–", "–", "–"],
    ["5", "5", "–", "–"],
    ["5", "5", "0", "+5\n(kỳ trước: 0)"],
    ["5", "5", "5", "0"],
  ]);
  expect([changeWords(1000, 3000, "count"), changeWords(1234500, 1000, "money")]).toEqual([
    "–2.000\n(–66,7%)",
    "+1.233,5\n(+123.350%)",
  ]);
});

test("Phụ lục II has every duty of the plan in its own words, under its section", () => {
  const [, duties = []] = tablesIn(file);
  const rows = duties.slice(1);
  expect(duties[0]).toEqual([
    "TT",
    "Nhiệm vụ",
    "Cơ quan chủ trì",
    "Thời gian thực hiện",
    "Tình trạng",
    "Kết quả",
  ]);
  expect(rows.filter((row) => row.length === 1).map(([band]) => band)).toEqual(
    document.view.sections.map(({ id, title }) => `${id}. ${title}`),
  );
  expect(rows.filter((row) => row.length > 1).map(([id, text]) => [id, text])).toEqual(
    document.view.duties.map(({ duty, leadIn, text }) => [
      duty,
      leadIn === null ? text : `${leadIn} ${text}`,
    ]),
  );
  expect(rows.find(([id]) => id === "II.2.e.2")?.slice(2)).toEqual([
    "Sở Lao động - Thương binh và Xã hội",
    "Theo hướng dẫn Trung ương\nCông văn số 123/MH-TW (dữ liệu minh họa) ngày 15/03/2021, thời hạn 30/11/2021",
    "Đã thực hiện",
    "Sở Lao động - Thương binh và Xã hội: đã thực hiện, ngày 02/10/2021\nPhối hợp: 2/2 đã báo cáo",
  ]);
});

test("Phụ lục III names who is not counted, with the reason", () => {
  const third = paragraphs.slice(paragraphs.lastIndexOf("Phụ lục III"));
  expect([...third.slice(0, 6), ...third.slice(-9)]).toEqual([
    "Phụ lục III",
    "DANH SÁCH CƠ QUAN CHƯA GỬI BÁO CÁO, CÓ BÁO CÁO CHƯA ĐƯỢC TỔNG HỢP HOẶC ĐƯỢC MIỄN BÁO CÁO",
    annexOf,
    "1. Chưa gửi báo cáo",
    "1. Sở Kế hoạch và Đầu tư: quá hạn 3 ngày.",
    "2. Sở Nông nghiệp và Phát triển nông thôn: quá hạn 3 ngày.",
    "2. Đã gửi báo cáo, lần gửi mới nhất chưa được tổng hợp",
    "1. Báo Đồng Khởi: đã gửi báo cáo lần 1, chờ xem xét.",
    "2. Ủy ban nhân dân huyện Ba Tri: báo cáo lần 2 cần chỉnh lý; số liệu lấy theo báo cáo lần 1.",
    "3. Ủy ban nhân dân huyện Mỏ Cày Bắc: báo cáo lần 1 đang xem xét.",
    "3. Báo cáo không đưa vào tổng hợp (cơ quan chấm dứt hoạt động trước ngày chốt số liệu)",
    "1. Cơ quan minh họa (dữ liệu minh họa): chấm dứt hoạt động ngày 31/10/2021; Sở Nội vụ tiếp nhận nhiệm vụ.",
    "4. Được miễn báo cáo",
    "1. Hội Liên hiệp Phụ nữ tỉnh: Đang kiện toàn tổ chức, được miễn báo cáo (dữ liệu minh họa).",
    "2. Sở Công Thương: nhiệm vụ II.3.a.1, Nội dung do cơ quan khác thực hiện thay (dữ liệu minh họa).",
  ]);
});
