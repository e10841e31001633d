import {
  all,
  type BrokenCase,
  COORDINATE,
  closed,
  duty,
  inDuty,
  item,
  LEAD,
  late,
  open,
  own,
  QUARTER,
  type SilentCase,
  silent,
  textOf,
  told,
  WAITING,
} from "../rule-changes.ts";

export const DUTY_BROKEN: readonly BrokenCase[] = [
  {
    says: "a status is missing",
    change: duty(LEAD, { status: null }),
    ...told("R-STATUS-MISSING", "error", inDuty(LEAD, "status")),
  },
  {
    says: "a coordinator's status is missing",
    change: duty(COORDINATE, { status: "" }),
    ...told("R-STATUS-MISSING", "error", inDuty(COORDINATE, "status")),
  },
  {
    says: "a row that is not yet asked for was begun without a status",
    change: duty(WAITING, { result: "Đã góp ý bằng văn bản" }),
    ...told("R-STATUS-MISSING", "error", inDuty(WAITING, "status")),
  },
  {
    says: "work of the agency's own has no status",
    change: own({ status: null }),
    ...told("R-STATUS-MISSING", "error", inDuty("own.1", "status")),
  },
  {
    says: "a status is no choice",
    change: duty(LEAD, { status: "Xong" }),
    ...told("R-STATUS-UNREADABLE", "error", inDuty(LEAD, "status"), { raw: "Xong" }),
  },
  {
    says: "a duty that an earlier period closed gets another status",
    form: closed,
    change: duty(QUARTER, { status: "Đang thực hiện", result: "Đã rà soát lại tài liệu" }),
    ...told("R-STATUS-AFTER-CLOSING", "warning", inDuty(QUARTER, "status"), {
      periodName: "Năm 2020",
      expected: "done",
    }),
  },
  {
    says: "work of the agency's own is not named",
    change: own({ duty: " " }),
    ...told("R-OWN-WORK-MISSING", "error", inDuty("own.1", "duty")),
  },
  {
    says: "work of the agency's own is a duty of the plan",
    change: own({ duty: `- ${textOf("II.2.a.2").toUpperCase()}` }),
    ...told("R-OWN-WORK-OF-PLAN", "warning", inDuty("own.1", "duty"), { duty: "II.2.a.2" }),
  },
  {
    says: "a done duty has no result",
    change: duty(LEAD, { result: "  " }),
    ...told("R-RESULT-MISSING", "error", inDuty(LEAD, "result")),
  },
  {
    says: "a duty in progress has no result",
    change: duty(LEAD, { status: "Đang thực hiện", result: null, ...open }),
    ...told("R-RESULT-MISSING", "error", inDuty(LEAD, "result")),
  },
  {
    says: "done work of the agency's own has no result",
    change: own({ result: null }),
    ...told("R-RESULT-MISSING", "error", inDuty("own.1", "result")),
  },
  {
    says: "a duty that does not arise has no reason",
    change: duty(LEAD, { status: "Không phát sinh", result: null, ...open }),
    ...told("R-REASON-MISSING", "error", inDuty(LEAD, "result")),
  },
  {
    says: "a result says nothing",
    change: duty(LEAD, { result: "Đã thực hiện." }),
    ...told("R-RESULT-FILLER", "warning", inDuty(LEAD, "result"), { text: "Đã thực hiện." }),
  },
  {
    says: "a reason only repeats the status",
    change: duty(LEAD, { status: "Không phát sinh", result: "không phát sinh", ...open }),
    ...told("R-REASON-FILLER", "warning", inDuty(LEAD, "result"), { text: "không phát sinh" }),
  },
  {
    says: "a result only repeats the duty",
    change: duty("II.2.a.2", { result: textOf("II.2.a.2") }),
    ...told("R-RESULT-REPEATS-DUTY", "warning", inDuty("II.2.a.2", "result")),
  },
  {
    says: "a duty not started tells what was done",
    change: duty(LEAD, { status: "Chưa thực hiện", result: "Đã tổ chức 01 hội nghị", ...open }),
    ...told("R-RESULT-NOT-STARTED", "info", inDuty(LEAD, "result")),
  },
  {
    says: "a done duty says that something goes on",
    change: duty(LEAD, { result: "Đang lấy ý kiến các đơn vị về dự thảo" }),
    ...told("R-RESULT-UNFINISHED", "info", inDuty(LEAD, "result"), { word: "Đang" }),
  },
  {
    says: "an overdue duty tells no difficulty",
    change: duty(QUARTER, { status: "Đang thực hiện", ...open }),
    ...told("R-OVERDUE", "error", inDuty(QUARTER, "difficulty"), { dueBy: "2020-12-31" }),
  },
  {
    says: "an overdue duty says that there was no difficulty",
    change: duty(QUARTER, { status: "Đang thực hiện", difficulty: "Không có", ...open }),
    ...told("R-OVERDUE-NO-CAUSE", "warning", inDuty(QUARTER, "difficulty"), {
      dueBy: "2020-12-31",
      text: "Không có",
    }),
  },
];

