// What the self-check reports; a sign before each line tells what is well and what is not.
const WELL = "✓";
const ILL = "✗";
const UNKNOWN = "–";

/** Seconds by which two clocks may differ before tokens and days come out wrong. */
const MOST_SECONDS = 60;

export const SELF_CHECK = {
  address: (url: string) => `${WELL} Địa chỉ máy chủ: ${url}`,
  noAddress: `${ILL} Chưa có địa chỉ máy chủ (thuộc tính WORKER_URL của tiện ích).`,
  noToken: `${ILL} Chưa xác định được tài khoản Google; đăng nhập và cấp quyền cho tiện ích.`,
  reached: (status: number, milliseconds: number) =>
    `${status === 200 ? WELL : ILL} Máy chủ trả lời mã ${status} sau ${milliseconds} ms.`,
  unreachable: `${ILL} Không kết nối được máy chủ.`,
  clock: (seconds: number | null) => {
    if (seconds === null) return `${UNKNOWN} Chênh lệch đồng hồ: máy chủ không cho biết giờ.`;
    return `${Math.abs(seconds) <= MOST_SECONDS ? WELL : ILL} Chênh lệch đồng hồ với máy chủ: ${seconds} giây.`;
  },
  account: (name: string, agency: string | null) =>
    `${WELL} Tài khoản: ${name}${agency === null ? "" : `, ${agency}`}.`,
  noAccount: `${ILL} Máy chủ chưa nhận ra tài khoản này.`,
  rules: (own: string, theirs: string | null) => {
    if (theirs === null)
      return `${UNKNOWN} Bộ quy tắc của tiện ích: phiên bản ${own}; chưa biết phiên bản của máy chủ.`;
    if (own === theirs) return `${WELL} Bộ quy tắc: phiên bản ${own}, khớp với máy chủ.`;
    return `${ILL} Bộ quy tắc: tiện ích phiên bản ${own}, máy chủ phiên bản ${theirs}; kết quả của máy chủ được áp dụng.`;
  },
  file: (locale: string, timeZone: string) => `${WELL} Tệp: ngôn ngữ ${locale}, múi giờ ${timeZone}.`,
  form: (period: string, agency: string, rules: string) =>
    `${WELL} Biểu mẫu: ${agency}, ${period}, bộ quy tắc ${rules}.`,
  noForm: `${UNKNOWN} Chưa có biểu mẫu trong bảng tính này.`,
  services: (passed: number, of: number) =>
    `${passed === of ? WELL : ILL} Thử các chức năng của bảng tính: ${passed}/${of} đúng như mong đợi.`,
  failed: (name: string, actual: string) => `   ${ILL} ${name}: ${actual}`,
  untried: `${UNKNOWN} Chưa thử ở đây: nội dung do người gõ trực tiếp vào ô.`,
} as const;
