// Every word of the sidebar, for people: sentence case, buttons start with a verb.
import { showDay } from "../day.ts";
import type { AccountRole } from "../register/account-role.ts";
import { periodInWords } from "./period.ts";

/** Where a call came back without an answer of the add-on: what it did until then is not known. */
export const CALL_FAILED = {
  title: "Chưa nhận được kết quả",
  detail:
    "Chưa rõ thao tác đã xong hay chưa. Nội dung đã nhập vẫn còn trong bảng tính. Bấm “Thử lại”; báo cáo không bị gửi hai lần. Nếu vẫn không được, liên hệ Sở Tư pháp (Sở Tư pháp: liên hệ bộ phận công nghệ thông tin).",
} as const;

/** What the sidebar says while it waits. */
export const BUSY = {
  home: "Đang mở…",
  build: "Đang tạo biểu mẫu…",
  check: "Đang kiểm tra biểu mẫu…",
  jump: "Đang chuyển đến ô…",
  words: "Đang sắp lại bảng…",
  mend: "Đang sửa ô…",
  undo: "Đang hoàn tác…",
  put: "Đang ghi vào trang tính…",
  confirm: "Đang xác nhận…",
  write_rows: "Đang ghi các dòng…",
  last: "Đang lấy nội dung kỳ trước…",
  take: "Đang chép nội dung…",
  preview: "Đang đọc biểu mẫu…",
  send: "Đang gửi báo cáo…",
  list: "Đang lấy danh sách…",
  open: "Đang mở báo cáo…",
  decide: "Đang ghi nhận…",
  pull: "Đang lấy bảng tổng hợp…",
  take_back: "Đang rút lại báo cáo…",
  ask_back: "Đang gửi đề nghị…",
  letter: "Đang ghi số, ngày văn bản…",
  select: "Đang xem dòng đang chọn…",
  compare: "Đang so sánh…",
  file: "Đang tạo tệp…",
  office: "Đang mở nội dung…",
  save: "Đang lưu nội dung…",
  snapshots: "Đang lấy các bản chốt…",
  freeze: "Đang chốt bản tổng hợp…",
  reminders: "Đang lấy danh sách đôn đốc…",
  mark: "Đang ghi nhận việc đôn đốc…",
  write: "Đang ghi trang tính…",
  doubles: "Đang lấy các văn bản do nhiều cơ quan cùng báo cáo…",
} as const;

/** What a person of several roles chooses between. */
export const ACTING: Record<AccountRole, string> = {
  reporter: "Báo cáo của cơ quan",
  reviewer: "Xem xét báo cáo",
  viewer: "Bảng tổng hợp",
  administrator: "Quản trị",
};

