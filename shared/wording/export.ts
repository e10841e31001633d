// Words of the spreadsheet and the data files that are made of the province view.
import { type Day, showDay } from "../day.ts";
import { vietnamDayOf } from "../instant.ts";
import type { DocumentSource, OfficeField, ProvinceView, TextKind } from "../province/view.ts";
import type { AgencyKind } from "../register/register.ts";
import { ROLE_WORDS, UNKNOWN_FIGURE } from "./sheet.ts";
import type { Label } from "./status.ts";

/** Stands at the end of a text that was longer than a cell can hold. */
export const CUT_NOTE = " […phần còn lại quá dài, xem tệp JSON]";
export const NOTHING = "–";
export const UNKNOWN = UNKNOWN_FIGURE;
export const TOTAL = "Tổng cộng";
export const YES = "Có";
export const NO = "Không";

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
export const ROLES = {
  lead: { word: ROLE_WORDS.lead, short: "CT" },
  coordinate: { word: ROLE_WORDS.coordinate, short: "PH" },
  invited: { word: "Được đề nghị", short: "ĐN" },
} as const;

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

/** Tabs of the workbook; at most 31 characters each. */
export const SHEETS = {
  summary: "Tổng hợp",
  matrix: "Ma trận nhiệm vụ",
  figures: "Số liệu",
  concerns: "Khó khăn – kiến nghị",
  unreported: "Chưa báo cáo",
  duties: "Kết quả theo nhiệm vụ",
  answers: "Chi tiết nhiệm vụ",
  figureParts: "Chi tiết số liệu",
  agencies: "Chi tiết cơ quan",
  results: "Kết quả thực hiện",
  doubles: "Văn bản nêu nhiều lần",
} as const;
export type SheetId = keyof typeof SHEETS;

/** What each tab is, in its second line. */
export const SHEET_TITLES: Record<SheetId, string> = {
  summary: "Tổng hợp tình hình báo cáo và kết quả theo nhóm nhiệm vụ",
  matrix: "Ma trận nhiệm vụ và cơ quan",
  figures: "Số liệu toàn tỉnh",
  concerns: "Tồn tại, khó khăn và kiến nghị của các cơ quan",
  unreported: "Cơ quan chưa báo cáo hoặc báo cáo chưa được tính",
  duties: "Kết quả theo nhiệm vụ",
  answers: "Kết quả từng nhiệm vụ theo cơ quan",
  figureParts: "Số liệu theo cơ quan",
  agencies: "Tình hình gửi báo cáo của từng cơ quan",
  results: "Kết quả thực hiện do các cơ quan báo cáo",
  doubles: "Văn bản được nhiều báo cáo cùng nêu",
};

/** What a reader should know of a tab, in its fourth line. */
export const SHEET_NOTES: Record<SheetId, string> = {
  summary:
    "Ô tổng là công thức đếm từ các trang tính sau; mỗi số liệu truy được đến cơ quan, mã dòng và lần gửi.",
  matrix:
    "CT chủ trì, PH phối hợp, ĐN được đề nghị; ✓ đã, ◐ đang, ○ chưa thực hiện; – không phát sinh, loại trừ; ✗ chưa báo cáo, quá hạn; … chưa đến kỳ, chờ hướng dẫn.",
  figures: "Cộng từ trang tính “Chi tiết số liệu”. Kinh phí tính theo triệu đồng.",
  concerns: "Nội dung giữ nguyên như cơ quan đã gửi.",
  unreported: "Mỗi cơ quan một dòng, theo lý do.",
  duties: "Số cơ quan chủ trì đếm từ trang tính “Chi tiết nhiệm vụ”.",
  answers: "Mỗi dòng là một cơ quan trong một nhiệm vụ; “Báo cáo lần” và “Mã dòng” chỉ chỗ của câu trả lời.",
  figureParts: "Mỗi dòng là số liệu của một cơ quan, kèm lần gửi và mã dòng.",
  agencies: "Số ngày muộn tính từ hạn gửi đến ngày gửi lần đầu, hoặc đến ngày tính số liệu nếu chưa gửi.",
  results: "Nội dung giữ nguyên như cơ quan đã gửi.",
  doubles: "Có thể là một việc được báo cáo hai lần; Sở Tư pháp quyết định có tính trùng hay không.",
};

export const COUNTED_ONLY = "Chỉ tính các báo cáo đã được Sở Tư pháp duyệt.";
export const EMPTY_SHEET = "Không có nội dung.";

