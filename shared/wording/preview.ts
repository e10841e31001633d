// Words of the preview: what Sở Tư pháp will see of the sheet as it stands.
import { type Day, showDay } from "../day.ts";
import type { EvidenceLine } from "../report/reading/read-evidence.ts";
import type { ReadRow } from "../report/reading/read-report.ts";
import type { ColumnId, TableColumns } from "../report/report.ts";
import { upperFirst } from "../text.ts";
import { closedWords } from "./sheet.ts";
import { DUTY_STATES, type Label } from "./status.ts";

export const PREVIEW = {
  heading: "Nội dung Sở Tư pháp sẽ nhận",
  open: "Xem trước báo cáo",
  readAt: (when: string) => `Theo nội dung trong biểu mẫu lúc ${when}`,
  counts: "Nhiệm vụ theo tình trạng",
  complete: (complete: number, rows: number) => `${complete}/${rows}`,
  completeOf: "dòng đã đủ",
  facts: "Số, ngày báo cáo; đầu mối liên hệ; người ký",
  reason: "Lý do",
  coordinated: "Trong đó: phần phối hợp (cơ quan khác trong tỉnh chủ trì)",
  note: "Ghi chú",
  blank: "để trống",
  missing: "chưa nhập",
  unread: "chưa đọc được",
  more: "Xem hết",
  less: "Thu gọn",
} as const;

/** Names of what a row answers. */
export const ANSWER_NAMES: Record<Exclude<TableColumns["duties"], "duty" | "status">, string> = {
  result: "Kết quả",
  completed: "Hoàn thành",
  evidence: "Văn bản",
  difficulty: "Khó khăn, vướng mắc",
  proposal: "Đề xuất, kiến nghị",
};

/** Columns of the duties table in a few words, for saying that they are blank. */
export const SHORT_COLUMNS: Partial<Record<ColumnId, string>> = {
  result: "kết quả",
  completed: "ngày hoàn thành",
  evidence: "văn bản minh chứng",
  difficulty: "khó khăn, vướng mắc",
  duty: "nội dung nhiệm vụ",
};

export function blankLine(columns: readonly string[]): string {
  return `Chưa nhập ${columns.join(", ")}.`;
}

/** Where a duty's row has no status: not filled though asked for, or typed so that it cannot be read. */
export const UNFILLED: Label = { sign: "○", word: "Chưa nhập", tone: "quiet" };
export const UNREAD: Label = { sign: "✗", word: "Chưa đọc được", tone: "bad" };

/** A row that an earlier period closed. */
function closedLabel(words: string): Label {
  return { ...DUTY_STATES.done, word: words, tone: "quiet" };
}

/** A duty's status in a report, or why it has none. */
export function rowLabel({ duty, status }: ReadRow): Label {
  if (status.kind === "value") return DUTY_STATES[status.value];
  if (status.kind === "unreadable") return UNREAD;
  if (duty.closedIn) return closedLabel(closedWords(duty.closedIn));
  if (duty.asked === "exempt") return DUTY_STATES.exempt;
  if (duty.invited) return DUTY_STATES.invited;
  return duty.asked === "asked" ? UNFILLED : DUTY_STATES[duty.asked];
}

/** How an officer says that a result has no document, with what shows it behind a colon. */
export const NO_DOCUMENT = "Không có văn bản";

/** Kind, number and day of a document, those that it has: `Kế hoạch số 12/KH-STC ngày 05/03/2021`. */
export function documentName({
  date,
  number,
  type,
}: Pick<EvidenceLine, "type" | "number"> & { date: Day | null }): string {
  const parts = [
    type ?? "",
    number === null ? "" : `số ${number}`,
    date === null ? "" : `ngày ${showDay(date)}`,
  ];
  return upperFirst(parts.filter((part) => part !== "").join(" "));
}
