// From a place in the sidebar to its cell.

import type { Form } from "../../../shared/report/form.ts";
import type { Place } from "../../../shared/report/place.ts";
import { NAMED_PROBLEMS } from "../../../shared/wording/addon-problems.ts";
import type { Answer } from "../../contract/answer.ts";
import { viewedTab, viewing } from "../review/viewed-report.ts";
import { selectCell } from "../sheets/file.ts";
import { readGrid } from "../sheets/read-grid.ts";
import { tableTabs } from "../table-tabs.ts";
import { cellOfPlace, findTable } from "../tabs/read-table.ts";
import { tableOf } from "../tabs/tables.ts";
import { failed, succeeded } from "../worker-client.ts";
import { openSheetOf } from "./open-sheet.ts";

function jumpIn(form: Form, place: Place, sheet: GoogleAppsScript.Spreadsheet.Sheet | null): Answer<null> {
  const table = tableOf(form, place.table ?? "duties");
  if (!sheet) return { ok: false, problem: NAMED_PROBLEMS.tabsLost([table.title]) };
  const grid = readGrid(sheet);
  const found = findTable(grid, table);
  const cell = found && cellOfPlace(grid, found, table, place);
  if (!cell) return failed("place_lost");
  selectCell(sheet, cell.row, cell.column);
  return succeeded(null);
}

/** Selects the cell of a place in the agency's sheet. */
export function jumpTo(periodId: string | null, place: Place): Answer<null> {
  const opened = openSheetOf(periodId);
  if (!opened.ok) return opened;
  const { form } = opened.value.kept;
  const tabs = tableTabs(form.period.id);
  return jumpIn(form, place, tabs[place.table ?? "duties"] ?? null);
}

/** A duty's own row; where the agency answers on it for another body alone, the row of that. */
function ownPlace({ tables }: Form, place: Place): Place {
  const rows = place.table === "duties" ? tables.duties.rows : [];
  const row = rows.find(({ key }) => key === place.row) ?? rows.find(({ duty }) => duty === place.row);
  return row ? { ...place, row: row.key } : place;
}

/** Selects the cell of a place in the report that a reviewer has opened. */
export function jumpInReport(place: Place): Answer<null> {
  const open = viewing();
  return open ? jumpIn(open.form, ownPlace(open.form, place), viewedTab(place)) : failed("nothing_opened");
}
