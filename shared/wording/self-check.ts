// What the self-check says; a sign before each line tells what is well and what is not, an arrow what to do.
import { isDay, showDay } from "../day.ts";
import type { GoogleProblemCode } from "./google-problems.ts";

const WELL = "✓";
const ILL = "✗";
const UNKNOWN = "–";

const IT = "bộ phận công nghệ thông tin";
const todo = (words: string) => `\n   → Cần làm: ${words}`;

/** Seconds by which two clocks may differ before tokens and days come out wrong. */
const MOST_SECONDS = 60;

const TELL_IT = `sao chép toàn bộ kết quả này và gửi cho ${IT}.`;
const SIGN_IN = `đăng nhập lại Google bằng tài khoản được cấp rồi mở lại tệp; vẫn lỗi thì ${TELL_IT}`;
const LATER = `đợi vài phút rồi thử lại; vẫn lỗi thì ${IT} xem nhật ký của máy chủ.`;

/** What to do about an answer of the worker's, by its problem's code. */
const OF_CODE: Record<string, string> = {
  token_audience: `${IT} thêm mã ứng dụng ghi ở trên vào OIDC_AUDIENCES rồi triển khai lại máy chủ.`,
  token_expired: `đóng hộp này, tải lại trang rồi thử lại; vẫn lỗi thì ${TELL_IT}`,
  account_unknown:
    "nếu tài khoản Google ghi ở trên chưa đúng, mở tệp bằng tài khoản đã đăng ký; nếu đúng, đề nghị Sở Tư pháp cấp tài khoản cho địa chỉ thư này.",
  account_ended:
    "tài khoản trong hệ thống đã ngừng sử dụng; liên hệ Sở Tư pháp nếu vẫn được giao việc báo cáo.",
  domain_forbidden: `mở tệp bằng tài khoản công vụ đã được mời; nếu tài khoản ghi ở trên đã đúng, ${IT} xem lại OIDC_HOSTED_DOMAINS.`,
};

const BLOCKED = `một trang web phản hồi thay máy chủ (tường lửa hay lớp bảo vệ trước máy chủ, hoặc trang đăng nhập); ${IT} cho phép yêu cầu từ máy chủ của Google đến địa chỉ này (với Cloudflare: xem Security Events, tắt Bot Fight Mode và Access cho địa chỉ này).`;

const NETWORK = `kiểm tra mạng rồi thử lại; vẫn lỗi thì ${IT} xem máy chủ có hoạt động và WORKER_URL có đúng không. Việc kiểm tra biểu mẫu vẫn dùng được khi không có mạng.`;

/** What to do about a fault on Google's side. */
const OF_FAULT: Partial<Record<GoogleProblemCode, string>> = {
  not_listed: `${IT} tải lại tiện ích lên bằng “npm run deploy:addon -- --worker” với đúng địa chỉ ghi ở WORKER_URL, rồi tạo phiên bản mới.`,
  admin_forbids:
    "quản trị viên Google Workspace cho phép Apps Script kết nối địa chỉ máy chủ (tài liệu triển khai, mục 12).",
  quota_day: `đợi sang ngày hôm sau; nếu hôm nay là hạn gửi thì liên hệ Sở Tư pháp, và ${TELL_IT}`,
  quota_rate: `đợi vài phút rồi thử lại; vẫn lỗi thì ${TELL_IT}`,
  no_permission: `đóng hộp này, mở lại tiện ích và đồng ý các quyền được hỏi; trình duyệt chỉ đăng nhập một tài khoản Google; vẫn lỗi thì ${TELL_IT}`,
  insecure: `${IT} kiểm tra chứng thư (https) của địa chỉ máy chủ.`,
  too_large: TELL_IT,
};

/** `code` is empty where the answer was not one of ours; `page`: a web page came. */
function afterAnswer(status: number, code: string, page: boolean): string {
  const words = OF_CODE[code];
  if (typeof words === "string") return todo(words);
  if (code.startsWith("token_")) return todo(SIGN_IN);
  if (status === 429 || status >= 500) return todo(LATER);
  if (page && (status === 401 || status === 403)) return todo(BLOCKED);
  return todo(
    code
      ? TELL_IT
      : `địa chỉ này không phản hồi như máy chủ của hệ thống; ${IT} kiểm tra thuộc tính WORKER_URL.`,
  );
}

