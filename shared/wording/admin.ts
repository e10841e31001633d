// Words of administration: faults of the register and of files with many entries.
import { showDay } from "../day.ts";
import type { AccountRole } from "../register/account-role.ts";
import type { ProvinceFault } from "../register/province.ts";
import type { RegisterFault } from "../register/register-faults.ts";
import { ACCOUNT_ROLE_WORDS } from "./account-roles.ts";
import { AGENCY_KIND_WORDS } from "./tables.ts";

/** What else a file may call a role. */
export const ACCOUNT_ROLE_SPELLINGS: Record<AccountRole, readonly string[]> = {
  reporter: ["Cán bộ báo cáo", "Người báo cáo"],
  reviewer: [
    "Cán bộ duyệt báo cáo",
    "Cán bộ xem xét (Sở Tư pháp)",
    "Cán bộ xem xét",
    "Người xem xét",
    "Sở Tư pháp xem xét",
    "Cán bộ Sở Tư pháp xem xét",
  ],
  viewer: ["Chỉ xem"],
  administrator: ["Quản trị", "Người quản trị", "Cán bộ quản trị", "Quản trị viên"],
};

/** Heads of the columns in files of accounts; the first is how the guide writes it. */
export const ACCOUNT_HEADS = {
  name: ["Họ và tên", "Họ tên"],
  email: ["Thư điện tử", "Email", "E-mail", "Địa chỉ thư điện tử"],
  role: ["Vai trò", "Quyền"],
  agency: ["Cơ quan", "Đơn vị"],
  phone: ["Điện thoại", "Số điện thoại", "SĐT"],
} as const;

/** Heads of the columns in files of agencies. */
export const AGENCY_HEADS = {
  id: ["Mã"],
  name: ["Tên cơ quan", "Tên"],
  shortName: ["Tên ngắn", "Tên viết tắt"],
  kind: ["Loại"],
  outside: ["Ngoài hệ thống hành chính", "Ngoài hệ thống"],
  order: ["Thứ tự", "STT"],
  code: ["Ký hiệu văn bản", "Ký hiệu"],
  aliases: ["Tên gọi khác"],
  reportsThrough: ["Báo cáo qua"],
  validFrom: ["Từ ngày"],
  validTo: ["Đến ngày"],
  successors: ["Cơ quan tiếp nhận"],
  person: ["Cán bộ lập báo cáo", "Cán bộ đầu mối", "Họ và tên", "Họ tên"],
  email: ACCOUNT_HEADS.email,
  phone: ACCOUNT_HEADS.phone,
} as const;

export const YES_WORDS = ["có", "x", "1", "true"];
export const NO_WORDS = ["không", "", "0", "false"];

const quoted = (values: readonly string[]) => values.map((value) => `“${value}”`).join(", ");

