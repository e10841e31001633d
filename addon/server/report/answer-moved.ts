// A person's answer where texts changed places: they stand right as they are, or go back to where they were.
import type { Cell } from "../../../shared/report/report.ts";
import type { AddonProblem, Answer } from "../../contract/answer.ts";
import type { CheckView } from "../../contract/check.ts";
import { withLock } from "../lock.ts";
import { writeCells } from "../sheets/write-cells.ts";
import { keyOf } from "../tabs/read-table.ts";
import type { TabValue } from "../tabs/tab.ts";
import { toTabValue } from "../tabs/table.ts";
import { failed, succeeded } from "../worker-client.ts";
import { type CheckedSheet, checkCurrent, type OpenTable, showCheck } from "./check-sheet.ts";
import type { Moved } from "./permuted.ts";
import { standsStill } from "./stands-still.ts";

/** Takes the texts as they stand now for right. */
export function acceptPlaces(periodId: string | null): Answer<CheckView> {
  return withLock(() => {
    const checked = checkCurrent(periodId);
    return checked.ok ? succeeded(showCheck({ ...checked.value, moved: [] })) : checked;
  });
}

/** A run of cells of a column, with what is to stand there and what stands there now. */
interface Run {
  open: OpenTable;
  line: number;
  at: number;
  after: TabValue[][];
  before: TabValue[][];
}

/** The texts of a column under their keys, in runs of lines that stand together. */
function runsOf({ tables }: CheckedSheet, { before, column, table }: Moved): Run[] {
  const open = tables.find((one) => one.table.id === table);
  const at = open?.found.columns[column];
  if (!open || at === undefined || before === null) return [];
  const cells = open.grid.map((row): Cell | undefined => before.get(keyOf(row, open.found)));
  const runs: Run[] = [];
  for (let line = open.found.head + 1; line < cells.length; line++) {
    if (cells[line] === undefined) continue;
    let end = line;
    while (cells[end + 1] !== undefined) end += 1;
    const after = cells.slice(line, end + 1).map((cell) => [toTabValue(cell)]);
    const typed = open.grid.slice(line, end + 1).map((row) => [toTabValue(row[at])]);
    runs.push({ open, line, at, after, before: typed });
    line = end;
  }
  return runs;
}

/** All runs or none: half of them put back would have lost the texts that the other half covers. */
function putBack(runs: readonly Run[]): AddonProblem | null {
  const write = ({ at, line, open }: Run, texts: TabValue[][]) =>
    writeCells(open.sheet, line + 1, at + 1, texts);
  for (const [done, run] of runs.entries()) {
    const refused = write(run, run.after);
    if (refused === null) continue;
    for (const one of runs.slice(0, done)) write(one, one.before);
    return refused;
  }
  return null;
}

/** Puts texts back where they stood at the last check, where all of them are still there, and checks again. */
export function restorePlaces(periodId: string | null): Answer<CheckView> {
  return withLock(() => {
    const checked = checkCurrent(periodId);
    if (!checked.ok) return checked;
    const whole = checked.value.moved.filter(({ before }) => before !== null);
    if (whole.length === 0) return failed("place_changed");
    const runs = whole.flatMap((moved) => runsOf(checked.value, moved));
    const still = runs.every(({ after, at, line, open }) =>
      standsStill(open, [line, line + after.length - 1], [at]),
    );
    if (!still) return failed("place_changed");
    const refused = putBack(runs);
    if (refused) return { ok: false, problem: refused };
    const mended = checkCurrent(periodId);
    return mended.ok ? succeeded(showCheck(mended.value)) : mended;
  });
}
