// Words of the sidebar about rows that are not filled yet, and of the first minute.
import { type Day, showDay } from "../day.ts";
import { lowerFirst } from "../text.ts";
import { DUTY_STATES } from "./status.ts";

export const FILLING = {
  heading: "Chưa nhập",
  goOn: "Nhập tiếp",
  nothingLeft: "Không còn dòng nào chưa nhập.",
  /** Why a send was held back where rows are blank, and nothing is wrong. */
  blocked: "Chưa gửi được. Bấm “Nhập tiếp” để nhập các dòng còn lại.",
  overdue: "quá hạn",
  notOwed: "không bắt buộc",
  rows: (count: number) => `${count} dòng`,
} as const;

/** The first minute: how much there is to fill, until when, and what a finished row looks like. */
export const FIRST_STEPS = {
  heading: "Bắt đầu nhập",
  /** Above the button that makes the form. */
  make: (period: string, due: Day) =>
    `Tệp này chưa có biểu mẫu. Bấm “Tạo biểu mẫu” để nhập báo cáo ${lowerFirst(period)}; hạn gửi ${showDay(due)}.`,
  rows: (tables: readonly { title: string; asked: number }[], due: Day) => {
    const parts = tables.map(({ asked, title }) => `${asked} ở “${title}”`).join(", ");
    const all = tables.reduce((sum, { asked }) => sum + asked, 0);
    return `Cần nhập ${all} dòng: ${parts}; gửi chậm nhất ngày ${showDay(due)}. Con trỏ đang ở ô đầu tiên.`;
  },
  example: "Ví dụ một dòng đã nhập xong:",
  columns: {
    status: "Tình trạng",
    result: "Kết quả",
    completed: "Hoàn thành",
    evidence: "Văn bản",
  },
  done: "Đã rõ",
} as const;

/** A finished row, made up, as of a day. */
export function exampleRow(day: Day): Record<keyof typeof FIRST_STEPS.columns, string> {
  return {
    status: DUTY_STATES.done.word,
    result: "Tổ chức 02 hội nghị phổ biến văn bản mới cho 120 người.",
    completed: showDay(day),
    evidence: `Báo cáo số 125/BC-STC ngày ${showDay(day)}`,
  };
}
