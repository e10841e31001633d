import { showDay } from "../day.ts";

/** Documents that several reports cite. */
export const DOUBLE_WORDS = {
  heading: "Có thể báo cáo trùng",
  help: "Văn bản do nhiều cơ quan cùng báo cáo, có thể là một việc được báo cáo hai lần.",
  closed: "Kỳ báo cáo này đã đóng, chỉ xem danh sách, không xử lý được nữa.",
  show: "Xem văn bản do nhiều cơ quan cùng báo cáo",
  refresh: "Tải lại danh sách",
  none: "Không có văn bản nào do nhiều cơ quan cùng báo cáo.",
  open: (count: number) => `Chưa xử lý (${count})`,
  decided: (count: number) => `Đã xử lý (${count})`,
  document: (type: string | null, number: string, day: string) =>
    `${type ?? "Văn bản"} số ${number} ngày ${showDay(day)}`,
  place: (name: string, role: string) => `${name}, ${role}`,
  row: (duty: string, version: number) => `Mục ${duty}, báo cáo lần ${version}`,
  morePlaces: (count: number) => `Xem thêm ${count} mục`,
  same: "Cùng một việc",
  different: "Việc khác nhau",
  change: "Xử lý lại",
  decidedBy: (who: string, when: string) => `${who}, ${when}`,
  reopened: "Có thêm báo cáo ghi văn bản này sau khi đã kết luận:",
  note: "Ghi chú (có thể để trống)",
  explain: {
    same: "Văn bản này chỉ được tính một lần trong số văn bản của toàn tỉnh.",
    different: "Mỗi lượt báo cáo văn bản này vẫn được tính riêng.",
  },
  confirm: { same: "Ghi nhận cùng một việc", different: "Ghi nhận việc khác nhau" },
  done: {
    same: (number: string) => `Văn bản số ${number}: đã ghi nhận là cùng một việc.`,
    different: (number: string) => `Văn bản số ${number}: đã ghi nhận là các việc khác nhau.`,
  },
} as const;
