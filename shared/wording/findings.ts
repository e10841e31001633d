import { showDay } from "../day.ts";
import type { Finding, LeftOut } from "../report/finding.ts";
import type { Details, Place } from "../report/place.ts";
import { groupThousands } from "../report/reading/number-text.ts";
import { OBJECT_VALUE } from "../report/reading/read-cell.ts";
import { writeMoney } from "../report/reading/read-figure.ts";
import type { Status } from "../report/report.ts";
import type { RuleId } from "../report/rules.ts";
import { upperFirst } from "../text.ts";
import { DUTY_STATES } from "./status.ts";

/** What a finding says to the person who must act: what is wrong, and what to do. */
interface FindingWords {
  message: string;
  hint: string;
}

function day(details: Details, name: string): string {
  return showDay(String(details[name] ?? ""));
}

/** A long typed text is quoted by its beginning only. */
function quote(value: unknown): string {
  const text = String(value ?? "").replace(/\s+/g, " ");
  return `“${text.length > 60 ? `${text.slice(0, 60)}…` : text}”`;
}

function list(value: unknown): string {
  return Array.isArray(value) ? value.join(", ") : "";
}

/** What befell a text, by the encoding that it was typed or read in. */
const ENCODINGS: Record<string, string> = {
  vni: "gõ theo bảng mã cũ VNI",
  tcvn3: "gõ theo bảng mã cũ TCVN3 (ABC)",
  utf8: "bị hỏng dấu do đọc sai bảng mã Unicode (UTF-8)",
  "windows-1252": "có dấu câu bị hỏng do đọc sai bảng mã",
};

/** Why a line of evidence could not be read, up to "in the line". */
const EVIDENCE_FAULTS: Record<string, string> = {
  no_such_day: "Có ngày không tồn tại",
  short_year: "Ngày của văn bản ghi năm chưa đủ 4 chữ số",
  many_documents: "Có nhiều văn bản",
};

/** Only the first few of many rows are named. */
function firstOf(value: unknown): string {
  const names = Array.isArray(value) ? value : [];
  return names.length > 5 ? `${names.slice(0, 5).join(", ")}, …` : names.join(", ");
}

function status(value: unknown): string {
  return `“${DUTY_STATES[String(value) as Status]?.word ?? String(value)}”`;
}

/** A figure as officers write it; money is kept in nghìn đồng and shown in triệu đồng. */
function figure({ kind, unit }: Details, value: unknown): string {
  const number = Number(value);
  const sign = number < 0 ? "-" : "";
  const size = Math.abs(number);
  if (!Number.isSafeInteger(size)) return String(value);
  const written = kind === "money" ? writeMoney(size) : groupThousands(size);
  return `${sign}${written}${/đồng$/.test(written) ? "" : ` ${unit}`}`;
}

/** How far a figure is from what is expected. */
function byHowMuch(details: Details): string {
  const difference = Number(details.difference);
  const words = figure(details, Math.abs(difference));
  return difference < 0 ? `thiếu ${words}` : `thừa ${words}`;
}

function dayReadings(details: Details): string {
  const readings = Array.isArray(details.readings) ? details.readings.map(showDay) : [];
  if (readings.length > 1) return `Có thể hiểu là ${readings.join(" hoặc ")}. Hãy nhập lại đúng ngày.`;
  if (readings.length === 1) return `Nếu đúng là ngày ${readings[0]}, hãy nhập đầy đủ như vậy.`;
  return "Nhập theo dạng ngày/tháng/năm, ví dụ 05/11/2021.";
}

/** One reading of a figure; money in parts of a nghìn đồng is left as it was read. */
function figureReading(details: Details, value: unknown): string {
  if (Number.isSafeInteger(Number(value))) return figure(details, value);
  return details.kind === "money" ? String(value) : `${String(value).replace(".", ",")} ${details.unit}`;
}

