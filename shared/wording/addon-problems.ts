// Problems that the add-on tells itself, without an answer of the worker.
import { errorWords } from "./findings/cells.ts";
import { GOOGLE_PROBLEMS } from "./google-problems.ts";

export const ADDON_PROBLEMS = {
  ...GOOGLE_PROBLEMS,
  sheet_behind: {
    title: "Đã có bản khác được gửi",
    detail:
      "Báo cáo của cơ quan đã được gửi từ nơi khác nên bản này chưa gửi được. Bấm “Làm mới biểu mẫu”: nội dung đã nhập được giữ nguyên, các ô khác với bản đã gửi được liệt kê để đối chiếu.",
  },
  no_agency: {
    title: "Tài khoản chưa gắn với cơ quan nào",
    detail: "Chỉ cán bộ lập báo cáo của cơ quan tạo được biểu mẫu. Nếu cần, liên hệ Sở Tư pháp để bổ sung.",
  },
  busy: {
    title: "Máy chủ đang bận",
    detail: "Chưa nhận được kết quả. Vui lòng thử lại sau ít phút; gửi lại không làm trùng báo cáo.",
  },
  signed_out: {
    title: "Phiên đăng nhập đã hết hạn",
    detail:
      "Nội dung đã nhập vẫn còn. Bấm “Thử lại”; nếu vẫn gặp, mở lại thanh bên và đăng nhập bằng tài khoản Google của cơ quan.",
  },
  unexpected: {
    title: "Máy chủ phản hồi không đúng",
    detail: "Nội dung đã nhập vẫn còn trong bảng tính. Bấm “Thử lại”; nếu vẫn lỗi, liên hệ Sở Tư pháp.",
  },
  not_configured: {
    title: "Tiện ích chưa được cài đặt xong",
    detail: "Chưa có địa chỉ máy chủ. Đề nghị bộ phận công nghệ thông tin hoàn tất cài đặt.",
  },
  no_identity: {
    title: "Chưa xác định được tài khoản",
    detail: "Đăng nhập tài khoản Google công vụ và cấp quyền cho tiện ích rồi thử lại.",
  },
  no_sheet: {
    title: "Chưa có biểu mẫu trong bảng tính này",
    detail: "Chọn kỳ báo cáo rồi bấm “Tạo biểu mẫu”.",
  },
  form_changed: {
    title: "Biểu mẫu lưu trong bảng tính đã bị thay đổi",
    detail:
      "Nội dung trang tính ẩn của biểu mẫu không còn như khi tải về (thường do tìm và thay thế trên tất cả trang tính) nên chưa kiểm tra được. Nội dung đã nhập vẫn còn. Kiểm tra kết nối mạng rồi làm lại, hoặc bấm “Làm mới biểu mẫu” để tải lại biểu mẫu.",
  },
  place_lost: {
    title: "Không tìm thấy ô này",
    detail: "Dòng đã bị xóa hoặc thay đổi. Bấm “Kiểm tra” lại; nếu thiếu dòng, bấm “Làm mới biểu mẫu”.",
  },
  place_changed: {
    title: "Ô đã thay đổi",
    detail: "Nội dung của ô không còn như lúc kiểm tra nên chưa sửa. Bấm “Kiểm tra lại” để xem nội dung mới.",
  },
  report_has_errors: {
    title: "Báo cáo còn lỗi",
    detail: "Sửa hoặc bổ sung các ô được đánh dấu rồi gửi lại.",
  },
  texts_moved: {
    title: "Nội dung một số dòng đã đổi vị trí",
    detail:
      "Bấm “Kiểm tra”, xem thông báo về các dòng đổi vị trí, bấm “Giữ như hiện tại” hoặc “Khôi phục vị trí cũ” rồi gửi lại.",
  },
  other_account: {
    title: "Biểu mẫu của cơ quan khác",
    detail: "Tài khoản này không thuộc cơ quan của biểu mẫu đang mở.",
  },
  file_too_large: {
    title: "Tệp quá lớn",
    detail: "Tệp vượt quá 20 MB nên không tải được qua thanh bên. Liên hệ bộ phận công nghệ thông tin.",
  },
  nothing_opened: {
    title: "Chưa mở báo cáo nào",
    detail: "Mở báo cáo của một cơ quan trong danh sách rồi làm lại.",
  },
  nothing_selected: {
    title: "Chưa chọn dòng nào của báo cáo",
    detail: "Bấm vào dòng cần trả lại ở trang tính “Xem – …” rồi bấm lại.",
  },
  no_agency_selected: {
    title: "Chưa chọn ô của cơ quan nào",
    detail:
      "Bấm vào ô của một cơ quan ở trang tính “Nhiệm vụ theo cơ quan”, “Số liệu theo cơ quan”, “Khó khăn – kiến nghị” hoặc “Chưa báo cáo” rồi bấm “Mở báo cáo của ô đang chọn”.",
  },
  pulled_tab_gone: {
    title: "Không tìm thấy trang tính này",
    detail: "Trang tính đã bị xóa hoặc đổi tên. Bấm “Lấy bảng tổng hợp toàn tỉnh” để ghi mới.",
  },
  keys_moved: {
    title: "Chưa xác định được ô này của cơ quan nào",
    detail:
      "Nội dung của dòng hoặc cột đã bị sửa hoặc sắp xếp lệch. Bấm “Lấy bảng tổng hợp toàn tỉnh” rồi chọn lại ô.",
  },
  report_not_sent: {
    title: "Cơ quan này chưa gửi báo cáo",
    detail: "Kỳ này chưa có báo cáo của cơ quan để mở. Khi cơ quan gửi, báo cáo có trong danh sách.",
  },
  no_row_selected: {
    title: "Chưa chọn dòng nào của biểu mẫu",
    detail: "Bấm vào một dòng của biểu mẫu kỳ này rồi bấm lại.",
  },
  no_blank_row: {
    title: "Không còn dòng trống",
    detail:
      "Các dòng của mục “Nhiệm vụ khác” đều đã có nội dung nên chưa chép sang được. Xóa nội dung của một dòng không dùng đến rồi bấm lại.",
  },
  no_office_tab: {
    title: "Chưa mở nội dung của Sở Tư pháp",
    detail: "Bấm “Mở để sửa”, nhập nội dung ở trang tính vừa mở rồi bấm “Lưu”.",
  },
  office_unsaved: {
    title: "Nội dung của Sở Tư pháp chưa lưu",
    detail:
      "Trang tính “Nội dung của Sở Tư pháp” có nội dung chưa lưu nên chưa có trong báo cáo. Bấm “Lưu” ở phần “Nội dung của Sở Tư pháp” rồi thực hiện lại.",
  },
  office_tab_damaged: {
    title: "Trang tính nội dung của Sở Tư pháp đã hỏng",
    detail:
      "Dòng tiêu đề hoặc cột mã dòng đã bị xóa hoặc thay đổi. Hoàn tác thao tác vừa làm rồi lưu lại, hoặc bấm “Mở để sửa”: trang tính cũ được giữ nguyên bên cạnh.",
  },
  double_changed: {
    title: "Văn bản này vừa có thay đổi",
    detail:
      "Người khác vừa xử lý hoặc vừa có thêm báo cáo ghi văn bản này, nên kết luận vừa chọn chưa được ghi nhận. Bấm “Tải lại” để xem, rồi xử lý lại nếu cần.",
  },
  locked: {
    title: "Có người đang thao tác trên bảng tính này",
    detail: "Chờ trong giây lát rồi thử lại.",
  },
} as const;

