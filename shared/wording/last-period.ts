// Words around what the agency's report of the period before said.
import type { ColumnId, TableId } from "../report/report.ts";
import { periodInWords } from "./period.ts";

/** Columns in the order in which they are read; a long title of the sheet goes by a short one here. */
export const LAST_COLUMNS: Record<TableId, Partial<Record<ColumnId, string>>> = {
  duties: {
    duty: "Nội dung",
    status: "",
    result: "Kết quả",
    completed: "",
    evidence: "Văn bản minh chứng",
    difficulty: "",
    proposal: "",
  },
  figures: {},
  assessment: { text: "" },
};

/** Labels and sentences of the panel. */
export const LAST_WORDS = {
  heading: "Nội dung kỳ trước",
  headingOf: (period: string, version: number) => `${period} (lần ${version}, đã duyệt)`,
  load: "Lấy nội dung kỳ trước",
  reload: "Cập nhật",
  loading: "Đang lấy nội dung kỳ trước…",
  notLoaded: "Chưa lấy được nội dung kỳ trước.",
  first: "Đây là kỳ báo cáo đầu tiên của kế hoạch này.",
  noneCounted: (period: string) =>
    `Cơ quan không có báo cáo được duyệt của ${periodInWords(period)} nên không có nội dung để xem lại.`,
  predecessors: (names: readonly string[]) =>
    `Không gồm báo cáo kỳ trước của ${names.join(", ")}, nay do cơ quan tiếp nhận. Cần xem lại thì liên hệ Sở Tư pháp.`,
  help: "“Chép sang” chỉ ghi lời văn vào ô còn trống. Tình trạng, ngày hoàn thành, văn bản minh chứng, số và ngày văn bản báo cáo thuộc kỳ trước nên không chép sang.",
  readOnly: "Hiện chưa gửi lại được báo cáo kỳ này nên chỉ xem, không chép sang.",
  filter: "Lọc nội dung kỳ trước",
  all: "Tất cả",
  blank: "Chỉ dòng còn trống",
  selected: "Dòng đang chọn",
  noBlank: "Không còn dòng trống nào có nội dung kỳ trước.",
  nothingAt: (row: string) => `Mục ${row}: kỳ trước không có nội dung.`,
  take: "Chép sang",
  taken: (cells: number) => `Đã chép ${cells} ô từ kỳ trước.`,
  undo: "Hoàn tác",
  whole: "Xem hết",
  ownHeading: "Nhiệm vụ khác của kỳ trước",
  ownHelp: "Nội dung chép sang được ghi vào dòng trống đầu tiên của mục “Nhiệm vụ khác”.",
  goneHeading: "Không có trong biểu mẫu kỳ này",
  takenNow: (cells: number, row: string) =>
    `Đã chép ${cells} ô từ kỳ trước vào mục ${row}. Xem và sửa lại cho đúng kỳ này.`,
  takenNothing: "Không chép sang: các ô đã có nội dung và được giữ nguyên.",
  kept: (cells: number) => `${cells} ô đã có nội dung nên được giữ nguyên.`,
  takenOver: (row: string, column: string) => `Đã chép từ kỳ trước: mục ${row}, cột “${column}”`,
} as const;
