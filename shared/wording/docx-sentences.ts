// Sentences of the provincial report that are made of counts, figures and standings.
import { type Day, showDay } from "../day.ts";
import { haveOthersGiven } from "../province/comparison.ts";
import { countedReports } from "../province/reporting.ts";
import type { UnreportedLine } from "../province/unreported.ts";
import type {
  Counts,
  DutyState,
  FigureLine,
  FiguresOfBoth,
  ProvinceView,
  SectionLine,
  Standing,
} from "../province/view.ts";
import type { ReportState } from "../report/report.ts";
import { inSentence } from "../text.ts";
import { longDay, twoDigits } from "./docx-form.ts";
import { periodInWords } from "./period.ts";
import { showFigure } from "./sheet.ts";
import { DUTY_STATES, reportLabel } from "./status.ts";

const STATE_ORDER: readonly DutyState[] = [
  "done",
  "in_progress",
  "not_started",
  "not_arising",
  "incomplete",
  "missing",
  "not_yet",
  "waiting",
  "exempt",
];

/** Tables say it in two words. */
const NOT_MERGED = "chưa có báo cáo được tổng hợp";

/** A standing's word as it stands in a sentence. */
export function stateInSentence(state: DutyState): string {
  return state === "missing" ? NOT_MERGED : inSentence(DUTY_STATES[state].word);
}

/** `12 đã thực hiện, 3 đang thực hiện`: what is not nought, in one order. */
function countWords(counts: Counts<DutyState>): string {
  return STATE_ORDER.filter((state) => (counts[state] ?? 0) > 0)
    .map((state) => `${counts[state]} ${stateInSentence(state)}`)
    .join("; ");
}

function totalOf(counts: Counts<DutyState>): number {
  return STATE_ORDER.reduce((sum, state) => sum + (counts[state] ?? 0), 0);
}

function invitedWords(invited: number): string {
  return invited > 0 ? ` Ngoài ra, có ${invited} nhiệm vụ đề nghị các tổ chức thực hiện.` : "";
}

/** Duties that stand outside a group's counts. */
export interface OutsideCounts {
  invited: number;
  unassigned: number;
}

function unassignedWords(unassigned: number): string {
  return unassigned > 0 ? ` Còn ${unassigned} nhiệm vụ chưa giao cơ quan chủ trì.` : "";
}

function dutyCounts(lead: string, counts: Counts<DutyState>, { invited, unassigned }: OutsideCounts): string {
  const total = totalOf(counts);
  const rest = unassignedWords(unassigned);
  if (total === 0) return `${invitedWords(invited).replace(" Ngoài ra, có", lead)}${rest}`;
  return `${lead} ${total} nhiệm vụ: ${countWords(counts)}.${invitedWords(invited)}${rest}`;
}

/** How many duties of a group stand how, and how many shares of agencies. */
export function sectionSentence({ duties, obligations }: SectionLine, outside: OutsideCounts): string {
  const shares = totalOf(obligations);
  const byAgency =
    shares === 0
      ? ""
      : ` Tính theo từng cơ quan (chủ trì và phối hợp), có ${shares} phần việc: ${countWords(obligations)}.`;
  return `${dutyCounts("Nhóm này có", duties, outside)}${byAgency}`.trim();
}

export function dutiesSentence(counts: Counts<DutyState>, outside: OutsideCounts): string {
  return dutyCounts("Kế hoạch có", counts, outside);
}