/** What is wrong at a cell of a file, and what to do. */
export const IMPORT_WORDS = {
  file_empty: "Tệp không có dòng nào. Ghi tên cột ở dòng đầu, mỗi mục một dòng.",
  rows_too_many: (max: number) => `Tệp có quá ${max} dòng. Chia thành nhiều tệp.`,
  text_misread:
    "Chữ có dấu trong tệp bị đọc sai bảng mã khi lưu. Mở lại tệp gốc, lưu thành “CSV UTF-8” rồi gửi lại.",
  text_lost:
    "Chữ có dấu trong tệp bị mất khi lưu, thành dấu hỏi. Mở lại tệp gốc, lưu thành “CSV UTF-8” rồi gửi lại.",
  heads_missing: (heads: readonly string[]) =>
    `Không thấy dòng tên cột. Ghi tên cột ở dòng đầu. Các cột được dùng: ${quoted(heads)}.`,
  lines_above: (line: number) =>
    `Tên cột đứng ở dòng ${line}, phía trên còn dòng khác. Xóa các dòng phía trên để tên cột ở dòng đầu.`,
  columns_too_many: (max: number) => `Tệp có quá ${max} cột. Chỉ giữ các cột được dùng.`,
  head_blank: (column: number) =>
    `Cột thứ ${column} có nội dung nhưng không có tên. Ghi tên cột hoặc xóa cột này.`,
  totals_line: "Dòng tổng cộng không phải là một mục. Xóa dòng này.",
  more_faults: (count: number) => `Còn lỗi ở các dòng sau (và ${count} lỗi khác). Sửa rồi kiểm tra lại.`,
  head_missing: (head: string) => `Thiếu cột “${head}”. Thêm cột này ở dòng đầu.`,
  head_unknown: (heads: readonly string[]) =>
    `Không có cột nào mang tên này. Các cột được dùng: ${quoted(heads)}.`,
  head_doubled: "Tên cột này có hai lần. Bỏ bớt một cột.",
  cells_too_many: "Dòng có nhiều ô hơn số cột. Kiểm tra dấu phân cách và dấu nháy kép trong dòng.",
  quotes: "Dấu nháy kép không được đóng. Kiểm tra ô có dấu nháy kép trong dòng này.",
  value_missing: "Ô này phải có nội dung.",
  text_unstorable: "Nội dung có ký tự không lưu được hoặc quá dài. Nhập lại.",
  email_malformed: "Không phải địa chỉ thư điện tử. Ví dụ: can.bo@co-quan.example.",
  email_doubled: (line: number) => `Địa chỉ thư này đã có ở dòng ${line}. Mỗi người một dòng.`,
  email_taken: "Địa chỉ thư này đã có tài khoản đang sử dụng. Bỏ dòng này hoặc sửa tài khoản đã có.",
  name_damaged: "Chữ có dấu trong ô bị mất, thành dấu hỏi hoặc ký tự lạ. Nhập lại tên.",
  phone_without_zero: (phone: string) =>
    `Số điện thoại thiếu số 0 ở đầu. Có phải: ${phone}? Ghi đủ, định dạng cột là văn bản.`,
  phone_malformed: "Không phải số điện thoại. Ví dụ: 0912 345 678.",
  role_unknown: `Không có vai trò này. Chọn: ${quoted(Object.values(ACCOUNT_ROLE_WORDS))}; nhiều vai trò thì cách nhau bằng dấu chấm phẩy.`,
  agency_missing: "Cán bộ lập báo cáo phải thuộc một cơ quan. Ghi tên hoặc mã cơ quan.",
  agency_superfluous: "Người chỉ xem hoặc chỉ quản trị không thuộc cơ quan nào. Để trống ô này.",
  agency_unknown: "Không có cơ quan này trong danh mục. Ghi đúng tên hoặc mã trong danh mục.",
  agency_unsure: (names: readonly string[]) =>
    `Chưa rõ là cơ quan nào. Có phải: ${quoted(names)}? Ghi đúng tên hoặc mã.`,
  id_malformed: "Mã chỉ gồm chữ thường không dấu, số và dấu gạch nối. Ví dụ: so-mot.",
  id_doubled: (line: number) => `Mã này đã có ở dòng ${line}. Mỗi cơ quan một dòng.`,
  body_differs: (line: number) =>
    `Ô này ghi khác dòng ${line} của cùng cơ quan. Ghi giống dòng đó hoặc để trống.`,
  kind_unknown: `Không có loại cơ quan này. Chọn: ${quoted(Object.values(AGENCY_KIND_WORDS))}.`,
  yes_or_no: "Ghi “Có” hoặc “Không”.",
  order_malformed: "Thứ tự phải là số nguyên.",
  day_malformed: `Không phải ngày có thật. Ghi như ${showDay("2021-03-05")}.`,
} as const;

/** Why a workbook cannot be taken, and what to do. */
export const WORKBOOK_WORDS = {
  too_large: "Tệp quá lớn. Chỉ giữ một trang tính có danh mục, bỏ hình ảnh rồi lưu lại.",
  unreadable:
    "Không đọc được tệp. Mở tệp bằng Excel, bỏ mật khẩu nếu có, lưu thành “Excel Workbook (*.xlsx)” rồi thử lại.",
  empty: "Tệp không có trang tính nào có nội dung. Kiểm tra lại tệp; trang tính bị ẩn không được đọc.",
  broken_cells: (places: readonly string[]) =>
    `Công thức ở các ô sau báo lỗi: ${places.join(", ")}. Sửa hoặc nhập lại nội dung các ô này.`,
} as const;

