// Building an agency's sheet, and rebuilding it so that no typed text is lost whatever became of the tab.
import type { ReportRow } from "../../shared/report/report.ts";
import type { FormReply, MeReply } from "../../shared/wire/api.ts";
import { DUTIES_TITLE } from "../../shared/wording/form.ts";
import { ASIDE_SUFFIX, BUILD_NOTES } from "../../shared/wording/sheet.ts";
import type { Answer, SheetView } from "../contract.ts";
import { type KeptForm, keepForm, keptForm } from "./kept-form.ts";
import { withLock } from "./lock.ts";
import { sheetView } from "./sheet-view.ts";
import { appendRows, findTab, readGrid, selectCell, setAside, writeTab } from "./sheets/grid.ts";
import { differencesOf, differencesTab } from "./tabs/differences-tab.ts";
import { dutiesTab, FIRST_ENTRY, HEAD_ROW } from "./tabs/duties-tab.ts";
import { findTable, hasForeignText, readRows } from "./tabs/read-duties.ts";
import { removedRows, removedTab } from "./tabs/removed-tab.ts";
import { failed, succeeded, worker } from "./worker-client.ts";

/** What stood in the tab: rows to put back, rows that belong to no obligation, and whether all of it is in these. */
interface Standing {
  typed: ReportRow[];
  removed: ReportRow[];
  whole: boolean;
}

function sentRows(reply: FormReply): ReportRow[] {
  return reply.latest?.tables.duties ?? [];
}

/** A second row under one key is no row of the form either: its text is kept aside, not merged by guess. */
function sortOut(rows: readonly ReportRow[], reply: FormReply): Pick<Standing, "typed" | "removed"> {
  const known = new Set(reply.form.tables.duties.rows.map(({ key }) => key));
  const seen = new Set<string>();
  const typed: ReportRow[] = [];
  const removed: ReportRow[] = [];
  for (const row of rows.filter(({ cells }) => Object.keys(cells).length > 0)) {
    (known.has(row.key) && !seen.has(row.key) ? typed : removed).push(row);
    seen.add(row.key);
  }
  return { typed, removed };
}

function standingIn(sheet: GoogleAppsScript.Spreadsheet.Sheet | null, reply: FormReply): Standing {
  if (!sheet) return { typed: sentRows(reply), removed: [], whole: true };
  const grid = readGrid(sheet);
  const table = findTable(grid, reply.form);
  if (!table) return { typed: sentRows(reply), removed: [], whole: false };
  return {
    ...sortOut(readRows(grid, table), reply),
    whole: table.missing.length === 0 && !hasForeignText(grid, table),
  };
}

/** Lists where another's newer version differs from what stands here; gives how many cells, and the tab. */
function listDifferences(
  typed: readonly ReportRow[],
  reply: FormReply,
): { cells: number; tab: string } | null {
  const differences = differencesOf(typed, sentRows(reply), reply.form);
  if (differences.length === 0) return null;
  const tab = differencesTab(differences, reply.head.latest);
  const sheet = writeTab({ kind: "differences", id: reply.form.period.id }, tab, { keepName: false });
  return { cells: differences.length, tab: sheet.getName() };
}

function write(reply: FormReply, before: KeptForm | null, { today }: MeReply): SheetView {
  const { form, head } = reply;
  const mark = { kind: "duties", id: form.period.id } as const;
  const old = findTab(mark);
  const { typed, removed, whole } = standingIn(old, reply);
  const notes: string[] = [];
  if (old && !whole) notes.push(BUILD_NOTES.aside(setAside(old, ASIDE_SUFFIX)));
  if (removed.length > 0) {
    appendRows({ kind: "removed", id: "all" }, removedTab(form), removedRows(removed, form, today));
    notes.push(BUILD_NOTES.removed(removed.length));
  }
  if (before && old && head.latest > before.base.latest) {
    const listed = listDifferences(typed, reply);
    if (listed) notes.push(BUILD_NOTES.differences(listed.cells, listed.tab));
  }
  const kept: KeptForm = { form, base: { latest: head.latest, rev: head.rev }, fixedDay: reply.fixedDay };
  keepForm(kept);
  const tab = dutiesTab(form, typed, { name: `${DUTIES_TITLE} – ${form.period.name}` });
  const sheet = writeTab(mark, tab, { keepName: true });
  selectCell(sheet, form.tables.duties.rows.length > 0 ? HEAD_ROW + 1 : HEAD_ROW, FIRST_ENTRY);
  return { ...sheetView(kept, reply), notes };
}

/**
 * Builds the agency's sheet for a period, or rebuilds it from the current form keeping what was typed. Rows that
 * no longer belong go to the tab "Đã gỡ"; a tab whose table is damaged, or that holds text beside it, stays as it
 * is under another name; a lost sheet comes back from the version last sent.
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