function figureReadings(details: Details): string {
  const readings = Array.isArray(details.readings)
    ? details.readings.map((value) => figureReading(details, value))
    : [];
  const example = details.kind === "money" ? "85,5" : "1.250";
  const how = `Nhập một số, ví dụ ${example}.`;
  const said = [...new Set(readings)];
  return said.length > 0 ? `Có thể hiểu là ${said.join(" hoặc ")}. ${how}` : how;
}

/** What a bare sum is where it was meant in a smaller unit; sums that are not whole nghìn đồng are left out. */
function otherSums(details: Details): string {
  const [, inThousands, inDong] = Array.isArray(details.readings) ? details.readings : [];
  const said = [
    inThousands === undefined ? "" : `tính bằng nghìn đồng thì là ${figure(details, inThousands)}`,
    inDong === undefined ? "" : `tính bằng đồng thì là ${figure(details, inDong)}`,
  ].filter((part) => part !== "");
  return said.length > 0 ? `Nếu ${said.join(", ")}. ` : "";
}

const DAY_FAULTS: Record<string, string> = {
  no_such_day: "là ngày không có trong lịch.",
  no_day: "thiếu ngày trong tháng.",
  no_year: "thiếu năm.",
  short_year: "viết tắt năm, có thể hiểu nhầm.",
  day_or_month: "có thể đã bị bảng tính đảo ngày và tháng.",
  many_days: "có nhiều hơn một ngày.",
  time_only: "chỉ có giờ, không có ngày.",
  time_zone: "ghi theo múi giờ khác.",
  about: "không phải là một ngày chắc chắn.",
  extra_text: "có chữ khác ngoài ngày.",
};

