// Words of a body's own approver.
export const APPROVAL_WORDS = {
  confirm: "Xác nhận nội dung để gửi",
  required: "Cơ quan yêu cầu nội dung báo cáo được xác nhận trước khi gửi.",
  mine: "Báo cáo phải được xác nhận trước khi gửi. Tài khoản này có quyền xác nhận; tự gửi báo cáo cũng là xác nhận.",
  waits: "Chưa được xác nhận.",
  confirmed: (by: string, at: string) =>
    `${by} đã xác nhận lúc ${at}. Sửa bất kỳ ô nào thì phải xác nhận lại.`,
  done: "Đã xác nhận. Báo cáo gửi được khi không có ô nào thay đổi.",
} as const;
