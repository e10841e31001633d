// What stands in the way on Google's side, told by what helps: another try only where it can.
const KEPT = "Nội dung đã nhập vẫn còn trong bảng tính.";
const COPY_CHECK =
  "Mở “Báo cáo PBGDPL → Tự kiểm tra…”, sao chép kết quả gửi bộ phận công nghệ thông tin để xử lý; bấm lại trước khi sửa xong thì kết quả vẫn như vậy.";

export const GOOGLE_PROBLEMS = {
  offline: {
    title: "Không kết nối được máy chủ",
    detail: `${KEPT} Kiểm tra mạng rồi bấm “Thử lại”.`,
  },
  not_listed: {
    title: "Tiện ích chưa được phép kết nối máy chủ này",
    detail: `${KEPT} Địa chỉ máy chủ không có trong danh sách địa chỉ của tiện ích. ${COPY_CHECK}`,
  },
  admin_forbids: {
    title: "Quản trị viên Google Workspace chưa cho phép kết nối",
    detail: `${KEPT} Đề nghị quản trị viên cho phép tiện ích kết nối địa chỉ máy chủ. ${COPY_CHECK}`,
  },
  quota_day: {
    title: "Đã hết hạn mức của Google trong ngày",
    detail: `${KEPT} Hạn mức được tính lại sau một ngày: để ngày mai làm tiếp. Nếu sắp hết hạn gửi, liên hệ Sở Tư pháp; ${COPY_CHECK.replace("Mở", "mở")}`,
  },
  quota_rate: {
    title: "Google đang giới hạn số lần gọi",
    detail: `${KEPT} Đợi vài phút rồi bấm “Thử lại”; gửi lại không làm trùng báo cáo.`,
  },
  no_permission: {
    title: "Tiện ích chưa được cấp đủ quyền",
    detail: `${KEPT} Tải lại trang, mở lại tiện ích từ trình đơn và đồng ý các quyền Google hỏi. Nếu trình duyệt đang đăng nhập nhiều tài khoản Google, chỉ đăng nhập tài khoản được cấp. Nếu Google không hỏi hoặc chặn, đề nghị quản trị viên Google Workspace cho phép tiện ích.`,
  },
  insecure: {
    title: "Kết nối bảo mật với máy chủ không thành công",
    detail: `${KEPT} Chứng thư của máy chủ không dùng được. ${COPY_CHECK}`,
  },
  too_large: {
    title: "Dữ liệu vượt giới hạn của Google",
    detail: `${KEPT} ${COPY_CHECK}`,
  },
  google_failed: {
    title: "Chưa thực hiện được trên Google",
    detail: `${KEPT} Chưa rõ nguyên nhân. Bấm “Thử lại”; nếu vẫn như vậy, mở “Báo cáo PBGDPL → Tự kiểm tra…” và gửi kết quả cho bộ phận công nghệ thông tin.`,
  },
  several_accounts: {
    title: "Google không nhận đúng tài khoản đang dùng",
    detail: `${KEPT} Thường do trình duyệt đang đăng nhập nhiều tài khoản Google. Đăng xuất tất cả rồi chỉ đăng nhập tài khoản được cấp; hoặc mở bảng tính trong cửa sổ ẩn danh hay một hồ sơ trình duyệt khác chỉ có tài khoản này. Nếu chỉ có một tài khoản, tải lại trang, mở lại tiện ích từ trình đơn và đồng ý các quyền Google hỏi.`,
  },
} as const;

export type GoogleProblemCode = keyof typeof GOOGLE_PROBLEMS;
