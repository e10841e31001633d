// From a grid back to rows of a report: rows are known by their key and columns by their head, never by their place.

import { saysOurs } from "../../../shared/report/brief.ts";
import type { Form } from "../../../shared/report/form.ts";
import type { Place } from "../../../shared/report/place.ts";
import { cellText } from "../../../shared/report/reading/read-cell.ts";
import type {
  Cell,
  ColumnId,
  Report,
  ReportRow,
  ReportTables,
  TableId,
} from "../../../shared/report/report.ts";
import { foldForSearch } from "../../../shared/text.ts";
import { trimmed } from "../../../shared/unseen.ts";
import { CHECK_TITLE, KEY_TITLE } from "../../../shared/wording/sheet.ts";
import { a1 } from "./a1.ts";
import type { Kept } from "./carry-over.ts";
import { firstOpen, givenParts, saysGiven, type Table } from "./table.ts";

/** A head that stands at more than one place, rows and columns counted from 0. */
export interface DoubledHead {
  title: string;
  places: { row: number; column: number }[];
}

/** Where a table lies in a grid; rows and columns counted from 0. */
export interface FoundTable {
  head: number;
  key: number;
  check: number | null;
  columns: Partial<Record<ColumnId, number>>;
  /** Titles of columns to be filled that are gone: what was typed there would be lost in silence. */
  missing: string[];
  /** Heads that stand twice: what was typed under the other would be lost in silence. */
  doubled: DoubledHead[];
  /** Further columns under the heads of the key and of columns to be filled, and further lines of heads. */
  copies: { key: number[]; columns: Partial<Record<ColumnId, number[]>>; heads: number[] };
  /** Every column that the add-on makes, wherever it stands now. */
  own: number[];
  /** Where each column of the table stands, in the table's order; -1 where it is gone. */
  places: number[];
}

function textOf(cell: Cell | undefined): string {
  return typeof cell === "string" ? foldForSearch(cell) : "";
}

/** No head is so long, whatever spaces somebody put into it; long texts take time to fold. */
const LONGEST_HEAD = 120;

/** Where some titles stand in a line, by title. */
function headsIn(line: readonly Cell[], titles: readonly string[]): Map<string, number[]> {
  const heads = new Map<string, number[]>();
  line.forEach((cell, at) => {
    if (typeof cell !== "string" || cell.length > LONGEST_HEAD) return;
    const text = foldForSearch(cell);
    if (titles.includes(text)) heads.set(text, [...(heads.get(text) ?? []), at]);
  });
  return heads;
}

/** A line that bears the key's head, or several others, is a head; a copy of visible columns has no key. */
function headLines(grid: readonly Cell[][], titles: readonly string[]): Map<number, Map<string, number[]>> {
  const key = foldForSearch(KEY_TITLE);
  const folded = titles.map(foldForSearch);
  return new Map(
    grid.flatMap((row, line): [number, Map<string, number[]>][] => {
      const heads = headsIn(row, folded);
      return heads.has(key) || heads.size > 1 ? [[line, heads]] : [];
    }),
  );
}

/** The heads, of the key and of some titles, that stand twice, in one line or in several. */
export function doubledHeads(
  grid: readonly Cell[][],
  titles: readonly string[],
  lines = headLines(grid, titles),
): DoubledHead[] {
  return titles.flatMap((title): DoubledHead[] => {
    const places = [...lines].flatMap(([row, heads]) =>
      (heads.get(foldForSearch(title)) ?? []).map((column) => ({ row, column })),
    );
    return places.length > 1 ? [{ title, places }] : [];
  });
}

/** The same with the cells in which they stand as the spreadsheet names them. */
export function headPlaces(doubled: readonly DoubledHead[]): { title: string; cells: string[] }[] {
  return doubled.map(({ places, title }) => ({
    title,
    cells: places.map(({ column, row }) => a1(row + 1, column + 1)),
  }));
}

