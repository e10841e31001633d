// Building an agency's sheet, and rebuilding it so that no typed text is lost whatever became of its tabs.
import type { Form } from "../../shared/report/form.ts";
import type { Cell, ColumnId, ReportRow } from "../../shared/report/report.ts";
import type { FormReply, MeReply } from "../../shared/wire/api.ts";
import { broughtBack } from "../../shared/wording/live.ts";
import { ASIDE_SUFFIX, BUILD_NOTES } from "../../shared/wording/sheet.ts";
import type { Answer, SheetView } from "../contract.ts";
import { checkCurrent, markReturned } from "./check-sheet.ts";
import { type KeptForm, keepForm, type Memory, readKept, tableTabs } from "./kept-form.ts";
import { withLock } from "./lock.ts";
import { sheetView } from "./sheet-view.ts";
import {
  appendRows,
  fileId,
  markedTabs,
  mergedAreas,
  readGrid,
  selectCell,
  setAside,
  writeTab,
} from "./sheets/grid.ts";
import { type Difference, differencesOf, differencesTab } from "./tabs/differences-tab.ts";
import { type FoundTable, findTable, hasForeignText, keyOf, readRows } from "./tabs/read-table.ts";
import { removedRows, removedTab } from "./tabs/removed-tab.ts";
import type { Area, TabCell } from "./tabs/tab.ts";
import { firstEntry, givenTexts, type Table, tableTab } from "./tabs/table.ts";
import { TABLE_IDS, tableOf } from "./tabs/tables.ts";
import { failed, succeeded, worker } from "./worker-client.ts";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** What stood in a tab: rows to put back, rows that belong nowhere, and whether all of it is in these. */
interface Standing {
  table: Table;
  old: Sheet | null;
  typed: ReportRow[];
  removed: ReportRow[];
  whole: boolean;
  /** How many rows were lost and come back from what was remembered of the last check. */
  back: number;
}

function sentRows(reply: FormReply, { id }: Table): ReportRow[] {
  return reply.latest?.tables[id] ?? [];
}

/** How many cells of a row say what was remembered of its key. */
function likeness({ cells }: ReportRow, remembered: ReportRow | undefined): number {
  return (Object.entries(cells) as [ColumnId, Cell][]).filter(
    ([column, cell]) => JSON.stringify(cell) === JSON.stringify(remembered?.cells[column] ?? null),
  ).length;
}

/**
 * A second row under one key is no row of the form: its text is kept aside, not merged by guess. Of several the one
 * that says what stood there at the last check keeps the key, else the first.
 */
function sortOut(
  rows: readonly ReportRow[],
  table: Table,
  memory: readonly ReportRow[],
): Pick<Standing, "typed" | "removed"> {
  const known = new Set(table.rows.map(({ key }) => key));
  const remembered = new Map(memory.map((row) => [row.key, row]));
  const owners = new Map<string, ReportRow>();
  const filled = rows.filter(({ cells }) => Object.keys(cells).length > 0);
  for (const row of filled) {
    const [owner, own] = [owners.get(row.key), remembered.get(row.key)];
    if (!owner || likeness(row, own) > likeness(owner, own)) owners.set(row.key, row);
  }
  const keeps = (row: ReportRow) => known.has(row.key) && owners.get(row.key) === row;
  return { typed: filled.filter(keeps), removed: filled.filter((row) => !keeps(row)) };
}

/** Cells that a merge took from rows, by key: blank not because somebody emptied them. */
function mergedAway(
  grid: readonly Cell[][],
  found: FoundTable,
  areas: readonly Area[],
): Map<string, ColumnId[]> {
  const away = new Map<string, ColumnId[]>();
  const columns = Object.entries(found.columns) as [ColumnId, number][];
  for (const { column, columns: wide, row, rows } of areas) {
    for (let line = row - 1; line < row - 1 + rows; line++) {
      const under = columns.filter(
        ([, at]) => at >= column - 1 && at < column - 1 + wide && (line > row - 1 || at > column - 1),
      );
      const key = keyOf(grid[line], found);
      away.set(key, [...(away.get(key) ?? []), ...under.map(([id]) => id)]);
    }
  }
  return away;
}

