// Words that stand in the add-on's tabs.
import { type Day, showDay } from "../day.ts";
import type { OfficeField } from "../province/view.ts";
import type { Closing } from "../register/obligation.ts";
import type { Form } from "../report/form.ts";
import { groupThousands, inMillions } from "../report/reading/number-text.ts";
import { lowerFirst } from "../text.ts";
import { periodInWords } from "./period.ts";

export const KEY_TITLE = "Mã dòng (không sửa)";
export const CHECK_TITLE = "Kiểm tra";
export const PLAN_TITLES = {
  number: "Mục",
  section: "Nhóm nhiệm vụ",
  role: "Vai trò",
  deadline: "Thời hạn",
} as const;

export const ROLE_WORDS = { lead: "Chủ trì", coordinate: "Phối hợp" } as const;
export const INVITED_WORD = "được đề nghị";

/** Rows for other work of the agency's own. */
export const OWN_SECTION = "Nhiệm vụ khác";
export const OWN_ROLE = "–";
export function ownName(number: number): string {
  return `Khác ${number}`;
}

export const FIGURE_TITLES = {
  number: "STT",
  name: "Chỉ tiêu",
  unit: "Đơn vị tính",
  last: "Kỳ trước",
  source: "Căn cứ",
} as const;
export const UNKNOWN_FIGURE = "Không xác định";

/** The head of last period's values, with the period's name where there are any. */
export function lastPeriodTitle(periodName: string | null): string {
  return periodName === null ? FIGURE_TITLES.last : `${FIGURE_TITLES.last} (${periodName})`;
}

/** A part's name says that it is one. */
export function partName(name: string): string {
  return /^trong đó/i.test(name) ? name : `Trong đó: ${lowerFirst(name)}`;
}

/** A figure in the smallest unit as people write it; money (nghìn đồng) in triệu đồng: `1.234,5`. */
export function showFigure(value: number, kind: "count" | "money"): string {
  const size = Math.abs(value);
  return `${value < 0 ? "-" : ""}${kind === "money" ? inMillions(size) : groupThousands(size)}`;
}

export const ASSESSMENT_TITLES = { item: "Mục", help: "Hướng dẫn" } as const;
export const OPTIONAL_MARK = "(không bắt buộc)";

export const GUARD_NOTE = "Phần có sẵn của biểu mẫu, không sửa.";
export const VIEW_NOTE = "Phần này chỉ để xem, không sửa.";
/** First line of the notes that a check writes, and of those with the form's whole words; others are a person's own. */
export const NOTE_HEAD = "Kết quả kiểm tra:";
export const WHOLE_HEAD = "Nội dung đầy đủ:";
export const CHOICE_HELP = "Chọn một mục trong danh sách.";

export function formTitle(form: Form): string {
  return `BÁO CÁO KẾT QUẢ THỰC HIỆN KẾ HOẠCH SỐ ${form.plan.number} NGÀY ${showDay(form.plan.date)}`;
}

export function formSubtitle({ agency, period }: Form): string {
  return `${agency.name} · ${period.name} (số liệu từ ${showDay(period.from)} đến ${showDay(period.to)}) · Hạn gửi Sở Tư pháp: ${showDay(period.agencyDue)}`;
}

export function figuresHeading({ plan }: Form): string {
  return `SỐ LIỆU KÈM THEO BÁO CÁO THỰC HIỆN KẾ HOẠCH SỐ ${plan.number}`;
}

export function assessmentHeading({ plan }: Form): string {
  return `ĐÁNH GIÁ CHUNG KẾT QUẢ THỰC HIỆN KẾ HOẠCH SỐ ${plan.number}`;
}

/** That figures are given in another report of the round; empty where all that concern the body are asked here. */
function givenElsewhere({ tables }: Form): string {
  const plans = (tables.figures.elsewhere ?? []).map(
    ({ plan, period }) => `Kế hoạch số ${plan} (${period.name})`,
  );
  if (plans.length === 0) return "";
  return ` · Các chỉ tiêu còn lại của đợt báo cáo nhập tại báo cáo ${[...new Set(plans)].join(", ")}.`;
}

export function figuresCaption(form: Form): string {
  return `${captionOf(form, FIGURES_HINT)}${givenElsewhere(form)}`;
}

/** One line below a table's head: whose and which report it is, and what to mind. */
export function captionOf({ agency, period }: Form, rest: string): string {
  return `${agency.name} · ${period.name} · ${rest}`;
}

