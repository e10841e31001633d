import { showDay } from "../day.ts";
import type { Finding } from "../report/finding.ts";

/** What a finding says to the person who must act: what is wrong, and what to do. */
export interface FindingWords {
  message: string;
  hint: string;
}

type Details = Finding["details"];

function day(details: Details, name: string): string {
  return showDay(String(details[name] ?? ""));
}

/** A long typed text is quoted by its beginning only. */
function quote(value: unknown): string {
  const text = String(value ?? "").replace(/\s+/g, " ");
  return `“${text.length > 60 ? `${text.slice(0, 60)}…` : text}”`;
}

function readingsHint(details: Details): string {
  const readings = Array.isArray(details.readings) ? details.readings.map(showDay) : [];
  if (readings.length > 1) return `Có thể hiểu là ${readings.join(" hoặc ")}. Hãy nhập lại đúng ngày.`;
  if (readings.length === 1) return `Nếu đúng là ngày ${readings[0]}, hãy nhập đầy đủ như vậy.`;
  return "Nhập theo dạng ngày/tháng/năm, ví dụ 05/11/2021.";
}

const DAY_FAULTS: Record<string, string> = {
  no_such_day: "là ngày không có trong lịch.",
  no_day: "thiếu ngày trong tháng.",
  short_year: "viết tắt năm, có thể hiểu nhầm.",
  day_or_month: "có thể đã bị bảng tính đảo ngày và tháng.",
};

const WORDS: Record<string, (details: Details) => FindingWords> = {
  "R-FORM-PLAN": ({ number }) => ({
    message: `Biểu mẫu này không thuộc Kế hoạch số ${number}.`,
    hint: "Mở đúng bảng tính của Kế hoạch này hoặc tạo biểu mẫu mới.",
  }),
  "R-FORM-PERIOD": ({ name }) => ({
    message: `Biểu mẫu này không thuộc kỳ báo cáo “${name}”.`,
    hint: "Chọn đúng kỳ báo cáo hoặc tạo biểu mẫu cho kỳ này.",
  }),
  "R-FORM-AGENCY": ({ name }) => ({
    message: `Biểu mẫu này không phải của ${name}.`,
    hint: "Mở bảng tính của đúng cơ quan, đơn vị mình.",
  }),
  "R-ROW-MISSING": () => ({
    message: "Thiếu dòng của nhiệm vụ này trong bảng.",
    hint: "Bấm “Làm mới biểu mẫu” để lấy lại dòng; nội dung đã nhập ở các dòng khác được giữ nguyên.",
  }),
  "R-ROW-DOUBLED": ({ count }) => ({
    message: `Nhiệm vụ này có ${count} dòng trong bảng.`,
    hint: "Gộp nội dung vào một dòng rồi xóa dòng thừa.",
  }),
  "R-ROW-UNKNOWN": ({ key, count }) => ({
    message:
      key === ""
        ? `Có ${count} dòng đã nhập nội dung nhưng không gắn với nhiệm vụ nào.`
        : `Dòng mang mã ${quote(key)} không thuộc nhiệm vụ được giao trong kỳ này.`,
    hint: "Chuyển nội dung sang đúng dòng nhiệm vụ rồi xóa dòng này.",
  }),
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
    message: `${quote(details.raw)} ${DAY_FAULTS[String(details.why)] ?? "không đọc được là một ngày."}`,
    hint: readingsHint(details),
  }),
  "R-DATE-FUTURE": (details) => ({
    message: `Ngày hoàn thành ${day(details, "date")} sau hôm nay (${day(details, "asOf")}).`,
    hint: "Sửa lại ngày; nếu chưa xong, chọn tình trạng “Đang thực hiện”.",
  }),
  "R-DATE-BEFORE-PLAN": (details) => ({
    message: `Ngày hoàn thành ${day(details, "date")} trước ngày ban hành Kế hoạch (${day(details, "planDate")}).`,
    hint: "Kiểm tra lại năm của ngày đã nhập.",
  }),
  "R-DATE-NEXT-PERIOD": (details) => ({
    message: `Ngày hoàn thành ${day(details, "date")} sau ngày chốt số liệu (${day(details, "cutOff")}), thuộc kỳ sau.`,
    hint: "Nếu đến ngày chốt chưa xong, chọn “Đang thực hiện”; kết quả ghi vào báo cáo kỳ sau.",
  }),
  "R-EVIDENCE-MISSING": () => ({
    message: "Chưa có văn bản minh chứng.",
    hint: "Ghi loại, số, ngày, trích yếu, ví dụ: Kế hoạch số 12/KH-STC ngày 05/3/2021 về việc …",
  }),
  "R-EVIDENCE-UNREADABLE": ({ text }) => ({
    message: `Không đọc được số, ký hiệu hoặc ngày của văn bản trong dòng ${quote(text)}.`,
    hint: "Ghi loại, số, ký hiệu và đúng ngày của văn bản; mỗi văn bản một dòng trong ô.",
  }),
  "R-OVERDUE": (details) => ({
    message: `Nhiệm vụ đã quá hạn ngày ${day(details, "dueBy")} mà chưa hoàn thành.`,
    hint: "Nêu khó khăn, vướng mắc làm chậm tiến độ.",
  }),
  "R-ERROR-VALUE": ({ value }) => ({
    message: `Ô đang báo lỗi ${value}.`,
    hint: "Xóa công thức trong ô rồi nhập lại nội dung.",
  }),
  "R-TOO-LONG": ({ length, most }) => ({
    message: `Nội dung dài ${length} ký tự, quá ${most} ký tự.`,
    hint: "Rút gọn nội dung, phần chi tiết nêu trong văn bản minh chứng.",
  }),
};

/** The words of a finding. A rule without words is a fault of the program and says so by its id. */
export function sayFinding(finding: Finding): FindingWords {
  const say = WORDS[finding.rule];
  return say
    ? say(finding.details)
    : { message: `Lỗi theo quy tắc ${finding.rule}.`, hint: "Liên hệ Sở Tư pháp để được hướng dẫn." };
}

/** Ids of all rules that have words, for the test that none is without. */
export const WORDED_RULES: readonly string[] = Object.keys(WORDS);
