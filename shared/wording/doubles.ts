import { showDay } from "../day.ts";

/** Documents that several reports cite. */
export const DOUBLE_WORDS = {
  heading: "Có thể báo cáo trùng",
  help: "Văn bản được nhiều cơ quan cùng nêu trong báo cáo đã duyệt, có thể là một việc được báo cáo hai lần.",
  closed: "Kỳ báo cáo này đã đóng, chỉ xem danh sách, không quyết định được nữa.",
  show: "Xem văn bản được nêu nhiều lần",
  refresh: "Tải lại danh sách",
  none: "Không có văn bản nào được nhiều cơ quan cùng nêu.",
  open: (count: number) => `Chưa quyết định (${count})`,
  decided: (count: number) => `Đã quyết định (${count})`,
  document: (type: string | null, number: string, day: string) =>
    `${type ?? "Văn bản"} số ${number} ngày ${showDay(day)}`,
  place: (name: string, role: string) => `${name}, ${role}`,
  row: (duty: string, version: number) => `Mục ${duty}, báo cáo lần ${version}`,
  morePlaces: (count: number) => `Xem thêm ${count} chỗ nêu`,
  same: "Cùng một việc",
  different: "Việc khác nhau",
  change: "Quyết định lại",
  decidedBy: (who: string, when: string) => `${who}, ${when}`,
  note: "Ghi chú (có thể để trống)",
  explain: {
    same: "Văn bản này chỉ được tính một lần trong số văn bản của toàn tỉnh.",
    different: "Mỗi lần nêu văn bản này vẫn được tính riêng.",
  },
  confirm: { same: "Ghi nhận cùng một việc", different: "Ghi nhận việc khác nhau" },
  done: {
    same: (number: string) => `Văn bản số ${number}: đã ghi nhận là cùng một việc.`,
    different: (number: string) => `Văn bản số ${number}: đã ghi nhận là các việc khác nhau.`,
  },
} as const;
