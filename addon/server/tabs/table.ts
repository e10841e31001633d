// A table of the form described by its columns and rows, and the tab that it makes. Nothing here knows which table.
import type { Column, Form } from "../../../shared/report/form.ts";
import { isObject } from "../../../shared/report/reading/read-cell.ts";
import {
  type Cell,
  type ColumnId,
  columnsOf,
  type ReportRow,
  type TableId,
} from "../../../shared/report/report.ts";
import { FORMER_TITLES } from "../../../shared/wording/former-words.ts";
import {
  CHECK_TITLE,
  CHOICE_HELP,
  formSubtitle,
  GUARD_NOTE,
  KEY_TITLE,
  VIEW_NOTE,
} from "../../../shared/wording/sheet.ts";
import { formatOfMade } from "./made-value.ts";
import { type Area, cell, fill, STYLES, type Style, type Tab, type TabCell, type TabValue } from "./tab.ts";

const OTHER_WIDTH = 150;

/** A column between the hidden key and the check's words. */
export interface TableColumn {
  title: string;
  /** Where the title changes with the form: how it begins, by which an older sheet's column is known. */
  stem?: string;
  /** Titles of before, by which an older sheet's column is known. */
  former?: readonly string[];
  width: number;
  /** The report's column, where a person may fill it. */
  fills?: ColumnId;
  choices?: string[];
}

/** What stands in one cell: the form's own words, or what a person fills (with a warning where it is no use). */
export type RowCell = { given: TabCell } | { filled: Style; guarded: boolean };

export interface TableRow {
  key: string;
  /** The row's short name for people: a duty's number, an indicator's number, an item's title. */
  name: string;
  cells: RowCell[];
}

export interface Table {
  id: TableId;
  title: string;
  /** Heading and hint of the tab's title block. */
  heading: string;
  hint: string;
  columns: TableColumn[];
  rows: TableRow[];
  checkWidth: number;
  /** Columns that stay in sight, the hidden key among them. */
  frozenColumns: number;
}

/** The columns that a form lets a person fill, as the tab shows them; one that only a newer form has gets some width. */
export function filledColumns({ columns }: Form["tables"][TableId], id: TableId): TableColumn[] {
  const widths = new Map<string, number>(columnsOf(id).map((column) => [column.id, column.width]));
  const former: Record<string, readonly string[]> = FORMER_TITLES[id];
  return (columns as Column[]).map((column) => ({
    title: column.title,
    width: widths.get(column.id) ?? OTHER_WIDTH,
    fills: column.id,
    ...(former[column.id] ? { former: former[column.id] } : {}),
    ...(column.choices ? { choices: column.choices.map(({ label }) => label) } : {}),
  }));
}

/** The head's row, counted from 1: title, subtitle and hint stand above. */
export const HEAD_ROW = 4;

export const given = (value: TabValue, style?: Style): RowCell => ({ given: cell(value, style) });
export const filled = (style: Style = STYLES.body): RowCell => ({ filled: style, guarded: false });

/**
 * What a spreadsheet takes back for a cell: what was typed, never reread into something else. Of what it made of that
 * the shown text is left, unless the value can be shown so again; a picture stays in its old tab alone.
 */
export function toTabValue(cell: Cell | undefined): TabValue {
  if (cell === null || cell === undefined || isObject(cell)) return null;
  if (typeof cell !== "object") return cell;
  if ("error" in cell) return cell.error;
  return "shown" in cell && formatOfMade(cell) === null ? cell.shown : cell;
}

/** Whether a row's cell in a column is there for a person to fill. */
function isOpen(cell: RowCell | undefined): boolean {
  return cell !== undefined && "filled" in cell && !cell.guarded;
}

/** The first cell of a row to be filled, as the place of its column; the table's first where the row has none. */
export function firstOpen(table: Table, row: TableRow | undefined): number {
  const at = (row ?? table.rows[0])?.cells.findIndex(isOpen) ?? -1;
  return at >= 0 ? at : table.columns.findIndex(({ fills }) => fills !== undefined);
}

/** Where the first cell to be filled lies in a tab just written, counted from 1. */
export function firstEntry(table: Table): { row: number; column: number } {
  return { row: table.rows.length > 0 ? HEAD_ROW + 1 : HEAD_ROW, column: firstOpen(table, undefined) + 2 };
}

