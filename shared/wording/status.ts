// Names of states for people. Each carries a sign, a word and a tone, so that no state is told by colour alone.
import type { DutyState } from "../province/view.ts";
import type { Severity } from "../report/place.ts";
import type { ReportState } from "../report/report.ts";

/** What a state's colour says; the colours themselves belong to the display. */
export type Tone = "good" | "ongoing" | "bad" | "quiet" | "waiting";

export interface Label {
  sign: string;
  word: string;
  tone: Tone;
}

/** How a duty, or one body's answer on it, stands. */
export const DUTY_STATES: Record<DutyState, Label> = {
  done: { sign: "✓", word: "Đã thực hiện", tone: "good" },
  in_progress: { sign: "◐", word: "Đang thực hiện", tone: "ongoing" },
  not_started: { sign: "○", word: "Chưa thực hiện", tone: "quiet" },
  not_arising: { sign: "–", word: "Không phát sinh", tone: "quiet" },
  missing: { sign: "✗", word: "Chưa tổng hợp", tone: "bad" },
  incomplete: { sign: "✗", word: "Chưa đủ báo cáo", tone: "bad" },
  not_yet: { sign: "…", word: "Chưa đến kỳ báo cáo", tone: "quiet" },
  waiting: { sign: "…", word: "Chờ hướng dẫn của Trung ương", tone: "waiting" },
  invited: { sign: "+", word: "Được đề nghị", tone: "waiting" },
  exempt: { sign: "–", word: "Được miễn", tone: "quiet" },
  unassigned: { sign: "?", word: "Chưa giao cơ quan chủ trì", tone: "waiting" },
};

/** An obligation that is not done after its last day. */
export const OVERDUE: Label = { sign: "✗", word: "Quá hạn", tone: "bad" };

/** How one body's answer stands: overdue where it is, else by its own state. */
export function answerLabel({ overdue, standing }: { overdue: boolean; standing: DutyState }): Label {
  return overdue ? OVERDUE : DUTY_STATES[standing];
}

/** Where a report stands; none sent is `none`. */
export const REPORT_STATES: Record<ReportState | "none", Label> = {
  none: { sign: "–", word: "Chưa gửi", tone: "quiet" },
  sent: { sign: "→", word: "Đã gửi", tone: "waiting" },
  in_review: { sign: "◐", word: "Đang xem xét", tone: "ongoing" },
  returned: { sign: "✗", word: "Cần chỉnh lý", tone: "bad" },
  withdrawn: { sign: "–", word: "Đã rút lại", tone: "quiet" },
  approved: { sign: "✓", word: "Đã duyệt", tone: "good" },
};

/** Kinds of findings. */
export const SEVERITIES: Record<Severity, Label> = {
  error: { sign: "✗", word: "Lỗi", tone: "bad" },
  warning: { sign: "!", word: "Cảnh báo", tone: "ongoing" },
  info: { sign: "i", word: "Lưu ý", tone: "waiting" },
};

/** Whether a first send was within the due day. */
export const ON_TIME: Label = { sign: "✓", word: "Đúng hạn", tone: "good" };
export const LATE: Label = { sign: "✗", word: "Gửi muộn", tone: "bad" };

/** A label as plain text for a cell: sign and word. */
export function showLabel(label: Label): string {
  return `${label.sign} ${label.word}`;
}

/** The label of a head's state, null being none sent. */
export function reportLabel(state: ReportState | null): Label {
  return REPORT_STATES[state ?? "none"];
}
