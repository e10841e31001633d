// A row filled from the sidebar: its cells are written where each still holds what was shown, as if they were typed.
import { applyMend } from "../../../shared/report/mends.ts";
import { isObject } from "../../../shared/report/reading/read-cell.ts";
import type { Answer } from "../../contract/answer.ts";
import type { RowWrite, RowWritten } from "../../contract/row.ts";
import { withLock } from "../lock.ts";
import { noteOwnRows } from "../news/seen-sheet.ts";
import { type CheckedSheet, checkCurrent, type OpenTable } from "../report/check-sheet.ts";
import { flagRows, lastEdit, noteEdit } from "../report/on-edit.ts";
import { standsStill } from "../report/stands-still.ts";
import { writeCell } from "../sheets/write-cells.ts";
import { linesOfKey } from "../tabs/read-table.ts";
import { toTabValue } from "../tabs/table.ts";
import { succeeded } from "../worker-client.ts";
import { cellsOfRow } from "./row-view.ts";
import { selectRow } from "./selected-row.ts";

interface Writing {
  open: OpenTable;
  line: number;
  columns: number[];
}

/** Where the cells stand; null where the row is not there once, or one of them holds something else by now. */
function writingOf({ report, tables }: CheckedSheet, { cells, row, table: id }: RowWrite): Writing | null {
  const open = tables.find(({ table }) => table.id === id);
  const lines = open && row !== "" ? linesOfKey(open.grid, open.found, open.table, row) : [];
  const [line] = lines;
  if (!open || line === undefined || lines.length > 1) return null;
  const columns = cells.flatMap(({ column }) => open.found.columns[column] ?? []);
  const still = cells.every(
    (cell) => !isObject(cell.before) && applyMend(report, { ...cell, table: id, key: row }) !== null,
  );
  if (!still || columns.length < cells.length || !standsStill(open, [line, line], columns)) return null;
  return { open, line, columns };
}

/** What of it the sheet holds now; a cell that took nothing (one under a merged area) is not among it. */
function heldOf(checked: CheckedSheet, { cells, ...place }: RowWrite): RowWrite["cells"] {
  const held = cellsOfRow(checked, place);
  const same = (one: unknown, other: unknown) => JSON.stringify(one ?? "") === JSON.stringify(other ?? "");
  return cells.filter(({ after, column }) => same(held[column], after));
}

/** Shows the row that was written as it stands, or goes on to the next. */
function shown(checked: CheckedSheet, write: RowWrite, written: RowWrite["cells"]): Answer<RowWritten> {
  const goesOn = write.goTo !== null && written.length === write.cells.length;
  const row = selectRow(checked, (goesOn && write.goTo) || write, lastEdit());
  return row.ok ? succeeded({ written, row: row.value }) : row;
}

/**
 * Writes cells of one row, all or, where one of them holds something else by now, none: what differs is seen in the row
 * that is given back. Problems: place_lost.
 */
export function writeRow(periodId: string | null, write: RowWrite): Answer<RowWritten> {
  return withLock(() => {
    const current = checkCurrent(periodId);
    if (!current.ok) return current;
    const writing = writingOf(current.value, write);
    if (!writing) return shown(current.value, write, []);
    const { columns, line, open } = writing;
    const refused = write.cells.map(({ after }, at) =>
      writeCell(open.sheet, line + 1, (columns[at] as number) + 1, toTabValue(after)),
    );
    const [problem] = refused;
    if (problem && !refused.includes(null)) return { ok: false, problem };
    noteEdit();
    const { kept, memory } = current.value.sheet;
    const flagged = flagRows(open.sheet, { id: open.table.id, kept, memory }, [line, line]);
    noteOwnRows(kept.form.period.id, open.table.id, flagged);
    const again = checkCurrent(periodId);
    if (!again.ok) return again;
    return shown(again.value, write, heldOf(again.value, write));
  });
}
