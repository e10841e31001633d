// What a check writes back into the sheet: grounds and notes of cells, and one word of state a row.

import type { Finding } from "../../../shared/report/finding.ts";
import type { ReadReport, ReadRow } from "../../../shared/report/read-report.ts";
import type { Cell, ColumnId } from "../../../shared/report/report.ts";
import { sayFinding } from "../../../shared/wording/findings.ts";
import {
  COMPLETE_WORDS,
  closedWords,
  INVITED_BLANK_WORDS,
  NOT_YET_WORDS,
  NOTE_HEAD,
  WAITING_WORDS,
} from "../../../shared/wording/sheet.ts";
import { SEVERITIES, type Tone } from "../../../shared/wording/status.ts";
import { PAGE, TONES } from "../../look.ts";
import type { Flags } from "../sheets/grid.ts";
import type { FoundTable } from "./read-duties.ts";
import type { Area } from "./tab.ts";

/** A grid with what was read and found in it. */
export interface Checked {
  grid: readonly Cell[][];
  table: FoundTable;
  read: ReadReport;
  findings: readonly Finding[];
}

interface Mark {
  words: string;
  tone: Tone | null;
}

/** Why a row without findings needs nothing, or that it is complete. */
function quietMark({ duty, status }: ReadRow): Mark {
  if (status.kind === "value") return { words: `✓ ${COMPLETE_WORDS}`, tone: "good" };
  if (duty.closedIn) return { words: `✓ ${closedWords(duty.closedIn)}`, tone: "good" };
  if (duty.invited) return { words: `+ ${INVITED_BLANK_WORDS}`, tone: "waiting" };
  if (duty.asked === "waiting") return { words: `… ${WAITING_WORDS}`, tone: "waiting" };
  if (duty.asked === "not_yet") return { words: `… ${NOT_YET_WORDS}`, tone: "quiet" };
  return { words: "", tone: null };
}

function rowMark(row: ReadRow | undefined, findings: readonly Finding[]): Mark {
  if (findings.length === 0) return row ? quietMark(row) : { words: "", tone: null };
  const worst = findings.some(({ severity }) => severity === "error") ? "error" : "warning";
  return {
    words: findings
      .map((finding) => `${SEVERITIES[finding.severity].sign} ${sayFinding(finding).message}`)
      .join("\n"),
    tone: SEVERITIES[worst].tone,
  };
}

function cellGround(findings: readonly Finding[]): string {
  if (findings.some(({ severity }) => severity === "error")) return TONES.bad.ground;
  return findings.length > 0 ? TONES.ongoing.ground : PAGE.ground;
}

function cellNote(findings: readonly Finding[]): string {
  const words = findings.map(sayFinding).map(({ message, hint }) => `${message}\n${hint}`);
  return words.length === 0 ? "" : [NOTE_HEAD, ...words].join("\n");
}

/** A person's own note stays; only notes that a check wrote are replaced. */
function noteOver(standing: string, wanted: string): string {
  return standing === "" || standing.startsWith(NOTE_HEAD) ? wanted : standing;
}

/** Runs of columns that stand side by side, so that each is one rectangle. */
function runsOf(entries: readonly [ColumnId, number][]): [ColumnId, number][][] {
  const runs: [ColumnId, number][][] = [];
  for (const entry of [...entries].sort((a, b) => a[1] - b[1])) {
    const run = runs[runs.length - 1];
    if (run && run[run.length - 1]?.[1] === entry[1] - 1) run.push(entry);
    else runs.push([entry]);
  }
  return runs;
}

/** Where the entry cells of a grid lie, as rectangles; their notes are read before flags are made. */
export function entryAreas(grid: readonly Cell[][], table: FoundTable): Area[] {
  const rows = grid.length - table.head - 1;
  if (rows === 0) return [];
  return runsOf(Object.entries(table.columns) as [ColumnId, number][]).map((run) => ({
    row: table.head + 2,
    column: (run[0]?.[1] ?? 0) + 1,
    rows,
    columns: run.length,
  }));
}

/**
 * The flags of a check over the rows of a grid as they stand, in any order. `notes` are those that stand in the
 * areas of `entryAreas`.
 */
export function flagsOf({ grid, table, read, findings }: Checked, notes: readonly string[][][]): Flags {
  const rows = grid.slice(table.head + 1);
  const runs = runsOf(Object.entries(table.columns) as [ColumnId, number][]);
  const readRows = new Map(read.rows.map((row) => [row.duty.key, row]));
  const byRow = new Map<string, Finding[]>();
  for (const finding of findings) {
    if (finding.at.row === undefined) continue;
    byRow.set(finding.at.row, [...(byRow.get(finding.at.row) ?? []), finding]);
  }
  const keys = rows.map((row) => (typeof row[table.key] === "string" ? String(row[table.key]).trim() : ""));
  const isBlank = (index: number) =>
    keys[index] === "" && Object.values(table.columns).every((at) => (rows[index]?.[at] ?? null) === null);
  const of = (index: number) => (isBlank(index) ? [] : (byRow.get(keys[index] ?? "") ?? []));
  const inCell = (index: number, column: ColumnId) => of(index).filter(({ at }) => at.column === column);
  const marks = keys.map((key, index) => rowMark(readRows.get(key), of(index)));
  return {
    entries: entryAreas(grid, table).map((area, at) => ({
      area,
      grounds: keys.map((_, index) => (runs[at] ?? []).map(([column]) => cellGround(inCell(index, column)))),
      notes: keys.map((_, index) =>
        (runs[at] ?? []).map(([column], place) =>
          noteOver(notes[at]?.[index]?.[place] ?? "", cellNote(inCell(index, column))),
        ),
      ),
    })),
    check:
      table.check === null || rows.length === 0
        ? null
        : {
            area: { row: table.head + 2, column: table.check + 1, rows: rows.length, columns: 1 },
            words: marks.map(({ words }) => [words]),
            inks: marks.map(({ tone }) => [tone ? TONES[tone].ink : "#000000"]),
            grounds: marks.map(({ tone }) => [tone ? TONES[tone].ground : PAGE.ground]),
          },
  };
}