interface Remembered extends ReportRow {
  emptied: ReportRow["cells"];
}

interface Lost {
  /** Columns that are gone. */
  columns: readonly ColumnId[];
  /** Cells under merged ones, by key. */
  merged: ReadonlyMap<string, ColumnId[]>;
}

/** Rows, columns and cells that are gone, as they stood at the last check; what is there is never touched. */
function bringBack(
  typed: readonly ReportRow[],
  memory: readonly Remembered[],
  table: Table,
  lost: Lost,
): ReportRow[] {
  const here = new Map(typed.map((row) => [row.key, row]));
  const known = new Set(table.rows.map(({ key }) => key));
  return memory.flatMap(({ cells, emptied, key }): ReportRow[] => {
    const row = here.get(key);
    const under = lost.merged.get(key) ?? [];
    const before: ReportRow["cells"] = { ...cells };
    for (const column of under) before[column] = cells[column] ?? emptied[column] ?? null;
    const gone = row ? [...lost.columns, ...under] : (Object.keys(before) as ColumnId[]);
    const back = gone.filter((column) => (before[column] ?? null) !== null && !row?.cells[column]);
    if (!known.has(key) || back.length === 0) return [];
    return [
      {
        key,
        cells: { ...row?.cells, ...Object.fromEntries(back.map((column) => [column, before[column]])) },
      },
    ];
  });
}

interface Before {
  form: Form | null;
  memory: Memory | null;
}

/** A table's rows at the last check, each with what was emptied before: a merge empties cells too. */
function remembered(memory: Memory | null, id: Table["id"]): Remembered[] {
  const emptied = new Map((memory?.emptied?.[id] ?? []).map((row) => [row.key, row.cells]));
  return (memory?.rows[id] ?? []).map((row) => ({ ...row, emptied: emptied.get(row.key) ?? {} }));
}

function standingIn(old: Sheet | null, table: Table, before: Before, reply: FormReply): Standing {
  const memory = before.memory?.rows[table.id] ?? null;
  const rows = memory ? sortOut(memory, table, memory).typed : sentRows(reply, table);
  const back = old === null && memory ? rows.length : 0;
  const lost = { table, old, typed: rows, removed: [], back };
  if (!old) return { ...lost, whole: true };
  const grid = readGrid(old);
  const found = findTable(grid, table);
  if (!found) return { ...lost, whole: false };
  const written = before.form ? givenTexts(tableOf(before.form, table.id)) : new Set<string>();
  const all = readRows(grid, found, table, written);
  const { removed, typed } = sortOut(all, table, memory ?? []);
  // A row whose key is there was emptied on purpose; one whose key is gone was lost.
  const standing = [...typed, ...all.filter((row) => row.key !== "" && Object.keys(row.cells).length === 0)];
  const columns = table.columns.flatMap(({ fills, title }) =>
    fills && found.missing.includes(title) ? [fills] : [],
  );
  const merged = mergedAway(grid, found, mergedAreas(old));
  const again = bringBack(standing, remembered(before.memory, table.id), table, { columns, merged });
  const keys = new Set(again.map(({ key }) => key));
  return {
    ...{ table, old, removed },
    typed: [...typed.filter(({ key }) => !keys.has(key)), ...again],
    whole: found.missing.length === 0 && !hasForeignText(grid, found),
    back: again.length,
  };
}

/** Lists where another's newer version differs from what stands here. */
function listDifferences(differences: readonly Difference[], { form, head }: FormReply): string | null {
  if (differences.length === 0) return null;
  const tab = differencesTab(differences, head.versions);
  const sheet = writeTab({ kind: "differences", id: form.period.id }, tab, { keepName: false });
  return BUILD_NOTES.differences(differences.length, sheet.getName());
}