/** Labels of buttons, fields and headings. */
export const LABELS = {
  acting: "Vai trò đang dùng",
  retry: "Thử lại",
  reload: "Tải lại",
  outcome: "Xem kết quả xử lý",
  close: "Đóng",
  cancel: "Quay lại",
  build: "Tạo biểu mẫu",
  rebuild: "Làm mới biểu mẫu",
  rebuildKeeps: "(giữ nội dung đã nhập)",
  wholeWords: "Hiện đủ nội dung",
  briefWords: "Thu gọn nội dung",
  check: "Kiểm tra",
  toWrong: "Đến nội dung phải sửa",
  mend: "Sửa giúp",
  chooseDocument: "Chọn văn bản đã ghi ở dòng khác",
  undo: "Hoàn tác",
  mended: "Đã sửa giúp",
  checkAgain: "Kiểm tra lại",
  send: "Gửi báo cáo",
  sendAgain: "Gửi lại báo cáo",
  confirmSend: "Xác nhận gửi",
  start: "Bắt đầu xem xét",
  approve: "Duyệt",
  approveWith: "Duyệt kèm ý kiến",
  unapprove: "Hủy duyệt",
  return: "Trả lại toàn bộ",
  returnRow: "Trả lại dòng đang chọn",
  sendReturn: "Gửi trả lại",
  anotherRow: "Thêm dòng khác",
  takeSelected: "Lấy dòng đang chọn",
  wholeRow: "Cả dòng",
  returnScope: "Phần trả lại",
  remove: "Bỏ",
  takeBack: "Rút lại báo cáo",
  confirmTakeBack: "Xác nhận rút lại",
  askBack: "Đề nghị trả lại",
  sendAskBack: "Gửi đề nghị",
  downloadOwn: "Tải báo cáo Word để trình ký",
  downloadDraft: "Tải bản Word dự thảo",
  letter: "Ghi số, ngày văn bản",
  letterNumber: "Số, ký hiệu văn bản báo cáo",
  letterDate: "Ngày văn bản báo cáo",
  keepLetter: "Lưu số, ngày văn bản",
  downloadWord: "Tải Word",
  downloadExcel: "Tải Excel",
  compareBefore: "So với lần trước",
  compareLast: "So với kỳ trước",
  differences: "Nội dung thay đổi",
  before: "Trước",
  after: "Nay",
  putBack: "Khôi phục theo bản đã gửi",
  sentText: "Đã gửi",
  sheetText: "Trong biểu mẫu",
  rowsLocked: "Ô không thuộc phần trả lại",
  behind: "Khác với bản đã gửi",
  takeSent: "Lấy theo bản đã gửi",
  keepMine: "Giữ nội dung trong biểu mẫu",
  predecessors: "Báo cáo của cơ quan đã sáp nhập vào cơ quan mình",
  province: "Báo cáo toàn tỉnh",
  live: "Tải báo cáo tổng hợp",
  office: "Nội dung của Sở Tư pháp",
  openOffice: "Mở để sửa",
  saveOffice: "Lưu",
  mine: "Trong trang tính này",
  theirs: "Người khác đã lưu",
  snapshots: "Bản tổng hợp đã chốt",
  closing: "Chốt khi đóng kỳ",
  sinceSnapshot: "Thay đổi so với bản chốt gần nhất",
  freeze: "Chốt bản tổng hợp",
  confirmFreeze: "Xác nhận chốt",
  confirmReturn: "Xác nhận trả lại",
  back: "Về danh sách",
  pull: "Lấy bảng tổng hợp toàn tỉnh",
  openSelected: "Mở báo cáo của ô đang chọn",
  period: "Kỳ báo cáo",
  reason: "Lý do trả lại (bắt buộc)",
  remark: "Ý kiến khi duyệt",
  unapproveReason: "Lý do hủy duyệt (bắt buộc)",
  askBackReason: "Lý do đề nghị (bắt buộc)",
  search: "Tìm cơ quan",
  state: "Trạng thái",
  all: "Tất cả",
  filter: "Lọc kết quả",
  expected: "Phải gửi",
  received: "Đã gửi",
  approved: "Đã duyệt",
  onTime: "Đúng hạn",
  invited: "Được đề nghị",
  reports: "Báo cáo của các cơ quan",
  agencies: "Phải gửi báo cáo",
  checkHeading: "Kết quả kiểm tra",
  wholeReport: "Toàn bộ báo cáo",
  history: "Quá trình xử lý",
  warnings: "Nội dung cần lưu ý",
  returnedBecause: "Nội dung Sở Tư pháp đề nghị chỉnh lý",
  tabs: "Các trang tính đã ghi",
} as const;

