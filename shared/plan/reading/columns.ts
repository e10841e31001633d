// Heads of the columns of a duty table, in any order.

export type Column =
  | "number"
  | "content"
  /** What several rows' tasks are part of, beside the column of the tasks themselves. */
  | "group"
  | "lead"
  | "coordinate"
  | "both"
  | "deadline"
  | "product"
  | "note"
  | "other";

const HEADS: [Column, RegExp][] = [
  ["number", /^(?:số\s*)?(?:tt|stt|số thứ tự|thứ tự|no\.?|#)$/i],
  ["both", /chủ trì\s*(?:,|và|\/|-)\s*(?:\p{L}+\s+){0,3}phối hợp/iu],
  ["coordinate", /phối hợp|cùng thực hiện|tham gia thực hiện|hỗ trợ thực hiện/iu],
  [
    "deadline",
    /thời gian|thời hạn|tiến độ|hạn hoàn thành|lộ trình|thời điểm|kỳ hạn|hoàn thành trước|năm thực hiện|^hoàn thành/iu,
  ],
  ["product", /sản phẩm|kết quả|đầu ra/iu],
  [
    "lead",
    /chủ trì|(?:cơ quan|đơn vị|tổ chức|bộ phận)[\p{L}\s,]*(?:thực hiện|đầu mối|tham mưu|chịu trách nhiệm|soạn thảo|phụ trách)|phân công|đầu mối|trách nhiệm|chủ đầu tư|theo dõi|người thực hiện|^(?:các )?(?:cơ quan|đơn vị)(?:,? (?:cơ quan|đơn vị|địa phương))*$|^thực hiện$/iu,
  ],
  [
    "content",
    /nội dung|nhiệm vụ|công việc|hoạt động|tên (?:văn bản|đề án|chương trình|hoạt động|việc|mô hình)|giải pháp|đề án|văn bản|^việc|chỉ tiêu|hạng mục|dự án|mục tiêu|danh mục/iu,
  ],
  ["note", /ghi chú|căn cứ|cơ sở pháp lý|lãnh đạo|kinh phí|cấp trình|hình thức/iu],
];

/** "Nhiệm vụ cụ thể" beside "Nhiệm vụ chung". */
const SINGLE = /cụ thể|chi tiết/iu;

/** What a column holds, by its head. */
function columnOf(head: string): Column {
  const text = head
    .replace(/\s+/g, " ")
    .replace(/[.:*]+$/, "")
    .trim();
  if (text.length > 90) return "other";
  return HEADS.find(([, pattern]) => pattern.test(text))?.[0] ?? "other";
}

/** The columns of a table whose first row holds these heads; null where it is no table of duties. */
export function columnsOf(heads: readonly string[]): Column[] | null {
  const columns = heads.map(columnOf);
  const has = (column: Column) => columns.includes(column);
  if (!has("content") && !has("product")) return null;
  if (!has("lead") && !has("both") && !has("deadline")) return null;
  if (columns.filter((column) => column !== "other").length < 3) return null;
  // One content: the first, unless a later one says that its tasks are the single ones.
  const first = columns.indexOf("content");
  const single = columns.findIndex((column, index) => column === "content" && SINGLE.test(heads[index]!));
  const content = single > first && !SINGLE.test(heads[first]!) ? single : first;
  return columns.map((column, index) => {
    if (column !== "content" || index === content) return column;
    return index < content ? "group" : "other";
  });
}
