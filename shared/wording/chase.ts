// Words for reminding agencies and for documents that several reports cite, in the sidebar and in the tab.
import { showDay } from "../day.ts";
import type { ReminderReason } from "../province/reminders.ts";
import { lowerFirst } from "../text.ts";

/** The tab that lists whom to remind. */
export const REMINDERS_TAB = {
  tab: "Đôn đốc",
  title: "DANH SÁCH CƠ QUAN CẦN ĐÔN ĐỐC BÁO CÁO",
  asOf: (period: string, day: string) => `${period}, tính đến ngày ${showDay(day)}`,
  hint: "Chỉ ghi vào cột “Ghi chú”: cột này được giữ lại khi ghi lại danh sách. Bấm vào ô để đọc hết nội dung thư. Không đưa nội dung thuộc bí mật nhà nước vào bảng tính này.",
  columns: {
    agency: "Cơ quan",
    reason: "Lý do",
    details: "Cụ thể",
    late: "Số ngày quá hạn hoặc chờ gửi lại",
    left: "Số ngày còn lại",
    contact: "Đầu mối liên hệ",
    last: "Nhắc gần nhất",
    note: "Ghi chú",
    subject: "Tiêu đề thư",
    body: "Nội dung thư",
    zalo: "Tin nhắn Zalo",
  },
  empty: "Không còn cơ quan nào cần đôn đốc.",
  gone: "Không còn trong danh sách cần đôn đốc",
} as const;

/** Reasons in a word or two, for filters. */
export const REASON_WORDS: Record<ReminderReason, string> = {
  late: "Quá hạn",
  not_sent: "Chưa gửi",
  returned: "Chờ gửi lại",
  incomplete: "Còn thiếu",
  invited: "Được đề nghị",
};

/** Labels of the reminders screen. */
export const CHASE_LABELS = {
  reminders: "Đôn đốc",
  write: "Ghi danh sách ra trang tính",
  mark: "Đánh dấu đã nhắc",
  tick: "Chọn tất cả",
  filter: "Lọc theo lý do",
  texts: "Nội dung nhắc",
  textsForAll: "Thông báo chung cho tất cả",
  subject: "Tiêu đề thư",
  body: "Nội dung thư",
  zalo: "Tin nhắn Zalo",
  copy: "Sao chép",
} as const;

/** Sentences of the reminders screen. */
export const CHASE_SENTENCES = {
  help: "Gửi nội dung nhắc qua thư, Zalo hoặc điện thoại, rồi đánh dấu các cơ quan đã nhắc.",
  none: "Không còn cơ quan nào cần đôn đốc.",
  closed: "Kỳ báo cáo này đã đóng, chỉ xem danh sách, không đánh dấu đã nhắc được.",
  closedButSome: "Kỳ báo cáo này đã đóng, chỉ đánh dấu được các cơ quan được mở lại.",
  noContact: "Chưa có đầu mối liên hệ",
  neverReminded: "Chưa nhắc lần nào",
  markedNow: "Vừa đánh dấu",
  copied: "Đã sao chép.",
  selected: "Chưa sao chép được. Nội dung đã được chọn, bấm Ctrl+C để sao chép.",
} as const;

/** Words around figures and names. */
export const CHASE_PHRASES = {
  asOf: (day: string) => `Tính đến ngày ${showDay(day)}`,
  counted: (words: string, count: number) => `${words} ${count}`,
  group: (label: string, count: number) => `${label} (${count})`,
  lastReminded: (when: string) => `Nhắc gần nhất: ${when}`,
  mark: (count: number) => (count === 0 ? CHASE_LABELS.mark : `${CHASE_LABELS.mark} (${count})`),
  marked: (names: readonly string[]) =>
    names.length <= 3
      ? `Đã ghi nhận việc nhắc ${names.join(", ")}.`
      : `Đã ghi nhận việc nhắc ${names.length} cơ quan.`,
  written: (tab: string) => `Đã ghi danh sách vào trang tính “${tab}”.`,
  aside: (tab: string) => `Trang tính cũ có nội dung ghi thêm hoặc đã sửa, được giữ nguyên ở “${tab}”.`,
  copyOf: (what: string) => `Sao chép ${lowerFirst(what)}`,
} as const;

/** Documents that several reports cite. */
export const DOUBLE_WORDS = {
  heading: "Có thể báo cáo trùng",
  help: "Văn bản được nhiều cơ quan cùng nêu trong báo cáo đã duyệt, có thể là một việc được báo cáo hai lần.",
  closed: "Kỳ báo cáo này đã đóng, chỉ xem danh sách, không quyết định được nữa.",
  show: "Xem văn bản được nêu nhiều lần",
  refresh: "Tải lại danh sách",
  none: "Không có văn bản nào được nhiều cơ quan cùng nêu.",
  open: (count: number) => `Chưa quyết định (${count})`,
  decided: (count: number) => `Đã quyết định (${count})`,
  document: (type: string | null, number: string, day: string) =>
    `${type ?? "Văn bản"} số ${number} ngày ${showDay(day)}`,
  place: (name: string, role: string) => `${name}, ${role}`,
  row: (duty: string, version: number) => `Mục ${duty}, báo cáo lần ${version}`,
  morePlaces: (count: number) => `Xem thêm ${count} chỗ nêu`,
  same: "Cùng một việc",
  different: "Việc khác nhau",
  change: "Quyết định lại",
  decidedBy: (who: string, when: string) => `${who}, ${when}`,
  note: "Ghi chú (có thể để trống)",
  explain: {
    same: "Văn bản này chỉ được tính một lần trong số văn bản của toàn tỉnh.",
    different: "Mỗi lần nêu văn bản này vẫn được tính riêng.",
  },
  confirm: { same: "Ghi nhận cùng một việc", different: "Ghi nhận việc khác nhau" },
  done: {
    same: (number: string) => `Văn bản số ${number}: đã ghi nhận là cùng một việc.`,
    different: (number: string) => `Văn bản số ${number}: đã ghi nhận là các việc khác nhau.`,
  },
} as const;