export function dutiesCaption(form: Form): string {
  const due = `Hạn gửi Sở Tư pháp: ${showDay(form.period.agencyDue)}`;
  return `${planTitle(form.plan.number)} · ${captionOf(form, `${due} · ${NO_SECRETS}`)}${givenElsewhere(form)}`;
}

const NO_SECRETS = "Không đưa nội dung thuộc bí mật nhà nước vào bảng tính này.";
export const FORM_HINT = `Nhập từ cột “Tình trạng” đến cột “Đề xuất, kiến nghị”, sau đó bấm “Kiểm tra” ở thanh bên. ${NO_SECRETS}`;
export const FIGURES_HINT = `Không phát sinh thì ghi 0; kinh phí theo triệu đồng, ví dụ 125,5; ô xám không nhập. ${NO_SECRETS}`;
export const ASSESSMENT_HINT = `Nhập vào cột “Nội dung”; xuống dòng trong ô bằng Ctrl+Enter. ${NO_SECRETS}`;

export function viewedHint(version: number, sentAt: string): string {
  return `Bản gửi lần ${version}, lúc ${sentAt}. Trang tính này chỉ để xem; sửa ở đây không làm thay đổi báo cáo.`;
}

/** The tab in which a report's table is looked at; the first table's bears the agency's name alone. */
export function viewedTabName(agency: string, table: string | null): string {
  return table === null ? `Xem – ${agency}` : `Xem – ${agency} (${table.toLowerCase()})`;
}

export const REMOVED_TAB = "Đã gỡ";
export const REMOVED_TITLE = "NỘI DUNG ĐÃ GỠ KHỎI BIỂU MẪU";
export const REMOVED_HINT =
  "Các nội dung dưới đây không còn gắn với dòng nào trong biểu mẫu; nội dung đã nhập được giữ lại ở đây.";
export const REMOVED_COLUMNS = {
  when: "Ngày gỡ",
  table: "Trang tính",
  key: "Mã dòng",
  column: "Cột",
  text: "Nội dung",
} as const;
/** What a line of that tab was, beside what was typed in a cell. */
export const REMOVED_KINDS = { formula: "công thức", note: "ghi chú" } as const;

/** A rule that Sở Tư pháp switched off for the agency. */
export function exemptedWords({ reason, to }: { reason: string; to: Day | null }): string {
  const until = to === null ? "" : ` (đến hết ngày ${showDay(to)})`;
  return `Sở Tư pháp không áp dụng kiểm tra này${until}: ${reason}`;
}

/** What an earlier period closed, by how it was closed. */
export function closedWords({ periodName, status }: Pick<Closing, "periodName" | "status">): string {
  const period = periodInWords(periodName);
  return status === "done" ? `Đã hoàn thành từ ${period}` : `Không phát sinh (${period})`;
}
/** What Sở Tư pháp returned, in the check's column and in notes; and what is to stay as it was sent. */
export const RETURNED_SIGN = "!";
export const RETURNED_WORDS = "Cần chỉnh lý";
export const LOCKED_WORDS = "Không thuộc phần trả lại, giữ nguyên";
export const LOCKED_NOTE = "Sở Tư pháp không trả lại ô này; nếu sửa thì báo cáo không gửi được.";
export const NOT_YET_WORDS = "Chưa đến kỳ báo cáo, có thể để trống";
export const WAITING_WORDS = "Chờ hướng dẫn của Trung ương, có thể để trống";
export const EXEMPT_WORDS = "Được Sở Tư pháp miễn báo cáo, có thể để trống";
export const INVITED_BLANK_WORDS = "Được đề nghị, có thể để trống";
export const COMPLETE_WORDS = "Đủ thông tin";
export const BLANK_WORDS = "Chưa nhập";
export const OPTIONAL_WORDS = "Có thể để trống";

export function planTitle(number: string): string {
  return `Kế hoạch số ${number}`;
}

export const ASIDE_SUFFIX = "(bản cũ)";
export const DIFFERENCES = {
  tab: "Khác bản đã gửi",
  title: "NỘI DUNG KHÁC NHAU GIỮA BIỂU MẪU NÀY VÀ BẢN ĐÃ GỬI",
  hint: (version: number) =>
    `Bản gửi lần ${version} của cơ quan khác với nội dung trong biểu mẫu ở các ô dưới đây. Đối chiếu, sửa trong biểu mẫu nếu cần rồi gửi.`,
  columns: {
    table: "Trang tính",
    number: "Mục",
    column: "Cột",
    here: "Trong biểu mẫu này",
    sent: "Trong bản đã gửi",
  },
} as const;

