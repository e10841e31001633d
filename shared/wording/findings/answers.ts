// Words of findings about answers to duties and their days.
import type { RuleId } from "../../report/rules.ts";
import { periodInWords } from "../period.ts";
import { DAY_FAULTS, day, dayReadings, firstOf, quote, type Say, status } from "./words.ts";

export const ANSWER_WORDS = {
  "R-STATUS-MISSING": () => ({
    message: "Chưa chọn tình trạng thực hiện.",
    hint: "Chọn một mục trong danh sách của ô.",
  }),
  "R-STATUS-UNREADABLE": ({ raw }) => ({
    message: `Không có tình trạng ${quote(raw)}.`,
    hint: "Chọn lại một mục trong danh sách: Chưa thực hiện, Đang thực hiện, Đã thực hiện, Không phát sinh.",
  }),
  "R-RESULT-MISSING": () => ({
    message: "Chưa nêu kết quả thực hiện.",
    hint: "Ghi ngắn gọn đã làm gì, cho ai, kết quả ra sao.",
  }),
  "R-REASON-MISSING": () => ({
    message: "Chưa nêu lý do không phát sinh.",
    hint: "Ghi lý do vào cột kết quả, ví dụ: trong kỳ không có văn bản cần rà soát.",
  }),
  "R-DATE-MISSING": () => ({
    message: "Chưa ghi ngày hoàn thành.",
    hint: "Nhập ngày hoàn thành, ví dụ 05/11/2021.",
  }),
  "R-DATE-UNREADABLE": (details) => ({
    message: `${quote(details.raw)} ${DAY_FAULTS[String(details.why)] ?? "chưa đủ ngày, tháng, năm."}`,
    hint: dayReadings(details),
  }),
  "R-DATE-FUTURE": (details) => ({
    message: `Ngày hoàn thành ${day(details, "date")} sau hôm nay (${day(details, "asOf")}).`,
    hint: "Sửa lại ngày; nếu chưa xong, chọn tình trạng “Đang thực hiện”.",
  }),
  "R-DATE-BEFORE-PLAN": (details) => ({
    message: `Ngày hoàn thành ${day(details, "date")} trước ngày ban hành Kế hoạch (${day(details, "planDate")}).`,
    hint: "Kiểm tra lại năm của ngày đã nhập; nếu việc đã xong trước khi có Kế hoạch thì để nguyên.",
  }),
  "R-DATE-NEXT-PERIOD": (details) => ({
    message: `Ngày hoàn thành ${day(details, "date")} sau ngày chốt số liệu (${day(details, "cutOff")}), thuộc kỳ sau.`,
    hint: "Nếu đến ngày chốt chưa xong, chọn “Đang thực hiện”; kết quả ghi vào báo cáo kỳ sau.",
  }),
  "R-OVERDUE": (details) => ({
    message: `Nhiệm vụ có thời hạn đến ngày ${day(details, "dueBy")}, hiện chưa hoàn thành.`,
    hint: "Nêu khó khăn, vướng mắc làm chậm tiến độ.",
  }),
  "R-STATUS-AFTER-CLOSING": ({ periodName, expected }) => ({
    message: `Nhiệm vụ này đã được ghi nhận là ${status(expected)} từ ${periodInWords(String(periodName))}.`,
    hint: "Không phải nhập lại. Nếu kết quả kỳ trước chưa đúng, liên hệ Sở Tư pháp.",
  }),
  "R-OWN-WORK-MISSING": () => ({
    message: "Chưa ghi nội dung nhiệm vụ khác.",
    hint: "Ghi ngắn gọn tên công việc, hoặc xóa nội dung ở các ô khác của dòng này.",
  }),
  "R-OWN-WORK-OF-PLAN": ({ duty }) => ({
    message: `Công việc này trùng với nhiệm vụ ${duty} của Kế hoạch.`,
    hint: `Chuyển nội dung sang dòng nhiệm vụ ${duty} rồi xóa ở đây, để không tính hai lần.`,
  }),
  "R-RESULT-FILLER": ({ text }) => ({
    message: `${quote(text)} chưa cho biết kết quả cụ thể.`,
    hint: "Ghi đã làm gì, cho ai, kết quả ra sao.",
  }),
  "R-REASON-FILLER": ({ text }) => ({
    message: `${quote(text)} chưa phải là lý do không phát sinh.`,
    hint: "Ghi vì sao trong kỳ không phát sinh, ví dụ: trong kỳ không có văn bản cần rà soát.",
  }),
  "R-RESULT-REPEATS-DUTY": () => ({
    message: "Kết quả mới nhắc lại nội dung nhiệm vụ.",
    hint: "Ghi việc đã làm và kết quả cụ thể của cơ quan.",
  }),
  "R-RESULT-NOT-STARTED": () => ({
    message: "Tình trạng “Chưa thực hiện” nhưng kết quả nêu việc đã làm.",
    hint: "Nếu đã làm một phần, chọn “Đang thực hiện”.",
  }),
  "R-RESULT-UNFINISHED": ({ word }) => ({
    message: `Tình trạng “Đã thực hiện” nhưng kết quả có chữ ${quote(word)}.`,
    hint: "Nếu chưa xong, chọn “Đang thực hiện”; nếu đã xong thì để nguyên.",
  }),
  "R-OVERDUE-NO-CAUSE": (details) => ({
    message: `Nhiệm vụ có thời hạn đến ngày ${day(details, "dueBy")}, hiện chưa hoàn thành nhưng ghi khó khăn là ${quote(details.text)}.`,
    hint: "Nêu nguyên nhân chậm tiến độ, hoặc sửa lại tình trạng nếu đã hoàn thành.",
  }),
  "R-DATE-NOT-DONE": (details) => ({
    message: `Có ngày hoàn thành ${day(details, "date")} nhưng tình trạng là ${status(details.status)}.`,
    hint: "Chọn “Đã thực hiện” nếu đã xong; nếu chưa, xóa ngày hoàn thành.",
  }),
  "R-DATE-EARLIER-PERIOD": (details) => ({
    message: `Ngày hoàn thành ${day(details, "date")} trước ngày đầu kỳ (${day(details, "from")}), thuộc kỳ trước.`,
    hint: "Nhiệm vụ này thực hiện hằng năm: ghi thời gian thực hiện trong kỳ này, hoặc để trống.",
  }),
  "R-DATE-LATE": (details) => ({
    message: `Hoàn thành ngày ${day(details, "date")}, chậm ${details.difference} ngày so với thời hạn ${day(details, "expected")}.`,
    hint: "Không phải sửa nếu đúng; có thể nêu nguyên nhân ở cột khó khăn, vướng mắc.",
  }),
  "R-RESULT-COPIED": ({ count, rows }) => ({
    message: `${count} nhiệm vụ ghi kết quả giống nhau (${firstOf(rows)}).`,
    hint: "Ghi kết quả riêng của từng nhiệm vụ.",
  }),
} satisfies Partial<Record<RuleId, Say>>;
