// What stands in the tabs of a sheet before it is built anew, so that no typed text is lost whatever became of them.
import type { Form } from "../../../shared/report/form.ts";
import { isObject } from "../../../shared/report/reading/read-cell.ts";
import type { Cell, ColumnId, ReportRow } from "../../../shared/report/report.ts";
import type { FormReply } from "../../../shared/wire/replies/report.ts";
import type { Memory } from "../kept-shapes.ts";
import { mergedAreas, readAttached } from "../sheets/read-grid.ts";
import { type Attached, formulasIn, type Kept } from "../tabs/carry-over.ts";
import {
  type Choose,
  type FoundTable,
  findTable,
  hasForeignText,
  keyOf,
  overwrittenWords,
  readRows,
} from "../tabs/read-table.ts";
import type { Area } from "../tabs/tab.ts";
import { FIRST_ROW, type Table, wholeNotes } from "../tabs/table.ts";
import { tableOf } from "../tabs/tables.ts";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** What stood in a tab: rows to put back, rows that belong nowhere, and whether all of it is in these. */
export interface TabContents {
  table: Table;
  old: Sheet | null;
  /** Notes that the add-on itself put there, by their words. */
  ours: ReadonlySet<string>;
  typed: ReportRow[];
  removed: ReportRow[];
  whole: boolean;
  /** What a person attached to the tab's cells; null without a tab, or where its table is lost. */
  attached: Attached | null;
  /** What a person wrote over the form's own words, and formulas, which stay as what they show. */
  overwritten: Kept[];
  formulas: Kept[];
  /** How many rows were lost and come back from what was remembered of the last check. */
  back: number;
}

/** A table's rows in the newest version sent. */
export function sentRows(reply: FormReply, { id }: Table): ReportRow[] {
  return reply.latest?.tables[id] ?? [];
}

/** How many cells of a row say what was remembered of its key. */
function likeness({ cells }: ReportRow, remembered: ReportRow | undefined): number {
  return (Object.entries(cells) as [ColumnId, Cell][]).filter(
    ([column, cell]) => JSON.stringify(cell) === JSON.stringify(remembered?.cells[column] ?? null),
  ).length;
}

/** Under a head that stands twice: what was typed since the last check, else the first; the old tab keeps both. */
function newest(memory: readonly ReportRow[]): Choose {
  const remembered = new Map(memory.map(({ cells, key }) => [key, cells]));
  return (key, column, cells) => {
    const before = JSON.stringify(remembered.get(key)?.[column] ?? null);
    return cells.find((cell) => JSON.stringify(cell) !== before) ?? cells[0] ?? null;
  };
}

/**
 * A second row under one key is no row of the form: its text is kept aside, not merged by guess. Of several the one
 * that says what stood there at the last check keeps the key, else the first.
 */
function sortOut(
  rows: readonly ReportRow[],
  table: Table,
  memory: readonly ReportRow[],
): Pick<TabContents, "typed" | "removed"> {
  const known = new Set(table.rows.map(({ key }) => key));
  const remembered = new Map(memory.map((row) => [row.key, row]));
  const owners = new Map<string, ReportRow>();
  const filled = rows.filter(({ cells }) => Object.keys(cells).length > 0);
  for (const row of filled) {
    const [owner, own] = [owners.get(row.key), remembered.get(row.key)];
    if (!owner || likeness(row, own) > likeness(owner, own)) owners.set(row.key, row);
  }
  const keeps = (row: ReportRow) => known.has(row.key) && owners.get(row.key) === row;
  return { typed: filled.filter(keeps), removed: filled.filter((row) => !keeps(row)) };
}

/** Cells that a merge took from rows, by key: blank not because somebody emptied them. */
function mergedAway(
  grid: readonly Cell[][],
  found: FoundTable,
  areas: readonly Area[],
): Map<string, ColumnId[]> {
  const away = new Map<string, ColumnId[]>();
  const columns = Object.entries(found.columns) as [ColumnId, number][];
  for (const { column, columns: wide, row, rows } of areas) {
    for (let line = row - 1; line < row - 1 + rows; line++) {
      const under = columns.filter(
        ([, at]) => at >= column - 1 && at < column - 1 + wide && (line > row - 1 || at > column - 1),
      );
      const key = keyOf(grid[line], found);
      away.set(key, [...(away.get(key) ?? []), ...under.map(([id]) => id)]);
    }
  }
  return away;
}

interface Remembered extends ReportRow {
  emptied: ReportRow["cells"];
}

