// Texts that remind agencies, in the tone of an office: ready to be sent as they are, or to be touched up.
import { showDay } from "../day.ts";
import {
  type OwedDuty,
  type ReminderLine,
  type ReminderReason,
  type Reminders,
  type ReturnedPlace,
  toRemind,
} from "../province/reminders.ts";
import { ASSESSMENT_ROWS, ASSESSMENT_TITLE } from "./assessment.ts";
import { COLUMN_TITLES, DUTIES_TITLE, FIGURES_TITLE } from "./form.ts";
import { OFFICE } from "./office.ts";
import { periodInWords } from "./period.ts";
import { dueText, MAX_NAME, oneLine, owedText, REMINDER_LABELS, reasonText } from "./reminder-reasons.ts";
import { OWN_SECTION } from "./sheet.ts";

interface ReminderEmail {
  subject: string;
  body: string;
}

export interface ReminderTexts {
  email: ReminderEmail;
  zalo: string;
}

/** So many places or duties are told one by one; a message that nobody reads to its end reminds nobody. */
const MAX_ITEMS = 20;

const nameOf = (line: ReminderLine) => oneLine(line.agency.name, MAX_NAME);
const planOf = ({ plan }: Reminders) => `Kế hoạch số ${oneLine(plan.number, MAX_NAME)}`;
const periodOf = ({ period }: Reminders) => periodInWords(oneLine(period.name, MAX_NAME));

const onBehalfOf = (body: string | null) =>
  body === null ? "" : `, báo cáo thay ${oneLine(body, MAX_NAME)}`;

function rowText({ table, row, duty, answersFor, name }: ReturnedPlace): string {
  if (table === "assessment") {
    const title = ASSESSMENT_ROWS.find(({ key }) => key === row)?.title;
    return `${ASSESSMENT_TITLE}, ${(title ?? oneLine(row, MAX_NAME)).toLowerCase()}`;
  }
  if (table === "figures") return `${FIGURES_TITLE} “${oneLine(name ?? row, 120)}”`;
  if (duty === null) return `${OWN_SECTION} của cơ quan`;
  return `${DUTIES_TITLE} ${duty}${onBehalfOf(answersFor)} (${oneLine(name ?? "", 120)})`;
}

function placeText(place: ReturnedPlace): string {
  const titles: Record<string, string> = COLUMN_TITLES[place.table];
  const { column } = place;
  const cell = column === null || column === "text" ? "" : `, cột “${titles[column] ?? column}”`;
  const why = oneLine(place.reason);
  return `${rowText(place)}${cell}${why === "" ? "" : `: ${why}`}`;
}

function dutyText({ duty, text, deadlineText, answersFor }: OwedDuty): string {
  const deadline = deadlineText === null ? "" : ` (thời gian thực hiện: ${oneLine(deadlineText, 120)})`;
  return `${duty}${onBehalfOf(answersFor)}: ${oneLine(text, 160)}${deadline}`;
}

function itemLines(items: readonly string[]): string {
  const shown = items.slice(0, MAX_ITEMS).map((item) => `- ${item}`);
  const rest = items.length - shown.length;
  return [...shown, ...(rest > 0 ? [`- … và ${rest} nội dung khác, xem trong bảng tính báo cáo`] : [])].join(
    "\n",
  );
}

