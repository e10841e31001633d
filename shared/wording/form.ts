import type { ColumnId } from "../report/report.ts";

/** Words of the reporting form: the tab and its columns. Choices are the words of `status.ts`. */
export const DUTIES_TITLE = "Nhiệm vụ";

export const COLUMN_TITLES: Record<ColumnId, string> = {
  status: "Tình trạng",
  result: "Kết quả thực hiện / lý do không phát sinh",
  completed: "Ngày hoàn thành",
  evidence: "Văn bản minh chứng (mỗi văn bản một dòng)",
  difficulty: "Khó khăn, vướng mắc",
  proposal: "Đề xuất, kiến nghị",
};
