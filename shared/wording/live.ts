// Words of what the sheet says by itself: flags while typing, what was found moved, copies, the self-check.

/** The last line of a row whose findings hang on other rows. */
export const AGAIN_WORDS = "↻ Kiểm tra lại: còn phụ thuộc dòng khác.";

function listed(names: readonly string[]): string {
  const shown = names.slice(0, 6).join(", ");
  return names.length > 6 ? `${shown} và ${names.length - 6} dòng khác` : shown;
}

function quoted(names: readonly string[]): string {
  return names.map((name) => `“${name}”`).join(", ");
}

/** Notices of a check: what was found about the sheet itself, and what to do. */
export const NOTICES = {
  moved: (table: string, columns: readonly string[], rows: readonly string[]) =>
    `Trang tính “${table}”: nội dung cột ${quoted(columns)} của các dòng ${listed(rows)} đã đổi vị trí cho nhau so với lần kiểm tra trước.`,
  movedRestorable:
    "Nếu cột này bị sắp xếp riêng thì bấm “Khôi phục vị trí cũ”; nếu đã chủ ý nhập lại thì bấm “Giữ như hiện tại”. Chưa trả lời thì chưa gửi được báo cáo.",
  movedOnly:
    "Đối chiếu lại từng dòng; nếu bị sắp xếp hoặc chèn ô nhầm thì hoàn tác (Ctrl+Z). Nếu đúng thì bấm “Giữ như hiện tại”. Chưa trả lời thì chưa gửi được báo cáo.",
  copiedTab: (tabs: readonly string[]) =>
    `Trang tính ${quoted(tabs)} là bản sao của biểu mẫu; nội dung ở đó không được kiểm tra và không đi kèm báo cáo khi gửi.`,
  copiedTabHint: "Nhập ở trang tính gốc. Nếu đã nhập nhầm ở bản sao, chép nội dung sang trang tính gốc.",
  unpainted: (places: readonly string[]) => `Chưa ghi được kết quả kiểm tra vào ${places.join(", ")}.`,
  unpaintedHint: (words: string) =>
    `Danh sách ở thanh bên vẫn đầy đủ và báo cáo vẫn gửi được. Nếu vùng này do người khác bảo vệ, đề nghị người đó hoặc chủ tệp bỏ bảo vệ; nếu đã chuyển thành bảng (Table) thì bấm “Làm mới biểu mẫu”. Google báo: “${words}”`,
  copiedFile: "Tệp này là bản sao của tệp đã tạo biểu mẫu.",
  copiedFileHint:
    "Cơ quan chỉ nên nhập và gửi từ một tệp: bản gửi sau thay bản gửi trước. Nếu dùng tệp này, bấm “Làm mới biểu mẫu”.",
} as const;

export const NOTICE_ACTIONS = { restore: "Khôi phục vị trí cũ", accept: "Giữ như hiện tại" } as const;

/** What a rebuild brought back from the last check. */
export function broughtBack(rows: number): string {
  return `${rows} dòng bị mất được khôi phục theo nội dung của lần kiểm tra gần nhất.`;
}
