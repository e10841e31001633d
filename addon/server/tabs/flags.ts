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
  WAITING_WORDS,
} from "../../../shared/wording/sheet.ts";
import { SEVERITIES, type Tone } from "../../../shared/wording/status.ts";
import { PAGE, TONES } from "../../look.ts";
import type { Flags } from "../sheets/grid.ts";
import type { FoundTable } from "./read-duties.ts";

interface Mark {
  words: string;
  tone: Tone | null;
}

/** Why a row without findings needs nothing, or that it is complete. */
function quietMark({ duty, status }: ReadRow): Mark {
  if (status.kind === "value") return { words: `✓ ${COMPLETE_WORDS}`, tone: "good" };
  if (duty.closedIn) return { words: `✓ ${closedWords(duty.closedIn.periodName)}`, tone: "good" };
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
  return findings
    .map(sayFinding)
    .map(({ message, hint }) => `${message}\n${hint}`)
    .join("\n\n");
}

/**
 * The flags of a check over the rows of a grid as they stand, in any order. Null where the sheet has no rows,
 * or its columns to be filled do not stand side by side (then the sidebar alone tells).
 */
export function flagsOf(
  grid: readonly Cell[][],
  table: FoundTable,
  read: ReadReport,
  findings: readonly Finding[],
): Flags | null {
  const entries = (Object.entries(table.columns) as [ColumnId, number][]).sort((a, b) => a[1] - b[1]);
  const first = entries[0]?.[1] ?? 0;
  const sideBySide = entries.every(([, at], index) => at === first + index);
  const rows = grid.slice(table.head + 1);
  if (rows.length === 0 || table.check === null || !sideBySide) return null;
  const readRows = new Map(read.rows.map((row) => [row.duty.key, row]));
  const byRow = new Map<string, Finding[]>();
  for (const finding of findings) {
    if (finding.at.row === undefined) continue;
    byRow.set(finding.at.row, [...(byRow.get(finding.at.row) ?? []), finding]);
  }
  const keys = rows.map((row) => (typeof row[table.key] === "string" ? String(row[table.key]).trim() : ""));
  const isBlank = (index: number) =>
    keys[index] === "" && entries.every(([, at]) => (rows[index]?.[at] ?? null) === null);
  const of = (index: number) => (isBlank(index) ? [] : (byRow.get(keys[index] ?? "") ?? []));
  const marks = keys.map((key, index) => rowMark(readRows.get(key), of(index)));
  const inCell = (index: number, column: ColumnId) => of(index).filter(({ at }) => at.column === column);
  return {
    area: { row: table.head + 2, column: first + 1, rows: rows.length, columns: entries.length },
    grounds: keys.map((_, index) => entries.map(([column]) => cellGround(inCell(index, column)))),
    notes: keys.map((_, index) => entries.map(([column]) => cellNote(inCell(index, column)))),
    checkArea: { row: table.head + 2, column: table.check + 1, rows: rows.length, columns: 1 },
    words: marks.map(({ words }) => [words]),
    inks: marks.map(({ tone }) => [tone ? TONES[tone].ink : "#000000"]),
    checkGrounds: marks.map(({ tone }) => [tone ? TONES[tone].ground : PAGE.ground]),
  };
}