/** The faults whose words need no details. */
export type PlainFault = {
  [K in keyof typeof IMPORT_WORDS]: (typeof IMPORT_WORDS)[K] extends string ? K : never;
}[keyof typeof IMPORT_WORDS];

export function plainWords(code: PlainFault): string {
  return IMPORT_WORDS[code];
}

/** What a fault of the register is, in Vietnamese, with agencies by name. */
export function registerFaultWords(fault: RegisterFault, nameOf: (id: string) => string): string {
  const other = "other" in fault ? `“${nameOf(fault.other)}”` : "";
  const own = "agency" in fault && fault.agency !== null ? `“${nameOf(fault.agency)}”` : "";
  switch (fault.code) {
    case "agency_doubled":
      return `Mã của ${own} có hai lần trong danh mục.`;
    case "order_doubled":
      return `${own} có thứ tự ${fault.order} trùng với ${other}. Chọn thứ tự khác.`;
    case "ends_before_it_begins":
      return `${own} có ngày kết thúc trước ngày bắt đầu.`;
    case "reports_through_unknown":
      return `${own} báo cáo qua ${other}, là cơ quan không có trong danh mục.`;
    case "reports_through_chain":
      return `${own} báo cáo qua ${other}, nhưng cơ quan này lại báo cáo qua cơ quan khác hoặc qua chính mình.`;
    case "reports_through_absent":
      return `${own} còn hoạt động trong thời gian ${other}, là cơ quan báo cáo thay, không hoạt động.`;
    case "successor_without_end":
      return `${own} có cơ quan tiếp nhận nhưng chưa có ngày kết thúc.`;
    case "successor_doubled":
      return `${own} ghi cơ quan tiếp nhận ${other} hai lần.`;
    case "successor_unknown":
      return `${own} có cơ quan tiếp nhận ${other}, là cơ quan không có trong danh mục.`;
    case "successor_absent":
      return `${own} có cơ quan tiếp nhận ${other} không hoạt động vào ngày liền sau ngày kết thúc.`;
    case "group_agency_unknown":
      return `Nhóm “${fault.group}” có ${other}, là cơ quan không có trong danh mục.`;
    case "group_agency_doubled":
      return `Nhóm “${fault.group}” ghi ${other} hai lần.`;
    case "group_kind_doubled":
      return `Nhóm “${fault.group}” ghi loại “${AGENCY_KIND_WORDS[fault.kind]}” hai lần.`;
    case "former_name_days":
      return `${own} có tên cũ “${fault.name}” ghi ngày chưa đúng. Ghi các tên cũ theo thứ tự thời gian, mỗi tên kèm ngày cuối cùng mang tên đó, trong thời gian cơ quan hoạt động.`;
    case "name_doubled":
      return `Tên “${fault.name}” đang chỉ hai cơ quan hoặc nhóm khác nhau. Ghi tên phân biệt.`;
  }
}

/** What is wrong with the days of the province's names, which are told by their places from 1. */
export function provinceFaultWords(fault: ProvinceFault): string {
  switch (fault.code) {
    case "province_ends_before_it_begins":
      return `Mục ${fault.at + 1} có ngày kết thúc trước ngày bắt đầu.`;
    case "province_overlaps":
      return `Mục ${fault.at + 1} trùng ngày với mục ${fault.other + 1}. Mỗi ngày chỉ thuộc một mục.`;
  }
}

/** A name of a plan that would no longer mean whom it means. */
export function planNameWords(plan: string, name: string): string {
  return `Kế hoạch ${plan} giao việc cho “${name}”, nhưng sau thay đổi này tên đó không còn chỉ đúng cơ quan hay nhóm được giao. Giữ tên đó làm tên gọi khác.`;
}
