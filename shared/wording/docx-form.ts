// What the Word files say of themselves: number, place and day, subject, opening, closing, source.
import { type Day, partsOfDay, showDay } from "../day.ts";
import type { PlanHead } from "../plan/plan.ts";
import type { DocumentSource } from "../province/view.ts";
import type { Period } from "../register/register.ts";
import type { ReportState } from "../report/report.ts";
import { lowerFirst } from "../text.ts";
import { instantInWords } from "./instant.ts";
import { REPORT_STATES } from "./status.ts";

/** Blanks that no word processor folds: room for a number or a day that văn thư writes. */
const BLANK = "\u00A0".repeat(6);

function twoDigits(value: number): string {
  return String(value).padStart(2, "0");
}

/** A day in the form of NĐ 30/2020/NĐ-CP: days under 10 and the months 1 and 2 take a nought. */
export function longDay(day: Day): string {
  const parts = partsOfDay(day);
  const month = parts.month < 3 ? twoDigits(parts.month) : String(parts.month);
  return `ngày ${twoDigits(parts.day)} tháng ${month} năm ${parts.year}`;
}

/** Place and day of a document; without a day it is left for văn thư. */
export function placeAndDay(place: string, day: { day: Day } | { year: number }): string {
  const when = "day" in day ? longDay(day.day) : `ngày${BLANK}tháng${BLANK}năm ${day.year}`;
  return `${place}, ${when}`;
}

/** "Số:" with room for the number before its symbol. */
export function numberLine(symbol: string): string {
  return `Số:${BLANK}${BLANK}/${symbol}`;
}

function bareNumber(number: string): string {
  return number.replace(/^số\s*:?\s*/iu, "");
}

/** A number as somebody typed it, perhaps with "Số:" before it. */
export function typedNumberLine(number: string): string {
  return `Số: ${bareNumber(number)}`;
}

/** Whether a line of the recipients says where the document is filed. */
export function isFilingLine(line: string): boolean {
  return /^lưu(?!\p{L})/iu.test(line);
}

/** A word as it stands inside a sentence; abbreviations keep their capitals. */
export function inSentence(text: string): string {
  return /^\p{Lu}[\p{Ll} ]/u.test(text) ? lowerFirst(text) : text;
}

function planName({ number, date }: PlanHead): string {
  return `Kế hoạch số ${number} ${longDay(date)}`;
}

export function subjectOf(plan: PlanHead, period: Pick<Period, "name">): string {
  return `Kết quả thực hiện ${planName(plan)} của ${plan.issuer} ${inSentence(period.name)}`;
}

export function basisOf(plan: PlanHead): string {
  return `Căn cứ ${planName(plan)} của ${plan.issuer} (${plan.title}),`;
}

export function openingOf(
  body: string,
  plan: PlanHead,
  { name, from, to }: Pick<Period, "name" | "from" | "to">,
) {
  return `${body} báo cáo kết quả thực hiện Kế hoạch số ${plan.number} kỳ báo cáo ${inSentence(name)} (số liệu từ ${longDay(from)} đến hết ${longDay(to)}) như sau:`;
}

export function closingOf(body: string, plan: PlanHead, to: string): string {
  return `Trên đây là báo cáo kết quả thực hiện Kế hoạch số ${plan.number}, ${body} kính báo cáo ${to}./.`;
}

/** Number and day of a document as far as they are known; a day that cannot be read stands as typed. */
interface KnownNumber {
  number: string;
  date: { day: Day } | { typed: string } | null;
}

/** What an annex goes with; what is not known of number and day is left for văn thư. */
export function annexOf(
  body: string,
  symbol: string,
  year: number,
  { number, date }: KnownNumber = { number: "", date: null },
): string {
  const gap = "\u00A0".repeat(4);
  const blank = `ngày${gap}tháng${gap}năm ${year}`;
  const typed = (words: string) => (/^ngày(?!\p{L})/iu.test(words) ? words : `ngày ${words}`);
  const when = date === null ? blank : "day" in date ? longDay(date.day) : typed(date.typed);
  return `(Kèm theo Báo cáo số${number === "" ? `${gap}/${symbol}` : ` ${bareNumber(number)}`} ${when} của ${body})`;
}

/** Where the figures come from, for a footer that an officer may delete. */
export function sourceLine(source: DocumentSource, asOf: Day): string {
  if (source.kind === "live")
    return `Nguồn: số liệu tổng hợp tại ngày ${showDay(asOf)}, chưa chốt. (Xóa dòng này trước khi ký.)`;
  const draft = source.officeDraft ? "; lời văn của Sở Tư pháp chưa chốt" : "";
  return `Nguồn: bản tổng hợp số ${source.number}, chốt lúc ${instantInWords(source.at)}, SHA-256 ${source.sha256.slice(0, 12)}${draft}. (Xóa dòng này trước khi ký.)`;
}

export function letterOpening({
  issuingBody,
  period,
  due,
  asOf,
}: {
  issuingBody: string;
  period: string;
  due: Day;
  asOf: Day;
}): string {
  return `Theo quy định, các cơ quan, đơn vị, địa phương gửi báo cáo kỳ ${inSentence(period)} chậm nhất ${longDay(due)}. Qua theo dõi, tính đến ${longDay(asOf)}, ${issuingBody} nhận thấy một số cơ quan, đơn vị, địa phương chưa gửi báo cáo hoặc báo cáo chưa đầy đủ.`;
}

/** Before the words of a duty in an agency's report: its place in the plan, the role, for whom it is answered. */
export function dutyHead(duty: string, role: string, answersFor: string | null): string {
  return `Nhiệm vụ ${duty} (${role}${answersFor === null ? "" : `, báo cáo thay ${answersFor}`}): `;
}

/** How an answer stands: its status, the day of completion as read or typed, the period that closed it. */
export function stateLine(status: string, completed: string, closedIn: string | null): string {
  const day = completed === "" ? "" : `; ngày hoàn thành: ${completed}`;
  const closed = closedIn === null ? "" : `, đã báo cáo xong trong kỳ ${inSentence(closedIn)}`;
  return `${status}${day}${closed}.`;
}

export function contactLine(name: string, phone: string): string {
  const parts = [name, phone === "" ? "" : `điện thoại: ${phone}`].filter((part) => part !== "");
  return parts.length === 0 ? "" : `Đầu mối liên hệ: ${parts.join(", ")}.`;
}

export function agencyClosing(body: string, to: string): string {
  return `Trên đây là báo cáo của ${body}, kính gửi ${to} tổng hợp./.`;
}

/** How a version stands that is neither the newest nor counted nor taken back. */
const REPLACED = "đã được thay bằng lần gửi sau";

/**
 * Which version an agency's report was made from, for a footer that an officer may delete. A version without a state
 * was replaced by a later one.
 */
export function versionLine(
  version: { version: number; sentAt: string; asOf: Day } | null,
  state: ReportState | null,
): string {
  if (version === null) return `Nguồn: bản nháp chưa gửi. (Xóa dòng này trước khi ký.)`;
  const word = state === null ? REPLACED : inSentence(REPORT_STATES[state].word);
  return `Nguồn: báo cáo lần ${version.version}, gửi lúc ${instantInWords(version.sentAt)}, kiểm tra theo ngày ${showDay(version.asOf)}, ${word}. (Xóa dòng này trước khi ký.)`;
}
