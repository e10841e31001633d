import type { ShapeIssue } from "../wire/fit-shape.ts";
import type { ProblemCode } from "../wire/problems.ts";

/** What a problem's words may mention, where it is known. */
interface ProblemFacts {
  /** How many findings are errors. */
  errors?: number;
  issues?: ShapeIssue[];
  /** How many places there are beside those that are listed. */
  more?: number;
}

interface Words {
  title: string;
  detail: string | ((facts: ProblemFacts) => string);
}

const SIGN_IN_AGAIN = "Đăng nhập lại bằng tài khoản Google được cấp rồi thực hiện lại.";
const TELL_SUPPORT =
  "Cập nhật tiện ích; nếu vẫn gặp, liên hệ Sở Tư pháp (Sở Tư pháp: liên hệ bộ phận công nghệ thông tin).";

function shapeDetail({ issues }: ProblemFacts): string {
  const first = issues?.[0];
  const where =
    first === undefined || first.path === ""
      ? ""
      : ` Nội dung đầu tiên chưa đúng: “${first.path.slice(0, 120)}”.`;
  return `Dữ liệu gửi lên không đúng cấu trúc quy định, nên chưa được tiếp nhận.${where} Kiểm tra nội dung đó rồi gửi lại. ${TELL_SUPPORT}`;
}

function errorsDetail({ errors }: ProblemFacts): string {
  const count = errors === undefined ? "Còn lỗi" : `Còn ${errors} lỗi`;
  return `${count} phải sửa trước khi gửi; báo cáo chưa được tiếp nhận. Mở bảng kiểm tra, sửa từng ô được nêu rồi gửi lại.`;
}