/** What stands open and what is asked, as paragraphs for the agency itself. */
function requestTo({ cause }: ReminderLine, { period, asOf }: Reminders): string[] {
  const due = showDay(period.agencyDue);
  const today = showDay(asOf);
  switch (cause.reason) {
    case "not_sent":
      return [
        `Hạn gửi báo cáo là ngày ${due} (${dueText(cause.daysLeft)}). Đến ngày ${today}, ${OFFICE} chưa nhận được báo cáo của quý cơ quan.`,
        `Đề nghị quý cơ quan hoàn thiện báo cáo trong bảng tính đã cấp, kiểm tra và gửi chậm nhất trong ngày ${due}.`,
      ];
    case "late":
      return [
        `Hạn gửi báo cáo là ngày ${due}. Đến ngày ${today}, đã quá hạn ${cause.daysLate} ngày, ${OFFICE} chưa nhận được báo cáo của quý cơ quan nên chưa có số liệu để tổng hợp toàn tỉnh.`,
        "Đề nghị quý cơ quan khẩn trương hoàn thiện báo cáo trong bảng tính đã cấp, kiểm tra và gửi ngay; trường hợp có khó khăn, vướng mắc, đề nghị trao đổi để phối hợp xử lý.",
      ];
    case "returned": {
      const why = oneLine(cause.why).replace(/[.,;:\s]+$/, "");
      const whole = `Ngày ${showDay(cause.on)}, ${OFFICE} đã đề nghị quý cơ quan chỉnh lý ${cause.places === null ? "toàn bộ báo cáo" : "các nội dung dưới đây"}${why === "" ? "" : `; lý do: ${why}`}. Đến ngày ${today}, ${OFFICE} chưa nhận được báo cáo gửi lại.`;
      const places = cause.places === null ? [] : [itemLines(cause.places.map(placeText))];
      return [
        whole,
        ...places,
        "Đề nghị quý cơ quan chỉnh lý trong bảng tính đã cấp, kiểm tra và gửi lại báo cáo.",
      ];
    }
    case "incomplete": {
      const missing = cause.missing.length > 0;
      const overdue = cause.overdue.length > 0;
      return [
        `${OFFICE} đã tiếp nhận, tổng hợp báo cáo của quý cơ quan. Đến ngày ${today}, còn các nội dung sau:`,
        ...(missing ? [`Nhiệm vụ chủ trì chưa có báo cáo:\n${itemLines(cause.missing.map(dutyText))}`] : []),
        ...(overdue ? [`Nhiệm vụ quá hạn, chưa hoàn thành:\n${itemLines(cause.overdue.map(dutyText))}`] : []),
        "Đề nghị quý cơ quan tập trung thực hiện và báo cáo bổ sung; khi cần sửa báo cáo đã gửi, bấm “Đề nghị trả lại” trong bảng tính.",
      ];
    }
    case "invited":
      return [
        `Các nhiệm vụ mà Kế hoạch đề nghị quý cơ quan thực hiện chưa có báo cáo; thời gian tiếp nhận đến ngày ${due}${cause.daysLeft < 0 ? "" : ` (${dueText(cause.daysLeft)})`}.`,
        "Kính đề nghị quý cơ quan quan tâm, phối hợp gửi báo cáo để tổng hợp đầy đủ kết quả của tỉnh.",
      ];
  }
}

/** A letter may cross a report on its way; what an approved report lacks cannot have been sent meanwhile. */
function closingOf(reason: ReminderReason): string[] {
  const sent = reason === "returned" ? "đã gửi lại báo cáo" : "đã gửi báo cáo";
  const crossed = `Trường hợp quý cơ quan ${sent} trước khi nhận được thư này, xin vui lòng bỏ qua nội dung trên.`;
  return [...(reason === "incomplete" ? [] : [crossed]), `Trân trọng./.\n${OFFICE}`];
}

function shortRequest({ cause }: ReminderLine, { period }: Reminders): string {
  const due = showDay(period.agencyDue);
  switch (cause.reason) {
    case "not_sent":
      return `hạn gửi báo cáo là ngày ${due} (${dueText(cause.daysLeft)}); đến nay ${OFFICE} chưa nhận được báo cáo của quý cơ quan. Đề nghị quý cơ quan gửi đúng hạn.`;
    case "late":
      return `hạn gửi báo cáo là ngày ${due} (quá hạn ${cause.daysLate} ngày); đến nay ${OFFICE} chưa nhận được báo cáo của quý cơ quan. Đề nghị quý cơ quan khẩn trương gửi báo cáo.`;
    case "returned":
      return `ngày ${showDay(cause.on)} ${OFFICE} đã đề nghị chỉnh lý báo cáo (${cause.places === null ? "toàn bộ báo cáo" : `${cause.places.length} nội dung`}), đến nay chưa nhận được bản gửi lại. Đề nghị quý cơ quan chỉnh lý và gửi lại.`;
    case "incomplete":
      return `quý cơ quan ${owedText(cause)}. Đề nghị quý cơ quan tập trung thực hiện và báo cáo bổ sung.`;
    case "invited":
      return `đến nay ${OFFICE} chưa nhận được báo cáo của quý cơ quan (tiếp nhận đến ngày ${due}). Kính đề nghị quý cơ quan phối hợp gửi báo cáo.`;
  }
}