export const COLUMNS = {
  section: "Nhóm",
  sectionTitle: "Nhóm nhiệm vụ",
  kind: "Loại cơ quan",
  number: "STT",
  duty: "Mục",
  dutyText: "Nội dung nhiệm vụ",
  deadline: "Thời hạn",
  guidance: "Hướng dẫn của Trung ương",
  dutyState: "Tình trạng chung",
  answered: "Cơ quan chủ trì đã báo cáo",
  of: "Cơ quan chủ trì phải báo cáo",
  leads: "Cơ quan chủ trì theo tình trạng",
  overdueLeads: "Cơ quan chủ trì quá hạn",
  role: "Vai trò",
  agency: "Cơ quan, đơn vị",
  answersFor: "Trả lời thay cho",
  standing: "Tình trạng",
  completed: "Ngày hoàn thành",
  overdue: "Quá hạn",
  mustAnswer: "Phải báo cáo",
  hasAnswered: "Đã báo cáo",
  note: "Ghi chú",
  version: "Báo cáo lần",
  key: "Mã dòng",
  agencyId: "Mã cơ quan",
  indicator: "Chỉ tiêu",
  indicatorKey: "Mã chỉ tiêu",
  unit: "Đơn vị tính",
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
  reason: "Lý do",
  reportState: "Tình trạng báo cáo",
  received: "Đã gửi",
  asked: "Yêu cầu báo cáo",
  latest: "Lần gửi mới nhất",
  counted: "Lần được tính",
  sentOn: "Ngày gửi lần đầu",
  timing: "Thời hạn gửi",
  daysLate: "Số ngày muộn",
  onBehalf: "Sở Tư pháp nhập thay",
  latestOnBehalf: "Lần mới nhất do Sở Tư pháp nhập thay",
  countedOnBehalf: "Lần được tính do Sở Tư pháp nhập thay",
  document: "Số, ký hiệu văn bản",
  documentDate: "Ngày văn bản",
  documentType: "Loại văn bản",
  verdict: "Quyết định của Sở Tư pháp",
} as const;

/** Headings of the tables of the first tab. */
export const TABLES = {
  reporting: "1. Tình hình báo cáo theo loại cơ quan",
  unreported: "2. Báo cáo chưa được tính hoặc gửi muộn, theo lý do",
  duties: "3. Nhiệm vụ theo nhóm và tình trạng",
  obligations: "4. Phần việc của từng cơ quan theo nhóm và tình trạng (chủ trì và phối hợp)",
  documents: "5. Văn bản được nêu trong các báo cáo được tính",
} as const;

export const REPORTING_COLUMNS = {
  expected: "Phải báo cáo",
  received: "Đã gửi",
  approved: "Đã duyệt",
  onTime: "Gửi đúng hạn",
  late: "Gửi muộn",
  missing: "Chưa nộp",
  exempt: "Loại trừ",
  rate: "Tỷ lệ đã duyệt",
} as const;

/** Reports that count though nobody had to send them. */
export const OTHERS_COUNTED = "Ngoài ra: báo cáo không bắt buộc, đã duyệt và được tính";

export const COUNT_COLUMNS = { all: "Tổng số", invited: "Được đề nghị (ngoài tổng số)", number: "Số lượng" };
export const DOCUMENT_LINES = {
  cited: "Lượt nêu văn bản",
  withoutDoubles: "Không tính các lượt được quyết định là trùng",
} as const;

/** What is asked of an agency. */
export const ASKED_WORDS = {
  expected: "Phải báo cáo",
  exempt: "Loại trừ",
  other: "Không bắt buộc",
} as const;

export const TIMING_WORDS = { onTime: "Đúng hạn", late: "Gửi muộn", missing: "Chưa nộp" } as const;

/** Why an agency stands among those whose report is not counted, or came late. */
export type UnreportedReason =
  | "missing"
  | "returned"
  | "waiting"
  | "late"
  | "notCounted"
  | "exempt"
  | "invited";
export const UNREPORTED: Record<UnreportedReason, Label> = {
  missing: { sign: "✗", word: "Chưa nộp", tone: "bad" },
  returned: { sign: "✗", word: "Đang yêu cầu chỉnh lý", tone: "bad" },
  waiting: { sign: "◐", word: "Đã gửi, chờ duyệt", tone: "ongoing" },
  late: { sign: "◐", word: "Đã duyệt, gửi muộn", tone: "ongoing" },
  notCounted: { sign: "–", word: "Không cộng (cơ quan đã kết thúc hoạt động)", tone: "quiet" },
  exempt: { sign: "–", word: "Loại trừ", tone: "quiet" },
  invited: { sign: "+", word: "Không bắt buộc, chưa có báo cáo được duyệt", tone: "waiting" },
};

