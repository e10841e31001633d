// The hidden row and column of a pulled tab: what each row and column stands for, and a sum of what was written
// there, so that moved lines are known and nothing that a person wrote is taken for the add-on's own.

import type { Cell } from "../../../../shared/report/report.ts";
import { KEY_TITLE } from "../../../../shared/wording/sheet.ts";
import { fingerprint, keptWords } from "../../fingerprint.ts";
import { type Area, cell, STYLES, type Tab, type TabValue } from "../tab.ts";

/** Names of a tab's rows and columns, in their order. */
interface Keys {
  rows: readonly string[];
  columns: readonly string[];
  /** Columns that say whose a row is, counted from 0. */
  identity: readonly number[];
  /** The row of the heads, counted from 0; null where columns have none of their own. */
  head: number | null;
}

/** A row or column that bears a key, counted from 0, with the sums that were written with it. */
interface Line {
  key: string;
  at: number;
  identity: string;
  whole: string;
}

/** A column of which the mark says that it tells whose a row is. */
const OWNER = "!";
const LINE = /^([\s\S]*)#([0-9a-z]+)#([0-9a-z]+)$/;

/** A sum that does not hang on the order of the columns; blank cells count for nothing. */
function sumOfCells(cells: readonly { key: string; value: Cell | TabValue }[]): string {
  const said = cells.flatMap(({ key, value }) => {
    const words = keptWords(value);
    return words === "" ? [] : [`${key}=${words}`];
  });
  return fingerprint(said.sort().join("\n"));
}

function shifted(area: Area): Area {
  return { ...area, row: area.row + 1, column: area.column + 1 };
}

/** The tab with a hidden row above and a hidden column before it. */
export function withKeys(tab: Tab, { columns, head, identity, rows }: Keys): Tab {
  const keys = columns.map((key, at) => (identity.includes(at) ? `${key}${OWNER}` : key));
  const titles = head === null ? [] : (tab.rows[head] ?? []);
  const above = keys.map((key, at) => {
    const sum = fingerprint(keptWords(titles[at]?.value ?? null));
    return cell(`${key}#${sum}#${sum}`, STYLES.key);
  });
  const lines = tab.rows.map((row, at) => {
    const cells = row.map(({ value }, column) => ({ key: keys[column] ?? "", value }));
    const owner = sumOfCells(cells.filter((_, column) => identity.includes(column)));
    return [cell(`${rows[at] ?? ""}#${owner}#${sumOfCells(cells)}`, STYLES.key), ...row];
  });
  return {
    ...tab,
    columns: [{ width: 60, hidden: true }, ...tab.columns],
    rows: [[cell(KEY_TITLE, STYLES.key), ...above], ...lines],
    frozenRows: tab.frozenRows + 1,
    frozenColumns: tab.frozenColumns ? tab.frozenColumns + 1 : 0,
    hiddenRows: 1,
    table: tab.table && shifted(tab.table),
    ...(tab.notes
      ? { notes: tab.notes.map((one) => ({ ...one, row: one.row + 1, column: one.column + 1 })) }
      : {}),
    ...(tab.moreTables ? { moreTables: tab.moreTables.map(shifted) } : {}),
  };
}

function lineAt(value: Cell | undefined, at: number): Line[] {
  if (typeof value !== "string") return [];
  const [, key, identity, whole] = LINE.exec(value) ?? [];
  if (key === undefined || identity === undefined || whole === undefined) return [];
  return [{ key, at, identity, whole }];
}

/** What stands where in a pulled tab. */
interface FoundKeys {
  corner: { row: number; column: number };
  rows: Line[];
  columns: Line[];
}

/** The keys of a grid wherever rows and columns moved, or null; agencies' words stand below the first corner. */
export function findKeys(grid: readonly Cell[][]): FoundKeys | null {
  const row = grid.findIndex((line) => line.includes(KEY_TITLE));
  if (row < 0) return null;
  const corner = { row, column: (grid[row] ?? []).indexOf(KEY_TITLE) };
  return {
    corner,
    rows: grid.flatMap((line, at) => lineAt(line[corner.column], at)),
    columns: (grid[corner.row] ?? []).flatMap((value, at) => lineAt(value, at)),
  };
}

function cellsOf(grid: readonly Cell[][], row: Line, columns: readonly Line[]) {
  return columns.map(({ at, key }) => ({ key, value: grid[row.at]?.[at] ?? null }));
}

/** Whether a row still bears the cells that say whose it is: sorted without its key it is another's. */
export function isOwn(grid: readonly Cell[][], found: FoundKeys, row: Line): boolean {
  const owners = found.columns.filter(({ key }) => key.endsWith(OWNER));
  return sumOfCells(cellsOf(grid, row, owners)) === row.identity;
}

/** Whether a column still bears the head with which it was written. */
export function hasHead(grid: readonly Cell[][], found: FoundKeys, column: Line, head: string): boolean {
  const row = found.rows.find(({ key }) => key === head);
  return row === undefined || fingerprint(keptWords(grid[row.at]?.[column.at] ?? null)) === column.identity;
}

function isForeign(grid: readonly Cell[][], found: FoundKeys): boolean {
  const rows = new Set(found.rows.map(({ at }) => at));
  const columns = new Set(found.columns.map(({ at }) => at));
  const { corner } = found;
  const known = (row: number, column: number) =>
    (rows.has(row) || row === corner.row) && (columns.has(column) || column === corner.column);
  return grid.some((line, row) => line.some((value, at) => keptWords(value) !== "" && !known(row, at)));
}

function isInPlace(found: FoundKeys, next: Tab, former: Readonly<Record<string, string>>): boolean {
  const words = next.rows.map((line) => line.map(({ value }) => (typeof value === "string" ? value : null)));
  const wanted = findKeys(words);
  const columns = found.columns.map((line) => ({ ...line, key: former[line.key] ?? line.key }));
  const places = (lines: readonly Line[] = []) => lines.map(({ at, key }) => `${at} ${key}`).join("\n");
  return places(found.rows) === places(wanted?.rows) && places(columns) === places(wanted?.columns);
}

/**
 * How a pulled tab is to be refreshed. `rewrite`: nothing in it is a person's; `reset`: the same, and its rows or
 * columns have other places, so that what was hidden is shown. `around`: a person wrote beside it, and its rows stay
 * where they are. `aside`: what a person wrote would be covered, or stand beside another row.
 */
export type Refresh = "rewrite" | "reset" | "around" | "aside";

/** Takes the heads that columns had in earlier pulls, with those that they have now. */
export function refreshOf(
  grid: readonly Cell[][],
  notes: readonly string[][],
  next: Tab,
  former: Readonly<Record<string, string>> = {},
): Refresh {
  const ours = new Set(["", ...(next.notes ?? []).map(({ note }) => note)]);
  const noted = notes.some((line) => line.some((note) => !ours.has(note)));
  const found = findKeys(grid);
  if (!found) return noted || grid.flat().some((value) => keptWords(value) !== "") ? "aside" : "rewrite";
  const edited = found.rows.some((row) => sumOfCells(cellsOf(grid, row, found.columns)) !== row.whole);
  if (edited) return "aside";
  const inPlace = isInPlace(found, next, former);
  if (!noted && !isForeign(grid, found)) return inPlace ? "rewrite" : "reset";
  return inPlace ? "around" : "aside";
}
