// A table of the form described by its columns and rows, and the tab that it makes. Nothing here knows which table.
import { brief, roomIn, saysOurs, wholeOf } from "../../../shared/report/brief.ts";
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
  WHOLE_HEAD,
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
  hidden?: true;
  /** The report's column, where a person may fill it. */
  fills?: ColumnId;
  choices?: string[];
}

/**
 * What stands in one cell: the form's own words (`parts` is all of them where they are cut to fit), or what a person
 * fills (with a warning where it is no use).
 */
export type RowCell = { given: TabCell; parts?: readonly string[] } | { filled: Style; guarded: boolean };

export interface TableRow {
  key: string;
  /** The row's short name for people: a duty's number, an indicator's number, an item's title. */
  name: string;
  cells: RowCell[];
}

export interface Table {
  id: TableId;
  title: string;
  /** Heading and hint, in the note of the caption. */
  heading: string;
  hint: string;
  /** One line below the head. */
  caption: string;
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

/** The head's row, counted from 1, which alone stays in sight; a caption below it scrolls away with the rows. */
export const HEAD_ROW = 1;
const HEAD_STYLE: Style = { ...STYLES.head, size: 11 };
const CAPTION_ROW = HEAD_ROW + 1;
/** The first of a table's rows. */
export const FIRST_ROW = CAPTION_ROW + 1;

/** The form's words of several parts, as many of them as show in a few lines of a column. */
export function givenBriefly(
  parts: readonly string[],
  { width }: Pick<TableColumn, "width">,
  style: Style,
): RowCell {
  const said = brief(parts, roomIn(width, style.size));
  return said === wholeOf(parts) ? given(said, style) : { given: cell(said, style), parts };
}

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

/** Where the first cell to be filled of a row, or of the first, lies in a tab just written, counted from 1. */
export function firstEntry(table: Table, key?: string): { row: number; column: number } {
  const at = Math.max(
    0,
    table.rows.findIndex((row) => row.key === key),
  );
  const row = table.rows.length > 0 ? FIRST_ROW + at : HEAD_ROW;
  return { row, column: firstOpen(table, table.rows[at]) + 2 };
}

/** All of the form's own words in a cell, whole; null where a person fills it. */
export function givenParts(one: RowCell | undefined): readonly string[] | null {
  if (!one || !("given" in one)) return null;
  return one.parts ?? [String(one.given.value ?? "")];
}

/** Whether a text is one that the form itself writes, whole or cut, into columns that a person fills in other rows. */
export function saysGiven(table: Table): (text: string) => boolean {
  const given = table.rows.flatMap(({ cells }) =>
    cells.flatMap((one, at) => {
      const parts = table.columns[at]?.fills === undefined ? null : givenParts(one);
      return parts ? [parts] : [];
    }),
  );
  // The caption stands in the first column that scrolls, which a person fills in rows of the agency's own.
  const ours = [[table.caption], ...given];
  return (text) => ours.some((parts) => saysOurs(text, parts));
}

function bodyRow(table: Table, row: TableRow, typed: ReportRow | undefined, whole: boolean): TabCell[] {
  const cells = row.cells.map((one, at) => {
    if ("given" in one) return whole && one.parts ? { ...one.given, value: wholeOf(one.parts) } : one.given;
    const fills = table.columns[at]?.fills;
    return cell(toTabValue(fills && typed?.cells[fills]), one.filled);
  });
  return [cell(row.key), ...cells, cell(null, STYLES.check)];
}

/** The note that tells the form's words whole where a cell shows some of them. */
export function wholeNote(words: string): string {
  return `${WHOLE_HEAD}\n${words}`;
}

/** Behind the columns that stay in sight, whose line would go through its words. */
function captionColumn({ frozenColumns }: Table): number {
  return frozenColumns + 1;
}

/** The notes with the form's whole words, at their places in a tab just written, counted from 1. */
export function wholeNotes(table: Table, form: Form): NonNullable<Tab["notes"]> {
  const { heading, hint, rows } = table;
  return [
    {
      row: CAPTION_ROW,
      column: captionColumn(table),
      note: wholeNote([heading, formSubtitle(form), hint].join("\n")),
    },
    ...rows.flatMap(({ cells }, down) =>
      cells.flatMap((one, at) =>
        "given" in one && one.parts
          ? [{ row: FIRST_ROW + down, column: at + 2, note: wholeNote(wholeOf(one.parts)) }]
          : [],
      ),
    ),
  ];
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
        row: FIRST_ROW + first,
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
 * The tab of a table with what was typed (by key; cells that nobody typed are blank). `hint` stands below the head
 * in place of the table's own caption; `guardAll` warns on every cell (a version that is only looked at); `whole` shows
 * the form's words uncut.
 */
export function tableTab(
  table: Table,
  form: Form,
  typed: readonly ReportRow[],
  options: { name: string; hint?: string; guardAll?: boolean; whole?: boolean },
): Tab {
  const { columns, rows } = table;
  const width = columns.length + 2;
  const byKey = new Map(typed.map((row) => [row.key, row]));
  const titles = [KEY_TITLE, ...columns.map(({ title }) => title), CHECK_TITLE];
  const caption = options.hint ?? table.caption;
  const body = { row: FIRST_ROW, rows: rows.length };
  return {
    name: options.name,
    columns: [
      { width: 190, hidden: true },
      ...columns.map(({ hidden, width }) => ({ width, ...(hidden ? { hidden } : {}) })),
      { width: table.checkWidth },
    ],
    rows: [
      titles.map((title) => cell(title, HEAD_STYLE)),
      fill(
        [
          ...Array.from({ length: captionColumn(table) - 1 }, () => cell(null)),
          cell(caption, STYLES.caption),
        ],
        width,
      ),
      ...rows.map((row) => bodyRow(table, row, byKey.get(row.key), options.whole === true)),
    ],
    frozenRows: HEAD_ROW,
    frozenColumns: table.frozenColumns,
    // The caption runs over the columns, without lines between them.
    table: { row: HEAD_ROW, column: 2, rows: 1, columns: width - 1 },
    moreTables: rows.length > 0 ? [{ ...body, column: 2, columns: width - 1 }] : [],
    notes: wholeNotes(table, form),
    choices: columns.flatMap(({ choices }, at) =>
      choices ? [{ area: { ...body, column: at + 2, columns: 1 }, labels: choices, help: CHOICE_HELP }] : [],
    ),
    guarded: [
      { area: { row: 1, column: 1, rows: CAPTION_ROW, columns: width }, note: VIEW_NOTE },
      ...(options.guardAll
        ? [{ area: { ...body, column: 1, columns: width }, note: VIEW_NOTE }]
        : guardedAreas(table).map((area) => ({ area, note: GUARD_NOTE }))),
    ],
  };
}
