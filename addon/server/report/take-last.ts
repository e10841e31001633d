// Taking texts of last period over, a row at a time: into blank cells alone, each with the way back.
import type { Mend } from "../../../shared/report/mends.ts";
import type { ColumnId, ReportRow } from "../../../shared/report/report.ts";
import type { Answer } from "../../contract/answer.ts";
import type { RowToTake, TakenView } from "../../contract/last.ts";
import type { NamedPlace } from "../../contract/places.ts";
import { withLock } from "../lock.ts";
import { currentCell } from "../sheets/file.ts";
import { readGrid } from "../sheets/read-grid.ts";
import { activeMark, markedTabs } from "../sheets/tabs.ts";
import { writeCell } from "../sheets/write-cells.ts";
import { tableOfMark, tableTabs } from "../table-tabs.ts";
import { openingOf } from "../tabs/opening.ts";
import { findTable, keyOf, linesOfKey } from "../tabs/read-table.ts";
import { tableOf } from "../tabs/tables.ts";
import { failed, succeeded } from "../worker-client.ts";
import { type CheckedSheet, checkCurrent, noteOwnRow, type OpenTable, showCheck } from "./check-sheet.ts";
import { blankOwnRows, isBlank, mayStandAgain, waitsForText } from "./last-rows.ts";
import { refusedNotice } from "./notices.ts";
import { openSheetOf } from "./open-sheet.ts";
import { placeNames } from "./place-names.ts";
import { standsStill } from "./stands-still.ts";

/** The row of the sheet at which the person is, in whichever of its tables. */
export function rowAtSelection(periodId: string | null): Answer<NamedPlace> {
  const tabs = markedTabs();
  const opened = openSheetOf(periodId, tabs);
  if (!opened.ok) return opened;
  const { form } = opened.value.kept;
  const mark = activeMark(tabs);
  const id = mark && mark.id === form.period.id ? tableOfMark(mark) : null;
  const tab = id && tableTabs(form.period.id, tabs)[id];
  if (!id || !tab) return failed("no_row_selected");
  const table = tableOf(form, id);
  const grid = readGrid(tab);
  const found = findTable(grid, table);
  const line = currentCell().row - 1;
  const key = found && line > found.head ? keyOf(grid[line], found) : "";
  if (!table.rows.some((row) => row.key === key)) return failed("no_row_selected");
  return succeeded(placeNames(form)({ table: id, row: key }));
}

/** A cell to be written: where it stands, and the mend that it makes. */
interface Writing {
  open: OpenTable;
  line: number;
  at: number;
  mend: Mend;
}

/** The cells of a row that are blank as they stand now and may say a text again; null where it is not there once. */
function writings(checked: CheckedSheet, { table: id, texts }: RowToTake, key: string): Writing[] | null {
  const { everywhere, kept, tables } = checked;
  const open = tables.find(({ table }) => table.id === id);
  const lines = open ? linesOfKey(open.grid, open.found, open.table, key) : [];
  const [line] = lines;
  if (!open || key === "" || line === undefined || lines.length > 1) return null;
  const { found, grid } = open;
  const opening = openingOf(kept.returned, open.table, everywhere);
  const waits = waitsForText(kept.form, id, key);
  return texts.flatMap(({ column, text }) => {
    const at = found.columns[column];
    const before = at === undefined ? null : (grid[line]?.[at] ?? null);
    const may = waits && mayStandAgain(kept.form, id, key, column) && opening.cell(key, column) !== "locked";
    if (at === undefined || !may || !isBlank(before) || isBlank(text)) return [];
    return [{ open, line, at, mend: { table: id, key, column, before, after: text } }];
  });
}

/** A row of other work that says just this: asked again after a lost answer, it is not written a second time. */
function sameOwnRow({ kept, report }: CheckedSheet, { texts }: RowToTake): string | undefined {
  const own = new Set(kept.form.tables.duties.own);
  const says = ({ cells }: ReportRow) =>
    texts.every(({ column, text }) => (cells as Partial<Record<ColumnId, unknown>>)[column] === text);
  return report.tables.duties.find((row) => own.has(row.key) && says(row))?.key;
}

/** What was written, as it stands after: a cell that took nothing (one under a merged area) is not among it. */
function taken({ kept, report }: CheckedSheet, written: readonly Writing[]): TakenView["taken"] {
  const nameOf = placeNames(kept.form);
  return written.flatMap(({ mend }) => {
    const rows: readonly ReportRow[] = report.tables[mend.table];
    const cells: Partial<Record<ColumnId, unknown>> = rows.find(({ key }) => key === mend.key)?.cells ?? {};
    const after = cells[mend.column];
    const { column, duty } = nameOf({ table: mend.table, row: mend.key, column: mend.column });
    return typeof after === "string" ? [{ mend: { ...mend, after }, row: duty, column }] : [];
  });
}

/**
 * Writes texts of last period into the cells of one row that are blank at this moment, and checks again; a cell in
 * which somebody typed meanwhile keeps what it says. Problems: no_blank_row (for other work), place_lost.
 */
export function takeLast(periodId: string | null, row: RowToTake): Answer<TakenView> {
  return withLock(() => {
    const current = checkCurrent(periodId);
    if (!current.ok) return current;
    const key = row.key ?? sameOwnRow(current.value, row) ?? blankOwnRows(current.value)[0];
    if (key === undefined) return failed("no_blank_row");
    const cells = writings(current.value, row, key);
    if (!cells) return failed("place_lost");
    const [cell] = cells;
    const columns = cells.map(({ at }) => at);
    if (cell && !standsStill(cell.open, [cell.line, cell.line], columns)) return failed("place_changed");
    const refused = cells.map(({ at, line, mend, open }) =>
      writeCell(open.sheet, line + 1, at + 1, mend.after),
    );
    const [problem] = refused;
    if (problem && !refused.includes(null)) return { ok: false, problem };
    const again = checkCurrent(periodId);
    if (!again.ok) return again;
    const done = taken(again.value, cells);
    noteOwnRow(again.value, row.table, key);
    const check = showCheck(again.value);
    const told = refused.flatMap((one) => (one ? [refusedNotice(one)] : []));
    return succeeded({
      check: told.length > 0 ? { ...check, notices: [...(check.notices ?? []), ...told] } : check,
      taken: done,
      kept: row.texts.length - done.length,
    });
  });
}
