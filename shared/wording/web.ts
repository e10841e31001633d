// Words of the office's pages.
import { type Day, showDay } from "../day.ts";

export const SITE_TITLE = "Báo cáo PBGDPL";

export const WEB_LABELS = {
  home: "Tổng quan",
  sessions: "Các phiên đăng nhập",
  signIn: "Đăng nhập",
  signInGoogle: "Đăng nhập bằng tài khoản Google",
  otherAccount: "Đăng nhập bằng tài khoản khác",
  signOut: "Đăng xuất",
  signOutEverywhere: "Đăng xuất trên mọi thiết bị",
  endSession: "Kết thúc phiên",
  ownSession: "Phiên đang dùng",
  skip: "Đến nội dung chính",
  backHome: "Về trang Tổng quan",
  filter: "Lọc",
  clear: "Bỏ lọc",
  search: "Tìm cơ quan",
  state: "Trạng thái",
  kind: "Loại cơ quan",
  all: "Tất cả",
  overdueOnly: "Chỉ cơ quan quá hạn",
  device: "Trình duyệt, thiết bị",
  begunAt: "Đăng nhập lúc",
  seenAt: "Dùng gần nhất",
  role: "Vai trò",
  dutyState: "Tình trạng",
  returnRow: "Trả lại dòng này",
  reason: "Lý do",
  remarkOrReason: "Ý kiến khi duyệt, hoặc lý do trả lại",
  sentVersion: "Gửi lần",
  actions: {
    take_back: "rút lại",
    ask_back: "đề nghị trả lại",
    start: "bắt đầu xem xét",
    return: "trả lại",
    approve: "duyệt",
    unapprove: "hủy duyệt",
  },
} as const;

export const WEB_SENTENCES = {
  signIn:
    "Dành cho cơ quan có nhiệm vụ báo cáo, Sở Tư pháp và lãnh đạo theo dõi. Dùng tài khoản đã được cấp.",
  signedOut: "Đã đăng xuất.",
  noWebClient: "Trang này chưa được cấu hình đăng nhập. Đề nghị liên hệ bộ phận công nghệ thông tin.",
  signInBroken:
    "Lần đăng nhập này không hoàn tất được (đã quá 10 phút hoặc được mở từ nơi khác). Đăng nhập lại.",
  issuerAway: "Chưa kết nối được nơi cấp đăng nhập. Thử lại sau ít phút.",
  refused: "Tài khoản vừa chọn",
  notFound: "Địa chỉ này không có trang nào. Có thể kỳ báo cáo hoặc cơ quan đã được đổi.",
  notDone: "Không thực hiện được",
  foreignForm:
    "Yêu cầu này không được gửi từ trang của hệ thống, nên không được thực hiện. Mở lại trang rồi thực hiện lại.",
  noPeriods: "Chưa có kỳ báo cáo nào đang mở.",
  nothingWaiting: "Không có báo cáo nào chờ xem xét.",
  nothingOwed: "Không còn cơ quan nào chưa gửi trong các kỳ đang mở.",
  noMatch: "Không có cơ quan nào khớp với bộ lọc.",
  nothingSent: "Cơ quan chưa gửi báo cáo của kỳ này, hoặc báo cáo chưa được duyệt.",
  noBodies: "Chưa có cơ quan nào được giao nhiệm vụ này.",
  noRows: "Chưa ghi lý do ở dòng nào. Bấm “Trả lại dòng này” ở dòng cần trả lại và ghi lý do.",
  nothingCounted: "Chưa có báo cáo nào được duyệt, nên chưa có kết quả để tổng hợp.",
  countedOnly: "Kết quả chỉ tổng hợp từ các báo cáo đã được Sở Tư pháp duyệt.",
  administrator: "Tài khoản quản trị không xem nội dung báo cáo.",
  reporter: "Biểu mẫu được nhập trong bảng tính của cơ quan; trang này cho biết báo cáo đang ở đâu.",
} as const;

export const WEB_HEADS = {
  openPeriods: "Các kỳ báo cáo đang mở",
  closedPeriods: "Các kỳ đã đóng",
  owing: "Cơ quan còn phải báo cáo",
  ownReports: "Báo cáo của cơ quan",
  plan: "Kế hoạch",
  period: "Kỳ báo cáo",
  due: "Hạn gửi",
  body: "Cơ quan, đơn vị",
  sections: "Kết quả theo nhóm nhiệm vụ",
  matrix: "Nhiệm vụ theo cơ quan",
  late: "Chưa gửi, gửi muộn và chưa được tổng hợp",
  figures: "Số liệu toàn tỉnh",
  duty: "Nhiệm vụ",
  written: "Nội dung báo cáo",
  ownWork: "Nhiệm vụ khác đã thực hiện",
  history: "Quá trình xử lý",
  waiting: "Báo cáo chờ xem xét, chờ duyệt",
  communes: "Xã, phường, đặc khu",
} as const;

/** How many days are left to a due day, as one reads it beside the day. */
export function daysLeft(days: number): string {
  if (days === 0) return "hạn hôm nay";
  return days > 0 ? `còn ${days} ngày` : `quá hạn ${-days} ngày`;
}

export function dataAsOf(day: Day): string {
  return `Số liệu đến ngày ${showDay(day)}`;
}

/** What Sở Tư pháp decides of a report on its page: the button, and what is told when it is done. */
export const DECISIONS = {
  start: { button: "Bắt đầu xem xét", done: "Đã bắt đầu xem xét. Cơ quan không rút lại được nữa." },
  approve: { button: "Duyệt", done: "Đã duyệt. Báo cáo được tổng hợp vào kết quả toàn tỉnh." },
  return_rows: { button: "Trả lại các dòng đã ghi lý do", done: "Đã trả lại các dòng đã chọn." },
  return: { button: "Trả lại toàn bộ", done: "Đã trả lại toàn bộ báo cáo." },
  unapprove: { button: "Hủy duyệt", done: "Đã hủy duyệt. Báo cáo không còn được tổng hợp." },
} as const;
