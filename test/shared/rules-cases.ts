// One broken and one silent case for every rule: what is changed in a golden report, and what must be told.
import type { Finding } from "../../shared/report/finding.ts";
import type { Form, LastValue } from "../../shared/report/form.ts";
import type { Place, Severity } from "../../shared/report/place.ts";
import type { Cell, Report, ReportRow, TableId } from "../../shared/report/report.ts";
import { formOf, goodReport, plan, withCells } from "./golden.ts";

export const DAY = "2021-12-10";
/** After the cut-off, 14 December: when letters are dated. */
export const AFTER = "2021-12-16";
const LEAD = "II.2.a.1";
const QUARTER = "II.1.a";
const COORDINATE = "III.1.a";
const WAITING = "II.3.b.1";

export interface RuleCase {
  says: string;
  change: (report: Report) => Report;
  form?: Form;
  asOf?: string;
}

export interface BrokenCase extends RuleCase {
  finding: Finding;
}

export const finance = formOf("so-tai-chinh");
export const district = formOf("ubnd-ba-tri");
const withLast = formOf("so-tai-chinh", {
  lastValues: new Map<string, LastValue>([
    ["thi-cuoc", { value: 3, periodName: "Năm 2020" }],
    ["thi-luot-nguoi", "unknown"],
    ["pho-bien-cuoc", { value: 20, periodName: "Năm 2020" }],
    ["kinh-phi-ho-tro", { value: 5000, periodName: "Năm 2020" }],
  ]),
});
const closed: Form = {
  ...finance,
  tables: {
    ...finance.tables,
    duties: {
      ...finance.tables.duties,
      rows: finance.tables.duties.rows.map((row) =>
        row.key === QUARTER
          ? {
              ...row,
              closedIn: {
                agency: "so-tai-chinh",
                key: QUARTER,
                periodId: "kh-6134-2020",
                periodName: "Năm 2020",
                status: "done" as const,
              },
            }
          : row,
      ),
    },
  },
};

type Cells<T extends TableId> = ReportRow<T>["cells"];

export function duty(key: string, cells: Cells<"duties">) {
  return (report: Report) => withCells(report, key, cells);
}
export function figure(key: string, cells: Cells<"figures">) {
  return (report: Report) => withCells(report, key, cells, "figures");
}
export function item(key: string, text: Cell) {
  return (report: Report) => withCells(report, key, { text }, "assessment");
}
function all(...changes: ((report: Report) => Report)[]) {
  return (report: Report) => changes.reduce((changed, change) => change(changed), report);
}
function rows<T extends TableId>(table: T, change: (rows: ReportRow<T>[]) => ReportRow<T>[]) {
  return (report: Report): Report => ({
    ...report,
    tables: { ...report.tables, [table]: change(report.tables[table] as ReportRow<T>[]) },
  });
}
const inEnglish = (report: Report): Report => ({ ...report, locale: "en_US" });
const OWN: Cells<"duties"> = {
  duty: "Tổ chức hội thi cho viên chức của cơ quan (dữ liệu minh họa)",
  status: "Đã thực hiện",
  result: "Đã tổ chức 01 hội thi cho 80 người (dữ liệu minh họa).",
};
const own = (cells: Cells<"duties"> = {}) => duty("own.1", { ...OWN, ...cells });

function place(table: TableId, row: string, column: Place["column"]): Place {
  return { table, row, ...(column && { column }) };
}
function told(
  rule: Finding["rule"],
  severity: Severity,
  at: Place,
  details: Finding["details"] = {},
): Pick<BrokenCase, "finding"> {
  return { finding: { rule, severity, at, details } };
}
const inDuty = (row: string, column: Place["column"], n?: number): Place => ({
  ...place("duties", row, column),
  ...(n !== undefined && { item: n }),
});
const inFigure = (row: string, column: Place["column"] = "total") => place("figures", row, column);
const inItem = (row: string) => place("assessment", row, "text");

const people = { kind: "count", unit: "người" };
const events = { kind: "count", unit: "cuộc" };
const money = { kind: "money", unit: "triệu đồng" };
const open = { completed: null, evidence: null };
const textOf = (id: string) => plan.duties.find((one) => one.id === id)?.text ?? "";
const LEADS = ["II.2.a.1", "II.2.a.2", "II.2.a.3", "II.2.a.4", "II.3.a.1"];
const SAME = "Đã ban hành kế hoạch và tổ chức thực hiện.";
const DOCUMENT = "Kế hoạch số 1/KH-STC ngày 05/3/2021";
const DATED = finance.tables.duties.rows
  .filter(({ role, asked }) => role === "lead" && asked === "asked")
  .map(({ key }) => key);
const citing = (keys: readonly string[]) => all(...keys.map((key) => duty(key, { evidence: DOCUMENT })));
const noFlows = all(
  ...["pho-bien-cuoc", "pho-bien-luot-nguoi", "tai-lieu", "tai-lieu-internet"].map((key) =>
    figure(key, { total: "0", coordinated: "0" }),
  ),
);
const late = duty(QUARTER, { status: "Đang thực hiện", difficulty: "Thiếu kinh phí", ...open });

const largeSum = (total: Cell, regular = "49.974,5") =>
  all(figure("kinh-phi", { total }), figure("kinh-phi-thuong-xuyen", { total: regular }));

