// On to the next row that was not touched.
import { TABLES } from "../../../shared/report/report.ts";
import { partUntouched } from "../../../shared/report/untouched.ts";
import type { Answer } from "../../contract/answer.ts";
import type { BlankRow, NextBlank } from "../../contract/check.ts";
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

/** The table and line at which the person is; before all of them where they are elsewhere. */
function standing({ kept, tabs }: CheckedSheet): { table: number; line: number } {
  const mark = activeMark(tabs);
  const table = mark && mark.id === kept.form.period.id ? tableOfMark(mark) : null;
  return table ? { table: TABLES.indexOf(table), line: currentCell().row } : { table: -1, line: 0 };
}

/** Selects the first cell of the next such row that is owed, below the person's place and round again. */
export function jumpToBlank(periodId: string | null): Answer<NextBlank> {
  const checked = checkCurrent(periodId);
  if (!checked.ok) return checked;
  const { everywhere, kept, read } = checked.value;
  const { untouched } = partUntouched(everywhere, read);
  const rows = blankSections(untouched, kept.form).flatMap((section) => section.rows);
  const lying = lyingIn(
    checked.value,
    rows.filter(({ owed }) => owed),
  );
  const at = standing(checked.value);
  const isBehind = ({ line, open }: Lying) => {
    const table = TABLES.indexOf(open.table.id);
    return table > at.table || (table === at.table && line > at.line);
  };
  const next = lying.find(isBehind) ?? lying[0];
  if (next) selectCell(next.open.sheet, next.line, next.column);
  return succeeded({ at: next?.row ?? null, left: lying.length });
}