/** Sentences without figures. */
export const SENTENCES = {
  anotherForm:
    "Tệp này chưa có biểu mẫu của kỳ đã chọn. Biểu mẫu mới được tạo thành các trang tính riêng, biểu mẫu đang có được giữ nguyên.",
  noOpenPeriod: "Hiện chưa có kỳ báo cáo nào đang mở. Sở Tư pháp sẽ thông báo khi mở kỳ mới.",
  noPeriod: "Chưa có kỳ báo cáo nào.",
  noAgency: "Tài khoản này chưa gắn với cơ quan nào. Liên hệ Sở Tư pháp để bổ sung.",
  administrator:
    "Tài khoản quản trị không lập, không duyệt báo cáo; việc quản trị thực hiện theo tài liệu triển khai.",
  viewer: "Bảng tổng hợp lấy từ các báo cáo đã duyệt và được ghi vào các trang tính riêng của tệp này.",
  notChecked: "Chưa kiểm tra. Bấm “Kiểm tra” để xem nội dung nào còn thiếu hoặc chưa đúng.",
  built: "Đã tạo biểu mẫu. Nhập xong, bấm “Kiểm tra”.",
  rebuilt: "Đã làm mới biểu mẫu. Nội dung đã nhập được giữ nguyên.",
  stateUnknown: "Chưa kết nối được máy chủ nên chưa rõ trạng thái báo cáo; vẫn kiểm tra được biểu mẫu.",
  locked: "Sở Tư pháp đang xem xét nên chưa gửi lại được. Nếu cần sửa, bấm “Đề nghị trả lại”.",
  lockedApproved: "Báo cáo đã duyệt. Nếu cần sửa, bấm “Đề nghị trả lại”.",
  periodClosed: "Kỳ báo cáo này đã đóng. Nếu cần gửi, liên hệ Sở Tư pháp.",
  asked: "Không còn lỗi. Trả lời câu hỏi dưới đây rồi mới gửi được.",
  blocked: "Chưa gửi được. Sửa các lỗi dưới đây rồi gửi lại.",
  reviewClosed: "Kỳ báo cáo này đã đóng, không duyệt hay trả lại được. Nếu cần, mở lại kỳ báo cáo.",
  noSecrets: "Báo cáo không được chứa bí mật nhà nước.",
  whatNext: "Sở Tư pháp sẽ xem xét. Bấm “Xem kết quả xử lý” để biết trạng thái mới nhất.",
  signNext: "Tiếp theo: tải báo cáo Word, trình ký, rồi ghi số, ngày văn bản.",
  nothingInFilter: "Không có mục nào thuộc loại này.",
  nothingFound: "Không có cơ quan nào phù hợp.",
  noReports: "Kỳ này chưa có cơ quan nào phải gửi báo cáo.",
  noWarnings: "Không có nội dung nên xem lại.",
  reasonMissing: "Ghi rõ lý do trả lại để cơ quan biết cần sửa gì.",
  waitsForAgency: "Đang chờ cơ quan chỉnh lý và gửi lại.",
  olderVersion: "Đã có lần gửi mới hơn. Tải lại để xem lần mới nhất.",
  justNow: "vừa xong",
  formOutdated:
    "Biểu mẫu đã thay đổi so với bản đã gửi. Bản đã gửi vẫn được tổng hợp; cần gửi lại thì bấm “Làm mới biểu mẫu”.",
  onBehalf: "Bản này do Sở Tư pháp nhập thay. Cơ quan có thể gửi báo cáo của mình để thay thế.",
  onBehalfReview: "Do Sở Tư pháp nhập thay cơ quan.",
  onlyReturned: "Chỉ sửa các dòng dưới đây, không sửa phần khác.",
  takeBackQuestion: "Rút lại báo cáo vừa gửi? Nội dung trong biểu mẫu được giữ nguyên và có thể gửi lại.",
  takenBack: "Đã rút lại báo cáo. Sửa xong thì gửi lại.",
  askBackHelp: "Nêu rõ cần sửa gì. Sở Tư pháp sẽ xem xét và trả lại báo cáo nếu cần.",
  letterHelp: "Ghi khi văn thư đã lấy số. Không phải gửi lại báo cáo.",
  letterMissing: "Ghi đủ số, ký hiệu và ngày.",
  letterKept: "Đã lưu số, ngày văn bản báo cáo.",
  askedBack: "Đã gửi đề nghị trả lại đến Sở Tư pháp.",
  rowsLocked: "Sở Tư pháp không trả lại các ô này nhưng nội dung đã khác bản đã gửi. Khôi phục rồi gửi lại.",
  behind:
    "Cơ quan đã gửi một bản khác. Đối chiếu từng ô dưới đây: lấy theo bản đã gửi hoặc giữ nội dung trong biểu mẫu, rồi gửi lại.",
  predecessors: "Chỉ để tham khảo, không đưa vào báo cáo của cơ quan.",
  selectRow: "Bấm vào dòng khác trong trang tính “Xem – …” rồi bấm “Lấy dòng đang chọn”.",
  noneBefore: "Đây là lần gửi đầu tiên.",
  takenBackBefore: "Các lần gửi trước đã được rút lại nên không có gì để so sánh.",
  noneLast: "Kỳ trước không có báo cáo được tổng hợp để so sánh.",
  noDifferences: "Không có nội dung thay đổi.",
  remarkHelp: "Cơ quan đọc được ý kiến này. Có thể để trống.",
  unapproveHelp: "Báo cáo không được tổng hợp toàn tỉnh cho đến khi duyệt lại.",
  unapproved: "Đã hủy duyệt. Báo cáo không còn được tổng hợp.",
  live: "Theo số liệu các báo cáo đã duyệt đến lúc này.",
  officeHelp: "Đánh giá, nguyên nhân, phương hướng, kiến nghị và phần ký của báo cáo toàn tỉnh.",
  officeConflict:
    "Người khác đã sửa cùng mục nên chưa lưu. Đối chiếu, sửa trong trang tính nếu cần rồi bấm “Lưu” để lấy nội dung trong trang tính.",
  officeUnsaved: "Trang tính có nội dung chưa lưu.",
  officeSaved: "Đã lưu nội dung của Sở Tư pháp.",
  noSnapshots: "Chưa chốt bản tổng hợp nào.",
  noChanges: "Không có thay đổi so với bản chốt gần nhất.",
  freezeQuestion:
    "Chốt bản tổng hợp theo số liệu lúc này? Bản đã chốt không sửa được; khi có thay đổi thì chốt bản mới.",
} as const;

