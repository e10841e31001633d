// A golden report: Sở Tài chính's real form for 2021 with every answer in order. Tests break one cell of it.
import { readFileSync } from "node:fs";
import { parsePlan } from "../../shared/plan/plan-schema.ts";
import { obligationsOf } from "../../shared/register/obligations.ts";
import { parsePeriods, parseRegister } from "../../shared/register/register-schema.ts";
import { buildForm } from "../../shared/report/build-form.ts";
import type { Form } from "../../shared/report/form.ts";
import type { Cell, ColumnId, Report, ReportRow } from "../../shared/report/report.ts";

function load(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`../../shared/${name}`, import.meta.url), "utf8"));
}

export const plan = parsePlan(load("plan/kh-6134.json"));
export const register = parseRegister(load("register/ben-tre-2020.json"));
export const periods = parsePeriods(load("register/periods-kh-6134.json"));

export function periodOf(id: string) {
  const period = periods.find((one) => one.id === id);
  if (!period) throw new Error(`no period ${id}`);
  return period;
}

export const period2021 = periodOf("kh-6134-2021");
export const obligations2021 = obligationsOf({
  plan,
  register,
  period: period2021,
  guidance: [],
  closings: [],
});

/** The form of an agency for 2021, with a hash that stands for the worker's. */
export function formOf(agencyId: string): Form {
  const agency = register.agencies.find(({ id }) => id === agencyId);
  if (!agency) throw new Error(`no agency ${agencyId}`);
  const obligations = obligations2021.filter((obligation) => obligation.agency === agencyId);
  return { ...buildForm({ plan, register, period: period2021, agency, obligations }), hash: "0".repeat(64) };
}

const ANSWERS: Partial<Record<ColumnId, Cell>> = {
  status: "Đã thực hiện",
  result: "Đã tổ chức 02 hội nghị cho 120 người (dữ liệu minh họa).",
  completed: "05/11/2021",
  evidence: "Kế hoạch số 12/KH-STC ngày 05/3/2021 về việc triển khai công tác PBGDPL",
};

/** Cells that answer a row as it should be: a coordinator owes status and result, a row not asked for nothing. */
export function goodCells(row: Form["tables"]["duties"]["rows"][number]): ReportRow["cells"] {
  if (row.asked !== "asked" || row.closedIn !== null) return {};
  return row.role === "lead"
    ? { ...ANSWERS }
    : { status: "Đã thực hiện", result: "Đã cử người phối hợp (dữ liệu minh họa)." };
}

export function goodReport(form: Form): Report {
  return {
    plan: form.plan.id,
    period: form.period.id,
    agency: form.agency.id,
    form: form.hash,
    locale: "vi_VN",
    timeZone: "Asia/Ho_Chi_Minh",
    tables: { duties: form.tables.duties.rows.map((row) => ({ key: row.key, cells: goodCells(row) })) },
  };
}

/** The report with some cells of one row replaced. */
export function withCells(report: Report, key: string, cells: ReportRow["cells"]): Report {
  const duties = report.tables.duties.map((row) =>
    row.key === key ? { ...row, cells: { ...row.cells, ...cells } } : row,
  );
  return { ...report, tables: { duties } };
}
