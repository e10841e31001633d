// After a return of single rows and cells: which cells are asked to be mended, which stay as they were sent.
import type { Finding } from "../../../shared/report/finding.ts";
import type { Cell, ColumnId, Returned } from "../../../shared/report/report.ts";
import { type FoundTable, keyOf } from "./read-table.ts";
import type { Area } from "./tab.ts";
import type { Table } from "./table.ts";

/** How a cell stands to the return: asked to be mended, to be left as it is, or neither. */
export type CellOpening = "returned" | "locked" | "free";

export interface Opening {
  cell(key: string, column: ColumnId): CellOpening;
  /** No cell of a row was returned, and some are to stay as they are. */
  locked(key: string): boolean;
  /** Why a row or cells of it came back; empty where nothing of it did. */
  reasons(key: string): string[];
  /** Why this very cell came back, or null. */
  reasonOf(key: string, column: ColumnId): string | null;
}

const ALL_FREE: Opening = {
  cell: () => "free",
  locked: () => false,
  reasons: () => [],
  reasonOf: () => null,
};

/** The cells of a table that nobody fills: the form's own words, by key and column. */
function givenCells({ columns, rows }: Table): Set<string> {
  return new Set(
    rows.flatMap(({ cells, key }) =>
      columns.flatMap(({ fills }, at) => {
        const one = cells[at];
        return fills !== undefined && one && "given" in one ? [`${key} ${fills}`] : [];
      }),
    ),
  );
}

/**
 * What a return opened in one table. What an error names has to be mended in any case, so it is not locked; the
 * worker judges what is open at last.
 */
export function openingOf(returned: Returned | null, table: Table, findings: readonly Finding[]): Opening {
  const all = returned?.paths;
  if (!returned || !all) return ALL_FREE;
  const paths = all.filter((path) => path.table === table.id);
  const why = (reason: string) => reason || returned.reason;
  const pathsOf = (key: string) => paths.filter(({ row }) => row === key);
  const faults = findings.filter(
    ({ at, severity }) => severity === "error" && (at.table ?? "duties") === table.id,
  );
  const given = givenCells(table);
  const filled = table.columns.flatMap(({ fills }) => (fills === undefined ? [] : [fills]));
  const cell: Opening["cell"] = (key, column) => {
    if (key === "" || given.has(`${key} ${column}`)) return "free";
    if (pathsOf(key).some((path) => path.column === undefined || path.column === column)) return "returned";
    const faulty = faults.some(({ at }) => at.row === key && (at.column ?? column) === column);
    return faulty ? "free" : "locked";
  };
  return {
    cell,
    locked: (key) => pathsOf(key).length === 0 && filled.some((column) => cell(key, column) === "locked"),
    reasons: (key) => [...new Set(pathsOf(key).map(({ reason }) => why(reason)))],
    reasonOf: (key, column) => {
      const path = pathsOf(key).find((one) => one.column === column);
      return path ? why(path.reason) : null;
    },
  };
}

/** So many warnings at most: each costs calls, and the grounds say the same. */
const MOST_AREAS = 20;

/** The locked cells of a grid as rectangles over whole rows' entry columns, wherever rows stand now. */
export function lockedAreas(grid: readonly Cell[][], found: FoundTable, opening: Opening): Area[] {
  const columns = Object.entries(found.columns) as [ColumnId, number][];
  const areas: Area[] = [];
  for (const [column, at] of columns) {
    let run: Area | null = null;
    for (let line = found.head + 1; line < grid.length; line++) {
      const locked = opening.cell(keyOf(grid[line], found), column) === "locked";
      if (!locked) run = null;
      else if (run) run.rows += 1;
      else {
        run = { row: line + 1, column: at + 1, rows: 1, columns: 1 };
        areas.push(run);
      }
    }
  }
  return merged(areas);
}

/** Equal runs of neighbouring columns as one; none at all where they are too many. */
function merged(areas: readonly Area[]): Area[] {
  const sorted = [...areas].sort((a, b) => a.row - b.row || a.rows - b.rows || a.column - b.column);
  const wide: Area[] = [];
  for (const area of sorted) {
    const last = wide[wide.length - 1];
    const beside =
      last && last.row === area.row && last.rows === area.rows && last.column + last.columns === area.column;
    if (beside) last.columns += 1;
    else wide.push({ ...area });
  }
  return wide.length <= MOST_AREAS ? wide : [];
}
