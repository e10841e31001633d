// Words that stood in sheets, pulled tabs and files of before, by which these are still known. Nobody is shown them.
import type { AgencyKind } from "../register/register.ts";
import type { TableColumns, TableId } from "../report/report.ts";
import { DUTY_STATES } from "./status.ts";
import { REPORTING_HEADS, TABLE_HEADS, type TableName } from "./tables.ts";

/** Titles that columns had in earlier forms: sheets of before are known by them. */
export const FORMER_TITLES: { [T in TableId]: Partial<Record<TableColumns[T], readonly string[]>> } = {
  duties: {},
  figures: { coordinated: ["Trong đó: phối hợp, cơ quan khác trong tỉnh chủ trì"] },
  assessment: {},
};

/** Heads that the form's own columns of figures had. */
export const FORMER_FIGURE_TITLES = { number: ["Số thứ tự"] } as const;

/** What pulled tabs were called before: one that still bears such a name is the same tab. */
export const FORMER_NAMES: Partial<Record<TableName, readonly string[]>> = {
  matrix: ["Ma trận nhiệm vụ", "Tổng hợp theo cơ quan"],
};

const SHARED_HEADS = {
  "Trả lời thay cho": TABLE_HEADS.answersFor,
  "Tình trạng báo cáo": TABLE_HEADS.reportState,
};

/** Heads of pulled tabs as they were, and what they are called now. */
export const FORMER_HEADS: Partial<Record<TableName, Readonly<Record<string, string>>>> = {
  summary: {
    "Chưa nộp": REPORTING_HEADS.missing,
    "Loại trừ": REPORTING_HEADS.exempt,
    "Chưa báo cáo": DUTY_STATES.missing.word,
  },
  matrix: SHARED_HEADS,
  concerns: SHARED_HEADS,
  duties: {
    "Chủ trì": TABLE_HEADS.leads,
    "Phối hợp": TABLE_HEADS.coordinators,
    "Được đề nghị": TABLE_HEADS.invited,
    "Cơ quan chủ trì đã báo cáo": TABLE_HEADS.answered,
  },
  figures: {
    "Cộng theo báo cáo": TABLE_HEADS.reported,
    "Trong đó: chỉ phối hợp, cơ quan khác trong tỉnh chủ trì": TABLE_HEADS.coordinated,
    "Không tính phần phối hợp": TABLE_HEADS.withoutCoordinated,
    "Kỳ trước: cộng theo báo cáo": TABLE_HEADS.lastReported,
    "Kỳ trước: không tính phần phối hợp": TABLE_HEADS.lastWithout,
    "Tăng, giảm so với kỳ trước": TABLE_HEADS.change,
    "Số cơ quan còn chờ": TABLE_HEADS.awaited,
    "Cơ quan còn chờ": TABLE_HEADS.awaitedNames,
  },
  figureParts: {
    "Báo cáo": TABLE_HEADS.version,
    "Cộng theo báo cáo": TABLE_HEADS.reported,
    "Trong đó: chỉ phối hợp, cơ quan khác trong tỉnh chủ trì": TABLE_HEADS.coordinated,
    "Không tính phần phối hợp": TABLE_HEADS.withoutCoordinated,
  },
  unreported: {
    ...SHARED_HEADS,
    "Báo cáo": TABLE_HEADS.reportState,
    "Ngày gửi": TABLE_HEADS.sentOn,
    "Lần được tính": TABLE_HEADS.counted,
  },
};

/** Heads that the tab of reminders had. */
export const FORMER_REMINDER_HEADS: Readonly<Record<string, readonly string[]>> = { last: ["Nhắc gần nhất"] };

/** What kinds of agencies were called; files of before go on being read. */
export const FORMER_KIND_WORDS: Partial<Record<AgencyKind, readonly string[]>> = {
  armed_forces: ["Công an, Quân sự tỉnh"],
  media: ["Báo, đài tỉnh"],
  front: ["Mặt trận Tổ quốc tỉnh"],
  judiciary: ["Tòa án, Viện kiểm sát"],
};