export const BROKEN: readonly BrokenCase[] = [
  {
    says: "a form of another plan",
    change: (report) => ({ ...report, plan: "kh-1" }),
    ...told("R-FORM-PLAN", "error", {}, { found: "kh-1", expected: "kh-6134", number: "6134/KH-UBND" }),
  },
  {
    says: "a form of another period",
    change: (report) => ({ ...report, period: "p" }),
    ...told("R-FORM-PERIOD", "error", {}, { found: "p", expected: "kh-6134-2021", name: "Năm 2021" }),
  },
  {
    says: "a form of another agency",
    change: (report) => ({ ...report, agency: "so-y-te" }),
    ...told(
      "R-FORM-AGENCY",
      "error",
      {},
      { found: "so-y-te", expected: "so-tai-chinh", name: "Sở Tài chính" },
    ),
  },
  {
    says: "a duty's row is missing",
    change: rows("duties", (all) => all.filter(({ key }) => key !== LEAD)),
    ...told("R-ROW-MISSING", "error", { table: "duties", row: LEAD }),
  },
  {
    says: "a figure's row is missing",
    change: rows("figures", (all) => all.filter(({ key }) => key !== "thi-luot-nguoi")),
    ...told("R-ROW-MISSING", "error", { table: "figures", row: "thi-luot-nguoi" }),
  },
  {
    says: "a row of the assessment stands twice",
    change: rows("assessment", (all) => [...all, { key: "direction", cells: { text: "?" } }]),
    ...told("R-ROW-DOUBLED", "error", { table: "assessment", row: "direction" }, { count: 2 }),
  },
  {
    says: "a row for work of the agency's own stands twice",
    change: rows("duties", (all) => [...all, { key: "own.1", cells: {} }, { key: "own.1", cells: {} }]),
    ...told("R-ROW-DOUBLED", "error", { table: "duties", row: "own.1" }, { count: 2 }),
  },
  {
    says: "rows with text lost their key",
    change: rows("duties", (all) => [
      { key: "", cells: { result: "Nội dung" } },
      { key: "", cells: { status: "Đã thực hiện" } },
      ...all,
    ]),
    ...told("R-ROW-UNKNOWN", "error", { table: "duties", row: "" }, { key: "", count: 2 }),
  },
  {
    says: "a figure's row is not of the form",
    change: rows("figures", (all) => [{ key: "x", cells: { total: "1" } }, ...all]),
    ...told("R-ROW-UNKNOWN", "error", { table: "figures", row: "x" }, { key: "x", count: 1 }),
  },
  {
    says: "a cell holds an error value",
    change: duty(LEAD, { status: { error: "#REF!" } }),
    ...told("R-ERROR-VALUE", "error", inDuty(LEAD, "status"), { value: "#REF!" }),
  },
  {
    says: "a figure holds the text of an error value",
    change: figure("thi-luot-nguoi", { total: "#N/A" }),
    ...told("R-ERROR-VALUE", "error", inFigure("thi-luot-nguoi"), { value: "#N/A" }),
  },
  {
    says: "a result is a checkbox",
    change: duty(LEAD, { result: false }),
    ...told("R-ERROR-VALUE", "error", inDuty(LEAD, "result"), { value: "FALSE" }),
  },
  {
    says: "a result has not come yet",
    change: duty(LEAD, { result: "Đang tải…" }),
    ...told("R-ERROR-VALUE", "error", inDuty(LEAD, "result"), { value: "Đang tải…" }),
  },
  {
    says: "a picture stands in the place of a text",
    change: item("proposals", { error: "#OBJECT!" }),
    ...told("R-ERROR-VALUE", "error", inItem("proposals"), { value: "#OBJECT!" }),
  },
  {
    says: "the spreadsheet made a day of a month",
    change: duty(LEAD, { result: { date: "2021-11-01", shown: "11/2021" } }),
    ...told("R-CELL-REWRITTEN", "error", inDuty(LEAD, "result"), { shown: "11/2021", value: "01/11/2021" }),
  },
  {
    says: "the spreadsheet made a part of a whole",
    change: figure("thi-cuoc", { note: { number: 1, shown: "100%" } }),
    ...told("R-CELL-REWRITTEN", "error", inFigure("thi-cuoc", "note"), { shown: "100%", value: "1" }),
  },
  {
    says: "a cell is too long",
    change: duty(LEAD, { result: "a".repeat(5001) }),
    ...told("R-TOO-LONG", "error", inDuty(LEAD, "result"), { length: 5001, most: 5000 }),
  },
  {
    says: "a text lost a character",
    change: item("direction", "Tiếp tục t\uFFFD chức thực hiện"),
    ...told("R-TEXT-DAMAGED", "warning", inItem("direction"), { text: "Tiếp tục t\uFFFD chức thực hiện" }),
  },
  {
    says: "a text is in an old encoding",
    change: duty(LEAD, { result: "§· tæ chøc héi nghÞ phæ biÕn ph¸p luËt" }),
    ...told("R-TEXT-ENCODING", "warning", inDuty(LEAD, "result"), {
      encoding: "tcvn3",
      text: "§· tæ chøc héi nghÞ phæ biÕn ph¸p luËt",
    }),
  },
  {
    says: "a document's number has a foreign Đ",
    change: duty(LEAD, { evidence: "Quyết định số 8/Q\u00D0-STC ngày 05/3/2021" }),
    ...told("R-TEXT-FOREIGN-D", "info", inDuty(LEAD, "evidence")),
  },
  {
    says: "a text holds characters that no reader sees",
    change: item("advantages", "Triển khai\u200B kịp\u200B thời"),
    ...told("R-TEXT-INVISIBLE", "info", inItem("advantages"), { count: 2 }),
  },
  {
    says: "a text is decomposed",
    change: duty(LEAD, { proposal: "Đề nghị hỗ trợ".normalize("NFD") }),
    ...told("R-TEXT-NOT-NFC", "info", inDuty(LEAD, "proposal")),
  },
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
  {
    says: "a lead's done duty has no date",
    change: duty(LEAD, { completed: null }),
    ...told("R-DATE-MISSING", "error", inDuty(LEAD, "completed")),
  },
  {
    says: "a date has no day",
    change: duty(LEAD, { completed: "11/2021" }),
    ...told("R-DATE-UNREADABLE", "error", inDuty(LEAD, "completed"), {
      raw: "11/2021",
      why: "no_day",
      readings: [],
    }),
  },
  {
    says: "a date of the agency's own work has a short year",
    change: own({ completed: "5/11/21" }),
    ...told("R-DATE-UNREADABLE", "error", inDuty("own.1", "completed"), {
      raw: "5/11/21",
      why: "short_year",
      readings: ["2021-11-05"],
    }),
  },
  {
    says: "a duty in progress has a day of completion",
    change: duty(LEAD, { status: "Đang thực hiện" }),
    ...told("R-DATE-NOT-DONE", "warning", inDuty(LEAD, "completed"), {
      date: "2021-11-05",
      status: "in_progress",
    }),
  },
  {
    says: "a duty that does not arise has a day of completion",
    change: duty(LEAD, { status: "Không phát sinh", result: "Trong kỳ không có văn bản", evidence: null }),
    ...told("R-DATE-NOT-DONE", "error", inDuty(LEAD, "completed"), {
      date: "2021-11-05",
      status: "not_arising",
    }),
  },
  {
    says: "a duty in progress has a day that is still to come, told once",
    change: duty(LEAD, { status: "Đang thực hiện", completed: "31/12/2021" }),
    ...told("R-DATE-NOT-DONE", "warning", inDuty(LEAD, "completed"), {
      date: "2021-12-31",
      status: "in_progress",
    }),
  },
  {
    says: "a date lies after today",
    change: duty(LEAD, { completed: "11/12/2021" }),
    ...told("R-DATE-FUTURE", "error", inDuty(LEAD, "completed"), { date: "2021-12-11", asOf: DAY }),
  },
  {
    says: "a date lies before the plan",
    change: duty(LEAD, { completed: "16/11/2020" }),
    ...told("R-DATE-BEFORE-PLAN", "error", inDuty(LEAD, "completed"), {
      date: "2020-11-16",
      planDate: "2020-11-17",
      number: "6134/KH-UBND",
    }),
  },
  {
    says: "a date lies between the cut-off and today",
    asOf: AFTER,
    change: duty(LEAD, { completed: "15/12/2021" }),
    ...told("R-DATE-NEXT-PERIOD", "warning", inDuty(LEAD, "completed"), {
      date: "2021-12-15",
      cutOff: "2021-12-14",
    }),
  },
  {
    says: "yearly work was done before the period",
    change: duty(LEAD, { completed: "14/12/2020" }),
    ...told("R-DATE-EARLIER-PERIOD", "warning", inDuty(LEAD, "completed"), {
      date: "2020-12-14",
      from: "2020-12-15",
    }),
  },
  {
    says: "a duty was done after its last day",
    change: duty(QUARTER, { completed: "02/01/2021" }),
    ...told("R-DATE-LATE", "info", inDuty(QUARTER, "completed"), {
      date: "2021-01-02",
      expected: "2020-12-31",
      difference: 2,
    }),
  },
  {
    says: "a lead's done duty has no evidence",
    change: duty(LEAD, { evidence: null }),
    ...told("R-EVIDENCE-MISSING", "error", inDuty(LEAD, "evidence")),
  },
  {
    says: "an evidence line names no document",
    change: duty(LEAD, { evidence: "Kế hoạch số 12/KH-STC ngày 05/3/2021\nBiên bản họp" }),
    ...told("R-EVIDENCE-UNREADABLE", "warning", inDuty(LEAD, "evidence", 2), {
      text: "Biên bản họp",
      why: "no_document",
    }),
  },
  {
    says: "an evidence line has a day that does not exist",
    change: duty(LEAD, { evidence: "Kế hoạch số 12/KH-STC ngày 31/02/2021" }),
    ...told("R-EVIDENCE-UNREADABLE", "warning", inDuty(LEAD, "evidence", 1), {
      text: "Kế hoạch số 12/KH-STC ngày 31/02/2021",
      why: "no_such_day",
    }),
  },
  {
    says: "a document's year has two digits",
    change: duty(LEAD, { evidence: "Kế hoạch số 12/KH-STC ngày 12/03/21" }),
    ...told("R-EVIDENCE-UNREADABLE", "warning", inDuty(LEAD, "evidence", 1), {
      text: "Kế hoạch số 12/KH-STC ngày 12/03/21",
      why: "short_year",
    }),
  },
  {
    says: "two documents stand in a line",
    change: duty(LEAD, {
      evidence: "Kế hoạch số 12/KH-STC ngày 5/3/2021 về việc tập huấn, Báo cáo số 99/BC-STC ngày 9/9/2021",
    }),
    ...told("R-EVIDENCE-UNREADABLE", "warning", inDuty(LEAD, "evidence", 1), {
      text: "Kế hoạch số 12/KH-STC ngày 5/3/2021 về việc tập huấn, Báo cáo số 99/BC-STC ngày 9/9/2021",
      why: "many_documents",
    }),
  },
  {
    says: "a duty not started has evidence",
    change: duty(LEAD, { status: "Chưa thực hiện", result: null, completed: null }),
    ...told("R-EVIDENCE-NOT-DONE", "warning", inDuty(LEAD, "evidence"), { status: "not_started" }),
  },
  {
    says: "a document has no date",
    change: duty(LEAD, { evidence: "Kế hoạch số 12/KH-STC ngày 05/3/2021\nKế hoạch số 270-KH/TU" }),
    ...told("R-EVIDENCE-NO-DATE", "info", inDuty(LEAD, "evidence", 2), { number: "270-KH/TU" }),
  },
  {
    says: "a document is dated after today",
    change: duty(LEAD, { evidence: "Kế hoạch số 12/KH-STC ngày 05/3/2022" }),
    ...told("R-EVIDENCE-DATE-FUTURE", "warning", inDuty(LEAD, "evidence", 1), {
      number: "12/KH-STC",
      date: "2022-03-05",
      asOf: DAY,
    }),
  },
  {
    says: "a document is older than the plan",
    change: duty(LEAD, { evidence: "Quyết định số 890/QĐ-UBND ngày 17/4/2020" }),
    ...told("R-EVIDENCE-BEFORE-PLAN", "info", inDuty(LEAD, "evidence", 1), {
      number: "890/QĐ-UBND",
      date: "2020-04-17",
      planDate: "2020-11-17",
    }),
  },
  {
    says: "a document's kind is not that of its number",
    change: duty(LEAD, { evidence: "Kế hoạch số 12/QĐ-STC ngày 05/3/2021" }),
    ...told("R-EVIDENCE-TYPE", "warning", inDuty(LEAD, "evidence", 1), {
      type: "Kế hoạch",
      found: "QĐ",
      expected: "KH",
    }),
  },
  {
    says: "a document stands twice in a cell",
    change: duty(LEAD, {
      evidence: "Kế hoạch số 12/KH-STC ngày 05/3/2021\n\nKH số 12/KH-STC ngày 5/3/2021",
    }),
    ...told("R-EVIDENCE-DOUBLED", "info", inDuty(LEAD, "evidence", 2), { number: "12/KH-STC" }),
  },
  {
    says: "a document's number is not spelled as it is printed",
    change: duty(LEAD, { evidence: "Kế hoạch số 12/ kh – stc ngày 05/3/2021" }),
    ...told("R-EVIDENCE-SPELLING", "info", inDuty(LEAD, "evidence", 1), {
      found: "12/ kh - stc",
      expected: "12/KH-STC",
    }),
  },
  {
    says: "five duties have the same result",
    change: all(...LEADS.map((key) => duty(key, { result: SAME }))),
    ...told("R-RESULT-COPIED", "warning", inDuty("II.2.a.1", "result"), { count: 5, rows: LEADS }),
  },
  {
    says: "one document proves more than half of the duties",
    change: citing(DATED.slice(0, 11)),
    ...told("R-EVIDENCE-REUSED", "info", inDuty(QUARTER, "evidence"), {
      number: "1/KH-STC",
      count: 11,
      of: DATED.length,
    }),
  },
  {
    says: "a figure is blank",
    change: figure("thi-luot-nguoi", { total: null }),
    ...told("R-FIGURE-MISSING", "error", inFigure("thi-luot-nguoi")),
  },
  {
    says: "a figure is negative",
    change: figure("thi-luot-nguoi", { total: "-5" }),
    ...told("R-FIGURE-NEGATIVE", "error", inFigure("thi-luot-nguoi"), {
      kind: "count",
      unit: "lượt người",
      raw: "-5",
      why: "negative",
      readings: ["5"],
    }),
  },
  {
    says: "a count is larger than any agency can have",
    change: figure("tai-lieu-internet", { total: "9.007.199.254.740.991" }),
    ...told("R-FIGURE-TOO-LARGE", "error", inFigure("tai-lieu-internet", "total"), {
      kind: "count",
      unit: "bản",
      raw: "9.007.199.254.740.991",
      why: "too_large",
      readings: [],
    }),
  },
  {
    says: "money is larger than any agency can have",
    change: figure("kinh-phi-ho-tro", { coordinated: "", total: "100.000 tỷ đồng" }),
    ...told("R-FIGURE-TOO-LARGE", "error", inFigure("kinh-phi-ho-tro", "total"), {
      kind: "money",
      unit: "triệu đồng",
      raw: "100.000 tỷ đồng",
      why: "too_large",
      readings: [],
    }),
  },
  {
    says: "a text lost its letters to question marks",
    change: item("direction", "Ti?p t?c tri?n khai"),
    ...told("R-TEXT-DAMAGED", "warning", inItem("direction"), { text: "Ti?p t?c tri?n khai" }),
  },
  {
    says: "a count has decimals",
    change: figure("tai-lieu-internet", { coordinated: "12,5" }),
    ...told("R-FIGURE-FRACTION", "error", inFigure("tai-lieu-internet", "coordinated"), {
      kind: "count",
      unit: "bản",
      raw: "12,5",
      why: "fraction",
      readings: [],
    }),
  },
  {
    says: "a figure has another unit",
    change: figure("thi-luot-nguoi", { total: "12 cuộc" }),
    ...told("R-FIGURE-UNIT", "error", inFigure("thi-luot-nguoi"), {
      kind: "count",
      unit: "lượt người",
      raw: "12 cuộc",
      why: "other_unit",
      readings: ["12"],
    }),
  },
  {
    says: "a figure is not exact",
    change: figure("thi-luot-nguoi", { total: "hơn 3.200" }),
    ...told("R-FIGURE-ABOUT", "error", inFigure("thi-luot-nguoi"), {
      kind: "count",
      unit: "lượt người",
      raw: "hơn 3.200",
      why: "about",
      readings: ["3200"],
    }),
  },
  {
    says: "a figure may be thousands or decimals",
    change: figure("bao-cao-vien", { total: "1,234" }),
    ...told("R-FIGURE-UNREADABLE", "error", inFigure("bao-cao-vien"), {
      ...people,
      raw: "1,234",
      why: "thousand_or_decimal",
      readings: ["1234", "1.234"],
    }),
  },
  {
    says: "a file of another language holds a number below a thousand",
    change: all(inEnglish, figure("pho-bien-cuoc", { total: { number: 24, shown: "24" } })),
    ...told("R-FIGURE-MAYBE-THOUSANDS", "warning", inFigure("pho-bien-cuoc"), {
      ...events,
      found: 24,
      readings: ["24", "24000"],
    }),
  },
  {
    says: "a sum of 50 tỷ has no unit",
    change: largeSum("50.000"),
    ...told("R-FIGURE-MONEY-LARGE", "warning", inFigure("kinh-phi"), {
      ...money,
      found: 50000000,
      readings: ["50000000", "50000", "50"],
    }),
  },
  {
    says: "a joint figure lacks what was only coordinated",
    change: figure("pho-bien-cuoc", { coordinated: null }),
    ...told("R-FIGURE-COORDINATED-MISSING", "error", inFigure("pho-bien-cuoc", "coordinated")),
  },
  {
    says: "a figure that is not joint has a coordinated part",
    change: figure("bao-cao-vien", { coordinated: "3" }),
    ...told("R-FIGURE-NOT-JOINT", "info", inFigure("bao-cao-vien", "coordinated")),
  },
  {
    says: "more was coordinated than there was",
    change: figure("pho-bien-cuoc", { coordinated: "30" }),
    ...told("R-FIGURE-COORDINATED-TOO-LARGE", "error", inFigure("pho-bien-cuoc", "coordinated"), {
      ...events,
      found: 30,
      expected: 24,
      difference: 6,
    }),
  },
  {
    says: "a part is larger than its whole",
    change: figure("bao-cao-vien-truc-tiep", { total: "15" }),
    ...told("R-FIGURE-PART-TOO-LARGE", "error", inFigure("bao-cao-vien-truc-tiep"), {
      ...people,
      found: 15,
      expected: 12,
      difference: 3,
      of: "1",
      name: "Báo cáo viên pháp luật, tổng số",
    }),
  },
  {
    says: "a part of a sum is larger than its whole, and the sum is not told",
    form: district,
    change: figure("hoa-giai-vien-nam", { total: "700" }),
    ...told("R-FIGURE-PART-TOO-LARGE", "error", inFigure("hoa-giai-vien-nam"), {
      ...people,
      found: 700,
      expected: 640,
      difference: 60,
      of: "9",
      name: "Hòa giải viên, tổng số",
    }),
  },
  {
    says: "a part was coordinated more than its whole",
    change: figure("tai-lieu-internet", { total: "500", coordinated: "450" }),
    ...told("R-FIGURE-PART-COORDINATED-TOO-LARGE", "error", inFigure("tai-lieu-internet", "coordinated"), {
      kind: "count",
      unit: "bản",
      found: 450,
      expected: 400,
      difference: 50,
      of: "6",
      name: "Tài liệu phổ biến, giáo dục pháp luật phát hành, tổng số",
    }),
  },
  {
    says: "men and women are not all mediators",
    form: district,
    change: figure("hoa-giai-vien-nu", { total: "220" }),
    ...told("R-FIGURE-SUM", "error", inFigure("hoa-giai-vien"), {
      ...people,
      found: 640,
      expected: 630,
      difference: 10,
      parts: ["9.1", "9.2"],
    }),
  },
  {
    says: "money does not add up",
    change: figure("kinh-phi-ho-tro", { total: "5,25" }),
    ...told("R-FIGURE-SUM", "error", inFigure("kinh-phi"), {
      ...money,
      found: 85500,
      expected: 85750,
      difference: -250,
      parts: ["7.1", "7.2", "7.3"],
    }),
  },
  {
    says: "people attended no event",
    change: figure("thi-luot-nguoi", { total: "120" }),
    ...told("R-FIGURE-TOGETHER", "warning", inFigure("thi-cuoc"), {
      number: "5",
      name: "Số lượt người dự thi tìm hiểu pháp luật",
      found: 120,
      kind: "count",
      unit: "lượt người",
    }),
  },
  {
    says: "a figure is nothing now and was something",
    form: withLast,
    change: figure("pho-bien-cuoc", { total: "21" }),
    ...told("R-FIGURE-NOW-ZERO", "warning", inFigure("thi-cuoc"), {
      ...events,
      found: 0,
      expected: 3,
      difference: -3,
      periodName: "Năm 2020",
    }),
  },
  {
    says: "a figure is more than half as much again as last time",
    form: withLast,
    change: all(
      figure("thi-cuoc", { total: "4", coordinated: "0" }),
      figure("thi-luot-nguoi", { total: "90" }),
      figure("pho-bien-cuoc", { total: "31" }),
    ),
    ...told("R-FIGURE-CHANGED", "warning", inFigure("pho-bien-cuoc"), {
      ...events,
      found: 31,
      expected: 20,
      difference: 11,
      periodName: "Năm 2020",
    }),
  },
  {
    says: "a required text of the assessment is missing",
    change: item("advantages", null),
    ...told("R-ASSESSMENT-MISSING", "error", inItem("advantages")),
  },
  {
    says: "nobody can be reached",
    change: item("contact_phone", ""),
    ...told("R-CONTACT-MISSING", "error", inItem("contact_phone")),
  },
  {
    says: "an assessment says nothing",
    change: item("direction", "x"),
    ...told("R-ASSESSMENT-FILLER", "warning", inItem("direction"), { text: "x" }),
  },
  {
    says: "shortcomings have no causes",
    change: item("shortcomings", "Tiến độ một số nhiệm vụ còn chậm"),
    ...told("R-CAUSES-MISSING", "warning", inItem("causes")),
  },
  {
    says: "there are no shortcomings, and a duty is overdue",
    change: late,
    ...told("R-SHORTCOMINGS-NONE", "warning", inItem("shortcomings"), { count: 1, rows: [QUARTER] }),
  },
  {
    says: "a telephone number is short",
    change: item("contact_phone", "3822 123"),
    ...told("R-PHONE-UNREADABLE", "warning", inItem("contact_phone"), { raw: "3822 123" }),
  },
  {
    says: "the letter's number has no sign",
    asOf: AFTER,
    change: all(item("letter_number", "125"), item("letter_date", "15/12/2021")),
    ...told("R-LETTER-NUMBER-UNREADABLE", "warning", inItem("letter_number"), { raw: "125", readings: [] }),
  },
  {
    says: "the letter's number is not spelled as it is printed",
    asOf: AFTER,
    change: all(item("letter_number", "Số: 125/bc-stc"), item("letter_date", "15/12/2021")),
    ...told("R-LETTER-NUMBER-SPELLING", "info", inItem("letter_number"), {
      found: "Số: 125/bc-stc",
      expected: "125/BC-STC",
    }),
  },
  {
    says: "the letter's date has no day",
    asOf: AFTER,
    change: all(item("letter_number", "125/BC-STC"), item("letter_date", "12/2021")),
    ...told("R-LETTER-DATE-UNREADABLE", "warning", inItem("letter_date"), {
      raw: "12/2021",
      why: "no_day",
      readings: [],
    }),
  },
  {
    says: "the letter is dated after today",
    asOf: AFTER,
    change: all(item("letter_number", "125/BC-STC"), item("letter_date", "17/12/2021")),
    ...told("R-LETTER-DATE-FUTURE", "warning", inItem("letter_date"), { date: "2021-12-17", asOf: AFTER }),
  },
  {
    says: "the letter is dated on the cut-off",
    asOf: AFTER,
    change: all(item("letter_number", "125/BC-STC"), item("letter_date", "14/12/2021")),
    ...told("R-LETTER-DATE-EARLY", "info", inItem("letter_date"), {
      date: "2021-12-14",
      cutOff: "2021-12-14",
    }),
  },
  {
    says: "the letter has a number and no date",
    change: item("letter_number", "125/BC-STC"),
    ...told("R-LETTER-HALF", "info", inItem("letter_date")),
  },
  {
    says: "the signer has no name",
    change: item("signer_name", null),
    ...told("R-SIGNER-HALF", "info", inItem("signer_name")),
  },
  {
    says: "the authority to sign is not written as it should be",
    change: item("signer_authority", "Ký thay Giám đốc"),
    ...told("R-SIGNER-AUTHORITY", "info", inItem("signer_authority"), { text: "Ký thay Giám đốc" }),
  },
  {
    says: "duties are done, and nothing was disseminated",
    change: noFlows,
    ...told("R-FIGURES-ALL-ZERO", "info", inFigure("pho-bien-cuoc"), { count: DATED.length }),
  },
];