/** Keeps what the new tabs will not hold: damaged tabs whole, rows of no form, another version's differences. */
function keepAside(
  standings: readonly Standing[],
  reply: FormReply,
  before: KeptForm | null,
  today: string,
): string[] {
  const damaged = standings.flatMap(({ old, whole, table, typed, removed }) => {
    // A table that the agency no longer has gets no new tab: its old one stays, with all that is in it.
    const orphaned = table.rows.length === 0 && typed.length + removed.length > 0;
    return old && (!whole || orphaned) ? [BUILD_NOTES.aside(setAside(old, ASIDE_SUFFIX))] : [];
  });
  const rows: TabCell[][] = standings.flatMap(({ removed, table }) => removedRows(removed, table, today));
  if (rows.length > 0) appendRows({ kind: "removed", id: "cells" }, removedTab(), rows);
  const behind = before !== null && reply.head.versions > before.base.versions;
  const differences = standings
    .filter(({ back, old }) => behind && (old !== null || back > 0))
    .flatMap(({ table, typed }) => differencesOf(table, typed, sentRows(reply, table)));
  const listed = listDifferences(differences, reply);
  const removed = standings.reduce((sum, one) => sum + one.removed.length, 0);
  const back = standings.reduce((sum, one) => sum + one.back, 0);
  return [
    ...damaged,
    ...(back > 0 ? [broughtBack(back)] : []),
    ...(rows.length > 0 ? [BUILD_NOTES.removed(removed)] : []),
    ...(listed === null ? [] : [listed]),
  ];
}

type Kept = NonNullable<ReturnType<typeof readKept>>;

function write(reply: FormReply, read: Kept | null, { today }: MeReply): SheetView {
  const { form, head } = reply;
  const before = read?.kept ?? null;
  const tabs = tableTabs(form.period.id);
  const earlier: Before = { form: before?.form ?? null, memory: read?.memory ?? null };
  const standings = TABLE_IDS.map((id) => standingIn(tabs[id] ?? null, tableOf(form, id), earlier, reply));
  const notes = keepAside(standings, reply, before, today);
  const kept: KeptForm = {
    form,
    base: { versions: head.versions, rev: head.rev },
    returned: head.returned,
    predecessors: reply.predecessors,
    fixedDay: reply.fixedDay,
    file: fileId(),
  };
  // Until the first check what was built is what is remembered.
  const rows = Object.fromEntries(standings.map(({ table, typed }) => [table.id, typed]));
  const memory: Memory = { rows, wide: {} };
  keepForm(kept, read?.memory ? null : memory);
  const written = standings
    .filter(({ table }) => table.rows.length > 0)
    .map(({ table, typed }) => {
      const tab = tableTab(table, form, typed, { name: `${table.title} – ${form.period.name}` });
      const sheet = writeTab({ kind: table.id, id: form.period.id }, tab, { keepName: true });
      return { sheet, at: firstEntry(table) };
    });
  const [first] = written;
  if (first) selectCell(first.sheet, first.at.row, first.at.column);
  if (kept.returned?.paths) {
    const checked = checkCurrent();
    if (checked.ok) markReturned(checked.value);
  }
  return { ...sheetView(kept, { ...reply, formOutdated: false }), notes };
}

/**
 * Builds the agency's tabs for a period, or rebuilds them from the current form keeping what was typed. Cells that
 * no longer belong go to the tab "Đã gỡ"; a tab whose table is damaged, or that holds text beside it, stays as it
 * is under another name; a lost tab comes back from the version last sent.
 */
export function buildSheet(periodId: string): Answer<SheetView> {
  const me = worker.me();
  if (!me.ok) return me;
  const agency = me.value.account.agency;
  if (!agency) return failed("no_agency");
  const before = readKept(periodId, markedTabs());
  if (before?.kept && before.kept.form.agency.id !== agency.id) return failed("other_account");
  const reply = worker.form(periodId, agency.id);
  if (!reply.ok) return reply;
  return withLock(() => succeeded(write(reply.value, before, me.value)));
}
