import { cellText } from "./reading/read-cell.ts";
import type { Cell, Report, ReportRow, TableId } from "./report.ts";
import { TABLES } from "./report.ts";

type SaidRow = { key: string; cells: Record<string, Cell> };

/** The rows that hold anything, by key: where they stand in the sheet says nothing. */
function saidRows(rows: readonly ReportRow[]): SaidRow[] {
  return rows
    .map(({ cells, key }) => {
      const said = Object.entries(cells as Record<string, Cell>).filter(([, cell]) => cellText(cell) !== "");
      return { key, cells: Object.fromEntries(said) };
    })
    .filter(({ cells }) => Object.keys(cells).length > 0)
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
}

/** What a confirmation of a report is bound to: its cells and how they are read, whatever form they were filled on. */
export function confirmedCells({ agency, locale, period, plan, tables }: Report): unknown {
  const said = TABLES.map((id): [TableId, SaidRow[]] => [id, saidRows(tables[id])]);
  return { plan, period, agency, locale, tables: Object.fromEntries(said) };
}
