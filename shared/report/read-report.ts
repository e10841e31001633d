import type { Day } from "../day.ts";
import { foldForSearch } from "../text.ts";
import type { DutyRow, Form } from "./form.ts";
import { cellText, errorValueOf, type Reading, readChoice, readText } from "./read-cell.ts";
import { readDay } from "./read-day.ts";
import { type Evidence, readEvidence } from "./read-evidence.ts";
import type { Cell, ColumnId, Report, ReportRow, Status } from "./report.ts";

/** One obligation with what was typed for it. */
export interface ReadRow {
  duty: DutyRow;
  /** How many rows of the sheet bear its key: 0 missing, 2 and more doubled. */
  found: number;
  /** Something was typed in any cell. */
  typed: boolean;
  status: Reading<Status>;
  /** The result, or the reason for not arising. */
  result: Reading<string>;
  completed: Reading<Day>;
  evidence: Reading<Evidence>;
  difficulty: Reading<string>;
  proposal: Reading<string>;
  errorValues: { column: ColumnId; value: string }[];
  /** Cells with more characters than a report may hold. */
  tooLong: { column: ColumnId; length: number }[];
}

/** A report as read against its form: rows in the form's order, and rows that belong to no obligation. */
export interface ReadReport {
  plan: string;
  period: string;
  agency: string;
  rows: ReadRow[];
  /** Rows with text whose key the form does not know (empty: lost), by key. */
  unknown: { key: string; count: number }[];
}

/** The most characters that one cell of a report may hold. */
export const MAX_CELL_CHARACTERS = 5000;

function isTyped(cell: Cell | undefined): boolean {
  return cellText(cell) !== "";
}

function readRow(duty: DutyRow, rows: ReportRow[], form: Form, locale: string): ReadRow {
  const cells = rows[0]?.cells ?? {};
  const columns = form.tables.duties.columns.map(({ id }) => id);
  const choices = form.tables.duties.columns.find(({ id }) => id === "status")?.choices ?? [];
  const errorValues: ReadRow["errorValues"] = [];
  const tooLong: ReadRow["tooLong"] = [];
  for (const column of columns) {
    const value = errorValueOf(cells[column]);
    if (value !== null) errorValues.push({ column, value });
    const { length } = cellText(cells[column]);
    if (length > MAX_CELL_CHARACTERS) tooLong.push({ column, length });
  }
  return {
    duty,
    found: rows.length,
    typed: rows.some((row) => columns.some((column) => isTyped(row.cells[column]))),
    status: readChoice(cells.status, choices, foldForSearch),
    result: readText(cells.result),
    completed: readDay(cells.completed, locale),
    evidence: readEvidence(cells.evidence),
    difficulty: readText(cells.difficulty),
    proposal: readText(cells.proposal),
    errorValues,
    tooLong,
  };
}

function compareKeys(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Reads a report's cells against its form. Never throws; the order of the report's rows does not matter. */
export function readReport(report: Report, form: Form): ReadReport {
  const byKey = new Map<string, ReportRow[]>();
  for (const row of report.tables.duties) {
    const rows = byKey.get(row.key);
    if (rows) rows.push(row);
    else byKey.set(row.key, [row]);
  }
  const known = new Set(form.tables.duties.rows.map(({ key }) => key));
  const unknown = [...byKey]
    .filter(([key]) => !known.has(key))
    .map(([key, rows]) => ({
      key,
      count: rows.filter((row) => Object.values(row.cells).some(isTyped)).length,
    }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => compareKeys(a.key, b.key));
  return {
    plan: report.plan,
    period: report.period,
    agency: report.agency,
    rows: form.tables.duties.rows.map((duty) =>
      readRow(duty, byKey.get(duty.key) ?? [], form, report.locale),
    ),
    unknown,
  };
}
