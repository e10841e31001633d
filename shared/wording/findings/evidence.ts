// Words of findings about evidence.
import type { RuleId } from "../../report/rules.ts";
import { day, quote, type Say, status } from "./words.ts";

/** Why a line of evidence could not be read, up to "in the line". */
const EVIDENCE_FAULTS: Record<string, string> = {
  no_such_day: "Có ngày không tồn tại",
  short_year: "Ngày của văn bản ghi năm chưa đủ 4 chữ số",
  many_documents: "Có nhiều văn bản",
};

export const EVIDENCE_WORDS = {
  "R-EVIDENCE-MISSING": ({ product, why }) => ({
    message: `${
      why === "nothing_shown"
        ? "Ghi không có văn bản nhưng chưa nêu điều gì cho thấy kết quả."
        : "Chưa có văn bản minh chứng."
    }${product === undefined ? "" : ` Kế hoạch yêu cầu sản phẩm: ${quote(product)}.`}`,
    hint:
      why === "nothing_shown"
        ? "Ghi thêm một câu, ví dụ: Không có văn bản: danh sách 120 người dự, ảnh chụp hội nghị."
        : "Không ban hành văn bản thì ghi “Không có văn bản:” và điều cho thấy kết quả; có thì ghi loại, số, ngày, trích yếu, ví dụ: Kế hoạch số 12/KH-STC ngày 05/3/2021 về việc …",
  }),
  "R-EVIDENCE-UNREADABLE": ({ text, why }) => ({
    message: `${EVIDENCE_FAULTS[String(why)] ?? "Không đọc được số, ký hiệu hoặc ngày của văn bản"} trong dòng ${quote(text)}.`,
    hint: "Ghi loại, số, ký hiệu và đúng ngày của văn bản; mỗi văn bản một dòng trong ô.",
  }),
  "R-EVIDENCE-NOT-DONE": (details) => ({
    message: `Có văn bản minh chứng nhưng tình trạng là ${status(details.status)}.`,
    hint: "Xem lại tình trạng, hoặc chuyển văn bản sang đúng dòng nhiệm vụ.",
  }),
  "R-EVIDENCE-NO-DATE": ({ number }) => ({
    message: `Văn bản số ${number} chưa có ngày.`,
    hint: "Ghi thêm ngày ban hành, vì số văn bản được đánh lại theo năm hoặc nhiệm kỳ.",
  }),
  "R-EVIDENCE-DATE-FUTURE": (details) => ({
    message: `Văn bản số ${details.number} ghi ngày ${day(details, "date")}, sau hôm nay (${day(details, "asOf")}).`,
    hint: "Kiểm tra lại ngày của văn bản.",
  }),
  "R-EVIDENCE-BEFORE-PLAN": (details) => ({
    message: `Văn bản số ${details.number} ngày ${day(details, "date")} ban hành trước Kế hoạch (${day(details, "planDate")}).`,
    hint: "Để nguyên nếu là văn bản làm căn cứ; nếu là văn bản thực hiện, kiểm tra lại năm.",
  }),
  "R-EVIDENCE-TYPE": ({ type, found, expected }) => ({
    message: `Tên loại ${quote(type)} không khớp với ký hiệu ${found} (tên loại này viết tắt là ${expected}).`,
    hint: "Đối chiếu với văn bản gốc rồi sửa tên loại hoặc ký hiệu.",
  }),
  "R-EVIDENCE-DOUBLED": ({ number }) => ({
    message: `Văn bản số ${number} được ghi hai lần trong ô.`,
    hint: "Xóa dòng thừa.",
  }),
  "R-EVIDENCE-SPELLING": ({ found, expected }) => ({
    message: `Số, ký hiệu ${quote(found)} được hiểu là ${expected}.`,
    hint: "Bấm “Sửa giúp” để viết đúng thể thức; nếu hiểu sai, ghi lại số, ký hiệu.",
  }),
  "R-EVIDENCE-REUSED": ({ number, count, of }) => ({
    message: `Văn bản số ${number} là minh chứng cho ${count} trong ${of} nhiệm vụ.`,
    hint: "Để nguyên nếu đúng; nếu được, nêu văn bản riêng của từng nhiệm vụ.",
  }),
} satisfies Partial<Record<RuleId, Say>>;
