// What officers read of the rules themselves: what each looks for, by what it is asked, and an example.
import type { RuleId } from "../report/rules.ts";

interface RuleWords {
  /** What must hold, in one sentence. */
  asks: string;
  /** What is typed that the rule tells. */
  example: string;
  /** Which sentence of the plan or which form asks for it. */
  basis: string;
}

export const CATEGORY_WORDS = {
  existence: "Đúng biểu mẫu",
  completeness: "Đầy đủ",
  accuracy: "Đúng quy cách",
  consistency: "Thống nhất",
} as const;

/** By what something is asked. Only what was read in the document itself is cited. */
const BY = {
  plan: "Kế hoạch, phần tổ chức thực hiện: định kỳ hàng năm, báo cáo kết quả triển khai thực hiện Kế hoạch",
  roles: "Kế hoạch: phân công chủ trì, phối hợp của từng nhiệm vụ",
  time: "Kế hoạch: dòng “Thời gian thực hiện” của từng nhiệm vụ",
  issued: "Kế hoạch: ngày ban hành",
  period: "Nghị định số 09/2019/NĐ-CP, Điều 12: thời gian chốt số liệu; kỳ do Sở Tư pháp xác định",
  duties: "Biểu mẫu, trang tính Nhiệm vụ",
  own: "Biểu mẫu, trang tính Nhiệm vụ, phần nhiệm vụ khác",
  figures: "Thông tư số 03/2019/TT-BTP, Biểu 09e và Biểu 10c",
  joint: "Biểu mẫu, trang tính Số liệu, cột phối hợp: tránh cộng trùng khi tổng hợp toàn tỉnh",
  last: "Số liệu đã duyệt của kỳ trước",
  assessment: "Biểu mẫu, trang tính Đánh giá chung",
  letters: "Nghị định số 30/2020/NĐ-CP: thể thức văn bản",
  format: "Yêu cầu kỹ thuật của biểu mẫu",
} as const;