/** The due day with what is left of it; a report that is with the reviewers is no longer counted down. */
export function dueLine(due: string, daysLeft: number, waitsForSend: boolean): string {
  const day = `Hạn gửi ${showDay(due)}`;
  if (!waitsForSend) return day;
  if (daysLeft > 0) return `${day}, còn ${daysLeft} ngày`;
  return daysLeft === 0 ? `${day}, hạn cuối là hôm nay` : `${day}, quá hạn ${-daysLeft} ngày`;
}

/**
 * The summary of a check; where nothing can be sent now it does not say that it could. `blanks` are rows that are owed
 * and were not touched; `rows` those in which the errors stand, told where there are several in one.
 */
export function checkLine(
  errors: number,
  warnings: number,
  maySend = true,
  { blanks, rows }: { blanks: number; rows: number } = { blanks: 0, rows: errors },
): string {
  const where = rows > 0 && rows < errors ? ` ở ${rows} dòng` : "";
  const toSee = warnings > 0 ? [`${warnings} nội dung nên xem lại`] : [];
  const clean = `${["Không còn lỗi", ...toSee].join(", ")}.`;
  if (errors + blanks === 0) return maySend ? `${clean} Có thể gửi.` : clean;
  const left = [
    ...(errors > 0 ? [`${errors} nội dung phải sửa hoặc bổ sung${where}`] : []),
    ...(blanks > 0 ? [`${blanks} dòng chưa nhập`] : []),
  ];
  return `Còn ${[...left, ...toSee].join(", ")}.`;
}

/** The demo's fixed day, said plainly. */
export function demoLine(today: string): string {
  return `Bản trình diễn, số liệu không có thật. Hôm nay tính là ngày ${showDay(today)}.`;
}

/** The last look before sending. */
export function sendQuestion(agency: string, period: string): string {
  return `Gửi báo cáo của ${agency}, ${periodInWords(period)}?`;
}

/** How many warnings go along with a send. */
export function warningsGoAlong(warnings: number): string {
  return warnings === 0
    ? "Không còn nội dung nên xem lại."
    : `Còn ${warnings} nội dung nên xem lại, vẫn gửi được.`;
}

