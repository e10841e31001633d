// Fixed words of the Word files: what stands in their templates, in the form of Nghị định 30/2020/NĐ-CP.
import type { TableColumns } from "../report/report.ts";

export const OFFICIAL = {
  country: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
  motto: "Độc lập - Tự do - Hạnh phúc",
  report: "BÁO CÁO",
  to: "Kính gửi:",
  recipients: "Nơi nhận:",
  /** Line in the list of recipients without which no document is filed. */
  filed: "Lưu: VT",
  asAbove: "Như trên",
  subjectOfLetter: "V/v",
} as const;

/** The outline of the provincial report. */
export const PROVINCE_OUTLINE = {
  implementation: "I. CÔNG TÁC CHỈ ĐẠO, TRIỂN KHAI",
  results: "II. KẾT QUẢ THỰC HIỆN THEO TỪNG NHÓM NHIỆM VỤ",
  assessment: "III. ĐÁNH GIÁ CHUNG",
  advantages: "1. Ưu điểm",
  shortcomings: "2. Tồn tại, hạn chế",
  difficulties: "Khó khăn, vướng mắc do các cơ quan, đơn vị, địa phương nêu:",
  causes: "3. Nguyên nhân",
  direction: "IV. PHƯƠNG HƯỚNG, NHIỆM VỤ KỲ TỚI",
  proposals: "V. ĐỀ XUẤT, KIẾN NGHỊ",
  agencyProposals: "Đề xuất, kiến nghị do các cơ quan, đơn vị, địa phương nêu:",
  closing: "Trên đây là báo cáo",
} as const;

export const ANNEXES = {
  first: { name: "Phụ lục I", title: "SỐ LIỆU PHỔ BIẾN, GIÁO DỤC PHÁP LUẬT VÀ HÒA GIẢI Ở CƠ SỞ" },
  second: { name: "Phụ lục II", title: "KẾT QUẢ THEO NHIỆM VỤ" },
  third: {
    name: "Phụ lục III",
    title: "DANH SÁCH CƠ QUAN CHƯA GỬI BÁO CÁO, CÓ BÁO CÁO CHƯA ĐƯỢC TỔNG HỢP HOẶC ĐƯỢC MIỄN BÁO CÁO",
  },
  notes: "Ghi chú:",
  missing: "1. Chưa gửi báo cáo",
  waiting: "2. Đã gửi báo cáo, lần gửi mới nhất chưa được tổng hợp",
  notCounted: "3. Báo cáo không đưa vào tổng hợp (cơ quan chấm dứt hoạt động trước ngày chốt số liệu)",
  exempt: "4. Được miễn báo cáo",
  none: "Không có.",
} as const;

/** Heads of the tables. */
export const HEADS = {
  place: "TT",
  duty: "Nhiệm vụ",
  leads: "Cơ quan chủ trì",
  deadline: "Thời gian thực hiện",
  state: "Tình trạng",
  outcome: "Kết quả",
  indicator: "Chỉ tiêu",
  unit: "Đơn vị tính",
  reported: "Tổng số theo báo cáo",
  withoutCoordinated: "Đã trừ phần phối hợp",
  change: "Tăng (+), giảm (–)",
  total: "Tổng số",
  coordinated: "Trong đó: phần phối hợp",
  note: "Ghi chú",
  agency: "Cơ quan, đơn vị, địa phương",
  reason: "Lý do",
  asked: "Tình hình báo cáo",
  contact: "Đầu mối liên hệ",
} as const;

/** The outline of an agency's own report. */
export const AGENCY_OUTLINE = {
  results: "I. KẾT QUẢ THỰC HIỆN NHIỆM VỤ",
  own: "II. NHIỆM VỤ KHÁC ĐÃ THỰC HIỆN",
  assessment: "III. ĐÁNH GIÁ CHUNG",
  advantages: "1. Ưu điểm, kết quả nổi bật",
  shortcomings: "2. Tồn tại, hạn chế",
  causes: "3. Nguyên nhân",
  direction: "IV. PHƯƠNG HƯỚNG KỲ TỚI",
  proposals: "V. ĐỀ XUẤT, KIẾN NGHỊ",
  stray: "Nội dung nằm ngoài biểu mẫu, cần xem lại",
  none: "Không có.",
  annex: { name: "Phụ lục", title: "SỐ LIỆU KÈM THEO BÁO CÁO" },
} as const;

/** Stands where a change is not told since the periods are of different lengths; a note below says so. */
export const NOT_COMPARABLE = "Không so sánh";

/** Leads of the paragraphs that tell one answer. */
export const ANSWER_LEADS = {
  result: "- Kết quả: ",
  reason: "- Lý do không phát sinh: ",
  evidence: "- Văn bản minh chứng: ",
  difficulty: "- Khó khăn, vướng mắc: ",
  proposal: "- Đề xuất, kiến nghị: ",
  item: "+ ",
} as const satisfies Record<Exclude<TableColumns["duties"], "duty" | "status" | "completed">, string> & {
  reason: string;
  item: string;
};

export const AGENCY_ROLES = {
  lead: "chủ trì",
  coordinate: "phối hợp",
  invited: "được đề nghị",
} as const;

/** Stands where a person still has to write. */
export const TO_WRITE = "[Nội dung này chưa nhập; đề nghị bổ sung.]";
export const NOT_TYPED = "Chưa nhập";
/** What agencies write where they have nothing to say, folded for comparing. */
export const NOTHING_TO_SAY: ReadonlySet<string> = new Set([
  "khong",
  "khong co",
  "khong phat sinh",
  "chua co",
  "-",
  "–",
]);

/** Why a template cannot be used, for the officer who edited it. */
export const TEMPLATE_FAULTS = {
  file: "Tệp mẫu không phải tệp Word (.docx) đọc được.",
  tag: (tag: string) =>
    `Thẻ {${tag}} trong tệp mẫu chưa đúng: thiếu thẻ mở, thẻ đóng hoặc dấu ngoặc. Xem danh sách thẻ trong tài liệu về mẫu Word.`,
  unknown: (tag: string) =>
    `Tệp mẫu có thẻ {${tag}} mà hệ thống không biết. Xem danh sách thẻ trong tài liệu về mẫu Word.`,
  code: (tag: string) => `Tệp mẫu có thẻ {@${tag}} chèn mã, không được dùng. Viết {${tag}}.`,
} as const;

/** What the reminder letter says around its list. */
export const LETTER = {
  closing: "Rất mong nhận được sự quan tâm, phối hợp của quý cơ quan, đơn vị, địa phương./.",
  listed: "Các cơ quan, đơn vị, địa phương (theo danh sách dưới đây)",
  list: "Danh sách cụ thể như sau:",
} as const;
