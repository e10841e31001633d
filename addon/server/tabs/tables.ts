// The tables of a form, in the order of their tabs.
import type { Form } from "../../../shared/report/form.ts";
import { TABLES, type TableId } from "../../../shared/report/report.ts";
import { assessmentTable } from "./assessment-tab.ts";
import { dutiesTable } from "./duties-tab.ts";
import { figuresTable } from "./figures-tab.ts";
import type { Table } from "./table.ts";

const DESCRIBE: Record<TableId, (form: Form) => Table> = {
  duties: dutiesTable,
  figures: figuresTable,
  assessment: assessmentTable,
};

export function tableOf(form: Form, id: TableId): Table {
  return DESCRIBE[id](form);
}

/** The tables that an agency has to fill: one without rows has no tab. */
export function tablesOf(form: Form): Table[] {
  return TABLES.map((id) => tableOf(form, id)).filter(({ rows }) => rows.length > 0);
}
