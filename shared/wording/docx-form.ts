// What the Word files say of themselves: number, place and day, subject, opening, closing, source.
import { type Day, partsOfDay, showDay } from "../day.ts";
import type { PlanHead } from "../plan/plan.ts";
import type { DocumentSource } from "../province/view.ts";
import type { Period } from "../register/register.ts";
import type { ReportState } from "../report/report.ts";
import { inSentence } from "../text.ts";
import { instantInWords } from "./instant.ts";
import { committeeInShort } from "./letterhead.ts";
import { periodInWords } from "./period.ts";
import { REPORT_STATES } from "./status.ts";

/** Blanks that no word processor folds: room for a number or a day that văn thư writes. */
const BLANK = "\u00A0".repeat(6);

/** A number in running text: those below 10 with a nought. */
export function twoDigits(value: number): string {
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

function planName({ number, date }: PlanHead): string {
  return `Kế hoạch số ${number} ${longDay(date)}`;
}

export function subjectOf(plan: PlanHead, period: Pick<Period, "name">): string {
  return `Kết quả thực hiện ${planName(plan)} của ${plan.issuer} trong ${inSentence(period.name)}`;
}

/** The plan by number, day, issuer and what it is about, which its title says behind "Kế hoạch". */
function planInFull(plan: PlanHead): string {
  return `${planName(plan)} của ${plan.issuer} ${inSentence(plan.title.replace(/^Kế hoạch\s+/iu, ""))}`;
}

export function basisOf(plan: PlanHead): string {
  return `Căn cứ ${planInFull(plan)}.`;
}

export function openingOf(
  body: string,
  plan: PlanHead,
  { name, from, to }: Pick<Period, "name" | "from" | "to">,
) {
  return `Thực hiện ${planInFull(plan)}, ${body} báo cáo kết quả thực hiện trong ${inSentence(name)} (số liệu tính từ ${longDay(from)} đến hết ${longDay(to)}) như sau:`;
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
    return `Nguồn: số liệu tổng hợp đến ngày ${showDay(asOf)}, chưa chốt. (Xóa dòng này trước khi ký.)`;
  const draft = source.officeDraft ? "; lời văn của Sở Tư pháp chưa chốt" : "";
  return `Nguồn: bản chốt số ${source.number}, chốt lúc ${instantInWords(source.at)}, SHA-256 ${source.sha256.slice(0, 12)}${draft}. (Xóa dòng này trước khi ký.)`;
}

export function letterOpening({
  plan,
  addressees,
  period,
  due,
  asOf,
}: {
  plan: Pick<PlanHead, "number" | "issuer">;
  addressees: readonly string[];
  period: string;
  due: Day;
  asOf: Day;
}): string {
  const who = addressees.length === 1 ? "quý cơ quan" : "một số cơ quan, đơn vị, địa phương";
  return `Thực hiện Kế hoạch số ${plan.number} của ${plan.issuer}, thời hạn gửi báo cáo kết quả ${inSentence(period)} là ${longDay(due)}. Đến ${longDay(asOf)}, ${who} chưa gửi báo cáo hoặc báo cáo chưa đầy đủ.`;
}

/** What the letter asks; the day and whom to call are left to be written. */
export function letterRequest({
  addressees,
  issuingBody,
  reportsTo,
}: {
  addressees: readonly string[];
  issuingBody: string;
  reportsTo: string;
}): string {
  const who = addressees.length === 1 ? "quý cơ quan" : "các cơ quan, đơn vị, địa phương nêu trên";
  return `Đề nghị ${who} hoàn thiện, gửi báo cáo trước ngày [${BLANK}] để ${issuingBody} tổng hợp, báo cáo ${committeeInShort(reportsTo)}. Khó khăn, vướng mắc đề nghị phản ánh về ${issuingBody} (qua [phòng, số điện thoại]).`;
}

/** Before the words of a duty in an agency's report: its place in the plan, the role, for whom it is answered. */
export function dutyHead(duty: string, role: string, answersFor: string | null): string {
  return `Nhiệm vụ ${duty} (${role}${answersFor === null ? "" : `, báo cáo thay ${answersFor}`}): `;
}

/** When something was done, in words of its own: a day of completion as read or typed, or another time. */
export function doneWhen(when: string, isDay: boolean): string {
  return `${isDay ? "ngày hoàn thành" : "thời gian"}: ${when}`;
}

/** How an answer stands: its status, when it was done, the period that closed it. */
export function stateLine(status: string, when: string, closedIn: string | null): string {
  const day = when === "" ? "" : `; ${when}`;
  const closed = closedIn === null ? "" : `, đã hoàn thành từ ${periodInWords(closedIn)}`;
  return `${status}${day}${closed}.`;
}

export function contactLine(name: string, phone: string): string {
  const parts = [name, phone === "" ? "" : `điện thoại: ${phone}`].filter((part) => part !== "");
  return parts.length === 0 ? "" : `Đầu mối liên hệ: ${parts.join(", ")}.`;
}

/** To whom agencies report, and who gathers the reports for it. */
export interface Receiver {
  body: string;
  through: string;
}

export function receiverLine({ body, through }: Receiver): string {
  return `${body} (qua ${through})`;
}

export function agencyClosing(
  body: string,
  plan: PlanHead,
  period: Pick<Period, "name">,
  to: Receiver,
): string {
  return `Trên đây là báo cáo kết quả thực hiện Kế hoạch số ${plan.number} trong ${inSentence(period.name)} của ${body}, kính báo cáo ${to.body} (qua ${to.through} tổng hợp)./.`;
}

/** At the head of a draft in which errors are left. */
export function draftMark(errors: number): string {
  return `BẢN DỰ THẢO – CÒN ${twoDigits(errors)} NỘI DUNG PHẢI SỬA HOẶC BỔ SUNG`;
}

/** How a version stands that is neither the newest nor counted nor taken back. */
const REPLACED = "đã được thay bằng lần gửi sau";

/**
 * Which version an agency's report was made from, for a footer that an officer may delete. A version without a state
 * was replaced by a later one.
 */
export function versionLine(
  version: { version: number; sentAt: string; asOf: Day } | { draftOf: Day },
  state: ReportState | null,
): string {
  if ("draftOf" in version)
    return `Nguồn: nội dung biểu mẫu ngày ${showDay(version.draftOf)}, chưa gửi. (Xóa dòng này trước khi ký.)`;
  const word = state === null ? REPLACED : inSentence(REPORT_STATES[state].word);
  return `Nguồn: báo cáo lần ${version.version}, gửi lúc ${instantInWords(version.sentAt)}, kiểm tra theo ngày ${showDay(version.asOf)}, ${word}. (Xóa dòng này trước khi ký.)`;
}
