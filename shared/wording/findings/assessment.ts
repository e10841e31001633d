// Words of findings about the general assessment, the letter and who signs.
import type { RuleId } from "../../report/rules.ts";
import { DAY_FAULTS, day, dayReadings, firstOf, list, quote, type Say } from "./words.ts";

export const ASSESSMENT_WORDS = {
  "R-ASSESSMENT-MISSING": () => ({
    message: "Chưa có nội dung đánh giá ở mục này.",
    hint: "Ghi ngắn gọn; nếu không có tồn tại, hạn chế thì ghi “Không có”.",
  }),
  "R-CONTACT-MISSING": () => ({
    message: "Chưa có thông tin người liên hệ.",
    hint: "Ghi họ tên và số điện thoại của cán bộ theo dõi báo cáo.",
  }),
  "R-ASSESSMENT-FILLER": ({ text }) => ({
    message: `${quote(text)} chưa phải là nội dung đánh giá.`,
    hint: "Nêu một vài ý cụ thể của kỳ báo cáo.",
  }),
  "R-CAUSES-MISSING": () => ({
    message: "Đã nêu tồn tại, hạn chế nhưng chưa nêu nguyên nhân.",
    hint: "Ghi nguyên nhân chính của tồn tại, hạn chế đã nêu.",
  }),
  "R-SHORTCOMINGS-NONE": ({ count, rows }) => ({
    message: `Ghi không có tồn tại, hạn chế nhưng có ${count} nhiệm vụ quá hạn (${firstOf(rows)}).`,
    hint: "Nêu việc chậm tiến độ vào tồn tại, hạn chế, hoặc sửa lại tình trạng của các nhiệm vụ đó.",
  }),
  "R-PHONE-UNREADABLE": ({ raw }) => ({
    message: `${quote(raw)} không phải là số điện thoại đầy đủ.`,
    hint: "Ghi đủ mã vùng hoặc đầu số, bắt đầu bằng số 0, ví dụ 0275 3000 000.",
  }),
  "R-LETTER-NUMBER-UNREADABLE": ({ raw, readings }) => ({
    message: `${quote(raw)} chưa đúng dạng số, ký hiệu văn bản.`,
    hint:
      list(readings) === ""
        ? "Ghi số và ký hiệu, ví dụ 125/BC-STC; chưa có số thì để trống."
        : `Nếu đúng là ${list(readings)}, ghi như vậy.`,
  }),
  "R-LETTER-NUMBER-SPELLING": ({ found, expected }) => ({
    message: `Số, ký hiệu ${quote(found)} được hiểu là ${expected}.`,
    hint: "Bấm “Sửa giúp” để viết đúng thể thức; nếu hiểu sai, ghi lại số, ký hiệu.",
  }),
  "R-LETTER-DATE-UNREADABLE": (details) => ({
    message: `${quote(details.raw)} ${DAY_FAULTS[String(details.why)] ?? "chưa đủ ngày, tháng, năm."}`,
    hint: dayReadings(details),
  }),
  "R-LETTER-DATE-FUTURE": (details) => ({
    message: `Ngày văn bản ${day(details, "date")} sau hôm nay (${day(details, "asOf")}).`,
    hint: "Kiểm tra lại ngày; văn thư chưa lấy số thì để trống.",
  }),
  "R-LETTER-DATE-EARLY": (details) => ({
    message: `Văn bản báo cáo ghi ngày ${day(details, "date")}, không sau ngày chốt số liệu (${day(details, "cutOff")}).`,
    hint: "Để nguyên nếu đúng; bảo đảm số liệu đã tính đến ngày chốt.",
  }),
  "R-LETTER-HALF": () => ({
    message: "Văn bản báo cáo mới ghi số hoặc mới ghi ngày, chưa đủ cả hai.",
    hint: "Ghi đủ cả số, ký hiệu và ngày; có thể bổ sung sau khi văn thư lấy số.",
  }),
  "R-SIGNER-HALF": () => ({
    message: "Thông tin người ký chưa đủ.",
    hint: "Ghi cả chức vụ và họ tên người ký.",
  }),
  "R-SIGNER-AUTHORITY": ({ text }) => ({
    message: `${quote(text)} không bắt đầu bằng TM., KT., TL., TUQ. hoặc Q.`,
    hint: "Ghi theo thể thức, ví dụ: KT. GIÁM ĐỐC; TM. ỦY BAN NHÂN DÂN. Thủ trưởng sở, ngành trực tiếp ký thì để trống.",
  }),
} satisfies Partial<Record<RuleId, Say>>;