interface Lost {
  /** Columns that are gone. */
  columns: readonly ColumnId[];
  /** Cells under merged ones, by key. */
  merged: ReadonlyMap<string, ColumnId[]>;
}

/** Rows, columns and cells that are gone, as they stood at the last check; what is there is never touched. */
function bringBack(
  typed: readonly ReportRow[],
  memory: readonly Remembered[],
  table: Table,
  lost: Lost,
): ReportRow[] {
  const here = new Map(typed.map((row) => [row.key, row]));
  const known = new Set(table.rows.map(({ key }) => key));
  return memory.flatMap(({ cells, emptied, key }): ReportRow[] => {
    const row = here.get(key);
    const under = lost.merged.get(key) ?? [];
    const before: ReportRow["cells"] = { ...cells };
    for (const column of under) before[column] = cells[column] ?? emptied[column] ?? null;
    const gone = row ? [...lost.columns, ...under] : (Object.keys(before) as ColumnId[]);
    const back = gone.filter((column) => (before[column] ?? null) !== null && !row?.cells[column]);
    if (!known.has(key) || back.length === 0) return [];
    return [
      {
        key,
        cells: { ...row?.cells, ...Object.fromEntries(back.map((column) => [column, before[column]])) },
      },
    ];
  });
}

/** What was kept of the sheet: the form of its tabs, and what the last check saw. */
export interface Before {
  form: Form | null;
  memory: Memory | null;
}

/** A table's rows at the last check, each with what was emptied before: a merge empties cells too. */
function remembered(memory: Memory | null, id: Table["id"]): Remembered[] {
  const emptied = new Map((memory?.emptied?.[id] ?? []).map((row) => [row.key, row.cells]));
  return (memory?.rows[id] ?? []).map((row) => ({ ...row, emptied: emptied.get(row.key) ?? {} }));
}

/** The notes with the form's whole words, as the form of the old tab and the one of the new make them. */
function ownNotes(table: Table, form: Form, before: Form | null): Set<string> {
  const notes = [
    ...wholeNotes(table, form),
    ...(before ? wholeNotes(tableOf(before, table.id), before) : []),
  ];
  return new Set(notes.map(({ note }) => note));
}

/** What stands in a table's tab, with what was lost from it and is remembered; null: the tab is gone. */
export function contentsOf(old: Sheet | null, table: Table, before: Before, reply: FormReply): TabContents {
  const memory = before.memory?.rows[table.id] ?? null;
  const earlier = before.form && tableOf(before.form, table.id);
  const rows = memory ? sortOut(memory, table, memory).typed : sentRows(reply, table);
  const nothing = { removed: [], back: 0, attached: null, overwritten: [], formulas: [] };
  const ours = ownNotes(table, reply.form, before.form);
  const lost = { table, ours, old, typed: rows, ...nothing };
  const size = { rows: table.rows.length + FIRST_ROW - 1, columns: table.columns.length + 2 };
  const attached = old && readAttached(old, size);
  const grid = attached?.grid ?? [];
  // A blank tab is what somebody emptied, or a run left that was cut off: as good as none.
  if (!old || !attached || grid.every((line) => line.every((cell) => cell === null))) {
    return { ...lost, back: memory ? rows.length : 0, whole: true };
  }
  const found = findTable(grid, table);
  if (!found) return { ...lost, whole: false };
  const all = readRows(grid, found, table, earlier, newest(memory ?? []));
  const { removed, typed } = sortOut(all, table, memory ?? []);
  // A row whose key is there was emptied on purpose; one whose key is gone was lost.
  const present = [...typed, ...all.filter((row) => row.key !== "" && Object.keys(row.cells).length === 0)];
  const columns = table.columns.flatMap(({ fills, title }) =>
    fills && found.missing.includes(title) ? [fills] : [],
  );
  const merged = mergedAway(grid, found, mergedAreas(old));
  const again = bringBack(present, remembered(before.memory, table.id), table, { columns, merged });
  const keys = new Set(again.map(({ key }) => key));
  return {
    table,
    ours,
    old,
    removed,
    attached,
    overwritten: overwrittenWords(grid, found, table, earlier),
    formulas: formulasIn(attached),
    typed: [...typed.filter(({ key }) => !keys.has(key)), ...again],
    whole:
      found.missing.length + found.doubled.length === 0 &&
      !hasForeignText(grid, found) &&
      !grid.flat().some(isObject),
    back: again.length,
  };
}