export const SELF_CHECK = {
  title: "Tự kiểm tra",
  hint: "Kết quả không có mật khẩu, thông tin đăng nhập hay nội dung báo cáo; có thể sao chép và gửi cho Sở Tư pháp (Sở Tư pháp: bộ phận công nghệ thông tin).",
  copy: "Sao chép",
  copied: "Đã sao chép",
  copyByKeys: "Bấm Ctrl+C để sao chép",
  builtHere: "bản chạy thử, chưa có số phiên bản",
  version: (version: string) => `${WELL} Tiện ích: phiên bản ${version}.`,
  address: (url: string) => `${WELL} Địa chỉ máy chủ: ${url}`,
  noAddress: `${ILL} Chưa có địa chỉ máy chủ.${todo(`${IT} đặt thuộc tính WORKER_URL của tập lệnh, theo tài liệu triển khai.`)}`,
  wrongAddress: `${ILL} Địa chỉ máy chủ không dùng được (phải bắt đầu bằng https://).${todo(`${IT} sửa thuộc tính WORKER_URL của tập lệnh.`)}`,
  noToken: `${ILL} Chưa xác định được tài khoản Google.${todo("tải lại trang, mở tiện ích và đồng ý các quyền được hỏi; nếu Google không hỏi hoặc chặn, đề nghị quản trị viên Google Workspace cho phép tiện ích.")}`,
  google: (email: string, client: string) =>
    `${WELL} Tài khoản Google: ${email || "không rõ"} (mã ứng dụng: ${client || "không rõ"}).`,
  /** `ours` is false where an answer is not one of the worker's. */
  reached: (status: number, milliseconds: number, code: string, ours: boolean, page: boolean) =>
    status === 200 && ours
      ? `${WELL} Máy chủ phản hồi sau ${milliseconds} ms.`
      : `${ILL} Máy chủ phản hồi mã ${status}${code && ` (${code})`} sau ${milliseconds} ms.${afterAnswer(status, code, page)}`,
  /** `said`: Google's own words, made safe to show. */
  unreachable: (title: string, fault: GoogleProblemCode | null, said: string) =>
    `${ILL} ${title}.${todo((fault && OF_FAULT[fault]) ?? NETWORK)}${said && ` (Google: ${said})`}`,
  clock: (seconds: number | null) => {
    if (seconds === null) return `${UNKNOWN} Chênh lệch đồng hồ: máy chủ không cho biết giờ.`;
    if (Math.abs(seconds) <= MOST_SECONDS) return `${WELL} Chênh lệch đồng hồ với máy chủ: ${seconds} giây.`;
    return `${ILL} Chênh lệch đồng hồ với máy chủ: ${seconds} giây; đăng nhập và hạn gửi có thể bị tính sai.${todo(TELL_IT)}`;
  },
  fixedDay: (day: string) =>
    `${UNKNOWN} Máy chủ trình diễn: ngày được cố định là ${isDay(day) ? showDay(day) : day}.`,
  account: (name: string, role: string, agency: string) =>
    `${WELL} Tài khoản trong hệ thống: ${[name, role, agency].filter((part) => part !== "").join(", ")}.`,
  rules: (own: string, theirs: string | null) => {
    if (theirs === null)
      return `${UNKNOWN} Bộ quy tắc kiểm tra: phiên bản ${own}; chưa biết phiên bản của máy chủ.`;
    if (own === theirs) return `${WELL} Bộ quy tắc kiểm tra: phiên bản ${own}, khớp với máy chủ.`;
    return `${ILL} Bộ quy tắc kiểm tra: tiện ích phiên bản ${own}, máy chủ phiên bản ${theirs}. Khi gửi, kết quả của máy chủ được áp dụng, nên có thể khác kết quả trong trang tính.${todo(`${IT} triển khai phiên bản mới cho bên cũ hơn.`)}`;
  },
  file: (locale: string, timeZone: string) => `${WELL} Tệp: ngôn ngữ ${locale}, múi giờ ${timeZone}.`,
  otherFile: (locale: string, timeZone: string) =>
    `${UNKNOWN} Tệp: ngôn ngữ ${locale}, múi giờ ${timeZone}. Ô của biểu mẫu không bị ảnh hưởng vì là văn bản; ngày và số ở các ô khác có thể hiển thị khác cách viết của Việt Nam.`,
  form: (period: string, agency: string, rules: string) =>
    `${WELL} Biểu mẫu: ${agency}, ${period}, bộ quy tắc ${rules}.`,
  noForm: `${UNKNOWN} Chưa có biểu mẫu trong bảng tính này.`,
  services: (passed: number, of: number) =>
    passed === of
      ? `${WELL} Thử các chức năng của bảng tính: ${of}/${of} đúng như mong đợi.`
      : `${ILL} Thử các chức năng của bảng tính: ${passed}/${of} đúng như mong đợi. Các phép thử sau cho kết quả khác:${todo(TELL_IT)}`,
  failed: (name: string, actual: string) => `   ${ILL} ${name}: ${actual}`,
  more: (count: number) => `   … và ${count} phép thử khác.`,
  left: `${ILL} Không xóa được trang tính thử.${todo("xóa trang tính có tên bắt đầu bằng “_tự kiểm tra”.")}`,
  timed: (milliseconds: number) => `${UNKNOWN} Ghi và đọc 1.000 ô: ${milliseconds} ms.`,
  untriedTyping: `${UNKNOWN} Chưa thử ở đây: nội dung do người dùng nhập trực tiếp vào ô.`,
  untriedLocale: (count: number) =>
    `${UNKNOWN} Chưa thử ở đây: ${count} phép thử chỉ dành cho tệp tiếng Việt, giờ Việt Nam.`,
} as const;