const WORDS: Record<ProblemCode, Words> = {
  token_missing: {
    title: "Chưa đăng nhập",
    detail: `Yêu cầu chưa kèm thông tin đăng nhập. ${SIGN_IN_AGAIN}`,
  },
  token_malformed: {
    title: "Thông tin đăng nhập không hợp lệ",
    detail: `Thông tin đăng nhập không đọc được. ${SIGN_IN_AGAIN}`,
  },
  token_signature: {
    title: "Thông tin đăng nhập không được xác nhận",
    detail: `Chữ ký của thông tin đăng nhập không phải của nơi hệ thống công nhận. ${SIGN_IN_AGAIN}`,
  },
  token_expired: {
    title: "Phiên đăng nhập đã hết hạn",
    detail: `Thông tin đăng nhập không còn trong thời gian hiệu lực. ${SIGN_IN_AGAIN}`,
  },
  token_audience: {
    title: "Đăng nhập từ ứng dụng khác",
    detail: "Thông tin đăng nhập được cấp cho ứng dụng khác. Dùng đúng tiện ích do Sở Tư pháp cung cấp.",
  },
  token_issuer: {
    title: "Nơi cấp đăng nhập không được công nhận",
    detail: `Thông tin đăng nhập không do nơi hệ thống công nhận cấp. ${SIGN_IN_AGAIN}`,
  },
  token_email_unverified: {
    title: "Địa chỉ thư chưa được xác minh",
    detail: "Địa chỉ thư điện tử của tài khoản chưa được xác minh. Xác minh với Google rồi đăng nhập lại.",
  },
  account_unknown: {
    title: "Tài khoản chưa được cấp quyền",
    detail:
      "Tài khoản này chưa có trong danh sách người dùng. Kiểm tra đã đăng nhập đúng tài khoản cơ quan, hoặc đề nghị Sở Tư pháp cấp quyền.",
  },
  account_ended: {
    title: "Tài khoản đã ngừng sử dụng",
    detail:
      "Tài khoản này đã được bàn giao hoặc ngừng sử dụng. Nếu vẫn cần làm việc trên hệ thống, đề nghị người quản trị cấp lại.",
  },
  domain_forbidden: {
    title: "Tài khoản ngoài tên miền của cơ quan",
    detail:
      "Tài khoản đang đăng nhập không thuộc tên miền được phép nhận lời mời. Đăng nhập bằng tài khoản công vụ đã được mời, hoặc liên hệ Sở Tư pháp.",
  },
  role_forbidden: {
    title: "Tài khoản không có quyền thực hiện việc này",
    detail:
      "Vai trò của tài khoản không được thực hiện việc này. Nếu cần, đề nghị Sở Tư pháp điều chỉnh quyền.",
  },
  agency_forbidden: {
    title: "Báo cáo của cơ quan khác",
    detail: "Tài khoản chỉ được làm việc với báo cáo của cơ quan mình. Mở đúng báo cáo của cơ quan.",
  },
  route_unknown: { title: "Không có địa chỉ này", detail: `Địa chỉ được gọi không tồn tại. ${TELL_SUPPORT}` },
  plan_unknown: {
    title: "Không có kế hoạch này",
    detail: "Không tìm thấy kế hoạch được nêu. Tải lại danh sách kế hoạch rồi chọn lại.",
  },
  period_unknown: {
    title: "Không có kỳ báo cáo này",
    detail: "Không tìm thấy kỳ báo cáo được nêu. Tải lại danh sách kỳ báo cáo rồi chọn lại.",
  },
  agency_unknown: {
    title: "Không có cơ quan này",
    detail: "Không tìm thấy cơ quan được nêu trong danh mục. Chọn lại cơ quan từ danh mục.",
  },
  agency_owes_nothing: {
    title: "Cơ quan không có nhiệm vụ trong kỳ",
    detail: "Trong kỳ này cơ quan không có nhiệm vụ phải báo cáo. Nếu chưa đúng, trao đổi với Sở Tư pháp.",
  },
  report_unknown: {
    title: "Chưa có báo cáo",
    detail:
      "Trong kỳ này cơ quan chưa có báo cáo nào mà tài khoản này được xem. Tải lại danh sách để xem tình hình mới nhất.",
  },
  rule_unknown: {
    title: "Không có quy tắc này",
    detail:
      "Không có quy tắc kiểm tra mang mã này, hoặc quy tắc này luôn được áp dụng. Chọn lại trong danh mục.",
  },
  duty_unknown: {
    title: "Không có nhiệm vụ này",
    detail: "Kế hoạch không có nhiệm vụ mang mã này. Chọn lại trong danh sách nhiệm vụ.",
  },
  duty_not_guided: {
    title: "Nhiệm vụ không chờ hướng dẫn",
    detail:
      "Nhiệm vụ này đã có thời hạn trong Kế hoạch nên không nhập văn bản hướng dẫn của Trung ương. Chọn nhiệm vụ khác.",
  },
  version_unknown: {
    title: "Không có lần gửi này",
    detail: "Không tìm thấy lần gửi được nêu. Tải lại báo cáo để xem các lần đã gửi.",
  },
  method_not_allowed: {
    title: "Cách gọi không được chấp nhận",
    detail: `Địa chỉ này không nhận cách gọi vừa dùng. ${TELL_SUPPORT}`,
  },
  content_type: {
    title: "Kiểu dữ liệu không được chấp nhận",
    detail: `Nội dung gửi lên phải là JSON (application/json). ${TELL_SUPPORT}`,
  },
  csv_expected: {
    title: "Cần tệp CSV",
    detail:
      "Nội dung nhập hàng loạt phải là tệp CSV (text/csv), bảng mã UTF-8. Lưu bảng thành “CSV UTF-8” rồi gửi lại.",
  },
  body_too_large: {
    title: "Báo cáo quá lớn",
    detail:
      "Nội dung gửi lên vượt quá 1 MB nên chưa được tiếp nhận. Rút gọn nội dung, dẫn liên kết thay cho việc chép toàn văn văn bản, rồi gửi lại.",
  },
  csv_too_large: {
    title: "Tệp CSV quá lớn",
    detail:
      "Tệp có quá 300.000 ký tự nên chưa có gì được nhập. Chia bảng thành nhiều tệp, mỗi tệp đều có dòng tên cột, rồi gửi từng tệp.",
  },
  json_malformed: {
    title: "Dữ liệu không đọc được",
    detail: `Nội dung gửi lên không phải JSON hợp lệ nên chưa được tiếp nhận. Gửi lại. ${TELL_SUPPORT}`,
  },
  csv_malformed: {
    title: "Tệp CSV không đọc được",
    detail:
      "Tệp không phải bảng mã UTF-8 nên chữ có dấu không đọc được; chưa có gì được nhập. Lưu bảng thành “CSV UTF-8” rồi gửi lại.",
  },
  csv_is_workbook: {
    title: "Tệp là bảng tính, không phải CSV",
    detail:
      "Tệp gửi lên là tệp bảng tính (Excel hoặc tệp nén) nên chưa có gì được nhập. Mở tệp bằng phần mềm bảng tính, lưu thành “CSV UTF-8” rồi gửi lại.",
  },
  csv_is_utf16: {
    title: "Tệp CSV theo bảng mã UTF-16",
    detail:
      "Tệp theo bảng mã UTF-16 (“Unicode Text”) nên chưa có gì được nhập. Lưu bảng thành “CSV UTF-8” rồi gửi lại.",
  },
  shape_invalid: { title: "Dữ liệu không đúng cấu trúc", detail: shapeDetail },
  idempotency_key_missing: {
    title: "Thiếu mã lần gửi",
    detail: `Yêu cầu gửi báo cáo chưa kèm mã lần gửi (Idempotency-Key), nên chưa được tiếp nhận. ${TELL_SUPPORT}`,
  },
  idempotency_key_malformed: {
    title: "Mã lần gửi không hợp lệ",
    detail: `Mã lần gửi (Idempotency-Key) không đúng quy cách hoặc dài quá 200 ký tự. ${TELL_SUPPORT}`,
  },
  idempotency_key_reused: {
    title: "Mã lần gửi đã dùng cho nội dung khác",
    detail:
      "Mã lần gửi này đã được dùng cho một nội dung khác; nội dung mới chưa được tiếp nhận. Gửi lại báo cáo để tạo lần gửi mới.",
  },
  precondition_required: {
    title: "Thiếu số hiệu trạng thái báo cáo",
    detail: `Yêu cầu chưa nêu trạng thái báo cáo làm căn cứ (If-Match hoặc If-None-Match). Tải lại báo cáo rồi thực hiện lại. ${TELL_SUPPORT}`,
  },
  precondition_malformed: {
    title: "Số hiệu trạng thái không hợp lệ",
    detail: `Số hiệu trạng thái báo cáo (If-Match hoặc If-None-Match) không đúng quy cách. ${TELL_SUPPORT}`,
  },
  rev_stale: {
    title: "Báo cáo đã thay đổi",
    detail:
      "Báo cáo đã được người khác gửi hoặc xử lý sau lần tải gần nhất; thao tác vừa rồi chưa được thực hiện. Tải lại, xem nội dung mới nhất rồi thực hiện lại.",
  },
  record_stale: {
    title: "Dữ liệu đã thay đổi",
    detail:
      "Có người vừa thay đổi dữ liệu này sau lần tải gần nhất; thao tác chưa được thực hiện. Tải lại, xem nội dung mới nhất rồi thực hiện lại.",
  },
  form_outdated: {
    title: "Biểu mẫu đã được thay thế",
    detail:
      "Biểu mẫu của kỳ này đã có bản mới; báo cáo chưa được tiếp nhận. Bấm “Làm mới biểu mẫu” (nội dung đã nhập được giữ nguyên), kiểm tra rồi gửi lại.",
  },
  report_signed: {
    title: "Báo cáo đã ký",
    detail:
      "Báo cáo của kỳ này đã được ghi nhận là đã ký, nên lời văn của Sở Tư pháp trong báo cáo không sửa được nữa; nội dung vừa nhập chưa được lưu. Nếu phải làm lại báo cáo, mở lại kỳ báo cáo và nêu lý do.",
  },
  period_closed: {
    title: "Kỳ báo cáo không mở",
    detail:
      "Kỳ báo cáo chưa mở hoặc đã đóng, nên thao tác chưa được thực hiện. Nếu cần gửi hoặc xử lý, đề nghị Sở Tư pháp mở kỳ báo cáo.",
  },
  report_locked: {
    title: "Báo cáo đang được xem xét hoặc đã duyệt",
    detail:
      "Sở Tư pháp đang xem xét hoặc đã duyệt báo cáo này, nên chưa nhận lần gửi mới. Tải lại để xem tình hình mới nhất; nếu cần chỉnh lý, đề nghị Sở Tư pháp trả lại báo cáo.",
  },
  transition_forbidden: {
    title: "Trạng thái báo cáo không cho phép",
    detail:
      "Ở trạng thái hiện tại, báo cáo không thực hiện được thao tác này. Tải lại báo cáo: bắt đầu xem xét trước khi duyệt; báo cáo đã trả lại phải chờ cơ quan gửi lại.",
  },
  version_not_latest: {
    title: "Không phải lần gửi mới nhất",
    detail:
      "Cơ quan đã gửi lần mới hơn lần đang xem; thao tác chưa được thực hiện. Tải lại danh sách, mở lần gửi mới nhất rồi xem xét lại.",
  },
  not_approver: {
    title: "Tài khoản không có quyền xác nhận",
    detail:
      "Chỉ người được cơ quan giao xác nhận mới xác nhận được nội dung để gửi. Liên hệ người đó, hoặc liên hệ Sở Tư pháp để thay đổi.",
  },
  approval_missing: {
    title: "Chưa được xác nhận để gửi",
    detail:
      "Cơ quan yêu cầu nội dung báo cáo được xác nhận trước khi gửi. Đề nghị người có quyền xác nhận mở bảng tính này và bấm “Xác nhận nội dung để gửi”.",
  },
  approval_stale: {
    title: "Nội dung đã thay đổi sau khi xác nhận",
    detail:
      "Có ô đã được sửa sau lần xác nhận gần nhất nên xác nhận đó không còn giá trị. Đề nghị người có quyền xác nhận xem lại và xác nhận lần nữa.",
  },
  approver_unfit: {
    title: "Người xác nhận không thuộc cơ quan",
    detail:
      "Người xác nhận phải là tài khoản đang sử dụng của chính cơ quan. Tải lại danh sách tài khoản rồi chọn lại.",
  },
  own_submission: {
    title: "Người gửi không tự duyệt",
    detail: "Tài khoản đã gửi lần báo cáo này nên không được duyệt. Chuyển người khác của Sở Tư pháp duyệt.",
  },
  email_taken: {
    title: "Địa chỉ thư đã có tài khoản",
    detail:
      "Địa chỉ thư điện tử này đang thuộc một tài khoản còn sử dụng. Kiểm tra địa chỉ, hoặc ngừng sử dụng tài khoản kia trước khi mời lại.",
  },
  own_account: {
    title: "Không tự đổi quyền của mình",
    detail:
      "Người quản trị không tự ngừng sử dụng, bàn giao hoặc đổi vai trò của chính mình. Nhờ người quản trị khác thực hiện.",
  },
  last_administrator: {
    title: "Phải còn ít nhất một người quản trị",
    detail:
      "Đây là người quản trị cuối cùng đã đăng nhập. Mời người quản trị khác và chờ người đó đăng nhập lần đầu trước khi thực hiện.",
  },
  account_not_active: {
    title: "Tài khoản không còn sử dụng",
    detail:
      "Tài khoản này đã ngừng sử dụng nên không sửa được nữa. Nếu người dùng trở lại, mời bằng một tài khoản mới.",
  },
  register_faults: {
    title: "Danh mục cơ quan chưa thống nhất",
    detail:
      "Thay đổi này làm danh mục cơ quan mâu thuẫn nên chưa được lưu. Xem từng điểm được nêu, sửa rồi thực hiện lại.",
  },
  indicator_faults: {
    title: "Bộ chỉ tiêu chưa thống nhất",
    detail:
      "Bộ chỉ tiêu số liệu còn điểm mâu thuẫn nên chưa được lưu. Xem từng điểm được nêu, sửa rồi thực hiện lại.",
  },
  indicators_fixed: {
    title: "Mã bộ chỉ tiêu đã được dùng",
    detail:
      "Đã có bộ chỉ tiêu số liệu mang mã này với nội dung khác; bộ đã lưu không sửa được. Lưu thành bộ mới với mã khác, rồi chọn bộ mới cho kỳ báo cáo.",
  },
  import_faults: {
    title: "Tệp nhập còn lỗi",
    detail:
      "Tệp còn dòng chưa đúng nên chưa có dòng nào được nhập. Sửa từng ô được nêu trong tệp rồi gửi lại toàn bộ.",
  },
  draft_unknown: {
    title: "Không có dự thảo này",
    detail: "Không tìm thấy dự thảo kế hoạch được nêu. Tải lại danh sách dự thảo rồi chọn lại.",
  },
  draft_published: {
    title: "Dự thảo đã được ban hành trên hệ thống",
    detail:
      "Kế hoạch này đã đưa vào thực hiện nên dự thảo không thay đổi nữa. Cần sửa thì nhập văn bản sửa đổi hoặc đính chính; chưa có báo cáo thì có thể thu hồi.",
  },
  plan_faults: {
    title: "Kế hoạch còn thiếu nội dung bắt buộc",
    detail: "Dự thảo chưa đủ để đưa vào thực hiện. Xem từng điểm được nêu, bổ sung rồi thực hiện lại.",
  },
  plan_exists: {
    title: "Kế hoạch này đã có",
    detail:
      "Trên hệ thống đã có kế hoạch cùng mã, hoặc cùng số, ký hiệu và năm ban hành. Kiểm tra lại số, ngày; nếu là văn bản sửa đổi thì nhập vào kế hoạch đã có.",
  },
  plan_ended: {
    title: "Kế hoạch đã kết thúc",
    detail:
      "Kế hoạch đã kết thúc nên không sửa đổi, không lập kỳ báo cáo mới. Cần tiếp tục thì hủy việc kết thúc.",
  },
  plan_not_ended: {
    title: "Kế hoạch đang thực hiện",
    detail: "Kế hoạch chưa kết thúc nên không có gì để hủy. Tải lại danh sách kế hoạch.",
  },
  plan_not_drafted: {
    title: "Kế hoạch không lập từ dự thảo",
    detail:
      "Kế hoạch này được nạp sẵn, không có dự thảo để quay về nên không thu hồi được. Cần sửa thì nhập văn bản sửa đổi hoặc đính chính.",
  },
  plan_reported: {
    title: "Kế hoạch đã đưa vào thực hiện",
    detail:
      "Kế hoạch đã có báo cáo, đã có sửa đổi hoặc đã có kỳ đóng, nên không thu hồi, không chạy thử nữa. Cần sửa thì nhập văn bản sửa đổi hoặc đính chính.",
  },
  change_faults: {
    title: "Nội dung sửa đổi chưa đúng",
    detail:
      "Nội dung sửa đổi không khớp với kế hoạch nên chưa được lưu. Xem từng điểm được nêu, sửa rồi thực hiện lại.",
  },
  trial_running: {
    title: "Đang chạy thử",
    detail: "Dự thảo này đang chạy thử. Kết thúc lần chạy thử đó trước khi chạy thử lần khác.",
  },
  trial_unknown: {
    title: "Không có lần chạy thử nào",
    detail: "Dự thảo này hiện không chạy thử. Tải lại dự thảo để xem tình hình mới nhất.",
  },
  trial_fixed: {
    title: "Kỳ chạy thử",
    detail:
      "Kỳ chạy thử không được tổng hợp nên không sửa, không chốt, không đôn đốc, không ghi nhận báo cáo đã ký. Cần dừng thì kết thúc việc chạy thử.",
  },
  period_days: {
    title: "Các ngày của kỳ không theo thứ tự",
    detail:
      "Ngày bắt đầu không được sau ngày chốt số liệu; hạn của cơ quan phải sau ngày chốt; hạn của tỉnh không được trước hạn của cơ quan. Sửa các ngày rồi thực hiện lại.",
  },
  period_transition: {
    title: "Kỳ báo cáo không chuyển được như vậy",
    detail:
      "Kỳ đi từ dự thảo sang mở rồi đóng; chỉ kỳ đã đóng mới mở lại được, cho tất cả hoặc cho một số cơ quan. Tải lại kỳ báo cáo rồi thực hiện lại.",
  },
  period_fixed: {
    title: "Kỳ báo cáo đã cố định nội dung này",
    detail:
      "Kế hoạch của một kỳ không đổi được; tên, ngày và bộ chỉ tiêu của kỳ đã đóng cũng không đổi được. Nếu cần sửa, mở lại kỳ trước.",
  },
  period_overlap: {
    title: "Trùng ngày với kỳ báo cáo khác",
    detail:
      "Kế hoạch đã có kỳ báo cáo khác lấy số liệu của những ngày này. Sửa các ngày, hoặc ghi rõ kỳ ngắn hơn là một phần của kỳ dài hơn rồi thực hiện lại.",
  },
  period_before_unfit: {
    title: "Kỳ báo cáo được chọn không phù hợp",
    detail:
      "Kỳ tiếp nối, kỳ so sánh phải là kỳ khác của cùng kế hoạch, đã mở và chốt số liệu không sau kỳ này; kỳ được ghi là một phần phải nằm trong kỳ dài hơn của cùng kế hoạch. Chọn lại kỳ báo cáo.",
  },
  round_unknown: {
    title: "Không có đợt báo cáo này",
    detail: "Không tìm thấy đợt báo cáo được nêu. Tải lại danh sách rồi chọn lại.",
  },
  round_unfit: {
    title: "Các kỳ báo cáo không lập được thành một đợt",
    detail:
      "Mỗi kế hoạch chỉ có một kỳ trong đợt; kỳ không được thuộc đợt khác, không được thêm, bớt hoặc đổi hạn kỳ đã đóng, và hạn gửi phải sau ngày chốt số liệu của từng kỳ. Chọn lại các kỳ hoặc sửa hạn gửi.",
  },
  round_refused: {
    title: "Chưa gửi được cả đợt báo cáo",
    detail:
      "Có báo cáo trong đợt chưa gửi được nên chưa báo cáo nào được gửi. Xử lý từng báo cáo được nêu rồi gửi lại cả đợt.",
  },
  round_fixed: {
    title: "Hạn gửi theo đợt báo cáo",
    detail:
      "Kỳ báo cáo thuộc một đợt có chung hạn gửi với cả đợt. Đổi hạn gửi, thêm kỳ vào đợt hoặc đưa kỳ ra khỏi đợt tại đợt báo cáo đó.",
  },
  adjustment_void: {
    title: "Điều chỉnh không làm thay đổi nhiệm vụ nào",
    detail:
      "Điều chỉnh này không có tác dụng trong kỳ: cơ quan không có nhiệm vụ đó, đã có sẵn, hoặc cơ quan tiếp nhận không còn hoạt động đến ngày chốt. Kiểm tra lại.",
  },
  reason_required: {
    title: "Thiếu lý do",
    detail: "Thao tác này phải nêu lý do để cơ quan nhận biết cần làm gì. Ghi lý do rồi thực hiện lại.",
  },
  reasons_too_long: {
    title: "Lý do trả lại quá dài",
    detail:
      "Các lý do trả lại đang chờ cơ quan chỉnh lý dài quá 100.000 ký tự tính chung, nên lần trả lại này chưa được lưu. Rút gọn lý do, hoặc trả lại cả báo cáo với một lý do chung.",
  },
  agency_has_sent: {
    title: "Cơ quan đã tự gửi báo cáo",
    detail:
      "Cơ quan đã có báo cáo của mình nên không nhập thay. Nếu cần chỉnh lý, trả lại báo cáo kèm lý do.",
  },
  agency_ended: {
    title: "Cơ quan đã chấm dứt hoạt động trước ngày chốt số liệu",
    detail:
      "Báo cáo này được giữ để tra cứu và không đưa vào tổng hợp. Xem báo cáo của cơ quan tiếp nhận nhiệm vụ.",
  },
  not_own_version: {
    title: "Lần gửi không do cơ quan mình thực hiện",
    detail:
      "Lần gửi mới nhất không do cơ quan mình gửi nên không rút lại được: cơ quan rút lần mình gửi, Sở Tư pháp rút lần mình nhập thay. Tải lại báo cáo để xem ai đã gửi.",
  },
  rows_locked: {
    title: "Có thay đổi ngoài phần được trả lại",
    detail:
      "Sở Tư pháp chỉ trả lại một phần báo cáo; các dòng khác đã khóa nhưng nội dung gửi lên có thay đổi, nên chưa được tiếp nhận. Khôi phục các ô được nêu hoặc đề nghị Sở Tư pháp trả lại thêm.",
  },
  path_unknown: {
    title: "Dòng, ô trả lại không có trong biểu mẫu",
    detail:
      "Có dòng hoặc ô được chọn để trả lại không thuộc biểu mẫu của báo cáo. Tải lại báo cáo rồi chọn lại.",
  },
  version_not_counted: {
    title: "Không phải lần gửi đang được tổng hợp",
    detail: "Lần gửi đang xem không phải lần đang được tổng hợp. Tải lại báo cáo rồi thực hiện lại.",
  },
  snapshot_unknown: {
    title: "Không có bản tổng hợp đã chốt này",
    detail: "Không tìm thấy bản tổng hợp đã chốt được nêu. Tải lại danh sách rồi chọn lại.",
  },
  document_unknown: {
    title: "Không có văn bản này",
    detail: "Không tìm thấy văn bản được nêu trong danh sách. Tải lại danh sách rồi chọn lại.",
  },
  account_missing: {
    title: "Không có tài khoản này",
    detail: "Không tìm thấy tài khoản được nêu. Tải lại danh sách tài khoản rồi chọn lại.",
  },
  indicators_unknown: {
    title: "Không có bộ chỉ tiêu này",
    detail:
      "Không tìm thấy bộ chỉ tiêu số liệu được nêu. Chọn bộ chỉ tiêu có trong hệ thống hoặc để trống nếu kỳ không thu số liệu.",
  },
  nothing_to_remind: {
    title: "Không có nội dung cần đôn đốc",
    detail:
      "Có cơ quan được chọn không có trong danh sách cần đôn đốc của kỳ này, nên chưa ghi nhận lần đôn đốc nào. Tải lại danh sách rồi chọn lại.",
  },
  nobody_to_remind: {
    title: "Không có cơ quan cần đôn đốc",
    detail:
      "Hiện không có cơ quan nào trong danh sách cần đôn đốc của kỳ này, nên không lập công văn. Tải lại danh sách để xem tình hình mới nhất.",
  },
  report_has_errors: { title: "Báo cáo còn lỗi", detail: errorsDetail },
  keys_unreachable: {
    title: "Tạm thời chưa xác nhận được đăng nhập",
    detail:
      "Chưa liên lạc được với nơi cấp đăng nhập. Nội dung đã nhập vẫn còn; vui lòng thử lại sau ít phút.",
  },
  internal: {
    title: "Hệ thống gặp sự cố",
    detail:
      "Đã xảy ra sự cố ngoài dự kiến; thao tác chưa được thực hiện. Vui lòng thử lại sau ít phút; nếu vẫn gặp, báo mã yêu cầu kèm theo cho Sở Tư pháp (Sở Tư pháp: bộ phận công nghệ thông tin).",
  },
};

/** Title and detail of a problem in Vietnamese: what happened and what to do now. */
export function problemWording(
  code: ProblemCode,
  facts: ProblemFacts = {},
): { title: string; detail: string } {
  const { title, detail } = WORDS[code];
  const said = typeof detail === "string" ? detail : detail(facts);
  return {
    title,
    detail: facts.more
      ? `${said} Danh sách chỉ nêu những nội dung đầu tiên (và ${facts.more} nội dung khác).`
      : said,
  };
}