/** What a rebuild did beside the form itself, told in the sidebar. */
export const BUILD_NOTES = {
  aside: (tab: string) => `Trang tính cũ được giữ nguyên ở “${tab}”.`,
  removed: (rows: number) => `${rows} dòng không còn thuộc biểu mẫu được giữ ở trang tính “${REMOVED_TAB}”.`,
  refused: (tab: string, words: string) =>
    `Trang tính cũ không cho ghi lại (đã chuyển thành bảng (Table) hoặc có vùng được bảo vệ) nên được giữ ở “${tab}”; nội dung đã nhập được chép sang trang tính mới. Google báo: “${words}”`,
  formulas: (cells: number) =>
    `${cells} ô là công thức nay chỉ còn giá trị đang hiển thị; công thức được giữ ở trang tính “${REMOVED_TAB}”.`,
  overwritten: (cells: number) =>
    `${cells} ô có sẵn của biểu mẫu đã bị ghi đè, nay được khôi phục như biểu mẫu; nội dung ghi đè được giữ ở trang tính “${REMOVED_TAB}”.`,
  notes: (cells: number) =>
    `${cells} ghi chú của ô không còn trong biểu mẫu được giữ ở trang tính “${REMOVED_TAB}”.`,
  differences: (cells: number, tab: string) =>
    `Có ${cells} ô khác với bản đã gửi gần nhất, xem trang tính “${tab}”.`,
} as const;

/** The tab in which Sở Tư pháp writes its own part of the province's report. */
export const OFFICE = {
  tab: "Nội dung của Sở Tư pháp",
  title: "NỘI DUNG CỦA SỞ TƯ PHÁP TRONG BÁO CÁO TỔNG HỢP",
  hint: "Nhập vào cột “Nội dung”, xuống dòng trong ô bằng Ctrl+Enter, rồi bấm “Lưu” ở thanh bên. Không đưa nội dung thuộc bí mật nhà nước vào bảng tính này.",
  columns: { item: "Mục", help: "Hướng dẫn", text: "Nội dung", theirs: "Bản người khác đã lưu" },
  help: {
    implementation: "Phần I: văn bản đã ban hành, phân công, kiểm tra, đôn đốc thực hiện Kế hoạch.",
    advantages: "Phần III: kết quả nổi bật, cách làm hay.",
    shortcomings: "Phần III: việc chậm, chưa đạt và hạn chế.",
    causes: "Phần III: nguyên nhân khách quan, chủ quan.",
    direction: "Phần IV: nhiệm vụ trọng tâm của kỳ tới.",
    proposals: "Phần V: kiến nghị với Trung ương và UBND tỉnh.",
    addressee:
      "Cơ quan ghi sau chữ “Kính gửi”, ví dụ: Ủy ban nhân dân tỉnh. Để trống thì báo cáo ghi cơ quan ban hành Kế hoạch.",
    recipients: "Mỗi nơi nhận một dòng, dòng cuối là “Lưu: VT, …”.",
    signer_authority: "Giám đốc ký thì để trống; Phó Giám đốc ký thay: KT. GIÁM ĐỐC.",
    signer_title: "Ví dụ: GIÁM ĐỐC; PHÓ GIÁM ĐỐC.",
    signer_name: "Họ và tên người ký; chưa rõ thì để trống.",
  } satisfies Record<OfficeField, string>,
} as const;

/** Titles of the charts below the province's summary. */
export const CHARTS = {
  sections: "Nhiệm vụ theo nhóm và tình trạng thực hiện",
  kinds: "Tình hình gửi báo cáo theo loại cơ quan",
} as const;

/** Words around the tables of the tabs into which the province view is pulled. */
export const PROVINCE = {
  title: "TỔNG HỢP KẾT QUẢ THỰC HIỆN KẾ HOẠCH SỐ",
  asOf: (day: string) => `tính đến ngày ${day}`,
  noneMissing: "Tất cả cơ quan phải báo cáo đều đã gửi đúng hạn và được duyệt.",
  noFigures: "Kỳ này không có chỉ tiêu số liệu.",
  noTexts: "Chưa có khó khăn, vướng mắc hoặc kiến nghị nào trong các báo cáo đã duyệt.",
} as const;