export interface SilentCase extends RuleCase {
  rule: string;
}

function silent(
  rule: string,
  says: string,
  change: RuleCase["change"],
  more: Partial<RuleCase> = {},
): SilentCase {
  return { rule, says, change, ...more };
}

const unchanged = (report: Report) => report;

/** Near misses: changes after which nothing at all is told. */
export const SILENT: readonly SilentCase[] = [
  silent("R-FORM-PLAN", "the plan is the form's", unchanged),
  silent("R-FORM-PERIOD", "the period is the form's", unchanged),
  silent("R-FORM-AGENCY", "the agency is the form's", unchanged, { form: district }),
  silent(
    "R-ROW-MISSING",
    "no row for own work is there",
    rows("duties", (all) => all.filter(({ key }) => key !== "own.1")),
  ),
  silent("R-ROW-DOUBLED", "a row for own work is there once", own()),
  silent(
    "R-ROW-UNKNOWN",
    "a row without text has an unknown key",
    rows("duties", (all) => [{ key: "II.98", cells: { result: " " } }, ...all]),
  ),
  silent(
    "R-ERROR-VALUE",
    "a text names an error value",
    duty(LEAD, { result: "Đã sửa lỗi #REF! trong bảng tính" }),
  ),
  silent(
    "R-ERROR-VALUE",
    "a text only speaks of loading",
    item("proposals", "Đang tải tài liệu lên cổng thông tin"),
  ),
  silent(
    "R-CELL-REWRITTEN",
    "a day shows itself",
    all(item("letter_number", "125/BC-STC"), item("letter_date", { date: "2021-12-15" })),
    { asOf: AFTER },
  ),
  silent("R-CELL-REWRITTEN", "a note is a number", figure("thi-cuoc", { note: 1234 })),
  silent(
    "R-FIGURE-MAYBE-THOUSANDS",
    "a file reads dots as the Vietnamese do",
    figure("pho-bien-cuoc", { total: { number: 24, shown: "24" } }),
  ),
  silent(
    "R-TOO-LONG",
    "a text is just within the cap",
    duty(LEAD, { result: "ế".normalize("NFC").repeat(5000) }),
  ),
  silent("R-TEXT-DAMAGED", "a text holds a whole pair", item("advantages", "Triển khai kịp thời \u{1F600}")),
  silent("R-TEXT-ENCODING", "a text is in French", item("proposals", "Hôtel de ville, façade rénovée")),
  silent("R-TEXT-FOREIGN-D", "a text has the Vietnamese Đ", item("proposals", "Đề nghị hỗ trợ kinh phí")),
  silent(
    "R-TEXT-INVISIBLE",
    "a text has tabs and line ends",
    item("proposals", "Đề nghị:\n-\thỗ trợ kinh phí\r\n"),
  ),
  silent("R-TEXT-NOT-NFC", "Ủy and Uỷ are both composed", item("proposals", "Ủy ban, Uỷ ban")),
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
  silent("R-DATE-MISSING", "a coordinator gives no date", duty(COORDINATE, { completed: null })),
  silent(
    "R-DATE-UNREADABLE",
    "a date is written out",
    duty(LEAD, { completed: "ngày 05 tháng 11 năm 2021" }),
  ),
  silent(
    "R-DATE-NOT-DONE",
    "a duty in progress has no date",
    duty(LEAD, { status: "Đang thực hiện", ...open }),
  ),
  silent("R-DATE-FUTURE", "the date is today", duty(LEAD, { completed: "10/12/2021" })),
  silent(
    "R-DATE-BEFORE-PLAN",
    "the date of a one-off duty is the plan's own",
    duty(QUARTER, { completed: "17/11/2020" }),
  ),
  silent("R-DATE-NEXT-PERIOD", "the date is the cut-off", duty(LEAD, { completed: "14/12/2021" }), {
    asOf: AFTER,
  }),
  silent(
    "R-DATE-EARLIER-PERIOD",
    "the date is the first of the period",
    duty(LEAD, { completed: "15/12/2020" }),
  ),
  silent("R-DATE-LATE", "the date is the last day", duty(QUARTER, { completed: "31/12/2020" })),
  silent("R-EVIDENCE-MISSING", "a coordinator gives no evidence", duty(COORDINATE, { evidence: " " })),
  silent(
    "R-EVIDENCE-UNREADABLE",
    "evidence is a link",
    duty(LEAD, { evidence: "https://example.invalid/van-ban" }),
  ),
  silent(
    "R-EVIDENCE-NOT-DONE",
    "a duty in progress has evidence",
    duty(LEAD, { status: "Đang thực hiện", completed: null }),
  ),
  silent(
    "R-EVIDENCE-NO-DATE",
    "a number carries its year",
    duty(LEAD, { evidence: "Thông tư số 03/2019/TT-BTP" }),
  ),
  silent(
    "R-EVIDENCE-DATE-FUTURE",
    "a document is of today",
    duty(LEAD, { evidence: "Báo cáo số 9/BC-STC ngày 10/12/2021" }),
  ),
  silent(
    "R-EVIDENCE-BEFORE-PLAN",
    "a document is of the plan's day",
    duty(LEAD, { evidence: "Kế hoạch số 12/KH-STC ngày 17/11/2020" }),
  ),
  silent(
    "R-EVIDENCE-TYPE",
    "an official letter has no kind in its number",
    duty(LEAD, { evidence: "Công văn số 573/STC-VP ngày 05/3/2021" }),
  ),
  silent(
    "R-EVIDENCE-DOUBLED",
    "two documents have one number and two days",
    duty(LEAD, { evidence: "Kế hoạch số 12/KH-STC ngày 05/3/2021\nKế hoạch số 12/KH-STC ngày 04/2/2021" }),
  ),
  silent(
    "R-EVIDENCE-DOUBLED",
    "two communes have one number and one day",
    duty(LEAD, {
      evidence: [
        "Kế hoạch số 12/KH-UBND ngày 05/3/2021 của UBND xã An Bình",
        "Kế hoạch số 12/KH-UBND ngày 05/3/2021 của UBND xã An Hòa",
      ].join("\n"),
    }),
  ),
  silent(
    "R-EVIDENCE-DOUBLED",
    "two communes stand before the number, an accent apart",
    duty(LEAD, {
      evidence: [
        "Kế hoạch của UBND xã An Hòa số 12/KH-UBND ngày 05/3/2021",
        "Kế hoạch của UBND xã An Hóa số 12/KH-UBND ngày 05/3/2021",
      ].join("\n"),
    }),
  ),
  silent(
    "R-EVIDENCE-DOUBLED",
    "a number without a day, but with its year, stands twice",
    duty(LEAD, { evidence: ["Thông tư số 03/2019/TT-BTP", "Thông tư số 03/2019/TT-BTP"].join("\n") }),
  ),
  silent(
    "R-EVIDENCE-DOUBLED",
    "only one of two lines has a link",
    duty(LEAD, {
      evidence: [
        "Kế hoạch số 12/KH-STC ngày 05/3/2021",
        "Kế hoạch số 12/KH-STC ngày 05/3/2021 https://example.invalid/van-ban",
      ].join("\n"),
    }),
  ),
  silent(
    "R-EVIDENCE-TYPE",
    "a decision issues a plan",
    duty(LEAD, { evidence: "Quyết định ban hành Kế hoạch số 890/QĐ-UBND ngày 05/3/2021" }),
  ),
  silent(
    "R-EVIDENCE-TYPE",
    "a decision approves a scheme",
    duty(LEAD, { evidence: "Quyết định phê duyệt Đề án số 890/QĐ-UBND ngày 05/3/2021" }),
  ),
  silent(
    "R-EVIDENCE-TYPE",
    "an office is abbreviated before the number",
    duty(LEAD, { evidence: "Báo cáo của Phòng TC số 12/BC-PTC ngày 05/3/2021" }),
  ),
  silent(
    "R-EVIDENCE-TYPE",
    "an office alone is abbreviated like a kind",
    duty(LEAD, { evidence: "Phòng TC số 12/BC-PTC ngày 05/3/2021" }),
  ),
  silent(
    "R-EVIDENCE-SPELLING",
    "a number is as it is printed",
    duty(LEAD, { evidence: "Quyết định số 1521/QĐ-TTg ngày 06/12/2020" }),
  ),
  silent(
    "R-RESULT-COPIED",
    "four duties have the same result",
    all(...LEADS.slice(1).map((key) => duty(key, { result: SAME }))),
  ),
  silent("R-EVIDENCE-REUSED", "one document proves less than half of the duties", citing(DATED.slice(0, 10))),
  silent("R-FIGURE-MISSING", "0 is a value, typed as a number too", figure("thi-luot-nguoi", { total: 0 })),
  silent("R-FIGURE-NEGATIVE", "a figure has zeros in front", figure("thi-luot-nguoi", { total: "00" })),
  silent("R-FIGURE-TOO-LARGE", "a count is large and can be", figure("tai-lieu", { total: "999.999.999" })),
  silent(
    "R-TEXT-DAMAGED",
    "a text asks a question, and an address has its own",
    item("advantages", "Làm gì? Xem https://a.example/tin?id=3 và a.example/tin?b"),
  ),
  silent("R-FIGURE-FRACTION", "money has decimals", figure("kinh-phi", { total: "85,50" })),
  silent(
    "R-FIGURE-UNIT",
    "a figure has its own unit",
    figure("pho-bien-luot-nguoi", { total: "1.250 lượt người" }),
  ),
  silent("R-FIGURE-ABOUT", "a figure is exact", figure("tai-lieu", { total: "3200 bản" })),
  silent(
    "R-FIGURE-UNREADABLE",
    "thousands have their dot",
    figure("pho-bien-luot-nguoi", { total: "1.234" }),
  ),
  silent("R-FIGURE-MONEY-LARGE", "a sum of 50 tỷ has its unit", largeSum("50.000 triệu đồng")),
  silent("R-FIGURE-MONEY-LARGE", "a sum is just below 50 tỷ", largeSum("49.999,5", "49.974")),
  silent("R-FIGURE-MONEY-LARGE", "a count is large", figure("tai-lieu", { total: "50.000.000" })),
  silent(
    "R-FIGURE-COORDINATED-MISSING",
    "nothing was held, so nothing was coordinated",
    figure("thi-cuoc", { coordinated: null }),
  ),
  silent(
    "R-FIGURE-NOT-JOINT",
    "a figure that is not joint has 0 there",
    figure("bao-cao-vien", { coordinated: "0" }),
  ),
  silent(
    "R-FIGURE-COORDINATED-TOO-LARGE",
    "all was coordinated",
    figure("pho-bien-cuoc", { coordinated: "24" }),
  ),
  silent(
    "R-FIGURE-PART-TOO-LARGE",
    "the part is the whole",
    figure("bao-cao-vien-truc-tiep", { total: "12" }),
  ),
  silent(
    "R-FIGURE-PART-COORDINATED-TOO-LARGE",
    "the part was coordinated as much as the whole",
    figure("tai-lieu-internet", { total: "500", coordinated: "400" }),
  ),
  silent("R-FIGURE-SUM", "the parts make the whole", figure("kinh-phi", { total: "85.500 nghìn đồng" }), {
    form: district,
  }),
  silent(
    "R-FIGURE-TOGETHER",
    "an event has people",
    all(figure("thi-cuoc", { total: "1", coordinated: "0" }), figure("thi-luot-nguoi", { total: "90" })),
  ),
  silent("R-FIGURE-NOW-ZERO", "what last time was is not known", figure("thi-cuoc", { total: "0" })),
  silent(
    "R-FIGURE-CHANGED",
    "a figure is just half as much again",
    all(
      figure("thi-cuoc", { total: "4", coordinated: "0" }),
      figure("thi-luot-nguoi", { total: "90" }),
      figure("pho-bien-cuoc", { total: "30" }),
    ),
    { form: withLast },
  ),
  silent("R-ASSESSMENT-MISSING", "a text that is not required is blank", item("proposals", null)),
  silent("R-CONTACT-MISSING", "somebody can be reached", item("contact_name", "Nguyễn Văn A (minh họa)")),
  silent("R-ASSESSMENT-FILLER", "there are no shortcomings", item("shortcomings", "không")),
  silent(
    "R-CAUSES-MISSING",
    "shortcomings have causes",
    all(item("shortcomings", "Còn chậm"), item("causes", "Thiếu người")),
  ),
  silent("R-SHORTCOMINGS-NONE", "nothing is overdue", item("shortcomings", "Không có.")),
  silent(
    "R-PHONE-UNREADABLE",
    "two numbers are given",
    item("contact_phone", "(0275) 3822.123 - 0912 345 678"),
  ),
  silent(
    "R-LETTER-NUMBER-UNREADABLE",
    "number and date are good",
    all(item("letter_number", "125/BC-STC"), item("letter_date", "15/12/2021")),
    { asOf: AFTER },
  ),
  silent(
    "R-LETTER-NUMBER-SPELLING",
    "the number is as it is printed",
    all(item("letter_number", "125/BC-STC"), item("letter_date", "15/12/2021")),
    { asOf: AFTER },
  ),
  silent(
    "R-LETTER-DATE-UNREADABLE",
    "the date is one that the spreadsheet made",
    all(item("letter_number", "125/BC-STC"), item("letter_date", { date: "2021-12-15" })),
    { asOf: AFTER },
  ),
  silent(
    "R-LETTER-DATE-FUTURE",
    "the letter is of today",
    all(item("letter_number", "125/BC-STC"), item("letter_date", "16/12/2021")),
    { asOf: AFTER },
  ),
  silent(
    "R-LETTER-DATE-EARLY",
    "the letter is of the day after the cut-off",
    all(item("letter_number", "125/BC-STC"), item("letter_date", "15/12/2021")),
    { asOf: AFTER },
  ),
  silent("R-LETTER-HALF", "there is no letter yet", item("letter_number", " ")),
  silent(
    "R-SIGNER-HALF",
    "nobody is to sign yet",
    all(item("signer_authority", null), item("signer_title", null), item("signer_name", null)),
  ),
  silent("R-SIGNER-AUTHORITY", "the head signs", item("signer_authority", null)),
  silent(
    "R-FIGURES-ALL-ZERO",
    "one event was held",
    all(
      noFlows,
      figure("pho-bien-cuoc", { total: "1", coordinated: "0" }),
      figure("pho-bien-luot-nguoi", { total: "30", coordinated: "0" }),
    ),
  ),
];

/** The golden report of a case with its change, and what it is checked against. */
export function caseOf({ change, form = finance, asOf = DAY }: RuleCase): {
  report: Report;
  form: Form;
  asOf: string;
} {
  return { report: change(goodReport(form)), form, asOf };
}