export const DUTY_SILENT: readonly SilentCase[] = [
  silent("R-STATUS-MISSING", "a row that waits for guidance is blank", duty(WAITING, { status: null })),
  silent("R-STATUS-UNREADABLE", "a choice is typed without accents", duty(LEAD, { status: "DA THUC HIEN" })),
  silent(
    "R-STATUS-AFTER-CLOSING",
    "a closed duty is left blank",
    duty(QUARTER, { status: null, result: null, ...open }),
    { form: closed },
  ),
  silent("R-OWN-WORK-MISSING", "a row for own work is blank", duty("own.1", { duty: null, result: "" })),
  silent("R-OWN-WORK-OF-PLAN", "own work is like no duty", own({ duty: "Tổ chức tuyên truyền lưu động" })),
  silent(
    "R-RESULT-MISSING",
    "a duty not started has no result",
    duty(LEAD, { status: "Chưa thực hiện", result: null, ...open }),
  ),
  silent(
    "R-REASON-MISSING",
    "a duty that does not arise has a reason",
    duty(LEAD, { status: "không phát sinh ", result: "Không có văn bản", ...open }),
  ),
  silent("R-RESULT-FILLER", "a result is short and says something", duty(LEAD, { result: "02 hội nghị" })),
  silent(
    "R-REASON-FILLER",
    "a reason is short and says something",
    duty(LEAD, { status: "Không phát sinh", result: "Không có hộ nghèo", ...open }),
  ),
  silent(
    "R-RESULT-REPEATS-DUTY",
    "a result says more than the duty",
    duty("II.2.a.2", {
      result: `${textOf("II.2.a.2")} Kết quả: đã tổ chức 12 buổi tuyên truyền cho 900 lượt người trên địa bàn tỉnh, phát 2.000 tờ gấp pháp luật và tiếp nhận 15 kiến nghị.`,
    }),
  ),
  silent(
    "R-RESULT-NOT-STARTED",
    "a duty not started tells why",
    duty(LEAD, {
      status: "Chưa thực hiện",
      result: "Đã xin ý kiến nhưng chưa được bố trí kinh phí",
      ...open,
    }),
  ),
  silent(
    "R-RESULT-UNFINISHED",
    "a duty in progress says that something goes on",
    duty(LEAD, { status: "Đang thực hiện", result: "Đang lấy ý kiến", ...open }),
  ),
  silent(
    "R-OVERDUE",
    "an overdue duty states its difficulty",
    all(late, item("shortcomings", "Một nhiệm vụ chậm"), item("causes", "Thiếu kinh phí")),
  ),
  silent(
    "R-OVERDUE-NO-CAUSE",
    "a duty that is done says that there was no difficulty",
    duty(QUARTER, { difficulty: "Không" }),
  ),
];
