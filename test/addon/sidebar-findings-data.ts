// Findings of a made-up check, for the sidebar's tests and pictures.
import type { FindingGroup } from "../../addon/contract/check.ts";
import type { Mend } from "../../shared/report/mends.ts";

export const figureMend: Mend = {
  table: "figures",
  key: "pho-bien-luot-nguoi",
  column: "total",
  before: "1.250 lượt người",
  after: "1.250",
};

const SECTION_1 =
  "1. Nâng cao nhận thức, phát huy vai trò, trách nhiệm của hệ thống chính trị trong triển khai công tác PBGDPL";

const SECTION_2 =
  "2. Đổi mới nội dung, hình thức PBGDPL bảo đảm phù hợp với nhu cầu xã hội và từng nhóm đối tượng";

export const groups: FindingGroup[] = [
  {
    table: "duties",
    row: "II.1.a",
    duty: "II.1.a",
    title:
      "Thủ trưởng các sở, ban, ngành tỉnh; Chủ tịch Ủy ban nhân dân các huyện, thành phố tổ chức quán triệt…",
    section: SECTION_1,
    items: [
      {
        severity: "warning",
        rule: "overdue_without_difficulty",
        place: { table: "duties", row: "II.1.a", column: "difficulty" },
        todo: "see",
        column: "Khó khăn, vướng mắc",
        message: "Nhiệm vụ có thời hạn đến ngày 31/12/2020, hiện chưa hoàn thành.",
        hint: "Nêu lý do chậm và hướng xử lý.",
        mend: null,
        exempted: null,
      },
    ],
  },
  {
    table: "duties",
    row: "II.2.a.1",
    duty: "II.2.a.1",
    title:
      "Chủ trì, phối hợp với các cơ quan, tổ chức liên quan tổ chức thông tin, phổ biến pháp luật trong các lĩnh vực…",
    section: SECTION_2,
    items: [
      {
        severity: "warning",
        rule: "evidence_unreadable",
        place: { table: "duties", row: "II.2.a.1", column: "evidence", item: 2 },
        todo: "see",
        column: "Văn bản minh chứng",
        message: "Dòng 2 chưa nhận ra số và ngày của văn bản.",
        hint: "Ví dụ: Quyết định số 890/QĐ-UBND ngày 17/4/2020 về việc …",
        mend: null,
        exempted: null,
      },
      {
        severity: "error",
        rule: "result_missing",
        place: { table: "duties", row: "II.2.a.1", column: "result" },
        todo: "fill",
        column: "Kết quả thực hiện",
        message: "Chưa ghi kết quả thực hiện.",
        hint: "Ghi ngắn gọn việc đã làm, số cuộc, số lượt người.",
        mend: null,
        exempted: null,
      },
    ],
  },
  {
    table: "duties",
    row: "II.2.b.1",
    duty: "II.2.b.1",
    title: "Rà soát, cập nhật tài liệu",
    section: SECTION_2,
    items: [
      {
        severity: "error",
        rule: "status_missing",
        place: { table: "duties", row: "II.2.b.1", column: "status" },
        todo: "fill",
        column: "Tình trạng",
        message: "Chưa chọn tình trạng thực hiện.",
        hint: "Chọn một trong bốn tình trạng trong danh sách.",
        mend: null,
        exempted: null,
      },
    ],
  },
  {
    table: null,
    row: null,
    duty: "",
    title: "",
    section: "",
    items: [
      {
        severity: "info",
        rule: "form_note",
        place: {},
        todo: "see",
        column: "",
        message: "Có 4 nhiệm vụ chưa đến kỳ báo cáo, được để trống.",
        hint: "",
        mend: null,
        exempted: null,
      },
    ],
  },
];

/** Findings of all three tables, with a mend on offer and an exemption. */
export const inTables: FindingGroup[] = [
  ...groups.slice(1, 3),
  {
    table: "duties",
    row: "own.1",
    duty: "Khác 1",
    title: "",
    section: "Nhiệm vụ khác",
    items: [
      {
        severity: "info",
        rule: "evidence_missing",
        place: { table: "duties", row: "own.1", column: "evidence" },
        todo: "see",
        column: "Văn bản minh chứng",
        message: "Chưa có văn bản minh chứng.",
        hint: "Ghi số, ký hiệu và ngày của văn bản.",
        mend: null,
        exempted: { reason: "văn bản thuộc diện không công khai", to: "2021-12-31" },
      },
    ],
  },
  {
    table: "figures",
    row: "pho-bien-luot-nguoi",
    duty: "3",
    title: "Số lượt người tham dự phổ biến, giáo dục pháp luật trực tiếp",
    section: "Số liệu",
    items: [
      {
        severity: "warning",
        rule: "figure_unit",
        place: { table: "figures", row: "pho-bien-luot-nguoi", column: "total" },
        todo: "see",
        column: "Tổng số",
        message: "Số liệu ghi kèm đơn vị tính.",
        hint: "Chỉ ghi số, đơn vị đã có ở cột bên.",
        mend: figureMend,
        exempted: null,
      },
    ],
  },
  {
    table: "assessment",
    row: "contact_phone",
    duty: "Điện thoại liên hệ",
    title: "",
    section: "Đánh giá chung",
    items: [
      {
        severity: "error",
        rule: "contact_missing",
        place: { table: "assessment", row: "contact_phone", column: "text" },
        todo: "fill",
        column: "Nội dung",
        message: "Chưa ghi số điện thoại liên hệ.",
        hint: "Ví dụ: 0275 3xxx xxx.",
        mend: null,
        exempted: null,
      },
    ],
  },
];
