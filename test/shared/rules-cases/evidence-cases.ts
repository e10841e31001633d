import type { Form } from "../../../shared/report/form.ts";
import {
  all,
  type BrokenCase,
  COORDINATE,
  citing,
  DATED,
  DAY,
  duty,
  finance,
  inDuty,
  LEAD,
  LEADS,
  QUARTER,
  SAME,
  type SilentCase,
  silent,
  told,
} from "../rule-changes.ts";

const PRODUCT = "Báo cáo kết quả (ví dụ)";
const { duties } = finance.tables;
const withProduct: Form = {
  ...finance,
  tables: {
    ...finance.tables,
    duties: {
      ...duties,
      rows: duties.rows.map((row) => (row.key === LEAD ? { ...row, product: PRODUCT } : row)),
    },
  },
};

export const EVIDENCE_BROKEN: readonly BrokenCase[] = [
  {
    says: "a lead's done duty has no evidence",
    change: duty(LEAD, { evidence: null }),
    ...told("R-EVIDENCE-MISSING", "error", inDuty(LEAD, "evidence")),
  },
  {
    says: "a lead's done duty has no document, and nothing shows the result instead",
    change: duty(LEAD, { evidence: "Không có văn bản" }),
    ...told("R-EVIDENCE-MISSING", "warning", inDuty(LEAD, "evidence"), { why: "nothing_shown" }),
  },
  {
    says: "a duty whose plan states a product has no evidence: it is asked for by its words",
    form: withProduct,
    change: duty(LEAD, { evidence: null }),
    ...told("R-EVIDENCE-MISSING", "error", inDuty(LEAD, "evidence"), { product: PRODUCT }),
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
];

export const EVIDENCE_SILENT: readonly SilentCase[] = [
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
    "R-EVIDENCE-MISSING",
    "a lead's done duty has no document, and a sentence says what shows the result",
    duty(LEAD, { evidence: "Không có văn bản: danh sách 120 người dự, ảnh chụp hội nghị" }),
  ),
  silent(
    "R-EVIDENCE-MISSING",
    "a coordinator says that there is no document",
    duty(COORDINATE, { evidence: "Không có văn bản" }),
  ),
  silent(
    "R-EVIDENCE-NOT-DONE",
    "a duty that does not arise has no document, and says so",
    duty(LEAD, {
      status: "Không phát sinh",
      result: "Trong kỳ không có văn bản cần rà soát",
      completed: null,
      evidence: "Không có văn bản",
    }),
  ),
  silent(
    "R-EVIDENCE-UNREADABLE",
    "what there is instead of a document stands below",
    duty(LEAD, { evidence: "Không có văn bản:\n- Danh sách ký nhận\n- Ảnh chụp hội nghị" }),
  ),
  silent(
    "R-RESULT-COPIED",
    "five duties do not arise for the same reason",
    all(
      ...LEADS.map((key) =>
        duty(key, {
          status: "Không phát sinh",
          result: "Trong kỳ không có người thuộc diện này",
          completed: null,
          evidence: null,
        }),
      ),
    ),
  ),
  silent(
    "R-RESULT-COPIED",
    "four duties have the same result",
    all(...LEADS.slice(1).map((key) => duty(key, { result: SAME }))),
  ),
  silent("R-EVIDENCE-REUSED", "one document proves less than half of the duties", citing(DATED.slice(0, 10))),
];
