// Reports that differ in some cells.
import { differencesOf } from "../../shared/report/differences.ts";
import type { Form } from "../../shared/report/form.ts";
import { readReport } from "../../shared/report/reading/read-report.ts";
import type { Cell, ColumnId, Report, ReportRow, TableId } from "../../shared/report/report.ts";
import { goodReport, withCells } from "./golden.ts";
import { finance } from "./rule-changes.ts";

export const LEAD = "II.2.a.1";
export const GOOD = goodReport(finance);

export function between(before: Report, after: Report, baseForm: Form = finance, form: Form = finance) {
  return differencesOf(readReport(before, baseForm), readReport(after, form));
}

export interface Spot {
  table: TableId;
  row: string;
  column: ColumnId;
}

export function put(report: Report, { table, row, column }: Spot, cell: Cell): Report {
  return withCells(report, row, { [column]: cell } as ReportRow["cells"], table);
}

export const spot = (table: TableId, row: string, column: ColumnId): Spot => ({ table, row, column });
