// Words of what is new on opening a sheet.

/** So many names are said in one sentence. */
const MOST_NAMES = 6;

function listed(names: readonly string[]): string {
  const shown = names.slice(0, MOST_NAMES).join(", ");
  return names.length > MOST_NAMES ? `${shown} và ${names.length - MOST_NAMES} mục khác` : shown;
}

export const NEWS_WORDS = {
  heading: (since: string) => `Thay đổi từ lần mở trước (${since})`,
  read: "Đã xem",
  sent: (version: number, who: string) => `${who} đã gửi báo cáo lần ${version}.`,
  entered: (version: number) => `Sở Tư pháp đã nhập thay báo cáo lần ${version}.`,
  decided: {
    return: (version: number) => `Sở Tư pháp đã trả lại báo cáo lần ${version}.`,
    approve: (version: number) => `Sở Tư pháp đã duyệt báo cáo lần ${version}.`,
    unapprove: (version: number) => `Sở Tư pháp đã hủy duyệt báo cáo lần ${version}.`,
    start: (version: number) => `Sở Tư pháp đã bắt đầu xem xét báo cáo lần ${version}.`,
    take_back: (version: number, who: string) => `${who} đã rút lại báo cáo lần ${version}.`,
    ask_back: (version: number, who: string) => `${who} đã đề nghị trả lại báo cáo lần ${version}.`,
  },
  added: (names: readonly string[]) => `Biểu mẫu có thêm mục ${listed(names)}.`,
  removed: (names: readonly string[]) => `Biểu mẫu không còn mục ${listed(names)}.`,
  rows: "Người khác đã sửa trong trang tính:",
  more: (rows: number) => `và ${rows} dòng khác`,
} as const;
