// The label lines of a duty: "Cơ quan chủ trì: …", "Thời gian thực hiện: …", alone or several in one line.

export type LabelField = "lead" | "coordinate" | "both" | "deadline" | "product" | "content" | "other";

/** A label and the words behind it. */
export interface Labelled {
  field: LabelField;
  value: string;
  /** Where label and value stand in the text that was asked about. */
  from: number;
  to: number;
}

const WHO =
  "(?:các\\s+)?(?:cơ quan|đơn vị|tổ chức|sở|ngành|bộ phận)(?:\\s*(?:,|/|và|hoặc)\\s*(?:các\\s+)?(?:cơ quan|đơn vị|tổ chức|địa phương|ban|ngành|cá nhân))*";
const DUTY =
  "(?:\\s+(?:thực hiện|triển khai|tham mưu|nhiệm vụ|chính|soạn thảo|xây dựng|tổ chức|hoàn thành|dự kiến|đầu ra|công việc|cụ thể|hoạt động|báo cáo|của nhiệm vụ|trình|ban hành|biên soạn|tổng hợp|theo dõi|chuẩn bị|đề xuất|nghiên cứu|dự thảo|văn bản))*";

const PATTERNS: [LabelField, string][] = [
  ["both", `(?:${WHO}\\s+)?(?:chủ trì|thực hiện)\\s*(?:,|và|/|-)\\s*(?:${WHO}\\s+)?phối hợp${DUTY}`],
  ["coordinate", `${WHO}\\s+(?:cùng\\s+)?(?:phối hợp|tham gia|cộng tác)${DUTY}|phối hợp${DUTY}|phối hợp với`],
  [
    "lead",
    `(?:phân công\\s+)?${WHO}\\s+(?:được\\s+giao\\s+)?(?:chủ trì|thực hiện|đầu mối|chịu trách nhiệm|tham mưu|tổ chức|phụ trách|triển khai)${DUTY}|chủ trì${DUTY}|phân công${DUTY}|đầu mối${DUTY}|trách nhiệm${DUTY}|thực hiện|giao(?:\\s+(?:nhiệm vụ|thực hiện))?|đơn vị thực hiện|(?:người|bộ phận) (?:chủ trì|thực hiện)`,
  ],
  [
    "deadline",
    `(?:thời gian|thời hạn|thời điểm|tiến độ|lộ trình|kỳ hạn|hạn)(?:(?:\\s*,)?\\s+(?:tiến độ|thời hạn|lộ trình)|\\s+(?!qua(?!\\p{L})|tới(?!\\p{L})|gần(?!\\p{L}))\\p{L}+){0,7}|hoàn thành`,
  ],
  [
    "product",
    `(?:dự kiến\\s+)?(?:sản phẩm|kết quả|đầu ra)(?:\\s*(?:,|/|và)\\s*(?:sản phẩm|kết quả))?${DUTY}(?:\\s+(?:dự kiến|cần đạt|đạt được|phải đạt|đầu ra|của|cuối cùng|chủ yếu))*`,
  ],
  [
    "content",
    `(?:nội dung|nhiệm vụ|hoạt động|công việc)(?:\\s+(?:thực hiện|công việc|nhiệm vụ|hoạt động|triển khai|cụ thể|chính))*`,
  ],
  [
    "other",
    `(?:hình thức(?: văn bản)?|loại văn bản|căn cứ pháp lý|trình tự|địa điểm|đối tượng|thành phần|kinh phí|nguồn kinh phí|số lượng|phương pháp|phạm vi|cách thức|địa bàn|nguồn lực|mục tiêu|mục đích|yêu cầu|chỉ tiêu|quy mô|nguồn vốn)(?:\\s+(?:thực hiện|tổ chức|tham gia|tham dự|áp dụng|triển khai|dự kiến|tuyên truyền))*`,
  ],
];

const ALL = PATTERNS.map(([, pattern]) => `(${pattern})`).join("|");
const AT_START = new RegExp(`^\\s*(?:[(]\\s*)?(?:\\d\\)\\s*)?(?:${ALL})\\s*:\\s*`, "iu");
const WITHIN = new RegExp(`(?:[.;]\\s*|[(]\\s*|\\s-\\s|\\n\\s*[-+*]?\\s*)(?:${ALL})\\s*:\\s*`, "giu");
const BARE_TIME =
  /^\s*(?:thời gian|thời hạn)(?:\s+(?:thực hiện|hoàn thành|triển khai|tổ chức))+\s*(?=(?:trong|trước|từ|quý|năm|tháng|hằng|hàng|xong|thường|theo|chậm|đến|định)\s)/iu;

function fieldOf(match: RegExpMatchArray): LabelField {
  const at = match.slice(1).findIndex((part) => part !== undefined);
  return PATTERNS[at]?.[0] ?? "other";
}

/** The label with which a text begins, or null. */
export function labelAtStart(text: string): { field: LabelField; size: number } | null {
  const match = AT_START.exec(text);
  if (match !== null) return { field: fieldOf(match), size: match[0].length };
  const bare = BARE_TIME.exec(text);
  return bare === null ? null : { field: "deadline", size: bare[0].length };
}

/** All labels of a text with their values, in order; empty where it holds none. */
export function labelsOf(text: string): Labelled[] {
  const starts: { field: LabelField; from: number; value: number }[] = [];
  const first = labelAtStart(text);
  if (first !== null) starts.push({ field: first.field, from: 0, value: first.size });
  for (const match of text.matchAll(WITHIN)) {
    const from = match.index;
    if (first !== null && from < first.size) continue;
    starts.push({
      field: fieldOf(match),
      from: match[0].startsWith("(") ? from : from + 1,
      value: from + match[0].length,
    });
  }
  return starts.map(({ field, from, value }, index) => {
    const to = starts[index + 1]?.from ?? text.length;
    return { field, value: cleanValue(text.slice(value, to), text.charAt(from) === "("), from, to };
  });
}

function cleanValue(text: string, bracketed: boolean): string {
  const open = (text.match(/\(/g) ?? []).length;
  const shut = (text.match(/\)/g) ?? []).length;
  const value = bracketed || shut > open ? text.replace(/\)[\s.;]*$/, "") : text;
  return value.replace(/\s+/g, " ").trim();
}
