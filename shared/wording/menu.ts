// The add-on's menu and what it says without the sidebar.
export const SIDEBAR_TITLE = "Báo cáo PBGDPL";

export const MENU = {
  open: "Mở thanh bên",
  check: "Kiểm tra biểu mẫu",
  words: "Hiện đủ / thu gọn nội dung",
  selfCheck: "Tự kiểm tra…",
} as const;

export function checkedWords(errors: number, warnings: number): string {
  if (errors > 0)
    return `Còn ${errors} nội dung phải sửa hoặc bổ sung, ${warnings} nội dung nên xem lại. Các ô được tô màu trong trang tính.`;
  if (warnings > 0) return `Không còn lỗi; ${warnings} nội dung nên xem lại.`;
  return "Không còn lỗi. Có thể gửi báo cáo.";
}
