// The add-on's menu and what it says without the sidebar.
export const SIDEBAR_TITLE = "Báo cáo PBGDPL";

export const MENU = {
  open: "Mở thanh bên",
  check: "Kiểm tra biểu mẫu",
  words: "Hiện đủ / thu gọn nội dung",
  selfCheck: "Tự kiểm tra…",
} as const;

/** What a check without the sidebar tells; `blanks` are rows that are asked for and were not touched. */
export function checkedWords(errors: number, warnings: number, blanks = 0): string {
  const left = blanks > 0 ? ` Còn ${blanks} dòng chưa nhập.` : "";
  if (errors > 0)
    return `Còn ${errors} nội dung phải sửa hoặc bổ sung, ${warnings} nội dung nên xem lại. Các ô được tô màu trong trang tính.${left}`;
  if (warnings > 0) return `Không còn lỗi; ${warnings} nội dung nên xem lại.${left}`;
  return blanks > 0 ? `Còn ${blanks} dòng chưa nhập.` : "Không còn lỗi. Có thể gửi báo cáo.";
}
