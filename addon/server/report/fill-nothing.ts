// "Không phát sinh" in every row of a section, or of the report, that holds nothing at all; one way back for all of it.

import { blankRows, notArisingLabel } from "../../../shared/report/not-arising.ts";
import { cellText } from "../../../shared/report/reading/read-cell.ts";
import { partUntouched } from "../../../shared/report/untouched.ts";
import type { AddonProblem, Answer } from "../../contract/answer.ts";
import type { Filled, FilledView } from "../../contract/nothing.ts";
import { withLock } from "../lock.ts";
import { writeCells } from "../sheets/write-cells.ts";
import { openingOf } from "../tabs/opening.ts";
import { linesOfKey } from "../tabs/read-table.ts";
import { failed, succeeded } from "../worker-client.ts";
import { type CheckedSheet, checkCurrent, type OpenTable, showCheck } from "./check-sheet.ts";
import { standsStill } from "./stands-still.ts";

/** The two columns that the act fills, with a text for each. */
type Texts = Record<"status" | "result", string>;

const COLUMNS = ["status", "result"] as const;

/** Lines that are written as one, from 0: those that are meant, and between them only such as hold neither text. */
interface Run {
  first: number;
  meant: boolean[];
}

function runsOf({ found, grid }: OpenTable, lines: readonly number[]): Run[] {
  const holdsNothing = (line: number) =>
    COLUMNS.every((column) => {
      const at = found.columns[column];
      return at === undefined || cellText(grid[line]?.[at]) === "";
    });
  const runs: Run[] = [];
  for (const line of [...lines].sort((a, b) => a - b)) {
    const run = runs[runs.length - 1];
    const next = run ? run.first + run.meant.length : line;
    const between = Array.from({ length: line - next }, (_, at) => next + at);
    if (run && between.every(holdsNothing)) run.meant.push(...between.map(() => false), true);
    else runs.push({ first: line, meant: [true] });
  }
  return runs;
}

function dutiesOf({ tables }: CheckedSheet): OpenTable | undefined {
  return tables.find(({ table }) => table.id === "duties");
}

/** The lines of rows that stand once in the sheet. */
function linesOf(open: OpenTable, keys: readonly string[]): number[] {
  return keys.flatMap((key) => {
    const lines = linesOfKey(open.grid, open.found, open.table, key);
    return lines.length === 1 ? lines : [];
  });
}

function writeRun({ found, sheet }: OpenTable, { first, meant }: Run, texts: Texts): AddonProblem | null {
  for (const column of COLUMNS) {
    const at = found.columns[column];
    const cells = meant.map((one) => [one ? texts[column] : ""]);
    const refused = at === undefined ? null : writeCells(sheet, first + 1, at + 1, cells);
    if (refused) return refused;
  }
  return null;
}

/** Writes both texts into all lines or none, a rectangle a run and column; null where it was done. */
function writeLines(
  open: OpenTable,
  lines: readonly number[],
  [now, before]: readonly [Texts, Texts],
): AddonProblem | null {
  const runs = runsOf(open, lines);
  for (const [done, run] of runs.entries()) {
    const refused = writeRun(open, run, now);
    if (refused === null) continue;
    for (const one of runs.slice(0, done + 1)) writeRun(open, one, before);
    return refused;
  }
  return null;
}

/** Whether the lines still hold in every column what the check read of them: somebody may be typing there. */
function stillSo(open: OpenTable, lines: readonly number[]): boolean {
  return standsStill(open, [Math.min(...lines), Math.max(...lines)], Object.values(open.found.columns));
}

/** The rows whose two cells hold exactly these texts. */
function holding({ report }: CheckedSheet, { reason, rows, status }: Filled): string[] {
  const of = new Set(rows);
  return report.tables.duties
    .filter(({ cells, key }) => of.has(key) && cells.status === status && cells.result === reason)
    .map(({ key }) => key);
}

/** Writes into rows and tells of which of them then hold what was meant. */
function change(
  periodId: string | null,
  checked: CheckedSheet,
  keys: readonly string[],
  texts: readonly [now: Texts, before: Texts],
): Answer<CheckedSheet> {
  const open = dutiesOf(checked);
  const lines = open ? linesOf(open, keys) : [];
  if (!open || lines.length === 0) return failed("no_blank_row");
  if (!stillSo(open, lines)) return failed("place_changed");
  const refused = writeLines(open, lines, texts);
  return refused ? { ok: false, problem: refused } : checkCurrent(periodId);
}

const BLANK: Texts = { status: "", result: "" };

/**
 * Fills every row that is asked for, holds nothing and is not locked with "not arising" and a reason; of one section, or
 * of the report for null. Problems: no_blank_row, place_changed.
 */
export function fillNothing(
  periodId: string | null,
  section: string | null,
  reason: string,
): Answer<FilledView> {
  return withLock(() => {
    const current = checkCurrent(periodId);
    if (!current.ok) return current;
    const { everywhere, kept, read } = current.value;
    const open = dutiesOf(current.value);
    const status = notArisingLabel(kept.form);
    if (!open || status === null) return failed("no_blank_row");
    const opening = openingOf(kept.returned, open.table, everywhere);
    const rows = blankRows(partUntouched(everywhere, read).untouched, kept.form, section).filter((key) =>
      COLUMNS.every((column) => opening.cell(key, column) !== "locked"),
    );
    const again = change(periodId, current.value, rows, [{ status, result: reason }, BLANK]);
    if (!again.ok) return again;
    const done = holding(again.value, { status, reason, rows });
    return succeeded({
      check: showCheck(again.value),
      filled: { status, reason, rows: done },
      kept: rows.length - done.length,
    });
  });
}

/** Empties the rows that still hold what the act wrote; a row in which either cell says otherwise by now is left alone. */
export function undoNothing(periodId: string | null, filled: Filled): Answer<FilledView> {
  return withLock(() => {
    const current = checkCurrent(periodId);
    if (!current.ok) return current;
    const rows = holding(current.value, filled);
    if (rows.length === 0) return failed("place_changed");
    const written = { status: filled.status, result: filled.reason };
    const again = change(periodId, current.value, rows, [BLANK, written]);
    if (!again.ok) return again;
    const left = holding(again.value, { ...filled, rows });
    return succeeded({
      check: showCheck(again.value),
      filled: { ...filled, rows: left },
      kept: filled.rows.length - rows.length + left.length,
    });
  });
}
