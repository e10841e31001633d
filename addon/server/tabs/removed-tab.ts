import type { Day } from "../../../shared/day.ts";
import { showDay } from "../../../shared/day.ts";
import type { Form } from "../../../shared/report/form.ts";
import type { ReportRow } from "../../../shared/report/report.ts";
import {
  KEY_TITLE,
  REMOVED_HINT,
  REMOVED_TAB,
  REMOVED_TITLE,
  REMOVED_WHEN,
} from "../../../shared/wording/sheet.ts";
import { toTabValue } from "./duties-tab.ts";
import { cell, fill, STYLES, type Tab, type TabCell } from "./tab.ts";

/** The tab that keeps what no longer belongs to the form, with its head only. */
export function removedTab(form: Form): Tab {
  const { columns } = form.tables.duties;
  const width = columns.length + 2;
  return {
    name: REMOVED_TAB,
    columns: [{ width: 110 }, { width: 130 }, ...columns.map(() => ({ width: 180 }))],
    rows: [
      fill([cell(REMOVED_TITLE, STYLES.title)], width),
      fill([cell(REMOVED_HINT, STYLES.hint)], width),
      [REMOVED_WHEN, KEY_TITLE, ...columns.map(({ title }) => title)].map((title) =>
        cell(title, STYLES.head),
      ),
    ],
    frozenRows: 3,
    table: { row: 3, column: 1, rows: 1, columns: width },
    choices: [],
    guarded: [],
  };
}

/** Rows for that tab: the day, the key under which they stood, and every typed cell. */
export function removedRows(rows: readonly ReportRow[], form: Form, today: Day): TabCell[][] {
  return rows.map((row) => [
    cell(showDay(today)),
    cell(row.key),
    ...form.tables.duties.columns.map(({ id }) => cell(toTabValue(row.cells[id]))),
  ]);
}
