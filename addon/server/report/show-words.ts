// The form's words in all rows at once: whole, or as many as show in a few lines. The sheet keeps which it is.
import { saysOurs, wholeOf } from "../../../shared/report/brief.ts";
import type { Answer } from "../../contract/answer.ts";
import { keepForm } from "../kept-form.ts";
import { withLock } from "../lock.ts";
import { fitRows } from "../sheets/fill-tab.ts";
import { readTyped } from "../sheets/read-grid.ts";
import { markedTabs } from "../sheets/tabs.ts";
import { writeCells } from "../sheets/write-cells.ts";
import { tableTabs } from "../table-tabs.ts";
import { findTable, keyOf } from "../tabs/read-table.ts";
import { givenParts, type RowCell } from "../tabs/table.ts";
import { tablesOf } from "../tabs/tables.ts";
import { failed, succeeded } from "../worker-client.ts";
import type { OpenTable } from "./check-sheet.ts";
import { openSheetOf } from "./open-sheet.ts";
import { standsStill } from "./stands-still.ts";

/** A run of a column's cells in which our words stand, with what is to stand there. */
interface Run {
  line: number;
  at: number;
  words: string[][];
}

/** What a cell is to say; null where it is a person's, or somebody wrote something else over our words. */
function wordsOf(one: RowCell | undefined, said: unknown, whole: boolean): string | null {
  const parts = givenParts(one);
  if (!parts || !one || !("given" in one) || typeof said !== "string" || !saysOurs(said, parts)) return null;
  return whole ? wholeOf(parts) : String(one.given.value ?? "");
}

/** The runs of the columns in which some of our words are cut. */
function runsOf({ found, grid, table }: OpenTable, whole: boolean): Run[] {
  const rows = new Map(table.rows.map(({ cells, key }) => [key, cells]));
  const isCut = (one: RowCell | undefined) => one !== undefined && "given" in one && one.parts !== undefined;
  return found.places.flatMap((at, place): Run[] => {
    if (at < 0 || !table.rows.some(({ cells }) => isCut(cells[place]))) return [];
    const runs: Run[] = [];
    grid.forEach((row, line) => {
      if (line <= found.head) return;
      const words = wordsOf(rows.get(keyOf(row, found))?.[place], row[at], whole);
      if (words === null) return;
      const last = runs[runs.length - 1];
      if (last && last.line + last.words.length === line) last.words.push([words]);
      else runs.push({ line, at, words: [[words]] });
    });
    return runs;
  });
}

/** Writes our words into one table, if its rows still stand where they were read. */
function writeWords(open: OpenTable, whole: boolean): Answer<null> {
  const runs = runsOf(open, whole);
  const [first, last] = [open.found.head + 1, open.grid.length - 1];
  if (runs.length === 0) return succeeded(null);
  const columns = [...new Set(runs.map(({ at }) => at))];
  if (!standsStill(open, [first, last], columns)) return failed("place_changed");
  for (const { at, line, words } of runs) {
    const problem = writeCells(open.sheet, line + 1, at + 1, words);
    if (problem) return { ok: false, problem };
  }
  fitRows(open.sheet, first + 1, last - first + 1);
  return succeeded(null);
}

/** Shows the form's words whole or cut in all tables of a period's sheet; what a person typed is not touched. */
export function showWords(periodId: string | null, whole: boolean): Answer<{ whole: boolean }> {
  return withLock(() => {
    const marked = markedTabs();
    const opened = openSheetOf(periodId, marked);
    if (!opened.ok) return opened;
    const { hidden, kept } = opened.value;
    const tabs = tableTabs(kept.form.period.id, marked);
    for (const table of tablesOf(kept.form)) {
      const sheet = tabs[table.id];
      const grid = sheet && readTyped(sheet);
      const found = grid && findTable(grid, table);
      if (!sheet || !grid || !found) continue;
      const written = writeWords({ table, sheet, grid, found }, whole);
      if (!written.ok) return written;
    }
    keepForm({ ...kept, whole }, null, hidden);
    return succeeded({ whole });
  });
}

/** Shows the words the other way than they are shown now. */
export function switchWords(): Answer<{ whole: boolean }> {
  const opened = openSheetOf(null);
  return opened.ok ? showWords(null, opened.value.kept.whole !== true) : opened;
}
