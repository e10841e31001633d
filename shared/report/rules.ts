// The rules of a report's duties table, as data and small functions. A rule is named by a stable id;
// its words are in `wording/findings.ts`. Sources: the plan's own sentences and the reporting form.
import { overdue } from "../register/overdue.ts";
import type { Finding, Severity } from "./finding.ts";
import type { Form } from "./form.ts";
import { certain } from "./read-cell.ts";
import type { ReadReport, ReadRow } from "./read-report.ts";
import type { ColumnId } from "./report.ts";

/** Bumped when a rule is added, changed or dropped, so that add-on and worker can tell whose findings are newer. */
export const RULES_VERSION = "1";

export interface RuleContext {
  form: Form;
  /** The day on which the report is judged, `YYYY-MM-DD` in Vietnam. */
  asOf: string;
}

type Details = Finding["details"];

/** Looks at the whole report. */
export interface ReportRule {
  id: string;
  severity: Severity;
  /** `document`: it is not the right report at all, so that nothing further is worth saying. */
  gate: "document" | "rows";
  finds(read: ReadReport, context: RuleContext): { row?: string; details: Details }[];
}

/** Looks at one row that stands exactly once. Gives what it found, or nothing. */
export interface RowRule {
  id: string;
  severity: Severity;
  column: ColumnId;
  finds(row: ReadRow, context: RuleContext): { item?: number; details: Details }[];
}

const NOTHING: [] = [];

function once(found: boolean, details: Details = {}): { details: Details }[] {
  return found ? [{ details }] : NOTHING;
}

/** An answer is owed once the duty is asked for and no earlier period closed it, or where one was begun. */
function owesAnswer(row: ReadRow): boolean {
  return row.typed || (row.duty.asked === "asked" && row.duty.closedIn === null);
}

export const REPORT_RULES: readonly ReportRule[] = [
  {
    id: "R-FORM-PLAN",
    severity: "error",
    gate: "document",
    finds: (read, { form }) =>
      once(read.plan !== form.plan.id, {
        found: read.plan,
        expected: form.plan.id,
        number: form.plan.number,
      }),
  },
  {
    id: "R-FORM-PERIOD",
    severity: "error",
    gate: "document",
    finds: (read, { form }) =>
      once(read.period !== form.period.id, {
        found: read.period,
        expected: form.period.id,
        name: form.period.name,
      }),
  },
  {
    id: "R-FORM-AGENCY",
    severity: "error",
    gate: "document",
    finds: (read, { form }) =>
      once(read.agency !== form.agency.id, {
        found: read.agency,
        expected: form.agency.id,
        name: form.agency.name,
      }),
  },
  {
    id: "R-ROW-MISSING",
    severity: "error",
    gate: "rows",
    finds: (read) =>
      read.rows.filter(({ found }) => found === 0).map(({ duty }) => ({ row: duty.key, details: {} })),
  },
  {
    id: "R-ROW-DOUBLED",
    severity: "error",
    gate: "rows",
    finds: (read) =>
      read.rows
        .filter(({ found }) => found > 1)
        .map(({ duty, found }) => ({ row: duty.key, details: { count: found } })),
  },
  {
    id: "R-ROW-UNKNOWN",
    severity: "error",
    gate: "rows",
    finds: (read) => read.unknown.map(({ key, count }) => ({ row: key, details: { key, count } })),
  },
];

export const ROW_RULES: readonly RowRule[] = [
  {
    id: "R-STATUS-MISSING",
    severity: "error",
    column: "status",
    finds: (row) => once(row.status.kind === "blank" && owesAnswer(row)),
  },
  {
    id: "R-STATUS-UNREADABLE",
    severity: "error",
    column: "status",
    finds: ({ status }) =>
      status.kind === "unreadable" && status.why !== "error_value"
        ? [{ details: { raw: status.raw } }]
        : NOTHING,
  },
  {
    id: "R-RESULT-MISSING",
    severity: "error",
    column: "result",
    finds: (row) => {
      const status = certain(row.status);
      return once(row.result.kind === "blank" && (status === "done" || status === "in_progress"));
    },
  },
  {
    id: "R-REASON-MISSING",
    severity: "error",
    column: "result",
    finds: (row) => once(row.result.kind === "blank" && certain(row.status) === "not_arising"),
  },
  {
    // Coordinators owe status and result only: the lead answers for when it was done and by which document.
    id: "R-DATE-MISSING",
    severity: "error",
    column: "completed",
    finds: (row) =>
      once(row.completed.kind === "blank" && certain(row.status) === "done" && row.duty.role === "lead"),
  },
  {
    id: "R-DATE-UNREADABLE",
    severity: "error",
    column: "completed",
    finds: ({ completed }) =>
      completed.kind === "unreadable" && completed.why !== "error_value"
        ? [{ details: { raw: completed.raw, why: completed.why, readings: completed.readings } }]
        : NOTHING,
  },
  {
    id: "R-DATE-FUTURE",
    severity: "error",
    column: "completed",
    finds: ({ completed }, { asOf }) =>
      completed.kind === "value" && completed.value > asOf
        ? [{ details: { date: completed.value, asOf } }]
        : NOTHING,
  },
  {
    id: "R-DATE-BEFORE-PLAN",
    severity: "error",
    column: "completed",
    finds: ({ completed }, { form }) =>
      completed.kind === "value" && completed.value < form.plan.date
        ? [{ details: { date: completed.value, planDate: form.plan.date, number: form.plan.number } }]
        : NOTHING,
  },
  {
    // A status is as at the cut-off: what was finished later belongs to the next period.
    id: "R-DATE-NEXT-PERIOD",
    severity: "warning",
    column: "completed",
    finds: ({ completed }, { form, asOf }) =>
      completed.kind === "value" && completed.value > form.period.to && completed.value <= asOf
        ? [{ details: { date: completed.value, cutOff: form.period.to } }]
        : NOTHING,
  },
  {
    id: "R-EVIDENCE-MISSING",
    severity: "error",
    column: "evidence",
    finds: (row) =>
      once(row.evidence.kind === "blank" && certain(row.status) === "done" && row.duty.role === "lead"),
  },
  {
    id: "R-EVIDENCE-UNREADABLE",
    severity: "warning",
    column: "evidence",
    finds: ({ evidence }) =>
      evidence.kind === "value"
        ? evidence.value.unreadable.map(({ item, text }) => ({ item, details: { text } }))
        : NOTHING,
  },
  {
    id: "R-OVERDUE",
    severity: "error",
    column: "difficulty",
    finds: (row, { form, asOf }) => {
      const status = certain(row.status);
      const late = status !== null && overdue(row.duty, { asOf, cutOff: form.period.to, status });
      return late && row.difficulty.kind === "blank"
        ? [{ details: { dueBy: row.duty.dueBy ?? "" } }]
        : NOTHING;
    },
  },
];

/** Rules on any cell: an error value hides whatever else the cell would be told. */
export const CELL_RULES = {
  errorValue: { id: "R-ERROR-VALUE", severity: "error" },
  tooLong: { id: "R-TOO-LONG", severity: "error" },
} as const satisfies Record<string, { id: string; severity: Severity }>;
