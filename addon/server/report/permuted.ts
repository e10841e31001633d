// Texts that changed places among rows since the last check: typed columns sorted without the key, or cells
// pushed up or down. No program can tell that from retyping, so it is asked about before sending.
import { isObject } from "../../../shared/report/reading/read-cell.ts";
import type { Cell, ColumnId, ReportRow, TableId } from "../../../shared/report/report.ts";

/** The rows of each table as they stood at a check. */
export type Rows = Partial<Record<TableId, readonly ReportRow[]>>;

/** A column of a table in which texts changed places. */
export interface Moved {
  table: TableId;
  column: ColumnId;
  /** Rows whose text is another than before. */
  keys: string[];
  /** What each of these rows held before, where all of it is still among them; else null. */
  before: Map<string, Cell> | null;
}

function textOf(cell: Cell | undefined): string {
  return cell === null || cell === undefined || cell === "" ? "" : JSON.stringify(cell);
}

/** The column by key; rows without key, and rows whose key stands twice, belong to nobody. */
function columnOf(rows: readonly ReportRow[], column: ColumnId): Map<string, Cell> {
  const cells = new Map<string, Cell>();
  const doubled = new Set<string>();
  for (const { cells: typed, key } of rows) {
    if (cells.has(key)) doubled.add(key);
    cells.set(key, typed[column] ?? null);
  }
  for (const key of ["", ...doubled]) cells.delete(key);
  return cells;
}

function placesOf(cells: ReadonlyMap<string, Cell>, keys: readonly string[]): Map<string, string[]> {
  const places = new Map<string, string[]>();
  for (const key of keys) {
    const text = textOf(cells.get(key));
    if (text !== "") places.set(text, [...(places.get(text) ?? []), key]);
  }
  return places;
}

function movedIn(
  table: TableId,
  column: ColumnId,
  before: Map<string, Cell>,
  now: Map<string, Cell>,
): Moved[] {
  const keys = [...now.keys()].filter(
    (key) => before.has(key) && textOf(before.get(key)) !== textOf(now.get(key)),
  );
  const texts = (cells: Map<string, Cell>) => keys.map((key) => textOf(cells.get(key))).sort();
  const [old, current] = [texts(before), texts(now)];
  const whole = JSON.stringify(old) === JSON.stringify(current);
  const there = placesOf(now, keys);
  // Texts that stood in one row alone and stand in one other row now.
  const wandered = [...placesOf(before, keys)].filter(
    ([text, places]) => places.length === 1 && there.get(text)?.length === 1,
  ).length;
  const typed = current.filter((text) => text !== "").length;
  // A picture that was written over would be gone.
  const writable = keys.every((key) => !isObject(now.get(key)) && !isObject(before.get(key)));
  if (!(whole ? typed >= 2 : wandered >= 2)) return [];
  return [
    {
      table,
      column,
      keys,
      before: whole && writable ? new Map(keys.map((key) => [key, before.get(key) ?? null])) : null,
    },
  ];
}

/**
 * Columns in which texts changed places among rows between two checks. One text that moved into a blank row is no
 * such thing: people put right what they typed in the wrong row.
 */
export function movedTexts(before: Rows, now: Rows, columns: Record<TableId, readonly ColumnId[]>): Moved[] {
  return (Object.keys(columns) as TableId[]).flatMap((table) => {
    const [old, current] = [before[table], now[table]];
    if (!old || !current) return [];
    return columns[table].flatMap((column) =>
      movedIn(table, column, columnOf(old, column), columnOf(current, column)),
    );
  });
}

/** A row's cells with some columns as they were. */
function withOld(
  cells: ReportRow["cells"],
  old: ReportRow["cells"],
  columns: readonly ColumnId[],
): ReportRow["cells"] {
  const kept: ReportRow["cells"] = { ...cells };
  for (const column of columns) {
    const cell = old[column] ?? null;
    if (cell === null) delete kept[column];
    else kept[column] = cell;
  }
  return kept;
}

/**
 * What is to be remembered: the rows as they stand, but for columns about which nobody has answered yet, and with
 * the rows of `owed` keys that are gone.
 */
export function remembered(before: Rows, now: Rows, open: readonly Moved[], owed: ReadonlySet<string>): Rows {
  const rows: Rows = {};
  for (const table of Object.keys(now) as TableId[]) {
    const columns = open.filter((one) => one.table === table).map(({ column }) => column);
    const old = new Map((before[table] ?? []).map((row) => [row.key, row]));
    const current = now[table] ?? [];
    const here = new Set(current.map(({ key }) => key));
    rows[table] = [
      ...current.map(({ cells, key }) => ({
        key,
        cells: withOld(cells, old.get(key)?.cells ?? {}, columns),
      })),
      ...[...old.values()].filter(({ key }) => owed.has(key) && !here.has(key)),
    ];
  }
  return rows;
}

/** Cells that are blank now and were not at an earlier check, by key. */
export function emptied(before: Rows, now: Rows, earlier: Rows): Rows {
  const rows: Rows = {};
  for (const table of Object.keys(now) as TableId[]) {
    const were = new Map((earlier[table] ?? []).map(({ cells, key }) => [key, cells]));
    for (const { cells, key } of before[table] ?? []) were.set(key, { ...were.get(key), ...cells });
    rows[table] = (now[table] ?? []).flatMap(({ cells, key }): ReportRow[] => {
      const gone = Object.entries(were.get(key) ?? {}).filter(
        ([column, cell]) => cell !== null && (cells[column as ColumnId] ?? null) === null,
      );
      return gone.length > 0 && key !== "" ? [{ key, cells: Object.fromEntries(gone) }] : [];
    });
  }
  return rows;
}