export function pastDueWords(days: number): string {
  return `Quá hạn ${days} ngày`;
}

export function earlierCountsWords(version: number): string {
  return `Báo cáo lần ${version} đã duyệt vẫn được tính.`;
}

export function endedWords(endedOn: Day | null, successors: readonly string[]): string {
  const ended = endedOn === null ? "" : `Kết thúc ngày ${showDay(endedOn)}. `;
  return successors.length === 0 ? ended.trim() : `${ended}Tiếp nhận: ${successors.join(", ")}.`;
}

export function closedInWords(period: string): string {
  return `Đã báo cáo xong từ kỳ: ${period}`;
}

export function exemptWords(reason: string): string {
  return `Loại trừ: ${reason}`;
}

export function guidanceWords(guidance: { document: string; date: Day; due: Day | null }): string {
  const due = guidance.due === null ? "" : `, thời hạn ${showDay(guidance.due)}`;
  return `${guidance.document} ngày ${showDay(guidance.date)}${due}`;
}

export const NOT_COMPARED = "Không so sánh (hai kỳ có độ dài khác nhau)";
export const VERDICTS = {
  same: "Trùng, tính một lần",
  different: "Không trùng",
  open: "Chưa quyết định",
} as const;

/** A code as it stands in a cell that totals look for: `1.1` alone would be counted together with `1.10`. */
export function codeWords(code: string): string {
  return /^[\p{L}]/u.test(code) ? code : `Mục ${code}`;
}

/** First line of every tab, and the title of the file. */
export function workbookTitle({ plan }: Pick<ProvinceView, "plan">): string {
  return `TỔNG HỢP KẾT QUẢ THỰC HIỆN KẾ HOẠCH SỐ ${plan.number} NGÀY ${showDay(plan.date)}`;
}

export function periodWords({ period }: Pick<ProvinceView, "period">): string {
  const name = /^năm\b/i.test(period.name) ? `Kỳ báo cáo năm${period.name.slice(3)}` : period.name;
  return `${name} (từ ${showDay(period.from)} đến ${showDay(period.to)})`;
}

/** An instant as an ISO text in UTC, as people in Vietnam read it: `15:04 ngày 12/12/2021`. */
export function showInstant(at: string): string {
  const day = vietnamDayOf(at);
  if (day === null) return at;
  const hour = (Number(at.slice(11, 13)) + 7) % 24;
  return `${String(hour).padStart(2, "0")}:${at.slice(14, 16)} ngày ${showDay(day)}`;
}

/** Whether a document is the live view or a snapshot, and which. */
export function sourceWords(source: DocumentSource): string {
  if (source.kind === "live") return "Số liệu hiện thời, chưa chốt";
  const draft = source.officeDraft ? "; lời văn của Sở Tư pháp chưa chốt" : "";
  return `Bản chốt số ${source.number}, lúc ${showInstant(source.at)}, người chốt: ${source.by}, SHA-256: ${source.sha256.slice(0, 16)}…${draft}`;
}

export function asOfWords(asOf: Day): string {
  return `Tính đến ngày ${showDay(asOf)}`;
}

export const PAGE_WORDS = { page: "Trang", of: "trên" } as const;

/** Words that stand beside codes in the data file. */
export const REPORT_FIELDS = {
  days: "ngày",
  exempt: "Loại trừ",
  notCounted: "Không cộng, cơ quan kết thúc ngày",
  thousands: "nghìn đồng",
} as const;

/** The texts of Sở Tư pháp for the report. */
export const OFFICE_WORDS: Record<OfficeField, string> = {
  implementation: "Công tác chỉ đạo, triển khai",
  advantages: "Ưu điểm",
  shortcomings: "Tồn tại, hạn chế",
  causes: "Nguyên nhân",
  direction: "Phương hướng, nhiệm vụ",
  proposals: "Đề xuất, kiến nghị",
  addressee: "Kính gửi",
  recipients: "Nơi nhận",
  signer_authority: "Thẩm quyền ký",
  signer_title: "Chức vụ người ký",
  signer_name: "Họ và tên người ký",
};
