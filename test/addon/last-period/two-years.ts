// What last year left and a sheet of this year, for the tests of taking texts over.
import type { LastRow, RowToTake } from "../../../addon/contract/last.ts";
import type { Form } from "../../../shared/report/form.ts";
import type { Report } from "../../../shared/report/report.ts";
import { value } from "../answers.ts";
import type { Environment, Harness } from "../environment.ts";
import { formFor, LAST_YEAR, setPeriod, underWay } from "../last-year.ts";
import { readTables, type SheetReader } from "../sheet-reader.ts";

export const PERIOD = "kh-6134-2021";
export const AGENCY = "so-tai-chinh";
export const REPORTER = "bao-cao-so-tai-chinh";
export const LONG = `${"Đã tổ chức tập huấn cho công chức, viên chức. ".repeat(60)}\r\n\tHết.`;
export const HOSTILE = '=IMPORTXML("https://example.invalid";"//a")\n<b>\u2028</b> +84';

export let lastReport: Report;
export let lead: string;
export let other: string;

/** Last year's report: one duty done, texts that nobody should type, and work of the agency's own. */
function reportOf(form: Form): Report {
  const report = underWay(form);
  const cells = (key: string) => report.tables.duties.find((row) => row.key === key)!.cells;
  Object.assign(cells(lead), {
    status: "Đã thực hiện",
    completed: "01/12/2020",
    evidence: "Kế hoạch số 12/KH-DEMO ngày 01/12/2020 về việc minh họa (dữ liệu minh họa)",
    result: LONG,
  });
  Object.assign(cells(other), { result: HOSTILE, proposal: LONG });
  report.tables.duties.push({
    key: "own.2",
    cells: { duty: "Hội thi minh họa", status: "Đang thực hiện", result: "Đã mở hội thi minh họa" },
  });
  return report;
}

/** Last year, open, with the report that all of these are about; nothing of it is sent yet. */
export async function openLastYear(environment: Environment): Promise<void> {
  await setPeriod(environment, LAST_YEAR, "open");
  const lastForm = await formFor(environment, REPORTER, LAST_YEAR, AGENCY);
  const asked = lastForm.tables.duties.rows.filter((row) => row.asked === "asked" && row.role === "lead");
  // One that is done once, and one that comes back every year.
  [lead, other] = [true, false].map((once) => asked.find(({ dueBy }) => (dueBy !== null) === once)?.key) as [
    string,
    string,
  ];
  lastReport = reportOf(lastForm);
}

interface Seat {
  harness: Harness;
  sheets: Record<"duties" | "figures" | "assessment", SheetReader>;
}

export async function sit(environment: Environment): Promise<Seat> {
  const harness = await environment.openHarness(REPORTER);
  value(harness.addon.buildSheet(PERIOD));
  return { harness, sheets: readTables(harness) };
}

export function rowOf({ harness }: Seat, find: (row: LastRow) => boolean): LastRow {
  const row = value(harness.addon.lastTexts(null)).rows.find(find);
  if (!row) throw new Error("no such row");
  return row;
}

export const byKey = (key: string) => (row: LastRow) => row.table === "duties" && row.key === key;

/** What the sidebar asks for a row: its open cells. */
export function asked({ cells, key, table }: LastRow): RowToTake {
  const open = cells.filter((cell) => cell.open);
  return { table, key, texts: open.map(({ column, text }) => ({ column, text })) };
}