/** The worker is busy and says for how many seconds. */
export function busyFor(seconds: number): { title: string; detail: string } {
  const wait = seconds < 120 ? `${Math.ceil(seconds)} giây` : `${Math.ceil(seconds / 60)} phút`;
  const { detail, title } = ADDON_PROBLEMS.busy;
  return { title, detail: detail.replace("ít phút", wait) };
}

/** What a sheet is left with that is rebuilt. */
const ASIDE = "trang tính cũ được giữ nguyên bên cạnh.";
const REBUILT = `hoặc bấm “Làm mới biểu mẫu”: ${ASIDE}`;

function quoted(names: readonly string[]): string {
  return names.map((name) => `“${name}”`).join(", ");
}

/** Where a whole table was copied, a few of its heads tell. */
const MOST_NAMED = 3;

/** What stays undone under heads that stand twice, and the other way out, by the tab. */
const DOUBLED = {
  form: ["Chưa kiểm tra được", REBUILT],
  office: ["Chưa lưu được", `hoặc bấm “Mở để sửa”: ${ASIDE}`],
  reminders: ["Chưa ghi lại danh sách được", "rồi bấm lại."],
} as const;

/** Problems that name the tables and columns that they are about. */
export const NAMED_PROBLEMS = {
  /** Tabs that somebody deleted. */
  tabsLost: (tables: readonly string[]) => ({
    code: "table_lost" as const,
    title: `Không tìm thấy trang tính ${quoted(tables)}`,
    detail:
      "Trang tính đã bị xóa. Hoàn tác thao tác vừa làm, hoặc bấm “Làm mới biểu mẫu” để khôi phục với nội dung của lần gửi gần nhất.",
  }),
  /** A write that Google refused, with its words. */
  writeRefused: (place: string, words: string) => ({
    code: "write_refused" as const,
    title: `Không ghi được vào ${place}`,
    detail: `Nội dung đã nhập vẫn còn. Nếu có vùng do người khác bảo vệ, đề nghị người đó hoặc chủ tệp bỏ bảo vệ (Dữ liệu → Trang tính và dải ô được bảo vệ) rồi làm lại. Google báo: “${words}”`,
  }),
  /** A cell that a person fills by a formula. */
  formulaThere: (place: string) => ({
    code: "formula_there" as const,
    title: `Ô ${place} là công thức`,
    detail:
      "Tiện ích không ghi đè công thức. Sửa công thức, hoặc xóa công thức và nhập nội dung rồi kiểm tra lại.",
  }),
  /** A tab whose head or key column is gone. */
  tableLost: (table: string) => ({
    code: "table_lost" as const,
    title: `Không tìm thấy trang tính “${table}”`,
    detail: `Dòng tiêu đề hoặc cột mã dòng đã bị xóa. Hoàn tác thao tác vừa làm, ${REBUILT}`,
  }),
  /** Columns to be filled that are no longer there under their titles. */
  columnsLost: (table: string, titles: readonly string[]) => ({
    code: "columns_lost" as const,
    title: `Thiếu cột trong trang tính “${table}”`,
    detail: `Không thấy cột ${quoted(titles)}. Ghi lại đúng tên cột ở dòng tiêu đề, ${REBUILT}`,
  }),
  /** Heads that stand at several places: nobody can tell under which of them the report was typed. */
  headsDoubled: (
    table: string,
    heads: readonly { title: string; cells: readonly string[] }[],
    tab: keyof typeof DOUBLED = "form",
  ) => ({
    code: tab === "form" ? ("columns_doubled" as const) : ("heads_doubled" as const),
    title: `Tiêu đề cột bị lặp trong trang tính “${table}”`,
    detail: `${heads
      .slice(0, MOST_NAMED)
      .map(({ cells, title }) => `“${title}” có ở các ô ${cells.join(" và ")}`)
      .join(
        "; ",
      )}${heads.length > MOST_NAMED ? "; …" : ""}. ${DOUBLED[tab][0]} vì không rõ cột nào là của biểu mẫu. Xóa cột hoặc dòng tiêu đề chép thừa${tab === "reminders" ? " " : ", "}${DOUBLED[tab][1]}`,
  }),
  /** Cells of Sở Tư pháp's texts that hold an error, a checkbox or a picture: none of it is saved as a text. */
  valuesRefused: (cells: readonly { cell: string; value: string }[]) => ({
    code: "values_refused" as const,
    title: "Có ô chưa phải là nội dung",
    detail: `${cells
      .slice(0, MOST_NAMED)
      .map(({ cell, value }) => `${cell}: ${Object.values(errorWords(value)).join(" ")}`)
      .join(" ")}${cells.length > MOST_NAMED ? " …" : ""} Chưa lưu nội dung nào.`,
  }),
} as const;

/** What can be told by its code alone. */
export type AddonProblemCode = keyof typeof ADDON_PROBLEMS;

/** All that the add-on tells itself. */
export type OwnProblemCode =
  | AddonProblemCode
  | ReturnType<(typeof NAMED_PROBLEMS)[keyof typeof NAMED_PROBLEMS]>["code"];
