// Words of findings about figures.
import type { Details } from "../../report/place.ts";
import { groupThousands } from "../../report/reading/number-text.ts";
import { writeMoney } from "../../report/reading/read-figure.ts";
import type { RuleId } from "../../report/rules.ts";
import { periodInWords } from "../period.ts";
import { list, quote, type Say } from "./words.ts";

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

export const FIGURE_WORDS = {
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
    message: `${quote(details.raw)} ${NUMBER_FAULTS[String(details.why)] ?? "chưa phải là một số."}`,
    hint: figureReadings(details),
  }),
  "R-FIGURE-MAYBE-THOUSANDS": (details) => ({
    message: `Tệp này đọc dấu chấm là dấu thập phân: ô đang giữ số ${figure(details, details.found)}.`,
    hint: `${figureReadings(details)} Nếu đã nhập hàng nghìn có dấu chấm, nhập lại số đó.`,
  }),
  "R-FIGURE-MONEY-LARGE": (details) => ({
    message: `Số này không ghi đơn vị nên được hiểu là ${figure(details, details.found)}, rất lớn đối với một cơ quan.`,
    hint: `${otherSums(details)}Ghi rõ đơn vị sau số, ví dụ 85.500.000 đồng; nếu đúng là triệu đồng thì để nguyên.`,
  }),
  "R-FIGURE-COORDINATED-MISSING": () => ({
    message: "Chưa nhập phần phối hợp (cơ quan khác trong tỉnh chủ trì).",
    hint: "Nhập 0 nếu cơ quan tự chủ trì tất cả. Số này giúp tránh cộng trùng khi tổng hợp toàn tỉnh.",
  }),
  "R-FIGURE-NOT-JOINT": () => ({
    message: "Chỉ tiêu này không tách phần phối hợp.",
    hint: "Xóa số ở cột phối hợp; số này không đưa vào tổng hợp.",
  }),
  "R-FIGURE-COORDINATED-TOO-LARGE": (details) => ({
    message: `Phần phối hợp (${figure(details, details.found)}) lớn hơn tổng số (${figure(details, details.expected)}), ${byHowMuch(details)}.`,
    hint: "Tổng số gồm cả phần phối hợp. Kiểm tra lại hai số.",
  }),
  "R-FIGURE-PART-TOO-LARGE": (details) => ({
    message: `Số này (${figure(details, details.found)}) lớn hơn tổng số ở chỉ tiêu ${details.of} (${figure(details, details.expected)}), ${byHowMuch(details)}.`,
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
    hint: "Hai chỉ tiêu này liên quan với nhau: chỉ tiêu này có thì chỉ tiêu kia phải có. Kiểm tra lại cả hai số.",
  }),
  "R-FIGURE-NOW-ZERO": (details) => ({
    message: `Kỳ này bằng 0, ${periodInWords(String(details.periodName))} là ${figure(details, details.expected)}.`,
    hint: "Kiểm tra lại; nếu đúng, nêu lý do ở cột ghi chú.",
  }),
  "R-FIGURE-CHANGED": (details) => ({
    message: `Kỳ này ${figure(details, details.found)}, ${periodInWords(String(details.periodName))} là ${figure(details, details.expected)}: ${Number(details.difference) < 0 ? "giảm" : "tăng"} ${figure(details, Math.abs(Number(details.difference)))}.`,
    hint: "Kiểm tra lại đơn vị và số đã nhập; nếu đúng, nêu lý do ở cột ghi chú.",
  }),
  "R-FIGURES-ALL-ZERO": ({ count }) => ({
    message: `Có ${count} nhiệm vụ chủ trì đã thực hiện nhưng mọi số liệu phổ biến, giáo dục pháp luật đều bằng 0.`,
    hint: "Kiểm tra lại số cuộc, lượt người, tài liệu trong kỳ; nếu đúng thì để nguyên.",
  }),
} satisfies Partial<Record<RuleId, Say>>;