/** Where the reports stand; ends with how many the totals are added from, where some of them were not due. */
export function reportingSentence(
  { asOf, reporting, agencies }: Pick<ProvinceView, "asOf" | "reporting" | "agencies">,
  onBehalf: number,
): string {
  const { expected, received, approved, onTime, late, missing, exempt } = reporting;
  const { due, others } = countedReports(agencies);
  const othersWords =
    others > 0
      ? ` Ngoài ra, có ${others} báo cáo của cơ quan, tổ chức không bắt buộc báo cáo đã được duyệt và được tổng hợp; tổng cộng ${due + others} báo cáo.`
      : "";
  const lateWords = late > 0 ? `, ${late} cơ quan gửi muộn` : "";
  const behalfWords = onBehalf > 0 ? ` (trong đó ${onBehalf} báo cáo được nhập thay)` : "";
  const missingWords = missing > 0 ? ` Còn ${missing} cơ quan chưa gửi báo cáo (Phụ lục III).` : "";
  const exemptWords = exempt > 0 ? ` Có ${exempt} cơ quan được miễn báo cáo.` : "";
  return `Tính đến ${longDay(asOf)}, có ${received}/${expected} cơ quan, đơn vị, địa phương đã gửi báo cáo, trong đó ${onTime} cơ quan gửi đúng hạn${lateWords}; ${approved} báo cáo đã được duyệt${behalfWords} và được tổng hợp trong báo cáo này.${missingWords}${exemptWords}${othersWords}`;
}

/** So many that have not reported are named; more are counted. */
const NAMED_MISSING = 5;

export function missingSentence(names: readonly string[]): string {
  return `Chưa có báo cáo được duyệt: ${names.join(", ")}.`;
}

/** How the leads of a duty that falls to many stand. */
export function groupSentence(
  answered: number,
  of: number,
  counts: Counts<Standing>,
  missing: readonly string[],
): string {
  const how = countWords({
    done: counts.done ?? 0,
    in_progress: counts.in_progress ?? 0,
    not_started: counts.not_started ?? 0,
    not_arising: counts.not_arising ?? 0,
  });
  const who =
    missing.length > NAMED_MISSING
      ? ` Còn ${missing.length} cơ quan chưa có báo cáo được duyệt.`
      : missing.length > 0
        ? ` ${missingSentence(missing)}`
        : "";
  return `Có ${answered}/${of} cơ quan chủ trì đã báo cáo${how === "" ? "" : `: ${how}`}.${who}`;
}

/** How one body stands, behind its name. */
export function standingWords(
  standing: Standing,
  { completed, closedIn, overdue }: { completed: Day | null; closedIn: string | null; overdue: boolean },
): string {
  const done = completed === null ? "" : `, ngày ${showDay(completed)}`;
  const closed = closedIn === null ? "" : `, đã hoàn thành từ ${periodInWords(closedIn)}`;
  return `${stateInSentence(standing)}${done}${closed}${overdue ? ", quá hạn" : ""}`;
}

const OTHERS = { coordinate: "Phối hợp", invited: "Được đề nghị" };

/** How many of the bodies beside the leads have answered. */
export function othersSentence(role: "coordinate" | "invited", answered: number, of: number): string {
  return `${OTHERS[role]}: ${answered}/${of} đã báo cáo`;
}

export function restSentence(counts: Counts<DutyState>): string {
  const words = [...STATE_ORDER, "invited" as const, "unassigned" as const]
    .filter((state) => (counts[state] ?? 0) > 0)
    .map((state) =>
      state === "invited"
        ? `${counts.invited} nhiệm vụ đề nghị chưa có báo cáo`
        : `${counts[state]} nhiệm vụ ${stateInSentence(state)}`,
    );
  return words.length === 0
    ? ""
    : `Các nhiệm vụ còn lại của nhóm: ${words.join("; ")} (chi tiết tại Phụ lục II).`;
}

export function manyBodies(count: number, invited: boolean): string {
  if (invited) return `${count} cơ quan, tổ chức được đề nghị`;
  return `${count} cơ quan, đơn vị, địa phương`;
}

/** The change of a figure against the period before, with the rate; a rate without a base is not known. */
export function changeWords(now: number, before: number, kind: FigureLine["kind"]): string {
  const change = now - before;
  if (change === 0) return "0";
  const sign = change > 0 ? "+" : "–";
  const size = showFigure(Math.abs(change), kind);
  if (before === 0) return `${sign}${size}\n(kỳ trước: 0)`;
  const tenths = Math.round((Math.abs(change) * 1000) / before);
  const rate = `${showFigure(Math.floor(tenths / 10), "count")}${tenths % 10 === 0 ? "" : `,${tenths % 10}`}`;
  return `${sign}${size}\n(${sign}${rate}%)`;
}

