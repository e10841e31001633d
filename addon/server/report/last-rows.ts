// Rows of last period's report beside the rows of the sheet, matched by key: what may be said again, and where.
import type { Form } from "../../../shared/report/form.ts";
import { cellText } from "../../../shared/report/reading/read-cell.ts";
import { readReport } from "../../../shared/report/reading/read-report.ts";
import {
  type Cell,
  type ColumnId,
  columnsOf,
  type ReportRow,
  type Status,
  type TableId,
} from "../../../shared/report/report.ts";
import { shownCell } from "../../../shared/report/shown-cell.ts";
import type { VersionReply } from "../../../shared/wire/replies/report.ts";
import { LAST_COLUMNS } from "../../../shared/wording/last-period.ts";
import type { LastRow } from "../../contract/last.ts";
import { openingOf } from "../tabs/opening.ts";
import type { CheckedSheet } from "./check-sheet.ts";
import { columnTitle, type RowNames, rowNames } from "./place-names.ts";

/** The tables whose texts are shown; a figure's last value stands in its own column of the sheet. */
const SHOWN = ["duties", "assessment"] as const satisfies TableId[];

type Cells = Partial<Record<ColumnId, Cell>>;

/**
 * Whether a text may be said again in another period. Status, day and evidence, and the letter's number and day,
 * belong to the period in which they were reported: taken over, a document would be reported twice.
 */
export function mayStandAgain({ tables }: Form, table: TableId, key: string, column: ColumnId): boolean {
  if (table === "assessment") {
    const kind = tables.assessment.rows.find((row) => row.key === key)?.kind;
    return kind === "text" || kind === "line" || kind === "phone";
  }
  const found = columnsOf(table).find(({ id }) => id === column);
  return found?.carried === true && (!found.own || tables.duties.own.includes(key));
}

/** A row that an earlier period closed, or that Sở Tư pháp does not ask for, waits for no text. */
export function waitsForText({ tables }: Form, table: TableId, key: string): boolean {
  const row = table === "duties" ? tables.duties.rows.find((one) => one.key === key) : undefined;
  return row === undefined || (row.closedIn === null && row.exempt === undefined);
}

/** Nothing that a person would see. */
export function isBlank(cell: Cell | undefined): boolean {
  return cellText(cell) === "";
}

/** The rows for other work that stand in the sheet and in which nothing is typed. */
export function blankOwnRows({ kept, report }: Pick<CheckedSheet, "kept" | "report">): string[] {
  return kept.form.tables.duties.own.filter((key) => {
    const rows = report.tables.duties.filter((row) => row.key === key);
    return rows.length === 1 && Object.values(rows[0]?.cells ?? {}).every(isBlank);
  });
}

/** A row that said something. */
interface Said {
  table: (typeof SHOWN)[number];
  id: string;
  own: boolean;
  names: RowNames;
  status: Status | null;
  cells: Cells;
}

/** The rows of a version that say something, in its form's order. */
function saidRows({ form, report }: VersionReply): Said[] {
  const names = rowNames(form);
  const read = readReport(report, form);
  const statuses = new Map(
    [...read.rows, ...read.own].map(({ key, status }) => [
      key,
      status.kind === "value" ? status.value : null,
    ]),
  );
  const ownKeys = new Set(form.tables.duties.own);
  return SHOWN.flatMap((table) => {
    const rows: readonly ReportRow[] = report.tables[table];
    const cellsOf = new Map(rows.map(({ cells, key }) => [key, cells]));
    return [...names[table]].flatMap(([id, named]) => {
      const cells: Cells = cellsOf.get(id) ?? {};
      if (Object.values(cells).every(isBlank)) return [];
      const duty = table === "duties";
      const status = duty ? (statuses.get(id) ?? null) : null;
      return [{ table, id, own: duty && ownKeys.has(id), names: named, status, cells }];
    });
  });
}

/** A row as it is shown; `open` tells which columns may be taken over now, of those in `again`. */
function shownRow(
  { cells, id, names, own, status, table }: Said,
  key: string | null,
  may: { again(column: ColumnId): boolean; open(column: ColumnId): boolean },
): LastRow {
  const columns = (Object.entries(LAST_COLUMNS[table]) as [ColumnId, string][]).filter(
    ([column]) => !isBlank(cells[column]),
  );
  const shown = columns.map(([column, short]) => ({
    column,
    title: short || columnTitle({ table, column }),
    text: shownCell(cells[column]),
    open: may.again(column) && may.open(column),
  }));
  const again = shown.filter(({ column }) => may.again(column));
  const blank = again.length > 0 && again.every(({ open }) => open);
  return { table, key, own, id, ...names, status, cells: shown, blank };
}

/** How the columns of a row of the sheet stand: blank, asked for, and not locked by a return. */
function openColumns(checked: CheckedSheet, table: TableId, key: string): (column: ColumnId) => boolean {
  const { everywhere, kept, report, tables } = checked;
  const rows: readonly ReportRow[] = report.tables[table];
  const here: Cells = rows.find((row) => row.key === key)?.cells ?? {};
  const described = tables.find((one) => one.table.id === table)?.table;
  const opening = described && openingOf(kept.returned, described, everywhere);
  return (column) => isBlank(here[column]) && opening?.cell(key, column) !== "locked";
}

/** The rows of a version in the order of the sheet's form; then other work, and what has no row there. */
export function besideSheet(version: VersionReply, checked: CheckedSheet): LastRow[] {
  const { form } = checked.kept;
  const said = saidRows(version);
  const names = rowNames(form);
  const placed = SHOWN.flatMap((table) =>
    [...names[table]].flatMap(([key, named]) => {
      const one = said.find(({ id, own, table: of }) => !own && of === table && id === key);
      if (!one) return [];
      const waits = waitsForText(form, table, key);
      return [
        shownRow({ ...one, names: named }, key, {
          again: (column) => waits && mayStandAgain(form, table, key, column),
          open: openColumns(checked, table, key),
        }),
      ];
    }),
  );
  const room = blankOwnRows(checked).length > 0;
  const apart = said
    .filter(({ id, own, table }) => own || !names[table].has(id))
    .map((one) =>
      shownRow(one, null, {
        again: (column) => one.own && mayStandAgain(version.form, one.table, one.id, column),
        open: () => room,
      }),
    );
  return [...placed, ...apart];
}
