// What a check writes back into a tab: grounds and notes of cells, and one word of state a row.

import type { Finding } from "../../../shared/report/finding.ts";
import type { Cell, ColumnId } from "../../../shared/report/report.ts";
import { sayFinding } from "../../../shared/wording/findings.ts";
import { exemptedWords, NOTE_HEAD } from "../../../shared/wording/sheet.ts";
import { SEVERITIES } from "../../../shared/wording/status.ts";
import { PAGE, TONES } from "../../look.ts";
import type { Flags } from "../sheets/grid.ts";
import { type FoundTable, keyOf, linesOfKey } from "./read-table.ts";
import type { RowMark } from "./row-marks.ts";
import type { Area } from "./tab.ts";
import type { Table } from "./table.ts";

/** A table's grid with what was found in it; `quiet` says what a row without findings bears, by key. */
export interface Checked {
  table: Table;
  grid: readonly Cell[][];
  found: FoundTable;
  findings: readonly Finding[];
  quiet: ReadonlyMap<string, RowMark>;
}

type Severity = Finding["severity"];
const RANK: readonly Severity[] = ["error", "warning", "info"];

function worstOf(findings: readonly Finding[]): Severity {
  return RANK.find((severity) => findings.some((finding) => finding.severity === severity)) ?? "info";
}

function words(finding: Finding): string {
  const exempted = finding.exempted ? `\n${exemptedWords(finding.exempted)}` : "";
  return `${SEVERITIES[finding.severity].sign} ${sayFinding(finding).message}${exempted}`;
}

function rowMark(quiet: RowMark | undefined, findings: readonly Finding[]): RowMark {
  if (findings.length === 0) return quiet ?? { words: "", tone: null };
  return { words: findings.map(words).join("\n"), tone: SEVERITIES[worstOf(findings)].tone };
}

function cellGround(findings: readonly Finding[], ground: string): string {
  return findings.length === 0 ? ground : TONES[SEVERITIES[worstOf(findings)].tone].ground;
}

function cellNote(findings: readonly Finding[]): string {
  const lines = findings.flatMap((finding) => {
    const { message, hint } = sayFinding(finding);
    return [message, finding.exempted ? exemptedWords(finding.exempted) : hint];
  });
  return lines.length === 0 ? "" : [NOTE_HEAD, ...lines].join("\n");
}

/** A person's own note stays; only notes that a check wrote are replaced. */
function noteOver(standing: string, wanted: string): string {
  return standing === "" || standing.startsWith(NOTE_HEAD) ? wanted : standing;
}

/** Runs of columns that stand side by side, so that each is one rectangle. */
function runsOf({ columns }: FoundTable): [ColumnId, number][][] {
  const runs: [ColumnId, number][][] = [];
  const entries = Object.entries(columns) as [ColumnId, number][];
  for (const entry of entries.sort((a, b) => a[1] - b[1])) {
    const run = runs[runs.length - 1];
    if (run && run[run.length - 1]?.[1] === entry[1] - 1) run.push(entry);
    else runs.push([entry]);
  }
  return runs;
}

/** Where the entry cells of a grid lie, as rectangles; their notes are read before flags are made. */
export function entryAreas(grid: readonly Cell[][], found: FoundTable): Area[] {
  const rows = grid.length - found.head - 1;
  if (rows === 0) return [];
  return runsOf(found).map((run) => ({
    row: found.head + 2,
    column: (run[0]?.[1] ?? 0) + 1,
    rows,
    columns: run.length,
  }));
}

/** The ground of a cell without findings: what the form gave it. */
function groundsOf(table: Table): (key: string, column: ColumnId) => string {
  const places = new Map(table.columns.map(({ fills }, at) => [fills, at]));
  const rows = new Map(table.rows.map(({ key, cells }) => [key, cells]));
  return (key, column) => {
    const cell = rows.get(key)?.[places.get(column) ?? -1];
    if (!cell) return PAGE.ground;
    return "given" in cell ? cell.given.style.ground : cell.filled.ground;
  };
}

/** The findings of each line of the grid; a lost key's lie on the lines where something is typed. */
function findingsByLine({ findings, found, grid, table }: Checked): (readonly Finding[])[] {
  const byRow = new Map<string, Finding[]>();
  for (const finding of findings) {
    if ((finding.at.table ?? "duties") !== table.id || finding.at.row === undefined) continue;
    byRow.set(finding.at.row, [...(byRow.get(finding.at.row) ?? []), finding]);
  }
  const lost = new Set(byRow.has("") ? linesOfKey(grid, found, table, "") : []);
  return grid.map((row, line) => {
    const key = keyOf(row, found);
    return key === "" && !lost.has(line) ? [] : (byRow.get(key) ?? []);
  });
}

/**
 * The flags of a check over the rows of a grid as they stand, in any order. `notes` are those that stand in the
 * areas of `entryAreas`.
 */
export function flagsOf(checked: Checked, notes: readonly string[][][]): Flags {
  const { found, grid, quiet, table } = checked;
  const from = found.head + 1;
  const byLine = findingsByLine(checked).slice(from);
  const keys = grid.slice(from).map((row) => keyOf(row, found));
  const groundOf = groundsOf(table);
  const inCell = (line: number, column: ColumnId) =>
    (byLine[line] ?? []).filter(({ at }) => at.column === column);
  const marks = keys.map((key, line) => rowMark(quiet.get(key), byLine[line] ?? []));
  const runs = runsOf(found);
  return {
    entries: entryAreas(grid, found).map((area, at) => ({
      area,
      grounds: keys.map((key, line) =>
        (runs[at] ?? []).map(([column]) => cellGround(inCell(line, column), groundOf(key, column))),
      ),
      notes: keys.map((_, line) =>
        (runs[at] ?? []).map(([column], place) =>
          noteOver(notes[at]?.[line]?.[place] ?? "", cellNote(inCell(line, column))),
        ),
      ),
    })),
    check:
      found.check === null || keys.length === 0
        ? null
        : {
            area: { row: from + 1, column: found.check + 1, rows: keys.length, columns: 1 },
            words: marks.map(({ words }) => [words]),
            inks: marks.map(({ tone }) => [tone ? TONES[tone].ink : "#000000"]),
            grounds: marks.map(({ tone }) => [tone ? TONES[tone].ground : PAGE.ground]),
          },
  };
}
