// What officers read of a plan that the machine read from its document.
import type { PlanDeadline } from "../plan/plan-deadline.ts";
import type { AsideReason, Mark } from "../plan/reading/reading.ts";
import type { Refusal } from "../plan/reading/source-kind.ts";

export const READING_HEADS = {
  id: "Mã",
  text: "Nhiệm vụ",
  lead: "Chủ trì",
  coordinate: "Phối hợp",
  deadline: "Thời gian thực hiện",
  product: "Sản phẩm",
} as const;

/** How far a field may be trusted, said behind its value; what is sure says nothing. */
export const MARK_WORDS: Record<Mark, string> = {
  sure: "",
  likely: "(nên xem lại)",
  unsure: "(cần kiểm tra)",
};

/** Why a part of the document is no duty. */
export const ASIDE_WORDS: Record<AsideReason, string> = {
  before_plan: "Đứng trước văn bản",
  head: "Phần đầu văn bản",
  basis: "Căn cứ ban hành, lời dẫn",
  decision: "Điều khoản của quyết định ban hành",
  aims: "Mục đích, yêu cầu, mục tiêu",
  money: "Nguồn kinh phí",
  closing: "Câu kết",
  nobody: "Không nêu cơ quan thực hiện và thời gian",
  table_head: "Tiêu đề bảng",
  gap: "Dòng không có nội dung",
  note: "Chú thích cuối trang",
  lead_in: "Câu dẫn, thông tin kèm theo",
  end: "Nơi nhận, chữ ký",
  annex_form: "Biểu mẫu kèm theo",
  after_plan: "Đứng sau văn bản",
  blank: "Dòng trống",
};

export const READING_PHRASES = {
  nobody: "Chưa xác định",
  noDeadline: "Không nêu",
  lookFirst: "Chưa nhận là nhiệm vụ, cần xem trước",
  asideRest: "Phần còn lại không phải nhiệm vụ",
  lines: (from: number, to: number) => (from === to ? `dòng ${from}` : `dòng ${from}–${to}`),
  count: (duties: number, sure: number, fields: number) =>
    `${duties} nhiệm vụ; ${sure} trong ${fields} mục đọc được chắc chắn.`,
} as const;

/** Why a file is not read, and what to do. */
export const REFUSALS: Record<Refusal, string> = {
  old_word:
    "Tệp .doc là định dạng Word cũ, hệ thống không đọc được. Mở tệp bằng Word, chọn Lưu thành (Save As), lưu thành tệp .docx rồi chọn lại.",
  scan: "Tệp là ảnh chụp, không có chữ để đọc. Dùng bản Word của văn bản, hoặc mở bản có chữ trên Công báo, sao chép và dán vào.",
  pdf: "Hệ thống chưa đọc được tệp PDF ở đây. Dùng bản Word của văn bản, hoặc mở tệp, sao chép phần chữ và dán vào.",
  unknown:
    "Hệ thống đọc được tệp .docx, .html và .txt. Lưu văn bản thành một trong các loại tệp đó, hoặc sao chép và dán vào.",
  damaged:
    "Tệp .docx bị hỏng hoặc có mật khẩu nên không mở được. Mở tệp bằng Word, bỏ mật khẩu, lưu lại rồi chọn lại.",
  too_large: "Tệp quá lớn để đọc. Bỏ bớt ảnh, hoặc sao chép phần chữ của văn bản và dán vào.",
};

const EVERY = { month: "Hằng tháng", quarter: "Hằng quý", six_months: "6 tháng một lần" } as const;
const QUARTER_NAMES = ["I", "II", "III", "IV"] as const;

/** A deadline as officers write it; `other` shows the document's own words beside it. */
export function deadlineWords(deadline: PlanDeadline): string {
  switch (deadline.type) {
    case "date":
      return `Ngày ${deadline.date.slice(8, 10)}/${deadline.date.slice(5, 7)}/${deadline.date.slice(0, 4)}`;
    case "month": {
      const end = `tháng ${deadline.month}/${deadline.year}`;
      return deadline.from === undefined
        ? upper(end)
        : `Từ tháng ${deadline.from.month}/${deadline.from.year} đến ${end}`;
    }
    case "quarter": {
      const end = quarter(deadline);
      return deadline.from === undefined ? upper(end) : `Từ ${quarter(deadline.from)} đến ${end}`;
    }
    case "year":
      return `Năm ${deadline.year}`;
    case "years":
      return "years" in deadline
        ? `Các năm ${deadline.years.join(", ")}`
        : `Năm ${deadline.from}–${deadline.to}`;
    case "annual":
      return "Hằng năm";
    case "recurring":
      return EVERY[deadline.every];
    case "continuous":
      return "Thường xuyên";
    case "central_guidance":
      return "Theo hướng dẫn của Trung ương";
    case "other":
      return "Theo văn bản";
  }
}

function quarter({ year, quarter: of }: { year: number; quarter: 1 | 2 | 3 | 4 }): string {
  return `quý ${QUARTER_NAMES[of - 1]}/${year}`;
}

function upper(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** How a section of a plan is called that has no title in its document: the table of an annex. */
export const UNTITLED_SECTION = "Phụ lục";
