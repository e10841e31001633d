// Building an agency's sheet, and rebuilding it so that no typed text is lost whatever became of its tabs.
import type { Form } from "../../shared/report/form.ts";
import type { ReportRow } from "../../shared/report/report.ts";
import type { FormReply, MeReply } from "../../shared/wire/api.ts";
import { ASIDE_SUFFIX, BUILD_NOTES } from "../../shared/wording/sheet.ts";
import type { Answer, SheetView } from "../contract.ts";
import { type KeptForm, keepForm, keptForm, tableTabs } from "./kept-form.ts";
import { withLock } from "./lock.ts";
import { sheetView } from "./sheet-view.ts";
import { appendRows, readGrid, selectCell, setAside, writeTab } from "./sheets/grid.ts";
import { type Difference, differencesOf, differencesTab } from "./tabs/differences-tab.ts";
import { findTable, hasForeignText, readRows } from "./tabs/read-table.ts";
import { removedRows, removedTab } from "./tabs/removed-tab.ts";
import type { TabCell } from "./tabs/tab.ts";
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
}

function sentRows(reply: FormReply, { id }: Table): ReportRow[] {
  return reply.latest?.tables[id] ?? [];
}

/** A second row under one key is no row of the form either: its text is kept aside, not merged by guess. */
function sortOut(rows: readonly ReportRow[], table: Table): Pick<Standing, "typed" | "removed"> {
  const known = new Set(table.rows.map(({ key }) => key));
  const seen = new Set<string>();
  const typed: ReportRow[] = [];
  const removed: ReportRow[] = [];
  for (const row of rows.filter(({ cells }) => Object.keys(cells).length > 0)) {
    (known.has(row.key) && !seen.has(row.key) ? typed : removed).push(row);
    seen.add(row.key);
  }
  return { typed, removed };
}

function standingIn(old: Sheet | null, table: Table, before: Form | null, reply: FormReply): Standing {
  const lost = { table, old, typed: sentRows(reply, table), removed: [] };
  if (!old) return { ...lost, whole: true };
  const grid = readGrid(old);
  const found = findTable(grid, table);
  if (!found) return { ...lost, whole: false };
  const written = before ? givenTexts(tableOf(before, table.id)) : new Set<string>();
  return {
    table,
    old,
    ...sortOut(readRows(grid, found, table, written), table),
    whole: found.missing.length === 0 && !hasForeignText(grid, found),
  };
}

/** Lists where another's newer version differs from what stands here. */
function listDifferences(differences: readonly Difference[], { form, head }: FormReply): string | null {
  if (differences.length === 0) return null;
  const tab = differencesTab(differences, head.latest);
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
  const behind = before !== null && reply.head.latest > before.base.latest;
  const differences = standings
    .filter(({ old }) => behind && old !== null)
    .flatMap(({ table, typed }) => differencesOf(table, typed, sentRows(reply, table)));
  const listed = listDifferences(differences, reply);
  const removed = standings.reduce((sum, one) => sum + one.removed.length, 0);
  return [
    ...damaged,
    ...(rows.length > 0 ? [BUILD_NOTES.removed(removed)] : []),
    ...(listed === null ? [] : [listed]),
  ];
}

function write(reply: FormReply, before: KeptForm | null, { today }: MeReply): SheetView {
  const { form, head } = reply;
  const tabs = tableTabs(form.period.id);
  const standings = TABLE_IDS.map((id) =>
    standingIn(tabs[id] ?? null, tableOf(form, id), before?.form ?? null, reply),
  );
  const notes = keepAside(standings, reply, before, today);
  const kept: KeptForm = { form, base: { latest: head.latest, rev: head.rev }, fixedDay: reply.fixedDay };
  keepForm(kept);
  const written = standings
    .filter(({ table }) => table.rows.length > 0)
    .map(({ table, typed }) => {
      const tab = tableTab(table, form, typed, { name: `${table.title} – ${form.period.name}` });
      const sheet = writeTab({ kind: table.id, id: form.period.id }, tab, { keepName: true });
      return { sheet, at: firstEntry(table) };
    });
  const [first] = written;
  if (first) selectCell(first.sheet, first.at.row, first.at.column);
  return { ...sheetView(kept, reply), notes };
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
  const before = keptForm(periodId);
  if (before && before.form.agency.id !== agency.id) return failed("other_account");
  const reply = worker.form(periodId, agency.id);
  if (!reply.ok) return reply;
  return withLock(() => succeeded(write(reply.value, before, me.value)));
}
