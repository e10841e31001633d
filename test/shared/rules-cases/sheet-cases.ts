import {
  AFTER,
  all,
  type BrokenCase,
  district,
  duty,
  figure,
  inDuty,
  inFigure,
  inItem,
  item,
  LEAD,
  own,
  rows,
  type SilentCase,
  silent,
  told,
  unchanged,
} from "../rule-changes.ts";

export const SHEET_BROKEN: readonly BrokenCase[] = [
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
    says: "a text lost its letters to question marks",
    change: item("direction", "Ti?p t?c tri?n khai"),
    ...told("R-TEXT-DAMAGED", "warning", inItem("direction"), { text: "Ti?p t?c tri?n khai" }),
  },
];

export const SHEET_SILENT: readonly SilentCase[] = [
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
  silent(
    "R-TEXT-DAMAGED",
    "a text asks a question, and an address has its own",
    item("advantages", "Làm gì? Xem https://a.example/tin?id=3 và a.example/tin?b"),
  ),
];
