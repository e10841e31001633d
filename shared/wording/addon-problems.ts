// Problems that the add-on tells itself, without an answer of the worker.
export const ADDON_PROBLEMS = {
  offline: {
    title: "Không kết nối được máy chủ",
    detail: "Nội dung đã nhập vẫn còn trong bảng tính. Kiểm tra mạng rồi bấm “Thử lại”.",
  },
  busy: {
    title: "Máy chủ đang bận",
    detail: "Chưa thực hiện được yêu cầu. Vui lòng thử lại sau ít phút; gửi lại không làm trùng báo cáo.",
  },
  unexpected: {
    title: "Máy chủ trả lời không đúng",
    detail: "Vui lòng thử lại; nếu vẫn lỗi, báo cho Sở Tư pháp.",
  },
  not_configured: {
    title: "Tiện ích chưa được cài đặt xong",
    detail: "Chưa có địa chỉ máy chủ. Đề nghị bộ phận công nghệ thông tin hoàn tất cài đặt.",
  },
  no_identity: {
    title: "Chưa xác định được tài khoản",
    detail: "Đăng nhập tài khoản Google công vụ và cấp quyền cho tiện ích rồi thử lại.",
  },
  no_sheet: {
    title: "Chưa có biểu mẫu trong bảng tính này",
    detail: "Chọn kỳ báo cáo rồi bấm “Tạo biểu mẫu”.",
  },
  table_lost: {
    title: "Không tìm thấy bảng nhiệm vụ",
    detail:
      "Dòng tiêu đề hoặc cột mã dòng đã bị xóa. Hoàn tác thao tác vừa làm, hoặc khôi phục phiên bản trước của bảng tính.",
  },
  place_lost: {
    title: "Không tìm thấy ô này",
    detail: "Dòng đã bị xóa hoặc thay đổi. Bấm “Kiểm tra” lại; nếu thiếu dòng, bấm “Làm mới biểu mẫu”.",
  },
  report_has_errors: {
    title: "Báo cáo còn lỗi",
    detail: "Bổ sung các chỗ được đánh dấu rồi gửi lại.",
  },
  other_account: {
    title: "Biểu mẫu của cơ quan khác",
    detail: "Tài khoản này không thuộc cơ quan của biểu mẫu đang mở.",
  },
  locked: {
    title: "Có người đang thao tác trên bảng tính này",
    detail: "Vui lòng chờ trong giây lát rồi thử lại.",
  },
} as const;

export type AddonProblemCode = keyof typeof ADDON_PROBLEMS;
