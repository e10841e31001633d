// The row at which the person is: told when it is another, and gone to from the sidebar.
import { NAMED_PROBLEMS } from "../../../shared/wording/addon-problems.ts";
import type { Answer } from "../../contract/answer.ts";
import type { CheckState, RowPlace, RowView, SeenRow } from "../../contract/row.ts";
import { readKept } from "../kept-form.ts";
import { type CheckedSheet, checkCurrent, checkOpened, type OpenTable } from "../report/check-sheet.ts";
import { lastEdit } from "../report/on-edit.ts";
import { activeTab, currentCell, selectCell } from "../sheets/file.ts";
import { markedTabs } from "../sheets/tabs.ts";
import { cellOfPlace, keyOf } from "../tabs/read-table.ts";
import { failed, succeeded } from "../worker-client.ts";
import { rowView } from "./row-view.ts";

/** A row of a tab as one text; rows counted from 1. */
function placeText(tab: number, row: number): string {
  return `${tab}:${row}`;
}

/** The open table at whose tab the person looks, with the key of the row; null in the head or beside the rows. */
function selectedIn(
  { tables }: CheckedSheet,
  tab: number,
  row: number,
): { open: OpenTable; key: string } | null {
  const open = tables.find(({ sheet }) => sheet.getSheetId() === tab);
  const key = open && row - 1 > open.found.head ? keyOf(open.grid[row - 1], open.found) : "";
  return open?.table.rows.some((one) => one.key === key) ? { open, key } : null;
}

/** Where the person is and what stands there; a damaged sheet is told by a check, not here. */
function rowNow({ at: seenAt, edits: seenEdits, periodId }: SeenRow, edits: number): Partial<CheckState> {
  const tab = activeTab();
  const { row } = currentCell();
  const at = placeText(tab, row);
  if (at === seenAt && edits === seenEdits) return {};
  const tabs = markedTabs();
  const mark = tabs.find(({ sheet }) => sheet.getSheetId() === tab)?.mark;
  // Without the form kept here nothing is shown: fetching it is no matter of following.
  const read = mark?.id === periodId ? readKept(periodId, tabs) : null;
  const checked = read?.kept ? checkOpened({ ...read, kept: read.kept }, tabs) : null;
  const selected = checked?.ok ? selectedIn(checked.value, tab, row) : null;
  if (!checked?.ok || !selected) return { at, row: null };
  return { at, row: rowView(checked.value, selected.open, selected.key, { at, edits }) };
}

/** Whether the sheet was edited; with `seen` also where the person is, read anew only where that is another row. */
export function checkState(seen: SeenRow | null = null): Answer<CheckState> {
  const edits = lastEdit();
  return succeeded({ edits, ...(seen === null ? {} : rowNow(seen, edits)) });
}

/** Selects a row of a checked sheet and shows it; the problem `place_lost` where it is not there. */
export function selectRow(checked: CheckedSheet, place: RowPlace, edits: number): Answer<RowView> {
  const open = checked.tables.find(({ table }) => table.id === place.table);
  if (!open)
    return { ok: false, problem: NAMED_PROBLEMS.tabsLost([checked.kept.form.tables[place.table].title]) };
  const cell = cellOfPlace(open.grid, open.found, open.table, place);
  if (!cell || place.row === "") return failed("place_lost");
  selectCell(open.sheet, cell.row, cell.column);
  const at = placeText(open.sheet.getSheetId(), cell.row);
  return succeeded(rowView(checked, open, place.row, { at, edits }));
}

/** Selects a row of a period's sheet and shows it. */
export function goToRow(periodId: string | null, place: RowPlace): Answer<RowView> {
  const checked = checkCurrent(periodId);
  return checked.ok ? selectRow(checked.value, place, lastEdit()) : checked;
}
