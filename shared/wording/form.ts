import type { ColumnId, Status } from "../report/report.ts";

/** Words of the reporting form: the tab, its columns and its choices. */
export const DUTIES_TITLE = "Nhiệm vụ";

export const STATUS_LABELS: Record<Status, string> = {
  not_started: "Chưa thực hiện",
  in_progress: "Đang thực hiện",
  done: "Đã thực hiện",
  not_arising: "Không phát sinh",
};

export const COLUMN_TITLES: Record<ColumnId, string> = {
  status: "Tình trạng",
  result: "Kết quả thực hiện / lý do không phát sinh",
  completed: "Ngày hoàn thành",
  evidence: "Văn bản minh chứng (mỗi văn bản một dòng)",
  difficulty: "Khó khăn, vướng mắc",
  proposal: "Đề xuất, kiến nghị",
};
