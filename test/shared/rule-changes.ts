// Changes of a golden report, one cell or row at a time, and what must be told of them.
import type { Finding } from "../../shared/report/finding.ts";
import type { Form, LastValue } from "../../shared/report/form.ts";
import type { Place, Severity } from "../../shared/report/place.ts";
import type { Cell, Report, ReportRow, TableId } from "../../shared/report/report.ts";
import { formOf, plan, withCells } from "./golden.ts";

export const DAY = "2021-12-10";

/** After the cut-off, 14 December: when letters are dated. */
export const AFTER = "2021-12-16";

export const LEAD = "II.2.a.1";
export const QUARTER = "II.1.a";
/** Done once, in 2021 or 2022. */
export const YEARS = "II.6.b";
export const UNDATED = "III.2";
export const COORDINATE = "III.1.a";
export const WAITING = "II.3.b.1";

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

export const withLast = formOf("so-tai-chinh", {
  lastValues: new Map<string, LastValue>([
    ["thi-cuoc", { value: 3, periodName: "Năm 2020" }],
    ["thi-luot-nguoi", "unknown"],
    ["pho-bien-cuoc", { value: 20, periodName: "Năm 2020" }],
    ["kinh-phi-ho-tro", { value: 5000, periodName: "Năm 2020" }],
  ]),
});

export const closed: Form = {
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

export function all(...changes: ((report: Report) => Report)[]) {
  return (report: Report) => changes.reduce((changed, change) => change(changed), report);
}

export function rows<T extends TableId>(table: T, change: (rows: ReportRow<T>[]) => ReportRow<T>[]) {
  return (report: Report): Report => ({
    ...report,
    tables: { ...report.tables, [table]: change(report.tables[table] as ReportRow<T>[]) },
  });
}

export const inEnglish = (report: Report): Report => ({ ...report, locale: "en_US" });

const OWN: Cells<"duties"> = {
  duty: "Tổ chức hội thi cho viên chức của cơ quan (dữ liệu minh họa)",
  status: "Đã thực hiện",
  result: "Đã tổ chức 01 hội thi cho 80 người (dữ liệu minh họa).",
};

export const own = (cells: Cells<"duties"> = {}) => duty("own.1", { ...OWN, ...cells });

function place(table: TableId, row: string, column: Place["column"]): Place {
  return { table, row, ...(column && { column }) };
}

export function told(
  rule: Finding["rule"],
  severity: Severity,
  at: Place,
  details: Finding["details"] = {},
): Pick<BrokenCase, "finding"> {
  return { finding: { rule, severity, at, details } };
}

export const inDuty = (row: string, column: Place["column"], n?: number): Place => ({
  ...place("duties", row, column),
  ...(n !== undefined && { item: n }),
});

export const inFigure = (row: string, column: Place["column"] = "total") => place("figures", row, column);
export const inItem = (row: string) => place("assessment", row, "text");
export const people = { kind: "count", unit: "người" };
export const events = { kind: "count", unit: "cuộc" };
export const money = { kind: "money", unit: "triệu đồng" };
export const open = { completed: null, evidence: null };
export const textOf = (id: string) => plan.duties.find((one) => one.id === id)?.text ?? "";
export const LEADS = ["II.2.a.1", "II.2.a.2", "II.2.a.3", "II.2.a.4", "II.3.a.1"];
export const SAME = "Đã ban hành kế hoạch và tổ chức thực hiện.";
const DOCUMENT = "Kế hoạch số 1/KH-STC ngày 05/3/2021";

export const DATED = finance.tables.duties.rows
  .filter(({ role, asked }) => role === "lead" && asked === "asked")
  .map(({ key }) => key);

export const citing = (keys: readonly string[]) =>
  all(...keys.map((key) => duty(key, { evidence: DOCUMENT })));

export const noFlows = all(
  ...["pho-bien-cuoc", "pho-bien-luot-nguoi", "tai-lieu", "tai-lieu-internet"].map((key) =>
    figure(key, { total: "0", coordinated: "0" }),
  ),
);

export const late = duty(QUARTER, { status: "Đang thực hiện", difficulty: "Thiếu kinh phí", ...open });

export const largeSum = (total: Cell, regular = "49.974,5") =>
  all(figure("kinh-phi", { total }), figure("kinh-phi-thuong-xuyen", { total: regular }));

export interface SilentCase extends RuleCase {
  rule: string;
}

export function silent(
  rule: string,
  says: string,
  change: RuleCase["change"],
  more: Partial<RuleCase> = {},
): SilentCase {
  return { rule, says, change, ...more };
}

export const unchanged = (report: Report) => report;
