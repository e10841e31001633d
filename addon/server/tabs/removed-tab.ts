import { type Day, showDay } from "../../../shared/day.ts";
import { shownOf } from "../../../shared/report/reading/made-cell.ts";
import { cellText } from "../../../shared/report/reading/read-cell.ts";
import type { Cell, ReportRow } from "../../../shared/report/report.ts";
import { REMOVED_COLUMNS, REMOVED_HINT, REMOVED_TAB, REMOVED_TITLE } from "../../../shared/wording/sheet.ts";
import type { Kept } from "./carry-over.ts";
import { listTab } from "./list-tab.ts";
import { cell, type Tab, type TabCell } from "./tab.ts";
import { type Table, toTabValue } from "./table.ts";

const WIDTHS = [110, 130, 150, 240, 560];

/** The tab that keeps what no longer belongs to the form, with its head only. */
export function removedTab(): Tab {
  const titles = Object.values(REMOVED_COLUMNS);
  return listTab({
    name: REMOVED_TAB,
    title: REMOVED_TITLE,
    hint: REMOVED_HINT,
    columns: titles.map((title, at) => ({ title, width: WIDTHS[at] ?? 0 })),
  });
}

/** Lines for that tab, one a typed cell: the day, the table, the key under which it stood, the column, the text. */
export function removedRows(rows: readonly ReportRow[], table: Table, today: Day): TabCell[][] {
  const titles = new Map(table.columns.map(({ fills, title }) => [fills as string | undefined, title]));
  return rows.flatMap(({ key, cells }) =>
    (Object.entries(cells) as [string, Cell][])
      .filter(([, typed]) => cellText(typed) !== "")
      .map(([column, typed]) => [
        cell(showDay(today)),
        cell(table.title),
        cell(key),
        cell(titles.get(column) ?? column),
        cell(shownOf(typed) ?? toTabValue(typed)),
      ]),
  );
}

/** Lines for what a person attached or wrote where the form's own stands again; `what` says which it was. */
export function keptRows(kept: readonly Kept[], what: string, table: Table, today: Day): TabCell[][] {
  return kept.map(({ key, text, title }) => [
    cell(showDay(today)),
    cell(table.title),
    cell(key),
    cell(what === "" ? title : `${title} (${what})`.trim()),
    cell(text),
  ]);
}