/** The e-mail and the Zalo message for one agency. */
export function textsFor(line: ReminderLine, reminders: Reminders): ReminderTexts {
  const kind = line.cause.reason === "invited" ? "Đề nghị" : "Đôn đốc";
  const { date, issuer } = reminders.plan;
  const opening = `Thực hiện ${planOf(reminders)} ngày ${showDay(date)} của ${oneLine(issuer, MAX_NAME)}, ${OFFICE} đang tổng hợp kết quả thực hiện trong ${periodOf(reminders)} (số liệu đến ngày ${showDay(reminders.period.to)}).`;
  return {
    email: {
      subject: `${kind} báo cáo kết quả thực hiện ${planOf(reminders)}, ${periodOf(reminders)}`,
      body: [
        `Kính gửi: ${nameOf(line)}`,
        opening,
        ...requestTo(line, reminders),
        ...closingOf(line.cause.reason),
      ].join("\n\n"),
    },
    zalo: `${OFFICE} kính gửi ${nameOf(line)}: về ${periodOf(reminders)} theo ${planOf(reminders)}, ${shortRequest(line, reminders)} Trân trọng.`,
  };
}

function groupText(reason: ReminderReason, items: readonly string[]): string {
  return `${REMINDER_LABELS[reason]} (${items.length} cơ quan):\n${items.join("\n")}`;
}

function linesOfReason(reminders: Reminders, reason: ReminderReason): ReminderLine[] {
  return toRemind([...reminders.lines, ...reminders.invited]).filter(({ cause }) => cause.reason === reason);
}

/** One e-mail and one Zalo message to all who are named, by reason; null where there is nobody. */
export function textsForAll(reminders: Reminders): ReminderTexts | null {
  const { groups: all } = reminders;
  const reasons = all.map(({ reason }) => reason).filter((it) => linesOfReason(reminders, it).length > 0);
  if (reasons.length === 0) return null;
  const due = showDay(reminders.period.agencyDue);
  const opening = `Thực hiện ${planOf(reminders)} ngày ${showDay(reminders.plan.date)} của ${oneLine(reminders.plan.issuer, MAX_NAME)}, ${periodOf(reminders)} có hạn gửi là ngày ${due}. Tình hình đến ngày ${showDay(reminders.asOf)} như sau:`;
  const groups = reasons.map((reason) => {
    const lines = linesOfReason(reminders, reason);
    return {
      long: groupText(
        reason,
        lines.map((line, i) => `${i + 1}. ${nameOf(line)}: ${reasonText(line.cause)}.`),
      ),
      short: `${REMINDER_LABELS[reason]} (${lines.length}): ${lines.map(({ agency }) => oneLine(agency.shortName, MAX_NAME)).join(", ")}.`,
    };
  });
  const request =
    "Đề nghị các cơ quan, đơn vị, địa phương khẩn trương hoàn thiện và gửi báo cáo trong bảng tính đã cấp.";
  const invitation =
    reminders.invited.length === 0
      ? []
      : ["Riêng các cơ quan, tổ chức được đề nghị, kính mong quan tâm, phối hợp gửi báo cáo."];
  return {
    email: {
      subject: `Đôn đốc báo cáo kết quả thực hiện ${planOf(reminders)}, ${periodOf(reminders)}`,
      body: [
        "Kính gửi: Các cơ quan, đơn vị, địa phương",
        opening,
        ...groups.map(({ long }) => long),
        request,
        ...invitation,
        `Trân trọng./.\n${OFFICE}`,
      ].join("\n\n"),
    },
    zalo: [
      `${OFFICE} thông báo tình hình ${periodOf(reminders)} theo ${planOf(reminders)} (hạn gửi: ngày ${due}):`,
      ...groups.map(({ short }) => `• ${short}`),
      "Đề nghị quý cơ quan khẩn trương gửi báo cáo. Trân trọng.",
    ].join("\n"),
  };
}
