// On to the next row that was not touched.
import { TABLES } from "../../../shared/report/report.ts";
import { partUntouched } from "../../../shared/report/untouched.ts";
import type { Answer } from "../../contract/answer.ts";
import type { BlankRow, NextBlank } from "../../contract/check.ts";
import type { RowPlace } from "../../contract/row.ts";
import { currentCell, selectCell } from "../sheets/file.ts";
import { activeMark } from "../sheets/tabs.ts";
import { tableOfMark } from "../table-tabs.ts";
import { cellOfPlace } from "../tabs/read-table.ts";
import { succeeded } from "../worker-client.ts";
import { blankSections } from "./blank-rows.ts";
import { type CheckedSheet, checkCurrent, type OpenTable } from "./check-sheet.ts";

/** A blank row's first cell as it lies in the sheet now, whatever was sorted or inserted. */
interface Lying {
  row: BlankRow;
  open: OpenTable;
  line: number;
  column: number;
}

function lyingIn({ tables }: CheckedSheet, rows: readonly BlankRow[]): Lying[] {
  return tables.flatMap((open) => {
    const { found, grid, table } = open;
    return rows
      .filter(({ place }) => place.table === table.id)
      .flatMap((row): Lying[] => {
        const cell = cellOfPlace(grid, found, table, row.place);
        return cell ? [{ row, open, line: cell.row, column: cell.column }] : [];
      })
      .sort((a, b) => a.line - b.line);
  });
}

/** A table by its place in the form, and a line of it; -1 before all of them. */
interface Standing {
  table: number;
  line: number;
}

/** Where the person is; before all tables where they are elsewhere. */
function standing({ kept, tabs }: CheckedSheet): Standing {
  const mark = activeMark(tabs);
  const table = mark && mark.id === kept.form.period.id ? tableOfMark(mark) : null;
  return table ? { table: TABLES.indexOf(table), line: currentCell().row } : { table: -1, line: 0 };
}

/** Rows that are owed and were not touched, as they lie now, and the next of them below a place and round again. */
function blanksFrom(checked: CheckedSheet, at: Standing): { lying: Lying[]; next: Lying | undefined } {
  const { everywhere, kept, read } = checked;
  const rows = blankSections(partUntouched(everywhere, read).untouched, kept.form).flatMap(
    (section) => section.rows,
  );
  const lying = lyingIn(
    checked,
    rows.filter(({ owed }) => owed),
  );
  const isBehind = ({ line, open }: Lying) => {
    const table = TABLES.indexOf(open.table.id);
    return table > at.table || (table === at.table && line > at.line);
  };
  return { lying, next: lying.find(isBehind) ?? lying[0] };
}

/** The next such row from another one on; null where there is none but that. */
export function nextBlank(checked: CheckedSheet, open: OpenTable, { row, table }: RowPlace): RowPlace | null {
  const line = cellOfPlace(open.grid, open.found, open.table, { table, row })?.row ?? 0;
  const to = blanksFrom(checked, { table: TABLES.indexOf(table), line }).next?.row.place;
  if (to?.table === undefined || to.row === undefined || (to.table === table && to.row === row)) return null;
  return { table: to.table, row: to.row };
}

/** Selects the first cell of the next such row from the person's place on. */
export function jumpToBlank(periodId: string | null): Answer<NextBlank> {
  const checked = checkCurrent(periodId);
  if (!checked.ok) return checked;
  const { lying, next } = blanksFrom(checked.value, standing(checked.value));
  if (next) selectCell(next.open.sheet, next.line, next.column);
  return succeeded({ at: next?.row ?? null, left: lying.length });
}