const NUMBER_FAULTS: Record<string, string> = {
  thousand_or_decimal: "có thể là hàng nghìn hoặc phần thập phân.",
  dot_decimal: "có thể dùng dấu chấm làm dấu thập phân.",
  date_not_number: "đã bị bảng tính đổi thành ngày.",
  ratio: "là tỷ số, không phải số lượng.",
  percent: "là tỷ lệ phần trăm, không phải số lượng.",
  many_numbers: "có nhiều hơn một số.",
  in_words: "viết bằng chữ.",
  words_differ: "có số và chữ không khớp nhau.",
  dash: "không cho biết là 0 hay chưa có số liệu.",
  no_figure: "không có số nào.",
  extra_text: "có chữ khác ngoài số.",
  rewritten: "đã bị bảng tính đổi thành số khác.",
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

type Say = (details: Details, at: Place) => FindingWords;

const WORDS: Record<RuleId, Say> = {
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
  "R-ROW-MISSING": (_, at) => ({
    message: `Thiếu dòng của ${rowWord(at)} này trong bảng.`,
    hint: "Bấm “Làm mới biểu mẫu” để lấy lại dòng; nội dung đã nhập ở các dòng khác được giữ nguyên.",
  }),
  "R-ROW-DOUBLED": ({ count }, at) => ({
    message: `${upperFirst(rowWord(at))} này có ${count} dòng trong bảng.`,
    hint: "Gộp nội dung vào một dòng rồi xóa dòng thừa.",
  }),
  "R-ROW-UNKNOWN": ({ key, count }, at) => ({
    message:
      key === ""
        ? `Có ${count} dòng đã nhập nội dung nhưng không gắn với ${rowWord(at)} nào.`
        : at.table === "duties"
          ? `Dòng mang mã ${quote(key)} không thuộc nhiệm vụ được giao trong kỳ này.`
          : `Dòng mang mã ${quote(key)} không thuộc bảng này.`,
    hint: `Chuyển nội dung sang đúng dòng ${rowWord(at)} rồi xóa dòng này.`,
  }),
  "R-TEXT-DAMAGED": ({ text }) => ({
    message: `Nội dung ${quote(text)} có ký tự bị hỏng khi sao chép.`,
    hint: "Xóa ký tự hỏng (thường hiện thành ô vuông hoặc dấu hỏi) rồi gõ lại chữ đó.",
  }),
  "R-TEXT-ENCODING": ({ text, encoding }) => ({
    message: `Nội dung ${quote(text)} ${ENCODINGS[String(encoding)] ?? ENCODINGS.tcvn3}.`,
    hint: "Dùng nút sửa sẵn (nếu có) rồi đọc lại nội dung; không có nút sửa sẵn thì chép lại từ văn bản gốc.",
  }),
  "R-TEXT-FOREIGN-D": () => ({
    message: "Chữ “Đ” trong ô là ký tự nước ngoài trông giống chữ Đ.",
    hint: "Gõ lại chữ Đ hoặc dùng nút sửa sẵn; để nguyên thì tìm kiếm sẽ không thấy.",
  }),
  "R-TEXT-INVISIBLE": ({ count }) => ({
    message: `Trong ô có ${count} ký tự ẩn, thường do sao chép từ trang mạng.`,
    hint: "Dùng nút sửa sẵn để bỏ ký tự ẩn; chữ nhìn thấy không thay đổi.",
  }),
  "R-TEXT-NOT-NFC": () => ({
    message: "Chữ có dấu trong ô gõ theo kiểu Unicode tổ hợp.",
    hint: "Dùng nút sửa sẵn để chuyển sang Unicode dựng sẵn; chữ nhìn thấy không thay đổi.",
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
    hint: dayReadings(details),
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
  "R-EVIDENCE-UNREADABLE": ({ text, why }) => ({
    message: `${EVIDENCE_FAULTS[String(why)] ?? "Không đọc được số, ký hiệu hoặc ngày của văn bản"} trong dòng ${quote(text)}.`,
    hint: "Ghi loại, số, ký hiệu và đúng ngày của văn bản; mỗi văn bản một dòng trong ô.",
  }),
  "R-OVERDUE": (details) => ({
    message: `Nhiệm vụ đã quá hạn ngày ${day(details, "dueBy")} mà chưa hoàn thành.`,
    hint: "Nêu khó khăn, vướng mắc làm chậm tiến độ.",
  }),
  "R-ERROR-VALUE": ({ value }) => errorWords(String(value)),
  "R-CELL-REWRITTEN": ({ shown, value }) => ({
    message: `Bảng tính đã đổi nội dung vừa nhập: ô hiện ${quote(shown)} nhưng giữ giá trị ${quote(value)}.`,
    hint: "Nhập lại nội dung, hoặc dùng nút sửa sẵn để giữ đúng chữ đang hiện.",
  }),
  "R-TOO-LONG": ({ length, most }) => ({
    message: `Nội dung dài ${length} ký tự, quá ${most} ký tự.`,
    hint: "Rút gọn nội dung, phần chi tiết nêu trong văn bản minh chứng.",
  }),
  "R-STATUS-AFTER-CLOSING": ({ periodName, expected }) => ({
    message: `Nhiệm vụ này đã được tính là ${status(expected)} từ kỳ “${periodName}”.`,
    hint: "Không phải nhập lại. Nếu kết quả kỳ trước chưa đúng, báo cho Sở Tư pháp.",
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
    message: "Kết quả chỉ chép lại nội dung nhiệm vụ.",
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
    message: `Nhiệm vụ đã quá hạn ngày ${day(details, "dueBy")} nhưng ghi khó khăn là ${quote(details.text)}.`,
    hint: "Nêu nguyên nhân chậm tiến độ, hoặc sửa lại tình trạng nếu đã hoàn thành.",
  }),
  "R-DATE-NOT-DONE": (details) => ({
    message: `Có ngày hoàn thành ${day(details, "date")} nhưng tình trạng là ${status(details.status)}.`,
    hint: "Chọn “Đã thực hiện” nếu đã xong; nếu chưa, xóa ngày hoàn thành.",
  }),
  "R-DATE-EARLIER-PERIOD": (details) => ({
    message: `Ngày hoàn thành ${day(details, "date")} trước ngày đầu kỳ (${day(details, "from")}), thuộc kỳ trước.`,
    hint: "Nhiệm vụ này thực hiện hằng năm: ghi lần thực hiện trong kỳ này.",
  }),
  "R-DATE-LATE": (details) => ({
    message: `Hoàn thành ngày ${day(details, "date")}, sau thời hạn ${day(details, "expected")} ${details.difference} ngày.`,
    hint: "Không phải sửa nếu đúng; có thể nêu nguyên nhân ở cột khó khăn, vướng mắc.",
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
    message: `Văn bản số ${details.number} ngày ${day(details, "date")} có trước Kế hoạch (${day(details, "planDate")}).`,
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
    hint: "Dùng nút sửa sẵn để viết đúng thể thức; nếu hiểu sai, ghi lại số, ký hiệu.",
  }),
  "R-RESULT-COPIED": ({ count, rows }) => ({
    message: `Cùng một nội dung kết quả được chép cho ${count} nhiệm vụ (${firstOf(rows)}).`,
    hint: "Ghi kết quả riêng của từng nhiệm vụ.",
  }),
  "R-EVIDENCE-REUSED": ({ number, count, of }) => ({
    message: `Văn bản số ${number} là minh chứng cho ${count} trong ${of} nhiệm vụ.`,
    hint: "Để nguyên nếu đúng; nếu được, nêu văn bản riêng của từng nhiệm vụ.",
  }),
  "R-FIGURE-MISSING": () => ({
    message: "Chưa nhập số liệu.",
    hint: "Nhập số; nếu không có thì nhập 0, không để trống.",
  }),
  "R-FIGURE-NEGATIVE": ({ raw }) => ({
    message: `${quote(raw)} là số âm.`,
    hint: "Nhập số từ 0 trở lên.",
  }),
  "R-FIGURE-FRACTION": (details) => ({
    message:
      details.kind === "money"
        ? `${quote(details.raw)} có phần lẻ nhỏ hơn một nghìn đồng.`
        : `${quote(details.raw)} không phải là số nguyên.`,
    hint:
      details.kind === "money"
        ? "Nhập theo triệu đồng, nhiều nhất ba chữ số sau dấu phẩy."
        : `Nhập số nguyên (${details.unit}); hàng nghìn viết 1.250.`,
  }),
  "R-FIGURE-UNIT": (details) => ({
    message: `${quote(details.raw)} không theo đơn vị tính “${details.unit}”.`,
    hint:
      details.kind === "money"
        ? "Nhập theo triệu đồng, hoặc ghi rõ đơn vị, ví dụ 85.500.000 đồng."
        : `Nhập số theo đơn vị “${details.unit}”.`,
  }),
  "R-FIGURE-ABOUT": (details) => ({
    message: `${quote(details.raw)} không phải là một số chính xác.`,
    hint: figureReadings(details),
  }),
  "R-FIGURE-TOO-LARGE": (details) => ({
    message: `${quote(details.raw)} lớn hơn mức mà một cơ quan có thể có.`,
    hint:
      details.kind === "money"
        ? "Kiểm tra lại các chữ số; nhập theo triệu đồng, hoặc ghi rõ đơn vị, ví dụ 85.500.000 đồng."
        : "Kiểm tra lại các chữ số; không nhập số điện thoại, số tài khoản hoặc nhiều số liền nhau.",
  }),
  "R-FIGURE-UNREADABLE": (details) => ({
    message: `${quote(details.raw)} ${NUMBER_FAULTS[String(details.why)] ?? "không đọc được là một số."}`,
    hint: figureReadings(details),
  }),
  "R-FIGURE-MAYBE-THOUSANDS": (details) => ({
    message: `Tệp này đọc dấu chấm là dấu thập phân: ô đang giữ số ${figure(details, details.found)}.`,
    hint: `${figureReadings(details)} Nếu đã nhập hàng nghìn có dấu chấm, hãy nhập lại.`,
  }),
  "R-FIGURE-MONEY-LARGE": (details) => ({
    message: `Số này không ghi đơn vị nên được hiểu là ${figure(details, details.found)}, rất lớn đối với một cơ quan.`,
    hint: `${otherSums(details)}Ghi rõ đơn vị sau số, ví dụ 85.500.000 đồng; nếu đúng là triệu đồng thì để nguyên.`,
  }),
  "R-FIGURE-COORDINATED-MISSING": () => ({
    message: "Chưa nhập phần phối hợp (cơ quan khác trong tỉnh chủ trì).",
    hint: "Nhập 0 nếu cơ quan tự chủ trì tất cả. Phần này để toàn tỉnh không cộng trùng.",
  }),
  "R-FIGURE-NOT-JOINT": () => ({
    message: "Chỉ tiêu này không tách phần phối hợp.",
    hint: "Xóa số ở cột phối hợp; số này không được tính.",
  }),
  "R-FIGURE-COORDINATED-TOO-LARGE": (details) => ({
    message: `Phần phối hợp (${figure(details, details.found)}) lớn hơn tổng số (${figure(details, details.expected)}), ${byHowMuch(details)}.`,
    hint: "Tổng số gồm cả phần phối hợp. Kiểm tra lại hai số.",
  }),
  "R-FIGURE-PART-TOO-LARGE": (details) => ({
    message: `Số này (${figure(details, details.found)}) lớn hơn chỉ tiêu ${details.of} mà nó là một phần (${figure(details, details.expected)}), ${byHowMuch(details)}.`,
    hint: `Kiểm tra lại số này và chỉ tiêu ${details.of} “${details.name}”.`,
  }),
  "R-FIGURE-PART-COORDINATED-TOO-LARGE": (details) => ({
    message: `Phần phối hợp (${figure(details, details.found)}) lớn hơn phần phối hợp của chỉ tiêu ${details.of} (${figure(details, details.expected)}), ${byHowMuch(details)}.`,
    hint: `Kiểm tra lại cột phối hợp ở dòng này và ở chỉ tiêu ${details.of}.`,
  }),
  "R-FIGURE-SUM": (details) => ({
    message: `Tổng số ${figure(details, details.found)} khác tổng các chỉ tiêu ${list(details.parts)} là ${figure(details, details.expected)}, ${byHowMuch(details)}.`,
    hint: `Tổng số phải bằng các chỉ tiêu ${list(details.parts)} cộng lại. Kiểm tra lại từng số.`,
  }),
  "R-FIGURE-TOGETHER": (details) => ({
    message: `Số này bằng 0 nhưng chỉ tiêu ${details.number} “${details.name}” là ${figure(details, details.found)}.`,
    hint: "Hai chỉ tiêu này đi cùng nhau. Kiểm tra lại cả hai số.",
  }),
  "R-FIGURE-NOW-ZERO": (details) => ({
    message: `Kỳ này bằng 0, kỳ “${details.periodName}” là ${figure(details, details.expected)}.`,
    hint: "Kiểm tra lại; nếu đúng, nêu lý do ở cột ghi chú.",
  }),
  "R-FIGURE-CHANGED": (details) => ({
    message: `Kỳ này ${figure(details, details.found)}, kỳ “${details.periodName}” là ${figure(details, details.expected)}: ${Number(details.difference) < 0 ? "giảm" : "tăng"} ${figure(details, Math.abs(Number(details.difference)))}.`,
    hint: "Kiểm tra lại đơn vị và số đã nhập; nếu đúng, nêu lý do ở cột ghi chú.",
  }),
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
    message: `${quote(raw)} không đọc được là số, ký hiệu văn bản.`,
    hint:
      list(readings) === ""
        ? "Ghi số và ký hiệu, ví dụ 125/BC-STC; chưa có số thì để trống."
        : `Nếu đúng là ${list(readings)}, hãy ghi như vậy.`,
  }),
  "R-LETTER-NUMBER-SPELLING": ({ found, expected }) => ({
    message: `Số, ký hiệu ${quote(found)} được hiểu là ${expected}.`,
    hint: "Dùng nút sửa sẵn để viết đúng thể thức; nếu hiểu sai, ghi lại số, ký hiệu.",
  }),
  "R-LETTER-DATE-UNREADABLE": (details) => ({
    message: `${quote(details.raw)} ${DAY_FAULTS[String(details.why)] ?? "không đọc được là một ngày."}`,
    hint: dayReadings(details),
  }),
  "R-LETTER-DATE-FUTURE": (details) => ({
    message: `Ngày văn bản ${day(details, "date")} sau hôm nay (${day(details, "asOf")}).`,
    hint: "Kiểm tra lại ngày; văn thư chưa lấy số thì để trống.",
  }),
  "R-LETTER-DATE-EARLY": (details) => ({
    message: `Văn bản báo cáo ghi ngày ${day(details, "date")}, chưa qua ngày chốt số liệu (${day(details, "cutOff")}).`,
    hint: "Để nguyên nếu đúng; bảo đảm số liệu đã tính đến ngày chốt.",
  }),
  "R-LETTER-HALF": () => ({
    message: "Văn bản báo cáo mới có số hoặc ngày.",
    hint: "Ghi đủ cả số, ký hiệu và ngày; có thể bổ sung sau khi văn thư lấy số.",
  }),
  "R-SIGNER-HALF": () => ({
    message: "Thông tin người ký chưa đủ.",
    hint: "Ghi cả chức vụ và họ tên người ký.",
  }),
  "R-SIGNER-AUTHORITY": ({ text }) => ({
    message: `${quote(text)} không bắt đầu bằng TM., KT., TL., TUQ. hoặc Q.`,
    hint: "Ghi theo thể thức, ví dụ KT. GIÁM ĐỐC; người đứng đầu ký thì để trống.",
  }),
  "R-FIGURES-ALL-ZERO": ({ count }) => ({
    message: `Có ${count} nhiệm vụ chủ trì đã thực hiện nhưng mọi số liệu phổ biến, giáo dục pháp luật đều bằng 0.`,
    hint: "Kiểm tra lại số cuộc, lượt người, tài liệu trong kỳ; nếu đúng thì để nguyên.",
  }),
};

/** Told in place of what to do where Sở Tư pháp switched the rule off. */
function exemptedHint({ reason, to }: NonNullable<Finding["exempted"]>): string {
  const until = to === null ? "" : ` đến hết ngày ${showDay(to)}`;
  return `Sở Tư pháp không áp dụng kiểm tra này${until}. Lý do: ${reason}`;
}

const SCOPES: readonly [keyof LeftOut, string][] = [
  ["cell", "trong ô này"],
  ["row", "ở dòng này"],
  ["report", "trong báo cáo"],
];

/** How many more findings there are than those that are told, before the sentence ends. */
function withMore(message: string, more: LeftOut): string {
  const said = SCOPES.flatMap(([scope, where]) => {
    const left = Object.values(more[scope] ?? {}).reduce((sum, count) => sum + count, 0);
    return left > 0 ? [`và ${left} chỗ khác ${where}`] : [];
  });
  return said.length === 0 ? message : `${message.replace(/\.$/, "")} (${said.join(", ")}).`;
}

/** The words of a finding; of a rule that only a newer worker knows, its id. */
export function sayFinding(finding: Finding): FindingWords {
  const say: Say | undefined = WORDS[finding.rule];
  if (!say)
    return { message: `Lỗi theo quy tắc ${finding.rule}.`, hint: "Liên hệ Sở Tư pháp để được hướng dẫn." };
  const said = say(finding.details, finding.at);
  const words = finding.more ? { ...said, message: withMore(said.message, finding.more) } : said;
  return finding.exempted ? { ...words, hint: exemptedHint(finding.exempted) } : words;
}
