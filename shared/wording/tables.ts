// Names, heads and short words of the province's tables, the same wherever a table is drawn.
import { type Day, showDay } from "../day.ts";
import type { AnswerRole } from "../province/answers.ts";
import type { UnreportedNote, UnreportedReason } from "../province/unreported.ts";
import type { ReportingCounts, TextKind } from "../province/view.ts";
import type { AgencyKind } from "../register/register.ts";
import { ROLE_WORDS, UNKNOWN_FIGURE } from "./sheet.ts";
import type { Label } from "./status.ts";

export const NOTHING = "–";
export const UNKNOWN = UNKNOWN_FIGURE;
export const TOTAL = "Tổng cộng";
export const YES = "Có";
export const NO = "Không";

/** What tables are called; at most 31 characters each, as a workbook asks. */
export const TABLE_NAMES = {
  summary: "Tổng hợp",
  matrix: "Ma trận nhiệm vụ",
  figures: "Số liệu toàn tỉnh",
  concerns: "Khó khăn – kiến nghị",
  unreported: "Chưa báo cáo",
  duties: "Kết quả theo nhiệm vụ",
  answers: "Chi tiết nhiệm vụ",
  figureParts: "Số liệu theo cơ quan",
  agencies: "Chi tiết cơ quan",
  results: "Kết quả thực hiện",
  doubles: "Văn bản nêu nhiều lần",
} as const;
export type TableName = keyof typeof TABLE_NAMES;

/** What pulled tabs were called before: one that still bears such a name is the same tab. */
export const FORMER_NAMES: Partial<Record<TableName, string>> = { matrix: "Tổng hợp theo cơ quan" };

/** Heads of the tables that are drawn in several places. */
export const TABLE_HEADS = {
  section: "Nhóm",
  sectionTitle: "Nhóm nhiệm vụ",
  dutyCount: "Số nhiệm vụ",
  kind: "Loại cơ quan",
  number: "STT",
  duty: "Mục",
  dutyText: "Nội dung nhiệm vụ",
  deadline: "Thời hạn",
  guidance: "Hướng dẫn của Trung ương",
  dutyState: "Tình trạng chung",
  answered: "Cơ quan chủ trì đã báo cáo",
  of: "Cơ quan chủ trì phải báo cáo",
  overdueLeads: "Cơ quan chủ trì quá hạn",
  leads: "Cơ quan chủ trì theo tình trạng",
  coordinators: "Cơ quan phối hợp theo tình trạng",
  invited: "Cơ quan được đề nghị theo tình trạng",
  agency: "Cơ quan, đơn vị",
  answersFor: "Trả lời thay cho",
  note: "Ghi chú",
  key: "Mã dòng",
  agencyId: "Mã cơ quan",
  version: "Báo cáo lần",
  indicator: "Chỉ tiêu",
  indicatorKey: "Mã chỉ tiêu",
  unit: "Đơn vị tính",
  basis: "Căn cứ",
  reported: "Cộng theo báo cáo",
  coordinated: "Trong đó: chỉ phối hợp, cơ quan khác trong tỉnh chủ trì",
  withoutCoordinated: "Không tính phần phối hợp",
  agencies: "Số cơ quan có số liệu",
  lastReported: "Kỳ trước: cộng theo báo cáo",
  lastWithout: "Kỳ trước: không tính phần phối hợp",
  change: "Tăng, giảm so với kỳ trước",
  changeRate: "Tỷ lệ tăng, giảm (%)",
  awaited: "Số cơ quan còn chờ",
  awaitedNames: "Cơ quan còn chờ",
  total: "Tổng số",
  textKind: "Loại nội dung",
  text: "Nội dung",
  source: "Nguồn",
  reason: "Lý do",
  reportState: "Tình trạng báo cáo",
  latest: "Lần gửi mới nhất",
  counted: "Lần được tính",
  sentOn: "Ngày gửi lần đầu",
  daysLate: "Số ngày muộn",
  onBehalf: "Sở Tư pháp nhập thay",
} as const;

/** Heads of pulled tabs as they were, and what they are called now. */
export const FORMER_HEADS: Partial<Record<TableName, Readonly<Record<string, string>>>> = {
  duties: {
    "Chủ trì": TABLE_HEADS.leads,
    "Phối hợp": TABLE_HEADS.coordinators,
    "Được đề nghị": TABLE_HEADS.invited,
  },
  figureParts: { "Báo cáo": TABLE_HEADS.version },
  unreported: { "Báo cáo": TABLE_HEADS.reportState, "Ngày gửi": TABLE_HEADS.sentOn },
};

