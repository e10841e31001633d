// Words of findings about form, rows and single cells as such.
import type { Place } from "../../report/place.ts";
import { OBJECT_VALUE } from "../../report/reading/read-cell.ts";
import type { RuleId } from "../../report/rules.ts";
import { upperFirst } from "../../text.ts";
import { periodInWords } from "../period.ts";
import { type FindingWords, quote, type Say } from "./words.ts";

/** What befell a text, by the encoding that it was typed or read in. */
const ENCODINGS: Record<string, string> = {
  vni: "nhập theo bảng mã cũ VNI",
  tcvn3: "nhập theo bảng mã cũ TCVN3 (ABC)",
  utf8: "bị hỏng dấu do đọc sai bảng mã Unicode (UTF-8)",
  "windows-1252": "có dấu câu bị hỏng do đọc sai bảng mã",
};

/** What an error value is, where its name says nothing to the person. */
export function errorWords(value: string): FindingWords {
  if (value === OBJECT_VALUE) {
    return {
      message: "Ô chứa hình ảnh hoặc đối tượng, không phải nội dung.",
      hint: "Chuyển hình ảnh ra ngoài ô (tiện ích không ghi đè lên hình), rồi nhập nội dung bằng chữ.",
    };
  }
  if (value === "TRUE" || value === "FALSE") {
    return {
      message: "Ô là hộp kiểm (TRUE/FALSE), không phải nội dung.",
      hint: "Bỏ hộp kiểm rồi nhập nội dung bằng chữ.",
    };
  }
  if (!/^(?:#|Err|Lỗi)/.test(value) && !/^(?:NaN|[+-]?Infinity|undefined|\[object)/.test(value)) {
    return {
      message: `Ô chưa có nội dung (đang hiện ${quote(value)}).`,
      hint: "Chờ bảng tính tải xong rồi kiểm tra lại, hoặc xóa công thức trong ô và nhập nội dung.",
    };
  }
  return { message: `Ô đang báo lỗi ${value}.`, hint: "Xóa công thức trong ô rồi nhập lại nội dung." };
}

const TABLE_ROWS: Record<string, string> = {
  duties: "nhiệm vụ",
  figures: "chỉ tiêu",
  assessment: "mục",
};

function rowWord({ table }: Place): string {
  return TABLE_ROWS[table ?? "duties"] ?? "mục";
}

export const CELL_WORDS = {
  "R-FORM-PLAN": ({ number }) => ({
    message: `Biểu mẫu này không thuộc Kế hoạch số ${number}.`,
    hint: "Mở đúng bảng tính của Kế hoạch này hoặc tạo biểu mẫu mới.",
  }),
  "R-FORM-PERIOD": ({ name }) => ({
    message: `Biểu mẫu này không thuộc ${periodInWords(String(name))}.`,
    hint: "Chọn đúng kỳ báo cáo hoặc tạo biểu mẫu cho kỳ này.",
  }),
  "R-FORM-AGENCY": ({ name }) => ({
    message: `Biểu mẫu này không phải của ${name}.`,
    hint: "Mở bảng tính của đúng cơ quan, đơn vị mình.",
  }),
  "R-ROW-MISSING": (_, at) => ({
    message: `Thiếu dòng của ${rowWord(at)} này trong trang tính.`,
    hint: "Bấm “Làm mới biểu mẫu” để khôi phục dòng; nội dung đã nhập ở các dòng khác được giữ nguyên.",
  }),
  "R-ROW-DOUBLED": ({ count }, at) => ({
    message: `${upperFirst(rowWord(at))} này có ${count} dòng trong trang tính.`,
    hint: "Gộp nội dung vào một dòng rồi xóa dòng thừa.",
  }),
  "R-ROW-UNKNOWN": ({ key, count }, at) => ({
    message:
      key === ""
        ? `Có ${count} dòng đã nhập nội dung nhưng không gắn với ${rowWord(at)} nào.`
        : at.table === "duties"
          ? `Dòng mang mã ${quote(key)} không thuộc nhiệm vụ được giao trong kỳ này.`
          : `Dòng mang mã ${quote(key)} không thuộc trang tính này.`,
    hint: `Chuyển nội dung sang đúng dòng ${rowWord(at)} rồi xóa dòng này.`,
  }),
  "R-TEXT-DAMAGED": ({ text }) => ({
    message: `Nội dung ${quote(text)} có ký tự bị hỏng khi sao chép.`,
    hint: "Xóa ký tự hỏng (thường hiện thành ô vuông hoặc dấu hỏi) rồi nhập lại chữ đó.",
  }),
  "R-TEXT-ENCODING": ({ text, encoding }) => ({
    message: `Nội dung ${quote(text)} ${ENCODINGS[String(encoding)] ?? ENCODINGS.tcvn3}.`,
    hint: "Bấm “Sửa giúp” (nếu có) rồi đọc lại nội dung; không có nút này thì chép lại từ văn bản gốc.",
  }),
  "R-TEXT-FOREIGN-D": () => ({
    message: "Chữ “Đ” trong ô là ký tự nước ngoài trông giống chữ Đ.",
    hint: "Nhập lại chữ Đ hoặc bấm “Sửa giúp”; để nguyên thì tìm kiếm sẽ không thấy.",
  }),
  "R-TEXT-INVISIBLE": ({ count }) => ({
    message: `Trong ô có ${count} ký tự ẩn, thường do sao chép từ trang mạng.`,
    hint: "Bấm “Sửa giúp” để bỏ ký tự ẩn; chữ nhìn thấy không thay đổi.",
  }),
  "R-TEXT-NOT-NFC": () => ({
    message: "Chữ có dấu trong ô nhập theo kiểu Unicode tổ hợp.",
    hint: "Bấm “Sửa giúp” để chuyển sang Unicode dựng sẵn; chữ nhìn thấy không thay đổi.",
  }),
  "R-ERROR-VALUE": ({ value }) => errorWords(String(value)),
  "R-CELL-REWRITTEN": ({ shown, value }) => ({
    message: `Bảng tính đã đổi nội dung vừa nhập: ô hiện ${quote(shown)} nhưng giữ giá trị ${quote(value)}.`,
    hint: "Nhập lại nội dung, hoặc bấm “Sửa giúp” để giữ đúng chữ đang hiện.",
  }),
  "R-TOO-LONG": ({ length, most }) => ({
    message: `Nội dung dài ${length} ký tự, quá ${most} ký tự.`,
    hint: "Rút gọn nội dung, phần chi tiết nêu trong văn bản minh chứng.",
  }),
} satisfies Partial<Record<RuleId, Say>>;