/** Names of the checks on the services that the add-on leans on. */
export const CHECK_NAMES = {
  blank: "ô trống",
  kept: "chữ, số, đúng/sai đọc lại như đã ghi",
  nothingSet: "ghi rỗng thì ô trống",
  oneForAll: "ghi một giá trị cho cả vùng",
  textCells: "ô văn bản giữ nguyên từng chữ",
  leading: "ô văn bản giữ dấu nháy, dấu bằng, dấu cộng, dấu cách ở đầu",
  defaultFormat: "định dạng sẵn của ô mới",
  formulas: "công thức trong ô thường",
  apostrophe: "dấu nháy giữ nguyên chữ",
  contentCleared: "xóa nội dung, giữ định dạng",
  base64: "mã hóa tệp tải về",
  dateSet: "ghi và hiển thị ngày",
  localeReads: "ô thường đọc chữ theo ngôn ngữ của tệp",
  numberFormats: "định dạng ngày, số từng ô",
  decimalsShown: "số lẻ theo ngôn ngữ của tệp",
  backgrounds: "màu nền",
  notes: "ghi chú của ô",
  formatsCleared: "xóa định dạng, giữ nội dung",
  styles: "phông chữ, canh lề, đường viền",
  merged: "ô gộp",
  dataRange: "vùng có dữ liệu",
  rowsMove: "chèn, xóa dòng",
  columnsMove: "chèn, xóa cột",
  linesHidden: "ẩn dòng, cột",
  chartsKept: "biểu đồ: chèn, tìm lại, cập nhật",
  chartMoves: "biểu đồ dời theo dòng chèn thêm",
  metadata: "thông tin ẩn của trang tính",
  metadataFound: "tìm thông tin ẩn trong tệp",
  protection: "vùng được bảo vệ",
  tabs: "chèn, đổi tên, ẩn, xóa trang tính",
  activeDeleted: "ghi sau khi xóa trang đang mở",
  activeHidden: "ẩn trang đang mở",
  currentCell: "ô đang chọn",
  tooFewRows: "từ chối ghi thiếu dòng",
  tooManyColumns: "từ chối ghi thừa cột",
  outside: "từ chối vùng ngoài trang tính",
  partOfMerge: "từ chối tách, gộp một phần ô gộp",
  frozenMerge: "từ chối cố định dòng, cột cắt ngang ô gộp",
  strictRule: "quy tắc nhập chặt từ chối nội dung ghi",
  sameName: "từ chối trang tính trùng tên",
  outsideList: "từ chối kết nối ngoài danh sách địa chỉ",
  properties: "thuộc tính của tệp",
  lock: "khóa chống ghi cùng lúc",
  zones: "giờ theo múi giờ",
  days: "ngày theo múi giờ của tệp",
} as const;

export type CheckName = keyof typeof CHECK_NAMES;