export const RULE_WORDS: Record<RuleId, RuleWords> = {
  "R-FORM-PLAN": { asks: "Báo cáo đúng kế hoạch.", example: "Biểu mẫu của kế hoạch khác", basis: BY.plan },
  "R-FORM-PERIOD": { asks: "Báo cáo đúng kỳ.", example: "Biểu mẫu của năm trước", basis: BY.period },
  "R-FORM-AGENCY": { asks: "Báo cáo đúng cơ quan.", example: "Biểu mẫu của cơ quan khác", basis: BY.plan },
  "R-ROW-MISSING": {
    asks: "Mỗi nhiệm vụ, chỉ tiêu, mục đều có dòng.",
    example: "Dòng đã bị xóa",
    basis: BY.roles,
  },
  "R-ROW-DOUBLED": {
    asks: "Mỗi nhiệm vụ, chỉ tiêu, mục chỉ có một dòng.",
    example: "Dòng được chép thành hai",
    basis: BY.duties,
  },
  "R-ROW-UNKNOWN": {
    asks: "Nội dung nào cũng thuộc một dòng của biểu mẫu.",
    example: "Dòng tự chèn thêm",
    basis: BY.duties,
  },
  "R-ERROR-VALUE": {
    asks: "Ô chứa nội dung, không phải lỗi, giá trị chưa tải xong, hộp kiểm hay hình ảnh.",
    example: "#REF!; Đang tải...",
    basis: BY.format,
  },
  "R-CELL-REWRITTEN": {
    asks: "Chữ đang hiện trong ô đúng là giá trị mà ô giữ.",
    example: "Nhập 11/2021, bảng tính giữ 01/11/2021",
    basis: BY.format,
  },
  "R-TOO-LONG": {
    asks: "Nội dung một ô không quá 5.000 ký tự.",
    example: "Chép cả báo cáo vào một ô",
    basis: BY.format,
  },
  "R-TEXT-DAMAGED": { asks: "Chữ không bị hỏng khi sao chép.", example: "Đã t� chức", basis: BY.format },
  "R-TEXT-ENCODING": { asks: "Chữ nhập bằng Unicode.", example: "Uû ban nh©n d©n", basis: BY.format },
  "R-TEXT-FOREIGN-D": { asks: "Dùng chữ Đ của tiếng Việt.", example: "QÐ-UBND", basis: BY.format },
  "R-TEXT-INVISIBLE": {
    asks: "Ô không có ký tự ẩn.",
    example: "Chữ sao chép từ trang mạng",
    basis: BY.format,
  },
  "R-TEXT-NOT-NFC": {
    asks: "Chữ có dấu nhập theo Unicode dựng sẵn.",
    example: "Chữ sao chép từ tệp PDF",
    basis: BY.format,
  },
  "R-STATUS-MISSING": {
    asks: "Nhiệm vụ đã đến kỳ báo cáo phải có tình trạng.",
    example: "(để trống)",
    basis: BY.plan,
  },
  "R-STATUS-UNREADABLE": {
    asks: "Tình trạng là một mục trong danh sách.",
    example: "Xong",
    basis: BY.duties,
  },
  "R-STATUS-AFTER-CLOSING": {
    asks: "Nhiệm vụ đã hoàn thành ở kỳ trước không đổi tình trạng.",
    example: "Đang thực hiện",
    basis: BY.last,
  },
  "R-OWN-WORK-MISSING": {
    asks: "Nhiệm vụ khác phải có tên công việc.",
    example: "(để trống)",
    basis: BY.own,
  },
  "R-OWN-WORK-OF-PLAN": {
    asks: "Nhiệm vụ khác không trùng nhiệm vụ của Kế hoạch.",
    example: "Chép lại một nhiệm vụ được giao",
    basis: BY.own,
  },
  "R-RESULT-MISSING": {
    asks: "Đã hoặc đang thực hiện thì có kết quả.",
    example: "(để trống)",
    basis: BY.plan,
  },
  "R-REASON-MISSING": { asks: "Không phát sinh thì có lý do.", example: "(để trống)", basis: BY.duties },
  "R-RESULT-FILLER": { asks: "Kết quả nói rõ đã làm gì.", example: "ok", basis: BY.duties },
  "R-REASON-FILLER": { asks: "Lý do không phát sinh nói rõ vì sao.", example: "Không có", basis: BY.duties },
  "R-RESULT-REPEATS-DUTY": {
    asks: "Kết quả không chỉ nhắc lại nội dung nhiệm vụ.",
    example: "Chép nguyên nội dung nhiệm vụ",
    basis: BY.duties,
  },
  "R-RESULT-NOT-STARTED": {
    asks: "Chưa thực hiện thì chưa có việc đã làm.",
    example: "Đã tổ chức 01 hội nghị",
    basis: BY.duties,
  },
  "R-RESULT-UNFINISHED": {
    asks: "Đã thực hiện thì kết quả không nói là chưa xong.",
    example: "Đang lấy ý kiến",
    basis: BY.duties,
  },
  "R-OVERDUE": { asks: "Quá hạn thì nêu khó khăn, vướng mắc.", example: "(để trống)", basis: BY.time },
  "R-OVERDUE-NO-CAUSE": {
    asks: "Quá hạn thì khó khăn, vướng mắc không ghi là không có.",
    example: "Không",
    basis: BY.time,
  },
  "R-DATE-MISSING": {
    asks: "Cơ quan chủ trì ghi ngày hoàn thành của nhiệm vụ có thời hạn; nhiệm vụ hằng năm hoặc không có thời hạn thì không cần.",
    example: "(để trống)",
    basis: BY.time,
  },
  "R-DATE-UNREADABLE": {
    asks: "Ngày hoàn thành đủ ngày, tháng, năm; nơi không bắt buộc ghi ngày thì được ghi tháng, quý, khoảng thời gian, “thường xuyên” (ghi khác chỉ là cảnh báo).",
    example: "11/2021",
    basis: BY.duties,
  },
  "R-DATE-NOT-DONE": {
    asks: "Chỉ nhiệm vụ đã thực hiện mới có ngày hoàn thành (lỗi nếu chưa thực hiện hoặc không phát sinh); nhiệm vụ hằng năm đang thực hiện cũng được ghi.",
    example: "Đang thực hiện, ngày 05/11/2021",
    basis: BY.duties,
  },
  "R-DATE-FUTURE": { asks: "Ngày hoàn thành không sau hôm nay.", example: "Ngày mai", basis: BY.duties },
  "R-DATE-BEFORE-PLAN": {
    asks: "Ngày hoàn thành không trước ngày ban hành Kế hoạch.",
    example: "16/11/2020 (Kế hoạch ngày 17/11/2020)",
    basis: BY.issued,
  },
  "R-DATE-NEXT-PERIOD": {
    asks: "Ngày hoàn thành không sau ngày chốt số liệu.",
    example: "15/12/2021 (chốt ngày 14/12/2021)",
    basis: BY.period,
  },
  "R-DATE-EARLIER-PERIOD": {
    asks: "Việc hằng năm được thực hiện trong kỳ.",
    example: "01/12/2020 (kỳ từ ngày 15/12/2020)",
    basis: BY.period,
  },
  "R-DATE-LATE": {
    asks: "Hoàn thành trong thời hạn.",
    example: "15/01/2021 (hạn 31/12/2020)",
    basis: BY.time,
  },
  "R-EVIDENCE-MISSING": {
    asks: "Cơ quan chủ trì ghi văn bản minh chứng, hoặc “Không có văn bản:” và điều cho thấy kết quả (chưa nêu điều đó chỉ là cảnh báo).",
    example: "(để trống)",
    basis: BY.roles,
  },
  "R-EVIDENCE-UNREADABLE": {
    asks: "Mỗi dòng là một văn bản có số, ký hiệu, hoặc ghi không có văn bản.",
    example: "Biên bản họp",
    basis: BY.letters,
  },
  "R-EVIDENCE-NOT-DONE": {
    asks: "Chưa thực hiện, không phát sinh thì không có văn bản minh chứng.",
    example: "Không phát sinh, Kế hoạch số 12/KH-STC",
    basis: BY.duties,
  },
  "R-EVIDENCE-NO-DATE": {
    asks: "Văn bản minh chứng có ngày.",
    example: "Kế hoạch số 12/KH-STC",
    basis: BY.letters,
  },
  "R-EVIDENCE-DATE-FUTURE": {
    asks: "Ngày của văn bản không sau hôm nay.",
    example: "Quyết định ghi ngày của năm sau",
    basis: BY.letters,
  },
  "R-EVIDENCE-BEFORE-PLAN": {
    asks: "Văn bản thực hiện được ban hành sau Kế hoạch.",
    example: "Quyết định ngày 17/4/2020",
    basis: BY.issued,
  },
  "R-EVIDENCE-TYPE": {
    asks: "Tên loại văn bản khớp với ký hiệu.",
    example: "Kế hoạch số 12/QĐ-STC",
    basis: BY.letters,
  },
  "R-EVIDENCE-DOUBLED": {
    asks: "Mỗi văn bản ghi một lần trong ô.",
    example: "Cùng một văn bản ghi hai dòng",
    basis: BY.duties,
  },
  "R-EVIDENCE-SPELLING": {
    asks: "Số, ký hiệu viết đúng thể thức.",
    example: "1521/QĐ-TTG",
    basis: BY.letters,
  },
  "R-RESULT-COPIED": {
    asks: "Mỗi nhiệm vụ có kết quả riêng; lý do không phát sinh có thể dùng chung.",
    example: "5 nhiệm vụ trở lên ghi giống nhau",
    basis: BY.duties,
  },
  "R-EVIDENCE-REUSED": {
    asks: "Mỗi nhiệm vụ có văn bản riêng nếu được.",
    example: "Một kế hoạch cho hơn nửa số nhiệm vụ",
    basis: BY.duties,
  },
  "R-FIGURE-MISSING": {
    asks: "Chỉ tiêu nào cũng có số; không có thì ghi 0.",
    example: "(để trống)",
    basis: BY.figures,
  },
  "R-FIGURE-NEGATIVE": { asks: "Số liệu không âm.", example: "-5", basis: BY.figures },
  "R-FIGURE-FRACTION": { asks: "Số lượng là số nguyên.", example: "12,5", basis: BY.figures },
  "R-FIGURE-UNIT": {
    asks: "Số liệu theo đúng đơn vị tính.",
    example: "12 lớp (đơn vị tính: cuộc)",
    basis: BY.figures,
  },
  "R-FIGURE-TOO-LARGE": {
    asks: "Số liệu không lớn hơn mức mà một cơ quan có thể có.",
    example: "9.007.199.254.740.991",
    basis: BY.figures,
  },
  "R-FIGURE-ABOUT": { asks: "Số liệu là số chính xác.", example: "hơn 3.200", basis: BY.figures },
  "R-FIGURE-UNREADABLE": { asks: "Số liệu là một số.", example: "1,234", basis: BY.figures },
  "R-FIGURE-MAYBE-THOUSANDS": {
    asks: "Trong tệp đọc dấu chấm là dấu thập phân, số dưới 1.000 do bảng tính tạo ra phải xem lại.",
    example: "Nhập 2.000, bảng tính giữ 2",
    basis: BY.format,
  },
  "R-FIGURE-MONEY-LARGE": {
    asks: "Kinh phí từ 50 tỷ đồng trở lên mà không ghi đơn vị thì phải xem lại.",
    example: "85.000 (triệu đồng hay nghìn đồng)",
    basis: BY.figures,
  },
  "R-FIGURE-COORDINATED-MISSING": {
    asks: "Chỉ tiêu tổ chức chung có phần phối hợp; không có thì ghi 0.",
    example: "(để trống)",
    basis: BY.joint,
  },
  "R-FIGURE-NOT-JOINT": {
    asks: "Chỉ tiêu không tổ chức chung thì không có phần phối hợp.",
    example: "Báo cáo viên: phối hợp 3",
    basis: BY.joint,
  },
  "R-FIGURE-COORDINATED-TOO-LARGE": {
    asks: "Phần phối hợp không lớn hơn tổng số.",
    example: "Tổng số 24, phối hợp 30",
    basis: BY.joint,
  },
  "R-FIGURE-PART-TOO-LARGE": {
    asks: "“Trong đó” không lớn hơn tổng số.",
    example: "Tổng số 12, trong đó 15",
    basis: BY.figures,
  },
  "R-FIGURE-PART-COORDINATED-TOO-LARGE": {
    asks: "Phần phối hợp của “trong đó” không lớn hơn phần phối hợp của tổng số.",
    example: "Phối hợp 400, trong đó 450",
    basis: BY.joint,
  },
  "R-FIGURE-SUM": {
    asks: "Các phần cộng lại bằng tổng số.",
    example: "Nam 410, nữ 230, tổng số 650",
    basis: BY.figures,
  },
  "R-FIGURE-TOGETHER": {
    asks: "Có cuộc thì có lượt người, và ngược lại.",
    example: "0 cuộc, 120 lượt người",
    basis: BY.figures,
  },
  "R-FIGURE-NOW-ZERO": {
    asks: "Kỳ trước có thì kỳ này bằng 0 phải xem lại.",
    example: "Kỳ trước 24, kỳ này 0",
    basis: BY.last,
  },
  "R-FIGURE-CHANGED": {
    asks: "Thay đổi hơn một nửa và hơn 10 (tiền: 10 triệu đồng) so với kỳ trước phải xem lại.",
    example: "Kỳ trước 24, kỳ này 240",
    basis: BY.last,
  },
  "R-ASSESSMENT-MISSING": {
    asks: "Các mục đánh giá bắt buộc đều có nội dung.",
    example: "(để trống)",
    basis: BY.assessment,
  },
  "R-CONTACT-MISSING": {
    asks: "Có người liên hệ và điện thoại.",
    example: "(để trống)",
    basis: BY.assessment,
  },
  "R-ASSESSMENT-FILLER": { asks: "Nội dung đánh giá nêu ý cụ thể.", example: "x", basis: BY.assessment },
  "R-CAUSES-MISSING": {
    asks: "Có tồn tại, hạn chế thì nêu nguyên nhân.",
    example: "(để trống)",
    basis: BY.assessment,
  },
  "R-SHORTCOMINGS-NONE": {
    asks: "Có nhiệm vụ quá hạn thì có tồn tại, hạn chế.",
    example: "Không có",
    basis: BY.time,
  },
  "R-PHONE-UNREADABLE": { asks: "Điện thoại đủ số.", example: "3822 123", basis: BY.assessment },
  "R-LETTER-NUMBER-UNREADABLE": {
    asks: "Số, ký hiệu văn bản báo cáo đúng dạng.",
    example: "125",
    basis: BY.letters,
  },
  "R-LETTER-NUMBER-SPELLING": {
    asks: "Số, ký hiệu văn bản báo cáo viết đúng thể thức.",
    example: "125/bc-stc",
    basis: BY.letters,
  },
  "R-LETTER-DATE-UNREADABLE": {
    asks: "Ngày văn bản báo cáo đủ ngày, tháng, năm.",
    example: "12/2021",
    basis: BY.letters,
  },
  "R-LETTER-DATE-FUTURE": {
    asks: "Ngày văn bản báo cáo không sau hôm nay.",
    example: "Ngày mai",
    basis: BY.letters,
  },
  "R-LETTER-DATE-EARLY": {
    asks: "Văn bản báo cáo ban hành sau ngày chốt số liệu.",
    example: "10/12/2021 (chốt ngày 14/12/2021)",
    basis: BY.period,
  },
  "R-LETTER-HALF": {
    asks: "Văn bản báo cáo có cả số và ngày.",
    example: "Có số, chưa có ngày",
    basis: BY.letters,
  },
  "R-SIGNER-HALF": {
    asks: "Người ký có cả chức vụ và họ tên.",
    example: "Chỉ có chức vụ",
    basis: BY.letters,
  },
  "R-SIGNER-AUTHORITY": {
    asks: "Thẩm quyền ký ghi theo thể thức.",
    example: "Ký thay Giám đốc",
    basis: BY.letters,
  },
  "R-FIGURES-ALL-ZERO": {
    asks: "Có nhiệm vụ đã thực hiện thì số liệu phổ biến, giáo dục pháp luật không bằng 0 tất cả.",
    example: "Mọi số cuộc, lượt người bằng 0",
    basis: BY.plan,
  },
};