/** How many bodies each period holds, and the change of those that gave the figure in both; a note says so. */
export function bothWords({ sum, last, kind }: FigureLine, both: FiguresOfBoth | null): string {
  const counts = `${sum?.agencies ?? 0}/${last?.agencies ?? 0} cơ quan`;
  if (both === null) return `${counts}; cả hai kỳ: 0 cơ quan`;
  const change = changeWords(both.now, both.before, kind).replace("\n", " ");
  return `${counts}; ${both.agencies} cơ quan cả hai kỳ: ${change}`;
}

const OTHERS_GAVE =
  "Ở chỉ tiêu có ghi “… cơ quan”: số cơ quan có số liệu kỳ này/kỳ trước, sau đó là tăng, giảm tính riêng cho các cơ quan có số liệu cả hai kỳ.";

/** What a reader must know before comparing the figures. */
export function figureNotes(view: ProvinceView): string[] {
  const { due, others } = countedReports(view.agencies);
  const open = view.doubles.filter(({ decision }) => decision === null).length;
  return [
    `Số liệu tổng hợp từ ${due + others} báo cáo đã được duyệt; kinh phí tính theo triệu đồng. Dấu “–”: không có số liệu.`,
    "“Đã trừ phần phối hợp” là số đã trừ phần do cơ quan khác trong tỉnh chủ trì; “Kỳ trước” và “Tăng (+), giảm (–)” tính theo số này.",
    ...(view.last === null ? ["Không có số liệu kỳ trước để so sánh."] : []),
    ...(view.last?.otherLength
      ? [
          `Do thời gian của kỳ trước (${inSentence(view.last.name)}) khác kỳ này, chỉ so sánh các chỉ tiêu tính tại thời điểm chốt số liệu; không so sánh các chỉ tiêu phát sinh trong kỳ.`,
        ]
      : []),
    ...(haveOthersGiven(view) ? [OTHERS_GAVE] : []),
    ...(open > 0
      ? [
          `Có ${twoDigits(open)} văn bản do nhiều cơ quan cùng báo cáo, đang rà soát trùng lặp; không ảnh hưởng đến số liệu tại Phụ lục này.`,
        ]
      : []),
  ];
}

/** How the newest version stands. */
function latestWords(version: number, state: ReportState | null): string {
  if (state === "sent") return `đã gửi báo cáo lần ${version}, chờ xem xét`;
  return `báo cáo lần ${version} ${inSentence(reportLabel(state).word)}`;
}

/** Why a body's report is not in the totals, or which of its versions is, behind its name. */
export function unreportedSentence(
  { latest, note, state }: UnreportedLine,
  nameOf: (body: string) => string,
): string {
  const word = inSentence(reportLabel(state).word);
  const withdrawn = state === "withdrawn" ? "đã rút lại báo cáo, " : "";
  switch (note?.note) {
    case undefined:
      return latestWords(latest ?? 0, state);
    case "past_due":
      return `${withdrawn}quá hạn ${note.days} ngày`;
    case "not_due":
      return `${withdrawn}chưa đến hạn`;
    case "still_counts":
      return note.newest
        ? `báo cáo lần ${note.version} đã được tổng hợp, nay ${word}; số liệu vẫn giữ trong tổng hợp`
        : `${latestWords(latest ?? 0, state)}; số liệu lấy theo báo cáo lần ${note.version}`;
    case "exempt":
      return note.reason;
    case "ended":
      return endedWords(note.on, note.successors.map(nameOf));
  }
}

function endedWords(endedOn: Day | null, successors: readonly string[]): string {
  const ended = endedOn === null ? "" : `chấm dứt hoạt động ngày ${showDay(endedOn)}`;
  const next = successors.length === 0 ? "" : `${successors.join(", ")} tiếp nhận nhiệm vụ`;
  return [ended, next].filter((part) => part !== "").join("; ");
}

/** Why one duty of a body that reports is not asked. */
export function exemptDutyReason(duty: string, reason: string): string {
  return `nhiệm vụ ${duty}, ${reason}`;
}

/** Who is quoted, with the duty that it is about where it is about one. */
export function quotedWho(name: string, duty: string | null): string {
  return duty === null ? name : `${name} (nhiệm vụ ${duty})`;
}