/** Finds a table by its head; null where the key column is gone. */
export function findTable(grid: readonly Cell[][], table: Table): FoundTable | null {
  const key = foldForSearch(KEY_TITLE);
  const filled = table.columns.filter(({ fills }) => fills !== undefined);
  const guarded = [KEY_TITLE, ...filled.flatMap(({ former = [], title }) => [title, ...former]), CHECK_TITLE];
  const lines = headLines(grid, guarded);
  const head = [...lines].find(([, heads]) => heads.has(key))?.[0];
  if (head === undefined) return null;
  const heads = lines.get(head) ?? new Map<string, number[]>();
  const titles = (grid[head] ?? []).map(textOf);
  const at = (title: string) => titles.indexOf(foldForSearch(title));
  const others = (title: string) => (heads.get(foldForSearch(title)) ?? []).slice(1);
  const copiesOf = (found: number, names: readonly string[]) =>
    names.flatMap((name) => heads.get(foldForSearch(name)) ?? []).filter((place) => place !== found);
  const columns: FoundTable["columns"] = {};
  const copies: FoundTable["copies"] = { key: others(KEY_TITLE), columns: {}, heads: [...lines.keys()] };
  const missing: string[] = [];
  const own = [at(KEY_TITLE)];
  const places: number[] = [];
  for (const { fills, former = [], stem, title } of table.columns) {
    const found =
      stem === undefined
        ? ([title, ...former].map(at).find((place) => place >= 0) ?? -1)
        : titles.findIndex((text) => text.startsWith(foldForSearch(stem)));
    places.push(found);
    if (found >= 0) own.push(found);
    if (fills === undefined) continue;
    if (found >= 0) columns[fills] = found;
    else missing.push(title);
    copies.columns[fills] = copiesOf(found, [title, ...former]);
  }
  const check = at(CHECK_TITLE);
  if (check >= 0) own.push(check);
  const doubled = doubledHeads(grid, guarded, lines);
  return {
    head,
    key: at(KEY_TITLE),
    check: check < 0 ? null : check,
    columns,
    missing,
    doubled,
    copies,
    own,
    places,
  };
}

/** The key of a grid's row, empty where it was lost, or where columns under two heads of keys do not agree. */
export function keyOf(row: readonly Cell[] | undefined, { copies, key }: FoundTable): string {
  const keys = [key, ...copies.key].map((at) => row?.[at]);
  const texts = new Set(keys.map((cell) => (typeof cell === "string" ? trimmed(cell) : "")));
  texts.delete("");
  return texts.size === 1 ? ([...texts][0] ?? "") : "";
}

/** Whether text stands beside or below the table that the add-on did not put there and no row would keep. */
export function hasForeignText(grid: readonly Cell[][], { head, own }: FoundTable): boolean {
  return grid.slice(head).some((row) => row.some((cell, at) => cell !== null && !own.includes(at)));
}

/** Which of several cells is meant that stand under one head in a row and say different things. */
export type Choose = (key: string, column: ColumnId, cells: readonly Cell[]) => Cell;

const FIRST: Choose = (_, __, [first = null]) => first;

/**
 * The typed cells of each row of a grid, null for rows above and in the head. Where the form itself writes into a
 * column that a person fills elsewhere, its own words are no typed text; `before` is the table of an older form.
 */
function typedCells(
  grid: readonly Cell[][],
  found: FoundTable,
  table: Table,
  before: Table | null,
  choose: Choose = FIRST,
): (ReportRow["cells"] | null)[] {
  const places = new Map(table.rows.map((row) => [row.key, row.cells]));
  const columns = (Object.entries(found.columns) as [ColumnId, number][]).map(([id, at]) => ({
    id,
    under: [at, ...(found.copies.columns[id] ?? [])],
    place: table.columns.findIndex(({ fills }) => fills === id),
  }));
  const written = [table, ...(before ? [before] : [])].map(saysGiven);
  return grid.map((row, line) => {
    if (line <= found.head || found.copies.heads.includes(line)) return null;
    const cells: ReportRow["cells"] = {};
    const key = keyOf(row, found);
    const known = places.get(key);
    for (const { id, place, under } of columns) {
      const typed = under.flatMap((at) => row[at] ?? []);
      const cell = typed.length > 1 ? choose(key, id, typed) : (typed[0] ?? null);
      const spec = known?.[place];
      if (cell === null || (spec && "given" in spec)) continue;
      if (!known && typeof cell === "string" && written.some((says) => says(cell))) continue;
      cells[id] = cell;
    }
    return cells;
  });
}