export const AGENCY_KIND_WORDS: Record<AgencyKind, string> = {
  department: "Sở, ban, ngành tỉnh",
  armed_forces: "Công an, Quân sự tỉnh",
  media: "Báo, đài tỉnh",
  front: "Mặt trận Tổ quốc tỉnh",
  mass_organisation: "Tổ chức chính trị - xã hội tỉnh",
  district: "Ủy ban nhân dân huyện, thành phố",
  council: "Hội đồng phối hợp PBGDPL",
  judiciary: "Tòa án, Viện kiểm sát",
  association: "Tổ chức xã hội - nghề nghiệp, hiệp hội",
};

/** Roles with the short words of the matrix. */
export const ROLES: Record<AnswerRole, { word: string; short: string }> = {
  lead: { word: ROLE_WORDS.lead, short: "CT" },
  coordinate: { word: ROLE_WORDS.coordinate, short: "PH" },
  invited: { word: "Được đề nghị", short: "ĐN" },
};

export const TEXT_KIND_WORDS: Record<TextKind, string> = {
  work: "Nhiệm vụ khác đã thực hiện",
  result: "Kết quả thực hiện",
  difficulty: "Khó khăn, vướng mắc",
  proposal: "Đề xuất, kiến nghị",
  advantages: "Ưu điểm, kết quả nổi bật",
  shortcomings: "Tồn tại, hạn chế",
  causes: "Nguyên nhân",
  direction: "Phương hướng kỳ tới",
  proposals: "Đề xuất, kiến nghị chung",
};

export const REPORTING_HEADS: Record<keyof ReportingCounts, string> = {
  expected: "Phải báo cáo",
  received: "Đã gửi",
  approved: "Đã duyệt",
  onTime: "Gửi đúng hạn",
  late: "Gửi muộn",
  missing: "Chưa nộp",
  exempt: "Loại trừ",
};

/** Reports that count though nobody had to send them. */
export const OTHERS_COUNTED = "Ngoài ra: báo cáo không bắt buộc, đã duyệt và được tính";
export const COUNTED_ONLY = "Chỉ tính các báo cáo đã được Sở Tư pháp duyệt.";

export const DOCUMENT_LINES = {
  cited: "Lượt nêu văn bản trong các báo cáo được tính",
  withoutDoubles: "Không tính các lượt được quyết định là trùng",
  open: "Văn bản được nêu nhiều lần, chờ Sở Tư pháp quyết định",
} as const;

/** Why an agency stands among those whose report is not counted, or came late. */
export const UNREPORTED: Record<UnreportedReason, Label> = {
  missing: { sign: "✗", word: "Chưa nộp", tone: "bad" },
  returned: { sign: "✗", word: "Đang yêu cầu chỉnh lý", tone: "bad" },
  waiting: { sign: "◐", word: "Đã gửi, chờ duyệt", tone: "ongoing" },
  late: { sign: "◐", word: "Đã duyệt, gửi muộn", tone: "ongoing" },
  notCounted: { sign: "–", word: "Không cộng (cơ quan đã kết thúc hoạt động)", tone: "quiet" },
  exempt: { sign: "–", word: "Loại trừ", tone: "quiet" },
  invited: { sign: "+", word: "Không bắt buộc, chưa có báo cáo được duyệt", tone: "waiting" },
};

function endedWords(endedOn: Day | null, successors: readonly string[]): string {
  const ended = endedOn === null ? "" : `Kết thúc ngày ${showDay(endedOn)}. `;
  return successors.length === 0 ? ended.trim() : `${ended}Tiếp nhận: ${successors.join(", ")}.`;
}

/** What is to be known beside the reason, as it stands in a cell. */
export function noteWords(note: UnreportedNote, nameOf: (body: string) => string): string {
  switch (note.note) {
    case "past_due":
      return `Quá hạn ${note.days} ngày`;
    case "not_due":
      return "Chưa đến hạn";
    case "still_counts":
      return `Báo cáo lần ${note.version} đã duyệt vẫn được tính.`;
    case "exempt":
      return note.reason;
    case "ended":
      return endedWords(note.on, note.successors.map(nameOf));
  }
}

export function guidanceWords(guidance: { document: string; date: Day; due: Day | null }): string {
  const due = guidance.due === null ? "" : `, thời hạn ${showDay(guidance.due)}`;
  return `${guidance.document} ngày ${showDay(guidance.date)}${due}`;
}

export const NOT_COMPARED = "Không so sánh (hai kỳ có độ dài khác nhau)";

/** Stands in the place of a version where an agency has not given a figure. */
export const AWAITED = "chưa có số liệu";

/** Where a text comes from; `row` is null for the general assessment. */
export function sourceOfText(version: number, row: string | null): string {
  return row === null ? `Báo cáo lần ${version}, đánh giá chung` : `Báo cáo lần ${version}, dòng ${row}`;
}
