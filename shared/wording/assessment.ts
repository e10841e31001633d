// Rows of the general assessment, in the order of the report that the agency signs.
import type { AssessmentRow } from "../report/form.ts";

export const ASSESSMENT_TITLE = "Đánh giá chung";

export const ASSESSMENT_ROWS: readonly AssessmentRow[] = [
  {
    key: "advantages",
    title: "Ưu điểm, kết quả nổi bật",
    help: "Nêu ngắn gọn kết quả chung của kỳ.",
    kind: "text",
    required: true,
  },
  {
    key: "shortcomings",
    title: "Tồn tại, hạn chế",
    help: "Ghi “Không có” nếu không có.",
    kind: "text",
    required: true,
  },
  {
    key: "causes",
    title: "Nguyên nhân",
    help: "Nguyên nhân của tồn tại, hạn chế đã nêu.",
    kind: "text",
    required: false,
  },
  {
    key: "direction",
    title: "Phương hướng kỳ tới",
    help: "Nhiệm vụ trọng tâm của kỳ tới.",
    kind: "text",
    required: true,
  },
  {
    key: "proposals",
    title: "Đề xuất, kiến nghị",
    help: "Kiến nghị chung, ngoài các kiến nghị theo từng nhiệm vụ.",
    kind: "text",
    required: false,
  },
  {
    key: "letter_number",
    title: "Số, ký hiệu văn bản báo cáo",
    help: "Ví dụ: 125/BC-STC. Có thể bổ sung sau khi văn thư lấy số.",
    kind: "document",
    required: false,
  },
  {
    key: "letter_date",
    title: "Ngày văn bản báo cáo",
    help: "Ví dụ: 15/12/2021.",
    kind: "day",
    required: false,
  },
  {
    key: "contact_name",
    title: "Người liên hệ",
    help: "Họ và tên cán bộ theo dõi báo cáo.",
    kind: "line",
    required: true,
  },
  {
    key: "contact_phone",
    title: "Điện thoại liên hệ",
    help: "Ví dụ: 0275 3xxx xxx.",
    kind: "phone",
    required: true,
  },
  {
    key: "signer_authority",
    title: "Thẩm quyền ký",
    help: "Thủ trưởng sở, ngành ký: để trống; cấp phó ký thay: KT. GIÁM ĐỐC. Ủy ban nhân dân: TM. ỦY BAN NHÂN DÂN (phó chủ tịch ký thì xuống dòng, ghi thêm KT. CHỦ TỊCH).",
    kind: "line",
    required: false,
  },
  {
    key: "signer_title",
    title: "Chức vụ người ký",
    help: "Ví dụ: GIÁM ĐỐC; PHÓ CHỦ TỊCH.",
    kind: "line",
    required: false,
  },
  {
    key: "signer_name",
    title: "Họ và tên người ký",
    help: "Ghi đầy đủ họ và tên.",
    kind: "line",
    required: false,
  },
];