/** The rows below the head, with their key and typed cells; rows without both are left out. */
export function readRows(
  grid: readonly Cell[][],
  found: FoundTable,
  table: Table,
  before: Table | null = null,
  choose?: Choose,
): ReportRow[] {
  return typedCells(grid, found, table, before, choose).flatMap((cells, line): ReportRow[] => {
    if (cells === null) return [];
    const key = keyOf(grid[line], found);
    return key === "" && Object.keys(cells).length === 0 ? [] : [{ key, cells }];
  });
}

/**
 * Words that a person wrote over the form's own, in rows that it made; `before` is the table as it was made. What
 * stands elsewhere in the column was only moved.
 */
export function overwrittenWords(
  grid: readonly Cell[][],
  found: FoundTable,
  table: Table,
  before: Table | null,
): Kept[] {
  if (!before || before.columns.length !== table.columns.length) return [];
  const rows = new Map(before.rows.map(({ cells, key }) => [key, cells]));
  const written = before.columns.map((_, place) =>
    before.rows.flatMap(({ cells }) => {
      const parts = givenParts(cells[place]);
      return parts ? [parts] : [];
    }),
  );
  return grid.slice(found.head + 1).flatMap((row) => {
    const key = keyOf(row, found);
    return (rows.get(key) ?? []).flatMap((one, place): Kept[] => {
      const text = cellText(row[found.places[place] ?? -1]);
      const own = givenParts(one);
      // Its own words first: all the others are looked through only where these are gone.
      if (!own || text === "" || saysOurs(text, own)) return [];
      if (written[place]?.some((parts) => saysOurs(text, parts))) return [];
      return [{ key, title: before.columns[place]?.title ?? "", text }];
    });
  });
}

/** The report as it is checked and sent, from the rows of each table. */
export function reportOf(
  rows: Partial<Record<TableId, ReportRow[]>>,
  form: Form,
  file: { locale: string; timeZone: string },
): Report {
  const tables = { duties: [], figures: [], assessment: [], ...rows } as ReportTables;
  return {
    plan: form.plan.id,
    period: form.period.id,
    agency: form.agency.id,
    form: form.hash,
    locale: file.locale,
    timeZone: file.timeZone,
    tables,
  };
}

/** The lines of a grid that bear a key and belong to the table; rows without key only where something is typed. */
export function linesOfKey(
  grid: readonly Cell[][],
  found: FoundTable,
  table: Table,
  wanted: string,
): number[] {
  const typed = wanted === "" ? typedCells(grid, found, table, null) : [];
  return grid.flatMap((row, line) => {
    if (line <= found.head || keyOf(row, found) !== wanted) return [];
    return wanted === "" && Object.keys(typed[line] ?? {}).length === 0 ? [] : [line];
  });
}

/**
 * The cell of a place, rows and columns counted from 1; null where the row is not in the grid.
 * A doubled row is shown at its last copy, a lost key at its first row with text.
 */
export function cellOfPlace(
  grid: readonly Cell[][],
  found: FoundTable,
  table: Table,
  place: Place,
): { row: number; column: number } | null {
  if (place.row === undefined) return { row: found.head + 1, column: 2 };
  const lines = linesOfKey(grid, found, table, place.row);
  const line = place.row === "" ? lines[0] : lines[lines.length - 1];
  if (line === undefined) return null;
  const row = table.rows.find(({ key }) => key === place.row);
  const first = table.columns[firstOpen(table, row)]?.fills;
  const column = found.columns[place.column ?? first ?? "status"] ?? (first && found.columns[first]) ?? 1;
  return { row: line + 1, column: column + 1 };
}
