// Words of the spreadsheet and the data files that are made of the province view.
import { type Day, showDay } from "../day.ts";
import type { DocumentSource, OfficeField, ProvinceView } from "../province/view.ts";
import type { ReportLetter } from "../report/report.ts";
import { instantInWords } from "./instant.ts";
import { periodInWords } from "./period.ts";
import type { TableName } from "./tables.ts";

/** Stands at the end of a text that was longer than a cell can hold. */
export const CUT_NOTE = " […phần còn lại quá dài, xem tệp JSON]";
/** What each tab is, in its second line. */
export const SHEET_TITLES: Record<TableName, string> = {
  summary: "Tổng hợp tình hình báo cáo và kết quả theo nhóm nhiệm vụ",
  matrix: "Tình trạng nhiệm vụ theo từng cơ quan",
  figures: "Số liệu toàn tỉnh",
  concerns: "Tồn tại, khó khăn và kiến nghị của các cơ quan",
  unreported: "Cơ quan chưa gửi báo cáo hoặc có báo cáo chưa được tổng hợp",
  duties: "Kết quả theo nhiệm vụ",
  answers: "Kết quả từng nhiệm vụ theo cơ quan",
  figureParts: "Số liệu theo cơ quan",
  agencies: "Tình hình gửi báo cáo của từng cơ quan",
  results: "Kết quả thực hiện do các cơ quan báo cáo",
  doubles: "Văn bản do nhiều cơ quan cùng báo cáo",
};

/** What a reader should know of a tab, in its fourth line. */
export const SHEET_NOTES: Record<TableName, string> = {
  summary:
    "Các ô tổng được tính bằng công thức từ các trang tính sau; mỗi số liệu có thể tra đến cơ quan, mã dòng và lần gửi.",
  matrix:
    "CT chủ trì, PH phối hợp, ĐN được đề nghị; ✓ đã, ◐ đang, ○ chưa thực hiện; – không phát sinh, được miễn; ✗ chưa tổng hợp, quá hạn; … chưa đến kỳ, chờ hướng dẫn.",
  figures: "Cộng từ trang tính “Số liệu theo cơ quan”. Kinh phí tính theo triệu đồng.",
  concerns: "Nội dung giữ nguyên như cơ quan đã gửi.",
  unreported: "Mỗi cơ quan một dòng, theo lý do.",
  duties: "Số cơ quan chủ trì đếm từ trang tính “Chi tiết nhiệm vụ”.",
  answers:
    "Mỗi dòng là một cơ quan trong một nhiệm vụ; “Báo cáo lần” và “Mã dòng” cho biết vị trí của nội dung trong báo cáo.",
  figureParts: "Mỗi dòng là số liệu của một cơ quan, kèm lần gửi và mã dòng.",
  agencies: "Số ngày muộn tính từ hạn gửi đến ngày gửi lần đầu, hoặc đến ngày tính số liệu nếu chưa gửi.",
  results: "Nội dung giữ nguyên như cơ quan đã gửi.",
  doubles: "Có thể là một việc được báo cáo hai lần; Sở Tư pháp kết luận có trùng hay không.",
};

export const EMPTY_SHEET = "Không có nội dung.";

/** Heads of the tables that the workbook alone has. */
export const BOOK_HEADS = {
  role: "Vai trò",
  standing: "Tình trạng",
  completed: "Ngày hoàn thành",
  overdue: "Quá hạn",
  mustAnswer: "Phải báo cáo",
  hasAnswered: "Đã báo cáo",
  received: "Đã gửi",
  asked: "Yêu cầu báo cáo",
  timing: "Thời hạn gửi",
  latestOnBehalf: "Lần mới nhất do Sở Tư pháp nhập thay",
  countedOnBehalf: "Lần được tổng hợp do Sở Tư pháp nhập thay",
  letter: "Số, ngày văn bản ghi sau khi gửi",
  document: "Số, ký hiệu văn bản",
  documentDate: "Ngày văn bản",
  documentType: "Loại văn bản",
  verdict: "Kết luận của Sở Tư pháp",
  approvedRate: "Tỷ lệ đã duyệt",
} as const;

/** Number and day of an agency's letter, as its line names it. */
export function letterWords({ number, date }: ReportLetter): string {
  return `${number} ngày ${showDay(date)}`;
}

/** Headings of the tables of the first tab. */
export const TABLES = {
  reporting: "1. Tình hình báo cáo theo loại cơ quan",
  unreported: "2. Báo cáo chưa được tổng hợp hoặc gửi muộn, theo lý do",
  duties: "3. Nhiệm vụ theo nhóm và tình trạng",
  obligations: "4. Phần việc của từng cơ quan theo nhóm và tình trạng (chủ trì và phối hợp)",
  documents: "5. Văn bản trong các báo cáo được tổng hợp",
} as const;

export const COUNT_COLUMNS = { all: "Tổng số", invited: "Được đề nghị (ngoài tổng số)", number: "Số lượng" };
/** What is asked of an agency. */
export const ASKED_WORDS = {
  expected: "Phải báo cáo",
  exempt: "Được miễn",
  other: "Không bắt buộc",
} as const;

export const TIMING_WORDS = { onTime: "Đúng hạn", late: "Gửi muộn", missing: "Chưa gửi" } as const;

export function closedInWords(period: string): string {
  return `Đã hoàn thành từ ${periodInWords(period)}`;
}

export function exemptWords(reason: string): string {
  return `Được miễn: ${reason}`;
}

export const VERDICTS = {
  same: "Trùng, tính một lần",
  different: "Không trùng",
  open: "Chưa kết luận",
} as const;

/** Beside a document that was opened again. */
export const formerVerdict = (verdict: string, who: string) =>
  `Kết luận trước đây: ${verdict} (${who}); sau đó có thêm báo cáo ghi văn bản này.`;

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

/** Whether a document is the live view or a snapshot, and which. */
export function sourceWords(source: DocumentSource): string {
  if (source.kind === "live") return "Số liệu hiện thời, chưa chốt";
  const draft = source.officeDraft ? "; lời văn của Sở Tư pháp chưa chốt" : "";
  return `Bản chốt số ${source.number}, lúc ${instantInWords(source.at)}, người chốt: ${source.by}, SHA-256: ${source.sha256.slice(0, 16)}…${draft}`;
}

export function asOfWords(asOf: Day): string {
  return `Tính đến ngày ${showDay(asOf)}`;
}

export const PAGE_WORDS = { page: "Trang", of: "trên" } as const;

/** Words that stand beside codes in the data file. */
export const REPORT_FIELDS = {
  days: "ngày",
  exempt: "Được miễn",
  notCounted: "Không tổng hợp, cơ quan chấm dứt hoạt động ngày",
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
