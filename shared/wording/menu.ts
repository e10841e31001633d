// The add-on's menu and what it says without the sidebar.
export const SIDEBAR_TITLE = "Báo cáo PBGDPL";

export const MENU = {
  open: "Mở thanh bên",
  check: "Kiểm tra biểu mẫu",
  selfCheck: "Tự kiểm tra…",
} as const;

export function checkedWords(errors: number, warnings: number): string {
  if (errors > 0)
    return `Còn ${errors} chỗ phải bổ sung hoặc sửa, ${warnings} chỗ nên xem lại. Các ô được tô màu trong bảng.`;
  if (warnings > 0) return `Không còn lỗi; ${warnings} chỗ nên xem lại.`;
  return "Không còn lỗi. Có thể gửi báo cáo.";
}
