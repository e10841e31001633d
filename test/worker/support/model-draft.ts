// Reports as the people of a model run fill them.
import type { Form } from "../../../shared/report/form.ts";
import type { Cell, Report } from "../../../shared/report/report.ts";
import { fill, label } from "./reports.ts";

const STATUSES = ["in_progress", "done", "not_arising", "blank"] as const;

/** What a report says: the statuses of three rows, and by how much its figures are taken. */
export interface Draft {
  statuses: number[];
  scale: number;
}

/** As an office types it: dots between thousands, a comma before decimals. */
function typed(value: number): string {
  const [whole = "", decimals] = String(value).split(".");
  const parted = whole.replace(/\B(?=(\d{3})+$)/g, ".");
  return decimals === undefined ? parted : `${parted},${decimals}`;
}

function scaled(cell: Cell | undefined, scale: number, isMoney: boolean): string {
  return typed(isMoney ? (Number(cell) * scale * 10 + Number(cell)) / 10 : Number(cell) * scale);
}

/** A report on a form as a draft says it; a blank status is an error unless the agency is exempt. */
export function reportFrom(form: Form, { statuses, scale }: Draft): Report {
  const report = fill(form);
  for (const [index, row] of report.tables.duties.slice(0, 3).entries()) {
    const status = STATUSES[statuses[index] ?? 0] ?? "in_progress";
    if (status === "blank") row.cells = {};
    else row.cells = { ...row.cells, status: label(form, status) };
    if (status !== "done") continue;
    row.cells.completed = "05/6/2021";
    row.cells.evidence = "Kế hoạch số 12/KH-UBND ngày 05/6/2021 về việc thử nghiệm";
  }
  for (const [index, row] of report.tables.figures.entries()) {
    const isMoney = form.tables.figures.rows[index]?.kind === "money";
    const { total, coordinated } = row.cells;
    row.cells.total = scaled(total, scale, isMoney);
    if (coordinated !== undefined) row.cells.coordinated = scaled(coordinated, scale, isMoney);
  }
  return report;
}

/** Whether a row that is asked for was left blank; an invitation may be. */
export function hasBlank(form: Form, { tables }: Report): boolean {
  const asked = new Set(
    form.tables.duties.rows.flatMap((row) => (row.asked === "asked" && !row.invited ? [row.key] : [])),
  );
  return tables.duties.some(({ key, cells }) => asked.has(key) && (cells.status ?? null) === null);
}
