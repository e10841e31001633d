// The report that a reviewer has opened in tabs: which one, what is selected in it, and jumping to its places.

import type { Form } from "../../../shared/report/form.ts";
import type { Place } from "../../../shared/report/place.ts";
import { type ColumnId, TABLES, type TableId } from "../../../shared/report/report.ts";
import type { Answer } from "../../contract/answer.ts";
import type { SelectedPlace } from "../../contract/review.ts";
import { placeNames } from "../report/place-names.ts";
import { currentCell } from "../sheets/file.ts";
import { keepText, keptText } from "../sheets/kept-texts.ts";
import { readGrid } from "../sheets/read-grid.ts";
import { activeMark, findTab, type TabMark } from "../sheets/tabs.ts";
import { findTable, keyOf } from "../tabs/read-table.ts";
import { tableOf } from "../tabs/tables.ts";
import { failed, succeeded } from "../worker-client.ts";

/** What is kept of an opened report, so that its rows are known without asking again. */
interface Viewing {
  form: Form;
  version: number;
}

const KEPT: TabMark = { kind: "viewing", id: "report" };
const HIDDEN = "_dang_xem";

/** The first table's tab bears the agency's name alone; the mark keeps one tab a table for all reports. */
export function viewedMark(id: TableId): TabMark {
  return { kind: "viewed", id: id === "duties" ? "report" : `report ${id}` };
}

export function keepViewing(viewing: Viewing): void {
  keepText(KEPT, HIDDEN, JSON.stringify(viewing));
}

/** The report that is open in the tabs, or null. */
export function viewing(): Viewing | null {
  const text = keptText(KEPT);
  if (!text) return null;
  try {
    return JSON.parse(text) as Viewing;
  } catch {
    // Somebody edited the hidden tab: the report is opened again from the list.
    return null;
  }
}

/** The table of an opened report at which the person looks, or null. */
function viewedTable(): TableId | null {
  const mark = activeMark();
  return (mark && TABLES.find((id) => viewedMark(id).id === mark.id && mark.kind === "viewed")) ?? null;
}

/** The tab of an opened report's table. */
export function viewedTab({ table = "duties" }: Place): GoogleAppsScript.Spreadsheet.Sheet | null {
  return findTab(viewedMark(table));
}

/** The row at which the reviewer is, and its cell where that is one that the agency fills. */
export function selectedPlace(): Answer<SelectedPlace> {
  const open = viewing();
  if (!open) return failed("nothing_opened");
  const id = viewedTable();
  const sheet = id && findTab(viewedMark(id));
  if (!id || !sheet) return failed("nothing_selected");
  const table = tableOf(open.form, id);
  const grid = readGrid(sheet);
  const found = findTable(grid, table);
  const at = currentCell();
  const key = found && at.row > found.head + 1 ? keyOf(grid[at.row - 1], found) : "";
  if (!found || !table.rows.some((row) => row.key === key)) return failed("nothing_selected");
  const nameOf = placeNames(open.form);
  const columns = Object.entries(found.columns) as [ColumnId, number][];
  const column = columns.find(([, place]) => place === at.column - 1)?.[0];
  return succeeded({
    row: nameOf({ table: id, row: key }),
    cell: column === undefined ? null : nameOf({ table: id, row: key, column }),
  });
}