/** Words around figures and names. */
export const PHRASES = {
  version: (version: number) => `lần ${version}`,
  letter: (number: string, date: string) => `Văn bản báo cáo số ${number} ngày ${showDay(date)}`,
  sentVersion: (version: number) => `Đã gửi báo cáo lần ${version}`,
  enteredVersion: (version: number) => `Sở Tư pháp nhập thay báo cáo lần ${version}`,
  places: (places: number) => `${places} dòng, ô`,
  lastSent: (when: string) => `Gửi gần nhất: ${when}`,
  checkedAt: (when: string) => `Kiểm tra lúc ${when}`,
  completeOf: (complete: number, asked: number) => `${complete}/${asked} dòng đã nhập đủ`,
  tableOf: (complete: number, asked: number) => `${complete}/${asked}`,
  findings: (count: number) => `${count} nội dung`,
  blank: "(để trống)",
  mended: (row: string, column: string) =>
    row === "" ? `Đã sửa cột “${column}”` : `Đã sửa mục ${row}, cột “${column}”`,
  notAsked: (rows: number) => `Ngoài ra, ${rows} nhiệm vụ có thể để trống.`,
  period: (name: string) => `Kỳ báo cáo: ${name}`,
  periodVersion: (name: string, version: number) => `Kỳ báo cáo: ${name}, lần ${version}`,
  user: (name: string) => `Người dùng: ${name}`,
  waiting: (when: string) =>
    `Báo cáo gửi lúc ${when} chưa nhận được phản hồi của máy chủ. Nội dung vẫn còn trong bảng tính; gửi lại không làm trùng báo cáo.`,
  periodOfPlan: (name: string, plan: string) => `${name} – ${plan}`,
  periodNotMade: (name: string) => `${name} (chưa tạo biểu mẫu)`,
  closedPeriod: (name: string) => `${name} (đã đóng)`,
  sentAt: (when: string) => `Gửi lúc ${when}`,
  sender: (name: string) => `Người gửi: ${name}`,
  tabs: (tabs: readonly string[]) => `Đã ghi vào trang tính ${tabs.map((tab) => `“${tab}”`).join(", ")}.`,
  started: "Đã bắt đầu xem xét.",
  approvedNow: (version: number, agency: string) => `Đã duyệt báo cáo lần ${version} của ${agency}.`,
  returnedNow: (agency: string) => `Đã trả lại báo cáo để ${agency} chỉnh lý.`,
  pulledAside: (tab: string) => `Trang tính có nội dung ghi thêm được giữ nguyên ở “${tab}”.`,
  pulled: (period: string) => `Đã lấy bảng tổng hợp: ${period}`,
  returnedRows: (places: number, agency: string) => `Đã trả lại ${places} dòng, ô để ${agency} chỉnh lý.`,
  sendAgainBy: (due: string, daysLeft: number) =>
    daysLeft >= 0
      ? `Gửi lại chậm nhất ngày ${showDay(due)}.`
      : `Đã quá hạn gửi ${showDay(due)}; sửa và gửi lại ngay.`,
  returnedAt: (when: string, version: number) => `Trả lại lúc ${when} (lần ${version})`,
  askedBack: (reason: string) => `Cơ quan đề nghị trả lại: ${reason}`,
  ownAskedBack: (reason: string) => `Đã đề nghị trả lại: ${reason}`,
  fileReady: (name: string) => `Đã tạo tệp ${name}`,
  keepFile: "Lưu tệp",
  differencesFrom: (version: number, against: number) => `Lần ${version} so với lần ${against}`,
  differencesFromLast: (version: number) => `Lần ${version} so với báo cáo được tổng hợp của kỳ trước`,
  cell: (column: string) => `Chỉ ô “${column}”`,
  aside: (tab: string) => `Trang tính cũ được giữ nguyên ở “${tab}”.`,
  filled: (filled: number, of: number) => `Đã có ${filled}/${of} mục`,
  savedBy: (when: string, who: string) => `Lưu gần nhất: ${when}, ${who}`,
  snapshot: (number: number) => `Bản chốt số ${number}`,
  snapshotMark: (sha256: string) => `Mã kiểm chứng ${sha256.slice(0, 8)}`,
  frozen: (number: number) => `Đã chốt bản tổng hợp (bản chốt số ${number}).`,
  countedVersion: (version: number | null) => (version === null ? "chưa tổng hợp" : `lần ${version}`),
  moved: (before: string, after: string) => `${before} → ${after}`,
  changedAgencies: (count: number) => `${count} cơ quan có báo cáo được tổng hợp thay đổi`,
  changedDuties: (count: number) => `${count} nhiệm vụ có tình trạng thay đổi`,
  changedFigures: (count: number) => `${count} chỉ tiêu có số liệu thay đổi`,
  changedTexts: "Có nội dung bằng lời thay đổi",
  changedOtherwise: "Tình hình gửi báo cáo hoặc văn bản minh chứng có thay đổi",
  predecessor: (name: string, version: number) => `${name} (lần ${version})`,
  overdue: (days: number) => `quá hạn ${days} ngày`,
  shown: (shown: number, all: number) => `Hiện ${shown}/${all} cơ quan`,
} as const;

/**
 * Shares of the sheet's rows, in the order of the picture. Of the rows that are filled in, those whose work remains
 * (declared as not started too) are told as a part.
 */
export const SHARES = {
  done: { sign: "✓", word: "Đã nhập đủ" },
  ongoing: { sign: "◐", word: "Trong đó nhiệm vụ chưa hoàn thành" },
  wrong: { sign: "✗", word: "Phải sửa" },
  missing: { sign: "", word: "Chưa nhập" },
} as const;

/** Findings by what they ask of the officer. */
export const TODOS = { fill: "Nhập thêm", mend: "Sửa lại", see: "Xem lại" } as const;

/** Decisions in the history. */
export const DECISIONS = {
  take_back: "Rút lại",
  ask_back: "Đề nghị trả lại",
  unapprove: "Hủy duyệt",
  start: "Bắt đầu xem xét",
  return: "Trả lại",
  approve: "Duyệt",
} as const;
