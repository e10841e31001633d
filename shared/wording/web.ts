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
  nothingOwed: "Không còn cơ quan nào chưa gửi trong các kỳ đang mở.",
  noMatch: "Không có cơ quan nào khớp với bộ lọc.",
  nothingCounted: "Chưa có báo cáo nào được duyệt, nên chưa có kết quả để tổng hợp.",
  countedOnly: "Kết quả chỉ tổng hợp từ các báo cáo đã được Sở Tư pháp duyệt.",
  administrator: "Tài khoản quản trị không xem nội dung báo cáo.",
  reporter: "Biểu mẫu được điền trong bảng tính của cơ quan; trang này cho biết báo cáo đang ở đâu.",
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
