// Words for reminding agencies, in the sidebar and in the tab.
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
    last: "Đôn đốc gần nhất",
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
export const REMINDER_LABELS = {
  reminders: "Đôn đốc",
  write: "Ghi danh sách ra trang tính",
  mark: "Ghi nhận đã đôn đốc",
  tick: "Chọn tất cả",
  filter: "Lọc theo lý do",
  texts: "Nội dung đôn đốc",
  textsForAll: "Thông báo chung cho tất cả",
  subject: "Tiêu đề thư",
  body: "Nội dung thư",
  zalo: "Tin nhắn Zalo",
  copy: "Sao chép",
} as const;

/** Sentences of the reminders screen. */
export const REMINDER_SENTENCES = {
  help: "Gửi nội dung đôn đốc qua thư, Zalo hoặc điện thoại, rồi chọn các cơ quan và bấm “Ghi nhận đã đôn đốc”.",
  none: "Không còn cơ quan nào cần đôn đốc.",
  closed: "Kỳ báo cáo này đã đóng, chỉ xem danh sách, không ghi nhận đã đôn đốc được.",
  closedButSome: "Kỳ báo cáo này đã đóng, chỉ ghi nhận được các cơ quan được mở lại.",
  noContact: "Chưa có đầu mối liên hệ",
  neverReminded: "Chưa đôn đốc lần nào",
  markedNow: "Vừa ghi nhận",
  copied: "Đã sao chép.",
  selected: "Chưa sao chép được. Nội dung đã được chọn, bấm Ctrl+C để sao chép.",
} as const;

/** Words around figures and names. */
export const REMINDER_PHRASES = {
  asOf: (day: string) => `Tính đến ngày ${showDay(day)}`,
  counted: (words: string, count: number) => `${words} ${count}`,
  group: (label: string, count: number) => `${label} (${count})`,
  lastReminded: (when: string) => `Đôn đốc gần nhất: ${when}`,
  mark: (count: number) => (count === 0 ? REMINDER_LABELS.mark : `${REMINDER_LABELS.mark} (${count})`),
  marked: (names: readonly string[]) =>
    names.length <= 3
      ? `Đã ghi nhận việc đôn đốc ${names.join(", ")}.`
      : `Đã ghi nhận việc đôn đốc ${names.length} cơ quan.`,
  written: (tab: string) => `Đã ghi danh sách vào trang tính “${tab}”.`,
  aside: (tab: string) => `Trang tính cũ có nội dung ghi thêm hoặc đã sửa, được giữ nguyên ở “${tab}”.`,
  copyOf: (what: string) => `Sao chép ${lowerFirst(what)}`,
} as const;
