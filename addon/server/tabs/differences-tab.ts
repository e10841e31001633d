// Where this sheet and a version that somebody else sent say different things, row by row: none is thrown away.

import { cellText } from "../../../shared/report/reading/read-cell.ts";
import type { Cell, ColumnId, ReportRow, TableId } from "../../../shared/report/report.ts";
import { shownCell } from "../../../shared/report/shown-cell.ts";
import { DIFFERENCES } from "../../../shared/wording/sheet.ts";
import type { DifferenceItem } from "../../contract/places.ts";
import { listTab } from "./list-tab.ts";
import { cell, STYLES, type Tab } from "./tab.ts";
import type { Table } from "./table.ts";

/** A cell that says here otherwise than in the version that was sent. */
export interface SheetDifference {
  table: TableId;
  key: string;
  column: ColumnId;
  here: Cell;
  sent: Cell;
}

/** The number 85.5 and the text "85,5" are the same to a person; so are texts that differ in marks that nobody sees. */
function says(cell: Cell): string {
  return cellText(shownCell(cell));
}

/** The cells in which two sets of a table's rows differ as a person sees them, in the order of the form. */
export function differencesOf(
  table: Table,
  here: readonly ReportRow[],
  sent: readonly ReportRow[],
): SheetDifference[] {
  const byKey = (rows: readonly ReportRow[]) => new Map(rows.map((row) => [row.key, row.cells]));
  const [ours, theirs] = [byKey(here), byKey(sent)];
  return table.rows.flatMap(({ cells, key }) =>
    table.columns.flatMap(({ fills }, at): SheetDifference[] => {
      const one = cells[at];
      if (fills === undefined || !one || "given" in one) return [];
      const [a = null, b = null] = [ours.get(key)?.[fills], theirs.get(key)?.[fills]];
      if (says(a) === says(b)) return [];
      return [{ table: table.id, key, column: fills, here: a, sent: b }];
    }),
  );
}

/** The tab that lists differences from a version. */
export function differencesTab(differences: readonly DifferenceItem[], version: number): Tab {
  const { columns, hint, tab, title } = DIFFERENCES;
  return listTab({
    name: tab,
    title,
    hint: hint(version),
    columns: [
      { title: columns.table, width: 110 },
      { title: columns.number, width: 130 },
      { title: columns.column, width: 180 },
      { title: columns.here, width: 380 },
      { title: columns.sent, width: 380 },
    ],
    rows: differences.map(({ after, before, column, duty, table }) => [
      cell(table),
      cell(duty, STYLES.centred),
      cell(column),
      cell(after),
      cell(before),
    ]),
  });
}
