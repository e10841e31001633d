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
  matrix: "Nhiệm vụ theo cơ quan",
  figures: "Số liệu toàn tỉnh",
  concerns: "Khó khăn – kiến nghị",
  unreported: "Chưa báo cáo",
  duties: "Kết quả theo nhiệm vụ",
  answers: "Chi tiết nhiệm vụ",
  figureParts: "Số liệu theo cơ quan",
  agencies: "Chi tiết cơ quan",
  results: "Kết quả thực hiện",
  doubles: "Văn bản nhiều cơ quan báo cáo",
} as const;
export type TableName = keyof typeof TABLE_NAMES;

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
  answered: "Cơ quan chủ trì có báo cáo được tổng hợp",
  of: "Cơ quan chủ trì phải báo cáo",
  overdueLeads: "Cơ quan chủ trì quá hạn",
  leads: "Cơ quan chủ trì theo tình trạng",
  coordinators: "Cơ quan phối hợp theo tình trạng",
  invited: "Cơ quan được đề nghị theo tình trạng",
  agency: "Cơ quan, đơn vị",
  answersFor: "Báo cáo thay cho",
  note: "Ghi chú",
  key: "Mã dòng",
  agencyId: "Mã cơ quan",
  version: "Báo cáo lần",
  indicator: "Chỉ tiêu",
  indicatorKey: "Mã chỉ tiêu",
  unit: "Đơn vị tính",
  basis: "Căn cứ",
  reported: "Tổng số theo báo cáo",
  coordinated: "Trong đó: phần phối hợp (cơ quan khác trong tỉnh chủ trì)",
  withoutCoordinated: "Đã trừ phần phối hợp",
  agencies: "Số cơ quan có số liệu",
  lastReported: "Kỳ trước: tổng số theo báo cáo",
  lastWithout: "Kỳ trước: đã trừ phần phối hợp",
  change: "Tăng (+), giảm (–) so với kỳ trước",
  changeRate: "Tỷ lệ tăng, giảm (%)",
  lastAgencies: "Kỳ trước: số cơ quan có số liệu",
  bothAgencies: "Số cơ quan có số liệu cả hai kỳ",
  bothChange: "Tăng (+), giảm (–) của các cơ quan có số liệu cả hai kỳ",
  awaited: "Số cơ quan chưa có số liệu",
  awaitedNames: "Cơ quan chưa có số liệu",
  total: "Tổng số",
  textKind: "Loại nội dung",
  text: "Nội dung",
  source: "Nguồn",
  reason: "Lý do",
  reportState: "Trạng thái báo cáo",
  latest: "Lần gửi mới nhất",
  counted: "Lần được tổng hợp",
  sentOn: "Ngày gửi lần đầu",
  daysLate: "Số ngày muộn",
  onBehalf: "Sở Tư pháp nhập thay",
} as const;

export const AGENCY_KIND_WORDS: Record<AgencyKind, string> = {
  department: "Sở, ban, ngành tỉnh",
  armed_forces: "Công an tỉnh, Bộ Chỉ huy Quân sự tỉnh",
  media: "Cơ quan báo chí tỉnh",
  front: "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh",
  mass_organisation: "Tổ chức chính trị - xã hội tỉnh",
  district: "Ủy ban nhân dân huyện, thành phố",
  commune: "Ủy ban nhân dân xã, phường, đặc khu",
  council: "Hội đồng phối hợp PBGDPL",
  judiciary: "Tòa án nhân dân, Viện kiểm sát nhân dân tỉnh",
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
  missing: "Chưa gửi",
  exempt: "Được miễn",
};

/** Reports that count though nobody had to send them. */
export const OTHERS_COUNTED = "Ngoài ra: báo cáo không bắt buộc, đã duyệt và được tổng hợp";
export const COUNTED_ONLY = "Chỉ tổng hợp các báo cáo đã được Sở Tư pháp duyệt.";

export const DOCUMENT_LINES = {
  cited: "Số lượt văn bản trong các báo cáo được tổng hợp",
  withoutDoubles: "Không tính các lượt được kết luận là trùng",
  none: "Nội dung báo cáo ghi không có văn bản, nêu cách chứng minh khác",
  open: "Văn bản do nhiều cơ quan cùng báo cáo, chờ Sở Tư pháp kết luận",
} as const;

/** Why an agency stands among those whose report is not counted, or came late. */
export const UNREPORTED: Record<UnreportedReason, Label> = {
  missing: { sign: "✗", word: "Chưa gửi", tone: "bad" },
  returned: { sign: "✗", word: "Cần chỉnh lý", tone: "bad" },
  waiting: { sign: "◐", word: "Đã gửi, chờ duyệt", tone: "ongoing" },
  late: { sign: "◐", word: "Đã duyệt, gửi muộn", tone: "ongoing" },
  notCounted: { sign: "–", word: "Không tổng hợp (cơ quan đã chấm dứt hoạt động)", tone: "quiet" },
  exempt: { sign: "–", word: "Được miễn", tone: "quiet" },
  invited: { sign: "+", word: "Không bắt buộc, chưa có báo cáo được duyệt", tone: "waiting" },
};

function endedWords(endedOn: Day | null, successors: readonly string[]): string {
  const ended = endedOn === null ? "" : `Chấm dứt hoạt động ngày ${showDay(endedOn)}. `;
  return successors.length === 0 ? ended.trim() : `${ended}${successors.join(", ")} tiếp nhận nhiệm vụ.`;
}

/** What is to be known beside the reason, as it stands in a cell. */
export function noteWords(note: UnreportedNote, nameOf: (body: string) => string): string {
  switch (note.note) {
    case "past_due":
      return `Quá hạn ${note.days} ngày`;
    case "not_due":
      return "Chưa đến hạn";
    case "still_counts":
      return `Số liệu lấy theo báo cáo lần ${note.version} đã duyệt.`;
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

export const NOT_COMPARED = "Không so sánh (thời gian của hai kỳ khác nhau)";

/** Stands in the place of a version where an agency has not given a figure. */
export const AWAITED = "chưa có số liệu";

/** Where a text comes from; `row` is null for the general assessment. */
export function sourceOfText(version: number, row: string | null): string {
  return row === null ? `Báo cáo lần ${version}, đánh giá chung` : `Báo cáo lần ${version}, dòng ${row}`;
}
