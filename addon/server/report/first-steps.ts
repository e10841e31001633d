// Where a person begins in a sheet that was just built.
import { type Form, isOwed } from "../../../shared/report/form.ts";
import { TABLES, type TableId } from "../../../shared/report/report.ts";
import type { SheetView } from "../../contract/sheet.ts";

/** Keys of the rows of a table that are to be filled, as the check counts them. */
export function askedRows({ tables }: Form, table: TableId): string[] {
  if (table === "figures") return tables.figures.rows.map(({ key }) => key);
  if (table === "assessment")
    return tables.assessment.rows.filter(({ required }) => required).map(({ key }) => key);
  return tables.duties.rows.filter(isOwed).map(({ key }) => key);
}

/** How many rows of each table are to be filled. */
export function rowsToFill(form: Form): NonNullable<SheetView["first"]> {
  return TABLES.map((id) => ({ title: form.tables[id].title, asked: askedRows(form, id).length })).filter(
    ({ asked }) => asked > 0,
  );
}