/** Texts that the form itself writes into columns that a person fills in other rows. */
export function givenTexts(table: Table): Set<string> {
  const texts = table.rows.flatMap(({ cells }) =>
    cells.flatMap((one, at) =>
      table.columns[at]?.fills !== undefined && "given" in one && typeof one.given.value === "string"
        ? [one.given.value]
        : [],
    ),
  );
  return new Set(texts);
}

function bodyRow(table: Table, row: TableRow, typed: ReportRow | undefined): TabCell[] {
  const cells = row.cells.map((one, at) => {
    if ("given" in one) return one.given;
    const fills = table.columns[at]?.fills;
    return cell(toTabValue(fills && typed?.cells[fills]), one.filled);
  });
  return [cell(row.key), ...cells, cell(null)];
}

/** Runs of rows for which a cell of the column holds what a test asks. */
function runsOfRows(table: Table, column: number, wanted: (cell: RowCell) => boolean): [number, number][] {
  const runs: [number, number][] = [];
  table.rows.forEach(({ cells }, at) => {
    const one = cells[column];
    if (!one || !wanted(one)) return;
    const last = runs[runs.length - 1];
    if (last && last[1] === at - 1) last[1] = at;
    else runs.push([at, at]);
  });
  return runs;
}

/** The form's own cells as few rectangles: neighbouring columns that are closed in the same rows go together. */
function guardedAreas(table: Table): Area[] {
  const whole: [number, number][] = table.rows.length > 0 ? [[0, table.rows.length - 1]] : [];
  const columns = [whole, ...table.columns.map((_, at) => runsOfRows(table, at, (one) => !isOpen(one)))];
  const areas: Area[] = [];
  for (let from = 0; from < columns.length; ) {
    const runs = JSON.stringify(columns[from]);
    let to = from + 1;
    while (to < columns.length && JSON.stringify(columns[to]) === runs) to += 1;
    for (const [first, last] of columns[from] ?? []) {
      areas.push({
        row: HEAD_ROW + 1 + first,
        column: from + 1,
        rows: last - first + 1,
        columns: to - from,
      });
    }
    from = to;
  }
  return areas;
}

/**
 * The tab of a table with what was typed (by key; cells that nobody typed are blank). `hint` stands in the title
 * block in place of the table's own; `guardAll` warns on every cell (a version that is only looked at).
 */
export function tableTab(
  table: Table,
  form: Form,
  typed: readonly ReportRow[],
  options: { name: string; hint?: string; guardAll?: boolean },
): Tab {
  const { columns, rows } = table;
  const width = columns.length + 2;
  const byKey = new Map(typed.map((row) => [row.key, row]));
  const titles = [KEY_TITLE, ...columns.map(({ title }) => title), CHECK_TITLE];
  const line = (words: string, style: Style) => fill([cell(null), cell(words, style)], width);
  const body = { row: HEAD_ROW + 1, rows: rows.length };
  return {
    name: options.name,
    columns: [
      { width: 190, hidden: true },
      ...columns.map(({ width }) => ({ width })),
      { width: table.checkWidth },
    ],
    rows: [
      line(table.heading, STYLES.title),
      line(formSubtitle(form), STYLES.subtitle),
      line(options.hint ?? table.hint, STYLES.hint),
      titles.map((title) => cell(title, STYLES.head)),
      ...rows.map((row) => bodyRow(table, row, byKey.get(row.key))),
    ],
    frozenRows: HEAD_ROW,
    frozenColumns: table.frozenColumns,
    table: { row: HEAD_ROW, column: 2, rows: rows.length + 1, columns: width - 1 },
    choices: columns.flatMap(({ choices }, at) =>
      choices ? [{ area: { ...body, column: at + 2, columns: 1 }, labels: choices, help: CHOICE_HELP }] : [],
    ),
    guarded: [
      { area: { row: 1, column: 1, rows: HEAD_ROW, columns: width }, note: VIEW_NOTE },
      ...(options.guardAll
        ? [{ area: { ...body, column: 1, columns: width }, note: VIEW_NOTE }]
        : guardedAreas(table).map((area) => ({ area, note: GUARD_NOTE }))),
    ],
  };
}
